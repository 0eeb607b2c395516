import { describe, expect, test } from 'vitest';
import {
  actSentence, blockingLacks, codeFault, lacksWorthALook, quotation, spanFault, type Act, type CheckedEncounter,
} from '../../../shared/coding';
import type { CodeEntry } from '../../../shared/codesets';
import { documentIdSchema } from '../../../shared/kernel';
import { findCode, fy2026, hcpcs2026, sampleFy2027 } from '../../fixtures/charts/codes';

describe('a code on the date that decides', () => {
  const found = findCode('icd10cm', 'I5023', '2026-03-07');
  const entry = (more: Partial<CodeEntry>): CodeEntry => ({ system: 'hcpcs', code: 'J1940', billable: true, shortTitle: '', title: '', addedOn: null, endedOn: null, ...more });
  test.each([
    ['on the release’s first day it is in force', found, '2025-10-01', null],
    ['on its last day it still is', found, '2026-09-30', null],
    ['the day before the release it is not', found, '2025-09-30', 'not-in-force'],
    ['the day after the release it is not', found, '2026-10-01', 'not-in-force'],
    ['a category is never reported', { entry: entry({ billable: false }), release: fy2026 }, '2026-03-07', 'category'],
    ['a code that was added later is not in force yet', { entry: entry({ addedOn: '2026-07-01' }), release: hcpcs2026 }, '2026-06-30', 'not-in-force'],
    ['a code that ended is not in force any more', { entry: entry({ endedOn: '2026-05-31' }), release: hcpcs2026 }, '2026-06-01', 'not-in-force'],
    ['a modifier is no code', { entry: entry({ code: '25' }), release: hcpcs2026 }, '2026-06-01', 'modifier'],
    ['the sample set stands in on every date', { entry: entry({}), release: sampleFy2027 }, '2026-03-07', null],
    ['a release without an end lasts', { entry: entry({}), release: hcpcs2026 }, '2027-06-01', null],
  ])('%s', (_what, code, date, fault) => {
    if (code === undefined) throw new Error('the code of the example is missing');
    expect(codeFault(code, date)).toBe(fault);
  });
});

test.each([
  ['words', 0, 3, null],
  ['an emoji whole', 4, 6, null],
  ['beyond the end', 0, 99, 'outside'],
  ['nothing', 2, 2, 'outside'],
  ['white space', 3, 4, 'blank'],
  ['half an emoji at its end', 0, 5, 'splits-character'],
  ['half an emoji at its beginning', 5, 6, 'splits-character'],
])('marking %s', (_what, start, end, fault) => {
  expect(spanFault('abc 😀', { start, end })).toBe(fault);
});

test('a long quotation keeps both ends', () => {
  expect([quotation('  acute\n on  chronic '), quotation(`begin ${'x'.repeat(300)} end`)]).toEqual(['acute on chronic', `begin ${'x'.repeat(54)} … ${'x'.repeat(56)} end`]);
});

test.each<[string, Pick<Act, 'kind' | 'of' | 'before' | 'after'>]>([
  ['Assigned I50.23', { kind: 'assign', of: null, before: '', after: 'Heart failure' }],
  ['Removed I50.23', { kind: 'remove', of: null, before: 'Heart failure', after: '' }],
  ['Moved I50.23 from 3 to 1', { kind: 'move', of: null, before: '3', after: '1' }],
  ['Gave I50.23 a rationale', { kind: 'rationale', of: null, before: '', after: 'because' }],
  ['Changed the rationale of I50.23', { kind: 'rationale', of: null, before: 'a', after: 'b' }],
  ['Took the rationale of I50.23 away', { kind: 'rationale', of: null, before: 'a', after: '' }],
  ['Let I50.23 stand without evidence: facility policy', { kind: 'exception', of: null, before: '', after: 'Facility policy' }],
  ['Linked evidence to I50.23', { kind: 'link', of: null, before: '', after: 'words' }],
  ['Took evidence of I50.23 away', { kind: 'unlink', of: null, before: 'words', after: '' }],
  ['Undid: moved I50.23 from 3 to 1', { kind: 'undo', of: 'move', before: '1', after: '3' }],
  ['Redid: moved I50.23 from 3 to 1', { kind: 'redo', of: 'move', before: '3', after: '1' }],
  ['Finalised 4 codes', { kind: 'finalise', of: null, before: '', after: '4 codes' }],
  ['Opened an addendum', { kind: 'addendum', of: null, before: '', after: '' }],
])('the history says "%s"', (sentence, act) => {
  expect(actSentence({ ...act, written: 'I50.23' })).toBe(sentence);
});

test('an empty stay in house lacks a diagnosis and its discharge date; unread documents, unsaid words and candidates left are worth a look', () => {
  const unread = documentIdSchema.parse(`doc_${'1'.repeat(20)}`);
  const checked: CheckedEncounter = {
    class: 'inpatient', dischargedOn: null, date: '2026-06-15', sheet: [], broken: new Set(), notValid: new Set(), pinBroken: new Set(), fromSample: new Set(), keyed: new Set(), updated: [], unread: [unread], unsaved: ['rationale'], candidates: 3,
    queries: { blocking: [], worth: [] },
  };
  expect([blockingLacks(checked), lacksWorthALook(checked)]).toEqual([
    [{ lack: 'no-diagnosis' }, { lack: 'no-discharge-date' }],
    [{ lack: 'unread-document', documentId: unread }, { lack: 'unsaved-text', field: 'rationale' }, { lack: 'candidates-left', count: 3 }],
  ]);
});
