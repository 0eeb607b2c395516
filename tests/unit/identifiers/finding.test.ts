import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers, type IdentifierOptions, type KnownIdentifiers } from '../../../shared/identifiers';
import { recallOn } from '../../fixtures/identifiers/measure';
import { cleanBodies, plantedByPattern, plantedKnown } from '../../fixtures/identifiers/planted';

const chart: KnownIdentifiers = { name: 'Testa-Morales, Ivonne Rae', mrn: 'DEMO-000417', birthDate: '1951-04-12', account: '00 88-12345', phone: '(312) 555-0188', address: '412 Marigold Street, Larkhaven, OH 45011', plan: 'XQP10447812' };

/** What is found, as `kind: words`. */
function found(text: string, known: KnownIdentifiers = {}, options: IdentifierOptions = {}): readonly string[] {
  return findIdentifiers(text, known, options).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('A chart’s own identifiers are found however they are written:', () => {
  it.each([
    ['for Ivonne, again', 'name: Ivonne'], ['TESTA heart', 'name: TESTA'], ['as mrs. morales said', 'name: morales'], ['Testa Morales, Ivonne', 'name: Testa Morales, Ivonne'], ['testamoralesivonne', 'name: testamoralesivonne'],
    ['Ｉｖｏｎｎｅ', 'name: Ｉｖｏｎｎｅ'], ['Ivónne’s ankle', 'name: Ivónne'], ['I\u200bvonne', 'name: I\u200bvonne'], ['I. Testa-Morales', 'name: I. Testa-Morales'],
    ['with Ivnone Testa', 'name: Ivnone Testa'], ['Mrs. Moralse', 'name: Moralse'], ['I v o n n e', 'name: I v o n n e'],
    ['see demo000417', 'mrn: demo000417'], ['acct 8812345', 'account: 8812345'], ['acct 88 12345', 'account: 88 12345'],
    ['since 4/12/51', 'birth-date: 4/12/51'], ['since 04121951', 'birth-date: 04121951'], ['since 12th of April 1951', 'birth-date: 12th of April 1951'], ['since April 1951', 'birth-date: April 1951'], ['12APR1951', 'birth-date: 12APR1951'],
    ['call 312.555.0188', 'phone: 312.555.0188'], ['at 412 marigold', 'address: 412 marigold'], ['170 cm, under 412 Marigold St', 'address: 412 Marigold St'], ['plan xqp 10447812', 'plan: xqp 10447812'],
  ])('%s', (text, expected) => {
    expect(found(text, chart)).toEqual([expected]);
  });

  it.each([
    ['Li, Mei', 'Mr. Li came', ['name: Li']], ['Li, Mei', 'Li level 0.8', []], ['Long, Joan', 'a long history, as long as before', []], ['Long, Joan', 'today Long was well', ['name: Long']],
    ['Parkinson, Ann', 'Parkinson disease', []], ['Parkinson, Ann', 'Mrs. Parkinson fell', ['name: Parkinson']], ['Graves, Ann', 'treated for Graves disease', []], ['Graves, Ann', 'today Ann Graves slept', ['name: Ann Graves']], ['Foley, Sean', 'Foley catheter removed', []], ['Foley, Sean', 'for Sean Foley', ['name: Sean Foley']],
    ['Hand, Nancy', 'q12h and Zosyn', []], ['Hand, Nancy', 'right hand swelling', []], ['Case, David', 'seen by Case Management', []], ['Robert Nguyen', 'per Bob the pain is worse', ['name: Bob']],
    ['O’Brien, Siobhán', 'OBrien or o brien or O’Brien', ['name: OBrien', 'name: o brien', 'name: O’Brien']], ['Müller, Zoë', 'Zoe Mueller', ['name: Zoe Mueller']], ['McDonald, Ian', 'Ian Mc Donald', ['name: Ian Mc Donald']],
    ['Smith Jr., John', 'John Smith Jr. reported', ['name: John Smith Jr']], ['de la Cruz, Ana', 'Ana de la Cruz', ['name: Ana de la Cruz']],
  ])('the name of %s in "%s"', (name, text, expected) => {
    expect(found(text, { name })).toEqual(expected);
  });

  it('a clinician who shares a given name with the patient is not the patient, one who shares the surname may be', () => {
    expect(found('Angela Torres, MD, documented it', { name: 'Murphy, Angela' })).toEqual([]);
    expect(found('Dr. Smith documented it', { name: 'Smith, John' })).toEqual(['name: Smith']);
  });
});

describe('An identifier of which nothing is known is found by its label, its form or what stands around it:', () => {
  it.each([
    ['Mr. Jones has pneumonia', 'name: Jones'], ['Patient: Doe, Jane.', 'name: Doe, Jane'], ['patient John Smith presents', 'name: John Smith'], ['her husband Tom Reyes said', 'name: Tom Reyes'], ['Anna S., previously', 'name: Anna S'], ['COPD, Robert Brown, who', 'name: Robert Brown'], ['male, Tom B., who', 'name: Tom B'], ['J. Smith wants water', 'name: J. Smith'], ['seen john sullivan today', 'name: john sullivan'], ['Mr. van der Berg slept', 'name: van der Berg'],
    ['MRN: 445 821', 'mrn: 445 821'], ['MR# 99821', 'mrn: 99821'], ['Medical record number 0077123', 'mrn: 0077123'], ['Acct: 99-88122', 'account: 99-88122'], ['Member ID: W123456789', 'plan: W123456789'], ['number 1EG4-TE5-MK73', 'plan: 1EG4-TE5-MK73'],
    ['DOB: 2/3/58', 'birth-date: 2/3/58'], ['DOB 02031958', 'birth-date: 02031958'], ['born February 3rd, 1958', 'birth-date: February 3rd, 1958'], ['born in 1958', 'birth-date: 1958'],
    ['SSN 219099999', 'ssn: 219099999'], ['219-09-9999', 'ssn: 219-09-9999'], ['xxx-xx-9999', 'ssn: xxx-xx-9999'], ['(312) 555-0188', 'phone: (312) 555-0188'], ['call 555-0134', 'phone: 555-0134'], ['number 123-456-7890', 'phone: 123-456-7890'], ['Fax: 312-555-0199', 'fax: 312-555-0199'], ['a.b@mail.example', 'email: a.b@mail.example'],
    ['at 412 Oak St', 'address: 412 Oak St'], ['Springfield, IL 62704', 'address: Springfield, IL 62704'], ['PO Box 812', 'address: PO Box 812'], ['lives in Larkhaven', 'address: Larkhaven'], ['www.portal.example/p/1', 'url: www.portal.example/p/1'], ['from 10.0.13.4', 'ip: 10.0.13.4'],
    ['Serial # PJN1234567', 'device: PJN1234567'], ['Accession # 24-10093', 'other-id: 24-10093'], ['a 93-year-old woman', 'age-over-89: 93'], ['age 101', 'age-over-89: 101'], ['in his nineties', 'age-over-89: in his nineties'], ['IMG_4411.jpg', 'photo: IMG_4411.jpg'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('days of service and clinicians only where they are asked for', () => {
    const text = 'On 3/4/2026 Dr. Angela Torres wrote it.';
    expect(found(text)).toEqual([]);
    expect(found(text, {}, { dates: 'all', clinicians: 'found' })).toEqual(['date: 3/4/2026', 'name: Angela Torres']);
    expect(found('Seen on 3/4 and in March 2026, strength 5/5.', {}, { dates: 'all' })).toEqual(['date: 3/4', 'date: March 2026']);
  });
});

describe('What medicine says is nobody’s name or number:', () => {
  it.each([
    'BP 120/80, 1/2 NS at 125 mL/hr on 3/4/2026', 'Foley placed, Bell palsy, Hodgkin lymphoma, Jackson-Pratt drain', 'Wolff-Parkinson-White and Stevens-Johnson syndrome', 'MS 4 mg IV; MR angiography', 'a 89-year-old woman, T 98 F, 97 F, RR 24', 'Dr. Smith, Dr. John Smith, MD and Drs. Lee and Park',
    'Encounter E-7F3K', 'Encounter no. E-7F34', 'Visit # E-2F34', '90 years or older', 'WBC 18.1 (H), Na 128 -> 132, platelets 42,000', 'ratio 555-1212', 'NIHSS 14 at 14:32, tPA 0.9 mg/kg', 'Given Lasix 40 mg. White count 12. Brown sputum.', 'Patient Denies chest pain', 'NPI is not asked; ICD-10-CM I50.33, J96.01', 'room 412 bed 2, 4 West',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('Spans', () => {
  it('of a name that is written twice with an initial between are one', () => {
    expect(findIdentifiers('Ivonne J. Ivonne was seen.', chart)).toEqual([{ kind: 'name', start: 0, end: 16, certainty: 'known' }]);
  });

  it('lie in the text, in order, without overlap, whatever the text', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('Mr. ', 'Ivonne ', '12/04/1951', ' MRN: ', '219-09-9999', '\n', 'J. ', '@', 'É', '\u{1f600}', 'ß', 'İ')), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const spans = findIdentifiers(text, chart, { dates: 'all', clinicians: 'found' });
      spans.forEach(({ start, end }, index) => {
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      });
    }));
  });
});

/** A thousand bodies take seconds where many tests run at once. */
const timeout = 120_000;

describe('In 1,000 invented query bodies each', () => {
  it('99.5 % of what the header knows is found', { timeout }, () => {
    const { found: hits, of, missed } = recallOn(plantedKnown(1000, 20_261));
    expect(hits / of, missed.map(({ form }) => form).join('; ')).toBeGreaterThanOrEqual(0.995);
  });

  it('97 % of what nobody told is found', { timeout }, () => {
    const { found: hits, of, missed } = recallOn(plantedByPattern(1000, 20_262));
    expect(hits / of, missed.map(({ form }) => form).join('; ')).toBeGreaterThanOrEqual(0.97);
  });

  it('at most five that identify nobody are held up, and only because a clinician bears the patient’s name', { timeout }, () => {
    const held = cleanBodies(1000, 20_263).flatMap(({ text, known }) => findIdentifiers(text, known).map((span) => ({ text, span })));
    expect(held.length).toBeLessThanOrEqual(5);
    expect(held.every(({ text, span }) => span.kind === 'name' && span.certainty === 'known' && /(?:Drs?\. |Nurse |by )(?:\p{L}+ )*$/u.test(text.slice(0, span.start)))).toBe(true);
  });
});
