import { RadioChoice } from '../../ui';

export type YesNoProps = { readonly label: string; readonly value: boolean | null; readonly onChange: (value: boolean) => void; readonly dataFocus: string; readonly description?: string };

const options = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }] as const;

/** Yes or no, and nothing before it is answered. */
export function YesNo({ label, value, onChange, dataFocus, description }: YesNoProps) {
  return <RadioChoice label={label} isRow value={value === null ? null : value ? 'yes' : 'no'} options={options} onChange={(id) => onChange(id === 'yes')} dataFocus={dataFocus} {...(description === undefined ? {} : { description })} />;
}
