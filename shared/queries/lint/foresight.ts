import { alternativesOf, type Alternative } from './alternatives';
import { doubtful, holds, threes, threesOf, whileHeld, type Held } from './letters';
import { remembered } from './memory';
import { needOf, type Need, type Pattern } from './needs';

/** A need as it is looked up. */
type Sought = { readonly kind: 'run'; readonly threes: number[] } | { readonly kind: 'any' | 'all'; readonly of: readonly Sought[] };
type Run = Extract<Sought, { readonly kind: 'run' }>;

function soughtOf(need: Need): Sought {
  if ('run' in need) return { kind: 'run', threes: threesOf(need.run) };
  return 'any' in need ? { kind: 'any', of: need.any.map(soughtOf) } : { kind: 'all', of: need.all.map(soughtOf) };
}

// Loops and no closures: this runs some hundred times a text.
function isMet(need: Sought, held: Held): boolean {
  if (need.kind === 'run') return holdsRun(need, held);
  const isAny = need.kind === 'any';
  for (const each of need.of) if (isMet(each, held) === isAny) return isAny;
  return !isAny;
}

function holdsRun({ threes: run }: Run, held: Held): boolean {
  for (const three of run) if (!holds(held, three)) return false;
  return true;
}

function runsOf(need: Sought): readonly Run[] {
  return need.kind === 'run' ? [need] : need.of.flatMap(runsOf);
}

/** A way in which a pattern may match: where a text holds the run, it needs all the rest. */
type Way = { readonly run: Run; readonly rest: readonly Sought[] };

/** Ways of which a text that meets the need has one at least. */
function waysOf(need: Sought): readonly Way[] {
  if (need.kind === 'run') return [{ run: need, rest: [] }];
  if (need.kind === 'any') return need.of.flatMap(waysOf);
  const [first, ...others] = need.of;
  return first === undefined ? [] : waysOf(first).map(({ run, rest }) => ({ run, rest: [...rest, ...others] }));
}

function isHeld({ run, rest }: Way, held: Held): boolean {
  if (!holdsRun(run, held)) return false;
  for (const each of rest) if (!isMet(each, held)) return false;
  return true;
}

type Entry = { readonly pattern: number; readonly way: Way };

/** Patterns that are asked of the same texts: a text is read once, and tells which of them it may match. */
class Foresight {
  readonly #unread: Pattern[] = [];
  #count = 0;
  readonly #always: number[] = [];
  readonly #entries = new Array<Entry[] | undefined>(threes);

  /** @returns the number by which the pattern is asked for */
  add(pattern: Pattern): number {
    this.#unread.push(pattern);
    return this.#count + this.#unread.length - 1;
  }

  /** Which patterns a text may match, by their numbers. */
  readonly openIn = remembered((text: string): Uint8Array => {
    if (this.#unread.length > 0) this.#read();
    const open = new Uint8Array(this.#count);
    if (doubtful.test(text)) return open.fill(1);
    for (const pattern of this.#always) open[pattern] = 1;
    whileHeld(text, (held) => this.#openBy(held, open));
    return open;
  });

  #openBy(held: Held, open: Uint8Array): void {
    for (const three of held.threes) {
      const entries = this.#entries[three];
      if (entries === undefined) continue;
      for (const { pattern, way } of entries) if (open[pattern] === 0 && isHeld(way, held)) open[pattern] = 1;
    }
  }

  /** Reads what was added, and enters each way under the letters of its run that are least common: few texts hold them. */
  #read(): void {
    const read = this.#unread.splice(0).map((pattern, index) => {
      const need = needOf(pattern);
      return { pattern: this.#count + index, sought: need === null ? null : soughtOf(need) };
    });
    this.#count += read.length;
    const runs = read.flatMap(({ sought }) => (sought === null ? [] : runsOf(sought)));
    const often = new Uint32Array(threes);
    for (const run of runs) for (const three of run.threes) often[three] = (often[three] ?? 0) + 1;
    for (const run of runs) run.threes.sort((one, other) => (often[one] ?? 0) - (often[other] ?? 0));
    for (const { pattern, sought } of read) {
      if (sought === null) this.#always.push(pattern);
      else for (const way of waysOf(sought)) this.#enter({ pattern, way });
    }
  }

  #enter(entry: Entry): void {
    const [rarest = 0] = entry.way.run.threes;
    const entries = this.#entries[rarest] ?? [];
    entries.push(entry);
    this.#entries[rarest] = entries;
  }
}

/** One of the alternatives of a pattern: it is made only when a text may match it. */
class Line {
  readonly #alternative: Alternative;
  readonly #flags: string;
  #pattern: RegExp | null = null;

  constructor(alternative: Alternative, flags: string) {
    this.#alternative = alternative;
    this.#flags = flags.includes('g') ? flags : `${flags}g`;
  }

  /** What it matches first, from a place on, with the groups of the whole. */
  from(text: string, start: number): RegExpExecArray | null {
    const { source, before, behind } = this.#alternative;
    this.#pattern ??= new RegExp(source, this.#flags);
    this.#pattern.lastIndex = start;
    const match = this.#pattern.exec(text);
    if (match !== null && before > 0) match.splice(1, 0, ...new Array<string>(before));
    if (match !== null && behind > 0) match.push(...new Array<string>(behind));
    return match;
  }
}

/**
 * A pattern of which only those alternatives are searched that need no letters which a text does not hold. A long table of words is
 * seldom met: so it is not run, and mostly not even compiled.
 */
class Foreseeing extends RegExp {
  // What the language makes of it, as `split` does, is a plain pattern.
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  readonly #foresight: Foresight;
  readonly #first: number;
  readonly #lines: readonly Line[];

  constructor({ source, flags }: RegExp, foresight: Foresight) {
    super(source, flags);
    this.#foresight = foresight;
    const lines = alternativesOf(source);
    [this.#first = 0] = lines.map(({ source: line }) => foresight.add({ source: line, flags }));
    this.#lines = lines.map((line) => new Line(line, flags));
  }

  override exec(text: string): RegExpExecArray | null {
    const match = this.#from(text, this.global ? this.lastIndex : 0);
    if (this.global) this.lastIndex = match === null ? 0 : match.index + match[0].length;
    return match;
  }

  override [Symbol.matchAll](text: string): ReturnType<RegExp[typeof Symbol.matchAll]> {
    const found: RegExpExecArray[] = [];
    let match = this.#from(text, 0);
    while (match !== null) {
      found.push(match);
      match = this.#from(text, match.index + Math.max(1, match[0].length));
    }
    return found[Symbol.iterator]();
  }

  /** What stands first is found first, and of what stands at one place the earlier alternative. */
  #from(text: string, start: number): RegExpExecArray | null {
    const open = this.#foresight.openIn(text);
    let found: RegExpExecArray | null = null;
    let number = this.#first;
    for (const line of this.#lines) {
      if (open[number++] === 0) continue;
      const match = line.from(text, start);
      if (match !== null && (found === null || match.index < found.index)) found = match;
      if (found?.index === start) break;
    }
    return found;
  }
}

/** @returns what makes of patterns the same ones, searched only where they may match; all are asked of the same texts */
export function foresight(): (pattern: RegExp) => RegExp {
  const together = new Foresight();
  return (pattern) => new Foreseeing(pattern, together);
}

/** For patterns that are asked of every sentence. */
export const foreseeing = foresight();
