import { fail, unknown, type Machine, type Sight } from '../machine';
import { judgeLock } from '../screen-lock';
import { askRegistry, type Values } from './registry';

const machinePolicy = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System';
const personPolicy = 'HKCU\\Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop';
const personChoice = 'HKCU\\Control Panel\\Desktop';

/** Looks after how long Windows locks by itself. */
export async function probeScreenLock(machine: Machine): Promise<Sight> {
  const [system, ruled, chosen] = await Promise.all([askRegistry(machine, machinePolicy), askRegistry(machine, personPolicy), askRegistry(machine, personChoice)]);
  return system === null || ruled === null || chosen === null ? unknown('not-answered') : judgeWindowsLock(system, ruled, chosen);
}

/** Judges the machine's inactivity limit and the screen saver, of which a policy's values go before the person's: the sooner locks. */
export function judgeWindowsLock(system: Values, ruled: Values, chosen: Values): Sight {
  const inactivity = Number(system.get('inactivitytimeoutsecs') ?? 0);
  const saver = (name: string): string => String(ruled.get(name) ?? chosen.get(name) ?? '');
  const isOn = saver('screensaveactive') === '1' && saver('screensaverissecure') === '1' && saver('scrnsave.exe') !== '';
  const times = [inactivity, isOn ? Number(saver('screensavetimeout')) : 0].filter((seconds) => Number.isFinite(seconds) && seconds > 0);
  return times.length === 0 ? fail('never-locks') : judgeLock(Math.min(...times));
}
