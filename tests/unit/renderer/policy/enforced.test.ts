import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enforcedOn, type Enforced } from '../../../../renderer/policy/enforced';
import { shownRules, type ShownRules } from '../../../../shared/ipc';
import { initialPolicy, policySettings, readPart, resolvePolicy, unmanaged, withPersonal, type PersonalPolicy } from '../../../../shared/policy';
import { deskRules } from './policies';

function ruledBy(raw: Readonly<Record<string, unknown>>, personal: PersonalPolicy = {}): ShownRules {
  const organisation = resolvePolicy([readPart('managed-files', '/etc/chartlock/policies/managed/desk.json', raw)]);
  return shownRules({ organisation, policy: withPersonal(organisation.policy, personal) });
}

function item(rules: ShownRules, id: string): Enforced | undefined {
  return enforcedOn(rules).flatMap(({ items }) => items).find((each) => each.id === id);
}

describe('what is enforced on this desk', () => {
  it('is about a dozen sentences in every state, each with its reason from the policy', () => {
    const reasons = new Set(Object.values(policySettings).map(({ why }) => why));
    fc.assert(
      fc.property(deskRules, (rules) => {
        const items = enforcedOn(rules).flatMap((group) => group.items);
        expect(items).toHaveLength(14);
        for (const { what, why } of items) {
          expect(what).toMatch(/^[A-Z].*[^.]$/);
          expect(what).not.toMatch(/undefined|null|NaN| {2}/);
          expect(what.length).toBeLessThan(170);
          expect(reasons).toContain(why);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says on an unmanaged desk what Chartlock does by itself, and what is its default', () => {
    const rules = shownRules({ organisation: unmanaged, policy: initialPolicy });
    expect(enforcedOn(rules).map(({ title, items }) => [title, items.map(({ what, by }) => `${what} (${by})`)])).toEqual([
      ['The desk', [
        'Locks after 5 minutes without a touch (default)',
        'Locks after 10 hours at the latest (default)',
        'Is blurred when another window is in front (default)',
        'Prints nothing (default)',
        'Lets only codes be pasted elsewhere, for 30 seconds (always)',
      ]],
      ['This computer', [
        'Holds half of the key in its keychain, where it has one (default)',
        'Is warned of without an encrypted disk, a screen lock and a current system (default)',
      ]],
      ['Charts', [
        'Open to whom they are assigned; to others for a reason, for 1 hour at most (default)',
        'Hide their identifiers; each one shown is logged, and after 8 in ten minutes the passphrase is asked (always)',
        'Die 30 days after their last use, finished ones after 90 days at the latest (default)',
        'Leave a log of every act, kept 6 years (2,192 days) (always)',
      ]],
      ['You', [
        'Prove who you are to finalise and export, again after 30 minutes (default)',
        'Unlock with the passphrase, and a one-time code if you set it up (default)',
        'Have no training or policy to sign (default)',
      ]],
    ]);
  });

  it('follows the policy, and names whose word it is', () => {
    const rules = ruledBy({ idleLimitSeconds: 90, shiftEnd: '17:00', printing: 'watermarked', shredWithinHours: 1, postureDisk: 'require', postureNetwork: 'warn', keychain: 'required', stepUpMinutes: 0, keepLogDays: 'for ever' }, { idleLimitSeconds: 60 });
    expect(['idle', 'session', 'printing', 'posture', 'keychain', 'step-up', 'log'].map((id) => `${item(rules, id)?.what} (${item(rules, id)?.by})`)).toEqual([
      'Locks after 1 minute without a touch (person)',
      'Locks after 10 hours at the latest, and at 17:00 (organisation)',
      'Prints with a watermark; paper is to be shredded within 1 hour (organisation)',
      'Must have an encrypted disk; is warned of without a screen lock, a current system and an approved network (organisation)',
      'Must hold half of the key in its keychain (organisation)',
      'Prove who you are to finalise and export, each time (organisation)',
      'Leave a log of every act, kept 10 years (3,653 days) (unreadable)',
    ]);
  });

  it('does not call the organisation’s what it has only said of something that is off', () => {
    expect(item(ruledBy({ shredWithinHours: 8 }), 'printing')).toMatchObject({ what: 'Prints nothing', by: 'default' });
    expect(item(ruledBy({ chartAccess: 'all', breakGlassMinutes: 5 }), 'access')).toMatchObject({ what: 'Every chart of this desk opens', by: 'organisation' });
  });
});
