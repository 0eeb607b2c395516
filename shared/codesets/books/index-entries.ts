import { refuse } from '../../kernel';
import { badLine, excerpt } from '../layouts/faults';
import { xmlReader, type Element, type TextReader } from './xml';

/** A code in a column of a table (neoplasms, drugs and chemicals), as printed: it may end in a dash. */
export type IndexCell = { readonly column: number; readonly code: string };

/** A main term or subterm of an alphabetic index or of a table. */
export type IndexEntry = {
  /** Its place in the file, from 0: an entry comes after its parent. */
  readonly id: number;
  readonly parent: number | null;
  /** 0 for a main term, 1 for its subterms, and so on. */
  readonly depth: number;
  /** Under which letter it stands. */
  readonly letter: string;
  /** Without its nonessential modifiers. */
  readonly title: string;
  /** Words in parentheses that change nothing about the code, as printed ("(acute) (chronic)"); empty where there are none. */
  readonly modifiers: string;
  /** As printed: with decimal point, a category, or with a dash where characters are missing; empty where there is none. */
  readonly code: string;
  /** The manifestation code in brackets, as printed. */
  readonly manifestation: string;
  readonly see: string;
  readonly seeAlso: string;
  /** "see category" and "see subcategory", as printed. */
  readonly seeCategory: string;
  readonly subcategory: string;
  readonly cells: readonly IndexCell[];
  readonly line: number;
};

/** The heading of a table's column. */
export type IndexColumn = { readonly column: number; readonly title: string };

export type IndexCounts = { 'main-terms': number; subterms: number; links: number; cells: number; unread: number };

type Draft = { -readonly [Key in keyof Omit<IndexEntry, 'parent' | 'cells'>]: IndexEntry[Key] } & { readonly up: Draft | null; readonly cells: IndexCell[] };

const passedOver = new Set(['ICD10CM.index', 'version', 'title', 'indexHeading', 'letter', 'warning', 'old', 'nemod', 'mainTerm', 'term']);

/**
 * Reads the Alphabetic Index, the External Cause index, the Table of Neoplasms and the Table of Drugs and Chemicals of
 * ICD-10-CM (icd10cm_index_YYYY.xml and its kin, schemas icd10cm_index.xsd and icd10cm_drug_neoplasm.xsd). Entries are given
 * out when they close, subterms before their term. Elements of an unknown kind are left out and counted.
 * @throws FaultError `bad-file` from `write` and `end`
 */
export function indexReader(emit: (entry: IndexEntry) => void): TextReader & { readonly counts: IndexCounts; readonly columns: readonly IndexColumn[] } {
  const counts: IndexCounts = { 'main-terms': 0, subterms: 0, links: 0, cells: 0, unread: 0 };
  const columns: IndexColumn[] = [];
  let current: Draft | null = null;
  let letter = '';
  let ids = 0;

  function openEntry({ name, attributes, line }: Element): void {
    const depth = current === null ? 0 : current.depth + 1;
    const level = name === 'mainTerm' ? 0 : Number(attributes['level']);
    if (level !== depth) badLine(line, depth === 0 ? 'a main term' : `a term of level ${depth}`, excerpt(name === 'mainTerm' ? name : `level ${attributes['level'] ?? 'none'}`));
    current = { id: ids++, up: current, depth, letter, title: '', modifiers: '', code: '', manifestation: '', see: '', seeAlso: '', seeCategory: '', subcategory: '', cells: [], line };
  }

  function closeEntry(draft: Draft): void {
    // FY2017 prints "(taser)" under "Shock, electric" as nothing but a modifier.
    if (draft.title === '') Object.assign(draft, { title: draft.modifiers, modifiers: '' });
    if (draft.title === '') badLine(draft.line, 'a term with its title', 'none');
    counts[draft.depth === 0 ? 'main-terms' : 'subterms'] += 1;
    counts.links += [draft.see, draft.seeAlso, draft.seeCategory, draft.subcategory].filter((each) => each !== '').length;
    const { up, ...entry } = draft;
    current = up;
    emit({ ...entry, parent: up?.id ?? null });
  }

  function columnOf({ attributes, line }: Element): number {
    const column = Number(attributes['col']);
    if (!Number.isInteger(column) || column < 1 || column > 9) badLine(line, 'a column from 1 to 9', excerpt(attributes['col'] ?? ''));
    return column;
  }

  function takeText(draft: Draft, element: Element, text: string): boolean {
    switch (element.name) {
      case 'title': draft.title = text; return true;
      case 'nemod': draft.modifiers = draft.modifiers === '' ? text : `${draft.modifiers} ${text}`; return true;
      case 'code': draft.code = text; return true;
      case 'manif': draft.manifestation = text; return true;
      case 'see': draft.see = text; return true;
      case 'seeAlso': draft.seeAlso = text; return true;
      case 'seecat': draft.seeCategory = text; return true;
      case 'subcat': draft.subcategory = text; return true;
      case 'cell':
        draft.cells.push({ column: columnOf(element), code: text });
        counts.cells += 1;
        return true;
      default: return false;
    }
  }

  const reader = xmlReader('ICD10CM.index', {
    open: (element) => {
      if (element.name === 'mainTerm' || element.name === 'term') openEntry(element);
    },
    close: (element, text) => {
      const draft = current;
      if (element.name === 'mainTerm' || element.name === 'term') {
        if (draft !== null) closeEntry(draft);
      } else if (draft !== null) {
        if (!takeText(draft, element, text) && !passedOver.has(element.name)) counts.unread += 1;
      } else if (element.name === 'title' && element.parent?.name === 'letter') letter = text;
      else if (element.name === 'head') columns.push({ column: columnOf(element), title: text });
      else if (!passedOver.has(element.name)) counts.unread += 1;
    },
  });

  return {
    counts,
    columns,
    write: reader.write,
    end: () => {
      reader.end();
      if (ids === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}

/** Nonessential modifiers one by one: "(acute) (chronic (old))" gives "acute" and "chronic (old)". */
export function splitModifiers(printed: string): string[] {
  const modifiers: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < printed.length; at += 1) {
    if (printed[at] === '(') {
      if (depth === 0) from = at + 1;
      depth += 1;
    } else if (printed[at] === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0) modifiers.push(printed.slice(from, at).trim());
    }
  }
  return modifiers.filter((each) => each !== '');
}
