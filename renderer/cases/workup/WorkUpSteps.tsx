import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames, showAndFocus } from '../../ui';
import shared from '../cases.module.css';
import styles from './workup.module.css';
import { showSection, useCases, type CaseFile } from '../store';
import { AffectedStep } from './AffectedStep';
import { DecisionStep } from './DecisionStep';
import { DiscoveryStep } from './DiscoveryStep';
import { ExclusionsStep } from './ExclusionsStep';
import { FactorsStep } from './FactorsStep';
import { FormStep } from './FormStep';
import { OthersStep } from './OthersStep';
import { SecuredStep } from './SecuredStep';
import { StepForm } from './StepForm';
import { firstOpenStep, isStepDone, stepNames, steps, type StepName } from './steps';
import { useWorkUp, type FilledStep, type WorkUpHandle } from './useWorkUp';

export type StepProps = { readonly file: CaseFile; readonly handle: WorkUpHandle };

/** The fields of each step. */
const fieldsOf: Readonly<Record<FilledStep, (props: StepProps) => ReactNode>> = {
  discovery: DiscoveryStep, exclusions: ExclusionsStep, secured: SecuredStep, factors: FactorsStep, affected: AffectedStep, others: OthersStep, form: FormStep,
};

const deeds: Readonly<Record<FilledStep, string>> = {
  discovery: 'Record the discovery', exclusions: 'Record the exclusions', secured: 'Record the test', factors: 'Record the factors', affected: 'Record the counts', others: 'Record it', form: 'Record it',
};

/** The work-up, step by step; the one that comes next is open. */
export function WorkUpSteps({ file }: { readonly file: CaseFile }) {
  const asked = useCases(({ opened }) => (opened?.what === 'case' ? opened.step : null));
  const handle = useWorkUp(file);
  const entries = file.timeline.length;
  const isDecided = file.decisions.some(({ stands }) => stands);
  const step = asked ?? firstOpenStep(file.workUp, entries) ?? 'decision';
  const isDone = (name: StepName): boolean => (name === 'decision' ? isDecided : isStepDone(name, file.workUp, entries));
  const goOn = async (name: FilledStep): Promise<void> => {
    if (!(await handle.record(name))) return;
    const next = stepNames[stepNames.indexOf(name) + 1];
    if (next === undefined) return;
    showAndFocus(() => showSection('work-up', next), `[data-step="${next}"]`);
  };
  return (
    <div className={styles['steps']}>
      {isDecided && <p className={shared['soft']}>It is decided. What is recorded from now on is another version, and asks for another decision.</p>}
      {stepNames.map((name, index) => (
        <Step key={name} name={name} number={index + 1} isOpen={name === step} isDone={isDone(name)} isChanged={name !== 'decision' && handle.isChanged(name)}>
          {name === 'decision' ? <DecisionStep file={file} /> : <Filled name={name} file={file} handle={handle} onRecord={() => void goOn(name)} />}
        </Step>
      ))}
    </div>
  );
}

function Filled({ name, file, handle, onRecord }: StepProps & { readonly name: FilledStep; readonly onRecord: () => void }) {
  const Fields = fieldsOf[name];
  const { isChanged, canRecord, isPending, revert } = handle;
  return (
    <StepForm name={`step-${name}`} title={steps[name].title} deed={deeds[name]} lack={canRecord ? null : 'A date cannot be read.'} isChanged={isChanged(name)} isPending={isPending} onDo={onRecord} onRevert={() => revert(name)}>
      <Fields file={file} handle={handle} />
    </StepForm>
  );
}

type StepCardProps = { readonly name: StepName; readonly number: number; readonly isOpen: boolean; readonly isDone: boolean; readonly isChanged: boolean; readonly children: ReactNode };

function Step({ name, number, isOpen, isDone, isChanged, children }: StepCardProps) {
  const { title, rule, asks } = steps[name];
  return (
    <section className={classNames(styles['step'], isOpen && styles['stepOpen'])} aria-label={title}>
      <button type="button" className={styles['stepHead']} aria-expanded={isOpen} data-step={name} data-focus={`step-${name}`} onClick={() => showSection('work-up', name)}>
        <span className={classNames(styles['stepMark'], isDone && styles['stepDone'])} aria-hidden>{isDone ? <Check size={14} strokeWidth={3} /> : number}</span>
        <span className={styles['stepWords']}>
          <span className={shared['strong']}>{title}</span>
          <span className={shared['faint']}>{rule}</span>
        </span>
        <span className={shared['soft']}>{isChanged ? 'Not recorded' : isDone ? 'Done' : ''}</span>
      </button>
      {isOpen && <><p className={styles['stepAsks']}>{asks}</p>{children}</>}
    </section>
  );
}
