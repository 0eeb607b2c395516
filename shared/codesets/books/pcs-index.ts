import { refuse } from '../../kernel';
import { badLine, excerpt } from '../layouts/faults';
import type { TextReader } from './xml';
import { attributeOf, textIfAny, unitReader, type XmlNode } from './xml-units';

/** Where a reference of the index leads: its words, and the beginning of a code where it names one. */
export type PcsReference = {
  /** `see` leads to another term; `use` names the value under which a body part, device or substance is coded. */
  readonly kind: 'see' | 'use';
  readonly text: string;
  /** Three to seven characters of a code, or null. */
  readonly leads: string | null;
};

/** A term of the index with the terms under it. */
export type PcsIndexTerm = {
  /** Empty where a term only carries a reference. */
  readonly title: string;
  /** Codes and beginnings of codes that stand behind the term, of three (a table) to seven characters. */
  readonly leads: readonly string[];
  readonly references: readonly PcsReference[];
  readonly terms: readonly PcsIndexTerm[];
};

/** What is counted of the index; `links` are its references. */
export type PcsIndexCounts = { 'main-terms': number; subterms: number; links: number; unread: number };

const content = ['title', 'term', 'code', 'codes', 'tab', 'see', 'use'];
const shape = {
  'ICD10PCS.index': ['version', 'title', 'letter'],
  letter: ['title', 'mainTerm'],
  mainTerm: content,
  term: content,
  see: ['codes', 'tab', 'code'],
  use: ['codes', 'tab', 'code'],
};

/** How many characters of a code each element may hold. */
const leadForms: Readonly<Record<string, { readonly form: RegExp; readonly expected: string }>> = {
  code: { form: /^[0-9A-HJ-NP-Z]{7}$/, expected: 'a whole code of seven characters' },
  codes: { form: /^[0-9A-HJ-NP-Z]{4,6}$/, expected: 'the first four to six characters of a code' },
  tab: { form: /^[0-9A-HJ-NP-Z]{3}$/, expected: 'a table of three characters' },
};

/**
 * Reads the Alphabetic Index of ICD-10-PCS as CMS publishes it in XML. The index may be used to find a table, and need not
 * be: a code is always completed from the tables (ICD-10-PCS Official Guidelines, A6 and A7).
 * @param emit receives each main term, in the file's order
 * @throws FaultError `bad-file` with line, expected and found
 */
export function pcsIndexReader(emit: (term: PcsIndexTerm) => void): TextReader & { readonly counts: PcsIndexCounts } {
  const counts: PcsIndexCounts = { 'main-terms': 0, subterms: 0, links: 0, unread: 0 };
  const count = ({ references, terms }: PcsIndexTerm): void => {
    counts.links += references.length;
    counts.subterms += terms.length;
    terms.forEach(count);
  };
  const reader = unitReader('ICD10PCS.index', shape, (unit) => {
    for (const main of unit.children.filter(({ name }) => name === 'mainTerm')) {
      const term = readTerm(main, 0);
      if (term.title === '') badLine(main.line, 'a <title> in <mainTerm>', 'none');
      counts['main-terms'] += 1;
      count(term);
      emit(term);
    }
  });
  return {
    counts,
    write: reader.write,
    end: () => {
      reader.end();
      counts.unread = reader.unread();
      if (counts['main-terms'] === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}

function readTerm(node: XmlNode, level: number): PcsIndexTerm {
  if (level > 0) {
    const said = attributeOf(node, 'level', /^\d$/, 'how deep the term stands');
    if (Number(said) !== level) badLine(node.line, `level ${level}`, `level ${said}`);
  }
  const title = textIfAny(node, 'title') ?? '';
  const leads = node.children.flatMap((child) => (child.name in leadForms ? [readLead(child)] : []));
  const references = node.children.flatMap((child) => (child.name === 'see' || child.name === 'use' ? [readReference(child, child.name)] : []));
  const terms = node.children.filter(({ name }) => name === 'term').map((child) => readTerm(child, level + 1));
  if (leads.length + references.length + terms.length === 0) badLine(node.line, `something that <${node.name}> leads to: a code, a table, a reference or terms under it`, excerpt(title));
  return { title, leads, references, terms };
}

function readLead(node: XmlNode): string {
  const rule = leadForms[node.name];
  if (rule !== undefined && !rule.form.test(node.text)) badLine(node.line, `${rule.expected} in <${node.name}>`, excerpt(node.text));
  return node.text;
}

function readReference(node: XmlNode, kind: PcsReference['kind']): PcsReference {
  if (node.text === '') badLine(node.line, `the words of the reference in <${kind}>`, 'none');
  const [lead, second] = node.children;
  if (second !== undefined) badLine(second.line, `one code or table in <${kind}>`, 'a second one');
  return { kind, text: node.text, leads: lead === undefined ? null : readLead(lead) };
}
