import { useEffect, useRef, useState, type RefObject } from 'react';
import type { PassphraseRules } from '../../shared/accounts';
import type { PassphraseVerdict } from '../../shared/accounts/passphrase';
import { useAccounts } from './store';
import { initialPolicy } from '../../shared/policy';
import { faultMessage, secretText, takeSecret } from '../ui';

export type PassphraseChoice = {
  readonly first: RefObject<HTMLInputElement | null>;
  readonly second: RefObject<HTMLInputElement | null>;
  /** Null while nothing is typed, or the judge is still being fetched. */
  readonly verdict: PassphraseVerdict | null;
  readonly length: number;
  readonly rules: PassphraseRules;
  readonly firstError: string | null;
  readonly secondError: string | null;
  readonly noteFirst: () => void;
  readonly noteSecond: () => void;
  /** The passphrase as bytes, both fields emptied; null, with the errors set, when it may not be used. */
  readonly take: () => Promise<Uint8Array | null>;
  /** Shows why the vault refused it. */
  readonly refuse: (text: string) => void;
};

// The judge's dictionaries weigh megabytes: fetched when someone is about to need them.
const fetchJudge = () => import('../../shared/accounts/passphrase');

/** The rules as the vault process has told them; the mildest while it has not. */
function useRules(): PassphraseRules {
  return useAccounts(({ status }) => status?.passphrase ?? mildest);
}
const mildest: PassphraseRules = { length: initialPolicy.passphraseLength, score: initialPolicy.passphraseScore, history: initialPolicy.passphraseHistory };

function problemOf(refusal: NonNullable<PassphraseVerdict['refusal']>, { length }: PassphraseRules): string {
  if (refusal === 'too-short') return `It needs at least ${length} characters. Four or five unrelated words are easy to remember and hard to guess.`;
  return faultMessage({ code: 'weak-passphrase', why: refusal }).text;
}

/** The state of choosing a passphrase twice. What is typed stays in the two inputs; only the verdict is kept. */
export function usePassphraseChoice(about: readonly string[]): PassphraseChoice {
  const rules = useRules();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [verdict, setVerdict] = useState<PassphraseVerdict | null>(null);
  const [length, setLength] = useState(0);
  const [firstError, setFirstError] = useState<string | null>(null);
  const [secondError, setSecondError] = useState<string | null>(null);

  useEffect(() => {
    void fetchJudge();
    return () => clearTimeout(timer.current);
  }, []);

  async function judge(): Promise<PassphraseVerdict | null> {
    const { judgePassphrase } = await fetchJudge();
    const typed = secretText(first.current);
    const next = typed === '' ? null : judgePassphrase(typed, about, rules);
    setVerdict(next);
    return next;
  }

  async function take(): Promise<Uint8Array | null> {
    const judged = await judge();
    const problem = judged === null ? 'Choose a passphrase.' : judged.refusal === null ? null : problemOf(judged.refusal, rules);
    const isSame = secretText(first.current) === secretText(second.current);
    setFirstError(problem);
    setSecondError(problem === null && !isSame ? 'The two are not the same.' : null);
    if (problem !== null) first.current?.focus();
    else if (!isSame) second.current?.focus();
    if (problem !== null || !isSame) return null;
    takeSecret(second.current).fill(0);
    const passphrase = takeSecret(first.current);
    setLength(0);
    setVerdict(null);
    return passphrase;
  }

  return {
    first,
    second,
    verdict,
    length,
    rules,
    firstError,
    secondError,
    noteFirst: () => {
      setFirstError(null);
      setLength([...secretText(first.current)].length);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void judge(), 120);
    },
    noteSecond: () => setSecondError(null),
    take,
    refuse: (text) => {
      setFirstError(text);
      first.current?.focus();
    },
  };
}
