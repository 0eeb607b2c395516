import { z } from '../kernel';

/** Where a setting stands on the page, in the templates and in this order. */
export const settingGroups = {
  locking: 'Locking',
  screen: 'Screen and paper',
  records: 'Charts and other records',
  keys: 'Passphrase and keys',
  access: 'Who may do what',
  device: 'This computer',
  people: 'Training and acknowledgement',
  partners: 'Partners and network',
  coding: 'Coding',
  queries: 'Queries to providers',
  incidents: 'Privacy incidents',
} as const;
export type SettingGroup = keyof typeof settingGroups;

/** How a setting is written down: what a form, a template or a sentence about it is made from. */
export type SettingForm =
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly unit: Unit; readonly orNone: boolean }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'time' }
  | { readonly kind: 'text' }
  | { readonly kind: 'list' };
export type Unit = 'seconds' | 'minutes' | 'hours' | 'days' | 'charts' | 'MB' | 'MiB' | 'characters' | 'passes' | 'times' | 'points' | 'copies';

/** What is to be known of a setting besides its shape. */
export type SettingMatter<T> = {
  /** What holds where nobody rules. */
  readonly initial: T;
  /** What holds where somebody rules and it cannot be read: the safest value. */
  readonly strictest: T;
  /** Of two values, the one that guards more; of two lists, what both allow, or all that either demands. */
  stricter(one: T, other: T): T;
  readonly form: SettingForm;
  readonly group: SettingGroup;
  readonly title: string;
  readonly why: string;
  /** False while nothing in this version follows it: the page says so. */
  readonly isFollowed: boolean;
  /** What holds where it cannot be read, if no value of it says that; null where `strictest` does. */
  readonly whileUnreadable: string | null;
};

type Words = { readonly group: SettingGroup; readonly title: string; readonly why: string; readonly isFollowed?: false; readonly whileUnreadable?: string };
type Range = { readonly from: number; readonly to: number; readonly unit: Unit };

/** A setting is its schema, with what else is to be known of it. */
function setting<Schema extends z.ZodType>(schema: Schema, matter: Omit<SettingMatter<z.output<Schema>>, 'isFollowed' | 'whileUnreadable'> & Pick<Words, 'isFollowed' | 'whileUnreadable'>): Schema & SettingMatter<z.output<Schema>> {
  return Object.assign(schema, { ...matter, isFollowed: matter.isFollowed ?? true, whileUnreadable: matter.whileUnreadable ?? null });
}

const whole = ({ from, to }: Range) => z.number().int().min(from).max(to);

/** A number of which less guards more: a time-out, a budget. */
export function atMost(range: Range & { readonly initial: number; readonly strictest: number }, words: Words) {
  const { from, to, unit, initial, strictest } = range;
  return setting(whole(range), { initial, strictest, stricter: (one, other) => Math.min(one, other), form: { kind: 'number', from, to, unit, orNone: false }, ...words });
}

/** A number of which more guards more: years for which a record has to be kept. */
export function atLeast(range: Range & { readonly initial: number; readonly strictest: number }, words: Words) {
  const { from, to, unit, initial, strictest } = range;
  return setting(whole(range), { initial, strictest, stricter: (one, other) => Math.max(one, other), form: { kind: 'number', from, to, unit, orNone: false }, ...words });
}

/** A number of which less guards more, or no limit at all (null). */
export function atMostOrNone(range: Range & { readonly strictest: number }, words: Words) {
  const { from, to, unit, strictest } = range;
  const initial: number | null = null;
  return setting(whole(range).nullable(), {
    initial,
    strictest,
    stricter: (one, other) => (one === null ? other : other === null ? one : Math.min(one, other)),
    form: { kind: 'number', from, to, unit, orNone: true },
    ...words,
  });
}

/** One word of a list that leads from the laxest to the strictest. */
export function oneOf<const Word extends string>(values: readonly [Word, ...Word[]], initial: NoInfer<Word>, words: Words) {
  const strictness = (value: string): number => values.findIndex((each) => each === value);
  return setting(z.enum(values), {
    initial: wordOf(values, initial),
    strictest: wordOf(values, values[values.length - 1]),
    stricter: (one, other) => (strictness(one) >= strictness(other) ? one : other),
    form: { kind: 'choice', values },
    ...words,
  });
}

/** A word as its own schema gives it. */
function wordOf<const Word extends string>(values: readonly [Word, ...Word[]], word: Word | undefined) {
  return z.enum(values).parse(word);
}

/** A time of day ('HH:MM'), or none. `guards` says which of two times guards more. */
export function timeOfDay(guards: 'earlier' | 'later', strictest: string, words: Words) {
  const initial: string | null = null;
  const isStricter = (one: string, other: string): boolean => (guards === 'earlier' ? one <= other : one >= other);
  return setting(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable(), {
    initial,
    strictest,
    stricter: (one, other) => (one === null ? other : other === null || isStricter(one, other) ? one : other),
    form: { kind: 'time' },
    ...words,
  });
}

/** A text of a given shape, or none. Two that differ are no matter of strictness: the first stands. */
export function textOrNone(pattern: RegExp, words: Words) {
  const none: string | null = null;
  return setting(z.string().max(2000).regex(pattern).nullable(), { initial: none, strictest: none, stricter: (one, other) => one ?? other, form: { kind: 'text' }, ...words });
}

/** A list without two entries of one name: which of the two would hold? */
function listOf<Entry extends z.ZodType>(entry: Entry, most: number, same: (entry: z.output<Entry>) => string) {
  return z.array(entry).max(most).refine((list) => new Set(list.map(same)).size === list.length, { message: 'an entry is named twice' });
}

/**
 * A list of what is allowed: of two, only what both name; unreadable, nothing.
 * `same` tells one entry by what identifies it.
 */
export function allowed<Entry extends z.ZodType>(entry: Entry, most: number, same: (entry: z.output<Entry>) => string, words: Words) {
  const none: z.output<Entry>[] = [];
  return setting(listOf(entry, most, same), {
    initial: none,
    strictest: none,
    stricter: (one, other) => one.filter((each) => other.some((its) => JSON.stringify(its) === JSON.stringify(each) && same(its) === same(each))),
    form: { kind: 'list' },
    ...words,
  });
}

/** A list of what is allowed, with what is allowed where nobody rules; of two, only what both name; unreadable, nothing. */
export function allowedUnlessRuled<Entry extends z.ZodType<string>>(entry: Entry, most: number, initial: readonly z.output<Entry>[], words: Words) {
  const none: z.output<Entry>[] = [];
  return setting(listOf(entry, most, (word) => word), {
    initial: [...initial],
    strictest: none,
    stricter: (one, other) => one.filter((each) => other.includes(each)),
    form: { kind: 'list' },
    ...words,
  });
}

/** A list of what is demanded: of two, all that either names; an entry of the same name in both stands as the first has it. */
export function demanded<Entry extends z.ZodType>(entry: Entry, most: number, same: (entry: z.output<Entry>) => string, words: Words) {
  const none: z.output<Entry>[] = [];
  return setting(listOf(entry, most, same), {
    initial: none,
    strictest: none,
    stricter: (one, other) => [...one, ...other.filter((each) => !one.some((its) => same(its) === same(each)))],
    form: { kind: 'list' },
    ...words,
  });
}

/** A list of what has to be done in so many hours: of two, all that either names; an entry of the same name in both stands as the shorter has it. */
export function demandedSoonest<Entry extends z.ZodType<{ readonly hours: number }>>(entry: Entry, most: number, same: (entry: z.output<Entry>) => string, words: Words) {
  const none: z.output<Entry>[] = [];
  const sooner = (one: z.output<Entry>, other: z.output<Entry> | undefined): z.output<Entry> => (other !== undefined && other.hours < one.hours ? other : one);
  return setting(listOf(entry, most, same), {
    initial: none,
    strictest: none,
    stricter: (one, other) => [
      ...one.map((each) => sooner(each, other.find((its) => same(its) === same(each)))),
      ...other.filter((each) => !one.some((its) => same(its) === same(each))),
    ],
    form: { kind: 'list' },
    ...words,
  });
}

export const severities = ['off', 'info', 'warn', 'block'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/**
 * Rule by rule ('*' for all the others), how heavy a finding weighs; of two, the heavier. What one says of all the others
 * it says of a rule that only the other names. Rules that neither names keep their own severity.
 */
export function severityOf(rule: RegExp, words: Words) {
  const none: Record<string, Severity> = {};
  const all: Record<string, Severity> = { '*': 'block' };
  // By own names only: a rule may be called "constructor".
  const said = (weights: Readonly<Record<string, Severity>>, name: string): Severity | undefined => (Object.hasOwn(weights, name) ? weights[name] : weights['*']);
  return setting(z.record(z.string().regex(rule), severitySchema), {
    initial: none,
    strictest: all,
    stricter: (one, other) => Object.fromEntries([...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [name, heavier(said(one, name), said(other, name))])),
    form: { kind: 'list' },
    ...words,
  });
}

function heavier(one: Severity | undefined, other: Severity | undefined): Severity {
  const severity = severities[Math.max(severities.findIndex((each) => each === one), severities.findIndex((each) => each === other))];
  return severity ?? 'block';
}
