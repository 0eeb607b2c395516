import { describe, expect, test } from 'vitest';
import { fileIdSchema, grantIdSchema } from '../../../../shared/kernel';
import { reconciled } from '../../../../renderer/encounters/new/documents';
import { draftLimit, draftText, newEncounterSchema } from '../../../../renderer/encounters/new/draft';
import { datesOnScreen, detailsFrom, emptyDetails, emptyForm, emptyPatient, formFrom, isEmptyForm, problemsOf, withoutDocuments, type EncounterForm, type FileDocument } from '../../../../renderer/encounters/new/form';
import { afterCreating, groupingsFor, plan } from '../../../../renderer/encounters/new/grouping';
import { changesOf, emptyChanges } from '../../../../renderer/encounters/patient-changes';

const look = grantIdSchema.parse(`grt_${'0'.repeat(20)}`);

function file(n: number, folder: string): FileDocument {
  const name = folder === '' ? `${n}.txt` : `${folder}/${n}.txt`;
  const fileId = fileIdSchema.parse(`fil_${String(n).repeat(20)}`);
  return {
    found: { fileId, name, folder, bytes: 1, encoding: 'utf-8', refusal: null, suggestedTitle: `Note ${n}`, suggestedKind: 'progress-note' },
    title: `Note ${n} `, kind: 'progress-note', datedOn: null, look, isChanged: false, isOpen: false,
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
  const restored = (text: string) => newEncounterSchema.safeParse(JSON.parse(text)).data;

  test('comes back whole: words, choices, files with what was said of them, and dates that were being typed', () => {
    const form: EncounterForm = {
      ...inpatient, typed: [typed], files: [{ ...file(1, 'a'), title: 'My title', isOpen: true }], grouping: 'per-folder', leftOut: 2, dates: { admittedOn: '3/8/20' },
      looks: [{ grantIds: [look], isDone: true }],
    };
    expect(restored(draftText(form, true))).toEqual({ form, open: true });
  });

  test('files that were being looked at are looked at again, not counted as if they still were', () => {
    const form: EncounterForm = { ...emptyForm, looks: [{ grantIds: [look], isDone: false }], looking: 3, fault: { code: 'cancelled' } };
    expect(restored(draftText(form, true))?.form).toEqual({ ...form, looking: 0, fault: null });
  });

  test('stays within what the journal keeps by leaving out the longest texts', () => {
    const form = { ...inpatient, typed: [typed, { ...typed, key: 'k2', text: 'x'.repeat(draftLimit) }] };
    const text = draftText(form, false);
    expect([text.length <= draftLimit, restored(text)?.form.typed.map((document) => document.text)]).toEqual([true, ['Chest pain.', '']]);
  });

  test('what is no draft of this version is let go', () => {
    expect([restored('{}'), restored('{"open":true}')]).toEqual([undefined, undefined]);
  });
});

describe('files that are looked at again after a lock', () => {
  const ours = [{ ...file(1, ''), title: 'One' }, { ...file(2, ''), title: 'Two' }, { ...file(3, ''), title: 'Three' }];
  const form: EncounterForm = { ...emptyForm, files: ours, looks: [{ grantIds: [look], isDone: true }] };
  const changed = { ...file(4, '').found, name: '2.txt' };

  test('stay as they were; one that was changed keeps what was said of it and is marked; one that is gone is refused', () => {
    const after = reconciled({ ...form, dates: { [`file:${file(2, '').found.fileId}:date`]: '3/8/20' } }, ours, [file(1, '').found, changed]);
    expect(after.files).toEqual([ours[0], { ...ours[1], found: changed, isChanged: true }]);
    expect(after.refused.map(({ name, refusal }) => [name, refusal])).toEqual([['3.txt', 'unreadable']]);
    expect(after.dates).toEqual({ [`file:${changed.fileId}:date`]: '3/8/20' });
  });

  test('that were left out by hand stay out, though they are still in the folder', () => {
    expect(reconciled({ ...form, files: ours.slice(0, 1) }, ours.slice(0, 1), ours.map(({ found }) => found)).files).toEqual(ours.slice(0, 1));
  });

  test('one that is no text any more is refused with its reason', () => {
    const after = reconciled(form, ours, [...ours.slice(0, 2).map(({ found }) => found), { ...file(3, '').found, refusal: 'binary' }]);
    expect([after.files.length, after.refused.map(({ refusal }) => refusal)]).toEqual([2, ['binary']]);
  });

  test('a choice of which nothing is left in the form is forgotten', () => {
    expect([withoutDocuments(form, (document) => document === ours[0]).looks.length, withoutDocuments(form, () => true).looks]).toEqual([1, []]);
  });
});

test('a date that is no date holds the form up only while its field is on screen', () => {
  const form = { ...emptyForm, dates: { dischargedOn: '1', serviceFrom: '2', 'typed:gone:date': '3', 'patient:birthDate': '4' } };
  expect([
    datesOnScreen({ ...form, hasPatient: true }),
    datesOnScreen({ ...form, details: { ...emptyDetails, inHouse: true } }),
    datesOnScreen({ ...form, details: { ...emptyDetails, class: 'outpatient' } }),
  ]).toEqual([{ dischargedOn: '1', 'patient:birthDate': '4' }, {}, { serviceFrom: '2' }]);
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
      ['Typed documents', 1, ''], ['smith', 2, ''], ['jones', 1, ''], ['Files outside the subfolders', 1, ''],
    ]);
  });

  test('each that is created takes its documents out of the form, the patient with the first, and the last leaves nothing', () => {
    const form: EncounterForm = { ...inpatient, typed: [typed], files, grouping: 'per-folder' };
    const left: (EncounterForm | null)[] = [form];
    for (const planned of plan(form)) left.push(afterCreating(left.at(-1) ?? emptyForm, planned));
    expect(left.slice(1).map((each) => (each === null ? null : [each.typed.length, each.files.map(({ found }) => found.name), each.patient.name]))).toEqual([
      [0, ['smith/notes/1.txt', 'smith/2.txt', 'jones/3.txt', '4.txt'], ''], [0, ['jones/3.txt', '4.txt'], ''], [0, ['4.txt'], ''], null,
    ]);
  });
});

test('editing sends only the identifiers that were given or are to be removed', () => {
  expect([changesOf(emptyChanges), changesOf({ ...emptyChanges, name: ' New, Name ', birthDate: '1950-02-03', removed: ['mrn', 'birthDate'] })]).toEqual([
    {}, { name: 'New, Name', mrn: '', birthDate: '' },
  ]);
});
