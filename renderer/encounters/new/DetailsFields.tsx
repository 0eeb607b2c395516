import { encounterClasses } from '../../../shared/encounters';
import { Checkbox, DateField, RadioChoice, TextField, type TypedDates } from '../../ui';
import { classWords } from '../words';
import type { DetailsForm, Problems } from './form';
import styles from './new.module.css';

const classOptions = encounterClasses.map((id) => ({ id, label: classWords[id] }));

export type DetailsFieldsProps = {
  readonly form: DetailsForm;
  readonly onChange: (part: Partial<DetailsForm>) => void;
  readonly problems: Problems;
  /** Texts of date fields that are being typed, and who is told of them. */
  readonly dates: TypedDates;
  readonly onTyped: (field: string, text: string | null) => void;
};

/** Class, the dates that the class has, and the attending provider. */
export function DetailsFields({ form, onChange, problems, dates, onTyped }: DetailsFieldsProps) {
  const date = (field: 'admittedOn' | 'dischargedOn' | 'serviceFrom' | 'serviceTo', label: string, extra: { readonly isOptional?: boolean; readonly isDisabled?: boolean; readonly description?: string } = {}) => (
    <DateField
      key={field}
      label={label}
      value={form[field]}
      onChange={(value) => onChange({ [field]: value })}
      typed={dates[field] ?? null}
      onTyped={(text) => onTyped(field, text)}
      error={problems[field] ?? null}
      dataFocus={`new-${field}`}
      {...extra}
    />
  );
  return (
    <fieldset className={styles['fieldset']}>
      <legend className={styles['legend']}>Encounter</legend>
      <RadioChoice label="Class" value={form.class} onChange={(value) => onChange({ class: value })} options={classOptions} isRow autoFocus dataFocus="new-class" />
      {form.class === 'inpatient' ? (
        <>
          <div className={styles['pair']}>
            {date('admittedOn', 'Admitted')}
            {date('dischargedOn', 'Discharged', { isDisabled: form.inHouse })}
          </div>
          <Checkbox
            label="Still in house"
            description="The discharge date decides which code sets apply; give it before finalising."
            isSelected={form.inHouse}
            onChange={(inHouse) => onChange(inHouse ? { inHouse, dischargedOn: null } : { inHouse })}
          />
        </>
      ) : (
        <div className={styles['pair']}>
          {date('serviceFrom', 'Service from')}
          {date('serviceTo', 'Service to', { isOptional: true })}
        </div>
      )}
      <TextField
        label="Attending provider"
        isOptional
        value={form.attending}
        onChange={(attending) => onChange({ attending })}
        error={problems['attending'] ?? null}
        dataFocus="new-attending"
      />
    </fieldset>
  );
}
