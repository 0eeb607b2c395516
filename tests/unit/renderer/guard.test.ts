import { expect, test } from 'vitest';
import { lockWords } from '../../../renderer/accounts/lock-words';
import { lockSentence, spokenTimeToLock, timeToLock } from '../../../renderer/desk/guard/words';
import { groupsOf, lineOf } from '../../../renderer/desk/shift/leftovers';
import { answersOf } from '../../../renderer/desk/shift/room';
import { encounterIdSchema, incidentIdSchema, printoutIdSchema } from '../../../shared/kernel';

test('the pill tells minutes while there are more than ten, and counts below', () => {
  expect([900, 899, 601, 600, 65, 9, 0].map(timeToLock)).toEqual(['15 min', '14 min', '10 min', '10:00', '1:05', '0:09', '0:00']);
});

test('for whoever listens the time is told in minutes', () => {
  expect([300, 241, 61, 60, 59].map(spokenTimeToLock)).toEqual(['locks in 5 minutes', 'locks in 5 minutes', 'locks in 2 minutes', 'locks in 1 minute', 'locks in less than a minute']);
});

test('a lock that is near is told with its reason, and an appointed one with the word that nothing is lost', () => {
  expect(lockSentence({ because: 'idle', inSeconds: 45 })).toBe('Locks in 0:45 because nobody touches the desk.');
  expect(lockSentence({ because: 'session-maximum', inSeconds: 250 })).toBe('The session ends in 4:10; what you typed is kept.');
  expect(lockSentence({ because: 'shift-ended', inSeconds: 60 })).toBe('The shift ends in 1:00; what you typed is kept.');
  expect(lockSentence({ because: 'visitor', inSeconds: 9 })).toBe('Locks in 0:09.');
});

test('the lock screen says when and why; the day only where it is another one', () => {
  const now = new Date(2026, 2, 12, 15, 0).getTime();
  const at = new Date(2026, 2, 12, 14, 5).getTime();
  const dayBefore = new Date(2026, 2, 11, 18, 30).getTime();
  expect(lockWords('idle', at, now)).toBe('Locked at 14:05 because nobody touched the desk.');
  expect(lockWords('suspend', dayBefore, now)).toBe('Locked on 11 Mar 2026 at 18:30 because the computer went to sleep.');
  expect(lockWords('manual', at, now)).toBe('You locked this desk at 14:05.');
  expect(lockWords('panic', at, now)).toBe('You locked this desk at once, at 14:05.');
  expect(lockWords('shift-ended', at, now)).toBe('Locked at 14:05, at the end of the shift.');
});

test('where nobody said when, the lock screen says only why', () => {
  expect([lockWords('idle', null, 0), lockWords('panic', null, 0), lockWords('shift-ended', null, 0), lockWords(null, null, 0)]).toEqual([
    'Locked because nobody touched the desk.', 'You locked this desk at once.', 'Locked at the end of the shift.', 'Locked until you enter your passphrase.',
  ]);
});

const encounterId = encounterIdSchema.parse(`enc_${'0'.repeat(20)}`);
const printoutId = printoutIdSchema.parse(`prt_${'0'.repeat(20)}`);

test('what is owed comes first, kinds of which nothing is left do not appear, and counts tell of what is not listed', () => {
  const groups = groupsOf(
    [
      { kind: 'unfinished-chart', encounterId, ref: 'E-7F3K', status: 'in-progress', codes: 1 },
      { kind: 'printout', printoutId, ref: null, copyNumber: 2, dueAt: new Date(2026, 2, 12, 14, 5).getTime() },
    ],
    { 'unfinished-chart': 250, printout: 1 },
  );
  expect(groups.map(({ kind, count, entries }) => [kind, count, entries.length])).toEqual([['printout', 1, 1], ['unfinished-chart', 250, 1]]);
});

test('each line names its chart by reference, and says what there is to say', () => {
  const fieldName = (field: string): string => `“${field}”`;
  expect(lineOf({ kind: 'unsaid-words', encounterId, ref: 'E-7F3K', field: 'find', characters: 1 }, fieldName)).toEqual({ name: 'E-7F3K', isRef: true, about: '“find” · 1 character' });
  expect(lineOf({ kind: 'unsaid-words', encounterId: null, ref: null, field: 'new-encounter', characters: 812 }, fieldName)).toEqual({ name: '“new-encounter”', isRef: false, about: 'begun' });
  expect(lineOf({ kind: 'unfinished-chart', encounterId, ref: 'E-7F3K', status: 'addendum', codes: 12 }, fieldName)).toEqual({ name: 'E-7F3K', isRef: true, about: 'addendum open · 12 codes' });
  expect(lineOf({ kind: 'printout', printoutId, ref: null, copyNumber: 2, dueAt: new Date(2026, 2, 12, 14, 5).getTime() }, fieldName)).toEqual({ name: 'A chart that has gone', isRef: false, about: 'copy 2 · due 12 Mar 2026, 14:05' });
  const incidentId = incidentIdSchema.parse('I-0000-0000-0000');
  expect(lineOf({ kind: 'report', incidentId, isMade: false, unsent: 0, tasks: 0 }, fieldName)).toEqual({ name: incidentId, isRef: true, about: 'begun, not made' });
  expect(lineOf({ kind: 'report', incidentId, isMade: true, unsent: 2, tasks: 1 }, fieldName)).toEqual({ name: incidentId, isRef: true, about: '2 parts not sent · 1 task' });
  expect(lineOf({ kind: 'key-waiting', records: 3 }, fieldName)).toEqual({ name: 'Keychain', isRef: false, about: '3 records' });
});

test('signing needs an answer to each statement, and takes "not today" for one', () => {
  expect(answersOf({ privateRoom: 'yes', noPrintouts: 'yes', noVisitors: 'yes' })).toBeNull();
  expect(answersOf({ privateRoom: 'yes', noPrintouts: 'not-today', noVisitors: 'yes', noRecording: 'yes' })).toEqual({ privateRoom: true, noPrintouts: false, noVisitors: true, noRecording: true });
});
