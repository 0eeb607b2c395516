import { beginBuild, pickValue, stateOf, type PcsBuild, type PcsSpace } from '../../../shared/codesets/pcs-builder';

/** Whole codes that the builder comes to by its own steps: at each, every value that it offers on the first open axis is picked. */
export function walk(space: PcsSpace): { readonly codes: Set<string>; readonly reached: number } {
  const codes = new Set<string>();
  let reached = 0;
  const go = (build: PcsBuild): void => {
    const { axes, complete } = stateOf(build);
    if (complete !== null) {
      reached += 1;
      codes.add(complete);
      return;
    }
    const open = axes.findIndex(({ chosen }) => chosen === null);
    for (const { code, label } of axes[open]?.choices ?? []) {
      const next = pickValue(build, { axis: open + 1, code, label });
      if (next === null) throw new Error(`${code} is offered on axis ${open + 1} and cannot be picked`);
      go(next);
    }
  };
  go(beginBuild(space));
  return { codes, reached };
}

/** A sequence of numbers from 0 up to 1 that is the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const characters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Codes that are not among the legal ones: half of any characters, half a legal code with one or two characters changed, or
 * with the head of one and the tail of another.
 */
export function* illegalCodes(legal: ReadonlySet<string>, count: number, seed: number): Generator<string, void> {
  const next = numbersFrom(seed);
  const known = [...legal];
  const any = (length: number): number => Math.floor(next() * length);
  const character = (): string => characters[any(characters.length)] ?? '0';
  const one = (): string => known[any(known.length)] ?? '';
  for (let given = 0; given < count; ) {
    const kind = any(4);
    const code = kind < 2 ? Array.from({ length: 7 }, character).join('') : kind === 2 ? changed(one(), any(7), character()) : `${one().slice(0, 3)}${one().slice(3)}`;
    if (legal.has(code)) continue;
    given += 1;
    yield code;
  }
}

function changed(code: string, at: number, character: string): string {
  return `${code.slice(0, at)}${character}${code.slice(at + 1)}`;
}
