import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textSha256 } from '../../../electron/vault/encounters';
import type { Assignment, CodingState, Span } from '../../../shared/coding';
import type { Encounter } from '../../../shared/encounters';
import { assignmentIdSchema, encounterIdSchema, evidenceIdSchema } from '../../../shared/kernel';
import { fy2026 } from '../../fixtures/charts/codes';
import { firstDocument, openTestDesk, spanOf, type TestDesk } from '../../fixtures/charts/desk';
import { inHouse, summaryText, typed, visit } from '../../fixtures/charts/encounters';
import { faultOf } from '../../fixtures/charts/faults';

let desk: TestDesk;
let encounter: Encounter;

beforeEach(async () => {
  desk = openTestDesk();
  encounter = await desk.create();
});
afterEach(() => desk.end());

type Assign = { system: Assignment['system']; code: string; evidence: Span[]; exception: Assignment['exception']; rationale: string };
function assign(code: string, more: Partial<Assign> = {}, where = encounter): CodingState & { assignmentId: Assignment['id'] } {
  const input = { encounterId: where.id, system: 'icd10cm' as const, code, evidence: [], exception: null, rationale: '', ...more };
  return desk.as(desk.coder, (db, context) => desk.coding['coding.assign'](db, input, context));
}
const list = (where = encounter): CodingState => desk.as(desk.coder, (db, context) => desk.coding['coding.list'](db, { encounterId: where.id }, context));
const shown = (state: CodingState): string[] => state.assignments.map(({ position, written }) => `${position} ${written}`);
const move = (assignmentId: Assignment['id'], position: number): CodingState => desk.as(desk.coder, (db, context) => desk.coding['coding.move'](db, { encounterId: encounter.id, assignmentId, position }, context));

describe('assigning a code', () => {
  test('binds its evidence to the text that it was taken from, and begins the work', () => {
    const words = 'Acute on chronic systolic heart failure';
    const span = spanOf(encounter, words);
    const before = list();
    const { assignmentId, ...state } = assign('i50.23', { evidence: [span], rationale: 'Treated with IV diuretics' });
    const [assignment] = state.assignments;
    expect(before).toEqual({ encounterId: encounter.id, status: 'new', assignments: [], undo: null, redo: null });
    expect(state).toEqual({
      encounterId: encounter.id,
      status: 'in-progress',
      assignments: [
        {
          id: assignmentId, encounterId: encounter.id, system: 'icd10cm', code: 'I5023', written: 'I50.23', title: 'Acute on chronic systolic (congestive) heart failure',
          releaseId: fy2026.id, releaseName: 'FY2026', position: 1,
          evidence: [{ ...span, id: assignment?.evidence[0]?.id, documentSha256: textSha256(summaryText), textSha256: textSha256(words) }],
          exception: null, rationale: 'Treated with IV diuretics', assignedBy: desk.coder.id, assignedAt: assignment?.assignedAt,
        },
      ],
      undo: 'assign',
      redo: null,
    });
    expect(list()).toEqual(state);
  });

  test('puts diagnoses and procedures each at the end of their own sequence', () => {
    assign('I50.23');
    assign('5A1D70Z', { system: 'icd10pcs' });
    assign('N17.9');
    expect(shown(assign('5A1D70Z', { system: 'icd10pcs' }))).toEqual(['1 I50.23', '2 N17.9', '1 5A1D70Z', '2 5A1D70Z']);
  });

  test('takes the release in force on the discharge date; a patient in house is coded with today’s', async () => {
    const old = await desk.create({ ...inHouse, admittedOn: '2025-09-20', dischargedOn: '2025-09-30' });
    const house = await desk.create(inHouse);
    expect([assign('I50.23', {}, old), assign('I50.23', {}, house)].map(({ assignments }) => assignments[0]?.releaseName)).toEqual(['FY2025', 'FY2026']);
  });

  test.each<[string, () => unknown, object]>([
    ['a code that does not exist', () => assign('I99.99'), { code: 'not-found', what: 'code' }],
    ['what is no code at all', () => assign('??'), { code: 'not-found', what: 'code' }],
    ['a category', () => assign('I50'), { code: 'not-valid', what: 'code', why: 'It is a category: a code below it is needed.' }],
    ['a modifier', () => assign('LT', { system: 'hcpcs' }), { code: 'not-valid', what: 'code', why: 'It is a modifier: it only accompanies a code.' }],
    ['the same diagnosis twice', () => [assign('I50.23'), assign('I5023')], { code: 'duplicate', what: 'code' }],
    ['evidence beyond the document’s end', () => assign('I50.23', { evidence: [{ documentId: firstDocument(encounter).id, start: 0, end: 100_000 }] }), { code: 'not-valid', what: 'evidence', why: 'The words lie outside the document.' }],
    ['white space as evidence', () => assign('I50.23', { evidence: [spanOf(encounter, '\n')] }), { code: 'not-valid', what: 'evidence', why: 'Only white space is marked.' }],
    [
      'evidence that splits a character',
      () => assign('I50.23', { evidence: [{ ...spanOf(encounter, 'insulin. 😀'), end: summaryText.indexOf('😀') + 1 }] }),
      { code: 'not-valid', what: 'evidence', why: 'The mark begins or ends inside a character.' },
    ],
    ['the same words twice', () => assign('I50.23', { evidence: [spanOf(encounter, 'heart'), spanOf(encounter, 'heart')] }), { code: 'duplicate', what: 'evidence' }],
  ])('refuses %s', (_what, work, fault) => {
    expect(faultOf(work)).toEqual(fault);
  });

  test('refuses a HCPCS code that ended before the day of service', async () => {
    const june = await desk.create(visit);
    expect(faultOf(() => assign('G0008', { system: 'hcpcs' }, june))).toEqual({ code: 'not-valid', what: 'code', why: 'It is not in force on the date that decides.' });
  });

  test('refuses evidence from another encounter’s document', async () => {
    const other = await desk.create();
    expect(faultOf(() => assign('I50.23', { evidence: [spanOf(other, 'heart')] }))).toEqual({ code: 'not-found', what: 'document' });
  });

  test('that is refused leaves nothing behind', () => {
    faultOf(() => assign('I50'));
    expect(list()).toEqual({ encounterId: encounter.id, status: 'new', assignments: [], undo: null, redo: null });
  });
});

describe('changing codes', () => {
  test('the third diagnosis made principal moves the others down', () => {
    assign('I50.23');
    assign('N17.9');
    const { assignmentId } = assign('E11.22');
    expect(shown(move(assignmentId, 1))).toEqual(['1 E11.22', '2 I50.23', '3 N17.9']);
    expect(faultOf(() => move(assignmentId, 4))).toEqual({ code: 'not-valid', what: 'position', why: 'There are not so many codes.' });
  });

  test('evidence is linked once and taken away again', () => {
    const { assignmentId } = assign('I50.23');
    const span = spanOf(encounter, 'IV furosemide');
    const link = () => desk.as(desk.coder, (db, context) => desk.coding['coding.link'](db, { encounterId: encounter.id, assignmentId, span }, context));
    const linked = link().assignments[0]?.evidence ?? [];
    expect([linked.map(({ start, end }) => summaryText.slice(start, end)), faultOf(link)]).toEqual([['IV furosemide'], { code: 'duplicate', what: 'evidence' }]);
    const unlink = () => desk.as(desk.coder, (db, context) => desk.coding['coding.unlink'](db, { encounterId: encounter.id, assignmentId, evidenceId: linked[0]?.id ?? evidenceIdSchema.parse('') }, context));
    expect([unlink().assignments[0]?.evidence, faultOf(unlink)]).toEqual([[], { code: 'not-found', what: 'evidence' }]);
  });

  test('a rationale and an exception are set and taken away', () => {
    const { assignmentId } = assign('I50.23');
    const rationale = (words: string) => desk.as(desk.coder, (db, context) => desk.coding['coding.setRationale'](db, { encounterId: encounter.id, assignmentId, rationale: words }, context)).assignments[0]?.rationale;
    const exception = (which: Assignment['exception']) =>
      desk.as(desk.coder, (db, context) => desk.coding['coding.setException'](db, { encounterId: encounter.id, assignmentId, exception: which }, context)).assignments[0]?.exception;
    expect([rationale('as documented'), rationale(''), exception('facility-policy'), exception(null)]).toEqual(['as documented', '', 'facility-policy', null]);
  });

  test('a removed code makes room', () => {
    const { assignmentId } = assign('I50.23');
    assign('N17.9');
    expect(shown(desk.as(desk.coder, (db, context) => desk.coding['coding.remove'](db, { encounterId: encounter.id, assignmentId }, context)))).toEqual(['1 N17.9']);
  });

  test('of another encounter or of none is not found', async () => {
    const other = await desk.create();
    const { assignmentId } = assign('I50.23', {}, other);
    expect([
      faultOf(() => move(assignmentId, 1)),
      faultOf(() => move(assignmentIdSchema.parse(`asg_${'0'.repeat(20)}`), 1)),
      faultOf(() => list({ ...encounter, id: encounterIdSchema.parse(`enc_${'0'.repeat(20)}`) })),
    ]).toEqual([{ code: 'not-found', what: 'assignment' }, { code: 'not-found', what: 'assignment' }, { code: 'not-found', what: 'encounter' }]);
  });
});

test('words of a document added later can be evidence, too', async () => {
  const more = await desk.add(encounter.id, [typed('Pathology: amyloid')]);
  const late = more.documents[1];
  if (late === undefined) throw new Error('the document is missing');
  const { assignments } = assign('I50.23', { evidence: [{ documentId: late.id, start: 11, end: 18 }] });
  expect(assignments[0]?.evidence.map(({ textSha256: hash }) => hash)).toEqual([textSha256('amyloid')]);
});
