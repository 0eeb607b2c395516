/** One of the alternatives of a pattern, and how many groups of the whole stand before and behind it. */
export type Alternative = { readonly source: string; readonly before: number; readonly behind: number };

/** What parts a pattern, and what only looks so: a bar that is escaped, in a set or in brackets. */
const mark = /\\[^]|\[(?:\\[^]|[^\]\\])*\]|\((?:\?(?:<(?![=!]))?)?|[)|]/g;

/** What means a group by its number or name: torn from the whole, it would mean another. */
const reference = /(?<!\\)(?:\\\\)*\\(?:[1-9]|k<)/;

/** The alternatives of a pattern, `a|b|c`, each a pattern by itself; one that refers to its own groups stays whole. */
export function alternativesOf(source: string): Alternative[] {
  if (reference.test(source)) return [{ source, before: 0, behind: 0 }];
  const parts: { source: string; groups: number }[] = [];
  let depth = 0;
  let groups = 0;
  let start = 0;
  const close = (end: number): void => {
    parts.push({ source: source.slice(start, end), groups });
    [start, groups] = [end + 1, 0];
  };
  for (const { index, 0: written } of source.matchAll(mark)) {
    if (written === '(' || written === '(?<') groups += 1;
    if (written.startsWith('(')) depth += 1;
    else if (written === ')') depth -= 1;
    else if (written === '|' && depth === 0) close(index);
  }
  close(source.length);
  const groupsOf = (each: readonly { readonly groups: number }[]): number => each.reduce((sum, { groups: own }) => sum + own, 0);
  return parts.map((part, at) => ({ source: part.source, before: groupsOf(parts.slice(0, at)), behind: groupsOf(parts.slice(at + 1)) }));
}
