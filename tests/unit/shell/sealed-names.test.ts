import { describe, expect, it } from 'vitest';
import { shellCalls } from '../../../shared/ipc';

const saved = (name?: string) => shellCalls.saveSigned.input.safeParse({ what: 'incident-packet', text: 'age-encryption.org/v1', ...(name === undefined ? {} : { name }) }).success;

describe('the name that a sealed file is proposed', () => {
  it('is a kind and eight random characters, or left to the shell', () => {
    expect([saved(), saved('report-7f3k9m2q.age'), saved('reply-00000000.age'), saved('backup-zzzzzzzz.age')]).toEqual([true, true, true, true]);
  });

  it.each(['report-Quimby.age', 'report-7f3k9m2q.age.exe', '../report-7f3k9m2q.age', 'ludmilla-7f3k9m2q.age', 'report-7f3k9m2q0.age', ''])('says nothing else: “%s” is refused', (name) => {
    expect(saved(name)).toBe(false);
  });
});
