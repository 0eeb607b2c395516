import type { LookedUp } from './useLook';

export type TabularRow = LookedUp['ancestors'][number] & { readonly depth: number };

/** The surroundings of a code in the order of the book: what is above, then its siblings with its own children below it. */
export function tabularRows({ entry, written, ancestors, siblings, children }: LookedUp): readonly TabularRow[] {
  const self = { code: entry.code, title: entry.title, billable: entry.billable, written };
  const depth = ancestors.length;
  const beside = [...siblings.filter(({ code }) => code !== entry.code), self].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return [
    ...ancestors.map((row, index) => ({ ...row, depth: index })),
    ...beside.flatMap((row) => [{ ...row, depth }, ...(row.code === entry.code ? children.map((child) => ({ ...child, depth: depth + 1 })) : [])]),
  ];
}
