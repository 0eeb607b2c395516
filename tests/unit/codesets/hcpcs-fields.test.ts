import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CodeDetails, CodeEntry } from '../../../shared/codesets';
import { hcpcsFacts, modifierPart } from '../../../shared/codesets/hcpcs';
import { detectLayout, layoutReader, lineLayoutSchema } from '../../../shared/codesets/layouts';
import { faultOf, official } from './reading';

type Read = Map<string, { readonly entry: CodeEntry; readonly details: CodeDetails | undefined }>;

function readFields(text: string): Read {
  const read: Read = new Map();
  const reader = layoutReader(lineLayoutSchema.parse(detectLayout(text.slice(0, 65_536)).layout), (entry, details) => read.set(entry.code, { entry, details }));
  text.split('\n').forEach((line, index) => {
    if (line !== '') reader.line({ text: line.replace(/\r$/, ''), number: index + 1, ended: true });
  });
  reader.end();
  return read;
}

const workbook = readFields(official('HCPC2025_OCT_ANWEB_fields.csv'));
const record = readFields(official('HCPC2019_CONTR_ANWEB.txt'));
const detailsOf = (read: Read, code: string) => read.get(code)?.details;

describe('every field of the publisher’s file is kept', () => {
  test('of the workbook', () => {
    expect(detailsOf(workbook, 'G0124')).toEqual({
      of: 'hcpcs', record: 'procedure', sequence: '0010', pricing: ['11', '21'], multiplePricing: 'C', coverageIssues: ['50-20'], carriersManual: [], statute: null,
      laboratory: ['630'], crossReferences: [], coverage: 'D', surgicalCenter: null, surgicalCenterOn: null, outpatientGroup: null, outpatientPolicy: null,
      outpatientOn: null, processingNote: '0045', betos: 'T1H', services: ['5'], anesthesiaUnits: 0, action: 'N', actionOn: '1998-04-01',
    });
  });

  test('of the record file, where they stand in columns', () => {
    expect(detailsOf(record, 'E0130')).toMatchObject({ of: 'hcpcs', record: 'procedure', sequence: '00100', pricing: ['32'], multiplePricing: 'A', coverageIssues: ['60-9'], carriersManual: ['2100.1'], coverage: 'D', betos: 'D1E', services: ['A', 'P', 'R'], anesthesiaUnits: 0 });
  });

  test('the same code says the same in both layouts', () => {
    expect(detailsOf(record, 'E0130')).toEqual({ ...detailsOf(workbook, 'E0130'), sequence: '00100' });
  });

  test('zeros that a spreadsheet program took from a front are put back', () => {
    const damaged = official('HCPC2025_OCT_ANWEB_fields.csv').replace(',0045,', ',45,');
    expect(damaged).toContain(',45,T1H');
    expect(readFields(damaged).get('G0124')?.details).toEqual(detailsOf(workbook, 'G0124'));
  });

  test('a date that is none is refused with its line and column', () => {
    const broken = official('HCPC2025_OCT_ANWEB_fields.csv').replace('20250701,20250701', '20250701,20250732');
    expect(faultOf(() => readFields(broken))).toMatchObject({ code: 'bad-file', why: 'bad-line', expected: expect.stringContaining('ACT EFF DT') });
  });
});

const none = { addedOn: null, endedOn: null };

describe('fields in plain words', () => {
  const facts = (code: string) => {
    const details = detailsOf(workbook, code);
    return details?.of === 'hcpcs' ? hcpcsFacts(code, details, none, []) : undefined;
  };

  test('coverage, pricing, kind of service', () => {
    expect(facts('E0130')).toMatchObject({
      coverage: { value: 'D', words: 'Special coverage instructions apply' },
      pricing: [{ value: '32', words: 'Inexpensive and routinely purchased equipment, within floors and ceilings' }],
      betos: { value: 'D1E', words: 'Other DME' },
      services: [{ words: 'Used durable medical equipment' }, { words: 'Lump-sum purchase of equipment, prosthetics or orthotics' }, { words: 'Rental of equipment' }],
    });
  });

  test('a laboratory test names the certification it needs', () => {
    expect(facts('G0328')?.laboratory.map(({ words }) => words)).toEqual(['Routine chemistry', 'Hematology']);
  });

  test('what came after 2019 has words too', () => {
    expect(facts('A6611')).toMatchObject({ pricing: [{ words: 'Lymphedema compression treatment items' }], betos: { words: 'Lymphedema compression treatment items' } });
  });

  test('a value that the record layout does not know is shown as it is, whatever its name', () => {
    const details = detailsOf(workbook, 'E0130');
    if (details?.of !== 'hcpcs') throw new Error('E0130 has fields');
    expect(hcpcsFacts('E0130', { ...details, coverage: 'constructor', betos: 'Q9' }, none, [])).toMatchObject({ coverage: { value: 'constructor', words: null }, betos: { value: 'Q9', words: null } });
  });

  test('a modifier says which part it plays', () => {
    expect(['LT', 'FA', 'T5', 'XE', 'AA', 'QW'].map(modifierPart)).toEqual(['anatomic', 'anatomic', 'anatomic', 'distinct-service', 'anesthesia', 'other']);
    expect([facts('XE')?.modifierPart, facts('E0130')?.modifierPart]).toEqual(['distinct-service', null]);
  });
});

const folder = process.env['CHARTLOCK_CODESETS'] ?? '';
describe.runIf(existsSync(join(folder, 'HCPC2025_OCT_ANWEB.csv')))('over the full file', () => {
  const whole = folder === '' ? new Map<string, never>() : readFields(readFileSync(join(folder, 'HCPC2025_OCT_ANWEB.csv'), 'latin1'));

  test('every code has its fields, and every indicator its words', () => {
    const unknown = new Set<string>();
    for (const { entry, details } of whole.values()) {
      if (details?.of !== 'hcpcs') throw new Error(`${entry.code} has no fields`);
      const { coverage, pricing, multiplePricing, laboratory, surgicalCenter, betos, services, action } = hcpcsFacts(entry.code, details, none, []);
      for (const meaning of [coverage, multiplePricing, surgicalCenter, betos, action, ...pricing, ...laboratory, ...services]) if (meaning?.words === null) unknown.add(meaning.value);
    }
    expect(whole.size).toBe(8846);
    expect([...unknown]).toEqual([]);
  });
});
