import { inflateSync } from 'node:zlib';

/**
 * A TrueType font out of a WOFF file (W3C, WOFF 1.0): what a page needs to measure and show text. The files come with the application; nothing
 * is read that a document brings.
 */
export type Typeface = {
  /** The whole font as TrueType, to be put into the document. */
  readonly bytes: Buffer;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a character; undefined where the font has none. */
  readonly glyphOf: (codePoint: number) => number | undefined;
  /** The width of a glyph in units of the em square. */
  readonly widthOf: (glyph: number) => number;
};

type Tables = ReadonlyMap<string, Buffer>;

/** Reads a font. @throws Error for what is no WOFF of a TrueType font with a Unicode table */
export function readTypeface(woff: Buffer): Typeface {
  const tables = tablesOf(woff);
  const head = table(tables, 'head');
  const hhea = table(tables, 'hhea');
  const hmtx = table(tables, 'hmtx');
  const widths = hhea.readUInt16BE(34);
  return {
    bytes: trueType(tables),
    unitsPerEm: head.readUInt16BE(18),
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    glyphOf: glyphsOf(table(tables, 'cmap')),
    widthOf: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, widths - 1)),
  };
}

function table(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`the font has no table ${tag}`);
  return found;
}

function tablesOf(woff: Buffer): Tables {
  if (woff.toString('latin1', 0, 4) !== 'wOFF' || woff.readUInt32BE(4) !== 0x0001_0000) throw new Error('this is no WOFF of a TrueType font');
  return new Map(Array.from({ length: woff.readUInt16BE(12) }, (_none, index) => {
    const at = 44 + 20 * index;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const data = woff.subarray(offset, offset + packed);
    return [woff.toString('latin1', at, at + 4), packed < length ? inflateSync(data) : Buffer.from(data)];
  }));
}

/** The tables of a font that a PDF takes, put together as a TrueType file. */
const embedded = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

function trueType(tables: Tables): Buffer {
  const parts = embedded.flatMap((tag) => (tables.has(tag) ? [{ tag, data: table(tables, tag) }] : []));
  const power = Math.floor(Math.log2(parts.length));
  const header = Buffer.alloc(12 + 16 * parts.length);
  header.writeUInt32BE(0x0001_0000, 0);
  header.writeUInt16BE(parts.length, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * parts.length - 16 * 2 ** power, 10);
  let offset = header.length;
  const bodies = parts.map(({ tag, data }, index) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const at = 12 + 16 * index;
    header.write(tag, at, 'latin1');
    header.writeUInt32BE(checksum(padded), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(data.length, at + 12);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...bodies]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The character map, of its Unicode subtable for the basic plane (format 4). */
function glyphsOf(cmap: Buffer): Typeface['glyphOf'] {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_none, index) => cmap.readUInt32BE(4 + 8 * index + 4));
  const start = subtables.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('the font has no Unicode table');
  const count = cmap.readUInt16BE(start + 6) / 2;
  const [ends, starts, deltas, ranges] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count].map((offset) => start + offset);
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < count; segment += 1) {
    const at = (base = 0): number => base + 2 * segment;
    const [first, last, delta, range] = [cmap.readUInt16BE(at(starts)), cmap.readUInt16BE(at(ends)), cmap.readInt16BE(at(deltas)), cmap.readUInt16BE(at(ranges))];
    for (let code = first; code <= last && code < 0xff_ff; code += 1) {
      const listed = range === 0 ? code : cmap.readUInt16BE(at(ranges) + range + 2 * (code - first));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xff_ff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return (codePoint) => glyphs.get(codePoint);
}
