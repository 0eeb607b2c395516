import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encounterIdSchema } from '../../../../shared/kernel';
import type { WorklistRow } from '../../../../shared/encounters';
import type { GridColumn } from '../../../../renderer/ui';
import { ageOf, columnsFor, sortOf } from '../../../../renderer/encounters/columns';
import { emptyState, ensureRows, indexOf, queryFrom, rowAt, showWorklist, useEncounters, type WorklistQuery } from '../../../../renderer/encounters/store';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const idOf = (n: number) => encounterIdSchema.parse(`enc_${'0'.repeat(17)}${letters[(n >> 10) & 31]}${letters[(n >> 5) & 31]}${letters[n & 31]}`);
const rowOf = (n: number): WorklistRow => ({
  id: idOf(n), ref: `E-${n}`, class: 'outpatient', status: 'new', controllingDate: '2026-03-01', startedOn: '2026-03-01', attending: '', documents: 1, unread: 0, codes: 0, updates: 0, queries: { open: 0, answered: 0 }, demo: false, whose: 'mine', assignee: null, withheld: false, held: false, endsAt: null,
});
const query: WorklistQuery = { text: '', statuses: [], whose: 'all', sort: 'controllingDate', descending: false };
const counts = { new: 1000, 'in-progress': 0, final: 0, addendum: 0 };

let asked: { from: number; text: string; answer: (total?: number) => void }[] = [];

beforeEach(() => {
  useEncounters.setState(emptyState(), true);
  asked = [];
  const worklist = (json: string): Promise<unknown> => {
    const { from, count, text } = JSON.parse(json);
    return new Promise((resolve) => {
      const answer = (total = 1000): void => {
        const rows = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, index) => rowOf(from + index));
        resolve({ kind: 'reply', id: 1, ok: true, output: JSON.stringify({ total, counts, rows }) });
      };
      asked.push({ from, text, answer });
    });
  };
  Object.assign(globalThis, { window: { desk: { vault: { encounters: { worklist } } } } });
});
afterEach(() => { Reflect.deleteProperty(globalThis, 'window'); });

describe('the worklist', () => {
  test('begins with the one page that holds the kept row', async () => {
    const shown = showWorklist(query, 250);
    asked[0]?.answer();
    await shown;
    const { pages, total } = useEncounters.getState();
    expect([asked.map(({ from }) => from), total, rowAt(pages, 250)?.ref, rowAt(pages, 100), indexOf(pages, idOf(299)), indexOf(pages, idOf(1))]).toEqual([[200], 1000, 'E-250', undefined, 299, -1]);
  });

  test('fetches each missing page once, however often it is scrolled past', async () => {
    const shown = showWorklist(query, 0);
    asked[0]?.answer();
    await shown;
    void ensureRows(80, 130);
    void ensureRows(90, 140);
    void ensureRows(990, 1040);
    expect(asked.map(({ from }) => from)).toEqual([0, 100, 900]);
  });

  test('lets an answer to an older question fall', async () => {
    const first = showWorklist({ ...query, text: 'a' }, 0);
    const second = showWorklist({ ...query, text: 'ab' }, 0);
    asked[1]?.answer(3);
    asked[0]?.answer(1000);
    await Promise.all([first, second]);
    expect(useEncounters.getState()).toMatchObject({ phase: 'ready', total: 3, query: { text: 'ab' } });
  });

  test('begins at the start when the list has become shorter than the kept row', async () => {
    const shown = showWorklist(query, 950);
    asked[0]?.answer(40);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    asked[1]?.answer(40);
    await shown;
    expect([asked.map(({ from }) => from), rowAt(useEncounters.getState().pages, 39)?.ref]).toEqual([[900, 0], 'E-39']);
  });

  test('reads a kept place, and falls back where it is of another version', () => {
    expect([
      queryFrom({ text: 'ruiz', whose: 'mine', sort: 'codes', descending: true, statuses: ['final', 'gone'] }),
      queryFrom({ text: '', whose: 'all', sort: 'date', descending: true, statuses: [] }),
    ]).toEqual([{ text: 'ruiz', whose: 'mine', sort: 'codes', descending: true, statuses: ['final'] }, query]);
  });
});

test('a narrow window keeps the columns that a coder chooses by', () => {
  expect([columnsFor(1200).length, columnsFor(430).map(({ id }) => id), sortOf('age'), sortOf('codes')]).toEqual([9, ['ref', 'status', 'controllingDate'], undefined, 'codes']);
});

test('a list of any width has room for the columns it shows: none is cut off', () => {
  const least = (column: GridColumn): number => (typeof column.width === 'number' ? column.width : 140);
  const tooNarrow = Array.from({ length: 1000 }, (_, index) => 380 + index).filter((width) => columnsFor(width).reduce((sum, column) => sum + least(column), 0) > width);
  expect(tooNarrow).toEqual([]);
});

test('the age counts from the controlling date; in house there is none yet', () => {
  expect([ageOf({ controllingDate: '2026-03-01' }, '2026-03-12'), ageOf({ controllingDate: null }, '2026-03-12')]).toEqual([11, null]);
});
