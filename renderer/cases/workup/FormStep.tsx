import { workUpWords, type WorkUp } from '../../../shared/cases';
import { Checkbox, TextField } from '../../ui';
import styles from '../cases.module.css';
import type { StepProps } from './WorkUpSteps';

// As the portal’s own form has them, in its order.
const informationOptions: readonly { readonly id: WorkUp['information'][number]; readonly label: string }[] = [
  { id: 'clinical', label: 'Clinical' }, { id: 'demographic', label: 'Demographic' }, { id: 'financial', label: 'Financial' }, { id: 'other', label: 'Other' },
];
const locationOptions: readonly { readonly id: WorkUp['locations'][number]; readonly label: string }[] = [
  { id: 'desktop', label: 'Desktop computer' }, { id: 'emr', label: 'Electronic medical record' }, { id: 'email', label: 'E-mail' }, { id: 'laptop', label: 'Laptop' }, { id: 'network-server', label: 'Network server' },
  { id: 'other-portable', label: 'Other portable electronic device' }, { id: 'paper', label: 'Paper or films' }, { id: 'other', label: 'Other' },
];

/** What the Secretary’s form asks besides. */
export function FormStep({ handle: { workUp: { information, locations, mitigation, sanctionsReference, isCounselAsked }, change } }: StepProps) {
  return (
    <>
      <div className={styles['fields']}>
        <Ticks label="What kind of information" options={informationOptions} chosen={information} onChange={(next) => change({ information: [...next] })} />
        <Ticks label="Where it was" options={locationOptions} chosen={locations} onChange={(next) => change({ locations: [...next] })} />
      </div>
      <TextField label="What was done to lessen the harm" multiline grows rows={2} isOptional value={mitigation} maxLength={workUpWords} description="45 CFR 164.530(f)" dataFocus="work-up-mitigation" onChange={(next) => change({ mitigation: next })} />
      <TextField label="Where sanctions are recorded" isOptional value={sanctionsReference} maxLength={200} description="A reference, no name: 45 CFR 164.530(e)" dataFocus="work-up-sanctions" onChange={(next) => change({ sanctionsReference: next })} />
      <Checkbox label="Counsel has been asked" isSelected={isCounselAsked} onChange={(next) => change({ isCounselAsked: next })} />
    </>
  );
}

type TicksProps<Id extends string> = { readonly label: string; readonly options: readonly { readonly id: Id; readonly label: string }[]; readonly chosen: readonly Id[]; readonly onChange: (chosen: readonly Id[]) => void };

/** Several of a few, kept in the order in which they are offered. */
function Ticks<Id extends string>({ label, options, chosen, onChange }: TicksProps<Id>) {
  return (
    <fieldset className={styles['group']}>
      <legend>{label}</legend>
      {options.map(({ id, label: words }) => (
        <Checkbox key={id} label={words} isSelected={chosen.includes(id)} onChange={(is) => onChange(options.map((each) => each.id).filter((each) => (each === id ? is : chosen.includes(each))))} />
      ))}
    </fieldset>
  );
}
