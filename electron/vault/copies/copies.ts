import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyNameSchema, copyReasonSchema, refuse, type Clock, type CopyFailure, type CopyName, type CopyReason, type VaultCopy } from '../../../shared/kernel';
import { syncFolder } from '../keys/durable';
import { isSameSchema, isSoundCopy, writeCopy, type Database } from '../store';

/**
 * The copies of the vault in a folder beside it. Each is encrypted under the vault's own key. The keys of its charts are
 * in none of them: a chart that dies after a copy was made stays dead in it.
 */
export class Copies {
  /** @param made is called once a copy is there */
  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
    private readonly made: () => void = () => undefined,
  ) {}

  /** The copies that there are, the newest first. Where the folder cannot be read there is none: the lock screen asks, and must come up. */
  list(): VaultCopy[] {
    return this.#files()
      .flatMap((file) => {
        const name = copyNameSchema.safeParse(file);
        const bytes = statSync(join(this.folder, file), { throwIfNoEntry: false })?.size;
        return name.success && bytes !== undefined ? [{ name: name.data, ...copyOf(name.data), bytes }] : [];
      })
      .sort((one, other) => other.at - one.at);
  }

  /**
   * Makes a copy of an open vault, and reads it once more before it counts. Blocks while it is written: about a second
   * for each hundred megabytes.
   * @throws FaultError `copy-failed`; then there is no trace of it, and the vault is as it was
   */
  make(database: Database, why: CopyReason): VaultCopy {
    const failed = (failure: CopyFailure): never => refuse({ code: 'copy-failed', why: failure });
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    } catch {
      return failed('disk');
    }
    this.sweep();
    const name = copyNameSchema.parse(`vault-${String(this.#freeInstant()).padStart(13, '0')}-${why}.db`);
    const path = join(this.folder, name);
    const beside = `${path}.new`;
    const failure = writeCopy(database, beside) ?? (isSoundCopy(database, beside) ? undefined : 'unsound');
    if (failure !== undefined) {
      rmSync(beside, { force: true });
      return failed(failure);
    }
    renameSync(beside, path);
    syncFolder(this.folder);
    this.made();
    return { name, ...copyOf(name), bytes: statSync(path).size };
  }

  /** Lets the oldest go, so that `keep` stay. @returns how many went */
  prune(keep: number): number {
    const old = this.list().slice(keep);
    for (const { name } of old) rmSync(join(this.folder, name), { force: true });
    if (old.length > 0) syncFolder(this.folder);
    return old.length;
  }

  /** Makes the copy to which a vault can go back once a newer Chartlock has changed it. One of an update that did not come off goes. */
  makeBeforeUpdate(database: Database): VaultCopy {
    const copy = this.make(database, 'before-update');
    for (const { name, why } of this.list()) if (why === 'before-update' && name !== copy.name && isSameSchema(database, this.pathOf(name))) this.remove(name);
    return copy;
  }

  /** Takes a copy away. */
  remove(name: CopyName): void {
    rmSync(join(this.folder, name), { force: true });
    syncFolder(this.folder);
  }

  /** Where a copy lies. @throws FaultError `not-found` (`copy`) */
  pathOf(name: CopyName): string {
    const path = join(this.folder, name);
    return existsSync(path) ? path : refuse({ code: 'not-found', what: 'copy' });
  }

  /** Takes away what a copy that was cut short has left. */
  sweep(): void {
    // Files alone: a folder of that name is none of ours, and keeps nobody out of the vault.
    for (const file of this.#files()) if (file.includes('.new') && isFile(join(this.folder, file))) rmSync(join(this.folder, file), { force: true });
  }

  #files(): readonly string[] {
    try {
      return readdirSync(this.folder);
    } catch {
      return [];
    }
  }

  /** Now, or the first instant after it at which no copy was made: a clock that was set back must not overwrite one. */
  #freeInstant(): number {
    const taken = new Set(this.list().map(({ at }) => at));
    let instant = this.clock.now();
    while (taken.has(instant)) instant += 1;
    return instant;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** What the name of a copy says: when it was made, and why. */
export function copyOf(name: CopyName): Pick<VaultCopy, 'at' | 'why'> {
  const [, at = '0', why] = /^vault-(\d{13})-([a-z-]+)\.db$/.exec(name) ?? [];
  return { at: Number(at), why: copyReasonSchema.parse(why) };
}
