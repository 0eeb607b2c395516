import { property, assert, constantFrom, array, nat, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, codeGroups, groupOf, reversed, withAppended, withMoved, withRemoved, type Assignment, type CodeSheet } from '../../../shared/coding';
import { assignmentIdSchema, encounterIdSchema, personIdSchema, releaseIdSchema } from '../../../shared/kernel';

const tail = (number: number): string => String(number).padStart(20, '0');
const encounterId = encounterIdSchema.parse(`enc_${tail(1)}`);

function code(number: number, system: Assignment['system'] = 'icd10cm'): Omit<Assignment, 'position'> {
  return {
    id: assignmentIdSchema.parse(`asg_${tail(number)}`), encounterId, system, code: `A${number}`, written: `A${number}`, title: '', releaseId: releaseIdSchema.parse(`rel_${tail(1)}`),
    releaseName: '', evidence: [], exception: null, rationale: '', assignedBy: personIdSchema.parse(`per_${tail(1)}`), assignedAt: 0,
  };
}
const sheetOf = (...given: Omit<Assignment, 'position'>[]): CodeSheet => given.reduce<CodeSheet>(withAppended, []);
const shown = (sheet: CodeSheet | null): string[] | undefined => sheet?.map(({ position, written }) => `${position} ${written}`);

describe('sequencing', () => {
  const sheet = sheetOf(code(1), code(7, 'icd10pcs'), code(2), code(8, 'hcpcs'), code(3));

  test('new codes go to the end of their group, diagnoses before procedures', () => {
    expect(shown(sheet)).toEqual(['1 A1', '2 A2', '3 A3', '1 A7', '2 A8']);
  });

  test('the third diagnosis made principal moves the others down and leaves procedures alone', () => {
    expect(shown(withMoved(sheet, code(3).id, 1))).toEqual(['1 A3', '2 A1', '3 A2', '1 A7', '2 A8']);
  });

  test('the principal diagnosis moved to the end moves the others up', () => {
    expect(shown(withMoved(sheet, code(1).id, 3))).toEqual(['1 A2', '2 A3', '3 A1', '1 A7', '2 A8']);
  });

  test('there is no position beyond the group, nor before its first', () => {
    expect([withMoved(sheet, code(1).id, 4), withMoved(sheet, code(7).id, 3), withMoved(sheet, code(1).id, 0)]).toEqual([null, null, null]);
  });

  test('a removed code leaves no gap', () => {
    expect(shown(withRemoved(sheet, code(1).id))).toEqual(['1 A2', '2 A3', '1 A7', '2 A8']);
  });

  test('whatever is added, moved and removed: positions run from 1 without gaps, and changes lead there and back', () => {
    const step = tuple(constantFrom('add', 'move', 'remove'), nat(9), nat(9), constantFrom<Assignment['system']>('icd10cm', 'icd10pcs', 'hcpcs'));
    assert(
      property(array(step, { maxLength: 25 }), (steps) => {
        let now: CodeSheet = [];
        steps.forEach(([kind, which, to, system], index) => {
          const before = now;
          const id = now[which % Math.max(now.length, 1)]?.id;
          if (kind === 'add') now = withAppended(now, code(index, system));
          else if (id !== undefined) now = kind === 'remove' ? withRemoved(now, id) : (withMoved(now, id, to) ?? now);
          const changes = changesBetween(before, now);
          expect(applied(before, changes)).toEqual(now);
          expect(applied(now, reversed(changes))).toEqual(before);
          for (const group of codeGroups) {
            const positions = now.filter((assignment) => groupOf(assignment.system) === group).map(({ position }) => position);
            expect(positions).toEqual(positions.map((_, place) => place + 1));
          }
        });
      }),
    );
  });
});

/** What the store does with changes, on a value. */
function applied(sheet: CodeSheet, changes: ReturnType<typeof changesBetween>): CodeSheet {
  const byId = new Map(sheet.map((assignment) => [assignment.id, assignment]));
  for (const { assignmentId, after } of changes) {
    if (after === null) byId.delete(assignmentId);
    else byId.set(assignmentId, after);
  }
  return codeGroups.flatMap((group) => [...byId.values()].filter(({ system }) => groupOf(system) === group).sort((one, other) => one.position - other.position));
}
