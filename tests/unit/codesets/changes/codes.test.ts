import { describe, expect, test } from 'vitest';
import { codeChange, countKinds, type CodeAt, type CodeQuestions } from '../../../../shared/codesets/changes';
import type { CodeDetails, CodeEntry } from '../../../../shared/codesets';
import { entry } from '../reading';

const questions: CodeQuestions = { from: { before: '2025-10-01', after: '2026-01-01' }, wasThere: () => false, successors: () => [] };

const at = (code: string, title: string, more: Partial<CodeEntry> = {}, details?: CodeDetails): CodeAt => ({ entry: entry(code, title, more), details });
const kindOf = (before: CodeAt | undefined, after: CodeAt | undefined, more: Partial<CodeQuestions> = {}) => codeChange(before, after, { ...questions, ...more })?.kind ?? null;

const hcpcs: CodeDetails = {
  of: 'hcpcs', record: 'procedure', sequence: '00100', pricing: ['00'], multiplePricing: null, coverageIssues: [], carriersManual: [], statute: null, laboratory: [], crossReferences: [], coverage: 'C',
  surgicalCenter: null, surgicalCenterOn: null, outpatientGroup: null, outpatientPolicy: null, outpatientOn: null, processingNote: null, betos: null, services: [], anesthesiaUnits: null, action: null, actionOn: null,
};

describe('what became of a code', () => {
  test('it came, or it went', () => {
    expect([kindOf(undefined, at('I10', 'Hypertension')), kindOf(at('I10', 'Hypertension'), undefined)]).toEqual(['added', 'deleted']);
  });

  test('nothing where both editions say the same', () => {
    expect(kindOf(at('I10', 'Hypertension'), at('I10', 'Hypertension'))).toBe(null);
  });

  test('its title reads otherwise: the old and the new stand side by side', () => {
    const change = codeChange(at('L02212', 'Abscess of back', { shortTitle: 'Abscess' }), at('L02212', 'Abscess of back and flank', { shortTitle: 'Abscess' }), questions);
    expect(change).toMatchObject({ kind: 'revised', at: 'L02.212', title: 'Abscess of back and flank', fields: [{ field: 'title', before: 'Abscess of back', after: 'Abscess of back and flank' }] });
  });

  test('a code that was divided became a header, and says which codes are below it now', () => {
    const now = [{ code: 'G35A', written: 'G35.A', title: 'Relapsing' }];
    const change = codeChange(at('G35', 'Multiple sclerosis'), at('G35', 'Multiple sclerosis', { billable: false }), { ...questions, successors: () => now });
    expect(change).toMatchObject({ kind: 'became-header', successors: now });
    expect(kindOf(at('G35', 'x', { billable: false }), at('G35', 'x'))).toBe('became-billable');
  });

  test('a deleted code has its successors beside it', () => {
    const now = [{ code: 'M5450', written: 'M54.50', title: 'Low back pain, unspecified' }];
    expect(codeChange(at('M545', 'Low back pain'), undefined, { ...questions, successors: () => now })?.successors).toEqual(now);
  });

  test('one that an earlier edition had is back, not new', () => {
    expect(kindOf(undefined, at('Z99', 'Back'), { wasThere: (code) => code === 'Z99' })).toBe('reactivated');
  });
});

describe('a code of HCPCS, whose file keeps what has ended', () => {
  const code = (endedOn: string | null): CodeAt => at('G0008', 'Vaccine', { system: 'hcpcs', endedOn });

  test('is deleted where it ended between the two first days, although its row stays', () => {
    expect(kindOf(code(null), code('2025-12-31'))).toBe('deleted');
    expect(kindOf(code('2025-12-31'), code('2025-12-31'))).toBe('deleted');
    expect(kindOf(code('2025-12-31'), undefined)).toBe('deleted');
  });

  test('is still there where it ends on the first day or later: then only its last day is new', () => {
    expect(kindOf(code(null), code('2026-01-01'))).toBe('revised');
  });

  test('is no change where it had ended before both', () => {
    expect([kindOf(code('2025-09-30'), code('2025-09-30')), kindOf(code('2025-09-30'), undefined)]).toEqual([null, null]);
  });

  test('is reactivated where it had ended and has no end any more', () => {
    expect(kindOf(code('2025-09-30'), code(null))).toBe('reactivated');
  });

  test('is revised where its coverage or its pricing is another', () => {
    const change = codeChange(at('G0008', 'Vaccine', { system: 'hcpcs' }, hcpcs), at('G0008', 'Vaccine', { system: 'hcpcs' }, { ...hcpcs, coverage: 'D', pricing: ['13', '52'] }), questions);
    expect(change?.fields.map(({ field, before, after }) => [field, before, after])).toEqual([['pricing', '00', '13, 52'], ['coverage', 'C', 'D']]);
  });

  test('is no change where one edition was imported without those fields', () => {
    expect(kindOf(at('G0008', 'Vaccine', { system: 'hcpcs' }), at('G0008', 'Vaccine', { system: 'hcpcs' }, hcpcs))).toBe(null);
  });
});

test('changes are counted by kind', () => {
  expect(countKinds([{ kind: 'added' }, { kind: 'added' }, { kind: 'became-header' }])).toMatchObject({ added: 2, 'became-header': 1, deleted: 0 });
});
