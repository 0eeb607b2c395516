import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from '../../../electron/vault/store';
import type { Draft, Place } from '../../../shared/desk';
import { encounterIdSchema } from '../../../shared/kernel';
import { firstDocument, openTestDesk, type TestDesk } from '../../fixtures/charts/desk';
import { faultOf } from '../../fixtures/charts/faults';

let desk: TestDesk;
beforeEach(() => {
  desk = openTestDesk();
});
afterEach(() => desk.end());

const worklist: Place = {
  view: 'worklist', encounterId: null, documentId: null, assignmentId: null, reader: null, focus: 'find', tab: 'history', panes: { documents: 0.2, codes: 0.3, context: 0 },
  worklist: { whose: 'all', text: 'new', sort: 'ref', descending: true, statuses: ['new'], row: 4 },
};
const draft: Draft = { field: 'new-encounter', encounterId: null, text: 'Ms. T', selectionStart: 5, selectionEnd: 5 };

const resume = (who = desk.coder) => desk.as(who, (db, context) => desk.desk['desk.resume'](db, {}, context));
const keepPlace = (place: Place, who = desk.coder) => desk.as(who, (db, context) => desk.desk['desk.keepPlace'](db, place, context));
const keepDraft = (kept: Draft, who = desk.coder) => desk.as(who, (db, context) => desk.desk['desk.keepDraft'](db, kept, context));
const dropDraft = (field: string, encounterId: Draft['encounterId'] = null) => desk.as(desk.coder, (db, context) => desk.desk['desk.dropDraft'](db, { field, encounterId }, context));

test('a first day begins with nothing kept', () => {
  expect(resume()).toEqual({ place: null, drafts: [] });
});

test('each person comes back to the last place of their own', () => {
  keepPlace(worklist);
  keepPlace({ ...worklist, view: 'audit' });
  keepPlace({ ...worklist, view: 'codesets' }, desk.colleague);
  expect([resume().place, resume(desk.colleague).place]).toEqual([{ ...worklist, view: 'audit' }, { ...worklist, view: 'codesets' }]);
});

test('a place in an encounter that was removed becomes the worklist', async () => {
  const encounter = await desk.create();
  const inChart: Place = { ...worklist, view: 'encounter', encounterId: encounter.id, documentId: firstDocument(encounter).id, reader: { top: 0, caret: 9, anchor: 3 } };
  keepPlace(inChart);
  const before = resume().place;
  desk.as(desk.coder, (db, context) => desk.encounters['encounters.remove'](db, { encounterId: encounter.id }, context));
  expect([before, resume().place]).toEqual([inChart, { ...worklist, focus: null }]);
});

test('a place that another version wrote is not restored', () => {
  keepPlace(worklist);
  desk.database.run(sql`update places set place = '{"view":"elsewhere"}'`);
  expect(resume().place).toBeNull();
});

test('a draft is kept as it was last typed, for each field, encounter and person', async () => {
  const encounter = await desk.create();
  const inChart = { ...draft, encounterId: encounter.id, text: 'other words' };
  keepDraft({ ...draft, text: 'M' });
  keepDraft(inChart);
  keepDraft({ ...draft, text: 'colleague’s' }, desk.colleague);
  keepDraft(draft);
  expect([resume().drafts, resume(desk.colleague).drafts]).toEqual([[inChart, draft], [{ ...draft, text: 'colleague’s' }]]);
});

test('a dropped draft is gone, the same field of an encounter stays, and dropping twice does no harm', async () => {
  const encounter = await desk.create();
  keepDraft(draft);
  keepDraft({ ...draft, encounterId: encounter.id });
  dropDraft('new-encounter');
  dropDraft('new-encounter');
  expect(resume().drafts).toEqual([{ ...draft, encounterId: encounter.id }]);
});

test('a draft for an encounter that is not there is refused', () => {
  const gone = encounterIdSchema.parse(`enc_${'0'.repeat(20)}`);
  expect(faultOf(() => keepDraft({ ...draft, encounterId: gone }))).toEqual({ code: 'not-found', what: 'encounter' });
});
