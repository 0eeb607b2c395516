import { lastMark, type Concerned, type IncidentHead, type IncidentState, type Mark, type OutPacket, type ReportClock } from '../../shared/incidents';
import { formatCount, formatDateTime, formatStretch, formatTime, type Tone } from '../ui';

/** Where a report stands, in a word or two and in a sentence. */
export const stateWords: Readonly<Record<IncidentState, { readonly label: string; readonly text: string }>> = {
  started: { label: 'Begun', text: 'It is timed, and not made yet: nobody but you knows of it.' },
  sealed: { label: 'Made, not sent', text: 'It is signed and its evidence is on hold. It has to reach the privacy officer.' },
  sent: { label: 'Waits for an answer', text: 'It has left this desk. The privacy officer has not said yet that it is there.' },
  acknowledged: { label: 'Acknowledged', text: 'The privacy officer has it.' },
  closed: { label: 'Closed', text: 'The privacy officer needs nothing more of this desk.' },
};

const addresseeWords: Readonly<Record<ReportClock['to'], string>> = { 'privacy-officer': 'Privacy officer', leadership: 'Leadership', 'covered-entity': 'Covered entity', 'business-associate': 'Business associate' };

/** Whom a clock is about. */
export function clockTitle({ to, hours }: ReportClock): string {
  return `${addresseeWords[to]} within ${hours === 1 ? '1 hour' : `${formatCount(hours)} hours`}`;
}

export type ClockWords = { readonly words: string; readonly tone: Tone | 'neutral' };

/** A clock of the organisation in words: what is left, by how much it is over, or how it ended. */
export function clockWords({ leftMs, dueAt, state }: ReportClock, passedMs: number, acknowledgedAt: number | null): ClockWords {
  if (state === 'met') return { words: 'in time', tone: 'success' };
  if (state === 'missed') return { words: acknowledgedAt === null ? 'over' : `${formatStretch(acknowledgedAt - dueAt)} over`, tone: 'neutral' };
  const left = leftMs - passedMs;
  if (left <= 0) return { words: `${formatStretch(-left)} over`, tone: 'error' };
  return { words: `${formatStretch(left)} left`, tone: state === 'due' ? 'warning' : 'neutral' };
}

/** How long something took, to the second while it is short: `48 s`, `1 min 12 s`, `2 h 5 min`. */
export function tookWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  return seconds < 600 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s` : formatStretch(ms);
}

/** What became of the steps of a checklist: `3 done, 1 not possible, 1 open`. */
export function marksWords(steps: readonly { readonly id: string }[], marks: readonly Mark[]): string {
  const last = steps.map(({ id }) => lastMark(marks, id)?.outcome ?? 'open');
  const count = (outcome: string): number => last.filter((each) => each === outcome).length;
  return [[count('done'), 'done'], [count('not-possible'), 'not possible'], [count('open'), 'open']].filter(([figure]) => figure !== 0).map(([figure, word]) => `${figure} ${word}`).join(', ');
}

const packetWords: Readonly<Record<OutPacket['kind'], string>> = { report: 'The report', addendum: 'A fact added', 'task-answer': 'The answer to a task' };

/** What a packet is. */
export function packetTitle({ kind }: Pick<OutPacket, 'kind'>): string {
  return packetWords[kind];
}

/** Whether a packet has left, and how. */
export function leftWords({ left, waits }: Pick<OutPacket, 'left' | 'waits'>): string {
  if (left !== null) return left.way === 'server' ? `sent by the server, ${formatDateTime(left.at)}` : `saved as a file, ${formatDateTime(left.at)}`;
  return waits === null ? 'not sent yet' : 'waits in the outbox and leaves by itself';
}

const heldWords: Readonly<Record<Concerned['kind'], readonly [one: string, more: string]>> = { chart: ['chart', 'charts'], query: ['query', 'queries'], printout: ['printout', 'printouts'], outgoing: ['message', 'messages'] };

/** How much of what is on hold: `2 charts, 1 query`. */
export function heldCount(held: readonly Concerned[]): string {
  return (['chart', 'query', 'printout', 'outgoing'] as const).flatMap((kind) => {
    const count = held.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${formatCount(count)} ${heldWords[kind][count === 1 ? 0 : 1]}`];
  }).join(', ');
}

/** What one thing on hold is called. */
export function heldTitle({ kind }: Pick<Concerned, 'kind'>): string {
  const [one] = heldWords[kind];
  return `${one.charAt(0).toUpperCase()}${one.slice(1)}`;
}

/** What of one's reports stands out in the frame: nothing of what they are about. */
export type Standing = { readonly what: 'begun' | 'unsent' | 'waiting' | 'task'; readonly id: IncidentHead['id']; readonly words: string; readonly tone: 'neutral' | 'warning' | 'error' };

/** The report that most needs its reporter now, in words for the bar; null where none does. */
export function standingOf(heads: readonly IncidentHead[], passedMs: number): Standing | null {
  const urgency = (head: IncidentHead): number => Math.min(Number.POSITIVE_INFINITY, ...head.clocks.filter(({ state }) => state !== 'met' && state !== 'missed').map(({ leftMs }) => leftMs - passedMs));
  const open = heads.filter(({ state, unsent, openTasks }) => state === 'started' || state === 'sealed' || state === 'sent' || unsent > 0 || openTasks > 0);
  const first = open.toSorted((one, other) => rankOf(one) - rankOf(other) || urgency(one) - urgency(other))[0];
  if (first === undefined) return null;
  const left = urgency(first);
  const tone = left <= 0 ? 'error' : first.clocks.some(({ state }) => state === 'due' || state === 'overdue') ? 'warning' : 'neutral';
  const what = (['begun', 'unsent', 'task', 'waiting'] as const)[rankOf(first)] ?? 'waiting';
  const time = Number.isFinite(left) ? `, ${left <= 0 ? `${formatStretch(-left)} over` : `${formatStretch(left)} left`}` : '';
  return { what, id: first.id, tone, words: `${standingWords[what]}${what === 'task' ? '' : time}` };
}

const standingWords = { begun: 'Report begun', unsent: 'Report not sent', waiting: 'Report waits', task: 'Report: a task' } as const;

function rankOf({ state, unsent, openTasks }: IncidentHead): number {
  if (state === 'started') return 0;
  if (unsent > 0 || state === 'sealed') return 1;
  return openTasks > 0 ? 2 : 3;
}

/** When something was, told of today by its time alone. */
export function whenWords(at: number, now: number): string {
  return now - at < 43_200_000 && new Date(at).getDate() === new Date(now).getDate() ? formatTime(at) : formatDateTime(at);
}
