import { describe, expect, it } from 'vitest';
import { expiryOf } from '../../../../renderer/policy/expiry';

describe('The last day of a signed policy', () => {
  it.each([
    ['far away', '2027-12-31', 'holding', '291 days left'],
    ['31 days away', '2027-04-15', 'holding', '31 days left'],
    ['30 days away', '2027-04-14', 'ending', '30 days left'],
    ['tomorrow', '2027-03-16', 'ending', '1 day left'],
    ['today', '2027-03-15', 'ending', 'Today is its last day'],
    ['yesterday', '2027-03-14', 'over', 'Expired: nothing is unlocked under it'],
  ] as const)('%s is said so', (_when, expiresOn, is, words) => expect(expiryOf(expiresOn, '2027-03-15')).toMatchObject({ is, words }));

  it('is none where the policy holds until the next', () => expect(expiryOf(null, '2027-03-15').is).toBe('holding'));
});
