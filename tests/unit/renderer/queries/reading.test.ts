import { describe, expect, test } from 'vitest';
import { answerWords, countingAnswer, unprovedAnswer } from '../../../../renderer/queries/read/answer-words';
import { dueClock } from '../../../../renderer/queries/due';
import { recipientItems, relationOf } from '../../../../renderer/queries/recipients';
import { documentIdSchema, queryIdSchema, recipientIdSchema } from '../../../../shared/kernel';
import { replyDocument, type Channel, type Recipient } from '../../../../shared/queries';
import { emptyComposed } from '../../../../renderer/queries/compose/composed';
import { hindrancesOf } from '../../../../renderer/queries/compose/hindrances';
import { timeToday } from '../../../../renderer/queries/compose/time-today';
import { countWords, hoursWords } from '../../../../renderer/queries/figures/figures';
import type { ActInput } from '../../../../renderer/queries/read/act-input';
import { actsOf } from '../../../../renderer/queries/read/acts';
import { placeOf, usableAnswer } from '../../../../renderer/queries/read/apply';
import { pickFrom } from '../../../../renderer/ui';
import { lackOf } from '../../../../renderer/queries/read/do-act';

const hour = 3_600_000;

describe('The clock of a query', () => {
  const sent = { state: 'sent', changedAt: 0, awaitedSince: 0, windowHours: 72, reminders: 0, escalations: 0 } as const;
  test('says what is left', () => expect(dueClock(sent, 20 * hour)).toEqual({ words: 'due in 2 d 4 h', tone: 'neutral', step: null }));
  test('warns in the last fifth of its time', () => {
    expect(dueClock(sent, 57 * hour)?.tone).toBe('neutral');
    expect(dueClock(sent, 58 * hour)).toEqual({ words: 'due in 14 h 0 min', tone: 'warning', step: 'remind' });
  });
  test('says by how much it is over', () => expect(dueClock(sent, 75 * hour)).toEqual({ words: '3 h 0 min overdue', tone: 'error', step: 'lead' }));
  test('says how long a query has waited to leave, and warns after a working day', () => {
    const queued = { ...sent, state: 'queued', awaitedSince: null } as const;
    expect(dueClock(queued, hour - 1)).toBeNull();
    expect(dueClock(queued, 2 * hour)).toEqual({ words: 'not out for 2 h 0 min', tone: 'neutral', step: null });
    expect(dueClock(queued, 50 * hour)).toEqual({ words: 'not out for 2 d 2 h', tone: 'warning', step: null });
  });
  test('stands still where nobody is awaited', () => {
    expect(dueClock({ ...sent, state: 'answered' }, 75 * hour)).toBeNull();
    expect(dueClock({ ...sent, state: 'draft', awaitedSince: null }, 0)).toBeNull();
  });
});

const note = documentIdSchema.parse('doc_0123456789abcdefghjk');

describe('What a provider is to an encounter', () => {
  const encounter = { attending: 'Vale, Adaeze', documents: [{ id: note, author: 'R. Osei, MD' }] };
  const provider = (name: string) => ({ name, role: 'consultant' as const });
  test('author, where the indicators stand in their document', () => expect(relationOf(provider('Dr. R Osei'), encounter, [note])).toBe('author'));
  test('consultant, where they wrote another', () => expect(relationOf(provider('Dr. Osei'), encounter, [])).toBe('consultant'));
  test('attending, however the name is written', () => expect(relationOf(provider('Adaeze Vale, MD'), encounter, [note])).toBe('attending'));
  test('none, where the chart does not know them', () => expect(relationOf(provider('Dr. Vales'), encounter, [note])).toBe('none'));
});

test('Two of one name are told apart by their identifiers, and each is found by it', () => {
  const recipient = (id: string, name: string): Recipient => ({ id: recipientIdSchema.parse(`rcp_${id}`), identifier: id.slice(0, 6), name, role: 'consultant', specialty: 'Cardiology', reference: '', isThirdParty: false, agreement: '', fingerprint: [], unconfirmed: null, addedAt: 0, changedAt: 0, listed: true });
  const items = recipientItems([recipient('aaaaaa0000000000000a', 'Sam Vale'), recipient('bbbbbb0000000000000b', 'sam vale'), recipient('cccccc0000000000000c', 'Ada Osei')], { attending: '', documents: [] }, []);
  expect(items.map(({ label, detail }) => [label, detail])).toEqual([['Ada Osei', 'Consultant · Cardiology'], ['sam vale', 'Consultant · Cardiology · bbbbbb'], ['Sam Vale', 'Consultant · Cardiology · aaaaaa']]);
  expect(pickFrom(items, 'cccccc').map(({ label }) => label)).toEqual(['Ada Osei']);
});

test('A directory of twenty thousand is held against a chart at once', () => {
  const documents = Array.from({ length: 200 }, (_, index) => ({ id: note, author: `Dr. ${String.fromCharCode(97 + (index % 26))}ndra Osei ${'abcdefghij'.charAt(index % 10)}` }));
  const many = Array.from({ length: 20_000 }, (_, index): Recipient => ({ id: recipientIdSchema.parse(`rcp_${String(index).padStart(20, '0')}`), identifier: String(index), name: `Provider ${index} Vale`, role: 'consultant', specialty: '', reference: '', isThirdParty: false, agreement: '', fingerprint: [], unconfirmed: null, addedAt: 0, changedAt: 0, listed: true }));
  const before = performance.now();
  recipientItems(many, { attending: 'Vale', documents }, [note]);
  expect(performance.now() - before).toBeLessThan(5000);
});

test('An answer names the options that were chosen, as they were offered', () => {
  expect(answerWords({ chosen: [2, 0] }, ['Acute', 'Chronic', 'Other'])).toEqual(['Acute', 'Other']);
});

describe('What becomes of the codes by an answer', () => {
  test('its words are found where it was answered, or else are all of it; what is told around it is none of it', () => {
    const { text } = replyDocument({ ref: 'Q-1', version: 1, title: 'Clarification', body: 'A question?', options: ['Acute', 'in'] }, { from: 'Dr. Vale', role: null, authentication: 'in-person', answeredAt: 0, chosen: [1], text: '' });
    const span = placeOf('in', note, text);
    expect([text.slice(span.start - 2, span.end + 2), text.indexOf('in') < span.start]).toEqual(['\n\nin\n\n', true]);
    for (const line of ['not there', '']) {
      const whole = placeOf(line, note, text);
      expect(text.slice(whole.start, whole.end)).toBe('in');
    }
  });
  test('nothing is coded from an answer that nobody has authenticated, or that came too late', () => {
    const answer = { number: 1, from: 'Dr. Vale', role: null, authentication: 'in-person', authenticatedBy: null, answeredAt: 0, arrivedAt: 0, chosen: [0], text: '', documentId: note, late: false } as const;
    expect(usableAnswer({ answers: [{ ...answer, chosen: [0] }] })?.number).toBe(1);
    expect(usableAnswer({ answers: [{ ...answer, chosen: [0], authentication: null }] })).toBeNull();
    expect(usableAnswer({ answers: [{ ...answer, chosen: [0], late: true }] })).toBeNull();
  });
});

describe('What an act lacks', () => {
  const input: ActInput = { queryId: queryIdSchema.parse('qry_0123456789abcdefghjk'), note: '', recipientId: null, relation: 'none', from: 'Dr. Vale', role: null, authentication: 'in-person', answeredOn: '2026-03-10', typedDate: null, chosen: [0], text: '', outcome: null };
  test('an answer: who, what, when and how it is known', () => {
    expect(lackOf('answer', input, 'attending', '2026-03-10')).toBeNull();
    expect(lackOf('answer', { ...input, from: ' ' }, 'attending', '2026-03-10')).toBe('Say who answered.');
    expect(lackOf('answer', input, null, '2026-03-10')).toBe('Say what their part is.');
    expect(lackOf('answer', { ...input, chosen: [] }, 'attending', '2026-03-10')).toBe('Say what was answered.');
    expect(lackOf('answer', { ...input, answeredOn: '2026-03-11' }, 'attending', '2026-03-10')).toBe('That day is still to come.');
    expect(lackOf('answer', { ...input, authentication: null }, 'attending', '2026-03-10')).toBe('Say how it is known who answered.');
  });
  test('closing: what it came to', () => {
    expect(lackOf('close', input, null, '2026-03-10')).toBe('Say what it came to.');
    expect(lackOf('close', { ...input, outcome: 'agreed' }, null, '2026-03-10')).toBeNull();
  });
  test('reassigning: to whom, and why', () => {
    const recipientId = recipientIdSchema.parse('rcp_0123456789abcdefghjk');
    expect(lackOf('reassign', input, null, '2026-03-10')).toBe('Choose whom it goes to.');
    expect(lackOf('reassign', { ...input, recipientId }, null, '2026-03-10')).toBe('Say why.');
    expect(lackOf('reassign', { ...input, recipientId, note: 'on leave' }, null, '2026-03-10')).toBeNull();
  });
});

describe('When it was asked aloud', () => {
  const now = new Date(2026, 2, 10, 14, 5).getTime();
  test('is a time of today', () => expect(timeToday('9:30', now)).toBe(new Date(2026, 2, 10, 9, 30).getTime()));
  test('that has been', () => expect(timeToday('14:06', now)).toBeNull());
  test('and a time at all', () => {
    expect(timeToday('24:00', now)).toBeNull();
    expect(timeToday('soon', now)).toBeNull();
  });
});

describe('What keeps a query from being sent', () => {
  const recipient: Recipient = { id: recipientIdSchema.parse('rcp_0123456789abcdefghjk'), identifier: '1', name: 'Dr. Vale', role: 'attending', specialty: '', reference: '', isThirdParty: false, agreement: '', fingerprint: ['a', 'b', 'c', 'd', 'e', 'f'], unconfirmed: null, addedAt: 0, changedAt: 0, listed: true };
  const by = (...channels: readonly Channel[]) => ({ channels, warningReason: 'repeats' as const });
  const composed = { ...emptyComposed(), channel: 'kit' as const };
  const words = (...args: Parameters<typeof hindrancesOf>): readonly string[] => hindrancesOf(...args).map((each) => each.control);
  test('nothing, where rules, recipient and way are right', () => expect(words(composed, [], recipient, by('kit'))).toEqual([]));
  test('a rule that blocks, and not one that warns', () => {
    const finding = { rule: 'Q07', severity: 'block', message: 'Missing.', citation: 'AHIMA', where: 'whole' } as const;
    expect(hindrancesOf(composed, [finding], recipient, by('kit')).map((each) => each.words)).toEqual(['Q07: Missing.']);
    expect(words(composed, [{ ...finding, severity: 'warn' }], recipient, by('kit'))).toEqual([]);
  });
  test('a recipient that nobody has confirmed, or that is gone', () => {
    expect(words(composed, [], null, by('kit'))).toEqual(['query-recipient']);
    expect(words(composed, [], { ...recipient, unconfirmed: 'changed' }, by('kit'))).toEqual(['query-confirm']);
    expect(words(composed, [], { ...recipient, listed: false }, by('kit'))).toEqual(['query-recipient']);
  });
  test('a directory that is not the one the policy names', () => {
    expect(hindrancesOf(composed, [], recipient, by('kit'), true).map((each) => each.words)).toEqual(['Nobody of this directory can be asked: the policy names another one.']);
  });
  test('a way that policy does not permit', () => {
    expect(words(composed, [], recipient, by('verbal'))).toEqual(['query-channel']);
    expect(words({ ...composed, channel: null }, [], recipient, by('kit'))).toEqual(['query-channel']);
    expect(words(composed, [], recipient, by())).toEqual(['query-channel']);
  });
  test('the server, for one whom it does not know', () => {
    expect(words({ ...composed, channel: 'fhir' }, [], { ...recipient, reference: '' }, by('fhir'))).toEqual(['query-channel']);
    expect(words({ ...composed, channel: 'fhir' }, [], { ...recipient, reference: 'Practitioner/vale' }, by('fhir'))).toEqual([]);
  });
  test('a warning over which a reason is owed, until there is one', () => {
    const finding = { rule: 'Q20', severity: 'warn', message: 'Two questions.', citation: 'AHIMA', where: 'body' } as const;
    const asked = { channels: ['kit'], warningReason: 'every' } as const;
    expect(words(composed, [finding], recipient, asked)).toEqual(['query-reason']);
    expect(words({ ...composed, reason: ' . ' }, [finding], recipient, asked)).toEqual(['query-reason']);
    expect(words({ ...composed, reason: 'Both concern one event' }, [finding], recipient, asked)).toEqual([]);
    expect(words(composed, [finding], recipient, by('kit'))).toEqual([]);
    expect(words(composed, [{ ...finding, rule: 'Q29' }], recipient, by('kit'))).toEqual(['query-reason']);
  });
  test('one asked aloud at no known time', () => expect(words({ ...composed, channel: 'verbal' }, [], recipient, by('verbal'))).toEqual(['query-spoken']));
});

describe('What can be done to a query', () => {
  const query = { state: 'sent', channel: 'fhir', isOwn: true, awaitedSince: 0, windowHours: 72, reminders: 0, escalations: 0, answers: [] } as const;
  test('first what its clock asks for', () => {
    expect(actsOf({ ...query, answers: [] }, 10 * hour)[0]).toBe('answer');
    expect(actsOf({ ...query, answers: [] }, 40 * hour)[0]).toBe('remind');
    expect(actsOf({ ...query, answers: [] }, 80 * hour)[0]).toBe('escalate');
  });
  test('nobody approves their own', () => {
    expect(actsOf({ ...query, state: 'review', answers: [] }, 0)).toEqual(['take-back']);
    expect(actsOf({ ...query, state: 'review', isOwn: false, answers: [] }, 0)).toEqual(['approve', 'send-back']);
  });
  test('an answer is applied once it is known who gave it', () => {
    const answer = { number: 1, from: 'Dr. Vale', role: null, authentication: null, authenticatedBy: null, answeredAt: 0, arrivedAt: 0, chosen: [0], text: '', documentId: null, late: false };
    expect(actsOf({ ...query, state: 'answered', answers: [answer] }, 0)).not.toContain('apply');
    expect(actsOf({ ...query, state: 'answered', answers: [{ ...answer, authentication: 'in-person' }] }, 0)[0]).toBe('apply');
  });
  test('an answer that nobody vouches for does not stand in the way of one that counts, and does not speak for the query', () => {
    const answer = { number: 1, from: 'Dr. Vale', role: null, authentication: 'server', authenticatedBy: null, answeredAt: 0, arrivedAt: 0, chosen: [0], text: '', documentId: null, late: false } as const;
    const stray = { ...answer, number: 2, authentication: null, chosen: [1] };
    const late = { ...stray, number: 3, late: true };
    const answers = [{ ...answer, chosen: [0] }, stray, late];
    const acts = actsOf({ ...query, state: 'answered', answers }, 0);
    expect([acts[0], acts.includes('authenticate')]).toEqual(['apply', true]);
    expect([countingAnswer({ answers })?.number, unprovedAnswer({ answers })?.number]).toEqual([1, 2]);
    expect(actsOf({ ...query, state: 'answered', answers: [{ ...answer, chosen: [0] }, late] }, 0)).not.toContain('authenticate');
  });
  test('nothing at an end', () => {
    for (const state of ['closed', 'cancelled', 'recalled', 'retracted'] as const) expect(actsOf({ ...query, state, answers: [] }, 0)).toEqual([]);
  });
});

describe('Figures in words', () => {
  const figure = { metric: 'agreement', kind: null, hits: 9, n: 10, low: 0.596, high: 0.982, alert: null } as const;
  test('say n and interval', () => expect(countWords(figure)).toBe('9 of 10, 95 % interval 60 to 98 %'));
  test('say that nothing was counted', () => expect(countWords({ ...figure, hits: 0, n: 0, low: null, high: null })).toBe('Nothing to count yet'));
  test('say hours as people do', () => {
    expect(hoursWords(3.27)).toBe('3.3 h');
    expect(hoursWords(52.4)).toBe('2 d 4 h');
    expect(hoursWords(null)).toBe('–');
  });
});
