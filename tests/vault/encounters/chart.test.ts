import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textSha256 } from '../../../electron/vault/encounters';
import { demoCharts } from '../../../electron/vault/encounters/demo';
import { sql } from '../../../electron/vault/store';
import type { Encounter } from '../../../shared/encounters';
import { documentIdSchema, encounterIdSchema, z } from '../../../shared/kernel';
import { firstDocument, openTestDesk, type TestDesk } from '../../fixtures/charts/desk';
import { nobody, patient, stay, summaryText, typed, visit } from '../../fixtures/charts/encounters';
import { faultOf, faultOfLater } from '../../fixtures/charts/faults';
import { testNow } from '../../fixtures/charts/vault';

let desk: TestDesk;
beforeEach(() => {
  desk = openTestDesk();
});
afterEach(() => desk.end());

const unknown = encounterIdSchema.parse(`enc_${'0'.repeat(20)}`);
const open = ({ id }: Pick<Encounter, 'id'>, who = desk.coder) => desk.as(who, (db, context) => desk.encounters['encounters.open'](db, { encounterId: id }, context).encounter);
const read = (encounter: Encounter, who = desk.coder) =>
  desk.as(who, (db, context) => desk.encounters['encounters.document'](db, { encounterId: encounter.id, documentId: firstDocument(encounter).id }, context));
const finalise = (encounter: Encounter) => desk.as(desk.coder, (db, context) => desk.coding['coding.finalise'](db, { encounterId: encounter.id }, context));

describe('a new encounter', () => {
  test('is masked: it says which identifiers there are, not what they are', async () => {
    const encounter = await desk.create(stay, [typed('One\r\ntwo'), typed('Three', { title: 'H&P', kind: 'history-and-physical', datedOn: null, author: '' })], { ...patient, account: '' });
    expect(encounter).toEqual({
      ...stay,
      id: encounter.id,
      ref: encounter.ref,
      status: 'new',
      demo: false,
      createdAt: testNow + 1000,
      has: { name: true, mrn: true, birthDate: true, sex: true, account: false },
      documents: [
        {
          id: encounter.documents[0]?.id, title: 'Discharge summary', kind: 'discharge-summary', datedOn: '2026-03-07', author: 'N. Okonkwo-Example, MD',
          length: 7, sha256: textSha256('One\ntwo'), read: false,
        },
        { id: encounter.documents[1]?.id, title: 'H&P', kind: 'history-and-physical', datedOn: null, author: '', length: 5, sha256: textSha256('Three'), read: false },
      ],
    });
    expect(encounter.ref).toMatch(/^E-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(open(encounter)).toEqual(encounter);
  });

  test('keeps no date that its class does not have', async () => {
    const { admittedOn, serviceFrom } = await desk.create({ ...visit, admittedOn: '2026-01-01' }, [], nobody);
    expect({ admittedOn, serviceFrom }).toEqual({ admittedOn: null, serviceFrom: '2026-06-01' });
  });

  test('with a document of white space is refused whole', async () => {
    expect(await faultOfLater(desk.create(stay, [typed('words'), typed(' \n\u0000 '.replace('\u0000', ''))]))).toEqual({ code: 'bad-file', why: 'empty' });
    expect(desk.database.all(z.strictObject({ id: z.string() }), sql`select id from encounters`)).toEqual([]);
  });

  test('has a reference that no other has', async () => {
    const refs = new Set<string>();
    for (let count = 0; count < 200; count += 1) refs.add((await desk.create(visit, [], nobody)).ref);
    expect(refs.size).toBe(200);
  });
});

describe('identifiers', () => {
  test('are revealed one at a time', async () => {
    const { id } = await desk.create();
    const reveal = (field: 'name' | 'mrn' | 'birthDate' | 'sex' | 'account') =>
      desk.as(desk.coder, (db, context) => desk.encounters['encounters.reveal'](db, { encounterId: id, field, purpose: 'verify-identity' }, context).value);
    expect([reveal('name'), reveal('mrn'), reveal('birthDate'), reveal('sex'), reveal('account')]).toEqual(Object.values(patient));
  });

  test('that an edit leaves out stay, those it gives change, an empty one goes', async () => {
    const encounter = await desk.create();
    const edited = desk.as(desk.coder, (db, context) =>
      desk.encounters['encounters.edit'](db, { encounterId: encounter.id, details: visit, patient: { mrn: 'DEMO-9', account: '' } }, context).encounter,
    );
    const row = desk.database.get(z.unknown(), sql`select chart_open(id, patient_name) as name, chart_open(id, patient_mrn) as mrn, chart_open(id, patient_birth_date) as birthDate,
      chart_open(id, patient_sex) as sex, chart_open(id, patient_account) as account from encounters`);
    expect(edited).toEqual({ ...encounter, ...visit, has: { ...encounter.has, account: false } });
    expect(row).toEqual({ ...patient, mrn: 'DEMO-9', account: null });
  });
});

describe('documents', () => {
  test('are marked read for the person who opened them, not for others', async () => {
    const encounter = await desk.create();
    const answer = read(encounter);
    expect(answer).toEqual({ document: { ...firstDocument(encounter), read: true }, text: summaryText });
    expect([firstDocument(open(encounter)).read, firstDocument(open(encounter, desk.colleague)).read]).toEqual([true, false]);
  });

  test('that are added go behind those that are there', async () => {
    const encounter = await desk.create();
    const more = await desk.add(encounter.id, [typed('second', { title: 'B' }), typed('third', { title: 'C' })]);
    expect(more.documents.map(({ title }) => title)).toEqual(['Discharge summary', 'B', 'C']);
  });

  test('of another encounter are not found under this one', async () => {
    const [one, other] = [await desk.create(), await desk.create()];
    const ask = (encounterId: Encounter['id'], documentId: string) =>
      faultOf(() => desk.as(desk.coder, (db, context) => desk.encounters['encounters.document'](db, { encounterId, documentId: documentIdSchema.parse(documentId) }, context)));
    expect([ask(one.id, firstDocument(other).id), ask(unknown, firstDocument(other).id)]).toEqual([{ code: 'not-found', what: 'document' }, { code: 'not-found', what: 'encounter' }]);
  });

  test('of five megabytes are kept to the letter', async () => {
    const text = 'Line of a very long note, 38.5 °C 😀\n'.repeat(140_000);
    const encounter = await desk.create(stay, [typed(text)]);
    expect([read(encounter).text === text, firstDocument(encounter).length]).toEqual([true, text.length]);
  });
});

describe('a finalised encounter', () => {
  test('refuses edits and documents until an addendum is opened', async () => {
    const encounter = await desk.create();
    desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    finalise(encounter);
    const edit = () => desk.as(desk.coder, (db, context) => desk.encounters['encounters.edit'](db, { encounterId: encounter.id, details: stay, patient: {} }, context).encounter);
    expect([faultOf(edit), await faultOfLater(desk.add(encounter.id, [typed('late result')]))]).toEqual([{ code: 'finalised' }, { code: 'finalised' }]);
    desk.as(desk.coder, (db, context) => desk.coding['coding.openAddendum'](db, { encounterId: encounter.id, reason: 'A late pathology report' }, context));
    expect([edit().status, (await desk.add(encounter.id, [typed('late result')])).documents.length]).toEqual(['addendum', 2]);
  });
});

test('a removed encounter takes everything of it along', async () => {
  const encounter = await desk.create();
  desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
  read(encounter);
  desk.as(desk.coder, (db, context) => desk.desk['desk.keepDraft'](db, { field: 'rationale', encounterId: encounter.id, text: 'words', selectionStart: 0, selectionEnd: 0 }, context));
  desk.as(desk.coder, (db, context) => desk.encounters['encounters.remove'](db, { encounterId: encounter.id }, context));
  const left = ['encounters', 'documents', 'document_texts', 'document_reads', 'assignments', 'evidence', 'acts', 'act_changes', 'drafts'].map((table) =>
    desk.database.driver.prepare(`select count(*) from ${table}`).pluck().get(),
  );
  expect(left).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(faultOf(() => open(encounter))).toEqual({ code: 'not-found', what: 'encounter' });
});

test.each(['encounters.open', 'encounters.remove'] as const)('%s of an unknown encounter finds nothing', (name) => {
  expect(faultOf(() => desk.as(desk.coder, (db, context) => desk.encounters[name](db, { encounterId: unknown }, context)))).toEqual({ code: 'not-found', what: 'encounter' });
});

test('the invented charts come once: those that are there stay with their codes, a removed one comes back', () => {
  const addDemo = () => desk.as(desk.coder, (db, context) => desk.encounters['encounters.createDemo'](db, {}, context).encounterIds);
  const first = addDemo();
  const again = addDemo();
  const [removed] = first;
  if (removed === undefined) throw new Error('no invented chart');
  desk.as(desk.coder, (db, context) => desk.encounters['encounters.remove'](db, { encounterId: removed }, context));
  const back = addDemo().map((id) => open({ id }));
  expect([first.length, again.length]).toEqual([demoCharts.length, 0]);
  expect(back.map(({ demo, class: encounterClass, documents }) => [demo, encounterClass, documents.map(({ title }) => title)])).toEqual([
    [true, 'inpatient', ['History and physical', 'Nephrology consultation', 'Progress note, hospital day 4', 'Discharge summary']],
  ]);
});
