import { expect, test } from 'vitest';
import { controllingDate, normaliseText, plainWords, tidyDetails } from '../../../shared/encounters';
import { inHouse, stay, visit } from '../../fixtures/charts/encounters';

test.each([
  ['Windows line ends become plain ones', 'a\r\nb\r\n', 'a\nb\n'],
  ['old Macintosh line ends and mainframe line ends become plain ones', 'a\rb\u0085c', 'a\nb\nc'],
  ['tabs, line ends and page breaks stay', 'a\tb\n\fc', 'a\tb\n\fc'],
  ['other control characters are shown as replaced', 'a\u0000b\u001bc\u007fd\u0099e\u000bf', 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf'],
  ['a byte order mark at the beginning goes', '\ufeffa', 'a'],
  ['half a character is shown as replaced, a whole one stays', 'a\ud83db😀', 'a\ufffdb😀'],
])('%s', (_what, given, kept) => {
  expect(normaliseText(given)).toBe(kept);
});

test('words are compared without accents and capitals', () => {
  expect(plainWords('José PEÑA-Müller')).toBe('jose pena-muller');
});

test('the controlling date is the discharge of a stay, else the first day of service', () => {
  expect([stay, inHouse, visit].map(controllingDate)).toEqual(['2026-03-07', null, '2026-06-01']);
});

test('a form’s dates of the class chosen before are dropped', () => {
  expect([tidyDetails({ ...stay, serviceFrom: '2026-01-01', serviceTo: '2026-01-02' }), tidyDetails({ ...visit, admittedOn: '2026-01-01' })]).toEqual([stay, visit]);
});
