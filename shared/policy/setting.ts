import { z } from '../kernel';

/** One setting of the policy: what it may be, what it is where nobody says, and which of two values guards more. */
export type Setting<T> = {
  readonly schema: z.ZodType<T>;
  readonly initial: T;
  /** What holds where a policy cannot be read: the safest value. */
  readonly strictest: T;
  readonly stricter: (one: T, other: T) => T;
  readonly title: string;
  readonly why: string;
};

type Words = Pick<Setting<unknown>, 'title' | 'why'>;
type Range = { readonly from: number; readonly to: number; readonly initial: number };

const whole = ({ from, to }: Range) => z.number().int().min(from).max(to);

/** A number of which less guards more: a time-out, a budget. */
export function atMost(range: Range & { readonly strictest: number }, words: Words): Setting<number> {
  return { schema: whole(range), initial: range.initial, strictest: range.strictest, stricter: (one, other) => Math.min(one, other), ...words };
}

/** A number of which more guards more: years for which a record has to be kept. */
export function atLeast(range: Range & { readonly strictest: number }, words: Words): Setting<number> {
  return { schema: whole(range), initial: range.initial, strictest: range.strictest, stricter: (one, other) => Math.max(one, other), ...words };
}

/** One word of a list that leads from the laxest to the strictest. */
export function oneOf<const Word extends string>(values: readonly [Word, ...Word[]], initial: NoInfer<Word>, words: Words): Setting<Word> {
  const strictness = (value: Word): number => values.indexOf(value);
  return { schema: z.enum(values), initial, strictest: values[values.length - 1] ?? initial, stricter: (one, other) => (strictness(one) >= strictness(other) ? one : other), ...words };
}

/** A time of day, or none; of two, the earlier guards more. */
export function timeOfDay(strictest: string, words: Words): Setting<string | null> {
  return {
    schema: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable(),
    initial: null,
    strictest,
    stricter: (one, other) => (one === null ? other : other === null || one <= other ? one : other),
    ...words,
  };
}
