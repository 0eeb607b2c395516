import { describe, expect, it } from 'vitest';
import { broadTerms } from '../../../shared/clinical/diagnoses';
import { assertionOf, clinicalFindings, contradictions, findFindings, findMedications, indicatorFrom, indicatorFamilies, isAffirmed, medications, type ChartText } from '../../../shared/clinical';

const note: ChartText = { id: 'a', datedOn: '2026-03-05', text: 'HISTORY: Chest pain denied.\nLabs 3/4: K 6.4 mmol/L (H), creatinine 1.1 -> 2.4. Bibasilar crackles. Furosemide 40 mg IV given. SpO2 84 % on room air.' };
const later: ChartText = { id: 'b', datedOn: '2026-03-07', text: 'K 4.1 today. Lungs clear to auscultation. SpO2 97 % on room air. Creatinine 2.2.' };

function select(words: string, document = note): ReturnType<typeof indicatorFrom> {
  const start = document.text.indexOf(words);
  return indicatorFrom({ start, end: start + words.length }, document);
}

describe('A selection becomes a clinical indicator', () => {
  it('with the very words, the measure, its value and the day beside it', () => {
    expect(select('K 6.4 mmol/L (H)')).toEqual({ documentId: 'a', start: note.text.indexOf('K 6.4'), end: note.text.indexOf('K 6.4') + 16, text: 'K 6.4 mmol/L (H)', about: [{ what: 'measure', id: 'potassium' }], families: ['potassium'], value: '6.4 mmol/L', date: '2026-03-04' });
  });

  it('a value alone takes its name from before it', () => {
    expect(select('6.4')).toMatchObject({ text: '6.4', about: [{ what: 'measure', id: 'potassium' }], value: '6.4 mmol/L' });
  });

  it('a course is one value', () => {
    expect(select('creatinine 1.1 -> 2.4')).toMatchObject({ value: '1.1 -> 2.4', about: [{ what: 'measure', id: 'creatinine' }] });
  });

  it('a finding and a medication have no value, and the day of the document where none is beside them', () => {
    expect(select('Furosemide 40 mg IV given')).toMatchObject({ about: [{ what: 'medication', id: 'furosemide' }], value: '' });
    expect(select('Lungs clear to auscultation', later)).toMatchObject({ value: '', date: '2026-03-07', families: ['cough', 'heart', 'airway'] });
  });

  it('words that mean nothing clinical are an indicator of no family', () => {
    expect(select('today', later)).toMatchObject({ text: 'today', about: [], families: [], value: '' });
  });
});

describe('What speaks against an indicator is found in the whole chart', () => {
  it('the same measure within its range, with its day and place', () => {
    expect(contradictions(select('K 6.4 mmol/L (H)'), [note, later])).toEqual([{ documentId: 'b', start: 0, end: 5, text: 'K 4.1', date: '2026-03-07', about: 'potassium', how: 'usual' }]);
  });

  it('not a value that stands the same', () => {
    expect(contradictions(select('creatinine 1.1 -> 2.4'), [note, later])).toEqual([]);
  });

  it('a finding whose contrary was seen', () => {
    expect(contradictions(select('Bibasilar crackles'), [note, later]).map(({ text, how }) => [text, how])).toEqual([['Lungs clear', 'denied']]);
  });

  it('not the same finding seen again', () => {
    expect(contradictions(select('Bibasilar crackles'), [note, { id: 'd', datedOn: null, text: 'Crackles at both bases.' }])).toEqual([]);
  });

  it('high against low', () => {
    const low: ChartText = { id: 'c', datedOn: null, text: 'K 2.9' };
    expect(contradictions(select('K 6.4 mmol/L (H)'), [note, low])).toMatchObject([{ how: 'opposite', date: null }]);
  });
});

describe('What a sentence says of its words', () => {
  const said = (text: string, words: string): readonly string[] => {
    const start = text.indexOf(words);
    return Object.entries(assertionOf(text, start, start + words.length)).filter(([, is]) => is).map(([what]) => what);
  };
  it.each([
    ['She denies chest pain.', 'chest pain', ['negated']], ['No fever, cough or rash.', 'rash', ['negated']], ['No fever but she has a cough.', 'cough', []], ['Pneumonia was ruled out.', 'Pneumonia', ['negated']], ['Gram negative sepsis.', 'sepsis', []], ['No change in the effusion.', 'effusion', []],
    ['History of stroke.', 'stroke', ['historical']], ['PAST MEDICAL HISTORY: stroke, gout.', 'gout', ['historical']], ['Stroke two years ago.', 'Stroke', ['historical']], ['Return if fever develops.', 'fever', ['hypothetical']], ['Heparin for prevention of thrombosis.', 'thrombosis', ['hypothetical']],
    ['Mother had diabetes.', 'diabetes', ['family']], ['FAMILY HISTORY: diabetes.', 'diabetes', ['family']], ['Possible pneumonia.', 'pneumonia', ['uncertain']], ['The note says "acute sepsis" once.', 'acute sepsis', ['quoted']], ['Sepsis. No fever.', 'Sepsis', []],
    // What came out negative denies what stands before it, and nothing behind its comma.
    ['Cultures negative, fever and chills.', 'fever', []], ['CT negative and confusion again.', 'confusion', []], ['Influenza negative, cough.', 'Influenza', ['negated']], ['Negative for fever, cough.', 'cough', ['negated']],
  ])('%s (%s)', (text, words, expected) => {
    expect(said(text, words)).toEqual(expected);
  });

  it('denied, supposed and another’s are not affirmed; past and possible are', () => {
    expect(['No fever.', 'Watch for fever.', 'Father had fever.', 'History of fever.', 'Possible fever.', 'Has fever.'].map((text) => isAffirmed(text, text.indexOf('fever'), text.indexOf('fever') + 5))).toEqual([false, false, false, true, true, true]);
  });
});

describe('The terms', () => {
  it('medications are at least 300, each once, with class and use', () => {
    expect(medications.length).toBeGreaterThanOrEqual(300);
    expect(new Set(medications.map(({ name }) => name)).size).toBe(medications.length);
    expect(medications.every(({ group, treats }) => group.length > 0 && treats.length > 0)).toBe(true);
  });

  it('are found by generic name and brand, the longest name first', () => {
    expect(findMedications('Lasix, pip-tazo, insulin glargine and vitamin K.').map(({ medication }) => medication.name)).toEqual(['furosemide', 'piperacillin-tazobactam', 'insulin glargine', 'phytonadione']);
  });

  it('a finding is told from its contrary', () => {
    expect(findFindings('Bibasilar crackles; later lungs clear.').filter(({ finding }) => finding.id === 'crackles').map(({ isContrary }) => isContrary)).toEqual([false, true]);
  });

  it('the families are those by which diagnoses are supported', () => {
    expect([...indicatorFamilies].sort()).toEqual(Object.keys(broadTerms).sort());
  });

  it('every family of indicators can be shown by something', () => {
    const shown = new Set([...medications.flatMap(({ families }) => families), ...clinicalFindings.flatMap(({ families }) => families), 'lactate', 'sodium', 'potassium', 'minerals', 'glucose', 'thyroid', 'adrenal', 'whiteCells', 'platelets', 'coagulation', 'acidBase', 'carbonDioxide', 'imaging']);
    expect(indicatorFamilies.filter((family) => !shown.has(family))).toEqual([]);
  });
});
