import { byAxis, type Axis, type IndexTerm, type PrintedCode, type TermReference } from '../../../shared/codesets';

/** A row of the walk: a code that stands at the term itself, a reference to another term, or a subterm. */
export type WalkRow =
  | { readonly kind: 'code'; readonly key: string; readonly code: PrintedCode; readonly isManifestation: boolean }
  | { readonly kind: 'reference'; readonly key: string; readonly how: 'see' | 'see also'; readonly reference: TermReference }
  | { readonly kind: 'category'; readonly key: string; readonly code: PrintedCode }
  | { readonly kind: 'term'; readonly key: string; readonly term: IndexTerm };

/** Rows under one question; the rows of the term itself stand first and under none. */
export type WalkGroup = { readonly axis: Axis | null; readonly rows: readonly WalkRow[] };

/** What a term offers: its own codes and references, then its subterms by the questions that they answer. */
export function walkGroups(term: IndexTerm, subterms: readonly IndexTerm[]): WalkGroup[] {
  const own: WalkRow[] = [
    ...term.codes.map((code) => ({ kind: 'code', key: `code-${code.column}-${code.printed}`, code, isManifestation: false }) as const),
    ...(term.manifestation === null ? [] : [{ kind: 'code', key: 'manifestation', code: term.manifestation, isManifestation: true } as const]),
    ...(term.category === null ? [] : [{ kind: 'category', key: 'category', code: term.category } as const]),
    ...(term.see === null ? [] : [{ kind: 'reference', key: 'see', how: 'see', reference: term.see } as const]),
    ...(term.seeAlso === null ? [] : [{ kind: 'reference', key: 'see-also', how: 'see also', reference: term.seeAlso } as const]),
  ];
  const divided = byAxis(subterms).map(({ axis, divisions }) => ({ axis, rows: divisions.map(rowOfTerm) }));
  return own.length === 0 ? divided : [{ axis: null, rows: own }, ...divided];
}

/** A main term or subterm as a row. */
export function rowOfTerm(term: IndexTerm): WalkRow {
  return { kind: 'term', key: `term-${term.id}`, term };
}

/** Where Enter leads from a row. */
export type Step =
  | { readonly to: 'code'; readonly code: string; readonly printed: PrintedCode }
  | { readonly to: 'term'; readonly id: number }
  | { readonly to: 'nowhere' };

/** A term with one code and nothing below leads right to the code; every other row to what it names. */
export function stepFrom(row: WalkRow): Step {
  switch (row.kind) {
    case 'code':
    case 'category':
      return toCode(row.code);
    case 'reference':
      return row.reference.to === null ? { to: 'nowhere' } : { to: 'term', id: row.reference.to };
    case 'term': {
      const { id, codes, subterms, see, seeAlso, category, manifestation } = row.term;
      const [only, second] = codes;
      if (subterms === 0 && codes.length === 0 && see !== null && see.to !== null) return { to: 'term', id: see.to };
      const isPlain = only !== undefined && second === undefined && subterms === 0 && see === null && seeAlso === null && category === null && manifestation === null;
      return isPlain && only.codes.length === 1 ? toCode(only) : { to: 'term', id };
    }
    default: {
      const never: never = row;
      return never;
    }
  }
}

function toCode(printed: PrintedCode): Step {
  const [first] = printed.codes;
  return first === undefined ? { to: 'nowhere' } : { to: 'code', code: first.code, printed };
}
