import { describe, expect, it } from 'vitest';
import type { IndexTerm, PrintedCode } from '../../../../shared/codesets';
import { setWalkAtHand, walkAtHand, walkedTo } from '../../../../renderer/codesets/walk/at-hand';
import { wayTo, wordsOfPlace } from '../../../../renderer/codesets/walk/path';
import { stepFrom, walkGroups } from '../../../../renderer/codesets/walk/rows';

const printed = (written: string, ...codes: string[]): PrintedCode => ({ column: '', printed: written, codes: codes.map((code) => ({ code, title: `Title of ${code}`, billable: true, isSuccessor: false })) });
const term = (over: Partial<IndexTerm> & Pick<IndexTerm, 'title'>): IndexTerm => ({ id: 1, modifiers: '', codes: [], manifestation: null, see: null, seeAlso: null, category: null, subterms: 0, ...over });

describe('A term of the index', () => {
  const pneumonia = term({ title: 'Pneumonia', codes: [printed('J18.9', 'J18.9')], seeAlso: { words: 'Influenza', to: 9 }, subterms: 3 });
  const subterms = [term({ id: 2, title: 'with', subterms: 2 }), term({ id: 3, title: 'lobar', codes: [printed('J18.1', 'J18.1')] }), term({ id: 4, title: 'chronic', codes: [printed('J98.4', 'J98.4')] })];

  it('offers its own code and references first, then its subterms by the question that they answer', () => {
    const groups = walkGroups(pneumonia, subterms).map(({ axis, rows }) => [axis, ...rows.map(({ key }) => key)]);
    expect(groups).toEqual([[null, 'code--J18.9', 'see-also'], ['with', 'term-2'], ['acuity', 'term-4'], ['detail', 'term-3']]);
  });

  it('leads right to its code where it has one and nothing below', () => {
    const [, , , rest] = walkGroups(pneumonia, subterms);
    expect(rest?.rows.map(stepFrom)).toEqual([{ to: 'code', code: 'J18.1', printed: printed('J18.1', 'J18.1') }]);
  });

  it('is opened where there is more below', () => {
    expect(stepFrom({ kind: 'term', key: 'term-1', term: pneumonia })).toEqual({ to: 'term', id: 1 });
    expect(stepFrom({ kind: 'term', key: 'term-6', term: term({ id: 6, title: 'heart', codes: [printed('I50.9', 'I50.9')], subterms: 2 }) })).toEqual({ to: 'term', id: 6 });
  });

  it('is opened where its code has several successors, or none', () => {
    for (const codes of [[], ['A04.71', 'A04.72']]) {
      expect(stepFrom({ kind: 'term', key: 'term-7', term: term({ id: 7, title: 'colitis', codes: [printed('A04.7', ...codes)] }) })).toEqual({ to: 'term', id: 7 });
    }
  });

  it('that only says "see" leads there', () => {
    const row = { kind: 'term', key: 'term-5', term: term({ id: 5, title: 'alveolar', see: { words: 'Pneumonia, lobar', to: 3 } }) } as const;
    expect(stepFrom(row)).toEqual({ to: 'term', id: 3 });
  });

  it('whose code is in force no more leads nowhere', () => {
    expect(stepFrom({ kind: 'code', key: 'code', code: printed('A04.7'), isManifestation: false })).toEqual({ to: 'nowhere' });
  });
});

describe('The way to a code', () => {
  it('names the book, its edition, the terms and what stands there as printed', () => {
    expect(wayTo('index', { name: 'FY2026' }, [{ title: 'Pneumonia' }, { title: 'aspiration' }], printed('J69.0', 'J69.0'))).toEqual({
      words: 'Alphabetic Index FY2026: Pneumonia › aspiration → J69.0',
      path: ['Alphabetic Index FY2026', 'Pneumonia', 'aspiration'],
    });
  });

  it('names the column of a table', () => {
    const code = { ...printed('C34.9-', 'C34.9'), column: 'Malignant Primary' };
    expect(wayTo('neoplasm', { name: 'FY2025' }, [{ title: 'Neoplasm, neoplastic' }, { title: 'lung' }], code).words).toBe('Table of Neoplasms FY2025: Neoplasm, neoplastic › lung › Malignant Primary → C34.9-');
  });
});

describe('What a row of the index stands for, for the basket', () => {
  const at = (row: Parameters<typeof walkedTo>[3]) => walkedTo('index', { name: 'FY2026' }, [{ title: 'Pneumonia' }], row);

  it('is its single code, with its place', () => {
    expect(at({ kind: 'term', key: 'term-3', term: term({ id: 3, title: 'lobar', codes: [printed('J18.1', 'J18.1')] }) })).toEqual({ code: 'J181', path: ['Alphabetic Index FY2026', 'Pneumonia', 'lobar'] });
    expect(at({ kind: 'code', key: 'code', code: printed('J18.9', 'J18.9'), isManifestation: false })).toEqual({ code: 'J189', path: ['Alphabetic Index FY2026', 'Pneumonia'] });
  });

  it('is its place alone where there is no code, or more than one', () => {
    const place = ['Alphabetic Index FY2026', 'Pneumonia', 'with'];
    expect(at({ kind: 'term', key: 'term-2', term: term({ id: 2, title: 'with', subterms: 2 }) })).toEqual({ code: null, path: place });
    expect(at({ kind: 'term', key: 'term-2', term: term({ id: 2, title: 'with', codes: [printed('A04.7', 'A04.71', 'A04.72')] }) })).toEqual({ code: null, path: place });
    expect(at({ kind: 'term', key: 'term-2', term: term({ id: 2, title: 'with', codes: [printed('C34.9-', 'C34.9'), printed('D02.2', 'D02.2')] }) })).toEqual({ code: null, path: place });
    expect(at({ kind: 'reference', key: 'see', how: 'see', reference: { words: 'Influenza', to: 9 } })).toEqual({ code: null, path: place.slice(0, 2) });
  });

  it('names the column of a table', () => {
    const code = { ...printed('C34.9-', 'C34.9'), column: 'Malignant Primary' };
    expect(walkedTo('neoplasm', { name: 'FY2025' }, [{ title: 'Neoplasm' }, { title: 'lung' }], { kind: 'code', key: 'code', code, isManifestation: false }).path.join(' | ')).toBe('Table of Neoplasms FY2025 | Neoplasm | lung | Malignant Primary');
  });

  it('is nothing once the focus has gone elsewhere', () => {
    setWalkAtHand({ code: 'J181', path: [] });
    expect(walkAtHand()?.code).toBe('J181');
    setWalkAtHand(null);
    expect(walkAtHand()).toBeNull();
  });

  it('is read as its book and then its terms', () => {
    expect(wordsOfPlace(['Alphabetic Index FY2026', 'Failure, failed', 'heart'])).toBe('Alphabetic Index FY2026: Failure, failed › heart');
    expect(wordsOfPlace(['Alphabetic Index FY2026'])).toBe('Alphabetic Index FY2026');
  });
});
