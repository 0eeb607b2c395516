import { create } from 'zustand';
import { choiceField } from '../../../shared/desk';
import { isSealed, type Activity, type Incident, type IncidentType, type Mark } from '../../../shared/incidents';
import { incidentIdSchema, z, type Fault, type IncidentId, type Result } from '../../../shared/kernel';
import type { QueryHead } from '../../../shared/queries';
import { call } from '../../bridge';
import { dropDraft, keepValue, readKept } from '../../desk';
import { shownFault } from '../../ui';
import { closeFacts, keepFactsNow, openFacts } from '../facts/keeping';
import { loadIncidents, loadWay, readIncident, useIncidents } from '../store';
import { stageSchema, type Stage } from './stages';

/** The report that is being made, in its dialog over everything else. */
export type ReportState = {
  readonly isOpen: boolean;
  readonly stage: Stage;
  /** Null before the first key. */
  readonly incident: Incident | null;
  /** When the vault gave it, by the page's own clock that nobody sets. */
  readonly readAt: number;
  /** The queries that can be taken back, while that is asked. */
  readonly recallable: readonly QueryHead[] | null;
  /** What the log says of the days before; null until it is read. */
  readonly activity: readonly Activity[] | null;
  readonly fault: Fault | null;
  /** What the vault is being asked for, so that nothing is asked twice. */
  readonly pending: 'begin' | 'seal' | 'send' | 'save' | null;
  /** While a picture of the window is taken, over which the dialog does not lie. */
  readonly isPicturing: boolean;
  /** What was done last, for who cannot see it. */
  readonly said: string;
};

/** No report: also what a lock leaves. */
export function emptyReport(): ReportState {
  return { isOpen: false, stage: 'type', incident: null, readAt: 0, recallable: null, activity: null, fault: null, pending: null, isPicturing: false, said: '' };
}

export const useReport = create<ReportState>(emptyReport);

const openField = choiceField('incident-report');
const openSchema = z.strictObject({ incidentId: incidentIdSchema.nullable(), stage: stageSchema });

/** Shows the dialog: with the report that is begun and not made yet, if there is one, else with a new one. */
export async function openReport(incidentId: IncidentId | null = begunId()): Promise<void> {
  if (useReport.getState().isOpen) return;
  await showReport(incidentId, null);
}

function begunId(): IncidentId | null {
  return useIncidents.getState().heads?.find(({ state }) => state === 'started')?.id ?? null;
}

/** Puts aside what is begun, which is kept, and begins with another. */
export async function anotherReport(): Promise<void> {
  await keepFactsNow();
  closeFacts();
  useReport.setState({ ...emptyReport(), isOpen: true });
  keepOpen();
}

async function showReport(incidentId: IncidentId | null, stage: Stage | null): Promise<void> {
  void loadWay();
  const answer = incidentId === null ? null : await readIncident(incidentId);
  useReport.setState({ ...emptyReport(), isOpen: true });
  if (answer?.ok === false) useReport.setState({ fault: answer.fault });
  if (answer?.ok === true) {
    const { state, type } = answer.value;
    takeOver(answer.value, { stage: stage ?? (isSealed(state) ? 'notify' : type === null ? 'type' : 'contain') });
    void readActivity(answer.value.id);
  }
  keepOpen();
}

/** Remembers over a lock that the dialog is open, and where. */
function keepOpen(): void {
  const { isOpen, incident, stage } = useReport.getState();
  if (isOpen) keepValue(openField, null, { incidentId: incident?.id ?? null, stage });
  else dropDraft(openField, null);
}

/** After unlocking: shows the report where it was being made. */
export async function resumeReport(): Promise<void> {
  const kept = readKept(openField, null, openSchema);
  if (kept !== null) await showReport(kept.incidentId, kept.stage);
}

/** Closes the dialog; what is begun waits, and the pill in the bar says so. */
export async function closeReport(): Promise<void> {
  await keepFactsNow();
  closeFacts();
  useReport.setState(emptyReport());
  keepOpen();
  void loadIncidents();
}

/** Goes to another part. */
export function goToStage(stage: Stage): void {
  void keepFactsNow();
  useReport.setState({ stage, fault: null, recallable: null });
  keepOpen();
}

async function readActivity(incidentId: IncidentId): Promise<void> {
  const answer = await call('incidents.activity', { incidentId });
  if (answer.ok) useReport.setState({ activity: answer.value.rows });
}

/** Says what it is about: the first time this is what stamps the noticing. */
export async function chooseType(type: IncidentType): Promise<void> {
  const { incident, pending } = useReport.getState();
  if (pending !== null) return;
  if (incident === null) {
    useReport.setState({ pending: 'begin' });
    const begun = await made(call('incidents.begin', { type }), 'Noticed');
    useReport.setState({ pending: null });
    if (begun === null) return;
    void readActivity(begun.id);
  } else if (incident.type !== type) {
    await keepFactsNow(type);
    useReport.setState({ incident: { ...useReport.getState().incident ?? incident, type } });
  }
  goToStage('contain');
}

/** Says of a step that it is done, or not possible. */
export async function markStep(step: string, outcome: Mark['outcome']): Promise<void> {
  const { incident } = useReport.getState();
  if (incident !== null) await made(call('incidents.mark', { incidentId: incident.id, step, outcome }), outcome === 'done' ? 'Done' : 'Not possible');
}

/** Takes over what an act has made of the report, or shows why it was declined. */
export async function made(act: Promise<Result<{ readonly incident: Incident }>>, said: string): Promise<Incident | null> {
  const answer = await act;
  if (!answer.ok) {
    useReport.setState({ fault: shownFault(answer.fault) });
    return null;
  }
  takeOver(answer.value.incident, { fault: null, said });
  return answer.value.incident;
}

function takeOver(incident: Incident, more: Partial<ReportState>): void {
  if (!isSealed(incident.state)) openFacts(incident);
  useReport.setState({ incident, readAt: performance.now(), ...more });
}
