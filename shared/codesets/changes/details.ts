import type { CodeDetails, CptFields } from '../details';
import type { HcpcsFields } from '../hcpcs';
import { differing, type ChangedField, type FieldChange } from './model';

type Told = string | number | null | readonly string[];

const text = (value: Told): string => (value === null ? '' : typeof value === 'object' ? value.join(', ') : String(value));

// The sequence number and the kind of the record are the file's own and say nothing of the code.
const hcpcsNames = {
  pricing: 'pricing', multiplePricing: 'multiple-pricing', coverage: 'coverage', coverageIssues: 'coverage-issues', carriersManual: 'carriers-manual', statute: 'statute', laboratory: 'laboratory',
  crossReferences: 'cross-references', surgicalCenter: 'surgical-center', surgicalCenterOn: 'surgical-center-on', outpatientGroup: 'outpatient-group', outpatientPolicy: 'outpatient-policy',
  outpatientOn: 'outpatient-on', processingNote: 'processing-note', betos: 'betos', services: 'services', anesthesiaUnits: 'anesthesia-units', action: 'action', actionOn: 'action-on',
} as const satisfies Partial<Record<keyof HcpcsFields, ChangedField>>;

const cptNames = {
  medium: 'medium', consumer: 'consumer', descriptorOn: 'descriptor-on', test: 'test', laboratory: 'laboratory-name', manufacturer: 'manufacturer',
} as const satisfies Partial<Record<keyof CptFields, ChangedField>>;

/** The fields beside the titles that differ; none where one of the editions was imported without them, since that is no change of the publisher's. */
export function changedDetails(before: CodeDetails | undefined, after: CodeDetails | undefined): FieldChange[] {
  if (before?.of === 'hcpcs' && after?.of === 'hcpcs') return changedUnder(hcpcsNames, before, after);
  if (before?.of === 'cpt' && after?.of === 'cpt') return changedUnder(cptNames, before, after);
  return [];
}

function changedUnder<Key extends string>(names: Readonly<Record<Key, ChangedField>>, before: Readonly<Record<NoInfer<Key>, Told>>, after: Readonly<Record<NoInfer<Key>, Told>>): FieldChange[] {
  return keysOf(names).flatMap((key) => differing(names[key], text(before[key]), text(after[key])));
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
