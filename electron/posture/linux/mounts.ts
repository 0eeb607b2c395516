/** One line of /proc/self/mountinfo, as far as it matters. */
export type Mount = { readonly device: string; readonly point: string; readonly type: string; readonly source: string };

/** Reads /proc/self/mountinfo (proc(5)); lines that are none are left out. */
export function readMounts(text: string): Mount[] {
  return text.split('\n').flatMap((line) => {
    const words = line.split(' ');
    const dash = words.indexOf('-', 6);
    const [device, point, type, source] = [words[2], words[4], words[dash + 1], words[dash + 2]];
    if (dash < 0 || device === undefined || point === undefined || type === undefined || source === undefined) return [];
    return [{ device, point: unescaped(point), type, source: unescaped(source) }];
  });
}

/** The mount that holds a path: the longest that leads to it, and of several at one point the last, which covers the others. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | undefined {
  return mounts
    .filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`))
    .reduce<Mount | undefined>((best, mount) => (best === undefined || mount.point.length >= best.point.length ? mount : best), undefined);
}

export type Swap = { readonly path: string; readonly kind: 'partition' | 'file' };

/** Reads /proc/swaps: what the memory of an open desk may be written to. */
export function readSwaps(text: string): Swap[] {
  return text.split('\n').slice(1).flatMap((line) => {
    const [path, kind] = line.trim().split(/\s+/);
    return path === undefined || (kind !== 'partition' && kind !== 'file') ? [] : [{ path: unescaped(path), kind }];
  });
}

/** The kernel writes blanks and backslashes of names as octal numbers. */
function unescaped(word: string): string {
  return word.replace(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
