import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containmentSteps, incidentMoves, incidentStates, incidentTypes, incidentTypeWords, factsAsked, isSealed, mayFollow, readOfficerCard, reportClocks, writeOfficerCard, type IncidentState } from '../../../shared/incidents';
import { policySettings } from '../../../shared/policy';

const hour = 3_600_000;
const rule = { id: 'to-privacy', to: 'privacy-officer', hours: 1 } as const;

describe('The life of a report', () => {
  const path = fc.array(fc.constantFrom(...incidentStates), { maxLength: 12 });

  it('never goes back, and ends when it is closed', () => {
    fc.assert(fc.property(path, (tried) => {
      let state: IncidentState = 'started';
      for (const next of tried) {
        if (!mayFollow(state, next)) continue;
        expect(incidentStates.indexOf(next)).toBeGreaterThan(incidentStates.indexOf(state));
        state = next;
      }
      expect(incidentMoves.closed).toEqual([]);
    }));
  });

  it('has one way out of its beginning: it is sealed', () => {
    expect(incidentMoves.started).toEqual(['sealed']);
    expect(incidentStates.filter((state) => !isSealed(state))).toEqual(['started']);
  });
});

describe('A clock of the organisation', () => {
  it('is over when its hours have passed on either clock, whatever the other says', () => {
    fc.assert(fc.property(fc.integer({ min: -48, max: 48 }), fc.integer({ min: 0, max: 48 }), (wallHours, uptimeHours) => {
      const noticed = { at: 100 * hour, uptimeMs: 5 * hour };
      const [clock] = reportClocks([rule], { noticed, noticedEarlier: null, acknowledgedAt: null }, { wall: noticed.at + wallHours * hour, uptime: noticed.uptimeMs + uptimeHours * hour });
      expect(clock?.state === 'overdue').toBe(Math.max(wallHours, uptimeHours) >= 1);
    }));
  });

  it('runs for the privacy officer alone: the others’ clocks begin when the officer has it', () => {
    expect(reportClocks([rule, { id: 'contract', to: 'business-associate', hours: 24 }], { noticed: { at: 0, uptimeMs: 0 }, noticedEarlier: null, acknowledgedAt: null }, { wall: 0, uptime: 0 }).map(({ id }) => id)).toEqual(['to-privacy']);
  });

  it('of two policies is the shorter, whichever comes first', () => {
    const { incidentClocks } = policySettings;
    const long = { ...rule, hours: 24 };
    expect(incidentClocks.stricter([long], [rule])).toEqual([rule]);
    expect(incidentClocks.stricter([rule], [long])).toEqual([rule]);
  });
});

describe('The officer’s card', () => {
  const card = { recipient: `age1${'q'.repeat(58)}`, signer: `${'A'.repeat(43)}=` };

  it('is read as it is written, and nothing else is one', () => {
    expect(readOfficerCard(`  ${writeOfficerCard(card)}\n`)).toEqual(card);
    for (const text of [null, '', card.recipient, `${writeOfficerCard(card)} more`, writeOfficerCard(card).replace('ed25519', 'rsa')]) expect(readOfficerCard(text)).toBeNull();
  });
});

describe('Each kind of incident', () => {
  it.each(incidentTypes.map((type) => [type] as const))('%s has a name, another list of steps than the others, and its own questions', (type) => {
    expect(incidentTypeWords[type].title).not.toBe('');
    const lists = incidentTypes.map((each) => containmentSteps[each].map(({ id }) => id).join(' '));
    expect(lists.filter((list) => list === containmentSteps[type].map(({ id }) => id).join(' '))).toHaveLength(1);
    expect(containmentSteps[type].length).toBeGreaterThan(1);
    expect(new Set(factsAsked[type]).size).toBe(factsAsked[type].length);
    expect(factsAsked[type]).toContain('words');
  });

  it('asks for nothing that a reporter cannot know: no cause, no blame, not whether it is a breach', () => {
    const words = incidentTypes.flatMap((type) => containmentSteps[type].map((step) => step.words)).join('\n');
    expect(words).not.toMatch(/why|cause|blame|fault|breach|risk|probab/i);
  });
});
