import { addDays, earlierOf, endOfYear, laterOf } from '../../dates';
import type { CalendarDate } from '../../kernel';
import { clockInputSchema, type ClockInput, type OrganisationClock, type ReadClockInput } from './input';
import { jurisdictions, peopleOf, type Affected, type Jurisdiction } from './jurisdictions';
import { rules } from './rules';
import type { StateRule } from './state-laws';

/** Whom a clock is about. */
export type DeadlineTo = 'individuals' | 'media' | 'hhs' | 'part2' | 'covered-entity' | `state:${Jurisdiction}` | 'organisation';

/** A day by which somebody must have been told. */
export type Deadline = {
  readonly to: DeadlineTo;
  /** The last calendar day. */
  readonly due: CalendarDate;
  /** The instant, of a clock that counts hours from a discovery whose time is known: ISO 8601 with the offset of the discovery. */
  readonly at?: string;
  /** The rule that says so, as it is cited. */
  readonly rule: string;
  /** Why it applies, in a sentence without its full stop. */
  readonly why: string;
  /** Law enforcement asks that nobody be told before this day has passed. */
  readonly notBefore?: CalendarDate;
};

export type ClockRules = { readonly states?: readonly StateRule[]; readonly organisation?: readonly OrganisationClock[] };

/**
 * Every deadline that an incident has, the earliest first. Where several apply to one recipient all are given, and the earliest is
 * the one to keep: a contract does not lift the rule behind it. An incident that has touched nobody (all counts are 0) owes
 * individuals, media, Secretary and states nothing.
 *
 * @param given discovery and counts; see {@link clockInputSchema}
 * @param more the organisation's own clocks and the table of state laws
 * @throws ZodError where the input is not of that shape
 */
export function deadlines(given: ClockInput, more: ClockRules = {}): readonly Deadline[] {
  const input = clockInputSchema.parse(given);
  const discovered = discoveryOf(input);
  const found = [
    ...federal(input, discovered),
    ...part2(input, discovered),
    ...byAssociate(input),
    ...byStates(input.affected ?? {}, discovered, more.states ?? []),
    ...[...(input.organisation ?? []), ...(more.organisation ?? [])].map((clock) => byOrganisation(clock, input.discovered)),
  ];
  return found.toSorted((one, other) => compare(one.due, other.due) || compare(one.to, other.to) || compare(one.rule, other.rule));
}

/** What is not known and could add a deadline, in sentences without their full stop. */
export function openQuestions(given: ClockInput): readonly string[] {
  const { affected, part2: second } = clockInputSchema.parse(given);
  if (affected === undefined || Object.keys(affected).length === 0) return ['How many people are affected is not known: notice to the Secretary and to media depends on it'];
  const elsewhere = affected['unknown'] ?? 0;
  const atMost = Math.max(0, ...jurisdictions.map((state) => affected[state] ?? 0)) + elsewhere;
  return [
    ...(elsewhere > 0 && atMost > rules.media.moreThan ? [`Where ${elsewhere} people live is not known: notice to media may be due (${rules.media.cite})`] : []),
    ...(second === undefined ? [`Whether records of 42 CFR Part 2 are among them is not said: a second report may be due (${rules.part2.cite})`] : []),
  ];
}

/** The entity knows from the day on which anyone of its own knows; what an agent knows, it knows. */
function discoveryOf({ discovered, businessAssociate }: ReadClockInput): CalendarDate {
  const own = discovered.slice(0, 10);
  if (typeof businessAssociate !== 'object' || businessAssociate.isAgent !== true) return own;
  return earlierOf(own, businessAssociate.discoveredByAssociate ?? own);
}

function federal({ affected, delay }: ReadClockInput, discovered: CalendarDate): readonly Deadline[] {
  if (isNobody(affected)) return [];
  const { individuals, media } = rules;
  const outer = addDays(discovered, individuals.days);
  const states = jurisdictions.filter((state) => (affected?.[state] ?? 0) > media.moreThan);
  return [
    delayed({ to: 'individuals', due: outer, rule: individuals.cite, why: individuals.why }, delay),
    ...(states.length === 0 ? [] : [delayed({ to: 'media', due: addDays(discovered, media.days), rule: media.cite, why: `${media.why} (${states.join(', ')})` }, delay)]),
    ...toSecretary('hhs', affected, discovered).map((deadline) => delayed(deadline, delay)),
  ];
}

/** The Secretary is told now or with the year's log; while nobody has counted, which of them is not known. */
function toSecretary(to: 'hhs' | 'part2', affected: Affected | undefined, discovered: CalendarDate): readonly Deadline[] {
  if (affected === undefined || Object.keys(affected).length === 0 || isNobody(affected)) return [];
  const { secretary, annual } = rules;
  return peopleOf(affected) >= secretary.atLeast
    ? [{ to, due: addDays(discovered, secretary.days), rule: secretary.cite, why: secretary.why }]
    : [{ to, due: addDays(endOfYear(discovered), annual.days), rule: annual.cite, why: annual.why }];
}

function part2({ part2: given, affected, delay }: ReadClockInput, discovered: CalendarDate): readonly Deadline[] {
  if (given === undefined || given === false || discovered < rules.part2.from) return [];
  const counted = given === true ? affected : given.affected;
  return toSecretary('part2', counted, discovered).map((deadline) => delayed({ ...deadline, rule: `${rules.part2.cite}, ${deadline.rule}`, why: `${rules.part2.why}. ${deadline.why}` }, delay));
}

function byAssociate({ businessAssociate, discovered, delay }: ReadClockInput): readonly Deadline[] {
  if (businessAssociate === undefined || businessAssociate === false) return [];
  const { discoveredByAssociate, contractHours, contractDays } = businessAssociate === true ? {} : businessAssociate;
  const knew = discoveredByAssociate ?? discovered.slice(0, 10);
  const to = 'covered-entity';
  const { associate, contract } = rules;
  return [
    delayed({ to, due: addDays(knew, associate.days), rule: associate.cite, why: associate.why }, delay),
    ...(contractHours === undefined ? [] : [{ ...hoursAfter(discoveredByAssociate ?? discovered, contractHours), to, rule: `contract, ${contractHours} hours (${contract.cite})`, why: 'The contract with the covered entity says so' } as const]),
    ...(contractDays === undefined ? [] : [{ to, due: addDays(knew, contractDays), rule: `contract, ${contractDays} days (${contract.cite})`, why: 'The contract with the covered entity says so' } as const]),
  ];
}

/** A state's law has its own word on delays, so 45 CFR 164.412 does not move it. Of several lines for one recipient the newest that holds counts. */
function byStates(affected: Affected, discovered: CalendarDate, table: readonly StateRule[]): readonly Deadline[] {
  const holding = table.filter(({ state, from, until, minimum }) => from <= discovered && (until === undefined || discovered < until) && (affected[state] ?? 0) >= minimum);
  const newest = holding.filter((rule) => !holding.some((other) => other.state === rule.state && other.to.toLowerCase() === rule.to.toLowerCase() && other.from > rule.from));
  return newest.map(({ state, days, to, citation }) => ({ to: `state:${state}`, due: addDays(discovered, days), rule: citation, why: `To ${to}, ${days} calendar days from discovery, by the table of state laws` }));
}

function byOrganisation({ id, to, hours }: OrganisationClock, discovered: string): Deadline {
  return { ...hoursAfter(discovered, hours), to: 'organisation', rule: `organisation: ${id}`, why: `To ${to}, ${hours} ${hours === 1 ? 'hour' : 'hours'} from discovery, by the organisation’s own rule` };
}

/** Where only the day of discovery is known, its first moment counts: earlier is safe. */
function hoursAfter(discovered: string, hours: number): { readonly due: CalendarDate; readonly at?: string } {
  const offset = /(?:Z|[+-]\d{2}:?\d{2})$/.exec(discovered)?.[0];
  if (discovered.length === 10 || offset === undefined) return { due: addDays(discovered.slice(0, 10), Math.floor(hours / 24)) };
  const shift = offset === 'Z' ? 0 : Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2))) * 60_000;
  const there = new Date(Date.parse(discovered) + hours * 3_600_000 + shift).toISOString();
  return { due: there.slice(0, 10), at: `${there.slice(0, 19)}${offset}` };
}

/** Nobody is told before the official's time is over; a due day within it moves to its end, and one after it stays. */
function delayed(deadline: Deadline, delay: ReadClockInput['delay']): Deadline {
  if (delay === undefined) return deadline;
  const { writtenUntil, oralFrom } = delay;
  const rule = writtenUntil === undefined ? rules.oralDelay : rules.writtenDelay;
  const until = writtenUntil ?? addDays(oralFrom ?? deadline.due, rules.oralDelay.days);
  return { ...deadline, due: laterOf(deadline.due, until), notBefore: until, rule: `${deadline.rule}, ${rule.cite}`, why: `${deadline.why}. ${rule.why}, until ${until}` };
}

function isNobody(affected: Affected | undefined): boolean {
  return affected !== undefined && Object.keys(affected).length > 0 && peopleOf(affected) === 0;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
