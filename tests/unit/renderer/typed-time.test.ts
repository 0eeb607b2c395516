import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatStretch } from '../../../renderer/ui/format';
import { readTypedTime, writtenTime } from '../../../renderer/ui/typed-time';

describe('times as people type them', () => {
  it('reads every usual form', () => {
    const forms = ['14:05', '14.05', '1405', '2:05 pm', '2:05pm', '2.05 p.m.', ' 02:05 PM '];
    expect(forms.map(readTypedTime)).toEqual(forms.map(() => 14 * 60 + 5));
    expect(['2pm', '12 am', '12 pm', '0:00', '23:59'].map(readTypedTime)).toEqual([14 * 60, 0, 12 * 60, 0, 23 * 60 + 59]);
  });

  it('refuses what is no time, and an hour that could be either half of the day', () => {
    expect(['', '2', '14', '24:00', '14:60', '13 pm', '0 am', 'noon', '145', '14:5'].map(readTypedTime)).toEqual(Array.from({ length: 10 }, () => null));
  });

  it('reads back every time that it shows', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (time) => {
      expect(readTypedTime(writtenTime(time))).toBe(time);
    }));
  });
});

describe('stretches of time in words', () => {
  it('says the largest two units', () => {
    const minute = 60_000;
    expect([0, minute, 59 * minute, 200 * minute, 47 * 60 * minute, 52 * 60 * minute].map(formatStretch)).toEqual(['1 min', '1 min', '59 min', '3 h 20 min', '47 h 0 min', '2 d 4 h']);
  });
});
