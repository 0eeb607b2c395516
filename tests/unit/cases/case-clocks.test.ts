import { describe, expect, it } from 'vitest';
import { affectedIn, caseDeadlines, clockInputOf, emptyWorkUp, mediaStates, type Notice, type WorkUp } from '../../../shared/cases';
import { noticeIdSchema } from '../../../shared/kernel';

const discovered = (more: Partial<WorkUp> = {}): WorkUp => ({ ...emptyWorkUp, discovery: { on: '2026-03-10', until: null, basis: '' }, ...more });
const affected = (byState: WorkUp['affected']['byState'], elsewhere = 0): WorkUp['affected'] => ({ ...emptyWorkUp.affected, byState, elsewhere, isEstimate: false });
const notice = (to: Notice['to'], sentOn: string, jurisdiction: string | null = null): Notice => ({ id: noticeIdSchema.parse(`ntc_${'0'.repeat(20)}`), to, jurisdiction, sentOn, count: 1, way: 'other', reference: '', recordedAt: 0 });
const due = (workUp: WorkUp, notices: readonly Notice[] = [], outcome: Parameters<typeof caseDeadlines>[1] = null) => caseDeadlines(workUp, outcome, notices, { organisation: [{ id: 'leadership', to: 'leadership', hours: 24 }] }).map(({ to, due: day, doneOn }) => [to, day, doneOn]);

describe('The clocks of a case', () => {
  it('do not run before a day of discovery is set', () => {
    expect(clockInputOf(emptyWorkUp)).toBeNull();
    expect(due(emptyWorkUp)).toEqual([]);
  });

  it('run while a case is open: a breach is presumed', () => {
    expect(due(discovered({ affected: affected({ OH: 499 }) }))).toEqual([['organisation', '2026-03-11', null], ['individuals', '2026-05-09', null], ['hhs', '2027-03-01', null]]);
  });

  it('of the law stop with a decision that it is no breach; the organisation’s own stay', () => {
    for (const outcome of ['low-probability', 'excluded', 'secured'] as const) expect(due(discovered({ affected: affected({ OH: 600 }) }), [], outcome)).toEqual([['organisation', '2026-03-11', null]]);
    expect(due(discovered({ affected: affected({ OH: 600 }) }), [], 'breach')).toHaveLength(4);
  });

  it('are those of 500 and of 501 in one state: the Secretary now, media from 501 on', () => {
    expect(due(discovered({ affected: affected({ OH: 500 }) })).map(([to]) => to).sort()).toEqual(['hhs', 'individuals', 'organisation']);
    expect(due(discovered({ affected: affected({ OH: 501 }) })).map(([to]) => to).sort()).toEqual(['hhs', 'individuals', 'media', 'organisation']);
    expect(mediaStates({ affected: affected({ OH: 501, KY: 500, IN: 700 }) })).toEqual(['IN', 'OH']);
  });

  it('are done by what was sent: media only when each state’s were told', () => {
    const workUp = discovered({ affected: affected({ OH: 501, IN: 700 }) });
    const media = (...notices: Notice[]) => due(workUp, notices).find(([to]) => to === 'media')?.[2];
    expect(media(notice('media', '2026-04-01', 'OH'))).toBeNull();
    expect(media(notice('media', '2026-04-01', 'OH'), notice('media', '2026-04-03', 'IN'))).toBe('2026-04-03');
    expect(media(notice('media', '2026-04-02'))).toBe('2026-04-02');
    expect(due(workUp, [notice('individuals', '2026-04-09'), notice('individuals', '2026-04-05')]).find(([to]) => to === 'individuals')?.[2]).toBe('2026-04-05');
  });

  it('of the organisation are done by a notice that names the clock, and by no other', () => {
    const told = (reference: string) => due(discovered(), [{ ...notice('other', '2026-03-11'), reference }])[0];
    expect([told('leadership'), told('counsel')]).toEqual([['organisation', '2026-03-11', '2026-03-11'], ['organisation', '2026-03-11', null]]);
  });

  it('know a business associate’s contract, its own discovery, and a delay that law enforcement asked for', () => {
    const associate = { ...emptyWorkUp.associate, isInvolved: true, discoveredOn: '2026-03-01', isAgent: true, contractDays: 5 };
    expect(clockInputOf(discovered({ associate }))).toEqual({ discovered: '2026-03-10', businessAssociate: { discoveredByAssociate: '2026-03-01', isAgent: true, contractDays: 5 } });
    expect(due(discovered({ associate })).filter(([to]) => to === 'covered-entity')).toEqual([['covered-entity', '2026-03-06', null], ['covered-entity', '2026-04-30', null]]);
    expect(clockInputOf(discovered({ delay: { kind: 'oral', on: '2026-03-12', until: null, official: 'Agent 1', reference: '' } }))?.delay).toEqual({ oralFrom: '2026-03-12' });
    expect(clockInputOf(discovered({ delay: { kind: 'written', on: null, until: '2026-07-01', official: '', reference: '' } }))?.delay).toEqual({ writtenUntil: '2026-07-01' });
  });

  it('count people whose state nobody knows', () => {
    const workUp = discovered({ affected: affected({ OH: 100 }, 450) });
    expect(affectedIn(workUp)).toBe(550);
    expect(clockInputOf(workUp)?.affected).toEqual({ OH: 100, unknown: 450 });
  });
});
