import { lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './places';
import type { Hit, Searcher } from './search';

/** Something that holds the text: a file with the bytes' place in it, or a file or folder with such a name. */
export type Find = { readonly path: string } & ({ readonly in: 'content'; readonly hits: readonly Hit[] } | { readonly in: 'name' });

/** What could not be looked into, and why. */
export type Unread = { readonly path: string; readonly why: string };

export type Look = {
  /** The places that there are on this computer. */
  readonly places: string[];
  readonly finds: Find[];
  readonly unread: Unread[];
  /** What was there in one moment and gone in the next: of a busy temporary folder. */
  readonly vanished: string[];
  /** Other computers' file systems and the kernel's own, mounted within a place. */
  readonly passedBy: string[];
  files: number;
  bytes: number;
};

export type LookNeeds = {
  readonly searcher: Searcher;
  /** Whether a name holds the text. */
  readonly isNamed: (name: string) => boolean;
  /** Folders that are not entered. */
  readonly foreign: ReadonlySet<string>;
};

const whyUnread: Readonly<Record<string, string>> = {
  EACCES: 'no permission', EPERM: 'no permission', EBUSY: 'in use', EIO: 'cannot be read', ENXIO: 'no such device', ENOENT: 'is not there', ELOOP: 'is a link', ENOTDIR: 'is no folder',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** Looks into every file of the places, once. No link is followed; pipes, sockets and devices other than swap are passed by. */
export function lookInto(places: readonly Place[], needs: LookNeeds): Look {
  const look: Look = { places: [], finds: [], unread: [], vanished: [], passedBy: [], files: 0, bytes: 0 };
  const seen = new Set<string>();
  for (const each of places) new Walk(each, needs, look, seen).begin();
  return look;
}

class Walk {
  constructor(
    private readonly place: Place,
    private readonly needs: LookNeeds,
    private readonly look: Look,
    /** Files and folders that were looked into, by their numbers: places may lie within each other. */
    private readonly seen: Set<string>,
  ) {}

  begin(): void {
    const { kind, isExpected = false } = this.place;
    let path: string;
    let status: Stats;
    try {
      // A place may be a link to where it really is; within it, none is followed.
      path = realpathSync(this.place.path);
      status = lstatSync(path);
    } catch (error) {
      // Most of these places are on few computers: that one is not there is fine.
      if (isExpected || codeOf(error) !== 'ENOENT') this.#note(this.place.path, error);
      return;
    }
    this.look.places.push(this.place.path);
    if (kind === 'swap') this.#search(path, 'device');
    else this.#enter(path, status);
  }

  #enter(path: string, status: Stats): void {
    // Windows has no numbers for some files; they are looked into as often as they are met.
    const number = `${status.dev}:${status.ino}`;
    const isOnceOnly = status.ino !== 0 && this.place.named === undefined;
    if (isOnceOnly && this.seen.has(number)) return;
    if (isOnceOnly) this.seen.add(number);
    if (status.isFile()) this.#search(path, 'file');
    if (status.isDirectory()) this.#list(path);
  }

  #list(folder: string): void {
    if (this.needs.foreign.has(folder)) {
      this.look.passedBy.push(folder);
      return;
    }
    let names: readonly string[];
    try {
      names = readdirSync(folder);
    } catch (error) {
      this.#missed(folder, error);
      return;
    }
    for (const name of names) {
      if (this.place.named !== undefined && !this.place.named.test(name)) continue;
      const path = join(folder, name);
      if (this.needs.isNamed(name)) this.look.finds.push({ path, in: 'name' });
      try {
        const status = lstatSync(path);
        if (this.place.named === undefined || status.isFile()) this.#enter(path, status);
      } catch (error) {
        this.#missed(path, error);
      }
    }
  }

  #search(path: string, kind: 'file' | 'device'): void {
    try {
      const found = this.needs.searcher.search(path, kind);
      if (found === null) return;
      this.look.files += 1;
      this.look.bytes += found.bytes;
      if (found.hits.length > 0) this.look.finds.push({ path, in: 'content', hits: found.hits });
    } catch (error) {
      if (kind === 'device') this.#note(path, error);
      else this.#missed(path, error);
    }
  }

  /** Something within a place: what is gone by now is not left. */
  #missed(path: string, error: unknown): void {
    if (codeOf(error) === 'ENOENT') this.look.vanished.push(path);
    else this.#note(path, error);
  }

  #note(path: string, error: unknown): void {
    const code = codeOf(error);
    this.look.unread.push({ path, why: whyUnread[code] ?? `cannot be read (${code})` });
  }
}

const foreignKinds = /^(fuse|nfs|cifs|smb|9p|proc|sysfs|cgroup|devpts|securityfs|tracefs|debugfs|autofs)/;

/** The folders of /proc/self/mountinfo where another computer's files, or the kernel's own, are mounted. */
export function foreignIn(mountinfo: string): ReadonlySet<string> {
  return new Set(
    mountinfo.split('\n').flatMap((line) => {
      const [mount = '', filesystem = ''] = line.split(' - ');
      const folder = mount.split(' ')[4];
      return folder !== undefined && foreignKinds.test(filesystem) ? [folder.replaceAll('\\040', ' ')] : [];
    }),
  );
}
