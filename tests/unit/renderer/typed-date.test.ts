import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatDate, formatDuration } from '../../../renderer/ui/format';
import { readTypedDate } from '../../../renderer/ui/typed-date';

describe('dates as people type them', () => {
  it('reads every usual form, month first where only figures are given', () => {
    const forms = ['2026-03-12', '2026/3/12', '12 Mar 2026', '12-mar-2026', '12 March 2026', 'Mar 12, 2026', 'march 12th 2026', '3/12/2026', '03-12-2026', '03122026', '  12 mar. 2026 '];
    expect(forms.map(readTypedDate)).toEqual(forms.map(() => ({ ok: true, date: '2026-03-12' })));
  });

  it('takes nothing for no date', () => {
    expect(readTypedDate('  ')).toEqual({ ok: true, date: null });
  });

  it('refuses days that do not exist', () => {
    expect(['2026-02-29', '31 Apr 2026', '13/13/2026', '2026-00-10'].map(readTypedDate)).toEqual(Array.from({ length: 4 }, () => ({ ok: false, why: 'no-such-day' })));
    expect(readTypedDate('29 Feb 2024')).toEqual({ ok: true, date: '2024-02-29' });
  });

  it('refuses years of two digits, unknown months and anything else', () => {
    expect(['3/12/26', '12 Mra 2026', 'yesterday', '12', '12 ma 2026'].map(readTypedDate)).toEqual(Array.from({ length: 5 }, () => ({ ok: false, why: 'unreadable' })));
  });

  it('reads back every date that it shows', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(dates, (date) => {
      expect(readTypedDate(formatDate(date))).toEqual({ ok: true, date });
    }));
  });

  it('never throws on what is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readTypedDate(text).ok === 'boolean'));
  });
});

describe('figures on screen', () => {
  it('says how much and how long in words of everyday', () => {
    expect([820, 14_200, 3_240_000].map(formatBytes)).toEqual(['820 B', '14 kB', '3.2 MB']);
    expect([1, 8, 89, 120, 7200].map(formatDuration)).toEqual(['1 second', '8 seconds', '89 seconds', '2 minutes', '2 hours']);
  });
});
