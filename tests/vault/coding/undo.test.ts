import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeGroups, exceptions, groupOf, type Act, type CodingState, type Exception } from '../../../shared/coding';
import type { Encounter } from '../../../shared/encounters';
import { FaultError, z } from '../../../shared/kernel';
import { openTestDesk, spanOf, type TestDesk } from '../../fixtures/charts/desk';
import { summaryText } from '../../fixtures/charts/encounters';
import { faultOf } from '../../fixtures/charts/faults';

let desk: TestDesk;
let encounter: Encounter;

beforeEach(async () => {
  desk = openTestDesk();
  encounter = await desk.create();
});
afterEach(() => desk.end());

const on = () => ({ encounterId: encounter.id });
const list = (who = desk.coder): CodingState => desk.as(who, (db, context) => desk.coding['coding.list'](db, on(), context));
const undo = (who = desk.coder) => desk.as(who, (db, context) => desk.coding['coding.undo'](db, on(), context));
const redo = (who = desk.coder) => desk.as(who, (db, context) => desk.coding['coding.redo'](db, on(), context));
const history = (): Act[] => desk.as(desk.coder, (db, context) => desk.coding['coding.history'](db, on(), context).acts);
const move = (assignmentId: CodingState['assignments'][number]['id'], position: number) => desk.as(desk.coder, (db, context) => desk.coding['coding.move'](db, { ...on(), assignmentId, position }, context));

describe('the history of a chart', () => {
  test('is not read through for each code that is assigned, however long it is', () => {
    const prepare = vi.spyOn(desk.database.driver, 'prepare');
    desk.diagnose(encounter, 'I50.23');
    undo();
    redo();
    const ofUndone = prepare.mock.calls.map(([text]) => text).filter((text) => / acts .*state = 'undone'/s.test(text));
    prepare.mockRestore();
    const plan = (text: string): string => z.array(z.object({ detail: z.string() })).parse(desk.database.driver.prepare(`explain query plan ${text}`).all(text.match(/\?/g)?.map(() => null))).map(({ detail }) => detail).join();
    expect(ofUndone).toHaveLength(2);
    expect(ofUndone.map(plan)).toEqual([expect.stringContaining('undone_acts'), expect.stringContaining('undone_acts')]);
  });
});

describe('undo', () => {
  test('of a removed code brings it back with its evidence, its rationale and its place', () => {
    const first = desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    desk.diagnose(encounter, 'N17.9', 'Acute kidney injury');
    const before = list();
    desk.as(desk.coder, (db, context) => desk.coding['coding.remove'](db, { ...on(), assignmentId: first }, context));
    const { actId, ...after } = undo();
    expect(after).toEqual({ ...before, redo: 'remove' });
    expect(history().find(({ id }) => id === actId)?.kind).toBe('remove');
  });

  test('ends where the work began, and redo where it ended', () => {
    desk.diagnose(encounter, 'I50.23');
    const second = desk.diagnose(encounter, 'N17.9');
    move(second, 1);
    const end = list();
    undo();
    undo();
    const { actId: _actId, ...start } = undo();
    expect(start).toEqual({ encounterId: encounter.id, status: 'in-progress', assignments: [], undo: null, redo: 'assign' });
    expect(faultOf(undo)).toEqual({ code: 'nothing-to-undo' });
    redo();
    redo();
    const { actId: _again, ...again } = redo();
    expect(again).toEqual(end);
    expect(faultOf(redo)).toEqual({ code: 'nothing-to-undo' });
  });

  test('followed by something else gives up what could have been redone', () => {
    desk.diagnose(encounter, 'I50.23');
    desk.diagnose(encounter, 'N17.9');
    undo();
    desk.diagnose(encounter, 'E11.22');
    expect(faultOf(redo)).toEqual({ code: 'nothing-to-undo' });
    undo();
    // What was given up stays given up; only the code assigned since can be repeated.
    const { assignments } = redo();
    expect(assignments.map(({ written }) => written)).toEqual(['I50.23', 'E11.22']);
    expect(faultOf(redo)).toEqual({ code: 'nothing-to-undo' });
  });

  test('never reverses what another person did, nor jumps over it', () => {
    desk.diagnose(encounter, 'I50.23');
    desk.diagnose(encounter, 'N17.9', undefined, desk.colleague);
    expect([list().undo, list(desk.colleague).undo, faultOf(undo)]).toEqual([null, 'assign', { code: 'nothing-to-undo' }]);
    undo(desk.colleague);
    expect([list().undo, list().redo, list(desk.colleague).redo]).toEqual(['assign', null, 'assign']);
  });

  test('is never for what changed nothing', () => {
    const id = desk.diagnose(encounter, 'I50.23');
    move(id, 1);
    desk.as(desk.coder, (db, context) => desk.coding['coding.setRationale'](db, { ...on(), assignmentId: id, rationale: '' }, context));
    expect(history().map(({ kind }) => kind)).toEqual(['assign']);
  });

  test('does not reach behind a finalisation or an addendum', () => {
    desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
    desk.diagnose(encounter, 'N17.9', 'Acute kidney injury');
    undo();
    const final = desk.as(desk.coder, (db, context) => desk.coding['coding.finalise'](db, on(), context));
    expect([final.undo, final.redo, faultOf(undo), faultOf(redo)]).toEqual([null, null, { code: 'finalised' }, { code: 'finalised' }]);
    desk.as(desk.coder, (db, context) => desk.coding['coding.openAddendum'](db, { ...on(), reason: 'A late result came in' }, context));
    expect([faultOf(undo), faultOf(redo)]).toEqual([{ code: 'nothing-to-undo' }, { code: 'nothing-to-undo' }]);
    desk.diagnose(encounter, 'E11.22');
    expect(undo().assignments.map(({ written }) => written)).toEqual(['I50.23']);
    expect(faultOf(undo)).toEqual({ code: 'nothing-to-undo' });
  });
});

test('the history tells who did what, undone acts and undoing included', () => {
  const first = desk.diagnose(encounter, 'I50.23', 'systolic heart failure');
  const second = desk.diagnose(encounter, 'N17.9', undefined, desk.colleague);
  move(second, 1);
  undo();
  const title = 'Acute on chronic systolic (congestive) heart failure';
  const common = { reason: '', of: null, undone: false };
  expect(history().map(({ id: _id, at: _at, ...act }) => act)).toEqual([
    { ...common, by: desk.coder.id, byName: 'Casey Coder', kind: 'assign', written: 'I50.23', assignmentId: first, before: '', after: title },
    { ...common, by: desk.colleague.id, byName: 'Lee Lead', kind: 'assign', written: 'N17.9', assignmentId: second, before: '', after: 'Acute kidney failure, unspecified' },
    { ...common, by: desk.coder.id, byName: 'Casey Coder', kind: 'move', written: 'N17.9', assignmentId: second, before: '2', after: '1', undone: true },
    { ...common, by: desk.coder.id, byName: 'Casey Coder', kind: 'undo', of: 'move', written: 'N17.9', assignmentId: second, before: '1', after: '2' },
  ]);
});

test('whatever is done: undone to the end it is as before, redone to the end it is as after, and positions have no gaps', async () => {
  const codes = ['I50.23', 'N17.9', 'N18.32', 'E11.22', 'I13.0', 'Z79.4', '5A1D70Z', 'J1940'] as const;
  const words = ['systolic heart failure', 'IV furosemide', 'Acute kidney injury', 'on insulin'] as const;
  const step = fc.oneof(
    fc.record({ act: fc.constant('assign' as const), code: fc.constantFrom(...codes), words: fc.subarray([...words]) }),
    fc.record({ act: fc.constant('remove' as const), which: fc.nat(7) }),
    fc.record({ act: fc.constant('unlink' as const), which: fc.nat(7) }),
    fc.record({ act: fc.constant('move' as const), which: fc.nat(7), to: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ act: fc.constant('link' as const), which: fc.nat(7), words: fc.constantFrom(...words) }),
    fc.record({ act: fc.constant('rationale' as const), which: fc.nat(7), rationale: fc.string({ maxLength: 30 }).map((text) => text.replace(/\p{Surrogate}/gu, '')) }),
    fc.record({ act: fc.constant('exception' as const), which: fc.nat(7), exception: fc.constantFrom<Exception | null>(null, ...exceptions) }),
    fc.record({ act: fc.constant('undo' as const) }),
    fc.record({ act: fc.constant('redo' as const) }),
  );

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      encounter = await desk.create();
      for (const taken of steps) {
        attempt(() => desk.as(desk.coder, (db, context) => take(db, context, taken)));
        for (const group of codeGroups) {
          const positions = list().assignments.filter(({ system }) => groupOf(system) === group).map(({ position }) => position);
          expect(positions).toEqual(positions.map((_, place) => place + 1));
        }
      }
      attempt(() => {
        for (;;) redo();
      });
      const end = list();
      let undone = 0;
      attempt(() => {
        for (; ; undone += 1) undo();
      });
      expect(list().assignments).toEqual([]);
      for (; undone > 0; undone -= 1) redo();
      expect(list()).toEqual(end);
    }),
    { numRuns: 60 },
  );

  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
  function take(db: Parameters<Parameters<TestDesk['as']>[1]>[0], context: Parameters<Parameters<TestDesk['as']>[1]>[1], taken: Step): unknown {
    const { coding } = desk;
    if (taken.act === 'undo' || taken.act === 'redo') return coding[`coding.${taken.act}`](db, on(), context);
    if (taken.act === 'assign') {
      const system = taken.code === '5A1D70Z' ? 'icd10pcs' : taken.code === 'J1940' ? 'hcpcs' : 'icd10cm';
      const evidence = taken.words.map((each) => spanOf(encounter, each));
      return coding['coding.assign'](db, { ...on(), system, code: taken.code, evidence, exception: null, rationale: '' }, context);
    }
    const sheet = coding['coding.list'](db, on(), context).assignments;
    const chosen = sheet[taken.which % Math.max(1, sheet.length)];
    if (chosen === undefined) return undefined;
    const assignmentId = chosen.id;
    switch (taken.act) {
      case 'remove':
        return coding['coding.remove'](db, { ...on(), assignmentId }, context);
      case 'unlink':
        return chosen.evidence[0] === undefined ? undefined : coding['coding.unlink'](db, { ...on(), assignmentId, evidenceId: chosen.evidence[0].id }, context);
      case 'move':
        return coding['coding.move'](db, { ...on(), assignmentId, position: taken.to }, context);
      case 'link':
        return coding['coding.link'](db, { ...on(), assignmentId, span: spanOf(encounter, taken.words) }, context);
      case 'rationale':
        return coding['coding.setRationale'](db, { ...on(), assignmentId, rationale: taken.rationale }, context);
      case 'exception':
        return coding['coding.setException'](db, { ...on(), assignmentId, exception: taken.exception }, context);
      default:
        return taken satisfies never;
    }
  }
}, 60_000);

/** Does what may be refused (a position too many, a code twice, nothing to undo), which then changes nothing. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
  }
}

test('evidence quoted in the history is the chart’s own words', () => {
  const id = desk.diagnose(encounter, 'I50.23');
  desk.as(desk.coder, (db, context) => desk.coding['coding.link'](db, { ...on(), assignmentId: id, span: spanOf(encounter, 'IV furosemide') }, context));
  expect([summaryText.includes('IV furosemide'), history().at(-1)?.after]).toEqual([true, 'IV furosemide']);
});
