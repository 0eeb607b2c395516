import { Check, Minus } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ContainmentAct, ContainmentStep, Mark } from '../../../shared/incidents';
import { Button, classNames, formatTime, Kbd, pickMove } from '../../ui';
import { actWords } from './contain-acts';
import styles from './report.module.css';
import { focusedStep, focusNextStep } from './step-focus';

export type Answer = Mark['outcome'];

export type ContainStepProps = {
  readonly steps: readonly ContainmentStep[];
  /** The last answer to each step that has one. */
  readonly marks: ReadonlyMap<string, Mark>;
  readonly onMark: (stepId: string, answer: Answer) => void;
  readonly onAct: (act: ContainmentAct, stepId: string) => void;
};

/**
 * What stops it, step by step. `D` and `N` answer for the step that has the focus, which then goes to the next one without
 * an answer; what Chartlock can do itself has a letter of its own.
 */
export function ContainStep({ steps, marks, onMark, onAct }: ContainStepProps) {
  const list = useRef<HTMLOListElement>(null);
  const open = steps.filter(({ id }) => !marks.has(id));

  const focusStep = (step: ContainmentStep | undefined): void => list.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(step?.id ?? '')}"] [data-answer="done"]`)?.focus();

  function answer(step: ContainmentStep, how: Answer): void {
    onMark(step.id, how);
    focusNextStep(step.id);
  }

  // A step that Chartlock itself has done gives the focus on, as one does that is answered.
  const answered = useRef(marks);
  useEffect(() => {
    const before = answered.current;
    answered.current = marks;
    const focused = focusedStep();
    if (focused !== null && marks.has(focused) && !before.has(focused)) focusNextStep(focused);
  }, [marks]);

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const focused = focusedStep();
    const step = steps.find(({ id }) => id === focused) ?? open[0] ?? steps[0];
    if (step === undefined) return;
    const key = event.key.toUpperCase();
    const doable = steps.find(({ act }) => act !== undefined && actWords[act].keys === key);
    const next = pickMove(event.key, steps.indexOf(step), steps.length);
    if (key === 'D') answer(step, 'done');
    else if (key === 'N') answer(step, 'not-possible');
    else if (doable?.act !== undefined) onAct(doable.act, doable.id);
    else if (next !== null) focusStep(steps[next]);
    else return;
    event.preventDefault();
  }

  return (
    <section className={styles['part']} aria-labelledby="incident-contain" onKeyDown={press}>
      <h3 id="incident-contain" className={styles['question']}>First, keep it from going further</h3>
      <p className={styles['soft']}>One key answers each. That something cannot be done is as good an answer; nothing has to be found out.</p>
      <ol className={styles['steps']} ref={list}>
        {steps.map((step) => <Step key={step.id} step={step} mark={marks.get(step.id) ?? null} onAnswer={(how) => answer(step, how)} onAct={onAct} />)}
      </ol>
    </section>
  );
}

type StepProps = {
  readonly step: ContainmentStep;
  readonly mark: Mark | null;
  readonly onAnswer: (answer: Answer) => void;
  readonly onAct: ContainStepProps['onAct'];
};

const answers = [{ id: 'done', label: 'Done', keys: 'D' }, { id: 'not-possible', label: 'Not possible', keys: 'N' }] as const;

function Step({ step: { id, words, act }, mark, onAnswer, onAct }: StepProps) {
  return (
    <li className={classNames(styles['step'], mark !== null && styles['stepAnswered'])} data-step={id} {...(mark === null ? {} : { 'data-answered': true })}>
      <span className={styles['stepMark']} aria-hidden>{mark?.outcome === 'done' ? <Check size={16} /> : mark?.outcome === 'not-possible' ? <Minus size={16} /> : null}</span>
      <div className={styles['stepWords']}>
        <span id={`step-${id}`}>{words}</span>
        <span className={styles['soft']} role="status">{mark === null ? '' : `${mark.outcome === 'done' ? 'Done' : 'Not possible'}, ${formatTime(mark.at)}`}</span>
      </div>
      <div className={styles['stepAnswers']} role="group" aria-labelledby={`step-${id}`}>
        {act !== undefined && mark?.outcome !== 'done' && <Button shortcut={actWords[act].keys} onPress={() => onAct(act, id)}>{actWords[act].label}</Button>}
        {answers.map((each) => (
          <button
            key={each.id}
            type="button"
            className={styles['answer']}
            aria-pressed={mark?.outcome === each.id}
            aria-keyshortcuts={each.keys}
            data-answer={each.id}
            data-focus={`incident-step-${id}-${each.id}`}
            onClick={() => onAnswer(each.id)}
          >
            {each.label} <span aria-hidden><Kbd keys={each.keys} /></span>
          </button>
        ))}
      </div>
    </li>
  );
}
