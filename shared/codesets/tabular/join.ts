import type { CodeEntry } from '../model';

/** What is asked of the codes in force, and of the conversion table, to join a code of another year. */
export type JoinSources = {
  readonly entry: (code: string) => CodeEntry | undefined;
  /** The codes that begin with this one, itself included, in order. */
  readonly under: (code: string) => readonly CodeEntry[];
  /** The codes that replaced a deleted one, as the conversion table has them. */
  readonly successors: (code: string) => readonly string[];
};

/** `same`: valid as it is; `subdivided`: its valid descendants; `replaced`: what the conversion table names. */
export type Joined = { readonly how: 'same' | 'subdivided' | 'replaced' | 'none'; readonly codes: readonly CodeEntry[] };

/** A code can be replaced by one that was itself replaced a year later; a table that runs in a circle ends here. */
const longestChain = 5;

/**
 * The codes in force that stand for a code which another year's book names. Only complete, valid codes are given, so that none
 * of another year is ever offered.
 */
export function joinCode(code: string, sources: JoinSources, chain = longestChain): Joined {
  const entry = sources.entry(code);
  if (entry?.billable === true) return { how: 'same', codes: [entry] };
  if (entry !== undefined) return { how: 'subdivided', codes: sources.under(code).filter(({ billable }) => billable) };
  if (chain === 0) return { how: 'none', codes: [] };
  const found = new Map<string, CodeEntry>();
  for (const next of sources.successors(code)) {
    if (next === code) continue;
    for (const each of joinCode(next, sources, chain - 1).codes) found.set(each.code, each);
  }
  return found.size === 0 ? { how: 'none', codes: [] } : { how: 'replaced', codes: [...found.values()] };
}
