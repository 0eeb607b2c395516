import { constants } from 'node:fs';
import { open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { policyFileLimitBytes, type PolicyProblem } from '../../shared/policy';

type FileFault = Extract<PolicyProblem['fault'], 'unreadable' | 'not-a-file' | 'not-owned-by-root' | 'writable-by-others' | 'too-large'>;

/** What became of looking at a file or folder: there is none, nobody can tell, it is not safe to believe, or here it is. */
export type Looked<T> =
  | { readonly state: 'absent' }
  | { readonly state: 'unknown' | 'invalid'; readonly where: string; readonly fault: FileFault }
  | { readonly state: 'present'; readonly content: T };

/** Who may have written what is read: the user ids that are believed; null where a signature is looked at instead. */
export type Owners = readonly number[] | null;

/** Unwinds to the function that looks; it never leaves this file. */
class Unsafe extends Error {
  constructor(readonly where: string, readonly fault: FileFault) {
    super(fault);
  }
}

/** Windows has neither of the last two; there, access lists guard the folders. */
const asFile = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const asFolder = asFile | (constants.O_DIRECTORY ?? 0);

/**
 * Reads a file below `top`. Every folder on the way and the file are opened once, without following links, and it is what
 * was opened that is checked and read: a path may mean something else a moment later.
 * @param path the names on the way, `['etc', 'chartlock', 'policies', 'signed.json']`
 */
export function readChecked(top: string, path: readonly string[], owners: Owners): Promise<Looked<Buffer>> {
  return looked(top, path, async (folder, where) => readFrom(folder, where, path.at(-1) ?? '', owners), owners);
}

/** Reads every file of a folder whose name ends in `ending`, in the order of their names. Each may be unsafe by itself. */
export function readCheckedFolder(top: string, path: readonly string[], ending: string, owners: Owners): Promise<Looked<readonly { readonly where: string; readonly file: Looked<Buffer> }[]>> {
  return looked(top, [...path, ''], async (folder, where) => {
    const names = (await readdir(insideOf(folder, where, '.'))).filter((name) => name.endsWith(ending) && !name.startsWith('.')).sort();
    const files: { where: string; file: Looked<Buffer> }[] = [];
    for (const name of names) files.push({ where: join(where, name), file: await settled(join(where, name), () => readFrom(folder, where, name, owners)) });
    return files;
  }, owners);
}

/** Goes down the folders of `path`, all but its last name, and looks from the last of them. */
async function looked<T>(top: string, path: readonly string[], look: (folder: FileHandle, where: string) => Promise<T>, owners: Owners): Promise<Looked<T>> {
  const opened: FileHandle[] = [];
  let where = top;
  const result = await settled(() => where, async () => {
    let folder = await open(top, constants.O_RDONLY | (constants.O_DIRECTORY ?? 0));
    opened.push(folder);
    for (const name of path.slice(0, -1)) {
      const inside = insideOf(folder, where, name);
      where = join(where, name);
      folder = await open(inside, asFolder);
      opened.push(folder);
      await demandOwner(folder, where, owners);
    }
    return look(folder, where);
  });
  for (const folder of opened) await folder.close();
  return result;
}

/** The way to `name` in an opened folder. Linux has one that begins at the folder itself, whatever its path means by now. */
function insideOf(folder: FileHandle, path: string, name: string): string {
  return process.platform === 'linux' ? `/proc/self/fd/${folder.fd}/${name}` : join(path, name);
}

async function readFrom(folder: FileHandle, path: string, name: string, owners: Owners): Promise<Buffer> {
  const where = join(path, name);
  const file = await open(insideOf(folder, path, name), asFile);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Unsafe(where, 'not-a-file');
    await demandOwner(file, where, owners);
    // Read, and not asked for, how large it is: it may grow while it is read.
    const bytes = Buffer.alloc(policyFileLimitBytes + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      length += bytesRead;
      if (length > policyFileLimitBytes) throw new Unsafe(where, 'too-large');
      if (bytesRead === 0) return bytes.subarray(0, length);
    }
  } finally {
    await file.close();
  }
}

async function demandOwner(opened: FileHandle, where: string, owners: Owners): Promise<void> {
  if (owners === null) return;
  const { uid, mode } = await opened.stat();
  if (!owners.includes(uid)) throw new Unsafe(where, 'not-owned-by-root');
  if ((mode & 0o022) !== 0) throw new Unsafe(where, 'writable-by-others');
}

async function settled<T>(where: string | (() => string), work: () => Promise<T>): Promise<Looked<T>> {
  const place = (): string => (typeof where === 'string' ? where : where());
  try {
    return { state: 'present', content: await work() };
  } catch (error) {
    if (error instanceof Unsafe) return { state: 'invalid', where: error.where, fault: error.fault };
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return { state: 'absent' };
    // A link (refused as such, or as no folder), a file where a folder belongs, a socket.
    if (code === 'ELOOP' || code === 'ENOTDIR' || code === 'ENXIO') return { state: 'invalid', where: place(), fault: 'not-a-file' };
    return { state: 'unknown', where: place(), fault: 'unreadable' };
  }
}
