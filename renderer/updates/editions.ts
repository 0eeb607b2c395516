import { books, systems, type Book, type Release, type System } from '../../shared/codesets';
import type { CalendarDate, ReleaseId } from '../../shared/kernel';

/** A book of a system of which several editions are loaded, the newest first. */
export type ComparableBook = { readonly id: string; readonly system: System; readonly book: Book; readonly editions: readonly Release[] };

/** The books that can be compared, in the order in which a coder names them. The sample set is no edition of a publisher's. */
export function comparableBooks(releases: readonly Release[]): ComparableBook[] {
  return systems.flatMap((system) =>
    books.flatMap((book) => {
      const editions = releases.filter((release) => release.system === system && release.book === book && release.official).toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.importedAt - a.importedAt);
      return editions.length < 2 ? [] : [{ id: `${system} ${book}`, system, book, editions }];
    }));
}

export type Pair = { readonly before: ReleaseId; readonly after: ReleaseId };

/**
 * The pair that is asked for first: the edition in force on the day (the latest that has begun, else the earliest) and the one before
 * it, so that in April the update is compared with October's, and in October with April's.
 */
export function firstPair({ editions }: Pick<ComparableBook, 'editions'>, today: CalendarDate): Pair | null {
  const begun = editions.findIndex(({ effectiveFrom }) => effectiveFrom <= today);
  // Where all begin later, or only the oldest has begun, the two oldest are compared.
  const at = begun === -1 ? editions.length - 2 : Math.min(begun, editions.length - 2);
  const [after, before] = [editions[at], editions[at + 1]];
  return after === undefined || before === undefined ? null : { before: before.id, after: after.id };
}
