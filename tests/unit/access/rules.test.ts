import { describe, expect, it } from 'vitest';
import { glassAt, mayBeGiven, namesOf, ownershipOf } from '../../../shared/access';
import { roleOn, rosterOf, type Roster } from '../../../shared/accounts';
import { readPart, resolvePolicy } from '../../../shared/policy';

const begun = { wall: 1_000_000, uptime: 50_000 };
const after = (passed: number, set = 0) => ({ wall: begun.wall + passed + set, uptime: begun.uptime + passed });

describe('Access by reason', () => {
  it('has its time, counted from its beginning', () => expect(glassAt(begun, 5, after(60_000))).toEqual({ leftMs: 240_000 }));
  it('is over at its last millisecond', () => {
    expect(glassAt(begun, 5, after(299_999))).toEqual({ leftMs: 1 });
    expect(glassAt(begun, 5, after(300_000))).toEqual({ ended: 'time' });
  });
  it.each([['back', -10_001], ['forward', 10_001]])('ends where the clock is set %s by more than clocks drift', (_word, set) => expect(glassAt(begun, 5, after(60_000, set))).toEqual({ ended: 'clock' }));
  it.each([-10_000, 10_000])('bears a clock that is put right by %d ms, and counts on the other one', (set) => expect(glassAt(begun, 5, after(60_000, set))).toEqual({ leftMs: 240_000 }));
  it('ends with the computer, whatever the new one’s clock says', () => {
    expect(glassAt(begun, 5, { wall: begun.wall + 60_000, uptime: 20_000 })).toEqual({ ended: 'clock' });
    // Up for longer than it had been then: the wall's clock tells the two apart.
    expect(glassAt(begun, 5, { wall: begun.wall + 200_000, uptime: 60_000 })).toEqual({ ended: 'clock' });
  });
});

describe('Whose work a chart is', () => {
  it('goes by the identifier, however it is written', () => {
    expect(ownershipOf('nquill@clinic.example', ' NQuill@Clinic.example')).toBe('mine');
    expect(ownershipOf('mruiz', 'nquill')).toBe('others');
    expect(ownershipOf(null, 'nquill')).toBe('nobodys');
  });
  it('is found where an older vault lowered only Latin letters', () => expect(namesOf('ÉVA')).toEqual(['éva', 'Éva']));
  it('is never taken by whoever hands it out, unless it is nobody’s', () => {
    expect([mayBeGiven('mruiz', 'nquill', 'NQuill'), mayBeGiven(null, 'nquill', 'NQuill'), mayBeGiven('nquill', 'nquill', 'nquill'), mayBeGiven('mruiz', 'awren', 'nquill')]).toEqual([false, true, true, true]);
  });
});

describe('The roster', () => {
  const known: Roster = { state: 'known', entries: [{ identifier: 'nquill', role: 'lead' }] };
  it('gives the role, whatever the person says or had', () => expect(roleOn(known, ' NQuill ', 'coder', 'it-admin')).toBe('lead'));
  it('gives none to whom it does not name', () => expect(roleOn(known, 'mruiz', 'coder', 'coder')).toBeNull());
  it('that names nobody lets nobody in', () => expect(roleOn({ state: 'known', entries: [] }, 'nquill', 'coder', 'coder')).toBeNull());
  it('is not there where nobody rules: people say their own', () => {
    expect(rosterOf(resolvePolicy([]))).toEqual({ state: 'none' });
    expect([roleOn({ state: 'none' }, 'x', null, 'reviewer'), roleOn({ state: 'none' }, 'x', 'coder', null)]).toEqual(['reviewer', 'coder']);
  });
  it('that cannot be read leaves everyone the role they had, and gives no new one', () => {
    const broken = rosterOf(resolvePolicy([readPart('managed-files', 'a.json', { roster: 'everyone' })]));
    expect(broken).toEqual({ state: 'unreadable' });
    expect([roleOn(broken, 'nquill', 'coder', null), roleOn(broken, 'nquill', null, 'lead')]).toEqual(['coder', null]);
  });
  it('comes from the policy', () => expect(rosterOf(resolvePolicy([readPart('managed-files', 'a.json', { roster: [{ identifier: 'NQuill', role: 'lead' }] })]))).toEqual(known));
});
