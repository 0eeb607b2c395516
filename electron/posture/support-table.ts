import { fail, pass, unknown, type Sight } from './machine';

/**
 * Until when operating systems get security updates, as their makers say: debian.org/releases and wiki.debian.org/LTS,
 * ubuntu.com/about/release-cycle, docs.fedoraproject.org/en-US/releases, access.redhat.com/support/policy/updates/errata,
 * linuxmint.com, learn.microsoft.com/lifecycle, support.apple.com/100100 (Apple names no day: null while a version still
 * gets updates).
 */
export const tableCheckedOn = '2026-04-30';

const ends: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  debian: { 10: '2024-06-30', 11: '2026-08-31', 12: '2028-06-30', 13: '2030-06-30' },
  ubuntu: { '18.04': '2023-05-31', '20.04': '2025-05-31', '22.04': '2027-04-01', '23.10': '2024-07-12', '24.04': '2029-05-31', '24.10': '2025-07-10', '25.04': '2026-01-17', '25.10': '2026-07-01', '26.04': '2031-04-30' },
  fedora: { 40: '2025-05-13', 41: '2025-12-15', 42: '2026-05-13', 43: '2026-12-09' },
  rhel: { 7: '2024-06-30', 8: '2029-05-31', 9: '2032-05-31', 10: '2035-05-31' },
  rocky: { 8: '2029-05-31', 9: '2032-05-31', 10: '2035-05-31' },
  almalinux: { 8: '2029-03-01', 9: '2032-05-31', 10: '2035-05-31' },
  centos: { 7: '2024-06-30', 8: '2024-05-31', 9: '2027-05-31' },
  linuxmint: { 20: '2025-04-30', 21: '2027-04-30', 22: '2029-04-30' },
  // By build; the longer-lived editions (Enterprise, Education, LTSC) by themselves.
  windows: { 19044: '2023-06-13', 19045: '2025-10-14', 22000: '2023-10-10', 22621: '2024-10-08', 22631: '2025-11-11', 26100: '2026-10-13', 26200: '2027-10-12' },
  'windows-enterprise': { 19044: '2024-06-11', 19045: '2025-10-14', 22000: '2024-10-08', 22621: '2025-10-14', 22631: '2026-11-10', 26100: '2027-10-12', 26200: '2028-10-10' },
  'windows-ltsc': { 17763: '2029-01-09', 19044: '2027-01-12', 26100: '2029-10-09' },
  macos: { 11: '2023-09-26', 12: '2024-09-16', 13: '2025-09-15', 14: null, 15: null, 26: null },
};

const yearMs = 365 * 86_400_000;

/**
 * Judges a version by the table. Versions are looked up whole and then by their first number (9.4 → 9). A table that
 * nobody has looked at for a year may call supported what is not: then it says so instead.
 * @param name what to call the system on the page
 */
export function judgeVersion(system: string, version: string, name: string, now: number): Sight {
  const detail = `${name} ${version}`.replace(/[^\w .,:*/-]/g, '').trim().slice(0, 60);
  const versions = Object.hasOwn(ends, system) ? ends[system] ?? {} : {};
  const major = version.split('.')[0] ?? '';
  const key = [version, major].find((each) => Object.hasOwn(versions, each));
  if (key === undefined) return unknown('not-in-table', detail);
  const end = versions[key] ?? null;
  if (end !== null && now >= Date.parse(end) + 86_400_000) return fail('end-of-life', detail);
  return now - Date.parse(tableCheckedOn) > yearMs ? unknown('table-outdated', detail) : pass('supported', detail);
}
