import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The text of a small file, or null. */
export function textOf(root: string, path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

export function isThere(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

export function namesIn(root: string, path: string): readonly string[] {
  try {
    return readdirSync(join(root, path));
  } catch {
    return [];
  }
}

/** What a path leads to in the end, without `root`; null where it leads nowhere. */
export function realPath(root: string, path: string): string | null {
  try {
    const whole = realpathSync(join(root, path));
    const top = realpathSync(root);
    if (top === '/') return whole;
    return whole === top || whole.startsWith(`${top}/`) ? whole.slice(top.length) || '/' : null;
  } catch {
    return null;
  }
}

/** The last name of what a path leads to: `dm-0` for `/dev/mapper/home`. */
export function realName(root: string, path: string): string | null {
  const real = realPath(root, path);
  return real === null ? null : basename(real);
}
