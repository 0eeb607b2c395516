import { lineLayoutSchema, placesReader, type Layout, type Place } from '../../../shared/codesets';
import { conversionReader, indexReader, tabularReader, type Conversion, type IndexEntry, type TabularNode } from '../../../shared/codesets/books';
import { insertColumns, insertConversions, insertEntries, insertNodes } from './books-store';
import { insertPlaces } from './details-store';
import { readLines, readXml } from './file';
import type { Pace } from './pace';
import { readPcsBook } from './pcs-content';
import { membersIn, membersOf, wholeOf, type Source } from './sources';
import { inStretches, type BookContent, type Stretch } from './stretches';
import { conversionOf } from './workbook';
import { createHash } from 'node:crypto';

/**
 * Reads a file of a book other than the codes.
 * @param path the chosen file, in which `source` may be a member
 * @throws FaultError `bad-file`, `cancelled`
 */
export async function readBook(layout: Layout, path: string, source: Source, pace: Pace): Promise<BookContent> {
  switch (layout) {
    case 'icd10cm-tabular': {
      const nodes: TabularNode[] = [];
      const reader = tabularReader((node) => nodes.push(node));
      const sha256 = await readXml(source, reader, pace);
      return { rows: nodes.length, counts: { rows: nodes.length, ...reader.counts }, sha256, stretches: inStretches(inOrder(nodes), (some) => (db, key) => insertNodes(db, key, some)) };
    }
    case 'icd10cm-index':
    case 'icd10cm-neoplasm':
    case 'icd10cm-drugs':
    case 'icd10cm-external-cause': {
      const entries: IndexEntry[] = [];
      const reader = indexReader((entry) => entries.push(entry));
      const sha256 = await readXml(source, reader, pace);
      const stretches = inStretches(inOrder(entries), (some): Stretch => (db, key) => insertEntries(db, key, some));
      return { rows: entries.length, counts: { rows: entries.length, ...reader.counts }, sha256, stretches: [(db, key) => insertColumns(db, key, reader.columns), ...stretches] };
    }
    case 'icd10cm-conversion': {
      const conversions: Conversion[] = [];
      const reader = conversionReader((conversion) => conversions.push(conversion));
      const bytes = await wholeOf(source);
      await conversionOf(source.member === null ? await membersOf(path) : await membersIn(bytes), reader.row, pace);
      reader.end();
      const stretches = inStretches(conversions, (some, from): Stretch => (db, key) => insertConversions(db, key, from, some));
      return { rows: conversions.length, counts: { rows: conversions.length, ...reader.counts }, sha256: createHash('sha256').update(bytes).digest('hex'), stretches };
    }
    case 'cms-places': {
      const places: Place[] = [];
      const sha256 = await readLines(source, placesReader((place) => places.push(place)), false, pace);
      const inUse = places.filter(({ unassigned }) => !unassigned).length;
      return { rows: places.length, counts: { rows: places.length, places: inUse }, sha256, stretches: inStretches(places, (some): Stretch => (db, key) => insertPlaces(db, key, some)) };
    }
    case 'icd10pcs-tables':
    case 'icd10pcs-index':
    case 'icd10pcs-definitions':
      return await readPcsBook(layout, source, pace);
    default:
      // Those are read line by line, into codes and their finder.
      throw new Error(`${lineLayoutSchema.parse(layout)} lists codes`);
  }
}

/** In the order of the file: what closes last was given out last. */
function inOrder<Row extends { readonly id: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.id - b.id);
}
