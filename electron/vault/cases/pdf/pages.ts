import { hex, type Fonts, type Weight } from './fonts';
import { figure, type Objects } from './objects';
import type { Element } from './structure';

/** US Letter, in points; wide for wide tables. */
export const sheet = { short: 612, long: 792, margin: 60, foot: 36 } as const;

export type Style = { readonly size: number; readonly weight: Weight; /** Of a line, in sizes. */ readonly leading: number };

/** Lines that stand beside others: whose content they are, and how far from the left. `weight` where it is another than the row's. */
export type Cell = { readonly element: Element; readonly lines: readonly string[]; readonly at: number; readonly weight?: Weight };

export type Pages = {
  readonly width: number;
  /** How much is free on the page that is being set. */
  readonly left: () => number;
  /** Moves down, to the next page if nothing is left. Space at the top of a page is no space. */
  readonly space: (points: number) => void;
  readonly turn: () => void;
  /** Lines of one element from here down, `indent` points in; over as many pages as they take. */
  readonly set: (element: Element, lines: readonly string[], style: Style, indent?: number) => void;
  /** Lines side by side; the tallest cell decides how far down it goes. */
  readonly row: (cells: readonly Cell[], style: Style) => void;
  readonly rule: () => void;
  /** Writes the pages and gives their numbers. */
  readonly finish: (parent: number, resources: string, footOf: (page: number, of: number) => string) => readonly number[];
};

type Page = { readonly number: number; content: string };

/** Sets text on pages, from the top down. */
export function newPages(objects: Objects, fonts: Fonts, isWide: boolean): Pages {
  const [width, height] = isWide ? [sheet.long, sheet.short] : [sheet.short, sheet.long];
  const pages: Page[] = [];
  let down = 0;

  const bottom = sheet.margin + sheet.foot;
  const top = height - sheet.margin;
  const left = (): number => top - down - bottom;
  const current = (): Page => pages.at(-1) ?? turn();

  function turn(): Page {
    const page = { number: objects.reserve(), content: '' };
    pages.push(page);
    down = 0;
    return page;
  }

  /** A line of text; its runs follow each other by the widths of their glyphs. */
  function show(text: string, x: number, y: number, { size, weight }: Style): string {
    if (text === '') return '';
    const pieces = fonts.runs(text, weight).map(({ font, glyphs }) => `/F${font.number} ${figure(size)} Tf <${glyphs.map(hex).join('')}> Tj`);
    return `BT 1 0 0 1 ${figure(x)} ${figure(y)} Tm ${pieces.join(' ')} ET\n`;
  }

  /** Some lines of an element at a place, marked as its content; nothing to show is nothing to mark. */
  function mark(element: Element, lines: readonly string[], x: number, style: Style): void {
    const page = current();
    if (lines.every((line) => line === '')) return;
    const shown = lines.map((line, index) => show(line, x, top - down - style.size - index * style.size * style.leading, style)).join('');
    page.content += `/P <</MCID ${element.mark(page.number, pages.length - 1)}>> BDC\n${shown}EMC\n`;
  }

  function row(cells: readonly Cell[], style: Style): void {
    current();
    const step = style.size * style.leading;
    const tallest = Math.max(1, ...cells.map(({ lines }) => lines.length));
    let done = 0;
    while (done < tallest) {
      const fits = Math.floor((left() + 0.01) / step);
      if (fits < 1) {
        turn();
        continue;
      }
      for (const { element, lines, at, weight = style.weight } of cells) mark(element, lines.slice(done, done + fits), sheet.margin + at, { ...style, weight });
      const now = Math.min(fits, tallest - done);
      down += now * step;
      done += now;
    }
  }

  return {
    width: width - 2 * sheet.margin,
    left,
    turn: () => void turn(),
    space: (points) => {
      current();
      if (down > 0) down += points;
    },
    set: (element, lines, style, indent = 0) => row([{ element, lines, at: indent }], style),
    row,
    rule: () => {
      const page = current();
      const y = figure(top - down - 2);
      page.content += `/Artifact BMC\n0.6 G 0.5 w ${sheet.margin} ${y} m ${width - sheet.margin} ${y} l S\nEMC\n`;
      down += 4;
    },
    finish: (parent, resources, footOf) => {
      const style: Style = { size: 8.5, weight: 'regular', leading: 1.3 };
      pages.forEach(({ number, content }, index) => {
        const foot = `/Artifact <</Type/Pagination>> BDC\n${show(footOf(index + 1, pages.length), sheet.margin, sheet.margin, style)}EMC\n`;
        const stream = objects.addStream(Buffer.from(content + foot, 'latin1'));
        objects.write(number, `<</Type/Page/Parent ${parent} 0 R/MediaBox[0 0 ${width} ${height}]/Resources ${resources}/Contents ${stream} 0 R/StructParents ${index}/Tabs/S>>`);
      });
      return pages.map(({ number }) => number);
    },
  };
}
