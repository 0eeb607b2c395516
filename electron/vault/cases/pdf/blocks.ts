import type { Block } from '../../../../shared/cases/outputs';
import type { Fonts } from './fonts';
import type { Pages, Style } from './pages';
import type { Element } from './structure';

const body: Style = { size: 10.5, weight: 'regular', leading: 1.4 };
const cell: Style = { size: 8.5, weight: 'regular', leading: 1.35 };
export const headings = { title: { size: 17, weight: 'bold', leading: 1.25 }, 1: { size: 13, weight: 'bold', leading: 1.3 }, 2: { size: 11, weight: 'bold', leading: 1.3 } } as const satisfies Record<string, Style>;

/** Between columns, and from the question to its answer, in points. */
const gutter = 10;
const questionShare = 0.38;

/** Sets a part of a paper, with the tags that say what it is. */
export function setBlock(root: Element, fonts: Fonts, pages: Pages, block: Block): void {
  switch (block.kind) {
    case 'heading': {
      const style = headings[block.level];
      pages.space(block.level === 1 ? 16 : 10);
      // A heading does not stand alone at the foot of a page.
      if (pages.left() < 4 * style.size * style.leading) pages.turn();
      pages.set(root.child(block.level === 1 ? 'H1' : 'H2'), wrap(fonts, block.text, style, pages.width), style);
      return pages.space(3);
    }
    case 'paragraph':
      pages.set(root.child('P'), wrap(fonts, block.text, body, pages.width), body);
      return pages.space(6);
    case 'field':
      return setField(root, fonts, pages, block);
    case 'list':
      return setList(root, fonts, pages, block.items);
    case 'table':
      return setTable(root, fonts, pages, block);
  }
}

/** Question and answer side by side, read as one paragraph. What is missing says so in words, not by its looks alone. */
function setField(root: Element, fonts: Fonts, pages: Pages, { name, value, needed, rule }: Extract<Block, { kind: 'field' }>): void {
  const width = Math.floor(pages.width * questionShare);
  const answer = value ?? (needed ? `MISSING${rule === null ? '' : ` (${rule})`}` : 'Not said');
  const style = value === null && needed ? bold(body) : body;
  const element = root.child('P');
  pages.row([
    { element, lines: wrap(fonts, name, body, width - gutter), at: 0 },
    { element, lines: wrap(fonts, answer, style, pages.width - width), at: width, weight: style.weight },
  ], body);
  pages.space(3);
}

function setList(root: Element, fonts: Fonts, pages: Pages, items: readonly string[]): void {
  const list = root.child('L');
  const indent = 14;
  for (const item of items) {
    const element = list.child('LI').child('LBody');
    pages.row([{ element, lines: ['•'], at: 2 }, { element, lines: wrap(fonts, item, body, pages.width - indent), at: indent }], body);
    pages.space(2);
  }
  pages.space(4);
}

function setTable(root: Element, fonts: Fonts, pages: Pages, { caption, columns, rows }: Extract<Block, { kind: 'table' }>): void {
  const table = root.child('Table');
  const widths = columnWidths(fonts, pages.width, columns, rows);
  const places = widths.map((_width, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const lines = (text: string, style: Style, index: number): readonly string[] => wrap(fonts, text, style, (widths[index] ?? 0) - gutter);
  pages.space(6);
  pages.set(table.child('Caption'), wrap(fonts, caption, bold(body), pages.width), bold(body));
  pages.space(4);
  const head = table.child('TR');
  pages.row(columns.map((column, index) => ({ element: head.child('TH', '/A<</O/Table/Scope/Column>>'), lines: lines(column, bold(cell), index), at: places[index] ?? 0 })), bold(cell));
  pages.rule();
  for (const cells of rows) {
    const row = table.child('TR');
    pages.row(columns.map((_column, index) => ({ element: row.child('TD'), lines: lines(cells[index] ?? '–', cell, index), at: places[index] ?? 0 })), cell);
    pages.rule();
  }
  pages.space(6);
}

/** Each column has room for its longest word; what is left goes to those with longer texts. */
function columnWidths(fonts: Fonts, width: number, columns: readonly string[], rows: Extract<Block, { kind: 'table' }>['rows']): readonly number[] {
  const measured = columns.map((column, index) => {
    const texts = rows.map((cells) => cells[index] ?? '');
    const widest = (parts: readonly string[]): number => Math.max(0, ...parts.map((part) => fonts.widthOf(part, 'regular'))) * cell.size;
    const head = Math.max(0, ...column.split(' ').map((word) => fonts.widthOf(word, 'bold'))) * cell.size;
    const word = Math.max(head, widest(texts.flatMap((text) => text.split(' ')))) + gutter + 1;
    return { word, more: Math.max(1, widest(texts) + gutter - word) };
  });
  const least = measured.reduce((sum, { word }) => sum + word, 0);
  if (least >= width) return measured.map(({ word }) => (word * width) / least);
  const more = measured.reduce((sum, each) => sum + each.more, 0);
  return measured.map((each) => each.word + ((width - least) * each.more) / more);
}

function bold(style: Style): Style {
  return { ...style, weight: 'bold' };
}

/** The text in lines no wider than this, in points; a word that is wider is cut. Line breaks of the text stay. */
export function wrap(fonts: Fonts, text: string, { size, weight }: Style, width: number): readonly string[] {
  const fits = (line: string): boolean => fonts.widthOf(line, weight) * size <= width;
  return text.split('\n').flatMap((part) => {
    const lines: string[] = [];
    let line = '';
    for (const word of part.split(/ +/).flatMap((each) => cut(each, fits))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}

function cut(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && !fits(part + character)) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
