import { describe, expect, test } from 'vitest';
import { brokenPin, inForce, pinOf, type Release } from '../../../shared/codesets';
import { newId, releaseIdSchema } from '../../../shared/kernel';
import type { CodesetPin } from '../../../shared/policy';

const required = 'a'.repeat(64);
const other = 'b'.repeat(64);
const pin: CodesetPin = { system: 'icd10cm', release: 'FY2026', sha256: required };

let count = 0;
function release(changes: Partial<Release>): Release {
  count += 1;
  const id = newId('rel', releaseIdSchema, (length) => new Uint8Array(length).fill(count));
  const whole = { system: 'icd10cm', name: 'FY2026', official: true, effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30', book: 'codes', codes: 1, billable: 1, counts: { rows: 1, billable: 1 }, fileName: 'x', sha256: required, importedAt: 0 } as const;
  return { id, ...whole, ...changes };
}

describe('A pin on a release', () => {
  test('is kept by the one file that it names, and broken by every other', () => {
    expect([brokenPin([pin], release({})), brokenPin([pin], release({ sha256: other }))]).toEqual([undefined, pin]);
  });

  test('is of one release of one system', () => {
    expect([release({ name: 'FY2027' }), release({ system: 'icd10pcs' })].map((each) => pinOf([pin], each))).toEqual([undefined, undefined]);
  });

  test('is not escaped by writing the name another way', () => {
    expect(['fy2026', ' FY2026 ', 'Fy2026'].map((name) => brokenPin([pin], release({ name, sha256: other })))).toEqual([pin, pin, pin]);
    expect(brokenPin([{ ...pin, release: '2025  October' }], release({ name: '2025 october', sha256: other }))).toBeDefined();
  });

  test('is none on the sample, with which nothing is finalised', () => {
    expect(pinOf([{ ...pin, release: 'Sample' }], release({ name: 'Sample', official: false }))).toBeUndefined();
  });
});

describe('The release in force where files are pinned', () => {
  const right = release({});
  const wrong = release({ sha256: other });
  const quarters = [release({ system: 'hcpcs', name: 'July', effectiveFrom: '2025-07-01', effectiveTo: null }), release({ system: 'hcpcs', name: 'October', effectiveFrom: '2025-10-01', effectiveTo: null, sha256: other })];

  test('is the one that is from its file', () => {
    expect(inForce([right], 'icd10cm', '2026-01-01', [pin])).toEqual({ system: 'icd10cm', release: right, why: 'in-force' });
  });

  test('is none where it is from another file, and it says why', () => {
    expect(inForce([wrong], 'icd10cm', '2026-01-01', [pin])).toEqual({ system: 'icd10cm', release: null, why: 'pin-broken' });
    expect(inForce([wrong], 'icd10cm', '2024-01-01', [pin]).why).toBe('none-for-date');
  });

  test('is not an earlier one instead, nor the sample', () => {
    expect(inForce(quarters, 'hcpcs', '2025-11-01', [{ system: 'hcpcs', release: 'October', sha256: required }])).toMatchObject({ release: null, why: 'pin-broken' });
    expect(inForce([wrong, release({ name: 'Sample', official: false })], 'icd10cm', '2026-01-01', [pin])).toMatchObject({ release: null, why: 'pin-broken' });
  });

  test('is the sample as long as no official release is loaded, pinned or not', () => {
    expect(inForce([release({ name: 'Sample', official: false })], 'icd10cm', '2026-01-01', [pin])).toMatchObject({ release: { name: 'Sample' }, why: 'sample-only' });
  });
});
