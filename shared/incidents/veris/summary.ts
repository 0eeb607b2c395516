import { mappedFields, type MappedField, type MappedIncident } from './map';

/** How much of the records was mapped: of each field how many, in whole numbers; `other` is a type that says little. */
export type VerisSummary = { readonly records: number; readonly mapped: Readonly<Record<MappedField, number>>; readonly otherType: number; /** Day of discovery and number of people are known: a clock can be started. */ readonly clocked: number };

/** Counts what was mapped. */
export function summarise(records: readonly MappedIncident[]): VerisSummary {
  const count = (field: MappedField): number => records.filter((record) => record[field] !== null).length;
  return {
    records: records.length,
    mapped: { type: count('type'), ocrType: count('ocrType'), location: count('location'), kinds: count('kinds'), happened: count('happened'), discovered: count('discovered'), notified: count('notified'), people: count('people'), state: count('state') },
    otherType: records.filter(({ type }) => type === 'other').length,
    clocked: records.filter(({ discovered, people }) => discovered?.length === 10 && people !== null).length,
  };
}

/** A summary in lines, for a person. */
export function summaryLines(title: string, { records, mapped, otherType, clocked }: VerisSummary): readonly string[] {
  const share = (number: number): string => `${number} of ${records}${records === 0 ? '' : ` (${((100 * number) / records).toFixed(1)} %)`}`;
  return [`${title}: ${records}`, ...mappedFields.map((field) => `  ${field.padEnd(11)}${share(mapped[field])}${field === 'type' ? `, ${otherType} of them “other”` : ''}`), `  day of discovery and number of people known: ${share(clocked)}`];
}
