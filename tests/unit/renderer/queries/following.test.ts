import { describe, expect, test } from 'vitest';
import { queriesWords } from '../../../../renderer/encounters/words';
import { markWords, rowWords } from '../../../../renderer/outbox/words';
import { newlyAnswered, withKept } from '../../../../renderer/queries/store';
import { undoableUntil, undoMs, type Query } from '../../../../shared/queries';
import { queryFixture } from './query';

const sent: Query = queryFixture({ state: 'sent' });
const answered: Query = { ...sent, state: 'answered', changedAt: sent.changedAt + 1, answers: [{ number: 1, from: 'Dr. Vale', role: null, authentication: 'server', authenticatedBy: null, answeredAt: 1, arrivedAt: 2, chosen: [0], text: '', documentId: null, late: false }] };

describe('What the network brings', () => {
  test('is shown, but for the query on which somebody fills a form in', () => {
    expect(withKept([answered], undefined)).toEqual({ queries: [answered], isBehind: false });
    expect(withKept([answered], sent)).toEqual({ queries: [sent], isBehind: true });
  });
  test('leaves a form alone that it does not concern', () => expect(withKept([sent], sent)).toEqual({ queries: [sent], isBehind: false }));
  test('is said where it is an answer, and not where the queries were just read for the first time', () => {
    expect(newlyAnswered([sent], [answered])).toEqual([sent.ref]);
    expect(newlyAnswered([answered], [answered])).toEqual([]);
    expect(newlyAnswered(null, [answered])).toEqual([]);
  });
});

test('The worklist says in words what is open about a chart', () => {
  expect(queriesWords({ open: 0, answered: 0 })).toBeNull();
  expect(queriesWords({ open: 1, answered: 0 })).toEqual({ short: '1 query open', whole: '1 query to a provider open' });
  expect(queriesWords({ open: 3, answered: 1 })).toEqual({ short: '1 answer, 2 open', whole: '1 query to a provider answered, 2 open' });
  expect(queriesWords({ open: 2, answered: 2 })?.short).toBe('2 answers');
});

test('The status line speaks of the outbox only while something does not go as it should', () => {
  expect(markWords({ waiting: 2, refused: 0, network: { way: 'reached' } })).toBeNull();
  expect(markWords({ waiting: 0, refused: 0, network: { way: 'offline' } })).toBeNull();
  expect(markWords({ waiting: 2, refused: 0, network: { way: 'offline' } })).toBe('2 waiting for the server');
  expect(markWords({ waiting: 2, refused: 1, network: { way: 'reached' } })).toBe('1 not sent');
  expect(rowWords({ state: 'delivered', dueAt: null, settled: true })).toBe('Answered');
});

describe('Sending can be undone', () => {
  const step = { move: 'send', at: 1000 } as const;
  const queued = { state: 'queued', channel: 'fhir', supersedes: null, steps: [step] } as const;
  test('while it lies in the outbox', () => expect(undoableUntil(queued)).toBe(1000 + undoMs));
  test('not of what has left, goes by hand, or took the place of another version', () => {
    expect(undoableUntil({ ...queued, state: 'sent' })).toBeNull();
    expect(undoableUntil({ ...queued, channel: 'kit' })).toBeNull();
    expect(undoableUntil({ ...queued, supersedes: 'qry_0123456789abcdefghjk' })).toBeNull();
  });
});
