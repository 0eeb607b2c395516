import { inflateSync } from 'node:zlib';

type PdfObject = { readonly head: string; readonly stream: string };

/** The text that a PDF of Chromium's shows, page by page: glyphs are turned back into characters by the fonts' own tables. */
export function pdfText(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map([...objects].flatMap(([number, { head }]) => {
    const table = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1]));
    return table === undefined ? [] : [[number, charactersOf(table.stream)] as const];
  }));
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map((page) => [...page.head.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => shownText(Number(number), objects, fonts)).join(''));
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1');
  return new Map([...text.matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/g)].map(([, number = '', body = '']) => {
    const at = /stream\r?\n/.exec(body);
    if (at === null) return [Number(number), { head: body, stream: '' }];
    const head = body.slice(0, at.index);
    const bytes = Buffer.from(body.slice(at.index + at[0].length, body.lastIndexOf('endstream')), 'latin1');
    return [Number(number), { head, stream: head.includes('/FlateDecode') ? inflateSync(bytes, { finishFlush: 2 }).toString('latin1') : bytes.toString('latin1') }];
  }));
}

/** Which character each glyph of a font is. */
function charactersOf(table: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const [, section = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', character = ''] of section.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) characters.set(glyph.toUpperCase(), unicode(character));
  }
  for (const [, section = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of section.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi)) {
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph += 1) {
        characters.set(glyph.toString(16).toUpperCase().padStart(from.length, '0'), String.fromCodePoint(parseInt(first, 16) + glyph - parseInt(from, 16)));
      }
    }
  }
  return characters;
}

function unicode(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

/** The text that a content stream shows, forms that it draws included; each piece of text on a line of its own. */
function shownText(number: number, objects: ReadonlyMap<number, PdfObject>, fonts: ReadonlyMap<number, ReadonlyMap<string, string>>): string {
  const content = objects.get(number);
  if (content === undefined) return '';
  let characters: ReadonlyMap<string, string> = new Map();
  let shown = '';
  for (const [token] of content.stream.matchAll(/\/F\d+ [\d.]+ Tf|<[0-9A-F]*>|\bET\b|\/X\d+ Do/gi)) {
    if (token === 'ET') shown += '\n';
    else if (token.startsWith('/F')) characters = fonts.get(Number(/^\/F(\d+)/.exec(token)?.[1])) ?? new Map();
    else if (token.startsWith('/X')) shown += shownText(Number(/^\/X(\d+)/.exec(token)?.[1]), objects, fonts);
    else shown += (token.slice(1, -1).match(/.{4}/g) ?? []).map((glyph) => characters.get(glyph.toUpperCase()) ?? '').join('');
  }
  return shown;
}
