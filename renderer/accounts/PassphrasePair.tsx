import { Check } from 'lucide-react';
import type { PassphraseRules } from '../../shared/accounts';
import type { PassphraseVerdict } from '../../shared/accounts/passphrase';
import { classNames, SecretField } from '../ui';
import styles from './PassphrasePair.module.css';
import type { PassphraseChoice } from './passphrase-choice';

const words = ['Guessed at once', 'Weak', 'Not strong enough', 'Strong', 'Very strong'] as const;

export type PassphrasePairProps = {
  readonly choice: PassphraseChoice;
  readonly label?: string;
  readonly autoFocus?: boolean;
  /** Replaces a passphrase that is in force: then earlier ones are refused, too. */
  readonly isChange?: boolean;
};

/** A new passphrase, typed or pasted twice, with what an attacker would think of it. */
export function PassphrasePair({ choice, label = 'Passphrase', autoFocus = false, isChange = false }: PassphrasePairProps) {
  return (
    <>
      <SecretField
        label={label}
        fieldRef={choice.first}
        onChange={choice.noteFirst}
        error={choice.firstError}
        autoFocus={autoFocus}
        description={<Meter verdict={choice.verdict} length={choice.length} rules={choice.rules} isChange={isChange} />}
      />
      <SecretField label={`${label}, once more`} fieldRef={choice.second} onChange={choice.noteSecond} error={choice.secondError} />
    </>
  );
}

type MeterProps = { readonly verdict: PassphraseVerdict | null; readonly length: number; readonly rules: PassphraseRules; readonly isChange: boolean };

function Meter({ verdict, length, rules, isChange }: MeterProps) {
  const isShort = length < rules.length;
  const isGood = verdict !== null && verdict.refusal === null && !isShort;
  // Long enough to count as strong, and yet refused: nothing on screen may say "strong" then, unless stronger is asked for.
  const score = verdict === null || length === 0 ? 0 : isGood ? verdict.score : Math.min(verdict.score, rules.score - 1);
  const hint = length === 0
    ? `${rulesInWords(rules, isChange)} Four or five unrelated words are easy to remember and hard to guess; spaces are fine.`
    : isShort ? `${length} of at least ${rules.length} characters.` : verdict?.advice[0] ?? (isGood || verdict === null ? '' : whatLacks(verdict, rules));
  return (
    <div className={styles['meter']}>
      <div className={styles['bars']} aria-hidden>
        {[1, 2, 3, 4].map((step) => <span key={step} className={classNames(styles['bar'], score >= step && (isGood ? styles['good'] : styles['weak']))} />)}
      </div>
      <p className={styles['words']} aria-live="polite">
        {verdict !== null && length > 0 && (
          <strong className={isGood ? styles['goodWord'] : styles['weakWord']}>
            {isGood && <Check size={12} aria-hidden />} {isShort ? 'Too short' : isGood || score < 3 ? words[score] : 'Not strong enough'}.{' '}
          </strong>
        )}
        {hint}
      </p>
    </div>
  );
}

/** What the desk asks of a passphrase, before anything is typed. */
function rulesInWords({ length, score, history }: PassphraseRules, isChange: boolean): string {
  const strength = score > 3 ? ', very strong' : '';
  const earlier = isChange && history > 0 ? ` None of the last ${history} used here.` : '';
  return `At least ${length} characters${strength}.${earlier}`;
}

function whatLacks({ score }: PassphraseVerdict, rules: PassphraseRules): string {
  return score >= 3 && score < rules.score ? 'This desk asks for a very strong one. Add one or two unrelated words.' : 'It is mostly your own name or id, or one common phrase. Add unrelated words.';
}
