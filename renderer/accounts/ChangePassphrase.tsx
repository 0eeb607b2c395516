import { useRef, useState } from 'react';
import type { Person } from '../../shared/accounts';
import type { Fault } from '../../shared/kernel';
import { Button, Dialog, faultMessage, Notice, SecretField, secretText, takeSecret } from '../ui';
import { PassphrasePair } from './PassphrasePair';
import { usePassphraseChoice } from './passphrase-choice';
import { useRetry } from './retry';
import { changePassphrase } from './store';

export type ChangePassphraseProps = { readonly person: Person; readonly isOpen: boolean; readonly onClose: () => void };

/** Changes the passphrase of the open vault; the charts in it are not touched. */
export function ChangePassphrase({ person, isOpen, onClose }: ChangePassphraseProps) {
  return isOpen ? <OpenDialog person={person} onClose={onClose} /> : null;
}

function OpenDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const current = useRef<HTMLInputElement>(null);
  const choice = usePassphraseChoice([person.name, person.identifier]);
  const retry = useRetry(0);
  const [currentError, setCurrentError] = useState<string | null>(null);
  const [state, setState] = useState<'typing' | 'working' | 'done'>('typing');
  const [fault, setFault] = useState<Fault | null>(null);

  async function submit(): Promise<void> {
    if (state !== 'typing' || retry.seconds > 0) return;
    setFault(null);
    if (secretText(current.current) === '') {
      setCurrentError('Enter the passphrase that is in force now.');
      current.current?.focus();
      return;
    }
    const next = await choice.take();
    if (next === null) return;
    setState('working');
    const outcome = await changePassphrase(takeSecret(current.current), next);
    setState(outcome === null ? 'done' : 'typing');
    if (outcome !== null) show(outcome);
  }

  function show(outcome: Fault): void {
    if (outcome.code === 'weak-passphrase') choice.refuse(`${faultMessage(outcome).text} Enter the three again.`);
    else if (outcome.code === 'wrong-passphrase' || outcome.code === 'throttled') {
      retry.wait(outcome.retryInSeconds);
      setCurrentError('This is not the passphrase in force. Nothing was changed; enter the three again.');
      current.current?.focus();
    } else setFault(outcome);
  }

  if (state === 'done') {
    return (
      <Dialog title="Change passphrase" isOpen onClose={onClose} size="small" actions={<Button variant="primary" onPress={onClose} autoFocus>Close</Button>}>
        <Notice tone="success" title="The passphrase is changed">From the next unlock on, only the new one opens this vault.</Notice>
      </Dialog>
    );
  }
  return (
    <Dialog
      title="Change passphrase"
      isOpen
      onClose={onClose}
      size="small"
      isDismissable={false}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={state === 'working'} isDisabled={retry.seconds > 0}>
            {retry.seconds > 0 ? `Try again in ${retry.words}` : state === 'working' ? 'Changing' : 'Change passphrase'}
          </Button>
        </>
      }
    >
      <SecretField label="Current passphrase" fieldRef={current} error={currentError} onChange={() => setCurrentError(null)} autoFocus />
      <PassphrasePair choice={choice} label="New passphrase" />
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
    </Dialog>
  );
}
