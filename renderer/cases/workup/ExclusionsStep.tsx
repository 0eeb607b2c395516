import { exclusionRules, exclusions, workUpWords } from '../../../shared/cases';
import { TextField } from '../../ui';
import styles from '../cases.module.css';
import { exclusionWords } from '../words';
import { Evidence } from './Evidence';
import type { StepProps } from './WorkUpSteps';
import { YesNo } from './YesNo';

/** The three exclusions, one by one. */
export function ExclusionsStep({ file: { timeline }, handle: { workUp, change } }: StepProps) {
  const set = (name: (typeof exclusions)[number], part: Partial<(typeof workUp.exclusions)['good-faith']>): void => change({ exclusions: { ...workUp.exclusions, [name]: { ...workUp.exclusions[name], ...part } } });
  return exclusions.map((name) => {
    const { applies, why, evidence } = workUp.exclusions[name];
    const { rule, asks } = exclusionRules[name];
    return (
      <section key={name} className={styles['box']} aria-label={exclusionWords[name]}>
        <div><h4>{exclusionWords[name]}</h4><p>{asks}</p><p className={styles['faint']}>{rule}</p></div>
        <YesNo label="Does it apply" value={applies} dataFocus={`work-up-${name}`} onChange={(next) => set(name, { applies: next })} />
        {applies !== null && <TextField label={applies ? 'Why it applies' : 'Why it does not'} isOptional={!applies} multiline grows rows={2} value={why} maxLength={workUpWords} dataFocus={`work-up-${name}-why`} onChange={(next) => set(name, { why: next })} />}
        {applies === true && <Evidence label="What shows it" timeline={timeline} chosen={evidence} onChange={(next) => set(name, { evidence: next })} />}
      </section>
    );
  });
}
