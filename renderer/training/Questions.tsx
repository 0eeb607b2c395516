import { useCallback, useEffect, useState } from 'react';
import type { Fault } from '../../shared/kernel';
import { isPassed, nextQuestion, scoreOf, type Attempt, type TrainingText } from '../../shared/training';
import { call } from '../bridge';
import { Button, faultMessage, Notice, Skeleton } from '../ui';
import { Question, type Answered } from './Question';
import styles from './training.module.css';

export type QuestionsProps = {
  readonly text: TrainingText;
  /** The try that is under way; null before the first. */
  readonly attempt: Attempt | null;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly onPassed: () => void;
  readonly onReadAgain: () => void;
};

/** The questions of a text, one at a time; after the last one the score, and another try where it does not pass. */
export function Questions({ text, attempt, onAttempt, onPassed, onReadAgain }: QuestionsProps) {
  const { sha256 } = text;
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const begin = useCallback(async (): Promise<void> => {
    const answer = await call('training.begin', { sha256 });
    setAnswered(null);
    setFault(answer.ok ? null : answer.fault);
    if (answer.ok) onAttempt(answer.value);
  }, [sha256, onAttempt]);
  useEffect(() => { if (attempt === null) void begin(); }, [attempt, begin]);

  const choose = async (question: number, chosen: number): Promise<void> => {
    const answer = await call('training.answer', { sha256, question, chosen });
    setFault(answer.ok ? null : answer.fault);
    if (!answer.ok) return;
    onAttempt(answer.value.attempt);
    setAnswered({ question, chosen, ...answer.value });
  };

  const question = answered?.question ?? (attempt === null ? null : nextQuestion(attempt));
  const put = question === null ? undefined : text.questions[question];
  return (
    <div className={styles['stage']}>
      <div className={styles['card']}>
        {fault !== null && <Notice tone="error" title={faultMessage(fault).title} actions={<Button onPress={() => void begin()}>Begin the questions anew</Button>}>{faultMessage(fault).text}</Notice>}
        {attempt === null && fault === null && <Skeleton label="Getting the questions" lines={4} isInline />}
        {attempt !== null && question !== null && put !== undefined && (
          <Question
            key={`${attempt.attempt} ${question}`}
            put={put}
            place={attempt.order.indexOf(question) + 1}
            of={attempt.order.length}
            answered={answered}
            onChoose={(chosen) => void choose(question, chosen)}
            onNext={() => setAnswered(null)}
          />
        )}
        {attempt !== null && question === null && <Result text={text} attempt={attempt} onPassed={onPassed} onAgain={() => void begin()} onReadAgain={onReadAgain} />}
      </div>
    </div>
  );
}

function Result({ text, attempt, onPassed, onAgain, onReadAgain }: { readonly text: TrainingText; readonly attempt: Attempt; readonly onPassed: () => void; readonly onAgain: () => void; readonly onReadAgain: () => void }) {
  const score = scoreOf(attempt, text.passPercent);
  const said = `${score.right} of ${score.asked} right; ${score.passPercent} % pass.`;
  if (isPassed(score)) {
    return (
      <>
        <Notice tone="success" title="Passed">{said}</Notice>
        <div className={styles['actions']}><Button variant="primary" onPress={onPassed} autoFocus dataFocus="training-to-sign">Go on to sign</Button></div>
      </>
    );
  }
  return (
    <>
      <Notice tone="warning" title="Not passed yet">{said} Try again as often as you need; the questions come in another order.</Notice>
      <div className={styles['actions']}>
        <Button onPress={onReadAgain} dataFocus="training-read-again">Read the text again</Button>
        <Button variant="primary" onPress={onAgain} autoFocus dataFocus="training-again">Try again</Button>
      </div>
    </>
  );
}
