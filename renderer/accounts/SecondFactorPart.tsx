import { useEffect, useState } from 'react';
import type { Fault } from '../../shared/kernel';
import type { Policy } from '../../shared/policy';
import { Button, ConfirmDialog, Dialog, faultMessage, formatDateTime, Notice, shownFault } from '../ui';
import { Enrolment, useConfirming } from './Enrolment';
import { RecoveryCodes } from './RecoveryCodes';
import { askSecondFactor, beginSecondFactor, removeSecondFactor, renewRecoveryCodes, useSecondFactor, type Shown } from './second-factor';
import styles from './second-factor.module.css';

/** What is open over the page. */
type Step = { readonly is: 'enrolling'; readonly shown: Shown } | { readonly is: 'codes'; readonly codes: readonly string[] } | { readonly is: 'removing' } | null;

const fewCodes = 3;

/** The one-time code on the Desk page: setting it up, a new telephone, new recovery codes, turning it off. */
export function SecondFactorPart({ asked }: { readonly asked: Policy['secondFactor'] }) {
  const { factor, fault: unread } = useSecondFactor();
  const [step, setStep] = useState<Step>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => void askSecondFactor(), []);
  const trouble = fault ?? unread;

  async function enrol(): Promise<void> {
    const begun = await beginSecondFactor();
    setFault(begun.ok ? null : shownFault(begun.fault));
    if (begun.ok) setStep({ is: 'enrolling', shown: begun.value });
  }

  async function renew(): Promise<void> {
    const answer = await renewRecoveryCodes();
    setFault(answer.ok ? null : shownFault(answer.fault));
    if (answer.ok) setStep({ is: 'codes', codes: answer.value });
  }

  return (
    <>
      {trouble !== null && <Notice tone="error" title={faultMessage(trouble).title}>{faultMessage(trouble).text}</Notice>}
      {factor !== null && factor.enrolledAt === null && <NotSetUp asked={asked} onEnrol={() => void enrol()} />}
      {factor !== null && factor.enrolledAt !== null && (
        <>
          <p>Asked at every unlock since {formatDateTime(factor.enrolledAt)}. {leftWords(factor.recoveryLeft)}</p>
          {factor.recoveryLeft < fewCodes && <Notice tone="warning" title="Few recovery codes are left">Make new ones while the telephone is at hand.</Notice>}
          {asked === 'required' && <p className={styles['soft']}>The policy of this desk requires it.</p>}
          <div className={styles['line']}>
            <Button onPress={() => void enrol()} dataFocus="factor-replace">Another telephone…</Button>
            <Button onPress={() => void renew()} dataFocus="factor-renew">New recovery codes…</Button>
            {asked !== 'required' && <Button onPress={() => setStep({ is: 'removing' })} dataFocus="factor-remove">Turn off…</Button>}
          </div>
        </>
      )}
      {step?.is === 'enrolling' && <EnrolmentDialog shown={step.shown} onConfirmed={(codes) => setStep({ is: 'codes', codes })} onClose={() => setStep(null)} />}
      {step?.is === 'codes' && <CodesDialog codes={step.codes} onClose={() => setStep(null)} />}
      {step?.is === 'removing' && <RemoveDialog onFault={setFault} onClose={() => setStep(null)} />}
    </>
  );
}

function leftWords(count: number): string {
  return count === 1 ? '1 recovery code is left.' : `${count} recovery codes are left.`;
}

function NotSetUp({ asked, onEnrol }: { readonly asked: Policy['secondFactor']; readonly onEnrol: () => void }) {
  if (asked === 'off') return <p className={styles['soft']}>Not set up; the policy of this desk does not offer it.</p>;
  return (
    <>
      <p>Not set up. With it, a passphrase that somebody has seen does not unlock this desk: six digits from your telephone are asked besides.</p>
      <div className={styles['line']}><Button onPress={onEnrol} dataFocus="factor-enrol">Set up the one-time code…</Button></div>
    </>
  );
}

function EnrolmentDialog({ shown, onConfirmed, onClose }: { readonly shown: Shown; readonly onConfirmed: (codes: readonly string[]) => void; readonly onClose: () => void }) {
  const confirming = useConfirming(onConfirmed);
  return (
    <Dialog
      title="Set up the one-time code"
      isOpen
      onClose={onClose}
      isDismissable={false}
      onSubmit={() => void confirming.submit()}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={confirming.isWorking}>Confirm the code</Button>
        </>
      }
    >
      <Enrolment shown={shown} confirming={confirming} />
    </Dialog>
  );
}

function CodesDialog({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const [isWrittenDown, setWrittenDown] = useState(false);
  // Closed by a slip, the codes would be gone: nothing closes but the button, once they are said to be kept.
  const close = (): void => {
    if (isWrittenDown) onClose();
  };
  return (
    <Dialog title="Recovery codes" isOpen onClose={close} isDismissable={false} canClose={false} onSubmit={close} actions={<Button type="submit" variant="primary" isDisabled={!isWrittenDown}>Done</Button>}>
      <RecoveryCodes codes={codes} isWrittenDown={isWrittenDown} onWrittenDown={setWrittenDown} />
    </Dialog>
  );
}

function RemoveDialog({ onFault, onClose }: { readonly onFault: (fault: Fault | null) => void; readonly onClose: () => void }) {
  const [isPending, setPending] = useState(false);
  async function remove(): Promise<void> {
    setPending(true);
    const fault = await removeSecondFactor();
    onFault(fault === null ? null : shownFault(fault));
    onClose();
  }
  return (
    <ConfirmDialog title="Turn the one-time code off" isOpen confirmLabel="Turn it off" isPending={isPending} onConfirm={() => void remove()} onClose={onClose}>
      <p>From the next unlock on the passphrase alone opens this desk. The key in your authenticator and the recovery codes are good for nothing then.</p>
    </ConfirmDialog>
  );
}
