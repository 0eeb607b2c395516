import { DateField, Select, TextField, type TypedDates } from '../../ui';
import { identifierWords, sexWords } from '../words';
import type { PatientForm, Problems } from './form';
import styles from './new.module.css';

const sexes = (['', 'female', 'male', 'other'] as const).map((id) => ({ id, label: sexWords[id] }));

export type PatientFieldsProps = {
  readonly form: PatientForm;
  readonly onChange: (part: Partial<PatientForm>) => void;
  readonly problems: Problems;
  readonly dates: TypedDates;
  readonly onTyped: (field: string, text: string | null) => void;
};

/** The patient's identifiers, all of them optional: coding does not need them. */
export function PatientFields({ form, onChange, problems, dates, onTyped }: PatientFieldsProps) {
  const text = (field: 'name' | 'mrn' | 'account') => (
    <TextField
      label={identifierWords[field]}
      value={form[field]}
      onChange={(value) => onChange({ [field]: value })}
      error={problems[`patient:${field}`] ?? null}
      dataFocus={`new-patient-${field}`}
    />
  );
  return (
    <fieldset className={styles['fieldset']}>
      <legend className={styles['legend']}>Patient identifiers <span className={styles['optional']}>· all optional</span></legend>
      <p className={styles['explain']}>Masked once the encounter exists. Showing one again asks for the purpose and is audited.</p>
      {text('name')}
      <div className={styles['pair']}>
        {text('mrn')}
        {text('account')}
      </div>
      <div className={styles['pair']}>
        <DateField
          label={identifierWords.birthDate}
          value={form.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
          typed={dates['patient:birthDate'] ?? null}
          onTyped={(text) => onTyped('patient:birthDate', text)}
          error={problems['patient:birthDate'] ?? null}
          dataFocus="new-patient-birthDate"
        />
        <Select label={identifierWords.sex} value={form.sex} onChange={(sex) => onChange({ sex })} options={sexes} dataFocus="new-patient-sex" />
      </div>
    </fieldset>
  );
}
