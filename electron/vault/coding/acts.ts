import { changesBetween, reversed, type CodeSheet, type CodingState } from '../../../shared/coding';
import { actIdSchema, refuse, type ActId, type EncounterId } from '../../../shared/kernel';
import { findEncounter, setStatus, type EncounterRow } from '../encounters';
import type { Context } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { abandonUndone, changesOf, insertAct, markAct, redoable, undoable, type NewAct, type ReachableAct } from './history';
import { readSheet, writeChanges } from './store';

/** What an act turns the codes into, and how the history tells it. */
export type Outcome = { readonly sheet: CodeSheet } & Pick<NewAct, 'kind' | 'written' | 'assignmentId' | 'before' | 'after'>;

/** The encounter, open for coding. @throws FaultError `not-found`, `finalised` */
export function openForCoding(db: ReadableDatabase, encounterId: EncounterId): EncounterRow {
  const encounter = existing(db, encounterId);
  if (encounter.status === 'final') refuse({ code: 'finalised' });
  return encounter;
}

export function existing(db: ReadableDatabase, encounterId: EncounterId): EncounterRow {
  return findEncounter(db, encounterId) ?? refuse({ code: 'not-found', what: 'encounter' });
}

/** The codes as they stand, and what this person may undo and redo. */
export function stateOf(db: ReadableDatabase, encounterId: EncounterId, { person }: Pick<Context, 'person'>): CodingState {
  const { status } = existing(db, encounterId);
  // What is final is changed by an addendum only, and that begins a history of its own.
  const reach = status === 'final' ? undefined : { undo: undoable(db, encounterId, person.id), redo: redoable(db, encounterId, person.id) };
  return { encounterId, status, assignments: [...readSheet(db, encounterId)], undo: reach?.undo?.kind ?? null, redo: reach?.redo?.kind ?? null };
}

/**
 * Does something to an encounter's codes: works out the new sheet from the present one, writes the
 * difference, and puts the act with it into the history. What changes nothing leaves no trace.
 */
export function act(db: WritableDatabase, encounterId: EncounterId, context: Context, work: (sheet: CodeSheet, encounter: EncounterRow) => Outcome): CodingState {
  const encounter = openForCoding(db, encounterId);
  const before = readSheet(db, encounterId);
  const { sheet, ...words } = work(before, encounter);
  const changes = changesBetween(before, sheet);
  if (changes.length === 0) return stateOf(db, encounterId, context);
  writeChanges(db, changes);
  abandonUndone(db, encounterId);
  insertAct(db, { ...words, ...stamp(encounterId, context), reason: '', ofAct: null }, changes);
  if (encounter.status === 'new') setStatus(db, encounterId, 'in-progress');
  return stateOf(db, encounterId, context);
}

/** Takes the person's latest act back. @returns the state and the act that was undone */
export function undo(db: WritableDatabase, encounterId: EncounterId, context: Context): CodingState & { actId: ActId } {
  openForCoding(db, encounterId);
  const undone = undoable(db, encounterId, context.person.id) ?? refuse({ code: 'nothing-to-undo' });
  writeChanges(db, reversed(changesOf(db, undone.id)));
  markAct(db, undone.id, 'undone');
  insertAct(db, { ...retold(undone), kind: 'undo', before: undone.after, after: undone.before, ...stamp(encounterId, context) }, []);
  return { ...stateOf(db, encounterId, context), actId: undone.id };
}

/** Repeats the act that was undone last. @returns the state and the act that stands again */
export function redo(db: WritableDatabase, encounterId: EncounterId, context: Context): CodingState & { actId: ActId } {
  openForCoding(db, encounterId);
  const repeated = redoable(db, encounterId, context.person.id) ?? refuse({ code: 'nothing-to-undo' });
  writeChanges(db, changesOf(db, repeated.id));
  markAct(db, repeated.id, 'standing');
  insertAct(db, { ...retold(repeated), kind: 'redo', ...stamp(encounterId, context) }, []);
  return { ...stateOf(db, encounterId, context), actId: repeated.id };
}

/** Who does something to which encounter, and when. */
export function stamp(encounterId: EncounterId, { person, now, newId }: Context): Pick<NewAct, 'id' | 'encounterId' | 'by' | 'at'> {
  return { id: newId('act', actIdSchema), encounterId, by: person.id, at: now };
}

function retold({ id, assignmentId, written, before, after }: ReachableAct): Pick<NewAct, 'assignmentId' | 'written' | 'before' | 'after' | 'reason' | 'ofAct'> {
  return { assignmentId, written, before, after, reason: '', ofAct: id };
}
