import { useEffect, useRef, useState } from 'react';
import type { ProofCallName } from '../../shared/ipc';
import type { Fault } from '../../shared/kernel';
import { proveWith } from '../bridge';
import { Button, Dialog, faultMessage, isSecretEmpty, Notice, SecretField, takeSecret } from '../ui';
import { useRetry } from './retry';
import { prove } from './store';

/** A menu or dialog that closes gives the focus back a moment later: only then is it known where it has to return to. */
const settlingMs = 50;

type Asked = { readonly isSettled: boolean; readonly name: ProofCallName; readonly purpose: string; readonly answer: (isProved: boolean) => void };

export type ProofDialogProps = {
  /** What a call is for, as it follows "Your passphrase, to". */
  readonly purposeOf: (name: ProofCallName, input: unknown) => string;
};

/**
 * Asks for the passphrase whenever a call needs to know who is there. Mounted once: no part of the page asks by itself. The
 * call goes on by itself afterwards, and the focus returns where it was; cancelled, everything is as before.
 */
export function ProofDialog({ purposeOf }: ProofDialogProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(
    () => proveWith((name, input) => new Promise((resolve) => {
      const answer = (isProved: boolean): void => {
        setAsked(null);
        resolve(isProved);
      };
      const coming: Asked = { isSettled: false, name, purpose: purposeOf(name, input), answer };
      setAsked(coming);
      setTimeout(() => setAsked({ ...coming, isSettled: true }), settlingMs);
    })),
    [purposeOf],
  );
  if (asked === null) return null;
  // Whoever types already types for the dialog: no letter of it is a command.
  return asked.isSettled ? <OpenDialog asked={asked} /> : <div hidden data-modal />;
}

function OpenDialog({ asked: { name, purpose, answer } }: { readonly asked: Asked }) {
  const field = useRef<HTMLInputElement>(null);
  const retry = useRetry(0);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const isWaiting = retry.seconds > 0;
  // Over another dialog, that one takes the focus back as the field is put there: it is given once this one holds it.
  useEffect(() => field.current?.focus(), []);

  async function submit(): Promise<void> {
    if (isWorking || isWaiting) return;
    setFault(null);
    if (isSecretEmpty(field.current)) {
      setProblem('Enter your passphrase.');
      return field.current?.focus();
    }
    setWorking(true);
    const outcome = await prove(name, takeSecret(field.current));
    setWorking(false);
    return outcome === null ? answer(true) : show(outcome);
  }

  function show(outcome: Fault): void {
    field.current?.focus();
    if (outcome.code !== 'wrong-passphrase' && outcome.code !== 'throttled') return setFault(outcome);
    retry.wait(outcome.retryInSeconds);
    return setProblem(outcome.code === 'throttled' ? 'That was too soon; it was not looked at.' : 'Wrong passphrase.');
  }

  return (
    <Dialog
      title={`Your passphrase, to ${purpose}`}
      isOpen
      onClose={() => answer(false)}
      size="small"
      // A press beside it would lose what is typed, and the act with it.
      isDismissable={false}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={() => answer(false)} isDisabled={isWorking}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isWorking} isDisabled={isWaiting}>
            {isWaiting ? `Next try in ${retry.words}` : isWorking ? 'Checking' : 'Go on'}
          </Button>
        </>
      }
    >
      <SecretField label="Passphrase" fieldRef={field} error={problem} onChange={() => setProblem(null)} autoFocus />
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
    </Dialog>
  );
}
