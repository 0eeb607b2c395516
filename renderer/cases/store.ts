import { create } from 'zustand';
import { choiceField } from '../../shared/desk';
import type { CaseRow, OfficerKey, Received } from '../../shared/cases';
import type { CallOutput } from '../../shared/ipc';
import { caseIdSchema, receivedIdSchema, z, type CaseId, type Fault, type ReceivedId, type Result } from '../../shared/kernel';
import { call } from '../bridge';
import { keepValue, readKept, updatePlace } from '../desk';
import { shownFault } from '../ui';
import { sectionNames, type SectionName } from './next-step';
import { stepNames, type StepName } from './workup/steps';

/** A case as it was read last, with all that belongs to it. */
export type CaseFile = CallOutput<'cases.read'>;

/** What came in, with what was said. */
export type ReceivedFile = CallOutput<'cases.readReceived'>;

const openedSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('case'), id: caseIdSchema, section: z.enum(sectionNames), step: z.enum(stepNames).nullable() }),
  z.strictObject({ what: z.literal('received'), id: receivedIdSchema }),
  z.strictObject({ what: z.literal('keys') }),
  z.strictObject({ what: z.literal('papers') }),
  z.strictObject({ what: z.literal('server') }),
]);
export type Opened = z.infer<typeof openedSchema>;

export type CasesState = {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  /** Whether everything was read once: what was read stays while it is read anew. */
  readonly isRead: boolean;
  readonly fault: Fault | null;
  readonly keys: readonly OfficerKey[];
  /** What came in and belongs to no case yet; the newest first. */
  readonly received: readonly Received[];
  /** Whether reports come in by the server, too. */
  readonly byServer: boolean;
  /** Every case: the one that is due first at the top. */
  readonly cases: readonly CaseRow[];
  /** What stands in the main pane; null = nothing. */
  readonly opened: Opened | null;
  readonly file: CaseFile | null;
  readonly reading: ReceivedFile | null;
  /** Why what is opened could not be read. */
  readonly trouble: Fault | null;
  /** The act that was declined last. */
  readonly refusal: Fault | null;
  /** What was done last, for who cannot see it. */
  readonly said: string;
};

/** The state before anything was asked: also what a lock leaves. */
export function emptyState(): CasesState {
  return { phase: 'idle', isRead: false, fault: null, keys: [], received: [], byServer: false, cases: [], opened: null, file: null, reading: null, trouble: null, refusal: null, said: '' };
}

export const useCases = create<CasesState>(emptyState);

const openedField = choiceField('cases');

/** As many as an inbox ever shows at once. */
const mostReceived = 500;

/** Brings back what was open before a lock, and reads everything anew. */
export function enterCases(): void {
  const kept = readKept(openedField, null, openedSchema);
  if (kept !== null) useCases.setState({ opened: kept });
  void readCases().then(readOpened);
}

/** Reads keys, inbox and cases; what was read before stays until the answers are there. */
export async function readCases(): Promise<void> {
  useCases.setState({ phase: 'loading', fault: null });
  const [keys, inbox, list] = await Promise.all([call('cases.keys', {}), call('cases.inbox', { states: ['new', 'held-back', 'no-key', 'newer', 'dismissed'], count: mostReceived }), call('cases.list', {})]);
  if (!keys.ok) return useCases.setState({ phase: 'failed', fault: keys.fault });
  if (!inbox.ok) return useCases.setState({ phase: 'failed', fault: inbox.fault });
  if (!list.ok) return useCases.setState({ phase: 'failed', fault: list.fault });
  useCases.setState({ phase: 'ready', isRead: true, keys: keys.value.keys, received: inbox.value.received, byServer: inbox.value.byServer, cases: inOrder(list.value.cases) });
}

/** Cases in work by the clock that ends first; those that wait for no clock after them; closed ones at the end, the newest first. */
export function inOrder(cases: readonly CaseRow[]): readonly CaseRow[] {
  const rank = ({ state, next }: CaseRow): string => (state === 'closed' ? '~~' : (next?.due ?? '~'));
  return cases.toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : other.changedAt - one.changedAt));
}

/** Puts something into the main pane, and remembers it. */
export function open(opened: Opened | null): void {
  const { opened: before } = useCases.getState();
  useCases.setState({ opened, refusal: null });
  keepValue(openedField, null, opened);
  if (keyOf(before) !== keyOf(opened)) {
    useCases.setState({ file: null, reading: null, trouble: null });
    void readOpened();
  }
}

function keyOf(opened: Opened | null): string {
  return opened === null ? '' : 'id' in opened ? opened.id : opened.what;
}

/** Opens a case at a section, and in its work-up at a step. */
export function openCase(id: CaseId, section: SectionName = 'report', step: StepName | null = null): void {
  open({ what: 'case', id, section, step });
}

/** Shows another section of the open case. */
export function showSection(section: SectionName, step: StepName | null = null): void {
  const { opened } = useCases.getState();
  if (opened?.what === 'case') open({ ...opened, section, step: section === 'work-up' ? (step ?? opened.step) : opened.step });
}

/** Shows the server that reports come by, wherever the officer is. */
export function showServer(): void {
  updatePlace({ view: 'cases' });
  open({ what: 'server' });
}

/** Opens what came in. */
export function openReceived(id: ReceivedId): void {
  open({ what: 'received', id });
}

/** Reads what stands in the main pane. */
export async function readOpened(): Promise<void> {
  const { opened } = useCases.getState();
  if (opened === null || !('id' in opened)) return;
  const isStill = (): boolean => keyOf(useCases.getState().opened) === opened.id;
  if (opened.what === 'case') {
    const answer = await call('cases.read', { caseId: opened.id });
    if (isStill()) useCases.setState(answer.ok ? { file: answer.value, trouble: null } : { trouble: answer.fault });
    return;
  }
  const answer = await call('cases.readReceived', { receivedId: opened.id });
  if (isStill()) useCases.setState(answer.ok ? { reading: answer.value, trouble: null } : { trouble: answer.fault });
}

/** Takes what an act answered and reads anew; null where it was declined, which is then shown. */
export async function made<Answer>(act: Promise<Result<Answer>>, words: string): Promise<Answer | null> {
  const answer = await act;
  if (!answer.ok) {
    useCases.setState({ refusal: shownFault(answer.fault) });
    return null;
  }
  useCases.setState({ refusal: null, said: words });
  await Promise.all([readCases(), readOpened()]);
  return answer.value;
}
