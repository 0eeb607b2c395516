import type { CalendarDate } from '../kernel';
import type { CodesetPin } from '../policy';
import type { InForce } from './contract';
import type { Book, Release, System } from './model';
import { brokenPin } from './pins';

/** Whether the release covers the day; both of its days are included. */
function covers(release: Release, date: CalendarDate): boolean {
  return release.effectiveFrom <= date && (release.effectiveTo === null || date <= release.effectiveTo);
}

/** The later of two releases; of two with the same first day, the one imported last. */
function later(left: Release, right: Release): Release {
  if (left.effectiveFrom !== right.effectiveFrom) return left.effectiveFrom > right.effectiveFrom ? left : right;
  return left.importedAt >= right.importedAt ? left : right;
}

/**
 * The release of codes by which an encounter of `date` is coded: the official one whose first day is the latest on or
 * before the date and whose last day, if it has one, is not before it. ICD-10 codes go by the date of service,
 * for inpatients the date of discharge (ICD-10-CM Official Guidelines, title page: "for discharges/encounters
 * occurring from …"); HCPCS codes by the date of service.
 *
 * The sample set answers, on every date, only while no official release of the system is loaded. A release that is not
 * from the file that the organisation has pinned is not used, and no earlier one takes its place: that would be the wrong one
 * for the date.
 */
export function inForce(releases: readonly Release[], system: System, date: CalendarDate, pins: readonly CodesetPin[] = []): InForce {
  const own = releases.filter((release) => release.system === system && release.book === 'codes');
  const official = own.filter((release) => release.official);
  if (official.length === 0) {
    const sample = own.reduce<Release | null>((best, release) => (best === null ? release : later(best, release)), null);
    return { system, release: sample, why: sample === null ? 'none-loaded' : 'sample-only' };
  }
  const release = official.filter((each) => covers(each, date)).reduce<Release | null>((best, each) => (best === null ? each : later(best, each)), null);
  if (release !== null && brokenPin(pins, release) !== undefined) return { system, release: null, why: 'pin-broken' };
  return { system, release, why: release === null ? 'none-for-date' : 'in-force' };
}

/** Which edition of a book is used on a date, and how it stands to the date. */
export type Edition = {
  readonly release: Release;
  /** Not `in-force`: what it says is of another year, and that is said beside it. */
  readonly why: 'in-force' | 'latest-before' | 'earliest';
};

/**
 * The edition of another book than the codes that is used on `date`: the one in force, else the latest that began before,
 * else the earliest there is. Publishers bring out these books later than the codes, or a hospital is between updates; notes of
 * another year are better than none, as long as their year is named and no code is taken from them unchecked.
 * @returns null where none is loaded
 */
export function editionFor(releases: readonly Release[], system: System, book: Exclude<Book, 'codes'>, date: CalendarDate): Edition | null {
  const own = releases.filter((release) => release.system === system && release.book === book);
  const latest = (some: readonly Release[]): Release | null => some.reduce<Release | null>((best, each) => (best === null ? each : later(best, each)), null);
  const covering = latest(own.filter((release) => covers(release, date)));
  if (covering !== null) return { release: covering, why: 'in-force' };
  const before = latest(own.filter(({ effectiveFrom }) => effectiveFrom <= date));
  if (before !== null) return { release: before, why: 'latest-before' };
  const earliest = own.reduce<Release | null>((best, each) => (best === null || each.effectiveFrom < best.effectiveFrom ? each : best), null);
  return earliest === null ? null : { release: earliest, why: 'earliest' };
}
