import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { PolicyPlaces } from '../../../electron/policy';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-policy-'));
  folders.push(folder);
  return folder;
}

/** Whoever runs the tests: stands for root, so that they run as anybody. */
export const me = process.getuid?.() ?? 0;

/** A computer of which nothing says anything: its places lie below a folder of the test's own. */
export function emptyComputer(changes: Partial<PolicyPlaces> = {}): PolicyPlaces {
  const folder = temporaryFolder();
  return {
    platform: 'linux', top: join(folder, 'top'), owners: [me], user: 'nquill', systemRoot: 'C:\\Windows', programData: join(folder, 'ProgramData'),
    keyFile: join(folder, 'top/resources/policy-key.json'), dataFolder: join(folder, 'data'), commandLineFile: undefined, ...changes,
  };
}

/** Writes a file as root would: readable by all, writable by its owner only, as are the folders on the way. */
export function put(path: string, content: string | Uint8Array, mode = 0o644): string {
  for (const folder of foldersUpTo(dirname(path))) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** The folders of a test below the system's own. */
function foldersUpTo(folder: string): string[] {
  return dirname(folder) === tmpdir() || dirname(folder) === folder ? [] : [...foldersUpTo(dirname(folder)), folder];
}

export const managedFolder = (places: PolicyPlaces): string => join(places.top, 'etc/chartlock/policies/managed');
export const managedFile = (places: PolicyPlaces, name = '10-desk.json'): string => join(managedFolder(places), name);
export const signedPlace = (places: PolicyPlaces): string => join(places.top, 'etc/chartlock/policies/signed.json');
