import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Received } from '../../../shared/cases';
import { Button, faultMessage, formatDateTime, Notice, Skeleton, Tag, useCommands } from '../../ui';
import shared from '../cases.module.css';
import styles from '../page/page.module.css';
import { open, readOpened, useCases } from '../store';
import { dismissalWords, receivedKindWords, receivedStateWords, typeWords } from '../words';
import { ReportSheet } from './ReportSheet';
import { DismissForm, JoinForm, TakeUpForm } from './TriageForms';
import { takeUpAgain } from './triage';

/** What came in, before it belongs to a case: read it, then say what it is. */
export function ReceivedPage({ alone }: { readonly alone: boolean }) {
  const reading = useCases((state) => state.reading);
  const trouble = useCases((state) => state.trouble);
  const refusal = useCases((state) => state.refusal);
  if (trouble !== null) {
    const { title, text } = faultMessage(trouble);
    return <div className={shared['message']}><Notice tone="error" title={title} actions={<Button onPress={() => void readOpened()}>Try again</Button>}>{text}</Notice></div>;
  }
  if (reading === null) return <Skeleton lines={8} label="Opening what came in" />;
  const { received } = reading;
  return (
    <article className={styles['case']} aria-label={receivedKindWords[received.kind]} key={received.id}>
      <header className={styles['caseHead']}>
        <div className={shared['headLine']}>
          {alone && <Button variant="quiet" icon={ArrowLeft} shortcut="Escape" dataFocus="cases-back" onPress={() => open(null)}>All cases</Button>}
          <h2 className={shared['partTitle']}>{received.type === null ? receivedKindWords[received.kind] : typeWords(received.type)}</h2>
          <Tag tone={receivedStateWords[received.state].tone}>{receivedStateWords[received.state].label}</Tag>
          <span className={shared['faint']}>{receivedKindWords[received.kind]}, taken in {formatDateTime(received.receivedAt)}</span>
        </div>
        {refusal !== null && <Notice tone="error" title={faultMessage(refusal).title}>{faultMessage(refusal).text}</Notice>}
        <Triage received={received} />
      </header>
      <div className={styles['body']} tabIndex={0} role="region" aria-label="What was said"><ReportSheet reading={reading} /></div>
    </article>
  );
}

type Form = 'take-up' | 'join' | 'dismiss' | null;

/** What to do with it, and by which rule. */
function Triage({ received }: { readonly received: Received }) {
  const [form, setForm] = useState<Form>(null);
  const hasCases = useCases(({ cases }) => cases.some(({ state }) => state !== 'closed'));
  const { state, dismissal } = received;
  const isNew = state === 'new';
  useCommands([
    { id: 'received-take-up', title: 'Open a case from this report', group: 'Desk', keys: 'O', enabled: isNew, run: () => setForm('take-up') },
    { id: 'received-join', title: 'Join this report to a case', group: 'Desk', keys: 'M', enabled: isNew && hasCases, run: () => setForm('join') },
    { id: 'received-dismiss', title: 'This report is no incident', group: 'Desk', keys: 'X', enabled: isNew, run: () => setForm('dismiss') },
  ]);
  const close = (): void => setForm(null);
  if (form === 'take-up') return <TakeUpForm received={received} onClose={close} />;
  if (form === 'join') return <JoinForm received={received} onClose={close} />;
  if (form === 'dismiss') return <DismissForm received={received} onClose={close} />;
  return (
    <div className={styles['next']}>
      <div className={styles['nextWords']}>
        <p className={styles['nextTitle']}>{isNew ? 'Open a case, and tell the reporter' : receivedStateWords[state].label}</p>
        <p>{isNew ? 'The clocks run from the day of discovery, not from today: 45 CFR 164.404(b).' : receivedStateWords[state].means}{dismissal !== null && ` ${dismissalWords[dismissal]}.`}</p>
      </div>
      <div className={shared['acts']}>
        {isNew && <Button variant="primary" shortcut="O" dataFocus="received-take-up" onPress={() => setForm('take-up')}>Open a case</Button>}
        {isNew && hasCases && <Button shortcut="M" dataFocus="received-join" onPress={() => setForm('join')}>Join to a case</Button>}
        {isNew && <Button shortcut="X" dataFocus="received-dismiss" onPress={() => setForm('dismiss')}>No incident</Button>}
        {state === 'dismissed' && <Button dataFocus="received-again" onPress={() => void takeUpAgain(received.id)}>Take it up again</Button>}
      </div>
    </div>
  );
}
