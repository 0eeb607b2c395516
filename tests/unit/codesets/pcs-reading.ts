import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pcsDefinitionsReader, type PcsDefinition, type PcsDeviceAggregate } from '../../../shared/codesets/books/pcs-definitions';
import { pcsIndexReader, type PcsIndexTerm } from '../../../shared/codesets/books/pcs-index';
import { pcsTablesReader, type PcsTable } from '../../../shared/codesets/books/pcs-tables';
import type { TextReader } from '../../../shared/codesets/books/xml';

export const pcsFiles = { tables: 'icd10pcs_tables_2025.xml', index: 'icd10pcs_index_2025.xml', definitions: 'icd10pcs_definitions_2025.xml', order: 'icd10pcs_order_2026.txt' } as const;
export type PcsFile = keyof typeof pcsFiles;

/** A small file in the publisher's format. */
export function small(file: PcsFile): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/codesets/${pcsFiles[file]}`, import.meta.url)), 'utf8');
}

/** The publisher's whole file; undefined where CHARTLOCK_CODESETS names no folder with it. */
export function whole(file: PcsFile): string | undefined {
  const path = join(process.env['CHARTLOCK_CODESETS'] ?? '', pcsFiles[file]);
  return process.env['CHARTLOCK_CODESETS'] !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Gives a text to a reader in pieces that cut through words and tags. */
export function feed(reader: TextReader, text: string, piece = 1009): void {
  for (let at = 0; at < text.length; at += piece) reader.write(text.slice(at, at + piece));
  reader.end();
}

export function readTables(text: string) {
  const tables: PcsTable[] = [];
  const reader = pcsTablesReader((table) => tables.push(table));
  feed(reader, text);
  return { tables, counts: reader.counts };
}

export function readIndex(text: string) {
  const terms: PcsIndexTerm[] = [];
  const reader = pcsIndexReader((term) => terms.push(term));
  feed(reader, text);
  return { terms, counts: reader.counts };
}

export function readDefinitions(text: string) {
  const definitions: PcsDefinition[] = [];
  const aggregates: PcsDeviceAggregate[] = [];
  const reader = pcsDefinitionsReader({ definition: (each) => definitions.push(each), aggregate: (each) => aggregates.push(each) });
  feed(reader, text);
  return { definitions, aggregates, counts: reader.counts };
}

/** The codes that an order file has as valid. */
export function validCodes(order: string): Set<string> {
  return new Set(order.split('\r\n').filter((line) => line[14] === '1').map((line) => line.slice(6, 13).trimEnd()));
}
