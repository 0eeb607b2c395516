import { describe, expect, it } from 'vitest';
import type { HitReason } from '../../../../shared/codesets';
import { reasonOf } from '../../../../renderer/codesets/find/reason';

const because = (over: Partial<HitReason>): HitReason => ({ by: 'title', text: '', through: '', marks: [], edition: '', meant: null, ...over });

describe('Why a code was found', () => {
  it('is not said where the code or its title shows it', () => {
    expect(reasonOf(because({ by: 'code' }))).toBeNull();
    expect(reasonOf(because({ by: 'title' }))).toBeNull();
  });

  it('names the book, its edition, what is printed there and where it refers to', () => {
    expect(reasonOf(because({ by: 'see', text: 'Pneumonia, alveolar', through: 'Pneumonia, lobar', edition: 'FY2017', marks: [[0, 9]] }))).toEqual({
      lead: 'Index FY2017:', text: 'Pneumonia, alveolar', through: 'Pneumonia, lobar', marks: [[0, 9]],
    });
  });

  it('says how an abbreviation or a misspelling was read, also where the title was met', () => {
    const meant = { kind: 'abbreviation', typed: 'htn', words: 'hypertension' } as const;
    expect(reasonOf(because({ meant }))).toMatchObject({ lead: '“htn” read as hypertension', text: '' });
    expect(reasonOf(because({ by: 'inclusion', text: 'High blood pressure', edition: 'FY2021', meant }))?.lead).toBe('“htn” read as hypertension · Inclusion term FY2021:');
  });
});
