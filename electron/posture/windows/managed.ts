import { fail, pass, unknown, type Machine, type Sight } from '../machine';
import { windowsFolder } from '../programs';

/** Looks whether the computer belongs to a directory or is enrolled with a managing service. */
export async function probeManaged({ run }: Machine): Promise<Sight> {
  const said = await run(`${windowsFolder()}\\System32\\dsregcmd.exe`, ['/status']);
  return said === null ? unknown('not-answered') : judgeDsreg(said.out);
}

/** Judges what `dsregcmd /status` prints: its names and its YES are never translated. */
export function judgeDsreg(text: string): Sight {
  const value = (name: string): string | undefined => new RegExp(`^\\s*${name}\\s*:\\s*(.*?)\\s*$`, 'mi').exec(text)?.[1];
  const joins = ['AzureAdJoined', 'EnterpriseJoined', 'DomainJoined'].map(value);
  if (joins.every((join) => join === undefined)) return unknown('not-understood');
  // WorkplaceJoined is a private computer with a work account: no mark.
  if (!joins.includes('YES')) return fail('no-mark');
  return pass(/^https:\/\//.test(value('MdmUrl') ?? '') ? 'mdm-enrolled' : 'domain-joined');
}
