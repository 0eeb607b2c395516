import { create } from 'zustand';
import { choiceField } from '../../../shared/desk';
import type { Incident } from '../../../shared/incidents';
import { grantIdSchema, z, type Fault, type IncidentId, type PacketId, type Result } from '../../../shared/kernel';
import { call, shell } from '../../bridge';
import { dropDraft } from '../../desk';
import { shownFault } from '../../ui';
import { choose } from '../place';
import { loadIncidents, readIncident } from '../store';

/** The report that is read on its page. */
export type PageState = {
  readonly incident: Incident | null;
  /** When the vault gave it, by the page's own clock that nobody sets. */
  readonly readAt: number;
  readonly fault: Fault | null;
  /** What was declined last. */
  readonly refusal: Fault | null;
  readonly isPending: boolean;
  /** What was done last, for who cannot see it. */
  readonly said: string;
};

/** No report read: also what a lock leaves. */
export function emptyPage(): PageState {
  return { incident: null, readAt: 0, fault: null, refusal: null, isPending: false, said: '' };
}

export const usePage = create<PageState>(emptyPage);

/** Reads the report that is chosen. */
export async function readPage(incidentId: IncidentId): Promise<void> {
  const before = usePage.getState().incident;
  if (before?.id !== incidentId) usePage.setState({ ...emptyPage() });
  const answer = await readIncident(incidentId);
  usePage.setState(answer.ok ? { incident: answer.value, readAt: performance.now(), fault: null } : { fault: answer.fault });
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Does something to the report on its page, and takes over what it is then; false where it was declined, which is then shown.
 * One after the other: a file that somebody has chosen meanwhile is taken in next, not forgotten.
 */
export function act(work: () => Promise<Result<{ readonly incident: Incident }>>, said: string): Promise<boolean> {
  const done = turn.then(() => acted(work, said));
  turn = done;
  return done;
}

async function acted(work: () => Promise<Result<{ readonly incident: Incident }>>, said: string): Promise<boolean> {
  usePage.setState({ isPending: true, refusal: null });
  const answer = await work();
  usePage.setState(answer.ok ? { incident: answer.value.incident, readAt: performance.now(), isPending: false, said } : { isPending: false, refusal: shownFault(answer.fault) });
  if (answer.ok) void loadIncidents();
  return answer.ok;
}

/** Facts that are being added to reports, each a draft of its own: the prefix, then the reference of the report. */
export const addedFieldPrefix = 'incident-fact:';

/** The draft of a fact that is being added to a report. */
export function addedField(incidentId: IncidentId): string {
  return `${addedFieldPrefix}${incidentId}`;
}

/** A file that is to go along with an added fact: it is read when the fact is added. */
export const chosenFileSchema = z.strictObject({ grantId: grantIdSchema, name: z.string() });
export type ChosenFile = z.infer<typeof chosenFileSchema>;

/** Under this name the choice of files is kept beside the draft of a fact. */
export function addedFilesField(incidentId: IncidentId): string {
  return choiceField(`incident-fact-files:${incidentId}`);
}

/** Lets the person choose files to go along with a fact; none where nothing was chosen, or the desk declined. */
export async function chooseFiles(): Promise<readonly ChosenFile[]> {
  const chosen = await shell('choose', { what: 'incident-attachment' });
  usePage.setState({ refusal: chosen.ok ? null : shownFault(chosen.fault) });
  return chosen.ok ? chosen.value.grants.map(({ grantId, name }) => ({ grantId, name })) : [];
}

/** Adds a fact, with files: a packet of its own, signed, that changes nothing of the report. */
export async function addFact(incidentId: IncidentId, words: string, files: readonly ChosenFile[]): Promise<boolean> {
  const isAdded = await act(() => call('incidents.addFact', { incidentId, words, files: files.map(({ grantId }) => grantId) }), 'The fact is added');
  if (!isAdded) return false;
  dropDraft(addedField(incidentId), null);
  dropDraft(addedFilesField(incidentId), null);
  return true;
}

/** Says what became of a task. */
export function answerTask(incidentId: IncidentId, taskId: PacketId, outcome: 'done' | 'not-possible', words: string): Promise<boolean> {
  return act(() => call('incidents.answerTask', { incidentId, taskId, outcome, words }), 'The task is answered');
}

/** Lets the person choose a file of the officer's, and takes it in: its report is shown then. */
export async function takeInReply(): Promise<void> {
  const chosen = await shell('choose', { what: 'incident-reply' });
  const [grant] = chosen.ok ? chosen.value.grants : [];
  if (!chosen.ok) return usePage.setState({ refusal: shownFault(chosen.fault) });
  if (grant === undefined) return;
  if (await act(() => call('incidents.takeIn', { file: grant.grantId }), 'The file is taken in')) {
    const { incident } = usePage.getState();
    if (incident !== null) choose(incident.id);
  }
}
