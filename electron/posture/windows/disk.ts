import { fail, pass, unknown, type Machine, type Sight } from '../machine';
import { windowsFolder } from '../programs';

/**
 * Looks whether BitLocker protects the drive that holds the data folder. `manage-bde` and `Get-BitLockerVolume` answer
 * administrators only, and the former in the system's language; Explorer's own property answers everybody, with a number.
 */
export async function probeDisk({ run, dataFolder }: Machine): Promise<Sight> {
  const drive = /^([A-Za-z]):[\\/]/.exec(dataFolder)?.[1];
  // A share in the network: how it is kept there cannot be seen from here.
  if (drive === undefined) return unknown('not-provable');
  const script = `(New-Object -ComObject Shell.Application).NameSpace('${drive}:').Self.ExtendedProperty('System.Volume.BitLockerProtection')`;
  const said = await run(`${windowsFolder()}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`, ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', script]);
  return said === null ? unknown('not-answered') : judgeProtection(said.out);
}

/** Judges the number of System.Volume.BitLockerProtection; no number at all is what a system without BitLocker says. */
export function judgeProtection(said: string): Sight {
  switch (said.trim()) {
    case '1':
      return pass('encrypted');
    case '2':
      return fail('not-encrypted');
    case '3':
    case '4':
      // On its way there, or on its way back: parts are in the clear.
      return fail('encrypting');
    case '5':
    case '8':
      // Suspended, or waiting to be activated: the key lies beside the data.
      return fail('suspended');
    default:
      return unknown('not-understood');
  }
}
