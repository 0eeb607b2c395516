import { choiceField } from '../../shared/desk';
import { dateSchema, localDate, z } from '../../shared/kernel';
import { dropDraft, keepValue, readKept } from '../desk';
import { useCodesets } from './store';

const field = choiceField('codesets-day');
const keptSchema = z.strictObject({ date: dateSchema, typedDate: z.string().nullable() });

/** Brings back the day that "in force on" was asked for, and keeps it from now on; returns what ends it. */
export function keepDay(): () => void {
  const kept = readKept(field, null, keptSchema);
  if (kept !== null) useCodesets.setState(kept);
  return useCodesets.subscribe(({ date, typedDate }) => {
    if (date === localDate(Date.now()) && typedDate === null) dropDraft(field, null);
    else keepValue(field, null, { date, typedDate });
  });
}
