import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchCodesets } from '../../../electron/vault/codesets';
import { findCode, lookAt } from '../../../electron/vault/codesets/lookup';
import { readAllCodes, readReleases } from '../../../electron/vault/codesets/store';
import type { CodeEntry } from '../../../shared/codesets';
import { desk, type Desk } from './desk';

/** A folder with the publishers' files, unpacked; the tests here need them whole. */
const source = process.env['CHARTLOCK_CODESETS'] ?? '';
const date = '2026-02-01';
const cm = join(source, 'icd10cm-order-2026.txt');
const hcpcs = join(source, 'HCPC2019_CONTR_ANWEB.txt');

function codesOf({ codesets }: Desk): CodeEntry[] {
  return readReleases(codesets.reader).flatMap(({ key }) => readAllCodes(codesets.reader, key));
}

describe.runIf(source !== '' && existsSync(cm))('the whole tree of ICD-10-CM', () => {
  test('has every billable code below its category, step by step, and every header above one; only what is billable is found as one to assign', async () => {
    const at = desk();
    await at.take(cm);
    const all = codesOf(at);
    const reached = new Set<string>();
    const open = all.filter(({ code }) => code.length === 3).map(({ code }) => code);
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      reached.add(code);
      const { entry, children } = lookAt(at.codesets, 'icd10cm', code, date);
      // What has codes below it cannot stand on a claim, and what has none can (Official Guidelines, I.B.2).
      expect([code, entry.billable]).toEqual([code, children.length === 0]);
      for (const child of children) {
        if (child.billable) {
          reached.add(child.code);
          continue;
        }
        open.push(child.code);
      }
    }
    expect(all.filter(({ code }) => !reached.has(code)).map(({ code }) => code)).toEqual([]);
    expect(all.filter(({ code, billable }) => findCode(at.codesets, 'icd10cm', code, date)?.entry.billable !== billable).map(({ code }) => code)).toEqual([]);
    expect(reached.size).toBe(98_186);
  }, 240_000);
});

describe.runIf(source !== '' && existsSync(hcpcs))('the whole of HCPCS', () => {
  test('is found from the day a code is added to the day it ends, and on no day beside them', async () => {
    const at = desk();
    await at.take(hcpcs, { name: '2019', effectiveFrom: '1980-01-01', effectiveTo: null });
    const isFound = (code: string, on: string): boolean => searchCodesets(at.codesets, { query: code, date: on, systems: ['hcpcs'], billableOnly: false, limit: 1 }).hits[0]?.code === code;
    const beside = (day: string, by: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
    const dated = codesOf(at).filter(({ addedOn, endedOn }) => (addedOn ?? '') > '1980-01-02' || endedOn !== null);
    const wrong = dated.filter(({ code, addedOn, endedOn }) => {
      const from = addedOn === null || addedOn <= '1980-01-01' ? null : addedOn;
      // A few codes of the file end on the day on which they were added, or before it: they hold on no day, or on one.
      const isEmpty = from !== null && endedOn !== null && endedOn < from;
      const begins = from === null || (isFound(code, from) !== isEmpty && !isFound(code, beside(from, -1)));
      const ends = endedOn === null || (isFound(code, endedOn) !== isEmpty && !isFound(code, beside(endedOn, 1)));
      return !begins || !ends;
    });
    expect(wrong.map(({ code, addedOn, endedOn }) => `${code} ${addedOn} ${endedOn}`)).toEqual([]);
    expect(dated.length).toBeGreaterThan(6_000);
  }, 120_000);
});
