import { RadioChoice, TextField } from '../../ui';
import type { AssignForm, Problems } from './form';
import styles from './new.module.css';

const options = [{ id: 'me', label: 'Me' }, { id: 'nobody', label: 'Nobody yet' }, { id: 'person', label: 'Another person' }] as const;

export type AssignFieldsProps = { readonly form: AssignForm; readonly onChange: (form: AssignForm) => void; readonly problems: Problems };

/** Whose work the new charts are. What is not the person's own closes to them once it is created. */
export function AssignFields({ form, onChange, problems }: AssignFieldsProps) {
  return (
    <fieldset className={styles['fieldset']}>
      <legend className={styles['legend']}>Assigned to</legend>
      <RadioChoice label="Assigned to" hideLabel value={form.who} onChange={(who) => onChange({ ...form, who })} options={options} isRow dataFocus="new-assign" />
      {form.who === 'person' && (
        <TextField label="Work e-mail or employee id" value={form.identifier} onChange={(identifier) => onChange({ ...form, identifier })} error={problems['assignee'] ?? null} maxLength={120} dataFocus="new-assignee" />
      )}
    </fieldset>
  );
}
