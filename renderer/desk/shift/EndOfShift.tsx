import { useState } from 'react';
import type { AttestationAnswers, Leftover } from '../../../shared/desk';
import type { Fault } from '../../../shared/kernel';
import { Button, Dialog, drawNow, faultMessage, Notice } from '../../ui';
import { useDesk } from '../store';
import { attestRoom, endShift } from './acts';
import styles from './EndOfShift.module.css';
import { answersOf, statements, type Answer, type Answers, type StatementName } from './room';
import { RoomQuestions } from './RoomQuestions';
import { WhatIsLeft } from './WhatIsLeft';

export type EndOfShiftProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What a field is called on screen, by the name of its draft. */
  readonly fieldName: (field: string) => string;
  /** Goes to where something is left. */
  readonly onOpen: (left: Leftover) => void;
};

/** The end of a shift: what is left on the desk, what the person attests of the room, and the lock. */
export function EndOfShift({ isOpen, onClose, ...rest }: EndOfShiftProps) {
  return isOpen ? <Opened onClose={onClose} {...rest} /> : null;
}

function Opened({ onClose, fieldName, onOpen }: Omit<EndOfShiftProps, 'isOpen'>) {
  const mustAttest = useDesk(({ about }) => about?.rules.policy.attestation !== 'offered');
  const [answers, setAnswers] = useState<Answers>({});
  const [isTried, setTried] = useState(false);
  const [isAttested, setAttested] = useState(false);
  const [pending, setPending] = useState<'sign' | 'end' | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  async function end(which: 'sign' | 'end', attested: AttestationAnswers | null): Promise<void> {
    setPending(which);
    setFault(null);
    // Signed once: where only the lock failed, the next try does not sign again.
    const unsigned = attested === null || isAttested ? null : await attestRoom(attested);
    if (attested !== null && unsigned === null) setAttested(true);
    setFault(unsigned ?? (await endShift()));
    setPending(null);
  }

  function sign(): void {
    if (pending !== null) return;
    setTried(true);
    const complete = answersOf(answers);
    if (complete !== null) return void end('sign', complete);
    const missing = statements.find(({ name }) => answers[name] === undefined);
    if (missing !== undefined) leadTo(missing.name);
  }

  return (
    <Dialog
      title="End the shift"
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Stay</Button>
          {!mustAttest && <Button isPending={pending === 'end'} onPress={() => { if (pending === null) void end('end', null); }}>End without attesting</Button>}
          <Button variant="primary" isPending={pending === 'sign'} onPress={sign}>Sign and end the shift</Button>
        </>
      }
    >
      {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
      <div className={styles['columns']}>
        <WhatIsLeft fieldName={fieldName} onOpen={(left) => { onClose(); onOpen(left); }} />
        <RoomQuestions
          answers={answers}
          isTried={isTried}
          mustAttest={mustAttest}
          onAnswer={(name: StatementName, answer: Answer) => setAnswers((before) => ({ ...before, [name]: answer }))}
        />
      </div>
    </Dialog>
  );
}

/** Puts the focus on a question, and the whole of it in sight, with what it then says is missing. */
function leadTo(name: StatementName): void {
  const question = document.querySelector<HTMLElement>(`[data-focus="room-${name}"]`);
  question?.querySelector('input')?.focus();
  drawNow();
  question?.scrollIntoView({ block: 'nearest' });
}
