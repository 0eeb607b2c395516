import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';

/** What a program said; null where it is not there, took too long, or could not be run. */
export type Said = { readonly code: number; readonly out: string; readonly err: string } | null;
export type Run = (path: string, args: readonly string[]) => Promise<Said>;

/** How long a probe may take. */
export const probeMs = 2000;
const mostBytes = 1_000_000;

/**
 * Runs a program of the system by its absolute path, in an environment of ours: whatever the person's own has in PATH,
 * LD_PRELOAD or LANG changes neither which program runs nor what it says.
 */
export const runProgram: Run = (path, args) =>
  new Promise((resolve) => {
    try {
      execFile(path, args, { timeout: probeMs, killSignal: 'SIGKILL', maxBuffer: mostBytes, windowsHide: true, encoding: 'utf8', env: environment(), cwd: process.platform === 'win32' ? windowsFolder() : '/' }, (error, out, err) => {
        if (error === null) return resolve({ code: 0, out, err });
        return resolve(typeof error.code === 'number' && error.killed !== true ? { code: error.code, out, err } : null);
      });
    } catch {
      resolve(null);
    }
  });

function environment(): Record<string, string> {
  const { homedir, uid } = userInfo();
  if (process.platform === 'win32') return { SystemRoot: windowsFolder(), windir: windowsFolder(), PATH: `${windowsFolder()}\\System32`, USERPROFILE: homedir };
  return { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', HOME: homedir, LC_ALL: 'C', XDG_RUNTIME_DIR: `/run/user/${uid}` };
}

/** Where Windows is; anything but a folder of a drive's root is not believed. */
export function windowsFolder(said = process.env['SystemRoot'] ?? ''): string {
  return /^[A-Za-z]:\\[A-Za-z0-9]+$/.test(said) ? said : 'C:\\Windows';
}
