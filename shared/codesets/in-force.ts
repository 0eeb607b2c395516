import type { CalendarDate } from '../kernel';
import type { CodesetPin } from '../policy';
import type { InForce } from './contract';
import type { Release, System } from './model';
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
 * The release by which an encounter of `date` is coded: the official one whose first day is the latest on or
 * before the date and whose last day, if it has one, is not before it. ICD-10 codes go by the date of service,
 * for inpatients the date of discharge (ICD-10-CM Official Guidelines, title page: "for discharges/encounters
 * occurring from …"); HCPCS codes by the date of service.
 *
 * The sample set answers, on every date, only while no official release of the system is loaded. A release that is not
 * from the file that the organisation has pinned is not used, and no earlier one takes its place: that would be the wrong one
 * for the date.
 */
export function inForce(releases: readonly Release[], system: System, date: CalendarDate, pins: readonly CodesetPin[] = []): InForce {
  const own = releases.filter((release) => release.system === system);
  const official = own.filter((release) => release.official);
  if (official.length === 0) {
    const sample = own.reduce<Release | null>((best, release) => (best === null ? release : later(best, release)), null);
    return { system, release: sample, why: sample === null ? 'none-loaded' : 'sample-only' };
  }
  const release = official.filter((each) => covers(each, date)).reduce<Release | null>((best, each) => (best === null ? each : later(best, each)), null);
  if (release !== null && brokenPin(pins, release) !== undefined) return { system, release: null, why: 'pin-broken' };
  return { system, release, why: release === null ? 'none-for-date' : 'in-force' };
}
