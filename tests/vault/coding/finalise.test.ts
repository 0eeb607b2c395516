import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/vault/store';
import type { Encounter } from '../../../shared/encounters';
import { FaultError } from '../../../shared/kernel';
import { fy2026, sampleFy2027 } from '../../fixtures/charts/codes';
import { firstDocument, openTestDesk, spanOf, type TestDesk } from '../../fixtures/charts/desk';
import { inHouse, nobody, stay, typed, visit } from '../../fixtures/charts/encounters';
import { faultOf } from '../../fixtures/charts/faults';
import { testNow } from '../../fixtures/charts/vault';

let desk: TestDesk;
let encounter: Encounter;

beforeEach(async () => {
  desk = openTestDesk();
  encounter = await desk.create();
});
afterEach(() => desk.end());

const check = (where = encounter) => desk.as(desk.coder, (db, context) => desk.coding['coding.check'](db, { encounterId: where.id }, context));
const finalise = (where = encounter) => desk.as(desk.coder, (db, context) => desk.coding['coding.finalise'](db, { encounterId: where.id }, context));
const openAddendum = (reason = 'A late pathology report') => desk.as(desk.coder, (db, context) => desk.coding['coding.openAddendum'](db, { encounterId: encounter.id, reason }, context));
const read = (where = encounter) => desk.as(desk.coder, (db, context) => desk.encounters['encounters.document'](db, { encounterId: where.id, documentId: firstDocument(where).id }, context));
const edit = (where: Encounter, dates: Partial<Encounter>) =>
  desk.as(desk.coder, (db, context) => desk.encounters['encounters.edit'](db, { encounterId: where.id, details: { ...stay, ...dates }, patient: {} }, context));

describe('before finalising', () => {
  test('a chart that was read and coded on its own words lacks nothing', () => {
    read();
    desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    expect(check()).toEqual({ blocking: [], worth: [] });
  });

  test('a new stay in house lacks a diagnosis and its discharge date, and its document is unread', async () => {
    const house = await desk.create(inHouse, [typed('words')]);
    expect(check(house)).toEqual({ blocking: [{ lack: 'no-diagnosis' }, { lack: 'no-discharge-date' }], worth: [{ lack: 'unread-document', documentId: firstDocument(house).id }] });
  });

  test('a code needs evidence or an exception', () => {
    const id = desk.diagnose(encounter, 'I50.23');
    desk.as(desk.coder, (db, context) => desk.coding['coding.setException'](db, { encounterId: encounter.id, assignmentId: id, exception: null }, context));
    expect(check().blocking).toEqual([{ lack: 'no-evidence', assignmentId: id }]);
  });

  test('evidence whose document no longer says the same is broken', () => {
    const id = desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    desk.diagnose(encounter, 'N17.9');
    desk.database.run(sql`update document_texts set sealed = chart_seal(${encounter.id}, replace(chart_open(${encounter.id}, sealed), 'systolic', 'diastolic'))`);
    expect(check().blocking).toEqual([{ lack: 'evidence-broken', assignmentId: id }]);
  });

  test('a code that is not in force on the new discharge date is not valid any more', () => {
    const id = desk.diagnose(encounter, 'Z79.4');
    edit(encounter, { admittedOn: '2025-09-20', dischargedOn: '2025-09-30' });
    expect(check().blocking).toEqual([{ lack: 'code-not-valid', assignmentId: id, date: '2025-09-30' }]);
  });

  test('a code whose release is not from the file that the organisation requires stands in the way, and none can be assigned from it', async () => {
    let isPinned = false;
    const pinned = openTestDesk(undefined, (system, date) => isPinned && system === 'icd10cm' && date === stay.dischargedOn);
    const chart = await pinned.create();
    const id = pinned.diagnose(chart, 'I50.23', 'systolic heart failure');
    isPinned = true;
    const lacks = pinned.as(pinned.coder, (db, context) => pinned.coding['coding.check'](db, { encounterId: chart.id }, context));
    expect(lacks.blocking).toEqual([{ lack: 'pin-broken', assignmentId: id, date: stay.dischargedOn }]);
    expect(faultOf(() => pinned.diagnose(chart, 'N17.9'))).toMatchObject({ code: 'not-valid', what: 'code', why: expect.stringContaining('the organisation requires') });
    pinned.end();
  });

  test('codes of the sample set and words typed but not said are worth a look; a search is neither', async () => {
    const later = await desk.create({ ...visit, serviceFrom: '2026-10-05' }, [], nobody);
    const id = desk.diagnose(later, 'I50.23');
    for (const field of ['find', `rationale:${id}`]) {
      desk.as(desk.coder, (db, context) => desk.desk['desk.keepDraft'](db, { field, encounterId: later.id, text: 'words', selectionStart: 0, selectionEnd: 0 }, context));
    }
    expect(check(later)).toEqual({ blocking: [], worth: [{ lack: 'sample-release', assignmentId: id }, { lack: 'unsaved-text', field: `rationale:${id}` }] });
  });
});

describe('finalising', () => {
  test('is refused with the number of lacks', async () => {
    const house = await desk.create(inHouse);
    expect([faultOf(() => finalise(house)), desk.as(desk.coder, (db, context) => desk.encounters['encounters.open'](db, { encounterId: house.id }, context)).encounter.status]).toEqual([
      { code: 'incomplete', missing: 2 },
      'new',
    ]);
  });

  test('closes the codes to every change', () => {
    const assignmentId = desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    const { status, assignments } = finalise();
    const evidenceId = assignments[0]?.evidence[0]?.id;
    if (evidenceId === undefined) throw new Error('the evidence is missing');
    const on = { encounterId: encounter.id };
    const onCode = { ...on, assignmentId };
    const { coding } = desk;
    const changes: ((...given: Parameters<Parameters<TestDesk['as']>[1]>) => unknown)[] = [
      (db, context) => coding['coding.assign'](db, { ...on, system: 'icd10cm', code: 'N17.9', evidence: [], exception: null, rationale: '' }, context),
      (db, context) => coding['coding.remove'](db, onCode, context),
      (db, context) => coding['coding.setRationale'](db, { ...onCode, rationale: 'new' }, context),
      (db, context) => coding['coding.setException'](db, { ...onCode, exception: 'facility-policy' }, context),
      (db, context) => coding['coding.link'](db, { ...onCode, span: spanOf(encounter, 'CKD') }, context),
      (db, context) => coding['coding.unlink'](db, { ...onCode, evidenceId }, context),
      (db, context) => coding['coding.move'](db, { ...onCode, position: 1 }, context),
      (db, context) => coding['coding.undo'](db, on, context),
      (db, context) => coding['coding.redo'](db, on, context),
      (db, context) => coding['coding.finalise'](db, on, context),
    ];
    const faults = changes.map((change) => faultOf(() => desk.as(desk.coder, change)));
    expect([status, ...faults]).toEqual(['final', ...changes.map(() => ({ code: 'finalised' }))]);
  });

  test('puts the release of the discharge date on codes that were assigned in house with an older one', async () => {
    const house = await desk.create({ ...inHouse, admittedOn: '2025-09-28' });
    const september = new Date(2025, 8, 29, 12).getTime();
    const { assignments } = desk.as(
      desk.coder,
      (db, context) =>
        desk.coding['coding.assign'](db, { encounterId: house.id, system: 'icd10cm', code: 'I50.23', evidence: [spanOf(house, 'heart failure')], exception: null, rationale: '' }, context),
      september,
    );
    edit(house, { admittedOn: '2025-09-28', dischargedOn: '2025-10-02' });
    const final = finalise(house);
    expect([assignments[0]?.releaseName, final.assignments[0]?.releaseId]).toEqual(['FY2025', fy2026.id]);
    expect(sampleFy2027.official).toBe(false);
  });
});

describe('an addendum', () => {
  test('opens what is final, keeps its reason, and ends in final again', () => {
    desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    expect(faultOf(openAddendum)).toEqual({ code: 'not-finalised' });
    finalise();
    const opened = openAddendum('Pathology came in late');
    desk.diagnose(encounter, 'N17.9', 'Acute kidney injury');
    const again = finalise();
    const { acts } = desk.as(desk.coder, (db, context) => desk.coding['coding.history'](db, { encounterId: encounter.id }, context));
    expect([opened.status, again.status, again.assignments.length]).toEqual(['addendum', 'final', 2]);
    expect(acts.map(({ kind, after, reason }) => [kind, after, reason])).toEqual([
      ['assign', 'Acute on chronic systolic (congestive) heart failure', ''],
      ['finalise', '1 code', ''],
      ['addendum', '', 'Pathology came in late'],
      ['assign', 'Acute kidney failure, unspecified', ''],
      ['finalise', '2 codes', ''],
    ]);
  });

  test('is not opened twice', () => {
    desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    finalise();
    openAddendum();
    expect(() => openAddendum()).toThrow(FaultError);
    expect(faultOf(openAddendum)).toEqual({ code: 'not-finalised' });
  });
});

test('the tests take place on the day they say', () => {
  expect(new Date(testNow).getFullYear()).toBe(2026);
});
