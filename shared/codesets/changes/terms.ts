import { codesNamed, type IndexCell, type IndexEntry } from '../books';
import { differing, plainChange, type Change, type ChangeKind, type FieldChange } from './model';

/** A term of an index or table, with the words that lead to it. */
export type TermAt = Omit<IndexEntry, 'cells'> & { readonly cells: readonly IndexCell[] };

/** One main term with its subterms, in the order of the file. */
export type MainTermAt = readonly TermAt[];

/** How the words of a path are parted where it is shown. */
const parted = ' › ';

/**
 * What changed under one main term, term by term. A term is known by the words that lead to it; of several with the same words the
 * first is compared with the first. Its words themselves are therefore never revised: other words are another term.
 * @param column what a column of a table is called in either edition
 */
export function termChanges(before: MainTermAt, after: MainTermAt, column: (column: number) => string): Change[] {
  const old = byPath(before);
  const now = byPath(after);
  const changes: Change[] = [];
  for (const [path, entry] of old) {
    const next = now.get(path);
    if (next === undefined) changes.push(changeOf('deleted', entry, fieldsBetween(entry, undefined, column), before, [entry]));
  }
  for (const [path, entry] of now) {
    const was = old.get(path);
    const fields = fieldsBetween(was, entry, column);
    if (was === undefined) changes.push(changeOf('added', entry, fields, after, [entry]));
    else if (fields.length > 0) changes.push(changeOf('revised', entry, fields, after, [was, entry]));
  }
  return changes;
}

/** Terms by their words from the main term down, numbered where words come again. */
function byPath(terms: MainTermAt): Map<string, TermAt> {
  const paths = new Map<number, string>();
  const found = new Map<string, TermAt>();
  for (const term of terms) {
    const above = term.parent === null ? '' : `${paths.get(term.parent) ?? ''}\n`;
    let path = `${above}${term.title}`;
    for (let copy = 2; found.has(path); copy += 1) path = `${above}${term.title}\t${copy}`;
    paths.set(term.id, path);
    found.set(path, term);
  }
  return found;
}

function changeOf(kind: ChangeKind, entry: TermAt, fields: FieldChange[], all: MainTermAt, sides: readonly TermAt[]): Change {
  const words: string[] = [];
  for (let at: TermAt | undefined = entry; at !== undefined; at = all.find(({ id }) => id === at?.parent)) words.unshift(at.title);
  const codes = sides.flatMap(({ code, manifestation, cells }) => [code, manifestation, ...cells.map((cell) => cell.code)]);
  return { ...plainChange, thing: 'term', kind, at: words.join(parted), title: words[0] ?? '', fields, codes: [...new Set(codes.flatMap((code) => codesNamed(code).map(({ first }) => first)))] };
}

function fieldsBetween(before: TermAt | undefined, after: TermAt | undefined, column: (column: number) => string): FieldChange[] {
  const lines = { lineBefore: before?.line ?? null, lineAfter: after?.line ?? null };
  const columns = [...new Set([...(before?.cells ?? []), ...(after?.cells ?? [])].map((cell) => cell.column))].toSorted((a, b) => a - b);
  const cellOf = (side: TermAt | undefined, wanted: number): string => side?.cells.find((cell) => cell.column === wanted)?.code ?? '';
  return [
    ...differing('modifiers', before?.modifiers ?? '', after?.modifiers ?? '', lines),
    ...differing('leads-to', before?.code ?? '', after?.code ?? '', lines),
    ...differing('manifestation', before?.manifestation ?? '', after?.manifestation ?? '', lines),
    ...differing('see', before?.see ?? '', after?.see ?? '', lines),
    ...differing('see-also', before?.seeAlso ?? '', after?.seeAlso ?? '', lines),
    ...differing('see-category', before?.seeCategory ?? '', after?.seeCategory ?? '', lines),
    ...differing('subcategory', before?.subcategory ?? '', after?.subcategory ?? '', lines),
    ...columns.flatMap((each) => differing('cell', cellOf(before, each), cellOf(after, each), { ...lines, of: column(each) })),
  ];
}
