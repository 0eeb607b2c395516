import { describe, expect, test } from 'vitest';
import { neighboursOf, otherSides } from '../../../../shared/codesets';

const sides = (title: string, ...others: string[]): string[] => otherSides(title, others.map((each) => ({ title: each }))).map(({ side, title: each }) => `${side}: ${each}`);

describe('the same condition on another side', () => {
  test.each([
    ['Meniere’s disease, right ear', ['Meniere’s disease, left ear', 'Meniere’s disease, bilateral', 'Meniere’s disease, unspecified ear'], ['left: Meniere’s disease, left ear', 'bilateral: Meniere’s disease, bilateral', 'unspecified: Meniere’s disease, unspecified ear']],
    ['Displaced fracture of right femur, sequela', ['Displaced fracture of left femur, sequela', 'Nondisplaced fracture of left femur, sequela', 'Displaced fracture of left femur, initial encounter'], ['left: Displaced fracture of left femur, sequela']],
    ['Age-related nuclear cataract, bilateral', ['Age-related nuclear cataract, right eye', 'Age-related nuclear cataract, unspecified eye'], ['right: Age-related nuclear cataract, right eye', 'unspecified: Age-related nuclear cataract, unspecified eye']],
    ['Unspecified dislocation of right hip', ['Unspecified dislocation of left hip', 'Other dislocation of right hip'], ['left: Unspecified dislocation of left hip']],
  ])('of “%s”', (title, others, expected) => expect(sides(title, ...others)).toEqual(expected));

  test('is none where only a quality differs, or “unspecified” is no side', () => {
    expect(sides('Pneumonia, unspecified organism', 'Pneumonia, viral organism')).toEqual([]);
    expect(sides('Diastolic heart failure, unspecified', 'Diastolic heart failure, acute')).toEqual([]);
    expect(sides('Gout, unspecified ankle', 'Gout, ankle')).toEqual([]);
    expect(sides('Hernia, unspecified', 'Hernia, bilateral')).toEqual([]);
    expect(sides('Right heart failure', 'Left ventricular failure')).toEqual([]);
  });
});

test('codes of another side differ in one character after the category, and not in the 7th', () => {
  const all = neighboursOf('S72141A');
  expect(all).toContain('S72142A');
  expect(all.some((code) => !code.startsWith('S72') || !code.endsWith('A') || code === 'S72141A')).toBe(false);
});
