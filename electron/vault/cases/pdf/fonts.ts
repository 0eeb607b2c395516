import regular from '@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff?inline';
import bold from '@fontsource/fira-sans/files/fira-sans-latin-700-normal.woff?inline';
import regularMore from '@fontsource/fira-sans/files/fira-sans-latin-ext-400-normal.woff?inline';
import boldMore from '@fontsource/fira-sans/files/fira-sans-latin-ext-700-normal.woff?inline';
import { figure, type Objects } from './objects';
import { readTypeface, type Typeface } from './typeface';

/** The page's own typeface, Fira Sans: each weight in two files, the second for letters of other languages. */
export type Weight = 'regular' | 'bold';

/** A stretch of text that one font shows. */
export type Run = { readonly font: Font; readonly glyphs: readonly number[]; readonly width: number };

/** A font of one document: what of it is used is noted, so that only that is described. */
export type Font = { readonly name: string; readonly number: number; readonly face: Typeface; readonly used: Map<number, number> };

export type Fonts = {
  /** The text as runs; `width` in points for one point of size. A character that no font has is shown as a box. */
  readonly runs: (text: string, weight: Weight) => readonly Run[];
  readonly widthOf: (text: string, weight: Weight) => number;
  /** The entries of a page's `/Font`. Written when all text is set. */
  readonly finish: () => string;
};

let faces: Readonly<Record<Weight, readonly Typeface[]>> | undefined;

function typefaces(): Readonly<Record<Weight, readonly Typeface[]>> {
  const read = (url: string): Typeface => readTypeface(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
  faces ??= { regular: [read(regular), read(regularMore)], bold: [read(bold), read(boldMore)] };
  return faces;
}

/** The fonts of a document. */
export function newFonts(objects: Objects): Fonts {
  const faces = typefaces();
  const fonts = new Map<Typeface, Font>();

  /** The font of a typeface, which is in the file from the first text on that needs it. */
  function fontOf(face: Typeface, weight: Weight): Font {
    const name = `FiraSans-${weight === 'bold' ? 'Bold' : 'Regular'}${face === faces[weight][0] ? '' : 'Extended'}`;
    const font = fonts.get(face) ?? { name, number: objects.reserve(), face, used: new Map<number, number>() };
    fonts.set(face, font);
    return font;
  }

  function runs(text: string, weight: Weight): readonly Run[] {
    const found: { font: Font; glyphs: number[]; width: number }[] = [];
    const [first] = faces[weight];
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      const face = faces[weight].find((each) => each.glyphOf(codePoint) !== undefined) ?? first;
      if (face === undefined) continue;
      const font = fontOf(face, weight);
      const glyph = font.face.glyphOf(codePoint) ?? 0;
      if (glyph !== 0) font.used.set(glyph, codePoint);
      const width = font.face.widthOf(glyph) / font.face.unitsPerEm;
      const last = found.at(-1);
      if (last?.font === font) {
        last.glyphs.push(glyph);
        last.width += width;
      } else found.push({ font, glyphs: [glyph], width });
    }
    return found;
  }

  return {
    runs,
    widthOf: (text, weight) => runs(text, weight).reduce((sum, { width }) => sum + width, 0),
    finish: () => [...fonts.values()].map((font) => {
      writeFont(objects, font);
      return `/F${font.number} ${font.number} 0 R`;
    }).join(''),
  };
}

/** A composite font (ISO 32000-1, 9.7): glyphs by their number, and for whoever extracts text the characters that they stand for. */
function writeFont(objects: Objects, { name, number, face, used }: Font): void {
  const em = (units: number): string => figure((units * 1000) / face.unitsPerEm);
  const glyphs = [...used].toSorted(([one], [other]) => one - other);
  const file = objects.addStream(face.bytes, `/Length1 ${face.bytes.length}`);
  const descriptor = objects.add(`<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${face.box.map(em).join(' ')}]/ItalicAngle 0/Ascent ${em(face.ascent)}/Descent ${em(face.descent)}/CapHeight 689/StemV 80/FontFile2 ${file} 0 R>>`);
  const widths = glyphs.map(([glyph]) => `${glyph}[${em(face.widthOf(glyph))}]`).join('');
  const descendant = objects.add(`<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW ${em(face.widthOf(0))}/W[${widths}]/CIDToGIDMap/Identity>>`);
  const characters = objects.addStream(Buffer.from(characterMap(glyphs), 'latin1'));
  objects.write(number, `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${characters} 0 R>>`);
}

export function hex(glyph: number): string {
  return glyph.toString(16).toUpperCase().padStart(4, '0');
}

function characterMap(glyphs: readonly (readonly [glyph: number, codePoint: number])[]): string {
  const sections = Array.from({ length: Math.ceil(glyphs.length / 100) }, (_none, index) => glyphs.slice(100 * index, 100 * (index + 1)));
  const lines = sections.map((section) => `${section.length} beginbfchar\n${section.map(([glyph, codePoint]) => `<${hex(glyph)}> <${hex(codePoint)}>`).join('\n')}\nendbfchar\n`);
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${lines.join('')}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n`;
}
