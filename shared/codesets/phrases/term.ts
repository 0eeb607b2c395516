import type { IndexEntry } from '../books';

/** A main term or subterm of an index or of a table, as far as it leads to codes. */
export type Term = Omit<IndexEntry, 'letter' | 'line'>;

/** A term among the others of its book. */
export type Node = { readonly term: Term; readonly children: Node[]; readonly levels: readonly string[]; readonly optional: readonly string[] };

/** The terms of a book as trees, in the order of the book. */
export function treesOf(terms: readonly Term[]): Node[] {
  const sorted = [...terms].sort((left, right) => left.id - right.id);
  const nodes = new Map<number, Node>();
  const roots: Node[] = [];
  for (const term of sorted) {
    const parent = term.parent === null ? undefined : nodes.get(term.parent);
    const node: Node = {
      term,
      children: [],
      levels: [...(parent?.levels ?? []), term.title],
      optional: term.modifiers === '' ? (parent?.optional ?? []) : [...(parent?.optional ?? []), term.modifiers],
    };
    nodes.set(term.id, node);
    if (parent === undefined) roots.push(node);
    else parent.children.push(node);
  }
  return roots;
}
