import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyNameSchema, instantSchema, refuse, z, type CopyName } from '../../../shared/kernel';
import { syncFolder, writeDurably } from '../keys/durable';
import { isWhole, openVault, requireKnown, vaultMigrations } from '../store';

/** What is known of a vault in whose place a copy was put, until the log has it. */
const broughtBackSchema = z.strictObject({
  copy: copyNameSchema,
  /** When it was put there. */
  at: instantSchema,
  /** The file name under which the database that was there lies since then. */
  aside: z.string().regex(/^set-aside-\d+\.db$/),
});
export type BroughtBack = z.infer<typeof broughtBackSchema>;

const parts = ['', '-wal', '-shm'] as const;

/**
 * Puts a copy in the place of a vault's database. The one that was there is set aside, never deleted. Every step may be
 * the last: up to the note it is the old vault, from the note on the new one, which `complete` takes to its end.
 */
export class BringBack {
  readonly #note: string;
  readonly #coming: string;

  /** @param database the vault's database */
  constructor(private readonly database: string) {
    this.#note = join(dirname(database), 'brought-back.json');
    this.#coming = `${database}.coming`;
  }

  /**
   * @param key the vault's data key; the caller zeroes it
   * @throws FaultError `vault-damaged` where the copy is not sound or not under this key, `vault-newer`; nothing has changed then
   */
  bring(copy: { readonly name: CopyName; readonly path: string }, key: Uint8Array, now: number): void {
    this.#forgetComing();
    copyFileSync(copy.path, this.#coming);
    chmodSync(this.#coming, 0o600);
    sync(this.#coming);
    try {
      const opened = openVault(this.#coming, key, 'existing');
      try {
        requireKnown(opened, vaultMigrations);
        if (!isWhole(opened)) refuse({ code: 'vault-damaged', what: 'database' });
      } finally {
        opened.close();
      }
    } catch (error) {
      this.#forgetComing();
      throw error;
    }
    writeDurably(this.#note, `${JSON.stringify({ copy: copy.name, at: now, aside: `set-aside-${now}.db` } satisfies BroughtBack)}\n`);
    this.complete();
  }

  /** Finishes what was begun: called before the database is opened, whoever opens it. */
  complete(): void {
    const note = this.read();
    if (note === undefined) return this.#forgetComing();
    // The copy is in its place already.
    if (!existsSync(this.#coming)) return;
    const folder = dirname(this.database);
    // The database first: without it nobody opens the vault, so that nobody writes between these steps.
    for (const part of parts) if (existsSync(`${this.database}${part}`)) renameSync(`${this.database}${part}`, join(folder, `${note.aside}${part}`));
    syncFolder(folder);
    renameSync(this.#coming, this.database);
    syncFolder(folder);
  }

  /** What was brought back and is not in the log yet. */
  read(): BroughtBack | undefined {
    if (!existsSync(this.#note)) return undefined;
    try {
      return broughtBackSchema.parse(JSON.parse(readFileSync(this.#note, 'utf8')));
    } catch {
      // Written whole or not at all: whatever stands there is not ours.
      return undefined;
    }
  }

  /** The log has it now. */
  forget(): void {
    rmSync(this.#note, { force: true });
    syncFolder(dirname(this.#note));
  }

  #forgetComing(): void {
    for (const part of parts) rmSync(join(dirname(this.#coming), `${basename(this.#coming)}${part}`), { force: true });
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
