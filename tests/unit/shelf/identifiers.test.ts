import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenAway, type PatientIdentifiers } from '../../../shared/shelf';

const patient: PatientIdentifiers = { name: 'Testa-Morales, Ivonne', mrn: 'DEMO-000417', birthDate: '1951-04-12', account: '00 88-12345' };

/** The words that are found, with the identifier that they give away. */
const found = (text: string, sharpness: 'parts' | 'whole' = 'parts', of = patient): string | null => {
  const place = givenAway(text, of, sharpness);
  return place === null ? null : `${place.field}: ${text.slice(place.start, place.end)}`;
};

describe('Beside a chart, words that give its patient away are found, however they are written:', () => {
  it.each([
    ['for Ivonne, again', 'name: Ivonne'],
    ['TESTA heart', 'name: TESTA'],
    ['as mrs. morales said', 'name: morales'],
    ['Ivonne Testa-Morales', 'name: Ivonne Testa-Morales'],
    ['Testa Morales, Ivonne', 'name: Testa Morales, Ivonne'],
    ['testamoralesivonne', 'name: testamoralesivonne'],
    ['I.v.o.n.n.e Testa Morales', 'name: I.v.o.n.n.e Testa Morales'],
    ['Ｉｖｏｎｎｅ', 'name: Ｉｖｏｎｎｅ'],
    ['Ivónne’s ankle', 'name: Ivónne’s'],
    ['Ivónne ankle', 'name: Ivónne'],
    ['I\u200bvonne', 'name: I\u200bvonne'],
    ['see DEMO-000417', 'mrn: DEMO-000417'],
    ['see demo000417', 'mrn: demo000417'],
    ['see DEMO 000 417', 'mrn: DEMO 000 417'],
    ['acct 0088-12345', 'account: 0088-12345'],
    ['acct 8812345', 'account: 8812345'],
    ['acct 88 12345', 'account: 88 12345'],
    ['born 1951-04-12', 'birthDate: 1951-04-12'],
    ['born 4/12/51', 'birthDate: 4/12/51'],
    ['born 04.12.1951', 'birthDate: 04.12.1951'],
    ['born 12/4/1951', 'birthDate: 12/4/1951'],
    ['born 04121951', 'birthDate: 04121951'],
    ['born Apr 12, 1951', 'birthDate: Apr 12, 1951'],
    ['born 12th of April 1951', 'birthDate: 12th of April 1951'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each([
    'check the ejection fraction first', 'I50.23 needs acuity', 'Cardiology clinic', 'testament', 'morale', 'in 1951', 'stage 4/12', 'DEMO charts', '417', 'J8812', 'version 12.4.19510',
  ])('and nothing in "%s"', (text) => {
    expect(found(text)).toBeNull();
  });
});

describe('Beside any other chart of the session', () => {
  it.each([['Ivonne', null], ['Morales sign', null], ['Ivonne Testa-Morales', 'name: Ivonne Testa-Morales'], ['Testa-Morales Ivonne', 'name: Testa-Morales Ivonne'], ['DEMO-000417', 'mrn: DEMO-000417'], ['12 April 1951', 'birthDate: 12 April 1951']])('only the whole counts: %s', (text, expected) => {
    expect(found(text, 'whole')).toBe(expected);
  });
});

it('A chart without identifiers gives nobody away', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => givenAway(text, { name: '', mrn: '', birthDate: '', account: '' }, 'parts') === null));
});

it('A name is found in the middle of any words, at its own place', () => {
  const around = fc.array(fc.constantFrom('check ', 'the ', '— ', '😀 ', 'é, ', 'I50.23 '), { maxLength: 6 }).map((words) => words.join(''));
  fc.assert(fc.property(around, around, (before, after) => {
    expect(givenAway(`${before}Ivonne ${after}`, patient, 'parts')).toEqual({ field: 'name', start: before.length, end: before.length + 6 });
  }));
});

it('Signs that mean something in a pattern are letters of a name like others', () => {
  expect(found('ask (O.B.) first', 'parts', { name: 'O(Brien)*, [Al]+', mrn: '.*.*.*', birthDate: '', account: '' })).toBeNull();
  expect(found('al brien', 'parts', { name: 'O(Brien)*, [Al]+', mrn: '.*.*.*', birthDate: '', account: '' })).toBe('name: brien');
});
