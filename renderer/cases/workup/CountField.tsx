import { TextField } from '../../ui';

export type CountFieldProps = { readonly label: string; readonly value: number | null; readonly onChange: (value: number | null) => void; readonly dataFocus: string; readonly isOptional?: boolean; readonly description?: string };

/** A whole number; empty = not counted. Whatever is no digit is left out as it is typed. */
export function CountField({ label, value, onChange, dataFocus, isOptional = false, description }: CountFieldProps) {
  return (
    <TextField
      label={label} value={value === null ? '' : String(value)} isOptional={isOptional} maxLength={9} dataFocus={dataFocus} {...(description === undefined ? {} : { description })}
      onChange={(text) => {
        const digits = text.replace(/\D/g, '').slice(0, 8);
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}
