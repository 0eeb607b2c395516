import { useState, type FormEvent, type KeyboardEvent } from 'react';
import type { TrainingText } from '../../shared/training';
import { Button, Notice, RadioChoice } from '../ui';
import styles from './training.module.css';

/** A question that has been answered: what was chosen, what is right and why. */
export type Answered = { readonly question: number; readonly chosen: number; readonly right: boolean; readonly answer: number; readonly because: string };

export type QuestionProps = {
  readonly put: TrainingText['questions'][number];
  /** Which of how many, counted from 1. */
  readonly place: number;
  readonly of: number;
  readonly answered: Answered | null;
  readonly onChoose: (chosen: number) => void;
  readonly onNext: () => void;
};

/** One question: a digit or the arrows choose, Enter answers, Enter goes on. */
export function Question({ put, place, of, answered, onChoose, onNext }: QuestionProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const choose = (option: string): void => {
    if (answered !== null) return;
    setChosen(option);
    setMissing(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (answered !== null) return;
    if (chosen === null) setMissing(true);
    else onChoose(Number(chosen));
  };
  const byDigit = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void => {
    if (!ctrlKey && !altKey && !metaKey && put.options[Number(key) - 1] !== undefined) choose(String(Number(key) - 1));
  };
  return (
    <form autoComplete="off" onSubmit={submit} onKeyDown={byDigit} className={styles['question']}>
      <p className={styles['soft']}>Question {place} of {of}</p>
      <RadioChoice
        label={put.question}
        value={chosen}
        onChange={choose}
        options={put.options.map((label, index) => ({ id: String(index), label: `${index + 1}. ${label}` }))}
        error={isMissing ? 'Choose an answer first.' : null}
        isDisabled={answered !== null}
        autoFocus
        dataFocus="training-question"
      />
      <div role="status">{answered !== null && <Verdict answered={answered} options={put.options} />}</div>
      <div className={styles['actions']}>
        {answered === null
          ? <Button key="answer" type="submit" variant="primary" shortcut="Enter">Answer</Button>
          : <Button key="next" variant="primary" onPress={onNext} autoFocus dataFocus="training-next-question">{place === of ? 'See the result' : 'Next question'}</Button>}
      </div>
    </form>
  );
}

function Verdict({ answered: { right, answer, because }, options }: { readonly answered: Answered; readonly options: readonly string[] }) {
  if (right) return <Notice tone="success" title="Right">{because === '' ? 'That is the answer.' : because}</Notice>;
  return <Notice tone="error" title="Not right">The answer is “{options[answer] ?? ''}”. {because}</Notice>;
}
