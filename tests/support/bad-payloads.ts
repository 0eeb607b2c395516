import fc from 'fast-check';
import type { calls } from '../../shared/ipc';
import { minimalInput } from './minimal-input';

type Contract = (typeof calls)[number];
type Json = fc.JsonValue;

/** One run makes the same payloads as every other: what fails once can be looked at. */
export const seed = 20_260_312;

/** Values that a form does not send, and somebody who has taken over its page may. */
const hostile: readonly Json[] = [
  null, true, false, 0, -0, -1, 0.5, 1e308, -1e308, Number.MAX_SAFE_INTEGER, '', ' ', '\0', '\ud800', '\u202e', 'undefined', 'NaN', '__proto__', 'constructor',
  "'; drop table audit; --", '../../../../etc/passwd', 'file:///etc/passwd', '<img src=x onerror=alert(1)>', '${7*7}', '%s%s%n', 'enc_', `enc_${'0'.repeat(21)}`, `enc_${'0'.repeat(19)}\n`,
  '2026-02-30', '9999-99-99', 'x'.repeat(70_000), [], {}, [[]], [null], { $gt: '' }, { length: 1e9 }, { toString: 'x' }, Array.from({ length: 1500 }, () => 0),
];

/** Texts that are no JSON, or more of it than anybody writes. */
const texts: readonly string[] = ['', ' ', '{', '}', '{"', '[1,', 'NaN', 'Infinity', 'undefined', '{}{}', '\u0000', '{"a":1,}', "{'a':1}", '//', '1e999', '-', '"\\x"', '['.repeat(5000), `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`, '\ufeff{}'];

const names = ['__proto__', 'constructor', 'prototype', 'undeclared', 'encounterId', 'role', 'person', 'secrets', 'toJSON', ''] as const;

/** Every place in a value, as the names on the way to it. */
function placesIn(value: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  const entries: [string | number, unknown][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
  return [way, ...entries.flatMap(([name, inside]) => placesIn(inside, [...way, name]))];
}

/** The same value with another one in a place, or, for undefined, without what stood there. */
function withAt(value: unknown, [name, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (name === undefined) return put;
  if (Array.isArray(value)) return value.map((item, index) => (index === name ? withAt(item, rest, put) : item));
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.flatMap(([key, inside]) => {
    if (key !== name) return [[key, inside]];
    return rest.length === 0 && put === undefined ? [] : [[key, withAt(inside, rest, put)]];
  }));
}

/** The JSON text of an object with one more name in it, `__proto__` included, which no literal writes. */
function withName(value: object, name: string, more: unknown): string {
  const inside = JSON.stringify(value).slice(1, -1);
  return `{${inside}${inside === '' ? '' : ','}${JSON.stringify(name)}:${JSON.stringify(more) ?? 'null'}}`;
}

/** What a call could be sent that its contract does not take: any text, any value, and its own input with one thing wrong. */
export function badPayloads(contract: Contract): fc.Arbitrary<string> {
  const least = minimalInput(contract);
  const anything = fc.oneof(fc.constantFrom(...hostile), fc.jsonValue({ maxDepth: 2 }));
  const spoilt = fc.tuple(fc.constantFrom(...placesIn(least)), fc.option(anything, { nil: undefined, freq: 6 })).map(([place, put]) => JSON.stringify(withAt(least, place, put)) ?? '');
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 2 }) },
    { weight: 1, arbitrary: fc.nat(JSON.stringify(least).length - 1).map((length) => JSON.stringify(least).slice(0, length)) },
    { weight: 3, arbitrary: fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 10 })), anything).map(([name, more]) => withName(least, name, more)) },
    { weight: 5, arbitrary: spoilt },
  ).filter((text) => !isTaken(contract, text));
}

/** Whether a contract takes a text: then it is no bad one. */
function isTaken(contract: Contract, text: string): boolean {
  try {
    return contract.input.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
