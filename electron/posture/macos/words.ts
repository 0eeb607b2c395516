import { fail, pass, unknown, type Sight } from '../machine';
import { judgeLock } from '../screen-lock';

/** What the tools of macOS print, read and judged. None of them translates it. */

/** `profiles status -type enrollment`. */
export function judgeEnrollment(text: string): Sight {
  const mdm = /^MDM enrollment:\s*(Yes|No)/m.exec(text)?.[1];
  if (mdm === undefined) return unknown('not-understood');
  return mdm === 'Yes' ? pass('mdm-enrolled') : fail('no-mark');
}

/** `fdesetup status`. A disk on its way there or back is in the clear in parts, whatever the first line says. */
export function judgeFileVault(text: string): Sight {
  if (/^(Encryption|Decryption) in progress/m.test(text) || /^FileVault is (On|Off), but/m.test(text)) return fail('encrypting');
  if (/^FileVault is On\.?\s*$/m.test(text)) return pass('encrypted');
  return /^FileVault is Off\.?\s*$/m.test(text) ? fail('not-encrypted') : unknown('not-understood');
}

/** `sysadminctl -screenLock status` says how long after the screen goes dark it is locked; the other two say when it goes dark. */
export function judgeMacLock(lock: string, saverIdle: string, power: string): Sight {
  if (/screenLock is off/i.test(lock)) return fail('never-locks');
  const delay = /screenLock delay is immediate/i.test(lock) ? 0 : Number(/screenLock delay is (\d+) seconds?/i.exec(lock)?.[1] ?? Number.NaN);
  if (!Number.isFinite(delay)) return unknown('not-understood');
  const [saver, display] = [Number(/^\s*(\d+)\s*$/.exec(saverIdle)?.[1] ?? 0), Number(/^\s*displaysleep\s+(\d+)/m.exec(power)?.[1] ?? 0) * 60];
  const dark = [saver, display].filter((seconds) => seconds > 0);
  return dark.length === 0 ? fail('never-locks') : judgeLock(Math.min(...dark) + delay);
}

/** Interfaces of the default routes in `netstat -rn`. */
export function defaultRoutes(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [destination, , flags, name] = line.trim().split(/\s+/);
    return destination === 'default' && name !== undefined && (flags ?? '').includes('U') && !(flags ?? '').includes('R') ? [name] : [];
  });
}

/** `id -Gn`: members of `admin` may do everything once they have typed their password. */
export function judgeMacGroups(text: string): Sight {
  const groups = text.trim().split(/\s+/).filter((name) => name !== '');
  if (groups.length === 0) return unknown('not-understood');
  return groups.includes('admin') || groups.includes('wheel') ? fail('may-become-administrator') : pass('ordinary');
}
