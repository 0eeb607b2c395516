import { broughtKinds, type BroughtKind } from '../../../shared/encounters';
import { DateField, Select, TextField } from '../../ui';
import { kindWords } from '../words';
import styles from './new.module.css';

const kinds = broughtKinds.map((id) => ({ id, label: kindWords[id] }));

type Head = { readonly title: string; readonly kind: BroughtKind; readonly datedOn: string | null };

export type DocumentFieldsProps = {
  readonly value: Head;
  readonly onChange: (part: Partial<Head>) => void;
  readonly titleProblem: string | null;
  /** The text of the date while it is being typed. */
  readonly typedDate: string | null;
  readonly onTypedDate: (text: string | null) => void;
  /** Names the fields for the focus that comes back. */
  readonly name: string;
};

/** What is said of every document: title, kind, date. */
export function DocumentFields({ value, onChange, titleProblem, typedDate, onTypedDate, name }: DocumentFieldsProps) {
  return (
    <div className={styles['documentFields']}>
      <TextField label="Title" value={value.title} onChange={(title) => onChange({ title })} error={titleProblem} dataFocus={`${name}-title`} />
      <Select label="Kind" value={value.kind} onChange={(kind) => onChange({ kind })} options={kinds} dataFocus={`${name}-kind`} />
      <DateField label="Date" isOptional value={value.datedOn} onChange={(datedOn) => onChange({ datedOn })} typed={typedDate} onTyped={onTypedDate} dataFocus={`${name}-date`} />
    </div>
  );
}
