import { codeRange } from './by-code';
import type { Found } from './found';
import { codeAt, titleAt, type Finder } from './open';

/** After the first hits, so many codes of the family of the very first. */
const mostFirst = 5;
const mostOfFamily = 4;
/** A header with more codes than this is a table of ICD-10-PCS: what is shown of it is what was found. */
const mostInFamily = 400;
/** Among so many codes of a family the ones for what is not named are looked for. */
const mostLookedAt = 60;

/**
 * The hits, with some of the family of the first among them: the codes under a header; the codes beside a code, and where they are few
 * what its header has for what it does not name. A book may name the unspecified code where the record says more, or a code of its year whose cases have been
 * divided since; so what a family has for cases that it does not name comes before what it names.
 */
export function withFamily(finder: Finder, hits: readonly Found[], usable: (position: number) => boolean): Found[] {
  const [first] = hits;
  if (first === undefined) return [];
  const led = hits.slice(0, mostFirst);
  const there = new Set(led.map(({ position }) => position));
  // After those, also where scores of several systems are compared.
  const score = (led.at(-1)?.score ?? first.score) - 1e-6;
  const family = familyOf(finder, first.position).filter((position) => !there.has(position) && usable(position)).slice(0, mostOfFamily);
  const all = new Set(family);
  return [...led, ...family.map((position): Found => ({ ...first, position, score })), ...hits.slice(mostFirst).filter(({ position }) => !all.has(position))];
}

function familyOf(finder: Finder, position: number): number[] {
  const code = codeAt(finder, position);
  if (!isBillable(finder, position)) return unnamedFirst(finder, billableIn(finder, code));
  const beside = billableIn(finder, code.slice(0, -1)).filter((each) => codeAt(finder, each).length === code.length);
  if (beside.length > mostOfFamily || code.length < 5) return unnamedFirst(finder, beside);
  const near = new Set(beside);
  return [...unnamedFirst(finder, beside), ...unnamedIn(finder, billableIn(finder, code.slice(0, -2)).filter((each) => !near.has(each)))];
}

function isBillable(finder: Finder, position: number): boolean {
  return ((finder.flags[position] ?? 0) & 1) === 1;
}

function billableIn(finder: Finder, prefix: string): number[] {
  const [low, high] = prefix.length < 3 ? [0, 0] : codeRange(finder, prefix);
  if (high - low > mostInFamily) return [];
  return Array.from({ length: high - low }, (_none, index) => low + index).filter((position) => isBillable(finder, position));
}

/** The codes for what a family does not name. */
function unnamedIn(finder: Finder, positions: readonly number[]): number[] {
  return positions.slice(0, mostLookedAt).filter((position) => /^other\b|\bunspecified$/i.test(titleAt(finder, position)));
}

/** Those first. */
function unnamedFirst(finder: Finder, positions: readonly number[]): number[] {
  const unnamed = new Set(unnamedIn(finder, positions));
  return [...unnamed, ...positions.filter((position) => !unnamed.has(position))];
}
