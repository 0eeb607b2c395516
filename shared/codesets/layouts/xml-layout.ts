import { refuse } from '../../kernel';
import type { Layout } from '../model';

/** What the head of an XML file shows: which book, and the fiscal year of its version. */
export type XmlLayout = { readonly layout: Layout; readonly year: number | null };

const declaration = /^\s*(?:<\?xml[^>]*\?>)?(?:\s|<!--[\s\S]*?-->)*/;

/**
 * Tells a book in XML by its outermost element; the indexes and tables of ICD-10-CM, which share theirs, by the heading of
 * their first column or by their title.
 * @param head the beginning of the file
 * @returns undefined where it is no XML, or XML of another kind
 * @throws FaultError `bad-file` where a document type is declared: the publishers' files have none
 */
export function xmlLayout(head: string): XmlLayout | undefined {
  const begin = declaration.exec(head)?.[0].length ?? 0;
  const rest = head.slice(begin);
  const root = /^<([A-Za-z0-9.]+)[\s>]/.exec(rest)?.[1];
  if (/^<!DOCTYPE/i.test(rest) && !/^<!DOCTYPE\s+html/i.test(rest)) {
    refuse({ code: 'bad-file', why: 'bad-line', line: head.slice(0, begin).split('\n').length, expected: 'no document type: the publishers’ files have none', found: 'a document type, which can declare entities' });
  }
  const layout = root === undefined ? undefined : layoutOfRoot(root, rest);
  if (layout === undefined) return undefined;
  const version = /<version>\s*(20\d\d)\b/.exec(rest.slice(0, 2_000))?.[1];
  return { layout, year: version === undefined ? null : Number(version) };
}

function layoutOfRoot(root: string, text: string): Layout | undefined {
  if (root === 'ICD10CM.tabular') return 'icd10cm-tabular';
  if (root === 'ICD10PCS.tabular') return 'icd10pcs-tables';
  if (root === 'ICD10PCS.index') return 'icd10pcs-index';
  if (root === 'ICD10PCS.definitions') return 'icd10pcs-definitions';
  if (root !== 'ICD10CM.index') return undefined;
  const top = text.slice(0, text.indexOf('<letter>') < 0 ? 4_000 : text.indexOf('<letter>'));
  const column = /<head col="1">([^<]*)</.exec(top)?.[1] ?? '';
  const title = /<title>([^<]*)</.exec(top)?.[1] ?? '';
  if (/neoplasm/i.test(column)) return 'icd10cm-neoplasm';
  if (/substance|drug/i.test(column)) return 'icd10cm-drugs';
  if (column !== '') return undefined;
  return /external cause/i.test(title) ? 'icd10cm-external-cause' : 'icd10cm-index';
}
