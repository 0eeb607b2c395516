import type { Alias, Phrase } from '../finder/phrase';
import { referencesIn, type Reference } from './see';
import type { Targets } from './targets';
import { treesOf, type Node, type Term } from './term';

/** How many codes one reference may lead to; beyond that it names too much to be an answer. */
const mostReferred = 60;
/** References that refer again are followed this far. */
const longestChain = 4;

type Referred = { readonly code: string; readonly rest: readonly string[]; readonly optional: readonly string[] };

/** References that tell the reader how to look something up instead of where. */
function isAdvice(printed: string): boolean {
  return /^condition\b|^Table of|^Neoplasm/i.test(printed.trim());
}

function categoriesIn(printed: string): string[] {
  return /^(?:sub)?categor/i.test(printed) ? (printed.match(/[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?/g) ?? []) : [];
}

function ownCodes({ term }: Node): string[] {
  return [term.code, term.subcategory, term.seeCategory, ...categoriesIn(term.see), ...categoriesIn(term.seeAlso)].filter((code) => code !== '');
}

/** The phrases of an alphabetic index (of diseases, of external causes): of each term its whole path, and what it refers to. */
export function* indexPhrases(terms: readonly Term[], source: 'index' | 'external-cause', targets: Targets): Generator<Phrase> {
  const roots = treesOf(terms);
  const refer = referencesIn<Node>(roots, ({ children }) => children, ({ term }) => term);

  const known = new Map<Node, readonly string[]>();
  function codesOf(node: Node): readonly string[] {
    const before = known.get(node);
    if (before !== undefined) return before;
    const codes = ownCodes(node).flatMap((printed) => targets(printed));
    known.set(node, codes);
    return codes;
  }

  /** What a term leads to, and what is under it, the nearest first. */
  function under(from: Node, most: number): Referred[] {
    const found: Referred[] = [];
    const queue: { readonly node: Node; readonly above: number; readonly words: readonly string[]; readonly chain: number }[] = [{ node: from, above: from.levels.length, words: [], chain: 0 }];
    for (let at = 0; at < queue.length && found.length < most && at < most * 4; at += 1) {
      const next = queue[at];
      if (next === undefined) break;
      const { node, above, words, chain } = next;
      const rest = [...words, ...node.levels.slice(above)];
      for (const code of codesOf(node)) found.push({ code, rest, optional: node.term.modifiers === '' ? [] : [node.term.modifiers] });
      const further = node.term.see !== '' && chain < longestChain ? resolve(node.term.see) : undefined;
      if (further !== undefined && further.entry !== node) queue.push({ node: further.entry, above: further.entry.levels.length, words: rest, chain: chain + 1 });
      for (const child of node.children) queue.push({ node: child, above, words, chain });
    }
    return found;
  }

  function resolve(printed: string): Reference<Node> | undefined {
    return isAdvice(printed) ? undefined : refer(printed);
  }

  function* phrasesOf(node: Node): Generator<Phrase> {
    const { levels, optional } = node;
    for (const code of codesOf(node)) yield { source, code, levels, optional };
    for (const code of node.term.manifestation === '' ? [] : targets(node.term.manifestation)) yield { source, code, levels, optional };
    for (const printed of [node.term.see, node.term.seeAlso]) {
      if (printed === '') continue;
      const reference = resolve(printed);
      if (reference === undefined || reference.entry === node) continue;
      for (const { code, rest, optional: more } of under(reference.entry, mostReferred)) {
        yield { source: source === 'index' ? 'see' : source, code, levels: [...levels, ...rest], optional: [...optional, ...more, ...reference.rest, ...reference.entry.levels], through: printed };
      }
    }
    for (const child of node.children) yield* phrasesOf(child);
  }

  for (const root of roots) yield* phrasesOf(root);
}

const behaviours = ['malignant', 'benign', 'in situ', 'uncertain behavior', 'unspecified behavior', 'secondary'] as const;

/** The names of kinds of neoplasms for which the index refers to the Table of Neoplasms: each with the words of the table. */
export function* neoplasmAliases(terms: readonly Term[]): Generator<Alias> {
  function* aliasesOf(node: Node): Generator<Alias> {
    for (const printed of [node.term.see, node.term.seeAlso]) {
      if (!/^Neoplasm,/i.test(printed.trim())) continue;
      const parts = printed.split(',').map((part) => part.trim().toLowerCase()).slice(1);
      const behaviour = behaviours.find((each) => parts.includes(each));
      if (behaviour === undefined) continue;
      const site = parts.filter((part) => part !== behaviour && !part.startsWith('by '));
      const words = node.levels.map((level) => level.split(',')[0] ?? level).join(' ');
      yield { words, means: `${behaviour} neoplasm ${site.join(' ')}`.trim() };
    }
    for (const child of node.children) yield* aliasesOf(child);
  }
  for (const root of treesOf(terms)) yield* aliasesOf(root);
}
