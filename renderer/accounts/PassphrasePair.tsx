import { Check } from 'lucide-react';
import type { PassphraseVerdict } from '../../shared/accounts/passphrase';
import { classNames, SecretField } from '../ui';
import styles from './PassphrasePair.module.css';
import type { PassphraseChoice } from './passphrase-choice';

const floor = 14;
const words = ['Guessed at once', 'Weak', 'Not strong enough', 'Strong', 'Very strong'] as const;

/** A new passphrase, typed or pasted twice, with what an attacker would think of it. */
export function PassphrasePair({ choice, label = 'Passphrase', autoFocus = false }: { readonly choice: PassphraseChoice; readonly label?: string; readonly autoFocus?: boolean }) {
  return (
    <>
      <SecretField
        label={label}
        fieldRef={choice.first}
        onChange={choice.noteFirst}
        error={choice.firstError}
        autoFocus={autoFocus}
        description={<Meter verdict={choice.verdict} length={choice.length} />}
      />
      <SecretField label={`${label}, once more`} fieldRef={choice.second} onChange={choice.noteSecond} error={choice.secondError} />
    </>
  );
}

function Meter({ verdict, length }: { readonly verdict: PassphraseVerdict | null; readonly length: number }) {
  const isShort = length < floor;
  const isGood = verdict !== null && verdict.refusal === null && !isShort;
  // Long enough to count as strong, and yet refused: nothing on screen may say "strong" then.
  const score = verdict === null || length === 0 ? 0 : isGood ? verdict.score : Math.min(verdict.score, 2);
  const hint = length === 0
    ? 'At least 14 characters. Four or five unrelated words are easy to remember and hard to guess; spaces are fine.'
    : isShort ? `${length} of at least ${floor} characters.` : verdict?.advice[0] ?? (isGood || verdict === null ? '' : 'It is mostly your own name or id, or one common phrase. Add unrelated words.');
  return (
    <div className={styles['meter']}>
      <div className={styles['bars']} aria-hidden>
        {[1, 2, 3, 4].map((step) => <span key={step} className={classNames(styles['bar'], score >= step && (isGood ? styles['good'] : styles['weak']))} />)}
      </div>
      <p className={styles['words']} aria-live="polite">
        {verdict !== null && length > 0 && (
          <strong className={isGood ? styles['goodWord'] : styles['weakWord']}>
            {isGood && <Check size={12} aria-hidden />} {isShort ? 'Too short' : words[score]}.{' '}
          </strong>
        )}
        {hint}
      </p>
    </div>
  );
}
