import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Encounter, WorklistInput } from '../../../shared/encounters';
import { firstDocument, openTestDesk, type TestDesk } from '../../fixtures/charts/desk';
import { inHouse, nobody, patient, stay, summaryText, typed, visit } from '../../fixtures/charts/encounters';
import { testNow } from '../../fixtures/charts/vault';

let desk: TestDesk;
let march: Encounter;
let house: Encounter;
let june: Encounter;

beforeEach(async () => {
  desk = openTestDesk();
  march = await desk.create(stay, [typed(summaryText), typed('B')], patient);
  house = await desk.create(inHouse, [], nobody);
  june = await desk.create(visit, [typed('Knee pain')], nobody);
});
afterEach(() => desk.end());

function ask(more: Partial<WorklistInput> = {}) {
  return desk.as(desk.coder, (db, context) =>
    desk.encounters['encounters.worklist'](db, { text: '', statuses: [], whose: 'all', sort: 'controllingDate', descending: false, from: 0, count: 100, ...more }, context),
  );
}
const refs = (more: Partial<WorklistInput>): string[] => ask(more).rows.map(({ ref }) => ref);

/** The end of a chart that nobody has used since it came, as many seconds after the day's beginning. */
const unusedFor30Days = (seconds: number): number => testNow + seconds * 1000 + 30 * 86_400_000;

test('shows what there is to do without a word of PHI, and how much of it', () => {
  desk.diagnose(march, 'I50.23', 'systolic heart failure');
  desk.as(desk.coder, (db, context) => desk.encounters['encounters.document'](db, { encounterId: march.id, documentId: firstDocument(march).id }, context));
  expect(ask()).toEqual({
    total: 3,
    counts: { new: 2, 'in-progress': 1, final: 0, addendum: 0 },
    rows: [
      {
        id: march.id, ref: march.ref, class: 'inpatient', status: 'in-progress', controllingDate: '2026-03-07', startedOn: '2026-03-02',
        attending: stay.attending, documents: 2, unread: 1, codes: 1, updates: 0, queries: { open: 0, answered: 0 }, demo: false, whose: 'mine', assignee: null, withheld: false, held: false, endsAt: unusedFor30Days(1),
      },
      {
        id: june.id, ref: june.ref, class: 'professional', status: 'new', controllingDate: '2026-06-01', startedOn: '2026-06-01',
        attending: visit.attending, documents: 1, unread: 1, codes: 0, updates: 0, queries: { open: 0, answered: 0 }, demo: false, whose: 'mine', assignee: null, withheld: false, held: false, endsAt: unusedFor30Days(3),
      },
      {
        id: house.id, ref: house.ref, class: 'inpatient', status: 'new', controllingDate: null, startedOn: '2026-03-02',
        attending: stay.attending, documents: 0, unread: 0, codes: 0, updates: 0, queries: { open: 0, answered: 0 }, demo: false, whose: 'mine', assignee: null, withheld: false, held: false, endsAt: unusedFor30Days(2),
      },
    ],
  });
});

test.each([
  ['the reference, in small letters', () => march.ref.toLowerCase(), () => [march]],
  ['the class', () => 'INPATIENT', () => [march, house]],
  ['the attending provider without accents', () => 'jose pena', () => [june]],
  ['the status in words', () => 'in progress', () => [march]],
  ['words of several fields', () => 'new inpatient okonkwo', () => [house]],
  ['the patient’s name: never', () => 'Testa', () => []],
  ['the record number: never', () => 'DEMO-000001', () => []],
  ['signs of SQL and of patterns, as they are', () => '%_\'"', () => []],
])('finds by %s', (_what, text, found) => {
  desk.diagnose(march, 'I50.23');
  expect(ask({ text: text() }).rows.map(({ id }) => id)).toEqual(found().map(({ id }) => id));
});

test('counts every status under the text, and totals those that are shown', () => {
  desk.diagnose(march, 'I50.23');
  const { total, counts, rows } = ask({ text: 'inpatient', statuses: ['new'] });
  expect({ total, counts, shown: rows.map(({ ref }) => ref) }).toEqual({ total: 1, counts: { new: 1, 'in-progress': 1, final: 0, addendum: 0 }, shown: [house.ref] });
});

test('sorts by what is asked, both ways', () => {
  desk.diagnose(march, 'I50.23');
  const byRef = [march.ref, house.ref, june.ref].sort();
  expect({
    controllingDate: refs({ descending: true }),
    ref: refs({ sort: 'ref' }),
    refDown: refs({ sort: 'ref', descending: true }),
    documents: refs({ sort: 'documents', descending: true }),
    codes: refs({ sort: 'codes', descending: true })[0],
    status: refs({ sort: 'status', descending: true })[0],
    class: refs({ sort: 'class', descending: true })[0],
    attending: refs({ sort: 'attending' })[0],
  }).toEqual({
    controllingDate: [house.ref, june.ref, march.ref],
    ref: byRef,
    refDown: byRef.toReversed(),
    documents: [march.ref, june.ref, house.ref],
    codes: march.ref,
    status: march.ref,
    class: june.ref,
    attending: june.ref,
  });
});

test('windows meet without overlap, whatever the order', () => {
  for (const sort of ['class', 'documents', 'controllingDate'] as const) {
    const windows = [0, 1, 2, 3].flatMap((from) => refs({ sort, from, count: 1 }));
    expect(windows).toEqual(refs({ sort }));
  }
});
