import { concernedSchema, factLimits, incidentFactsSchema, informationKinds, noFacts, type FactName, type IncidentFacts } from '../../../shared/incidents';
import { localDate, z } from '../../../shared/kernel';
import { momentOf, momentSchema, noMoment, readMoment, type Moment } from './moment';

const { shape } = incidentFactsSchema;

/** What is being filled in, with texts that are no dates and figures yet: it comes back to the letter after a lock. */
export const factsFormSchema = z.strictObject({
  isEarlier: z.boolean(),
  earlier: momentSchema,
  earlierReason: z.string().max(factLimits.reason),
  when: z.enum(['at', 'between', 'unknown']).nullable(),
  from: momentSchema,
  to: momentSchema,
  viewer: shape.viewer,
  where: shape.where,
  kinds: shape.kinds,
  how: z.enum(['known', 'estimate', 'unknown']).nullable(),
  count: z.string().max(12),
  concerned: z.array(concernedSchema).max(400),
  recipient: shape.recipient,
  stillExposed: shape.stillExposed,
  told: z.array(z.strictObject({ who: z.string().max(factLimits.who), time: z.string().max(12) })).max(factLimits.told),
  words: shape.words,
});
export type FactsForm = z.infer<typeof factsFormSchema>;

/** Nothing filled in. */
export const emptyFactsForm: FactsForm = {
  isEarlier: false, earlier: noMoment, earlierReason: '', when: null, from: noMoment, to: noMoment, viewer: noFacts.viewer, where: noFacts.where, kinds: noFacts.kinds,
  how: null, count: '', concerned: noFacts.concerned, recipient: noFacts.recipient, stillExposed: noFacts.stillExposed, told: [], words: noFacts.words,
};

/** What can be made of a form, and what of it could not be read: that part is left unsaid. */
export type ReadFacts = { readonly facts: IncidentFacts; readonly unread: readonly FactName[] };

/**
 * The facts of a form. A day without a time is the stretch of that day, up to now; a time at which somebody was told is the
 * last one before now, and none is now.
 * @param now milliseconds since 1970
 */
export function factsOf(form: FactsForm, now: number): ReadFacts {
  const { viewer, where, kinds, concerned, recipient, stillExposed, words } = form;
  const noticedEarlier = readEarlier(form, now);
  const happened = readHappened(form, now);
  const people = readPeople(form);
  const told = readTold(form, now);
  const read = { noticedEarlier, happened, people, told };
  return {
    facts: {
      viewer, where, kinds: informationKinds.filter((kind) => kinds.includes(kind)), concerned, recipient, stillExposed, words,
      noticedEarlier: noticedEarlier === 'unreadable' ? null : noticedEarlier,
      happened: happened === 'unreadable' ? null : happened,
      people: people === 'unreadable' ? null : people,
      told: told === 'unreadable' ? [] : told,
    },
    unread: Object.entries(read).flatMap(([name, value]) => (value === 'unreadable' && isFactName(name) ? [name] : [])),
  };
}

/** A form that says what facts say, to the minute: for a report whose typed letters are not here. */
export function formOf(facts: IncidentFacts): FactsForm {
  const { noticedEarlier, happened, people, told, viewer, where, kinds, concerned, recipient, stillExposed, words } = facts;
  return {
    viewer, where, kinds, concerned, recipient, stillExposed, words,
    isEarlier: noticedEarlier !== null,
    earlier: noticedEarlier === null ? noMoment : momentOf(noticedEarlier.at),
    earlierReason: noticedEarlier?.reason ?? '',
    when: happened?.when ?? null,
    from: happened === null || happened.when === 'unknown' ? noMoment : momentOf(happened.when === 'at' ? happened.at : happened.from),
    to: happened?.when === 'between' ? momentOf(happened.to) : noMoment,
    how: people?.how ?? null,
    count: people === null || people.how === 'unknown' ? '' : String(people.count),
    told: told.map(({ who, at }) => ({ who, time: momentOf(at).time })),
  };
}

function isFactName(name: string): name is FactName {
  return Object.hasOwn(noFacts, name);
}

type Read<Name extends FactName> = IncidentFacts[Name] | 'unreadable';

function readEarlier({ isEarlier, earlier, earlierReason }: FactsForm, now: number): Read<'noticedEarlier'> {
  if (!isEarlier) return null;
  const read = readMoment(earlier);
  if (read.state !== 'read') return read.state === 'none' ? null : 'unreadable';
  return read.from > now ? 'unreadable' : { at: read.from, reason: earlierReason };
}

function readHappened({ when, from, to }: FactsForm, now: number): Read<'happened'> {
  if (when === null) return null;
  if (when === 'unknown') return { when };
  const first = readMoment(from);
  if (first.state !== 'read') return first.state === 'none' ? null : 'unreadable';
  if (first.from > now) return 'unreadable';
  if (when === 'at') return first.isWholeDay ? { when: 'between', from: first.from, to: Math.min(first.to, now) } : { when, at: first.from };
  const last = readMoment(to);
  if (last.state !== 'read') return last.state === 'none' ? null : 'unreadable';
  const end = Math.min(last.isWholeDay ? last.to : last.from, now);
  return end < first.from ? 'unreadable' : { when, from: first.from, to: end };
}

function readPeople({ how, count }: FactsForm): Read<'people'> {
  if (how === null) return null;
  if (how === 'unknown') return { how };
  if (count.trim() === '') return null;
  const number = /^\d{1,3}(?:,?\d{3})*$/.test(count.trim()) ? Number(count.replaceAll(',', '')) : Number.NaN;
  return Number.isNaN(number) || number > factLimits.people ? 'unreadable' : { how, count: number };
}

const dayMs = 86_400_000;

function readTold({ told }: FactsForm, now: number): Read<'told'> {
  const said = told.filter(({ who }) => who.trim() !== '');
  const read = said.flatMap(({ who, time }) => {
    if (time.trim() === '') return { who: who.trim(), at: now };
    const today = readMoment({ ...todayAt(now), time });
    const at = today.state === 'read' && today.from > now ? readMoment({ ...todayAt(now - dayMs), time }) : today;
    return at.state === 'read' ? { who: who.trim(), at: at.from } : [];
  });
  return read.length === said.length ? read : 'unreadable';
}

/** The day that it is, with nothing else said: what a date field begins with where most things happened today. */
export function todayAt(now: number): Moment {
  return { date: localDate(now), typed: null, time: '' };
}
