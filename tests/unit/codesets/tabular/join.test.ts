import { describe, expect, test } from 'vitest';
import { joinCode, meaningOf, printedForms, stemOf, type JoinSources } from '../../../../shared/codesets';
import { entry } from '../reading';

const codes = [entry('A04', 'Header', { billable: false }), entry('A047', 'Header', { billable: false }), entry('A0471', 'Recurrent'), entry('A0472', 'Not recurrent'), entry('I10', 'Hypertension'), entry('Z99', 'New')];
const changes: Readonly<Record<string, readonly string[]>> = { M545: ['M5450', 'M5451'], M5450: ['Z99'], M5451: ['I10'], B00: ['B00'], C00: ['C01'], C01: ['C00'], D00: ['A047'] };
const sources: JoinSources = {
  entry: (code) => codes.find((each) => each.code === code),
  under: (code) => codes.filter((each) => each.code.startsWith(code)),
  successors: (code) => changes[code] ?? [],
};
const join = (code: string): string[] => { const { how, codes: found } = joinCode(code, sources); return [how, ...found.map((each) => each.code)]; };

describe('a code that another year’s book names', () => {
  test('is itself where it is valid', () => expect(join('I10')).toEqual(['same', 'I10']));
  test('is its valid descendants where it has been subdivided', () => expect(join('A047')).toEqual(['subdivided', 'A0471', 'A0472']));
  test('is what replaced it, through more than one year', () => expect(join('M545')).toEqual(['replaced', 'Z99', 'I10']));
  test('is the valid descendants of what replaced it', () => expect(join('D00')).toEqual(['replaced', 'A0471', 'A0472']));
  test('is nothing where nobody says, or the table runs in a circle', () => expect([join('X99'), join('B00'), join('C00')]).toEqual([['none'], ['none'], ['none']]));
});

describe('7th characters', () => {
  test('stand after placeholders', () => expect([stemOf('W06'), stemOf('T360X2'), stemOf('S72141A')]).toEqual(['W06XXX', 'T360X2', 'S72141']));
  test('are not printed, nor the placeholders before them', () => {
    expect([printedForms('W06XXXA'), printedForms('T360X2A'), printedForms('I509')]).toEqual([['W06XXX', 'W06XX', 'W06X', 'W06'], ['T360X2'], []]);
  });
  test('mean what a title adds to its header’s', () => {
    expect([meaningOf('Fall from bed, initial encounter', 'Fall from bed'), meaningOf('Fall, from bed, sequela', undefined)]).toEqual(['initial encounter', 'sequela']);
  });
});
