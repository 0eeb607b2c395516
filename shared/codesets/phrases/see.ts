import { formOf } from '../finder/forms';
import { distance } from '../finder/spelling';
import { wordsOf } from '../finder/words';
import type { Node } from './term';

/** Directions in a reference that name no term: "by site", "by type". */
const direction = /^(?:by (?:site|type|drug|site and type|type and site)|NEC|NOS|any|specified by type)$/i;

/** What a reference leads to. */
export type Reference = {
  readonly node: Node;
  /** Parts of the reference for which there is no term below `node`. */
  readonly rest: readonly string[];
};

function formsIn(text: string): string[] {
  return wordsOf(text.replace(/\b(?:NEC|NOS)\b/g, ''))
    .map(({ text: word }) => formOf(word))
    .filter((form) => form !== 'and' && form !== 'or' && form !== 'the' && form !== 'of' && form !== 'in');
}

/** The variants of a title: "Failure, failed" is found as "failure" and as "failed". */
function variantsOf(title: string): string[] {
  const parts = title.split(/,| or /).map((part) => formsIn(part).join(' ')).filter((part) => part !== '');
  return [...new Set([formsIn(title).join(' '), ...parts])];
}

/** Makes a function remember what it gave for each argument. */
function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    known.set(text, value);
    return value;
  };
}

/** Finds the terms that the references of a book name. */
export function referencesIn(roots: readonly Node[]): (printed: string) => Reference | undefined {
  const variants = remembered(variantsOf);
  const formSet = remembered((text) => new Set(formsIn(text)));
  const mains = new Map<string, Node>();
  // The whole title counts first, then its first part, then the other names in it.
  for (const place of [0, 1, 2]) {
    for (const node of roots) {
      const all = variants(node.term.title);
      for (const variant of place < 2 ? all.slice(place, place + 1) : all.slice(2)) if (!mains.has(variant)) mains.set(variant, node);
    }
  }

  /** The books have misprints in their own references ("Peridontitis"). */
  function likeMain(wanted: string): Node | undefined {
    if (wanted.length < 7 || wanted.includes(' ')) return undefined;
    for (const [main, node] of mains) if (distance(wanted, main, 1) === 1) return node;
    return undefined;
  }

  function below(node: Node, part: string, depth: number): Node | undefined {
    const wanted = formsIn(part).join(' ');
    const exact = node.children.find((child) => variants(child.term.title).includes(wanted));
    if (exact !== undefined) return exact;
    const words = formsIn(part);
    const holding = node.children.find((child) => {
      const own = formSet(`${child.term.title} ${child.term.modifiers}`);
      return words.length > 0 && words.every((word) => own.has(word));
    });
    if (holding !== undefined || depth === 0) return holding;
    for (const child of node.children) {
      if (!/^(?:with|due to|in|by|following|complicating|site|type|specified)/i.test(child.term.title)) continue;
      const found = below(child, part, depth - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return remembered((printed) => {
    const parts = printed
      .replace(/\([^()]*\)/g, ' ')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '' && !direction.test(part));
    const [first = '', ...others] = parts;
    let node = mains.get(formsIn(first).join(' ')) ?? likeMain(formsIn(first).join(' '));
    if (node === undefined) {
      // "Disease heart" for "Disease, heart".
      const words = formsIn(first);
      node = mains.get(words[0] ?? '');
      if (node === undefined || words.length < 2) return undefined;
      others.unshift(words.slice(1).join(' '));
    }
    const rest: string[] = [];
    for (const part of others) {
      const next: Node | undefined = below(node, part.replace(/\bby (?:site|type)\b/i, ''), 2);
      if (next === undefined) rest.push(part);
      else node = next;
    }
    return { node, rest };
  });
}
