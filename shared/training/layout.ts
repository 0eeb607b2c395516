/** A piece of a text as it is set on the page: words only, whatever they look like. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] };

/** An item with its own mark: a number stays the one that was written, since other texts may point to it. */
export type Item = { readonly mark: string; readonly text: string };

const heading = /^(#{1,3})\s+(.*\S)\s*$/;
const item = /^\s*([-*•]|\d{1,3}[.)])\s+(.*\S)\s*$/;

/**
 * Sets a plain text: lines that begin with #, ## or ### are headings, with -, * or a number and a point items of a list,
 * others paragraphs, which end at an empty line. No word is left out and nothing is understood as markup.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = blocks.at(-1);
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const [, marks, title] = heading.exec(line) ?? [];
    if (marks !== undefined && title !== undefined) {
      blocks.push({ kind: 'heading', level: marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3, text: title });
      isOpen = false;
      continue;
    }
    const [, mark, words] = item.exec(line) ?? [];
    if (mark !== undefined && words !== undefined) {
      const added: Item = { mark: /\d/.test(mark) ? mark : '•', text: words };
      if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, added] };
      else blocks.push({ kind: 'list', items: [added] });
      isOpen = true;
      continue;
    }
    if (!isOpen || last === undefined || last.kind === 'heading') blocks.push({ kind: 'paragraph', text: line.trim() });
    else if (last.kind === 'paragraph') blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
    else blocks[blocks.length - 1] = { ...last, items: withMore(last.items, line.trim()) };
    isOpen = true;
  }
  return blocks;
}

/** The items with more words at the end of the last one. */
function withMore(items: readonly Item[], words: string): Item[] {
  return items.map((each, index) => (index === items.length - 1 ? { ...each, text: `${each.text} ${words}` } : each));
}
