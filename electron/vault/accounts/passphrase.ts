import type { PassphraseRules, Person, SessionKeys } from '../../../shared/accounts';
import { judgePassphrase } from '../../../shared/accounts/passphrase';
import { refuse } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { lastOf, timesSince } from '../audit';
import type { ReadableDatabase } from '../store';

const dayMs = 86_400_000;

/** What the policy asks of a passphrase. */
export function passphraseRulesOf({ passphraseLength, passphraseScore, passphraseHistory }: Policy): PassphraseRules {
  return { length: passphraseLength, score: passphraseScore, history: passphraseHistory };
}

/** Refuses a new passphrase that the rules of the desk do not allow. */
export function requireStrong(passphrase: Uint8Array, about: readonly string[], rules: PassphraseRules): void {
  const { refusal } = judgePassphrase(new TextDecoder().decode(passphrase), about, rules);
  if (refusal !== null) refuse({ code: 'weak-passphrase', why: refusal });
}

export type PassphraseDues = Omit<SessionKeys, 'recovery'>;

/** What has to be done about the passphrase that has just opened the vault. */
export function duesOf(db: ReadableDatabase, passphrase: Uint8Array, { name, identifier }: Person, policy: Policy, now: number): PassphraseDues {
  const daysLeft = daysLeftOf(db, policy, now);
  const isWeak = !meetsRules(passphrase, [name, identifier], passphraseRulesOf(policy));
  const isKnown = lastOf(db, ['vault.recovered', 'vault.passphrase-changed']) === 'vault.recovered';
  return { passphraseDue: isKnown ? 'recovered' : isWeak ? 'rules' : daysLeft === 0 ? 'expired' : null, passphraseDaysLeft: daysLeft };
}

/** Every passphrase met the rules of a desk that nobody rules when it was chosen: only raised ones need another look. */
function meetsRules(passphrase: Uint8Array, about: readonly string[], rules: PassphraseRules): boolean {
  const least = passphraseRulesOf(initialPolicy);
  if (rules.length <= least.length && rules.score <= least.score) return true;
  return judgePassphrase(new TextDecoder().decode(passphrase), about, rules).refusal === null;
}

/**
 * The days after which the passphrase must be changed; null where the policy sets no time. The log knows the latest
 * time that it was since, and the earliest: a clock that was set back, now or when it was changed, wins no day.
 */
export function daysLeftOf(db: ReadableDatabase, { passphraseDays }: Policy, now: number): number | null {
  if (passphraseDays === null) return null;
  const since = timesSince(db, ['vault.created', 'vault.passphrase-changed']) ?? { earliest: now, latest: now };
  const days = Math.floor((Math.max(since.latest, now) - Math.min(since.earliest, now)) / dayMs);
  return Math.max(0, passphraseDays - days);
}
