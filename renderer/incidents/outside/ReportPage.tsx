import { useRef, type FormEvent, type KeyboardEvent } from 'react';
import { containmentSteps, incidentTypeWords, type Mark } from '../../../shared/incidents';
import type { PrivacyContact } from '../../../shared/policy';
import { Button, faultMessage, formatDateTime, Notice, useKeepFocus } from '../../ui';
import { ContactCards } from '../report/ContactCards';
import { ContainStep } from '../report/ContainStep';
import { useFirstFocus } from '../report/first-focus';
import report from '../report/report.module.css';
import { TypeStep } from '../report/TypeStep';
import { finishOutside } from './acts';
import { DonePart } from './DonePart';
import { chooseType, markStep } from './keeping';
import styles from './outside.module.css';
import { SaidFields } from './SaidFields';
import { StepsToRead } from './StepsToRead';
import { useOutside } from './store';
import { keptWords } from './words';

export type ReportPageProps = { readonly contacts: readonly PrivacyContact[]; readonly onBack: () => void };

/**
 * The report of an incident while no vault is open: what it is about, what stops it, few facts. Nothing of a chart or of a person is
 * shown here, since nothing of them is known.
 */
export function ReportPage({ contacts, onBack }: ReportPageProps) {
  const state = useOutside();
  const { begun, type, isDone, recipient, fault } = state;
  const main = useRef<HTMLDivElement>(null);
  useKeepFocus(main, `${type ?? ''} ${isDone}`);
  useFirstFocus(isDone ? 'made' : type === null ? 'type' : 'contain');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (type !== null && typeof recipient === 'string') void finishOutside();
  };
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onBack();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
  };
  return (
    <main className={styles['page']}>
      <form className={styles['sheet']} autoComplete="off" noValidate onSubmit={submit} onKeyDown={press}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>Something is wrong</h1>
          {begun !== null && <p className={styles['stamp']}>Noticed <strong>{formatDateTime(begun.noticed.at)}</strong></p>}
          <p className={styles['kept']} role="status">{keptWords(state)}</p>
        </header>
        <div className={report['columns']}>
          <div className={report['main']} ref={main} tabIndex={-1}>
            {fault !== null && <Notice tone="error" title={faultMessage(fault).title}>{faultMessage(fault).text}</Notice>}
            {isDone ? <DonePart /> : type === null ? <TypeStep chosen={null} onChoose={chooseType} /> : <Parts />}
          </div>
          <aside className={report['aside']}><ContactCards contacts={contacts} hasScript /></aside>
        </div>
        <footer className={styles['foot']}>
          <Button onPress={onBack} shortcut="Escape">Back</Button>
          {type !== null && !isDone && typeof recipient === 'string' && <Button type="submit" variant="primary" shortcut="Ctrl+Enter">Finish the report</Button>}
        </footer>
      </form>
    </main>
  );
}

function Parts() {
  const { type, marks, recipient } = useOutside();
  if (type === null) return null;
  const last = new Map<string, Mark>(marks.map((mark) => [mark.step, mark]));
  // What needs the open desk has no key here: what is done of it can be said all the same.
  const steps = containmentSteps[type].map(({ act, ...step }) => (act === 'show-contact' ? { ...step, act } : step));
  return (
    <>
      <div className={report['about']}>
        <strong>{incidentTypeWords[type].title}</strong>
        <Button variant="quiet" onPress={() => useOutside.setState({ type: null })}>Change</Button>
      </div>
      {recipient === null ? (
        <>
          <StepsToRead steps={steps} />
          <Notice tone="info" title="Words are taken once the desk is unlocked">This desk has no card of the privacy officer to seal them to. That something was noticed, when, and what it is about are kept; call, and write the report after unlocking.</Notice>
        </>
      ) : (
        <>
          <ContainStep steps={steps} marks={last} onMark={markStep} onAct={showContacts} />
          <SaidFields />
        </>
      )}
    </>
  );
}

function showContacts(): void {
  document.querySelector<HTMLElement>('[data-focus="incident-contacts"]')?.focus();
}
