import { doubtful, heldIn, holds, threes, threesOf, type Held } from './letters';
import { remembered } from './memory';
import { needOf, type Need } from './needs';

/** A need as it is looked up. */
type Sought = { readonly kind: 'run'; readonly threes: readonly number[] } | { readonly kind: 'any' | 'all'; readonly of: readonly Sought[] };
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
  readonly #unread: RegExp[] = [];
  #count = 0;
  readonly #always: number[] = [];
  readonly #entries = new Array<Entry[] | undefined>(threes);

  /** @returns the number by which the pattern is asked for */
  add(pattern: RegExp): number {
    this.#unread.push(pattern);
    return this.#count + this.#unread.length - 1;
  }

  /** Which patterns a text may match, by their numbers. */
  readonly openIn = remembered((text: string): Uint8Array => {
    for (const pattern of this.#unread.splice(0)) this.#read(pattern);
    const open = new Uint8Array(this.#count);
    if (doubtful.test(text)) return open.fill(1);
    for (const pattern of this.#always) open[pattern] = 1;
    const held = heldIn(text);
    for (const three of held.threes) {
      const entries = this.#entries[three];
      if (entries === undefined) continue;
      for (const { pattern, way } of entries) if (open[pattern] === 0 && isHeld(way, held)) open[pattern] = 1;
    }
    return open;
  });

  #read(pattern: RegExp): void {
    const number = this.#count++;
    const need = needOf(pattern);
    if (need === null) this.#always.push(number);
    else for (const way of waysOf(soughtOf(need))) this.#enter({ pattern: number, way });
  }

  /** Enters a way under the least common three letters of a run. */
  #enter(entry: Entry): void {
    const entered = (three: number): number => this.#entries[three]?.length ?? 0;
    const { threes: run } = entry.way.run;
    let [rarest = 0] = run;
    for (const three of run) if (entered(three) < entered(rarest)) rarest = three;
    const entries = this.#entries[rarest] ?? [];
    entries.push(entry);
    this.#entries[rarest] = entries;
  }
}

/**
 * A pattern that is searched only in texts which hold letters that every match of it has. A long table of words is seldom met: so it
 * is not run, and mostly not even compiled.
 */
class Foreseeing extends RegExp {
  // What is made of it, as `matchAll` does, is searched without another look.
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  readonly #foresight: Foresight;
  readonly #number: number;

  constructor({ source, flags }: RegExp, foresight: Foresight) {
    super(source, flags);
    this.#foresight = foresight;
    this.#number = foresight.add(this);
  }

  /** A pattern that was made after the text was read is tried. */
  #isOpen(text: string): boolean {
    return this.#foresight.openIn(text)[this.#number] !== 0;
  }

  override exec(text: string): RegExpExecArray | null {
    if (this.#isOpen(text)) return super.exec(text);
    this.lastIndex = 0;
    return null;
  }

  override [Symbol.matchAll](text: string): ReturnType<RegExp[typeof Symbol.matchAll]> {
    return this.#isOpen(text) ? super[Symbol.matchAll](text) : [][Symbol.iterator]();
  }
}

/** @returns what makes of patterns the same ones, searched only where they may match; all are asked of the same texts */
export function foresight(): (pattern: RegExp) => RegExp {
  const together = new Foresight();
  return (pattern) => new Foreseeing(pattern, together);
}

/** For patterns that are asked of every sentence. */
export const foreseeing = foresight();
