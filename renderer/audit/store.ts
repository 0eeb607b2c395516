import { create } from 'zustand';
import { auditEventNames, type AuditEntry, type AuditFilter, type AuditVerdict } from '../../shared/audit';
import type { Person } from '../../shared/accounts';
import { dateSchema, encounterIdSchema, personIdSchema, z, type EncounterId, type Fault } from '../../shared/kernel';
import { call } from '../bridge';
import { withTypedDate } from '../ui';
import { auditGroups, eventsOf } from './sentences';

/** Rows asked for at once: some screens' worth, since each request leaves an event of its own. */
const pageSize = 200;

/** What the person asks of the log, in the words of the filter bar. */
export const auditQuestionSchema = z.strictObject({
  group: z.enum(['all', ...auditGroups]),
  personId: personIdSchema.nullable(),
  encounterId: encounterIdSchema.nullable(),
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
});
export type AuditQuestion = z.infer<typeof auditQuestionSchema>;

export type AuditState = {
  /** Whether the person sees everybody's events, or their own. */
  readonly isWhole: boolean;
  readonly question: AuditQuestion;
  /** Texts of its days while they are being typed. */
  readonly typedDates: Readonly<Record<string, string>>;
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly total: number;
  readonly more: 'none' | 'waiting' | 'loading' | 'failed';
  readonly people: readonly Person[];
  readonly verdict: AuditVerdict | Fault | null;
  readonly verifying: boolean;
};

const everything: AuditQuestion = { group: 'all', personId: null, encounterId: null, from: null, to: null };

/** The state before anything was asked: also what a lock leaves. */
export function emptyState(): AuditState {
  return { isWhole: false, question: everything, typedDates: {}, phase: 'idle', fault: null, entries: [], total: 0, more: 'none', people: [], verdict: null, verifying: false };
}

export const useAudit = create<AuditState>(emptyState);

/** The filter that answers a question. */
export function filterOf(question: AuditQuestion): AuditFilter {
  const { group, personId, encounterId, from, to } = question;
  return { events: group === 'all' ? [] : eventsOf(group, auditEventNames), personId, encounterId, from, to };
}

/** Whether the question leaves anything out. */
export function isNarrowed(question: AuditQuestion): boolean {
  return question.group !== 'all' || question.personId !== null || question.encounterId !== null || question.from !== null || question.to !== null;
}

function readLog(question: AuditQuestion, before: number | null) {
  return call(useAudit.getState().isWhole ? 'audit.everyone' : 'audit.list', { filter: filterOf(question), before, count: pageSize });
}

// Counts the questions asked: an answer that comes after a newer question is let fall.
let asked = 0;

/** Reads the log afresh for the question that stands. */
export async function loadAudit(): Promise<void> {
  const mine = ++asked;
  useAudit.setState({ phase: 'loading', fault: null });
  const answer = await readLog(useAudit.getState().question, null);
  if (mine !== asked) return;
  if (!answer.ok) {
    useAudit.setState({ phase: 'failed', fault: answer.fault });
    return;
  }
  const { entries, total } = answer.value;
  useAudit.setState({ phase: 'ready', entries, total, more: entries.length < pageSize ? 'none' : 'waiting' });
}

/** Reads on, below the oldest event that is on screen. */
export async function loadOlder(): Promise<void> {
  const { more, entries, question } = useAudit.getState();
  const oldest = entries.at(-1);
  if (more === 'none' || more === 'loading' || oldest === undefined) return;
  const mine = asked;
  useAudit.setState({ more: 'loading' });
  const answer = await readLog(question, oldest.seq);
  if (mine !== asked) return;
  if (!answer.ok) {
    useAudit.setState({ more: 'failed' });
    return;
  }
  const older = answer.value.entries;
  useAudit.setState((state) => ({ entries: [...state.entries, ...older], more: older.length < pageSize ? 'none' : 'waiting' }));
}

/** Asks another question of the log. */
export async function ask(question: Partial<AuditQuestion>): Promise<void> {
  useAudit.setState((state) => ({ question: { ...state.question, ...question } }));
  await loadAudit();
}

/** Keeps a day of the question as it is being typed; null = it stands in the question. */
export function noteDate(field: string, text: string | null): void {
  useAudit.setState(({ typedDates }) => ({ typedDates: withTypedDate(typedDates, field, text) }));
}

/** Shows all events again. */
export async function askEverything(): Promise<void> {
  useAudit.setState({ typedDates: {} });
  await ask(everything);
}

/**
 * Narrows the log to one chart: who opened it, who changed it. The caller then shows the audit view,
 * which reads the log when it mounts.
 */
export function showFor(encounterId: EncounterId): void {
  useAudit.setState({ question: { ...everything, encounterId } });
}

/** Learns who works at this desk, for the filter by person. */
export async function loadPeople(): Promise<void> {
  const answer = await call('accounts.people', {});
  if (answer.ok) useAudit.setState({ people: answer.value.people });
}

/** Recomputes the whole chain of hashes. That it was done is an event, which is then on the list of those that were counted. */
export async function verifyLog(): Promise<void> {
  useAudit.setState({ verifying: true, verdict: null });
  const answer = await call('audit.verify', {});
  useAudit.setState({ verifying: false, verdict: answer.ok ? answer.value : answer.fault });
  await loadAudit();
}
