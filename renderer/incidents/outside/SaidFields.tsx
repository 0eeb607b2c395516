import { factLimits } from '../../../shared/incidents';
import { RadioChoice, TextField } from '../../ui';
import { FactText } from '../facts/FactText';
import { say } from './keeping';
import styles from './outside.module.css';
import { useOutside } from './store';

const threeAnswers = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }, { id: 'unknown', label: 'Not known' }] as const;

/** The few facts that are asked at a locked desk. More can be added by telephone, or in the open desk. */
export function SaidFields() {
  const { words, where, stillExposed, name } = useOutside((state) => state.said);
  return (
    <section className={styles['part']} aria-labelledby="incident-facts">
      <h3 id="incident-facts" className={styles['question']}>Then, what is known</h3>
      <p className={styles['soft']}>Sealed to the privacy officer as you type. Nobody can open it on this computer, you included.</p>
      <FactText
        label="What happened"
        description="What was seen, heard and done, in short sentences. Name no patient."
        value={words}
        onChange={(next) => say({ words: next })}
        maxLength={factLimits.words}
        dataFocus="incident-on"
      />
      <TextField label="Where the information was" isOptional value={where} maxLength={factLimits.where} placeholder="Laptop, printer in the hall, e-mail" onChange={(next) => say({ where: next })} />
      <RadioChoice label="Can anybody still see or use it?" isRow value={stillExposed} options={threeAnswers} onChange={(next) => say({ stillExposed: next })} />
      <TextField label="Your name, and how to reach you" isOptional value={name} maxLength={120} onChange={(next) => say({ name: next })} />
    </section>
  );
}
