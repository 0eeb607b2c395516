import { create } from 'zustand';
import { choiceField } from '../../../shared/desk';
import { queryIdSchema, z, type Fault, type QueryId } from '../../../shared/kernel';
import { isAwaited, queryStates, type QueryHead, type QueryState } from '../../../shared/queries';
import { call } from '../../bridge';
import { keepValue, readKept } from '../../desk';

/** What of the queries is asked for. */
export const scopes = ['open', 'review', 'answered', 'drafts', 'ended', 'all'] as const;
export type Scope = (typeof scopes)[number];

/** The states of each scope. */
export const statesOf: Readonly<Record<Scope, readonly QueryState[]>> = {
  open: ['queued', 'sent', 'viewed', 'escalated', 'reassigned'],
  review: ['review'],
  answered: ['answered'],
  drafts: ['draft'],
  ended: ['closed', 'cancelled', 'recalled', 'retracted'],
  all: queryStates,
};

/** The pages of the desk of queries. */
export const pages = ['list', 'figures', 'directory', 'templates', 'sending'] as const;
export type DeskPage = (typeof pages)[number];

const questionSchema = z.strictObject({ scope: z.enum(scopes), whose: z.enum(['all', 'mine']), selectedId: queryIdSchema.nullable(), page: z.enum(pages) });
export type DeskQuestion = z.infer<typeof questionSchema>;

/** The desk of all queries, as the vault process answered last. */
export type QueryDeskState = {
  readonly question: DeskQuestion;
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly rows: readonly QueryHead[];
  readonly total: number;
  readonly counts: Readonly<Partial<Record<QueryState, number>>>;
};

/** The state before anything was asked: also what a lock leaves. */
export function emptyQueryDesk(): QueryDeskState {
  return { question: { scope: 'open', whose: 'mine', selectedId: null, page: 'list' }, phase: 'idle', fault: null, rows: [], total: 0, counts: {} };
}

export const useQueryDesk = create<QueryDeskState>(emptyQueryDesk);

const field = choiceField('query-desk');

/** As many as a desk ever shows at once: more are narrowed, not scrolled. */
const mostRows = 500;

// Counts the questions asked: an answer that comes after a newer question is let fall.
let asked = 0;

/** Brings back what was asked before a lock, and asks it. */
export function openQueryDesk(): void {
  const kept = readKept(field, null, questionSchema);
  if (kept !== null) useQueryDesk.setState({ question: kept });
  void readDesk();
}

/** Asks another question, and remembers it. */
export function askDesk(part: Partial<DeskQuestion>): void {
  const { question: before } = useQueryDesk.getState();
  const question = { ...before, ...part };
  useQueryDesk.setState({ question });
  keepValue(field, null, question);
  if (question.scope !== before.scope || question.whose !== before.whose) void readDesk();
}

/** Reads the list; rows of the former question stay until the answer is there. */
export async function readDesk(): Promise<void> {
  const mine = ++asked;
  const { question: { scope, whose } } = useQueryDesk.getState();
  useQueryDesk.setState({ phase: 'loading', fault: null });
  const answer = await call('queries.list', { states: [...statesOf[scope]], whose, from: 0, count: mostRows });
  if (mine !== asked) return;
  if (!answer.ok) return useQueryDesk.setState({ phase: 'failed', fault: answer.fault });
  const { rows, total, counts } = answer.value;
  useQueryDesk.setState({ phase: 'ready', rows: inOrder(rows), total, counts });
}

/** The one that is due first at the top; those that wait for nobody after them, the newest first. */
export function inOrder(rows: readonly QueryHead[]): readonly QueryHead[] {
  return rows.toSorted((one, other) => dueRank(one) - dueRank(other) || other.changedAt - one.changedAt);
}

/** How many queries a scope has. */
export function countOf(counts: QueryDeskState['counts'], scope: Scope): number {
  return statesOf[scope].reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** Where in the list a query stands; the first row where it is not there any more. */
export function rowOf(rows: readonly QueryHead[], id: QueryId | null): number {
  return rows.length === 0 ? -1 : Math.max(0, rows.findIndex((row) => row.id === id));
}

// Not Infinity: two of them have no difference.
const dueRank = ({ state, dueAt }: QueryHead): number => (dueAt === null || !isAwaited(state) ? Number.MAX_SAFE_INTEGER : dueAt);
