import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstDocument, openTestDesk, spanOf, type TestDesk } from '../../fixtures/charts/desk';
import { faultOf } from '../../fixtures/charts/faults';
import { fy2026 } from '../../fixtures/charts/codes';
import { summaryText } from '../../fixtures/charts/encounters';
import { textSha256 } from '../../../electron/vault/encounters';
import type { Encounter } from '../../../shared/encounters';

let desk: TestDesk;
let encounter: Encounter;

beforeEach(async () => {
  desk = openTestDesk();
  encounter = await desk.create();
});
afterEach(() => desk.end());

const codes = (state: { assignments: readonly { position: number; written: string }[] }): string[] => state.assignments.map(({ position, written }) => `${position} ${written}`);
const list = () => desk.as(desk.coder, (db, context) => desk.coding['coding.list'](db, { encounterId: encounter.id }, context));

describe('assigning a code', () => {
  test('binds its evidence to the text it was taken from, and begins the work', () => {
    const words = 'Acute on chronic systolic heart failure';
    const before = list();
    const span = spanOf(encounter, words);
    const { assignmentId, ...state } = desk.as(
      desk.coder,
      (db, context) =>
        desk.coding['coding.assign'](
          db,
          { encounterId: encounter.id, system: 'icd10cm', code: 'i50.23', evidence: [span], exception: null, rationale: 'Treated with IV diuretics' },
          context,
        ),
      1_780_000_000_000,
    );
    expect(before).toEqual({ encounterId: encounter.id, status: 'new', assignments: [], undo: null, redo: null });
    expect(state).toEqual({
      encounterId: encounter.id,
      status: 'in-progress',
      assignments: [
        {
          id: assignmentId,
          encounterId: encounter.id,
          system: 'icd10cm',
          code: 'I5023',
          written: 'I50.23',
          title: 'Acute on chronic systolic (congestive) heart failure',
          releaseId: fy2026.id,
          releaseName: 'FY2026',
          position: 1,
          evidence: [{ ...span, id: state.assignments[0]?.evidence[0]?.id, documentSha256: textSha256(summaryText), textSha256: textSha256(words) }],
          exception: null,
          rationale: 'Treated with IV diuretics',
          assignedBy: desk.coder.id,
          assignedAt: 1_780_000_000_000,
        },
      ],
      undo: 'assign',
      redo: null,
    });
    expect(list()).toEqual(state);
  });
});
