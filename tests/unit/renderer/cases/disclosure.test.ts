import { describe, expect, it } from 'vitest';
import { disclosureBy, disclosureIn } from '../../../../renderer/cases/outputs/disclosure';
import { emptyWorkUp, type CaseRow } from '../../../../shared/cases';
import { caseIdSchema } from '../../../../shared/kernel';

const row: CaseRow = {
  id: caseIdSchema.parse(`cas_${'0'.repeat(20)}`), ref: '2026-001', state: 'open', openedAt: 1, changedAt: 1, types: ['misdirected'], reports: 1, outcome: null, discoveredOn: '2026-03-12', affected: 1, next: null, openTasks: 0, openCorrectives: 0,
};
const discovered = { ...emptyWorkUp, discovery: { on: '2026-03-12', until: null, basis: 'Noticed' } };

describe('a disclosure to account for', () => {
  it('begins with what the case tells: the day on which it happened, the recipient, the kinds of information, and that it was a mistake', () => {
    expect(disclosureBy({ row, recipients: ['Another clinic'], workUp: { ...discovered, happened: { on: '2026-03-10', until: null }, information: ['clinical', 'financial'] } })).toMatchObject({
      on: '2026-03-10', recipient: 'Another clinic', what: 'Information of these kinds: clinical, financial', purpose: 'By mistake, and not permitted: sent to the wrong place',
    });
  });

  it('takes the day of discovery where nobody knows when it happened, and names no recipient of several', () => {
    expect(disclosureBy({ row, recipients: ['One', 'Another'], workUp: discovered })).toMatchObject({ on: '2026-03-12', recipient: '', what: '' });
  });

  it('stands in the paper once it has its days, what and why; the recipient may be unknown (45 CFR 164.528(b)(2))', () => {
    const typed = { ...disclosureBy({ row, recipients: [], workUp: discovered }), what: 'A diagnosis' };
    expect(disclosureIn(typed)).toMatchObject({ on: '2026-03-12', times: 1, lastOn: null, recipient: '' });
    expect(disclosureIn({ ...typed, what: '  ' })).toBeNull();
    expect(disclosureIn({ ...typed, purpose: '' })).toBeNull();
    expect(disclosureIn({ ...typed, on: null })).toBeNull();
    expect(disclosureIn({ ...typed, times: 3 })).toBeNull();
    expect(disclosureIn({ ...typed, times: 3, lastOn: '2026-03-20' })).toMatchObject({ times: 3, lastOn: '2026-03-20' });
    expect(disclosureIn({ ...typed, times: null, lastOn: '2026-03-20' })).toMatchObject({ times: 1, lastOn: null });
  });
});
