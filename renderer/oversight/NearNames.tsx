import { useEffect, useState } from 'react';
import type { Fault } from '../../shared/kernel';
import { nearNameSchema } from '../../shared/oversight';
import { call } from '../bridge';
import { DeskSection, DraftField, useDraft } from '../desk';
import { Button, faultMessage, Notice } from '../ui';
import styles from './oversight.module.css';

const field = 'near-name';

/** People near to the person: named once, so that nobody opens their charts unseen, not even by mistake. */
export function NearNames() {
  const [names, setNames] = useState<readonly string[] | null>(null);
  const { text, setText } = useDraft(field, null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    void call('oversight.household', {}).then((answer) => (answer.ok ? setNames(answer.value.names) : setFault(answer.fault)));
  }, []);
  const keep = (next: readonly string[]): void => {
    void call('oversight.setHousehold', { names: [...next] }).then((answer) => {
      setFault(answer.ok ? null : answer.fault);
      if (answer.ok) setNames(next);
    });
  };
  const read = nearNameSchema.safeParse(text);
  const add = (): void => {
    if (!read.success || names === null) return;
    keep([...names, read.data]);
    setText('');
  };
  const message = fault === null ? null : faultMessage(fault);
  return (
    <DeskSection id="near" title="People near to you">
      <p>Family, household, close friends: when a chart of that name is opened at this desk, whoever reviews access is shown it. The names stay in this vault; they are in no list or log.</p>
      {message !== null && <Notice tone="error" title={message.title}>{message.text}</Notice>}
      <div className={styles['names']}>
        {(names ?? []).map((name) => (
          <div key={name} className={styles['actions']}>
            <span>{name}</span>
            <Button onPress={() => keep((names ?? []).filter((each) => each !== name))} ariaLabel={`Take ${name} off the list`}>Remove</Button>
          </div>
        ))}
        <form className={styles['actions']} autoComplete="off" onSubmit={(event) => { event.preventDefault(); add(); }}>
          <DraftField field={field} encounterId={null} label="Name" placeholder="First and last name" maxLength={120} dataFocus="near-name" />
          <Button type="submit" isDisabled={!read.success || names === null || names.length >= 30} dataFocus="near-add">Add</Button>
        </form>
      </div>
    </DeskSection>
  );
}
