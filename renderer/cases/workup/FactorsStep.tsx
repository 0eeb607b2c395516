import { factorRules, factors, risks, workUpWords, type Factor, type WorkUp } from '../../../shared/cases';
import { RadioChoice, TextField } from '../../ui';
import styles from '../cases.module.css';
import { factorWords, riskWords } from '../words';
import { Evidence } from './Evidence';
import type { StepProps } from './WorkUpSteps';

/** The four factors, each with a finding, its evidence and a conclusion. */
export function FactorsStep({ file: { timeline }, handle: { workUp, change } }: StepProps) {
  const set = (name: Factor, part: Partial<WorkUp['factors'][Factor]>): void => change({ factors: { ...workUp.factors, [name]: { ...workUp.factors[name], ...part } } });
  return factors.map((name) => {
    const { finding, risk, evidence } = workUp.factors[name];
    const { rule, asks } = factorRules[name];
    return (
      <section key={name} className={styles['box']} aria-label={factorWords[name]}>
        <div><h4>{factorWords[name]}</h4><p>{asks}</p><p className={styles['faint']}>{rule}</p></div>
        <TextField label="What was found" multiline grows rows={2} value={finding} maxLength={workUpWords} dataFocus={`work-up-${name}`} onChange={(next) => set(name, { finding: next })} />
        <Evidence label="Evidence" timeline={timeline} chosen={evidence} onChange={(next) => set(name, { evidence: next })} />
        <RadioChoice label="How much risk it adds" isRow value={risk} options={risks.map((id) => ({ id, label: riskWords[id] }))} dataFocus={`work-up-${name}-risk`} onChange={(next) => set(name, { risk: next })} />
      </section>
    );
  });
}
