import type { CalendarDate } from '../../../shared/kernel';
import { DateField } from '../../ui';
import type { WorkUpHandle } from './useWorkUp';

export type DayFieldProps = { readonly name: string; readonly label: string; readonly value: CalendarDate | null; readonly onChange: (value: CalendarDate | null) => void; readonly handle: WorkUpHandle; readonly isOptional?: boolean; readonly description?: string };

/** A day of the work-up; what is half typed of it comes back after a lock. */
export function DayField({ name, label, value, onChange, handle: { typed, onTyped }, isOptional = false, description }: DayFieldProps) {
  return <DateField label={label} value={value} typed={typed[name] ?? null} onTyped={(text) => onTyped(name, text)} onChange={onChange} isOptional={isOptional} dataFocus={`work-up-${name}`} {...(description === undefined ? {} : { description })} />;
}
