import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyNameSchema, instantSchema, refuse, z, type CopyName } from '../../../shared/kernel';
import { syncFolder, writeDurably } from '../keys/durable';
import { copyFailureOf, isWhole, markSuffix, openVault, requireKnown, vaultMigrations } from '../store';

/** What is known of a vault in whose place a copy was put, until the log has it. */
const broughtBackSchema = z.strictObject({
  copy: copyNameSchema,
  /** When it was put there. */
  at: instantSchema,
  /** The file name under which the database that was there lies since then. */
  aside: z.string().regex(/^set-aside-\d+\.db$/),
  /** The file, proved, that takes its place; gone once it has. */
  coming: z.string().regex(/^coming-\d+\.db$/),
  /** Which seal of the log's head was the newest then. */
  generation: z.number().int().nonnegative(),
  /** That the vault itself has written this: whoever put the copy there had its passphrase. */
  mark: z.base64(),
});
export type BroughtBack = z.infer<typeof broughtBackSchema>;

/** What marks a note as the vault's own: see `electron/vault/witness`. */
export type NoteMarks = { readonly mark: (about: string, text: string) => string; readonly bears: (about: string, text: string, mark: string) => boolean; readonly generation: () => number };

const about = 'brought back';

function textOf({ copy, at, aside, coming, generation }: Omit<BroughtBack, 'mark'>): string {
  return JSON.stringify([copy, at, aside, coming, generation]);
}

/**
 * Whether this vault has written the note, and no more than one seal has followed it: a note that is put back later says
 * nothing of what has come since.
 */
export function isOwnNote(note: BroughtBack, marks: NoteMarks): boolean {
  const since = marks.generation() - note.generation;
  return marks.bears(about, textOf(note), note.mark) && (since === 0 || since === 1);
}

const parts = ['', '-wal', '-shm', markSuffix] as const;

/**
 * Puts a copy in the place of a vault's database. The one that was there is set aside, never deleted. Every step may be
 * the last: up to the note it is the old vault, from the note on the new one, which `complete` takes to its end.
 */
export class BringBack {
  readonly #folder: string;
  readonly #note: string;

  /** @param database the vault's database */
  constructor(private readonly database: string) {
    this.#folder = dirname(database);
    this.#note = join(this.#folder, 'brought-back.json');
  }

  /**
   * @param key the vault's data key; the caller zeroes it
   * @param marks what marks the note as the vault's own
   * @throws FaultError `copy-failed` where the disk does not take it, `vault-damaged` where the copy is not sound or not under this key, `vault-newer`; nothing has changed then
   */
  bring(copy: { readonly name: CopyName; readonly path: string }, key: Uint8Array, now: number, marks: NoteMarks): void {
    const instant = this.#freeInstant(now);
    const said = { copy: copy.name, at: now, aside: `set-aside-${instant}.db`, coming: `coming-${instant}.db`, generation: marks.generation() };
    const note: BroughtBack = { ...said, mark: marks.mark(about, textOf(said)) };
    const coming = join(this.#folder, note.coming);
    try {
      copyFileSync(copy.path, coming);
      chmodSync(coming, 0o600);
      sync(coming);
    } catch (error) {
      this.#forgetOthers(this.read());
      const why = copyFailureOf(error);
      if (why === undefined) throw error;
      refuse({ code: 'copy-failed', why });
    }
    try {
      const opened = openVault(coming, key, 'existing');
      try {
        requireKnown(opened, vaultMigrations);
        if (!isWhole(opened)) refuse({ code: 'vault-damaged', what: 'database' });
      } finally {
        opened.close();
      }
    } catch (error) {
      this.#forgetOthers(this.read());
      throw error;
    }
    // Only what this note names is ever put in the vault’s place: what was not proved to its end is not.
    writeDurably(this.#note, `${JSON.stringify(note)}\n`);
    this.complete();
  }

  /** Finishes what was begun: called before the database is opened, whoever opens it. */
  complete(): void {
    const note = this.read();
    this.#forgetOthers(note);
    // The copy is in its place already.
    if (note === undefined || !existsSync(join(this.#folder, note.coming))) return;
    // The database first: without it nobody opens the vault, so that nobody writes between these steps.
    for (const part of parts) if (existsSync(`${this.database}${part}`)) renameSync(`${this.database}${part}`, join(this.#folder, `${note.aside}${part}`));
    syncFolder(this.#folder);
    renameSync(join(this.#folder, note.coming), this.database);
    syncFolder(this.#folder);
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
    syncFolder(this.#folder);
  }

  /** Takes away what attempts that were cut short have left: every such file but the one that the note names. */
  #forgetOthers(note: BroughtBack | undefined): void {
    if (!existsSync(this.#folder)) return;
    for (const file of readdirSync(this.#folder)) if (/^coming-\d+\.db/.test(file) && file !== note?.coming) rmSync(join(this.#folder, file), { force: true });
  }

  /** Now, or the first instant after it at which nothing was set aside: a clock that was set back must not lay one over another. */
  #freeInstant(now: number): number {
    let instant = now;
    while (existsSync(join(this.#folder, `set-aside-${instant}.db`))) instant += 1;
    return instant;
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
