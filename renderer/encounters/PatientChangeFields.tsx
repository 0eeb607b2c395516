import type { IdentifierField } from '../../shared/audit';
import type { Encounter } from '../../shared/encounters';
import { Checkbox, DateField, Select, TextField, type TypedDates } from '../ui';
import type { Problems } from './new/form';
import type { PatientChanges } from './patient-changes';
import { identifierWords, sexWords } from './words';
import styles from './new/new.module.css';

const sexes = (['', 'female', 'male', 'other'] as const).map((id) => ({ id, label: id === '' ? 'As it is' : sexWords[id] }));

export type PatientChangeFieldsProps = {
  readonly has: Encounter['has'];
  readonly changes: PatientChanges;
  readonly onChange: (part: Partial<PatientChanges>) => void;
  readonly problems: Problems;
  readonly dates: TypedDates;
  readonly onTyped: (field: string, text: string | null) => void;
};

/** The identifiers of an encounter that exists: blank stays as it is, a value replaces, a tick removes. */
export function PatientChangeFields({ has, changes, onChange, problems, dates, onTyped }: PatientChangeFieldsProps) {
  const isRemoved = (field: IdentifierField): boolean => changes.removed.includes(field);
  const removal = (field: IdentifierField) => has[field] && (
    <Checkbox
      label={`Remove the ${identifierWords[field].toLowerCase()} on file`}
      isSelected={isRemoved(field)}
      onChange={(isOn) => onChange({ removed: isOn ? [...changes.removed, field] : changes.removed.filter((one) => one !== field) })}
    />
  );
  const text = (field: 'name' | 'mrn' | 'account') => (
    <div className={styles['change']}>
      <TextField
        label={identifierWords[field]}
        value={changes[field]}
        onChange={(value) => onChange({ [field]: value })}
        placeholder={has[field] ? '••••••' : 'Not given'}
        isDisabled={isRemoved(field)}
        error={problems[`patient:${field}`] ?? null}
        dataFocus={`edit-patient-${field}`}
      />
      {removal(field)}
    </div>
  );
  return (
    <fieldset className={styles['fieldset']}>
      <legend className={styles['legend']}>Patient identifiers</legend>
      <p className={styles['explain']}>What is left blank stays as it is. Nothing is revealed by editing.</p>
      {text('name')}
      <div className={styles['pair']}>
        {text('mrn')}
        {text('account')}
      </div>
      <div className={styles['pair']}>
        <div className={styles['change']}>
          <DateField
            label={identifierWords.birthDate}
            value={changes.birthDate}
            onChange={(birthDate) => onChange({ birthDate })}
            typed={dates['patient:birthDate'] ?? null}
            onTyped={(text) => onTyped('patient:birthDate', text)}
            description={has.birthDate ? 'On file: ••••••' : 'Not given'}
            isDisabled={isRemoved('birthDate')}
            error={problems['patient:birthDate'] ?? null}
            dataFocus="edit-patient-birthDate"
          />
          {removal('birthDate')}
        </div>
        <div className={styles['change']}>
          <Select label={identifierWords.sex} value={changes.sex} onChange={(sex) => onChange({ sex })} options={sexes} description={has.sex ? 'On file: ••••••' : 'Not given'} isDisabled={isRemoved('sex')} dataFocus="edit-patient-sex" />
          {removal('sex')}
        </div>
      </div>
    </fieldset>
  );
}
