import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Proof } from '../../../electron/vault/proof';

const minute = 60_000;
const each = { stepUpMinutes: 0, revealBurst: 3 };
const half = { stepUpMinutes: 30, revealBurst: 3 };
const beyond = { beyond: 'revealBurst' } as const;

/** A session that began with the passphrase at 0, and the clock that nobody sets. */
function session() {
  const time = { now: 0 };
  return { time, proof: new Proof(() => time.now) };
}

describe('How long a passphrase counts', () => {
  it('unlocking counts for the policy’s minutes, to the last of them', () => {
    const { proof, time } = session();
    const seen = [0, 30 * minute, 30 * minute + 1].map((now) => {
      time.now = now;
      return proof.admits('coding.finalise', 'fresh', half);
    });
    expect(seen).toEqual([true, true, false]);
  });

  it('a proof begins them anew, whatever it was given for', () => {
    const { proof, time } = session();
    time.now = 100 * minute;
    proof.given('printouts.print');
    time.now += 30 * minute;
    expect(proof.admits('coding.finalise', 'fresh', half)).toBe(true);
  });

  it('where each time is asked, unlocking a moment ago does not count', () => {
    expect(session().proof.admits('coding.finalise', 'fresh', each)).toBe(false);
  });

  it('where each time is asked, a proof is good for one call, and for the one it was given for', () => {
    const { proof } = session();
    proof.given('coding.finalise');
    expect(['printouts.print', 'coding.finalise', 'coding.finalise'].map((call) => proof.admits(call, 'fresh', each))).toEqual([false, true, false]);
  });

  it('where each time is asked, a proof that was not used at once is good for nothing', () => {
    const { proof, time } = session();
    proof.given('coding.finalise');
    time.now = 30_001;
    expect(proof.admits('coding.finalise', 'fresh', each)).toBe(false);
  });

  it('a policy that becomes stricter holds at once', () => {
    const { proof, time } = session();
    time.now = 10 * minute;
    expect([half, { ...half, stepUpMinutes: 5 }].map((policy) => proof.admits('coding.finalise', 'fresh', policy))).toEqual([true, false]);
  });

  it('calls that do not ask are let in however long ago the passphrase was given', () => {
    const { proof, time } = session();
    time.now = 1000 * minute;
    expect(proof.admits('coding.list', undefined, each)).toBe(true);
  });
});

describe('A burst', () => {
  it('is what goes beyond the policy’s number in ten minutes', () => {
    const { proof } = session();
    const seen = [1, 2, 3, 4].map(() => {
      const isLetIn = proof.admits('encounters.reveal', beyond, each);
      if (isLetIn) proof.made('encounters.reveal', beyond);
      return isLetIn;
    });
    expect(seen).toEqual([true, true, true, false]);
  });

  it('asks nobody who gave the passphrase lately', () => {
    const { proof } = session();
    for (let made = 0; made < 9; made += 1) proof.made('encounters.reveal', beyond);
    expect(proof.admits('encounters.reveal', beyond, half)).toBe(true);
  });

  it('is over ten minutes after its first call', () => {
    const { proof, time } = session();
    for (let made = 0; made < 3; made += 1) {
      proof.made('encounters.reveal', beyond);
      time.now += minute;
    }
    const seen = [10 * minute - 1, 10 * minute].map((now) => {
      time.now = now;
      return proof.admits('encounters.reveal', beyond, each);
    });
    expect(seen).toEqual([false, true]);
  });

  it('never lets more through in any ten minutes than the policy says, whatever the pace', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 4 * minute }), { maxLength: 60 }), (pauses) => {
      const { proof, time } = session();
      const letIn: number[] = [];
      for (const pause of pauses) {
        time.now += pause;
        if (!proof.admits('encounters.reveal', beyond, each)) continue;
        proof.made('encounters.reveal', beyond);
        letIn.push(time.now);
      }
      return letIn.every((start) => letIn.filter((at) => at >= start && at < start + 10 * minute).length <= each.revealBurst);
    }));
  });
});
