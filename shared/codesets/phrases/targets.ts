/** What an edition of the codes makes of a code that another, perhaps older, book names. */
export type Targets = (printed: string) => readonly string[];

/** A code as a book prints it, bare: T20.0- is T200; null where it is none. */
function bareOf(printed: string): string | null {
  const bare = printed.replaceAll(/[.\s]/g, '').replace(/[-–]+$/, '').toUpperCase();
  return /^[A-Z][0-9A-Z]{1,6}$/.test(bare) ? bare : null;
}

type Titled = { readonly code: string; readonly title: string; readonly billable: boolean };

/** How often a title says that nothing more is said. */
function unsaid(title: string): number {
  return title.match(/\b(?:unspecified|without|not specified)\b/gi)?.length ?? 0;
}

/**
 * Joins the codes of a book with those of an edition: a code that is there stands for itself (and, where it is a header, for
 * what is under it); one that has been deleted for its successors; any other for nothing.
 * @param entries the codes of the edition
 * @param successors what became of a deleted code, by the conversion table
 */
export function targetsIn(entries: readonly Titled[], successors: ReadonlyMap<string, readonly string[]>): Targets {
  const sorted = [...entries].sort((left, right) => (left.code < right.code ? -1 : 1));
  const present = new Map(sorted.map((entry, position) => [entry.code, position]));
  const target = (bare: string, depth: number): readonly string[] => {
    if (present.has(bare)) return [bare];
    const after = successors.get(bare) ?? [];
    return depth > 3 ? [] : [...new Set(after.flatMap((each) => target(each, depth + 1)))];
  };
  /** Of a code that was complete for its book and has since been divided: the code that says no more than it did, and its header. */
  const unspecifiedUnder = (code: string): readonly string[] => {
    const header = present.get(code) ?? 0;
    const of = sorted[header];
    if (of === undefined || of.billable) return [code];
    let best: Titled | undefined;
    let most = 0;
    for (let at = header + 1; sorted[at]?.code.startsWith(code) === true; at += 1) {
      const entry = sorted[at];
      if (entry === undefined || (!entry.billable && entry.code.length < 6)) continue;
      const said = unsaid(entry.title) - unsaid(of.title);
      if (said > most) {
        best = entry;
        most = said;
      }
    }
    return best === undefined ? [code] : [best.code, code];
  };
  const known = new Map<string, readonly string[]>();
  return (printed) => {
    const bare = bareOf(printed);
    if (bare === null || bare.length < 3) return [];
    const key = printed.trim();
    const before = known.get(key);
    if (before !== undefined) return before;
    const isComplete = !/[-–]\s*$/.test(printed);
    const found = target(bare, 0).flatMap((code) => (isComplete ? unspecifiedUnder(code) : [code]));
    known.set(key, found);
    return found;
  };
}

/** One code of the conversion table, and a code, or a range of codes, whose cases it has taken over. */
export type Replaced = { readonly code: string; readonly first: string; readonly last: string };

/** What became of each code that the conversion table names singly: of one that took over a whole range of codes nothing is said. */
export function successorsIn(replaced: readonly Replaced[]): ReadonlyMap<string, readonly string[]> {
  const successors = new Map<string, string[]>();
  for (const { code, first, last } of replaced) {
    if (first !== last || code === first) continue;
    const of = successors.get(first) ?? [];
    of.push(code);
    successors.set(first, of);
  }
  return successors;
}
