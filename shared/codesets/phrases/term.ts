/** A main term or subterm of an index or of a table, as its reader gives it. */
export type Term = {
  readonly id: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly title: string;
  readonly modifiers: string;
  readonly code: string;
  readonly manifestation: string;
  readonly see: string;
  readonly seeAlso: string;
  readonly seeCategory: string;
  readonly subcategory: string;
  readonly cells: readonly { readonly column: number; readonly code: string }[];
};

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
