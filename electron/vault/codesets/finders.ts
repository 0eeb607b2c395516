import { buildFinder, editionFor, finderFormat, openFinder, openingFinder, type Book, type BooksSearched, type Finder, type FinderParts, type PhraseSource, type Release, type System } from '../../../shared/codesets';
import type { CalendarDate } from '../../../shared/kernel';
import type { Database } from '../store';
import { editionMark, findStored, readStored, store, type Editions } from './book-finders';
import { readBooks } from './book-phrases';
import { Pace, type Progress } from './pace';
import { readAllCodes, readFinderParts, readReleases, type StoredRelease } from './store';

/** A finder that answers a search, and the editions whose words are in it. */
export type UsedFinder = {
  readonly finder: Finder;
  /** Whether the words of the books used on the date are in it. */
  readonly books: BooksSearched;
  /** The name of the edition behind each source of phrases. */
  readonly editions: Readonly<Partial<Record<PhraseSource, string>>>;
};

/** The books whose words lead to codes, and the sources of the phrases that come from each. */
const phraseBooks: Readonly<Partial<Record<System, readonly (readonly [Exclude<Book, 'codes'>, readonly PhraseSource[]])[]>>> = {
  icd10cm: [['tabular', ['inclusion']], ['index', ['index', 'see']], ['neoplasm', ['neoplasm']], ['drugs', ['drugs']], ['external-cause', ['external-cause']], ['conversion', []]],
  icd10pcs: [['index', ['index', 'see']], ['definitions', []]],
};

type Wanted = { readonly id: string; readonly editions: Editions; readonly keys: ReadonlyMap<Book, number>; readonly names: UsedFinder['editions'] };

/** Books by which alone no words lead to codes. */
const wordless: readonly Book[] = ['conversion', 'definitions'];

/** What failed is tried again when it is searched for after this time: a disk that was full, another process that was writing. */
const againAfterMs = 60_000;

/** So many finders over books are kept open, about 100 MB each for ICD-10-CM, 20 MB for ICD-10-PCS: charts of two fiscal years side by side. */
const mostOpen = 4;

/**
 * The finders in memory. Over the codes of a release alone, each opened when it is first searched; and over codes with the
 * books used with them on a date, which are built in the background: until such a one is ready the one before it answers, or the
 * codes alone.
 */
export class Finders {
  readonly #plain = new Map<number, Finder>();
  /** The last used last. */
  readonly #whole = new Map<string, { readonly codes: number; readonly finder: Finder; readonly names: UsedFinder['editions'] }>();
  readonly #underWay = new Map<string, Promise<void>>();
  /** When each failed. */
  readonly #failed = new Map<string, number>();
  #queue: Promise<void> = Promise.resolve();

  constructor(
    readonly db: Database,
    readonly writer: Database,
    readonly now: () => number,
  ) {}

  /** The finder of a release's codes. One that another version of Chartlock stored is built anew from the codes. */
  of({ key, format }: Pick<StoredRelease, 'key' | 'format'>): Finder {
    const known = this.#plain.get(key);
    if (known !== undefined) return known;
    const parts = (format === finderFormat ? readFinderParts(this.db, key) : undefined) ?? this.#buildPlain(key);
    const finder = openFinder(parts);
    this.#plain.set(key, finder);
    return finder;
  }

  /** The finder for a release of codes with the books used on a date; one that is not ready yet is made so in the background. */
  on(stored: StoredRelease, date: CalendarDate): UsedFinder {
    const wanted = this.#wanted(stored, date);
    if (wanted === null) return { finder: this.of(stored), books: 'searched', editions: {} };
    const ready = this.#whole.get(wanted.id);
    if (ready !== undefined) {
      this.#whole.delete(wanted.id);
      this.#whole.set(wanted.id, ready);
      return { finder: ready.finder, books: 'searched', editions: wanted.names };
    }
    const isFailed = this.now() - (this.#failed.get(wanted.id) ?? -Infinity) < againAfterMs;
    if (!isFailed) void this.#start(stored, wanted).catch(() => undefined);
    const books = isFailed ? 'failed' : 'being-indexed';
    const before = [...this.#whole.values()].findLast(({ codes }) => codes === stored.key);
    return before === undefined ? { finder: this.of(stored), books, editions: {} } : { finder: before.finder, books, editions: before.names };
  }

  /**
   * Opens, and where need be builds and stores, the finder for a release of codes with the books used on a date.
   * @throws what reading or writing the reference database throws
   */
  async ready(stored: StoredRelease, date: CalendarDate, progress?: Progress): Promise<void> {
    const wanted = this.#wanted(stored, date);
    if (wanted === null) this.of(stored);
    else if (!this.#whole.has(wanted.id)) await this.#start(stored, wanted, progress);
  }

  /**
   * Builds and stores the finder for a release of codes with the books used on a date, where it is not stored yet, and does not open it: for
   * charts of other days than today.
   * @throws what reading or writing the reference database throws
   */
  async prepare(stored: StoredRelease, date: CalendarDate, progress?: Progress): Promise<void> {
    const wanted = this.#wanted(stored, date);
    if (wanted !== null && !this.#whole.has(wanted.id) && findStored(this.db, wanted.editions) === undefined) await this.#start(stored, wanted, progress, 'stored');
  }

  /** Lets go of the finders of releases that are in use no more. */
  forget(): void {
    const inUse = new Set(readReleases(this.db).map(({ key }) => key));
    for (const key of [...this.#plain.keys()]) if (!inUse.has(key)) this.#plain.delete(key);
    for (const [id, { codes }] of [...this.#whole]) if (!inUse.has(codes)) this.#whole.delete(id);
    this.#failed.clear();
  }

  #wanted(stored: StoredRelease, date: CalendarDate): Wanted | null {
    const { key, release: { system } } = stored;
    const books = phraseBooks[system] ?? [];
    const all = books.length === 0 ? [] : readReleases(this.db);
    const releases = all.map(({ release }): Release => release);
    const keys = new Map<Book, number>();
    const names: Partial<Record<PhraseSource, string>> = {};
    for (const [book, sources] of books) {
      const edition = editionFor(releases, system, book, date)?.release;
      const of = all.find(({ release }) => release === edition);
      if (edition === undefined || of === undefined) continue;
      keys.set(book, of.key);
      for (const source of sources) names[source] = edition.name;
    }
    if ([...keys.keys()].every((book) => wordless.includes(book))) return null;
    const marks = [...keys.values()].sort((left, right) => left - right).flatMap((other) => all.find((each) => each.key === other) ?? []).map(editionMark);
    const editions = { codes: key, all: [editionMark(stored), ...marks] };
    return { id: editions.all.join(','), editions, keys, names };
  }

  /** Has a finder made, one after the other. */
  #start(stored: StoredRelease, wanted: Wanted, progress?: Progress, made: 'open' | 'stored' = 'open'): Promise<void> {
    const underWay = this.#underWay.get(wanted.id);
    // What is only being stored is opened after it, by one that asks for it open.
    if (underWay !== undefined) return made === 'stored' ? underWay : underWay.catch(() => undefined).then(() => (this.#whole.has(wanted.id) ? undefined : this.#start(stored, wanted, progress)));
    const work = this.#queue.then(async () => {
      try {
        await this.#make(stored, wanted, new Pace(undefined, progress), made);
        this.#failed.delete(wanted.id);
      } catch (error) {
        // A database that was closed meanwhile, another process that writes, a full disk: not again at every key, but after a while.
        this.#failed.set(wanted.id, this.now());
        if (this.db.driver.open && this.writer.driver.open) throw error;
      } finally {
        this.#underWay.delete(wanted.id);
      }
    });
    this.#underWay.set(wanted.id, work);
    this.#queue = work.catch(() => undefined);
    return work;
  }

  async #make(stored: StoredRelease, { id, editions, keys, names }: Wanted, pace: Pace, made: 'open' | 'stored'): Promise<void> {
    const breathe = async (): Promise<void> => await pace.breathe('indexing', 0, 1);
    const through = async <Value>(work: Generator<unknown, Value>): Promise<Value> => {
      let step = work.next();
      while (step.done !== true) {
        await breathe();
        step = work.next();
      }
      return step.value;
    };
    const known = findStored(this.db, editions);
    let parts = known === undefined ? undefined : await through(readStored(this.db, known));
    if (parts === undefined) {
      await breathe();
      // What the books say is let go of before the finder is opened.
      parts = await this.#build(stored, keys, breathe, through);
      await through(store(this.writer, editions, parts, this.now()));
    }
    if (made === 'open') this.#keep(id, { codes: stored.key, finder: await through(openingFinder(parts)), names });
  }

  async #build(stored: StoredRelease, keys: Wanted['keys'], breathe: () => Promise<void>, through: <Value>(work: Generator<unknown, Value>) => Promise<Value>): Promise<FinderParts> {
    const entries = readAllCodes(this.db, stored.key);
    await breathe();
    return await through(buildFinder(entries, await readBooks(this.db, stored.release.system, entries, keys, breathe)));
  }

  #keep(id: string, whole: { readonly codes: number; readonly finder: Finder; readonly names: UsedFinder['editions'] }): void {
    this.#whole.set(id, whole);
    // The codes alone are in it too.
    this.#plain.delete(whole.codes);
    for (const oldest of [...this.#whole.keys()].slice(0, -mostOpen)) this.#whole.delete(oldest);
  }

  #buildPlain(key: number): FinderParts {
    const building = buildFinder(readAllCodes(this.db, key));
    let step = building.next();
    while (step.done !== true) step = building.next();
    return step.value;
  }
}
