import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { GrantedPath } from '../../grants';

/** A file to look at: where it is, and how it is called below what the person chose. */
export type Candidate = { readonly path: string; readonly name: string; readonly folder: string };

/** The most files that one look takes in, and the most that it counts beyond them. */
export const fileLimit = 500;
export const countLimit = 20_000;

const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
/** Files of the system and of open word processors, never of a chart. */
const hidden = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i;

/**
 * The files behind granted paths in natural name order, folders walked to their depths. Hidden files are
 * passed over, and so is whatever leads out of the chosen folder: who drops a folder means what is in it.
 * @returns up to `fileLimit` candidates and how many files there are beyond them (counted up to `countLimit`)
 */
export async function findFiles(granted: readonly GrantedPath[]): Promise<{ readonly candidates: readonly Candidate[]; readonly leftOut: number }> {
  const candidates: Candidate[] = [];
  let leftOut = 0;
  const take = (candidate: Candidate): boolean => {
    if (candidates.length < fileLimit) candidates.push(candidate);
    else leftOut += 1;
    return leftOut < countLimit;
  };
  for (const { path, folder } of granted) {
    // Resolved here once; reading refuses a link that takes its place later.
    const target = await realpath(path).catch(() => path);
    if (!folder) take({ path: target, name: clipped(basename(path)), folder: '' });
    // Several things chosen: a folder's own name tells its files from the others'.
    else await walk({ root: target, at: target, below: granted.length > 1 ? basename(path) : '', seen: new Set([target]), take });
  }
  return { candidates, leftOut };
}

type Walk = {
  readonly root: string;
  readonly at: string;
  /** Path of `at` below the chosen folder, with `/`. */
  readonly below: string;
  readonly seen: Set<string>;
  readonly take: (candidate: Candidate) => boolean;
};

/** @returns false when enough has been counted */
async function walk({ root, at, below, seen, take }: Walk): Promise<boolean> {
  const names = (await readdir(at).catch(() => [])).filter((name) => !hidden.test(name)).sort((a, b) => inOrder.compare(a, b));
  for (const name of names) {
    const found = await inside(root, join(at, name), seen);
    if (found === undefined) continue;
    const path = below === '' ? name : `${below}/${name}`;
    const goOn = found.folder
      ? await walk({ root, at: found.path, below: path, seen, take })
      : take({ path: found.path, name: clipped(path), folder: clipped(below) });
    if (!goOn) return false;
  }
  return true;
}

/** What a name in a folder stands for: a file or folder inside `root` that was not met before, or nothing. */
async function inside(root: string, path: string, seen: Set<string>): Promise<GrantedPath | undefined> {
  try {
    const target = await realpath(path);
    if (seen.has(target) || !target.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
    const about = await lstat(target);
    if (!about.isFile() && !about.isDirectory()) return undefined;
    seen.add(target);
    return { path: target, folder: about.isDirectory() };
  } catch {
    // A link to nowhere, or gone since it was listed.
    return undefined;
  }
}

/** Long paths keep their end, where the file's own name is. */
function clipped(name: string): string {
  return name.length <= 400 ? name : `…${name.slice(-399)}`;
}
