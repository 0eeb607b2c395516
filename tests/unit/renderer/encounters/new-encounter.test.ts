import { describe, expect, test } from 'vitest';
import { fileIdSchema } from '../../../../shared/kernel';
import { draftLimit, draftText, restoreDraft } from '../../../../renderer/encounters/new/draft';
import { detailsFrom, emptyDetails, emptyForm, emptyPatient, formFrom, isEmptyForm, problemsOf, type EncounterForm, type FileDocument } from '../../../../renderer/encounters/new/form';
import { groupingsFor, plan } from '../../../../renderer/encounters/new/grouping';
import { changesOf, emptyChanges } from '../../../../renderer/encounters/patient-changes';

function file(n: number, folder: string): FileDocument {
  const name = folder === '' ? `${n}.txt` : `${folder}/${n}.txt`;
  const fileId = fileIdSchema.parse(`fil_${String(n).repeat(20)}`);
  return {
    found: { fileId, name, folder, bytes: 1, encoding: 'utf-8', refusal: null, suggestedTitle: `Note ${n}`, suggestedKind: 'progress-note' },
    title: `Note ${n} `, kind: 'progress-note', datedOn: null,
  };
}

const typed = { key: 'k1', title: 'ED note', kind: 'emergency', datedOn: '2026-03-08', author: '', text: 'Chest pain.' } as const;
const inpatient: EncounterForm = {
  ...emptyForm, details: { ...emptyDetails, admittedOn: '2026-03-08', dischargedOn: '2026-03-12', attending: ' Ruiz ' }, patient: { ...emptyPatient, name: 'Testpatient, Quenby' },
};

describe('the form of a new encounter', () => {
  test('dates that the class does not have are left out, though they stay in the form', () => {
    const outpatient = { ...inpatient.details, class: 'outpatient', serviceFrom: '2026-03-09' } as const;
    expect([detailsFrom(inpatient.details), detailsFrom(outpatient), detailsFrom({ ...inpatient.details, inHouse: true })]).toEqual([
      { class: 'inpatient', admittedOn: '2026-03-08', dischargedOn: '2026-03-12', serviceFrom: null, serviceTo: null, attending: 'Ruiz' },
      { class: 'outpatient', admittedOn: null, dischargedOn: null, serviceFrom: '2026-03-09', serviceTo: null, attending: 'Ruiz' },
      { class: 'inpatient', admittedOn: '2026-03-08', dischargedOn: null, serviceFrom: null, serviceTo: null, attending: 'Ruiz' },
    ]);
    expect(formFrom(detailsFrom({ ...inpatient.details, inHouse: true })).inHouse).toBe(true);
  });

  test('each problem is told at its field, in the words of the schema where it has them', () => {
    const form = { ...emptyForm, patient: { ...emptyPatient, mrn: '1'.repeat(41) }, typed: [{ ...typed, title: ' ', text: '' }] };
    expect(problemsOf(form)).toEqual({
      admittedOn: 'An inpatient encounter needs its admission date',
      dischargedOn: 'Give the discharge date, or choose “Still in house”',
      'patient:mrn': 'At most 40 characters',
      'typed:k1:title': 'Give the document a title',
      'typed:k1:text': 'Paste or type the text, or remove this document',
    });
    expect(problemsOf({ ...inpatient, details: { ...inpatient.details, dischargedOn: '2026-03-01' } })).toEqual({ dischargedOn: 'Discharge is before admission' });
    expect(problemsOf(inpatient)).toEqual({});
  });

  test('choosing a class alone is not yet filling in', () => {
    expect([isEmptyForm(emptyForm), isEmptyForm({ ...emptyForm, details: { ...emptyDetails, class: 'outpatient' } }), isEmptyForm(inpatient)]).toEqual([true, true, false]);
  });
});

describe('the draft of the form', () => {
  test('comes back whole but for the files, which are named so that they can be added again', () => {
    const form = { ...inpatient, typed: [typed], files: [file(1, 'a')] };
    expect(restoreDraft(draftText(form, true))).toEqual({ form: { ...form, files: [] }, open: true, fileNames: ['a/1.txt'] });
  });

  test('stays within what the journal keeps by leaving out the longest texts', () => {
    const form = { ...inpatient, typed: [typed, { ...typed, key: 'k2', text: 'x'.repeat(draftLimit) }] };
    const text = draftText(form, false);
    expect([text.length <= draftLimit, restoreDraft(text)?.form.typed.map((document) => document.text)]).toEqual([true, ['Chest pain.', '']]);
  });

  test('what is no draft of this version is let go', () => {
    expect([restoreDraft(''), restoreDraft('{'), restoreDraft('{"open":true}')]).toEqual([null, null, null]);
  });
});

describe('several files', () => {
  const files = [file(1, 'smith/notes'), file(2, 'smith'), file(3, 'jones'), file(4, '')];

  test('ask how they are grouped only where it makes a difference', () => {
    expect([groupingsFor([]), groupingsFor([file(1, '')]), groupingsFor([file(1, ''), file(2, '')]), groupingsFor(files)]).toEqual([
      ['one'], ['one'], ['one', 'per-file'], ['one', 'per-file', 'per-folder'],
    ]);
  });

  test('in one encounter, typed documents come first and the patient is the form’s', () => {
    const [only, ...others] = plan({ ...inpatient, typed: [typed], files });
    expect([only?.documents.map(({ title }) => title), only?.patient.name, others]).toEqual([['ED note', 'Note 1', 'Note 2', 'Note 3', 'Note 4'], 'Testpatient, Quenby', []]);
  });

  test('by subfolder, each becomes an encounter of its own, and none gets another patient’s identifiers', () => {
    const planned = plan({ ...inpatient, typed: [typed], files, grouping: 'per-folder' });
    expect(planned.map(({ name, documents, patient }) => [name, documents.length, patient.name])).toEqual([
      ['smith', 2, ''], ['jones', 1, ''], ['Files outside the subfolders', 1, ''], ['Typed documents', 1, ''],
    ]);
  });
});

test('editing sends only the identifiers that were given or are to be removed', () => {
  expect([changesOf(emptyChanges), changesOf({ ...emptyChanges, name: ' New, Name ', birthDate: '1950-02-03', removed: ['mrn', 'birthDate'] })]).toEqual([
    {}, { name: 'New, Name', mrn: '', birthDate: '' },
  ]);
});
