import { expect, test } from 'vitest';
import { suggestedKind, suggestedTitle } from '../../../shared/encounters';

test.each([
  ['discharge_summary.txt', 'Discharge summary'],
  ['DischargeSummary-final.TXT', 'Discharge Summary final'],
  ['chart-12/op-note_2026-03-04.txt', 'Op note 2026-03-04'],
  ['C:\\Export\\ED.Note.v2.text', 'ED Note v2'],
  ['H&P.txt', 'H&P'],
  ['.txt', 'Txt'],
  ['___.txt', 'Document'],
  [`${'long '.repeat(60)}.txt`, 'Long '.concat('long '.repeat(31)).trim()],
])('the file %s is suggested as "%s"', (name, title) => {
  expect(suggestedTitle(name)).toBe(title);
});

test.each([
  ['ds_2026-03-04.txt', 'EXAMPLE HOSPITAL\nDISCHARGE SUMMARY\nHistory and physical: see above', 'discharge-summary'],
  ['H&P.txt', '', 'history-and-physical'],
  ['a.txt', 'Some Hospital\nHISTORY AND PHYSICAL\n', 'history-and-physical'],
  ['op_note.txt', '', 'operative-report'],
  ['a.txt', 'OPERATIVE REPORT\nSpecimens: to pathology', 'operative-report'],
  ['a.txt', 'Surgical pathology report', 'pathology'],
  ['cxr 2.txt', '', 'radiology'],
  ['CT_chest.txt', '', 'radiology'],
  ['a.txt', 'Mr. Example, Hartford, CT\nnothing said', 'other'],
  ['ED-note.txt', '', 'emergency'],
  ['a.txt', 'EMERGENCY DEPARTMENT NOTE', 'emergency'],
  ['cardiology consult.txt', '', 'consultation'],
  ['a.txt', 'Telehealth visit', 'office-visit'],
  ['day3.txt', 'PROGRESS NOTE', 'progress-note'],
  ['nursing_flowsheet.txt', '', 'nursing'],
  ['labs.txt', '', 'laboratory'],
  ['orders.txt', '', 'orders'],
  ['colonoscopy.txt', '', 'procedure-note'],
  ['notes.txt', `${'\n'.repeat(5)}one\ntwo\n`, 'other'],
])('%s with its first lines is taken for what it says it is', (name, text, kind) => {
  expect(suggestedKind(name, text)).toBe(kind);
});
