import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadlineCalendar } from '../../../../shared/cases/outputs';
import { wholeCase } from './facts';

const stamp = Date.UTC(2026, 2, 1, 9, 30);

type Property = { readonly name: string; readonly parameters: string; readonly value: string };

/** Reads a calendar as RFC 5545 says: lines end in CRLF, a line that begins with a blank goes on with the one before. */
function parse(calendar: string): readonly Property[] {
  expect(calendar.endsWith('\r\n')).toBe(true);
  for (const line of calendar.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  return calendar.replaceAll('\r\n ', '').split('\r\n').filter((line) => line !== '').map((line) => {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]*)*):(.*)$/.exec(line) ?? [];
    expect(name).not.toBe('');
    return { name, parameters, value: value.replace(/\\([\\;,nN])/g, (_whole, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)) };
  });
}

const valuesOf = (properties: readonly Property[], name: string): readonly string[] => properties.filter((each) => each.name === name).map(({ value }) => value);

describe('the deadlines as a calendar', () => {
  const made = (): readonly Property[] => parse(deadlineCalendar(wholeCase, stamp));

  test('are whole-day entries with what the standard demands', () => {
    const properties = made();
    expect(properties.slice(0, 5)).toEqual([
      { name: 'BEGIN', parameters: '', value: 'VCALENDAR' }, { name: 'VERSION', parameters: '', value: '2.0' }, { name: 'PRODID', parameters: '', value: '-//Chartlock//Deadlines of a case//EN' }, { name: 'CALSCALE', parameters: '', value: 'GREGORIAN' },
      { name: 'METHOD', parameters: '', value: 'PUBLISH' },
    ]);
    expect(properties.filter(({ name }) => name === 'DTSTART')).toEqual([{ name: 'DTSTART', parameters: ';VALUE=DATE', value: '20260430' }, { name: 'DTSTART', parameters: ';VALUE=DATE', value: '20260415' }]);
    expect(valuesOf(properties, 'DTEND')).toEqual(['20260501', '20260416']);
    expect(valuesOf(properties, 'DTSTAMP')).toEqual(['20260301T093000Z', '20260301T093000Z']);
    expect(valuesOf(properties, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VALARM', 'VALARM', 'VEVENT', 'VALARM', 'VALARM']);
    expect(valuesOf(properties, 'END').length).toBe(valuesOf(properties, 'BEGIN').length);
  });

  test('say the case, who is to be told and the rule, and nothing else', () => {
    expect(valuesOf(made(), 'SUMMARY')).toEqual(['2026-004: notice to individuals due', '2026-004: notice by the law of OH due']);
    expect(valuesOf(made(), 'DESCRIPTION')).toContain('45 CFR 164.404(b)\nEach individual, without unreasonable delay.');
  });

  test('remind two weeks and three days before', () => {
    expect(valuesOf(made(), 'TRIGGER')).toEqual(['-P14D', '-P3D', '-P14D', '-P3D']);
  });

  test('keep their UID when they are made again, also for another day, and no two have the same', () => {
    const [first] = wholeCase.deadlines;
    const moved = parse(deadlineCalendar({ ...wholeCase, deadlines: first === undefined ? [] : [{ ...first, due: '2026-05-30' }] }, stamp + 1));
    expect(valuesOf(moved, 'UID')).toEqual([valuesOf(made(), 'UID')[0]]);
    expect(new Set(valuesOf(made(), 'UID')).size).toBe(2);
  });

  test('hold any text: folded at 75 octets without cutting a character, and escaped', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '\\', 'é', '€', '😀', ':'), maxLength: 300 });
    fc.assert(fc.property(text, (why) => {
      const [deadline] = wholeCase.deadlines;
      if (deadline === undefined) throw new Error('no deadline');
      expect(valuesOf(parse(deadlineCalendar({ ref: '2026-004', deadlines: [{ ...deadline, why }] }, stamp)), 'DESCRIPTION')[0]).toBe(`45 CFR 164.404(b)\n${why}.`);
    }));
  });
});
