import {
  blockingLacks, codeFault, exceptionWords, lacksWorthALook, quotation, sameSpan, withAppended, withChanged, withMoved, withRemoved,
  type Assignment, type CodeFault, type CodeSheet,
} from '../../../shared/coding';
import { bareCode, writeCode } from '../../../shared/codesets';
import { assignmentIdSchema, refuse, type AssignmentId } from '../../../shared/kernel';
import { setStatus } from '../encounters';
import type { Context, Handlers } from '../handlers';
import type { WritableDatabase } from '../store';
import { act, existing, openForCoding, redo, stamp, stateOf, undo, type Outcome } from './acts';
import { decidingDate, gather, validCode, type BreaksPin, type CandidateUpdates, type CountCandidates, type DraftFields, type FindCode, type FindQueryLacks, type StandingOf } from './check';
import { bindEvidence, spanWords } from './evidence';
import { abandonUndone, insertAct, readHistory } from './history';
import { readSheet, writeChanges } from './store';

export type CodingNeeds = {
  readonly findCode: FindCode;
  /** Left out where no organisation pins anything. */
  readonly breaksPin?: BreaksPin;
  /** Left out where nobody compares editions of the books. */
  readonly standingOf?: StandingOf;
  /** Tells of words typed but not said; the desk keeps them. */
  readonly draftFields: DraftFields;
  /** Left out where there is no basket. */
  readonly countCandidates?: CountCandidates;
  readonly candidateUpdates?: CandidateUpdates;
  /** Left out where nobody can be asked. */
  readonly queryLacks?: FindQueryLacks;
  /** Told of every code that was assigned, in its transaction. */
  readonly onAssign?: (db: WritableDatabase, assigned: Pick<Assignment, 'encounterId' | 'system' | 'code'>, context: Context) => void;
};

/** The use cases of coding: every change is an act that can be undone until the encounter is finalised. */
export function codingHandlers(needs: CodingNeeds): Handlers<'coding'> {
  const { findCode } = needs;

  return {
    'coding.list': (db, { encounterId }, context) => stateOf(db, encounterId, context),

    'coding.assign': (db, { encounterId, system, code, evidence, exception, rationale }, context) => {
      const id = context.newId('asg', assignmentIdSchema);
      const state = act(db, encounterId, context, (sheet, encounter) => {
        const date = decidingDate(encounter, context);
        const { entry, release } = usableCode(needs, system, code, date);
        // Guideline I.B.12 for diagnoses; procedures are reported as often as they were done.
        if (system === 'icd10cm' && sheet.some((other) => other.system === system && other.code === entry.code)) refuse({ code: 'duplicate', what: 'code' });
        const written = writeCode(system, entry.code);
        const notes = needs.standingOf?.(system, entry.code, date).notes ?? null;
        const assignment = {
          id, encounterId, system, code: entry.code, written, title: entry.title, releaseId: release.id, releaseName: release.name,
          evidence: bindEvidence(db, encounterId, evidence, context), exception, rationale, assignedBy: context.person.id, assignedAt: context.now,
          ...(notes === null ? {} : { notes }),
        };
        return { sheet: withAppended(sheet, assignment), kind: 'assign', written, assignmentId: id, before: '', after: entry.title };
      });
      const assigned = state.assignments.find((assignment) => assignment.id === id);
      if (assigned !== undefined) needs.onAssign?.(db, assigned, context);
      return { ...state, assignmentId: id };
    },

    'coding.remove': (db, { encounterId, assignmentId }, context) =>
      act(db, encounterId, context, (sheet) => {
        const { title, ...assignment } = pick(sheet, assignmentId);
        return { sheet: withRemoved(sheet, assignmentId), ...about('remove', assignment), before: title, after: '' };
      }),

    'coding.setRationale': (db, { encounterId, assignmentId, rationale }, context) =>
      act(db, encounterId, context, (sheet) => {
        const assignment = pick(sheet, assignmentId);
        return { sheet: withChanged(sheet, assignmentId, { rationale }), ...about('rationale', assignment), before: assignment.rationale, after: rationale };
      }),

    'coding.setException': (db, { encounterId, assignmentId, exception }, context) =>
      act(db, encounterId, context, (sheet) => {
        const assignment = pick(sheet, assignmentId);
        const words = (which: Assignment['exception']): string => (which === null ? '' : exceptionWords[which]);
        return { sheet: withChanged(sheet, assignmentId, { exception }), ...about('exception', assignment), before: words(assignment.exception), after: words(exception) };
      }),

    'coding.link': (db, { encounterId, assignmentId, span }, context) =>
      act(db, encounterId, context, (sheet) => {
        const assignment = pick(sheet, assignmentId);
        if (assignment.evidence.some((linked) => sameSpan(linked, span))) refuse({ code: 'duplicate', what: 'evidence' });
        const evidence = [...assignment.evidence, ...bindEvidence(db, encounterId, [span], context)];
        return { sheet: withChanged(sheet, assignmentId, { evidence }), ...about('link', assignment), before: '', after: quotation(spanWords(db, encounterId, span)) };
      }),

    'coding.unlink': (db, { encounterId, assignmentId, evidenceId }, context) =>
      act(db, encounterId, context, (sheet) => {
        const assignment = pick(sheet, assignmentId);
        const linked = assignment.evidence.find(({ id }) => id === evidenceId) ?? refuse({ code: 'not-found', what: 'evidence' });
        const evidence = assignment.evidence.filter(({ id }) => id !== evidenceId);
        return { sheet: withChanged(sheet, assignmentId, { evidence }), ...about('unlink', assignment), before: quotation(spanWords(db, encounterId, linked)), after: '' };
      }),

    // Confirmed anew, the code is taken from the release that is in force now; what it was stays in the history, and undo brings it back.
    'coding.confirm': (db, { encounterId, assignmentId }, context) =>
      act(db, encounterId, context, (sheet, encounter) => {
        const assignment = pick(sheet, assignmentId);
        const date = decidingDate(encounter, context);
        const { entry, release } = usableCode(needs, assignment.system, assignment.code, date);
        const notes = needs.standingOf?.(assignment.system, entry.code, date).notes ?? null;
        const change = { title: entry.title, releaseId: release.id, releaseName: release.name, ...(notes === null ? {} : { notes }) };
        return { sheet: withChanged(sheet, assignmentId, change), ...about('confirm', assignment), before: assignment.title, after: entry.title };
      }),

    'coding.move': (db, { encounterId, assignmentId, position }, context) =>
      act(db, encounterId, context, (sheet) => {
        const assignment = pick(sheet, assignmentId);
        const moved = withMoved(sheet, assignmentId, position) ?? refuse({ code: 'not-valid', what: 'position', why: 'There are not so many codes.' });
        return { sheet: moved, ...about('move', assignment), before: String(assignment.position), after: String(position) };
      }),

    'coding.undo': (db, { encounterId }, context) => undo(db, encounterId, context),

    'coding.redo': (db, { encounterId }, context) => redo(db, encounterId, context),

    'coding.history': (db, { encounterId }) => {
      existing(db, encounterId);
      return { acts: readHistory(db, encounterId) };
    },

    'coding.check': (db, { encounterId }, context) => {
      const checked = gather(db, existing(db, encounterId), readSheet(db, encounterId), context, needs);
      return { blocking: blockingLacks(checked), worth: lacksWorthALook(checked) };
    },

    'coding.finalise': (db, { encounterId }, context) => {
      const encounter = openForCoding(db, encounterId);
      const sheet = readSheet(db, encounterId);
      const missing = blockingLacks(gather(db, encounter, sheet, context, needs)).length;
      if (missing > 0) refuse({ code: 'incomplete', missing });
      const stamped = restamped(findCode, sheet, decidingDate(encounter, context));
      writeChanges(db, stamped);
      abandonUndone(db, encounterId);
      insertAct(db, { ...stamp(encounterId, context), ...wholeEncounter, kind: 'finalise', after: codesInWords(sheet.length), reason: '' }, stamped);
      setStatus(db, encounterId, 'final');
      return stateOf(db, encounterId, context);
    },

    'coding.openAddendum': (db, { encounterId, reason }, context) => {
      if (existing(db, encounterId).status !== 'final') refuse({ code: 'not-finalised' });
      insertAct(db, { ...stamp(encounterId, context), ...wholeEncounter, kind: 'addendum', after: '', reason }, []);
      setStatus(db, encounterId, 'addendum');
      return stateOf(db, encounterId, context);
    },
  };
}

const wholeEncounter = { written: '', assignmentId: null, before: '', ofAct: null } as const;

const codeFaultWords: Readonly<Record<CodeFault, string>> = {
  category: 'It is a category: a code below it is needed.',
  modifier: 'It is a modifier: it only accompanies a code.',
  'not-in-force': 'It is not in force on the date that decides.',
};

/** @throws FaultError `not-found` code, `not-valid` code */
function usableCode({ findCode, breaksPin }: Pick<CodingNeeds, 'findCode' | 'breaksPin'>, system: Assignment['system'], typed: string, date: string): NonNullable<ReturnType<FindCode>> {
  const code = bareCode(typed) ?? refuse({ code: 'not-found', what: 'code' });
  if (breaksPin?.(system, date) === true) refuse({ code: 'not-valid', what: 'code', why: 'Its release is not from the file that the organisation requires.' });
  const found = findCode(system, code, date) ?? refuse({ code: 'not-found', what: 'code' });
  const fault = codeFault(found, date);
  if (fault !== null) refuse({ code: 'not-valid', what: 'code', why: codeFaultWords[fault] });
  return found;
}

/**
 * The changes that put on every code the release it is finalised with: a stay may have been coded in house
 * with one release and have ended in the next.
 */
function restamped(findCode: FindCode, sheet: CodeSheet, date: string): Parameters<typeof writeChanges>[1] {
  return sheet.flatMap((before) => {
    const valid = validCode(findCode, before.system, before.code, date);
    if (valid === undefined || valid.release.id === before.releaseId) return [];
    const after = { ...before, title: valid.entry.title, releaseId: valid.release.id, releaseName: valid.release.name };
    return [{ assignmentId: before.id, before, after }];
  });
}

function pick(sheet: CodeSheet, id: AssignmentId): Assignment {
  return sheet.find((assignment) => assignment.id === id) ?? refuse({ code: 'not-found', what: 'assignment' });
}

function about(kind: Outcome['kind'], { id, written }: Pick<Assignment, 'id' | 'written'>): Pick<Outcome, 'kind' | 'written' | 'assignmentId'> {
  return { kind, written, assignmentId: id };
}

function codesInWords(count: number): string {
  return count === 1 ? '1 code' : `${count} codes`;
}
