import { describe, expect, it } from 'vitest';
import { axisAmong, axisOf, byAxis, tellingApart } from '../../../shared/codesets/guide/axes';

describe('What a term of the index is divided by', () => {
  it.each([
    ['with lung abscess', 'with'],
    ['without behavioural disturbance', 'with'],
    ['due to food', 'cause'],
    ['in (due to)', 'cause'],
    ['following surgery', 'cause'],
    ['acute on chronic', 'acuity'],
    ['subacute', 'acuity'],
    ['right', 'side'],
    ['bilateral', 'side'],
    ['stage 3', 'stage'],
    ['second degree', 'stage'],
    ['severe', 'severity'],
    ['congenital', 'onset'],
    ['third trimester', 'pregnancy'],
    ['nondisplaced', 'fracture'],
    ['subsequent encounter for closed fracture with routine healing', 'episode'],
    ['lobar', 'detail'],
    ['in situ', 'detail'],
    ['right ventricular', 'detail'],
  ] as const)('"%s" is a matter of %s', (title, axis) => {
    expect(axisOf(title)).toBe(axis);
  });

  it('stands by axis, in the order of the book, and what belongs to none comes last', () => {
    const divisions = ['with abscess', 'adenoviral', 'chronic', 'with influenza', 'lobar'].map((title) => ({ title }));
    expect(byAxis(divisions).map(({ axis, divisions: group }) => [axis, ...group.map(({ title }) => title)])).toEqual([
      ['with', 'with abscess', 'with influenza'],
      ['acuity', 'chronic'],
      ['detail', 'adenoviral', 'lobar'],
    ]);
  });
});

describe('What a header of the Tabular is divided by', () => {
  it('is read from the words that tell its children apart', () => {
    const titles = ['Unspecified systolic (congestive) heart failure', 'Acute systolic (congestive) heart failure', 'Chronic systolic (congestive) heart failure', 'Acute on chronic systolic (congestive) heart failure'];
    expect(tellingApart(titles)).toEqual(['Unspecified', 'Acute', 'Chronic', 'Acute on chronic']);
    expect(axisAmong(titles)).toBe('acuity');
  });

  it('is the side where only the side differs', () => {
    expect(axisAmong(['Sprain of right ankle', 'Sprain of left ankle', 'Sprain of unspecified ankle'])).toBe('side');
  });

  it('is the episode of care for 7th characters', () => {
    expect(axisAmong(['Sprain of right ankle, initial encounter', 'Sprain of right ankle, subsequent encounter', 'Sprain of right ankle, sequela'])).toBe('episode');
  });

  it('is a detail where the children differ in no one way', () => {
    expect(axisAmong(['Alcoholic cirrhosis of liver without ascites', 'Toxic liver disease', 'Chronic hepatitis'])).toBe('detail');
  });

  it('tells a title whose every word is shared by the whole of it', () => {
    expect(tellingApart(['Fever', 'Fever, unspecified'])).toEqual(['Fever', 'unspecified']);
  });
});
