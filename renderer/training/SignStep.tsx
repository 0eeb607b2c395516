import { useState, type FormEvent } from 'react';
import type { Fault } from '../../shared/kernel';
import { declarationOf, type LedgerEntry, type TrainingText } from '../../shared/training';
import { useAccounts } from '../accounts';
import { Button, Checkbox, faultMessage, fingerprint, Notice } from '../ui';
import { signText } from './store';
import styles from './training.module.css';

export type SignStepProps = { readonly text: TrainingText; readonly onSigned: (entry: LedgerEntry) => void; readonly onQuestions: () => void; readonly onReadAgain: () => void };

/** Says in words what is signed, takes the person’s yes, and signs. */
export function SignStep({ text, onSigned, onQuestions, onReadAgain }: SignStepProps) {
  const name = useAccounts(({ session }) => session?.person.name ?? '');
  const [agrees, setAgrees] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(!agrees);
    if (!agrees || isSigning) return;
    setSigning(true);
    const answer = await signText(text.sha256);
    setSigning(false);
    if (answer.ok) onSigned(answer.value);
    else setFault(answer.fault);
  };
  return (
    <div className={styles['stage']}>
      <form className={styles['card']} autoComplete="off" onSubmit={(event) => void submit(event)}>
        <h3 className={styles['partTitle']}>Sign</h3>
        <Checkbox
          label={<>I, {name}, say: {declarationOf(text)}</>}
          description="Signed with the key of this vault, with today’s date. The signature holds for this very text; one changed character asks for a new one."
          isSelected={agrees}
          onChange={(next) => {
            setAgrees(next);
            setMissing(false);
          }}
          autoFocus
        />
        <p className={styles['soft']}>Fingerprint of the text (SHA-256): <span className={styles['fingerprint']}>{fingerprint(text.sha256)}</span></p>
        <div role="alert">{isMissing && <span className={styles['missing']}>Tick the sentence first: it is what you sign.</span>}</div>
        {fault !== null && (
          <Notice tone="error" title={faultMessage(fault).title} {...(fault.code === 'not-signable' && fault.why === 'not-passed' ? { actions: <Button onPress={onQuestions}>Go to the questions</Button> } : {})}>
            {faultMessage(fault).text}
          </Notice>
        )}
        <div className={styles['actions']}>
          <Button onPress={onReadAgain} dataFocus="training-reread">Read the text again</Button>
          <Button type="submit" variant="primary" isPending={isSigning} dataFocus="training-sign">{isSigning ? 'Signing…' : 'Sign'}</Button>
        </div>
      </form>
    </div>
  );
}
