import { create } from 'zustand';
import type { InForce } from '../../shared/codesets';
import type { Act, Assignment, CodingState, Exception, Lack, Span } from '../../shared/coding';
import type { AssignmentId, EncounterId, EvidenceId, Fault, PersonId, Result } from '../../shared/kernel';
import { call } from '../bridge';
import { shownFault } from '../ui';
import { newestAmong } from './sequence';

/** A code of a release, whether the encounter has it or not. */
export type CodeName = Pick<Assignment, 'system' | 'code'>;

/** What stands between an encounter and its finalisation, as it was checked last. */
export type CheckResult = { readonly blocking: readonly Lack[]; readonly worth: readonly Lack[] };

/** The codes of the open encounter, as the vault process answered last. */
export type CodingDeskState = {
  readonly encounterId: EncounterId | null;
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly coding: CodingState | null;
  /** Changes on their way to the vault. */
  readonly underway: number;
  /** The change that was declined last, until it is dismissed or another is made. */
  readonly refusal: Fault | null;
  readonly check: CheckResult | null;
  readonly history: readonly Act[] | null;
  /** Releases in force on the encounter's controlling date. */
  readonly inForce: readonly InForce[];
  readonly people: ReadonlyMap<PersonId, string>;
};

/** The state with no encounter open: also what a lock leaves. */
export function emptyState(): CodingDeskState {
  return {
    encounterId: null, phase: 'idle', fault: null, coding: null, underway: 0, refusal: null,
    check: null, history: null, inForce: [], people: new Map(),
  };
}

export const useCoding = create<CodingDeskState>(emptyState);

/** Reads the codes of an encounter. */
export async function openCoding(encounterId: EncounterId): Promise<void> {
  useCoding.setState({ ...emptyState(), people: useCoding.getState().people, encounterId, phase: 'loading' });
  const [answer, people] = await Promise.all([call('coding.list', { encounterId }), call('accounts.people', {})]);
  if (useCoding.getState().encounterId !== encounterId) return;
  if (people.ok) useCoding.setState({ people: new Map(people.value.people.map(({ id, name }) => [id, name])) });
  if (answer.ok) useCoding.setState({ phase: 'ready', coding: answer.value });
  else useCoding.setState({ phase: 'failed', fault: answer.fault });
}

/** Forgets the open encounter's codes. */
export function closeCoding(): void {
  useCoding.setState(emptyState());
}

/** Reads which releases are in force on the controlling date. */
export async function readInForce(date: string): Promise<void> {
  const answer = await call('codesets.inForce', { date });
  if (answer.ok) useCoding.setState({ inForce: answer.value.systems });
}

/** Takes the last refusal off the screen. */
export function dismissRefusal(): void {
  useCoding.setState({ refusal: null });
}

/** What a change did: the code that is new or changed by it. */
export type Made = { readonly changed: AssignmentId | null };

// Changes are made one after the other, in the order of the keys that asked for them.
let queue: Promise<unknown> = Promise.resolve();

/** Makes a change; the answer is what holds. Null when it was declined. */
function change(make: (encounterId: EncounterId) => Promise<Result<CodingState>>): Promise<Made | null> {
  const { encounterId } = useCoding.getState();
  if (encounterId === null) return Promise.resolve(null);
  useCoding.setState((state) => ({ underway: state.underway + 1 }));
  const made = queue.then(async () => {
    const answer = await make(encounterId);
    if (useCoding.getState().encounterId !== encounterId) return null;
    const before = useCoding.getState().coding?.assignments ?? [];
    useCoding.setState((state) => ({ underway: state.underway - 1 }));
    if (!answer.ok) {
      useCoding.setState({ refusal: shownFault(answer.fault) });
      return null;
    }
    const { encounterId: id, status, assignments, undo, redo } = answer.value;
    useCoding.setState({ coding: { encounterId: id, status, assignments, undo, redo }, refusal: null, history: null });
    return { changed: newestAmong(before, assignments) };
  });
  queue = made;
  return made;
}

/** Assigns a code, resting on the given words, with what is known of why. */
export function assignCode({ system, code }: CodeName, evidence: readonly Span[], rationale = ''): Promise<Made | null> {
  return change((encounterId) => call('coding.assign', { encounterId, system, code, evidence: [...evidence], exception: null, rationale }));
}

export function removeCode(assignmentId: AssignmentId): Promise<Made | null> {
  return change((encounterId) => call('coding.remove', { encounterId, assignmentId }));
}

/** Moves a code within its group; position 1 of the diagnoses is the principal or first-listed one. */
export function moveCode(assignmentId: AssignmentId, position: number): Promise<Made | null> {
  return change((encounterId) => call('coding.move', { encounterId, assignmentId, position }));
}

export function setRationale(assignmentId: AssignmentId, rationale: string): Promise<Made | null> {
  return change((encounterId) => call('coding.setRationale', { encounterId, assignmentId, rationale }));
}

export function setException(assignmentId: AssignmentId, exception: Exception | null): Promise<Made | null> {
  return change((encounterId) => call('coding.setException', { encounterId, assignmentId, exception }));
}

/** Says that a code stands after a release has changed its title or its notes; undo takes it back. */
export function confirmCode(assignmentId: AssignmentId): Promise<Made | null> {
  return change((encounterId) => call('coding.confirm', { encounterId, assignmentId }));
}

export function linkEvidence(assignmentId: AssignmentId, span: Span): Promise<Made | null> {
  return change((encounterId) => call('coding.link', { encounterId, assignmentId, span }));
}

export function unlinkEvidence(assignmentId: AssignmentId, evidenceId: EvidenceId): Promise<Made | null> {
  return change((encounterId) => call('coding.unlink', { encounterId, assignmentId, evidenceId }));
}

export function undoChange(): Promise<Made | null> {
  return change((encounterId) => call('coding.undo', { encounterId }));
}

export function redoChange(): Promise<Made | null> {
  return change((encounterId) => call('coding.redo', { encounterId }));
}

export function finaliseEncounter(): Promise<Made | null> {
  return change((encounterId) => call('coding.finalise', { encounterId }));
}

export function openAddendum(reason: string): Promise<Made | null> {
  return change((encounterId) => call('coding.openAddendum', { encounterId, reason }));
}

/** Reads the codes again, after something else has changed what belongs to them; the check follows. */
export async function refreshCoding(): Promise<void> {
  const { encounterId } = useCoding.getState();
  if (encounterId === null) return;
  await queue;
  const answer = await call('coding.list', { encounterId });
  if (answer.ok && useCoding.getState().encounterId === encounterId) useCoding.setState({ coding: answer.value });
}

/** Asks what still stands between the encounter and its finalisation. */
export async function runCheck(): Promise<CheckResult | null> {
  const { encounterId } = useCoding.getState();
  if (encounterId === null) return null;
  const answer = await call('coding.check', { encounterId });
  if (!answer.ok || useCoding.getState().encounterId !== encounterId) return null;
  useCoding.setState({ check: answer.value });
  return answer.value;
}

/** Reads the history, newest first. */
export async function readHistory(): Promise<void> {
  const { encounterId } = useCoding.getState();
  if (encounterId === null) return;
  const answer = await call('coding.history', { encounterId });
  if (answer.ok && useCoding.getState().encounterId === encounterId) useCoding.setState({ history: answer.value.acts.toReversed() });
}
