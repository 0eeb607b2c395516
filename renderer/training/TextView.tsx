import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Fault } from '../../shared/kernel';
import { isOwed, type Attempt, type LedgerEntry, type TrainingText } from '../../shared/training';
import { call } from '../bridge';
import { Button, classNames, EmptyState, faultMessage, Skeleton, Tag, useCommands } from '../ui';
import { useReading, type Reading } from './kept-reading';
import { openText } from './open-text';
import { Questions } from './Questions';
import { ReadStep } from './ReadStep';
import { Signed } from './Signed';
import { SignStep } from './SignStep';
import { useTraining } from './store';
import styles from './training.module.css';
import { kindWords, stateWords } from './words';

/** One text: read to its end, its questions answered, signed. */
export function TextView({ sha256 }: { readonly sha256: string }) {
  const { text, fault, load } = useText(sha256);
  useCommands([{ id: 'training-list', title: 'Back to the list of trainings and policies', group: 'View', keys: 'Escape', run: () => openText(null) }]);
  if (text !== null) return <Steps text={text} />;
  if (fault === null) return <Skeleton label="Reading the text" lines={10} />;
  return (
    <EmptyState
      {...faultMessage(fault)}
      actions={<><Button variant="primary" onPress={() => openText(null)} autoFocus>Back to the list</Button><Button onPress={load}>Try again</Button></>}
    />
  );
}

function useText(sha256: string): { readonly text: TrainingText | null; readonly fault: Fault | null; readonly load: () => void } {
  const [text, setText] = useState<TrainingText | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const load = useCallback(() => {
    setFault(null);
    void call('training.read', { sha256 }).then((answer) => {
      if (answer.ok) setText(answer.value);
      else setFault(answer.fault);
    });
  }, [sha256]);
  useEffect(load, [load]);
  return { text, fault, load };
}

function Steps({ text }: { readonly text: TrainingText }) {
  const reading = useReading(text.sha256);
  const [attempt, setAttempt] = useState<Attempt | null>(text.attempt);
  const [signed, setSigned] = useState<LedgerEntry | null>(null);
  const item = useTraining(({ overview }) => overview?.items.find(({ sha256 }) => sha256 === text.sha256));
  const goTo = (step: Reading['step']): void => reading.change((before) => ({ ...before, step }));
  const isOffered = item !== undefined && (isOwed(item.state) || item.state === 'expiring');
  const step = signed !== null ? 'signed' : !isOffered || !reading.value.ended ? 'read' : reading.value.step;
  return (
    <article className={styles['text']} aria-label={text.title}>
      <Head text={text} step={step} {...(item === undefined ? {} : { tag: <Tag tone={stateWords[item.state][0]}>{stateWords[item.state][1]}</Tag> })} />
      {step === 'read' && <ReadStep text={text} reading={reading} isOffered={isOffered} onNext={() => goTo(text.questions.length > 0 ? 'questions' : 'sign')} />}
      {step === 'questions' && <Questions text={text} attempt={attempt} onAttempt={setAttempt} onPassed={() => goTo('sign')} onReadAgain={() => goTo('read')} />}
      {step === 'sign' && (
        <SignStep
          text={text}
          onSigned={(entry) => {
            setSigned(entry);
            reading.drop();
          }}
          onQuestions={() => goTo('questions')}
          onReadAgain={() => goTo('read')}
        />
      )}
      {step === 'signed' && signed !== null && <Signed entry={signed} />}
    </article>
  );
}

const stepWords = { read: 'Read', questions: 'Questions', sign: 'Sign' } as const;

function Head({ text, step, tag }: { readonly text: TrainingText; readonly step: Reading['step'] | 'signed'; readonly tag?: ReactNode }) {
  const steps = (['read', 'questions', 'sign'] as const).filter((each) => each !== 'questions' || text.questions.length > 0);
  return (
    <header className={styles['textHead']}>
      <Button variant="quiet" icon={ArrowLeft} onPress={() => openText(null)} dataFocus="training-back" shortcut="Escape">All texts</Button>
      <div className={styles['textTitle']}>
        <h2 className={styles['title']}>{text.title}</h2>
        <p className={styles['soft']}>{kindWords[text.kind]} · version {text.version} {tag}</p>
      </div>
      <ol className={styles['steps']} aria-label="Steps">
        {steps.map((each, index) => (
          <li key={each} className={classNames(styles['step'], each === step && styles['currentStep'])} {...(each === step ? { 'aria-current': 'step' } : {})}>{index + 1} {stepWords[each]}</li>
        ))}
      </ol>
    </header>
  );
}
