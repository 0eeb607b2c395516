import { aggregateChanges, conversionChanges, definitionChanges, pcsTermChanges, placeChanges, tableChange, type Change } from '../../../../shared/codesets/changes';
import type { PcsTable } from '../../../../shared/codesets/books';
import { z } from '../../../../shared/kernel';
import { sql, type ReadableDatabase } from '../../store';
import { readPlaces } from '../details-store';
import { readPcsAggregates, readPcsDefinitions, readPcsTables, readPcsTerms } from '../pcs-store';
import type { StoredRelease } from '../store';
import { codeChanges } from './codes';
import { tabularChanges } from './tabular';
import { indexChanges } from './terms';

/**
 * All that changed between two editions of one book of one system, a stretch at a time and in the book's order. Both are read where they
 * lie; the caller may pause between stretches.
 */
export function changesBetween(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  switch (after.release.book) {
    case 'codes':
      return codeChanges(db, before, after);
    case 'tabular':
      return tabularChanges(db, before, after);
    case 'index':
      return after.release.system === 'icd10pcs' ? pcsTerms(db, before, after) : indexChanges(db, before, after);
    case 'neoplasm':
    case 'drugs':
    case 'external-cause':
      return indexChanges(db, before, after);
    case 'tables':
      return pcsTables(db, before, after);
    case 'definitions':
      return definitions(db, before, after);
    case 'places':
      return places(db, before, after);
    case 'conversion':
      return conversions(db, before, after);
  }
}

function* pcsTables(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  const byCode = (key: number): Map<string, PcsTable> => new Map(readPcsTables(db, key).map((table) => [table.code, table]));
  const old = byCode(before.key);
  const now = byCode(after.key);
  for (const code of [...new Set([...old.keys(), ...now.keys()])].toSorted()) {
    const change = tableChange(old.get(code), now.get(code));
    yield change === null ? [] : [change];
  }
}

function* pcsTerms(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  yield pcsTermChanges(readPcsTerms(db, before.key), readPcsTerms(db, after.key));
}

function* definitions(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  yield definitionChanges(readPcsDefinitions(db, before.key), readPcsDefinitions(db, after.key));
  yield aggregateChanges(readPcsAggregates(db, before.key), readPcsAggregates(db, after.key));
}

function* places(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  yield placeChanges(readPlaces(db, before.key), readPlaces(db, after.key));
}

function* conversions(db: ReadableDatabase, before: StoredRelease, after: StoredRelease): Generator<readonly Change[]> {
  const rows = (key: number) => db.all(z.object({ code: z.string(), effectiveOn: z.string(), previous: z.string() }), sql`select code, effective_on as effectiveOn, previous from conversions where release_key = ${key} order by ordinal`);
  yield conversionChanges(rows(before.key), rows(after.key));
}
