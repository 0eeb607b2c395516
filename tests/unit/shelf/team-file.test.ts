import { describe, expect, it } from 'vitest';
import { forTeam, newInFile, readTeamFile } from '../../../shared/shelf';
import { canonicalJson } from '../../../shared/kernel';

const groups = [{ name: 'Cardiology clinic', favourites: [{ system: 'icd10cm' as const, code: 'I5023', label: 'acute on chronic' }] }];
const file = (statement: string): string => JSON.stringify({ statement, signature: `${'A'.repeat(86)}==`, key: `${'A'.repeat(43)}=` });
const stated = (content: Parameters<typeof canonicalJson>[0]): string => file(canonicalJson(content));

describe('A file of favourites', () => {
  it('says what it is, in which version, and which codes in which groups', () => {
    expect(readTeamFile(stated({ kind: 'chartlock.favourites', version: 1, groups }), () => true)).toEqual({ kind: 'chartlock.favourites', version: 1, groups });
  });

  it('holds codes and labels and no title: what a code is called, a release says where it arrives', () => {
    const own = [{ name: 'Cardiology clinic', favourites: [{ system: 'icd10cm' as const, code: 'I5023', label: '', title: 'Acute on chronic systolic (congestive) heart failure', written: 'I50.23' }] }, { name: 'Empty', favourites: [] }];
    expect(forTeam(own)).toEqual([{ name: 'Cardiology clinic', favourites: [{ system: 'icd10cm', code: 'I5023', label: '' }] }]);
  });

  it('leaves what a person calls a CPT code on the desk: it may be the licensed descriptor', () => {
    expect(forTeam([{ name: 'Clinic', favourites: [{ system: 'cpt', code: '99213', label: 'follow-up' }, { system: 'hcpcs', code: 'G0008', label: 'flu shot' }] }])).toEqual([
      { name: 'Clinic', favourites: [{ system: 'cpt', code: '99213', label: '' }, { system: 'hcpcs', code: 'G0008', label: 'flu shot' }] },
    ]);
  });

  it.each([
    ['is none where it is no JSON', 'Cardiology', { why: 'no-favourites' }],
    ['is none where it is signed and something else', stated({ kind: 'chartlock.disposal', format: 1 }), { why: 'no-favourites' }],
    ['is none where a code is none', stated({ kind: 'chartlock.favourites', version: 1, groups: [{ name: 'A', favourites: [{ system: 'icd10cm', code: 'i50.23', label: '' }] }] }), { why: 'no-favourites' }],
    ['of a later version says so', stated({ kind: 'chartlock.favourites', version: 2, groups: {} }), { why: 'version', found: '2' }],
  ])('%s', (_name, text, expected) => {
    expect(readTeamFile(text, () => true)).toEqual(expected);
  });

  it('that was changed after it was signed is not read', () => {
    expect(readTeamFile(stated({ kind: 'chartlock.favourites', version: 1, groups }), () => false)).toEqual({ why: 'changed' });
  });

  it('shows what is new of it: groups by their names, codes within them', () => {
    const own = [{ name: 'CARDIOLOGY clinic ', favourites: [{ system: 'icd10cm', code: 'I5023' }] }];
    const more = [{ name: 'Cardiology clinic', favourites: [...(groups[0]?.favourites ?? []), { system: 'icd10cm' as const, code: 'I130', label: '' }] }, { name: 'Renal', favourites: [] }];
    expect(newInFile(more, own).map(({ name, isNew, favourites }) => [name, isNew, favourites.map((each) => `${each.code} ${each.isNew}`)])).toEqual([
      ['Cardiology clinic', false, ['I5023 false', 'I130 true']],
      ['Renal', true, []],
    ]);
  });
});
