import { RadioChoice } from '../../ui';
import styles from './EndOfShift.module.css';
import { statements, type Answer, type Answers, type StatementName } from './room';

const options = [{ id: 'yes', label: 'Yes' }, { id: 'not-today', label: 'Not today' }] as const;

export type RoomQuestionsProps = {
  readonly answers: Answers;
  /** Signing was tried: what is still unanswered says so. */
  readonly isTried: boolean;
  readonly mustAttest: boolean;
  readonly onAnswer: (name: StatementName, answer: Answer) => void;
};

/** The clean-desk attestation. "Not today" is an answer like the other: it is recorded, and says what to do. */
export function RoomQuestions({ answers, isTried, mustAttest, onAnswer }: RoomQuestionsProps) {
  return (
    <section className={styles['room']} aria-labelledby="room-title">
      <h3 id="room-title" className={styles['heading']}>The room today</h3>
      <p className={styles['intro']}>
        {mustAttest ? 'Your organisation asks for this at the end of each shift. ' : ''}What you sign stands in the log with your name and the time.
      </p>
      {statements.map(({ name, words, why, otherwise }) => (
        <RadioChoice
          key={name}
          label={words}
          value={answers[name] ?? null}
          onChange={(answer) => onAnswer(name, answer)}
          options={options}
          isRow
          description={answers[name] === 'not-today' ? otherwise : why}
          error={isTried && answers[name] === undefined ? 'Signing needs an answer.' : null}
          dataFocus={`room-${name}`}
        />
      ))}
    </section>
  );
}
