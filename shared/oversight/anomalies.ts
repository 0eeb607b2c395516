import { anomalyKindSchema, type AnomalyKind, type Closeness } from '../audit';
import { encounterIdSchema, instantSchema, personIdSchema, z, type EncounterId, type PersonId } from '../kernel';
import type { Policy } from '../policy';

/** One thing to look at: from which event to which, whose, and how many acts it is made of. */
export const anomalySchema = z.strictObject({
  kind: anomalyKindSchema,
  personId: personIdSchema,
  /** When it began, and when it went on last. */
  at: instantSchema,
  until: instantSchema,
  fromSeq: z.number().int().positive(),
  toSeq: z.number().int().positive(),
  encounterId: encounterIdSchema.nullable(),
  count: z.number().int().positive(),
});
export type Anomaly = z.infer<typeof anomalySchema>;

/** What of a logged event the rules look at. */
export const accessActs = ['opened', 'noticed', 'revealed', 'coded', 'unmarked'] as const;
export type AccessEvent = {
  readonly seq: number;
  readonly at: number;
  readonly personId: PersonId;
  readonly act: (typeof accessActs)[number];
  readonly encounterId: EncounterId;
  /** Of an opening that was noticed: how near its patient is to the person, and whether the chart is marked as sensitive. */
  readonly closeness: Closeness | null;
  readonly sensitive: boolean;
};
export type AnomalyRules = Pick<Policy, 'shiftStart' | 'shiftEnd' | 'revealBurst' | 'chartsPerHour'>;

const minuteMs = 60_000;
/** Coming a little early and staying a little late is nobody's business. */
const toleranceMinutes = 30;
/** The hours in which nobody is expected where no shift is ruled. */
const nightFrom = 22 * 60;
const nightTo = 5 * 60;
/** What is less than six hours apart is one night, also over midnight. */
const nightGapMs = 360 * minuteMs;
const revealWindowMs = 10 * minuteMs;
const openWindowMs = 60 * minuteMs;
/** Whoever opens a chart for work does some of it within a day. */
const workWindowMs = 24 * 60 * minuteMs;

/** A stretch of like events, which grows while it goes on. */
type Run = { readonly first: AccessEvent; last: AccessEvent; count: number };

/** More acts of one kind within a window than the rule allows: one run as long as it goes on. */
type Burst = { readonly windowMs: number; readonly most: number; readonly lately: AccessEvent[]; readonly runs: Run[] };

type Watched = {
  /** Charts of people near to the person: one run a chart and day of the log. */
  readonly near: Map<string, Run>;
  /** Openings that count only where no code is touched within a day, by chart and then by kind and day. */
  readonly idle: Map<EncounterId, Map<string, AccessEvent[]>>;
  readonly nights: Run[];
  readonly reveals: Burst;
  readonly openings: Burst;
  readonly unmarked: Run[];
};

/**
 * Finds what is unusual in a log that goes on, oldest event first: what it holds is what was found, not what was read, so
 * that years of events need no more room than what there is to look at. One's own name and one's household are always worth a look,
 * as is a chart whose mark “sensitive” was taken off. A surname that is the same by chance and a sensitive chart that has to
 * be coded are everyday work: they count only where no code was touched within a day, which is how somebody looks who has no business there.
 */
export class AccessWatch {
  readonly #people = new Map<PersonId, Watched>();
  #seenTo = 0;

  constructor(private readonly rules: AnomalyRules) {}

  /** The number of the last event that was seen; 0 before the first. */
  get seenTo(): number {
    return this.#seenTo;
  }

  /** Takes in the next event of the log. */
  see(event: AccessEvent): void {
    const watched = this.#watched(event.personId);
    this.#seenTo = event.seq;
    switch (event.act) {
      case 'opened':
        grow(watched.openings, event);
        if (isOutside(minuteOfDay(event.at), this.rules)) addToNight(watched.nights, event);
        return;
      case 'noticed':
        return notice(watched, event);
      case 'revealed':
        return grow(watched.reveals, event);
      case 'coded':
        return excuse(watched.idle, event);
      case 'unmarked':
        watched.unmarked.push(runOf([event]));
    }
  }

  /** All that is unusual in what was seen, in the order in which it began. */
  anomalies(): Anomaly[] {
    return [...this.#people.values()].flatMap(anomaliesOf).sort((one, other) => one.fromSeq - other.fromSeq || one.kind.localeCompare(other.kind));
  }

  #watched(personId: PersonId): Watched {
    const known = this.#people.get(personId);
    if (known !== undefined) return known;
    const { revealBurst, chartsPerHour } = this.rules;
    const fresh: Watched = {
      near: new Map(), idle: new Map(), nights: [], unmarked: [],
      reveals: { windowMs: revealWindowMs, most: revealBurst, lately: [], runs: [] },
      openings: { windowMs: openWindowMs, most: chartsPerHour, lately: [], runs: [] },
    };
    this.#people.set(personId, fresh);
    return fresh;
  }
}

function anomaliesOf({ near, idle, nights, reveals, openings, unmarked }: Watched): Anomaly[] {
  const idleRuns = [...idle.values()].flatMap((kinds) => [...kinds.values()]).map(runOf);
  return [
    ...[...near.values(), ...idleRuns].map((run) => anomaly(nearnessOf(run.first) ?? 'sensitive', run, run.first.encounterId)),
    ...nights.map((run) => anomaly('out-of-hours', run, null)),
    ...reveals.runs.map((run) => anomaly('bulk-reveal', run, null)),
    ...openings.runs.map((run) => anomaly('bulk-open', run, null)),
    ...unmarked.map((run) => anomaly('unmarked', run, run.first.encounterId)),
  ];
}

function anomaly(kind: AnomalyKind, { first, last, count }: Run, encounterId: EncounterId | null): Anomaly {
  return { kind, personId: first.personId, at: first.at, until: last.at, fromSeq: first.seq, toSeq: last.seq, encounterId, count };
}

/** @param events at least one */
function runOf(events: readonly AccessEvent[]): Run {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a run of nothing');
  return { first, last, count: events.length };
}

function prolong(run: Run, event: AccessEvent): void {
  run.last = event;
  run.count += 1;
}

function nearnessOf({ closeness, sensitive }: AccessEvent): AnomalyKind | null {
  return closeness ?? (sensitive ? 'sensitive' : null);
}

function notice({ near, idle }: Watched, event: AccessEvent): void {
  const kind = nearnessOf(event);
  if (kind === null) return;
  const key = `${kind} ${event.encounterId} ${dayOf(event.at)}`;
  if (kind === 'same-surname' || kind === 'sensitive') {
    const kinds = idle.get(event.encounterId) ?? new Map<string, AccessEvent[]>();
    kinds.set(key, [...(kinds.get(key) ?? []), event]);
    idle.set(event.encounterId, kinds);
    return;
  }
  const known = near.get(key);
  if (known === undefined) near.set(key, runOf([event]));
  else prolong(known, event);
}

/** A code was touched: what was opened within the day before was opened for work. */
function excuse(idle: Watched['idle'], { encounterId, at }: AccessEvent): void {
  const kinds = idle.get(encounterId);
  if (kinds === undefined) return;
  for (const [key, openings] of kinds) {
    const left = openings.filter((opening) => at - opening.at > workWindowMs);
    if (left.length === 0) kinds.delete(key);
    else kinds.set(key, left);
  }
  if (kinds.size === 0) idle.delete(encounterId);
}

/** Charts opened outside the shift, or at night: one run a night. */
function addToNight(nights: Run[], event: AccessEvent): void {
  const night = nights.at(-1);
  if (night !== undefined && event.at - night.last.at < nightGapMs) prolong(night, event);
  else nights.push(runOf([event]));
}

function isOutside(minute: number, { shiftStart, shiftEnd }: AnomalyRules): boolean {
  if (shiftStart === null && shiftEnd === null) return minute >= nightFrom || minute < nightTo;
  const start = shiftStart === null ? 0 : minutesOf(shiftStart) - toleranceMinutes;
  const end = shiftEnd === null ? 1440 : minutesOf(shiftEnd) + toleranceMinutes;
  // A night shift ends on the next day.
  return start <= end ? minute < start || minute > end : minute > end && minute < start;
}

function grow({ lately, runs, windowMs, most }: Burst, event: AccessEvent): void {
  while ((lately[0]?.at ?? event.at) < event.at - windowMs) lately.shift();
  lately.push(event);
  if (lately.length <= most) return;
  const burst = runs.at(-1);
  if (burst !== undefined && burst.last.seq >= (lately[0]?.seq ?? 0)) prolong(burst, event);
  else runs.push(runOf(lately));
}

function minuteOfDay(at: number): number {
  const time = new Date(at);
  return time.getHours() * 60 + time.getMinutes();
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function dayOf(at: number): string {
  return new Date(at).toDateString();
}
