import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildFinder, finderFormat, openFinder, type Finder } from '../../../shared/codesets';
import type { ReadableDatabase } from '../store';
import { readAllCodes, readFinderParts, readReleases, type StoredRelease } from './store';

/** The finders in memory, each opened when it is first searched (50 to 100 ms for a full release). */
export class Finders {
  readonly #open = new Map<number, Finder>();

  constructor(readonly db: ReadableDatabase) {}

  /** The finder of a release. One that another version of Chartlock stored is built anew from the codes. */
  of({ key, format }: Pick<StoredRelease, 'key' | 'format'>): Finder {
    const known = this.#open.get(key);
    if (known !== undefined) return known;
    const parts = (format === finderFormat ? readFinderParts(this.db, key) : undefined) ?? this.#build(key);
    const finder = openFinder(parts);
    this.#open.set(key, finder);
    return finder;
  }

  #build(key: number) {
    const building = buildFinder(readAllCodes(this.db, key));
    let step = building.next();
    while (step.done !== true) step = building.next();
    return step.value;
  }

  /** Lets go of the finders of releases that are in use no more. */
  forget(): void {
    const inUse = new Set(readReleases(this.db).map(({ key }) => key));
    for (const key of [...this.#open.keys()]) if (!inUse.has(key)) this.#open.delete(key);
  }

  /** Opens finders ahead of the first search, one at a time. */
  async warm(releases: readonly StoredRelease[]): Promise<void> {
    for (const release of releases) {
      await nextTurn();
      this.of(release);
    }
  }
}
