import { create } from 'zustand';
import type { AnomalyKind, ReviewOutcome } from '../../shared/audit';
import type { EncounterId, Fault } from '../../shared/kernel';
import type { ReviewedAnomaly } from '../../shared/oversight';
import { call } from '../bridge';

/** Stretches of the log that can be looked at, in days. */
export const stretches = [7, 30, 90, 366] as const;
export type Stretch = (typeof stretches)[number];

export type OversightState = {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly days: Stretch;
  /** Those that nobody has looked at first. */
  readonly anomalies: readonly ReviewedAnomaly[];
  /** How many events of the log were looked through. */
  readonly events: number;
};

/** The state before anything was asked: also what a lock leaves. */
export function emptyState(): OversightState {
  return { phase: 'idle', fault: null, days: 30, anomalies: [], events: 0 };
}

export const useOversight = create<OversightState>(emptyState);

// Counts the questions asked: an answer that comes after a newer question is let fall.
let asked = 0;

/** Looks through the log of the last days. */
export async function lookThrough(days: Stretch = useOversight.getState().days): Promise<void> {
  const mine = ++asked;
  useOversight.setState({ phase: 'loading', days, fault: null });
  const answer = await call('oversight.list', { days });
  if (mine !== asked) return;
  useOversight.setState(answer.ok ? { phase: 'ready', ...answer.value } : { phase: 'failed', fault: answer.fault });
}

/** Says what became of a look at something. @returns why it could not be said, or null */
export async function say(kind: AnomalyKind, fromSeq: number, outcome: ReviewOutcome): Promise<Fault | null> {
  const answer = await call('oversight.review', { kind, fromSeq, outcome });
  return answer.ok ? readAgain() : answer.fault;
}

/** Takes the mark “sensitive” off a chart; that is unusual access itself. @returns why it could not be done, or null */
export async function takeMarkOff(encounterId: EncounterId): Promise<Fault | null> {
  const answer = await call('oversight.unmark', { encounterId });
  return answer.ok ? readAgain() : answer.fault;
}

/** Reads the list anew, in the order in which it stands. */
async function readAgain(): Promise<Fault | null> {
  const list = await call('oversight.list', { days: useOversight.getState().days });
  if (!list.ok) return list.fault;
  // The rows stay where they are, so that the next one is under the hand.
  const before = useOversight.getState().anomalies;
  const key = ({ kind: its, fromSeq: from }: ReviewedAnomaly): string => `${its} ${from}`;
  const fresh = new Map(list.value.anomalies.map((anomaly) => [key(anomaly), anomaly]));
  const known = new Set(before.map(key));
  const added = list.value.anomalies.filter((anomaly) => !known.has(key(anomaly)));
  useOversight.setState({ events: list.value.events, anomalies: [...before.map((anomaly) => fresh.get(key(anomaly)) ?? anomaly), ...added] });
  return null;
}
