import { describe, expect, it } from 'vitest';
import { findDates } from '../../../shared/dates';

const read = (text: string): readonly string[] => findDates(text).map(({ start, end, days }) => `${text.slice(start, end)} = ${days.join(' or ')}`);

describe('A written date is read', () => {
  it.each([
    ['born 2/3/1958', '2/3/1958 = 1958-02-03 or 1958-03-02'], ['02-13-58', '02-13-58 = 1958-02-13'], ['3 Feb 1958', '3 Feb 1958 = 1958-02-03'], ['February 3rd, 1958', 'February 3rd, 1958 = 1958-02-03'], ['1958-02-03T10:00', '1958-02-03 = 1958-02-03'],
    ['19580223', '19580223 = 1958-02-23'], ['02231958', '02231958 = 1958-02-23'], ['03FEB1958', '03FEB1958 = 1958-02-03'], ["Feb. 3, '58", "Feb. 3, '58 = 1958-02-03"], ['the third of February, nineteen fifty-eight', 'the third of February, nineteen fifty-eight = 1958-02-03'],
    ['13. 2. 1958', '13. 2. 1958 = 1958-02-13'], ['3/15/24', '3/15/24 = 2024-03-15 or 1924-03-15'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['BP 120/80', '1/2 NS', 'v1.2.3', 'March 2024', '3/14', '2/30/2024', '13/13/2024', 'May 24 12:30', 'SSN 219-09-9999', '1.2.3.4', '312-555-0188'])('but not in %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
