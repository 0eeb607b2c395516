import { anomalyKindSchema, type AnomalyKind, type AuditEvent } from '../audit';
import { encounterIdSchema, instantSchema, personIdSchema, z, type EncounterId, type PersonId } from '../kernel';
import type { Policy } from '../policy';

/** One thing to look at: from which event to which, whose, and how many acts it is made of. */
export const anomalySchema = z.strictObject({
  kind: anomalyKindSchema,
  personId: personIdSchema,
  at: instantSchema,
  fromSeq: z.number().int().positive(),
  toSeq: z.number().int().positive(),
  encounterId: encounterIdSchema.nullable(),
  count: z.number().int().positive(),
});
export type Anomaly = z.infer<typeof anomalySchema>;

export type LoggedEvent = { readonly seq: number; readonly at: number; readonly personId: PersonId; readonly event: AuditEvent };
export type AnomalyRules = Pick<Policy, 'shiftStart' | 'shiftEnd' | 'revealBurst' | 'chartsPerHour'>;

const minuteMs = 60_000;
/** Coming a little early and staying a little late is nobody's business. */
const toleranceMinutes = 30;
/** The hours in which nobody is expected where no shift is ruled. */
const nightFrom = 22 * 60;
const nightTo = 5 * 60;
const revealWindowMs = 10 * minuteMs;
const openWindowMs = 60 * minuteMs;
/** Whoever opens a chart for work does some of it within a day. */
const workWindowMs = 24 * 60 * minuteMs;

/**
 * Finds what is unusual in a stretch of the log, oldest event first. One's own name and one's household are always worth a
 * look. A surname that is the same by chance and a sensitive chart that has to be coded are everyday work: they count
 * only where no code was touched within a day, which is how somebody looks who has no business there.
 */
export function findAnomalies(events: readonly LoggedEvent[], rules: AnomalyRules): Anomaly[] {
  const people = [...new Set(events.map(({ personId }) => personId))];
  return people
    .map((person) => events.filter(({ personId }) => personId === person))
    .flatMap((own) => [...nearness(own), ...outOfHours(own, rules), ...bursts(own, 'bulk-reveal', 'encounter.revealed', rules.revealBurst, revealWindowMs), ...bursts(own, 'bulk-open', 'encounter.opened', rules.chartsPerHour, openWindowMs)])
    .sort((one, other) => one.fromSeq - other.fromSeq);
}

function anomaly(kind: AnomalyKind, first: LoggedEvent, last: LoggedEvent, encounterId: EncounterId | null, count: number): Anomaly {
  return { kind, personId: first.personId, at: first.at, fromSeq: first.seq, toSeq: last.seq, encounterId, count };
}

/** Charts of people near to whoever opened them, and sensitive ones: one anomaly a chart and day of the log. */
function nearness(events: readonly LoggedEvent[]): Anomaly[] {
  const work = workTimes(events);
  const found = new Map<string, { readonly kind: AnomalyKind; readonly openings: LoggedEvent[]; readonly encounterId: EncounterId }>();
  for (const logged of events) {
    const { event, at } = logged;
    if (event.event !== 'oversight.noticed') continue;
    const kind = event.closeness ?? (event.sensitive ? 'sensitive' : null);
    if (kind === null) continue;
    const isForWork = (work.get(event.encounterId) ?? []).some((worked) => worked >= at && worked - at <= workWindowMs);
    if (isForWork && (kind === 'same-surname' || kind === 'sensitive')) continue;
    const key = `${kind} ${event.encounterId} ${dayOf(at)}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { kind, openings: [logged], encounterId: event.encounterId });
    else known.openings.push(logged);
  }
  return [...found.values()].flatMap(({ kind, openings, encounterId }) => whole(openings, (first, last) => anomaly(kind, first, last, encounterId, openings.length)));
}

/** When a person touched the codes of each chart. */
function workTimes(events: readonly LoggedEvent[]): ReadonlyMap<EncounterId, readonly number[]> {
  const times = new Map<EncounterId, number[]>();
  for (const { event, at } of events) {
    if (!event.event.startsWith('coding.') || !('encounterId' in event) || event.encounterId === null) continue;
    times.set(event.encounterId, [...(times.get(event.encounterId) ?? []), at]);
  }
  return times;
}

/** Charts opened outside the shift, or at night: one anomaly a person and night. */
function outOfHours(events: readonly LoggedEvent[], rules: AnomalyRules): Anomaly[] {
  const openings = events.filter(({ event, at }) => event.event === 'encounter.opened' && isOutside(minuteOfDay(at), rules));
  // What is less than six hours apart is one night, also over midnight.
  const nights: LoggedEvent[][] = [];
  for (const opening of openings) {
    const night = nights.at(-1);
    if (night !== undefined && opening.at - (night.at(-1)?.at ?? 0) < 360 * minuteMs) night.push(opening);
    else nights.push([opening]);
  }
  return nights.flatMap((night) => whole(night, (first, last) => anomaly('out-of-hours', first, last, null, night.length)));
}

function isOutside(minute: number, { shiftStart, shiftEnd }: AnomalyRules): boolean {
  if (shiftStart === null && shiftEnd === null) return minute >= nightFrom || minute < nightTo;
  const start = shiftStart === null ? 0 : minutesOf(shiftStart) - toleranceMinutes;
  const end = shiftEnd === null ? 1440 : minutesOf(shiftEnd) + toleranceMinutes;
  // A night shift ends on the next day.
  return start <= end ? minute < start || minute > end : minute > end && minute < start;
}

/** More acts of one kind within a window than the rule allows: one anomaly as long as it goes on. */
function bursts(events: readonly LoggedEvent[], kind: AnomalyKind, name: AuditEvent['event'], most: number, windowMs: number): Anomaly[] {
  const acts = events.filter(({ event }) => event.event === name);
  const found: LoggedEvent[][] = [];
  let start = 0;
  acts.forEach((act, index) => {
    while ((acts[start]?.at ?? act.at) < act.at - windowMs) start += 1;
    if (index - start + 1 <= most) return;
    const burst = found.at(-1);
    const window = acts.slice(start, index + 1);
    if (burst !== undefined && (burst.at(-1)?.seq ?? 0) >= (window[0]?.seq ?? 0)) burst.push(act);
    else found.push(window);
  });
  return found.flatMap((burst) => whole(burst, (first, last) => anomaly(kind, first, last, null, burst.length)));
}

function whole(events: readonly LoggedEvent[], make: (first: LoggedEvent, last: LoggedEvent) => Anomaly): Anomaly[] {
  const [first] = events;
  const last = events.at(-1);
  return first === undefined || last === undefined ? [] : [make(first, last)];
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
