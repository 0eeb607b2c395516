import type { PcsDefinition, PcsIndexTerm } from '../books';
import type { Alias, Phrase } from '../finder/phrase';
import { formOf } from '../finder/forms';
import { wordsOf } from '../finder/words';
import { referencesIn } from './see';

/** Of the codes that a line of the index leads to, so many are found by its words; beside them the table, which has all. */
const mostCodes = 4;
const mostOfBodyPart = 2;
/** A reference without a code leads to a term: so many of the leads at and under it count. */
const mostReferred = 12;
/** A line is the more to the point the fewer codes it leads to; of so many it says only which table. */
const tableLength = 3;

type Titled = { readonly code: string; readonly title: string; readonly billable: boolean };
type Line = { readonly levels: readonly string[]; readonly lead: string; readonly through?: string };

function formsIn(text: string): string[] {
  return wordsOf(text).map(({ text: word }) => formOf(word));
}

/** The codes that begin with `lead`, of codes in ascending order. */
function codesUnder(sorted: readonly Titled[], lead: string): readonly Titled[] {
  const bound = (text: string): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.code ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return sorted.slice(bound(lead), bound(`${lead}[`));
}

/** Of the codes under a lead those whose titles have the most of the line's words, a few of each body part. */
function codesFor({ levels, lead }: Line, valid: readonly Titled[], titleForms: (entry: Titled) => readonly string[]): readonly Titled[] {
  const under = codesUnder(valid, lead);
  const said = new Set(levels.flatMap(formsIn));
  const scored = under.map((entry) => ({ entry, met: titleForms(entry).reduce((sum, form) => sum + (said.has(form) ? 1 : 0), 0) }));
  const most = scored.reduce((best, { met }) => Math.max(best, met), 0);
  const perPart = new Map<string, number>();
  const chosen: Titled[] = [];
  for (const { entry, met } of scored) {
    const part = entry.code.slice(0, 4);
    const before = perPart.get(part) ?? 0;
    if (met < most || (before >= mostOfBodyPart && under.length > mostCodes)) continue;
    perPart.set(part, before + 1);
    chosen.push(entry);
    if (chosen.length === mostCodes) break;
  }
  return chosen;
}

/** A main term may carry what its letters stand for: "CABG (Coronary Artery Bypass Graft)". */
function waysToSay(title: string): string[] {
  const [, short, long] = /^(.+?)\s*\(([^()]+)\)$/.exec(title) ?? [];
  return short === undefined || long === undefined ? [title] : [short, long];
}

/**
 * The phrases of the Alphabetic Index of ICD-10-PCS: of each line its whole path. It leads to codes whose titles say the same, and to its
 * table, from which any code is completed (ICD-10-PCS Official Guidelines, A6 and A7).
 * @param entries the codes of the edition, tables included
 */
export function* pcsPhrases(terms: readonly PcsIndexTerm[], entries: readonly Titled[]): Generator<Phrase> {
  const sorted = [...entries].sort((left, right) => (left.code < right.code ? -1 : 1));
  const valid = sorted.filter(({ billable }) => billable);
  const tables = new Set(sorted.filter(({ code }) => code.length === tableLength).map(({ code }) => code));
  const refer = referencesIn<PcsIndexTerm>(terms, (term) => term.terms, ({ title }) => ({ title, modifiers: '' }));

  function leadsOf(term: PcsIndexTerm): readonly string[] {
    const own = [...term.leads, ...term.references.flatMap(({ leads }) => leads ?? [])];
    return [...own, ...term.terms.flatMap(leadsOf)].slice(0, mostReferred);
  }

  function* linesUnder(term: PcsIndexTerm, above: readonly string[]): Generator<Line> {
    const levels = term.title === '' ? above : [...above, term.title];
    for (const lead of term.leads) yield { levels, lead };
    for (const { kind, text, leads } of term.references) {
      if (leads !== null) yield { levels, lead: leads, through: text };
      else if (kind === 'see') for (const lead of leadsOf(refer(text)?.entry ?? { title: '', leads: [], references: [], terms: [] })) yield { levels, lead, through: text };
    }
    for (const each of term.terms) yield* linesUnder(each, levels);
  }

  const forms = new Map<string, readonly string[]>();
  function titleForms({ code, title }: Titled): readonly string[] {
    const before = forms.get(code);
    if (before !== undefined) return before;
    const made = formsIn(title);
    forms.set(code, made);
    return made;
  }

  const said = new Set<string>();
  for (const term of terms) {
    for (const way of waysToSay(term.title)) {
      for (const line of linesUnder({ ...term, title: way }, [])) {
        const { levels, lead, through } = line;
        const source = through === undefined ? 'index' : 'see';
        const refers = through === undefined ? {} : { through };
        const table = lead.slice(0, tableLength);
        const key = `${table} ${levels.join(' ')}`;
        if (tables.has(table) && !said.has(key)) yield { source, code: table, levels, optional: [], ...refers };
        said.add(key);
        for (const { code, title } of codesFor(line, valid, titleForms)) yield { source, code, levels, optional: [title], ...refers };
      }
    }
  }
}

/** Parts of the body, devices and substances by names that the tables do not use, each with the name that they do. */
export function* pcsAliases(terms: readonly PcsIndexTerm[], definitions: readonly PcsDefinition[]): Generator<Alias> {
  for (const { title, references } of terms) {
    for (const { kind, text, leads } of references) if (kind === 'use' && leads === null) yield { words: title, means: sideless(text) };
  }
  for (const { axisTitle, titles, includes } of definitions) {
    const [title] = titles;
    if (title === undefined || !/^(?:Body Part|Device|Substance)/i.test(axisTitle)) continue;
    for (const each of includes) yield { words: each.replaceAll(/[()]/g, ' '), means: sideless(title) };
  }
}

function sideless(title: string): string {
  return title.replace(/, (?:Left|Right)$/, '').replace(/\s+in$/, '');
}
