import { pcsDefinitionsReader, pcsIndexReader, pcsTablesReader, type PcsDefinition, type PcsDeviceAggregate, type PcsIndexTerm, type PcsTable } from '../../../shared/codesets/books';
import { readXml } from './file';
import type { Pace } from './pace';
import { flatTerms, insertPcsAggregates, insertPcsDefinitions, insertPcsTables, insertPcsTerms } from './pcs-store';
import type { Source } from './sources';
import { inStretches, type BookContent } from './stretches';

/**
 * Reads a file of the tables, the index or the definitions of ICD-10-PCS.
 * @throws FaultError `bad-file`, `cancelled`
 */
export async function readPcsBook(layout: 'icd10pcs-tables' | 'icd10pcs-index' | 'icd10pcs-definitions', source: Source, pace: Pace): Promise<BookContent> {
  switch (layout) {
    case 'icd10pcs-tables': {
      const tables: PcsTable[] = [];
      const reader = pcsTablesReader((table) => tables.push(table));
      const sha256 = await readXml(source, reader, pace);
      return { rows: reader.counts.rows, counts: { ...reader.counts }, sha256, stretches: inStretches(tables, (some) => (db, key) => insertPcsTables(db, key, some)) };
    }
    case 'icd10pcs-index': {
      const main: PcsIndexTerm[] = [];
      const reader = pcsIndexReader((term) => main.push(term));
      const sha256 = await readXml(source, reader, pace);
      const terms = flatTerms(main);
      return { rows: terms.length, counts: { rows: terms.length, ...reader.counts }, sha256, stretches: inStretches(terms, (some) => (db, key) => insertPcsTerms(db, key, some)) };
    }
    case 'icd10pcs-definitions': {
      const definitions: PcsDefinition[] = [];
      const aggregates: PcsDeviceAggregate[] = [];
      const reader = pcsDefinitionsReader({ definition: (each) => definitions.push(each), aggregate: (each) => aggregates.push(each) });
      const sha256 = await readXml(source, reader, pace);
      const stretches = inStretches(definitions, (some, from) => (db, key) => insertPcsDefinitions(db, key, from, some));
      return { rows: definitions.length, counts: { rows: definitions.length, ...reader.counts }, sha256, stretches: [...stretches, (db, key) => insertPcsAggregates(db, key, aggregates)] };
    }
  }
}
