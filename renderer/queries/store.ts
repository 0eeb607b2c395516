import { create } from 'zustand';
import { choiceField } from '../../shared/desk';
import { queryIdSchema, z, type EncounterId, type Fault, type QueryId, type Result } from '../../shared/kernel';
import { isOpen, type Query } from '../../shared/queries';
import type { Finding } from '../../shared/queries/lint';
import { call } from '../bridge';
import { dropDraft, keepValue, readKept } from '../desk';
import { shownFault } from '../ui';

/** The queries of the open encounter, as the vault process answered last. */
export type QueriesState = {
  readonly encounterId: EncounterId | null;
  /** Newest first; null until they are read. */
  readonly queries: readonly Query[] | null;
  /** The one that is read in the query tab; null shows them all. */
  readonly shownId: QueryId | null;
  /** The act that is being filled in on it. */
  readonly act: ActName | null;
  /** Why they could not be read. */
  readonly fault: Fault | null;
  /** The rules that kept a query back that somebody set out to send. */
  readonly keptBack: readonly Finding[];
  /** The act that was declined last. */
  readonly refusal: Fault | null;
  /** The passcode of the sealed file that was saved last of the query that is shown; kept nowhere else. */
  readonly passcode: string | null;
  /** The one that is shown has come further while its form was being filled in: it is shown when that is left. */
  readonly isBehind: boolean;
  /** What was done last, for who cannot see it. */
  readonly said: string;
};

/** What a person does to a query that is not a draft: each has its form. */
export const actNames = ['approve', 'send-back', 'take-back', 'hand-over', 'recall', 'correct', 'remind', 'escalate', 'reassign', 'answer', 'authenticate', 'apply', 'close', 'retract'] as const;
export type ActName = (typeof actNames)[number];

/** Queries of nothing: also what a lock leaves. */
export function emptyState(): QueriesState {
  return { encounterId: null, queries: null, shownId: null, act: null, fault: null, keptBack: [], refusal: null, passcode: null, isBehind: false, said: '' };
}

export const useQueries = create<QueriesState>(emptyState);

const shownField = choiceField('query-shown');
const shownSchema = z.strictObject({ queryId: queryIdSchema, act: z.enum(actNames).nullable() });

/** Reads the queries of an encounter; the one that was shown before a lock is shown again. */
export function openQueries(encounterId: EncounterId): void {
  if (useQueries.getState().encounterId !== encounterId) {
    const kept = readKept(shownField, encounterId, shownSchema);
    useQueries.setState({ ...emptyState(), encounterId, shownId: kept?.queryId ?? null, act: kept?.act ?? null });
  }
  void readQueries();
}

/** Lets go of what is an encounter's. */
export function closeQueries(): void {
  useQueries.setState(emptyState());
}

export async function readQueries(): Promise<void> {
  const { encounterId } = useQueries.getState();
  if (encounterId === null) return;
  const answer = await call('queries.ofEncounter', { encounterId });
  if (useQueries.getState().encounterId === encounterId) useQueries.setState(answer.ok ? { queries: answer.value.queries, fault: null, isBehind: false } : { fault: answer.fault });
}

/**
 * Takes over what the network has brought. The query on which somebody is filling a form in stays as they saw it until they
 * leave that. @returns whether an answer came
 */
export async function followQueries(): Promise<boolean> {
  const { encounterId } = useQueries.getState();
  if (encounterId === null) return false;
  const answer = await call('queries.ofEncounter', { encounterId });
  const { queries: before, encounterId: now, shownId, act } = useQueries.getState();
  // What cannot be read now is read at the next notice, or when somebody asks for it.
  if (!answer.ok || now !== encounterId) return false;
  const kept = act === null ? undefined : before?.find(({ id }) => id === shownId);
  const { queries, isBehind } = withKept(answer.value.queries, kept);
  const answered = newlyAnswered(before, answer.value.queries);
  useQueries.setState({ queries, isBehind, fault: null, ...(answered.length === 0 ? {} : { said: `An answer to ${answered.join(', ')} has come` }) });
  return answered.length > 0;
}

/** Queries as they are now, but for one that is to stay as it was seen. */
export function withKept(queries: readonly Query[], kept: Query | undefined): { readonly queries: readonly Query[]; readonly isBehind: boolean } {
  const isBehind = kept !== undefined && queries.some(({ id, changedAt, state }) => id === kept.id && (changedAt !== kept.changedAt || state !== kept.state));
  return { queries: isBehind ? queries.map((query) => (query.id === kept.id ? kept : query)) : queries, isBehind };
}

/** The references of queries that have more answers than before. */
export function newlyAnswered(before: readonly Query[] | null, after: readonly Query[]): readonly string[] {
  if (before === null) return [];
  return after.filter(({ id, answers }) => answers.length > (before.find((query) => query.id === id)?.answers.length ?? 0)).map(({ ref }) => ref);
}

/** Shows one of them, with the form of an act where one is begun; null shows all. A lock does not forget which. */
export function showQuery(shownId: QueryId | null, act: ActName | null = null): void {
  const { encounterId, passcode, shownId: before, isBehind } = useQueries.getState();
  if (isBehind && act === null) void readQueries();
  useQueries.setState({ shownId, act, refusal: null, keptBack: [], passcode: shownId === before ? passcode : null });
  if (encounterId === null) return;
  if (shownId === null) dropDraft(shownField, encounterId);
  else keepShown(encounterId, shownId, act);
}

/** Remembers which query of an encounter is shown, also of one that is opened next. */
export function keepShown(encounterId: EncounterId, queryId: QueryId, act: ActName | null): void {
  keepValue(shownField, encounterId, { queryId, act });
}

/** Takes what an act answered and reads anew; null where it was declined, which is then shown. */
export async function made<Answer>(act: Promise<Result<Answer>>, words: string): Promise<Answer | null> {
  const answer = await act;
  if (!answer.ok) {
    useQueries.setState({ refusal: shownFault(answer.fault) });
    return null;
  }
  useQueries.setState({ refusal: null, said: words });
  await readQueries();
  return answer.value;
}

/** The query that is shown, where it is there. */
export function shownQuery({ queries, shownId }: Pick<QueriesState, 'queries' | 'shownId'>): Query | null {
  return queries?.find(({ id }) => id === shownId) ?? null;
}

/** How many of the encounter's queries are asked and not closed. */
export function useOpenCount(): number {
  return useQueries(({ queries }) => queries?.filter(({ state }) => isOpen(state)).length ?? 0);
}
