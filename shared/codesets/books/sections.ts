/** The categories that a section of the Tabular List spans, both included. */
export type SectionRange = { readonly first: string; readonly last: string };

/** Reads a section's id: a range of categories (A00-A09), or one category alone. */
export function sectionRange(id: string): SectionRange | null {
  const parts = /^([A-Z][0-9A-Z]{2})(?:-([A-Z][0-9A-Z]{2}))?$/.exec(id);
  const first = parts?.[1];
  return first === undefined ? null : { first, last: parts?.[2] ?? first };
}

/** Whether `inner` lies in `outer` and is narrower. Categories sort as the order file has them: C7A comes after C79. */
export function widensTo(outer: SectionRange, inner: SectionRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last && (outer.first !== inner.first || outer.last !== inner.last);
}
