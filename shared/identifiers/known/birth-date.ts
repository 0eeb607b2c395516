import { monthNames, type WrittenDate } from '../../dates';
import type { IdentifierSpan } from '../model';

/** A month with its year: "February 1958", "Feb 1958", "02/1958", "1958-02". */
const monthOfYear = /(?<![A-Za-z\d/.-])(?:(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? (?:of )?(?<year>\d{4})|(?<month>\d{1,2})[/-](?<after>\d{4})|(?<before>\d{4})-(?<last>\d{2}))(?![\d/-])/gi;

/** Dates that can mean the day of birth, and its month with its year. */
export function findKnownBirthDate(text: string, dates: readonly WrittenDate[], birthDate: string | undefined): readonly IdentifierSpan[] {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birthDate ?? '') ?? [];
  if (birthDate === undefined || year === '') return [];
  const whole = dates.filter(({ days }) => days.includes(birthDate)).map(({ start, end }) => ({ kind: 'birth-date', start, end, certainty: 'known' }) satisfies IdentifierSpan);
  const parts = text.includes(year) ? [...text.matchAll(monthOfYear)].filter(({ groups = {} }) => {
    const named = groups['name']?.toLowerCase();
    const sought = named === undefined ? Number(groups['month'] ?? groups['last']) : monthNames.findIndex((name) => name.startsWith(named)) + 1;
    return (groups['year'] ?? groups['after'] ?? groups['before']) === year && sought === Number(month);
  }).map((match) => ({ kind: 'birth-date', start: match.index, end: match.index + match[0].length, certainty: 'known' }) satisfies IdentifierSpan) : [];
  return [...whole, ...parts];
}
