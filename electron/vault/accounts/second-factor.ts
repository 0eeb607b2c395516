import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../../../shared/accounts';
import type { Leave } from '../../../shared/ipc';
import { refuse, type Clock, type Fault, type PersonId, type TwoClocks } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import { appendAudit } from '../audit';
import type { Handlers } from '../handlers';
import { delayAfter, waitSinceStart, type Failed } from '../keys';
import type { SessionHolder } from '../session';
import type { WritableDatabase } from '../store';
import { enrolmentUri, judgeCode, secretBytes, typedSecret } from './one-time-code';
import { findRecoveryHash, newRecoveryCodes, readRecoveryCode, recoveryHash } from './recovery-codes';
import {
  deleteFactor, factorState, findFactor, insertFactor, insertRecoveryHashes, noteFailure, noteSuccess, unusedRecoveryHashes, useRecoveryHash, type Factor,
} from './second-factor-store';

export type SecondFactorNeeds = {
  readonly sessions: SessionHolder;
  readonly policy: () => Policy;
  readonly clock: Clock;
  /** Lets the shell put on the clipboard what the page was given. */
  readonly leave: (leave: Leave) => void;
};

/** After so many wrong codes in a row no hint is given any more: whoever goes on is guessing. */
const hintedFailures = 3;

type WrongCode = Extract<Fault, { code: 'wrong-code' }>;
export type CodeOutcome = { readonly is: 'right' } | { readonly is: 'throttled'; readonly retryInSeconds: number } | { readonly is: WrongCode['why']; readonly retryInSeconds: number };

/** The code as it was typed; blanks do not count. */
function typedCode(code: Uint8Array): string {
  return new TextDecoder().decode(code).replace(/\s/g, '');
}

/** Seconds until the next code is looked at, by the time since the computer started. */
export function codeWait(failed: Failed, uptime: number): number {
  return Math.ceil(waitSinceStart(failed, uptime) / 1000);
}

/**
 * Tries a code at unlocking: everything that follows from it, the count of wrong ones and the log included, is written in the
 * caller's transaction before there is an answer. The delays are those of the passphrase, by the same clock, across restarts; what a
 * code is good for, the clock on the wall says (RFC 6238).
 */
export function tryCode(db: WritableDatabase, person: Person, given: Uint8Array, { wall: now, uptime }: TwoClocks): CodeOutcome {
  const factor = findFactor(db, person.id) ?? refuse({ code: 'not-found', what: 'one-time code' });
  try {
    const wait = codeWait(factor, uptime);
    if (wait > 0) return { is: 'throttled', retryInSeconds: wait };
    const code = typedCode(given);
    const recovery = readRecoveryCode(code);
    const verdict = recovery === undefined
      ? judgeCode(factor.secret, code, now, factor.lastStep, factor.failures < hintedFailures)
      : judgeRecovery(db, person.id, factor, recovery, now);
    if (verdict.is !== 'right') {
      const failures = factor.failures + 1;
      noteFailure(db, person.id, { failures, uptime });
      appendAudit(db, person, now, { event: 'factor.failed', failures });
      return { is: verdict.is, retryInSeconds: Math.ceil(delayAfter(failures) / 1000) };
    }
    noteSuccess(db, person.id, verdict.step);
    const recoveryLeft = factorState(db, person.id)?.recoveryLeft ?? 0;
    appendAudit(db, person, now, { event: 'factor.used', by: recovery === undefined ? 'code' : 'recovery-code', recoveryLeft, failedBefore: factor.failures });
    return { is: 'right' };
  } finally {
    factor.secret.fill(0);
    factor.recoveryKey.fill(0);
  }
}

function judgeRecovery(db: WritableDatabase, personId: PersonId, { recoveryKey, lastStep }: Factor, code: string, now: number) {
  const stored = findRecoveryHash(unusedRecoveryHashes(db, personId), recoveryHash(recoveryKey, code));
  if (stored === undefined) return { is: 'unknown' } as const;
  useRecoveryHash(db, personId, stored, now);
  return { is: 'right', step: lastStep } as const;
}

function storeRecoveryCodes(db: WritableDatabase, personId: PersonId, key: Uint8Array): string[] {
  const codes = newRecoveryCodes();
  insertRecoveryHashes(db, personId, codes.map((code) => recoveryHash(key, code)));
  return codes;
}

type Name = 'accounts.secondFactor' | 'accounts.beginSecondFactor' | 'accounts.confirmSecondFactor' | 'accounts.renewRecoveryCodes' | 'accounts.removeSecondFactor';

/** Setting the second proof up, and taking it away, at the open desk. */
export function secondFactorHandlers({ sessions, policy, clock, leave }: SecondFactorNeeds): Pick<Handlers<'accounts'>, Name> {
  /** The secret that was shown and has not been confirmed: in memory alone, and gone with the process. */
  let shown: Uint8Array<ArrayBuffer> | undefined;

  function forgetShown(): void {
    shown?.fill(0);
    shown = undefined;
  }

  /** The person keeps them where they keep such things: the shell may put these on the clipboard, and no others. */
  function mayCopy(codes: readonly string[]): void {
    leave({ to: 'copy', sha256: createHash('sha256').update(codes.join('\n')).digest('hex') });
  }

  return {
    'accounts.secondFactor': (db, _input, { person }) => factorState(db, person.id) ?? { enrolledAt: null, recoveryLeft: 0 },

    'accounts.beginSecondFactor': (db, _input, { person }) => {
      // Switched off it is not offered; whoever has one may still take a new telephone.
      if (policy().secondFactor === 'off' && factorState(db, person.id) === undefined) refuse({ code: 'not-permitted', what: 'second-factor' });
      forgetShown();
      shown = randomBytes(secretBytes);
      return { secret: typedSecret(shown), uri: enrolmentUri(shown, person.identifier) };
    },

    'accounts.confirmSecondFactor': async (_input, _context, { code }) => {
      const secret = shown ?? refuse({ code: 'not-found', what: 'one-time code' });
      const verdict = judgeCode(secret, typedCode(code), clock.now(), -1, true);
      if (verdict.is !== 'right') refuse({ code: 'wrong-code', why: verdict.is, retryInSeconds: 0, triesLeft: null });
      const { step } = verdict;
      return (db, { person, now, afterCommit }) => {
        const replaced = factorState(db, person.id) !== undefined;
        const recoveryKey = randomBytes(32);
        insertFactor(db, person.id, { secret, recoveryKey, enrolledAt: now, lastStep: step });
        const recoveryCodes = storeRecoveryCodes(db, person.id, recoveryKey);
        recoveryKey.fill(0);
        afterCommit(() => {
          forgetShown();
          sessions.enrolled();
          mayCopy(recoveryCodes);
        });
        return { recoveryCodes, replaced };
      };
    },

    'accounts.renewRecoveryCodes': (db, _input, { person, afterCommit }) => {
      const factor = findFactor(db, person.id) ?? refuse({ code: 'not-found', what: 'one-time code' });
      const recoveryCodes = storeRecoveryCodes(db, person.id, factor.recoveryKey);
      factor.secret.fill(0);
      factor.recoveryKey.fill(0);
      afterCommit(() => mayCopy(recoveryCodes));
      return { recoveryCodes };
    },

    'accounts.removeSecondFactor': (db, _input, { person }) => {
      if (policy().secondFactor === 'required') refuse({ code: 'not-permitted', what: 'one-factor' });
      if (factorState(db, person.id) === undefined) refuse({ code: 'not-found', what: 'one-time code' });
      deleteFactor(db, person.id);
      return {};
    },
  };
}
