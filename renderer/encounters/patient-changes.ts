import { identifierFields, identifierFieldSchema } from '../../shared/audit';
import type { Patient } from '../../shared/encounters';
import { z } from '../../shared/kernel';
import { emptyPatient, patientFormSchema, patientFrom, problemsOfPatient, type Problems } from './new/form';

/** What is to become of the identifiers: new values where one is given, removal where it is asked for. */
export const patientChangesSchema = patientFormSchema.extend({ removed: z.array(identifierFieldSchema).readonly() });
export type PatientChanges = z.infer<typeof patientChangesSchema>;

export const emptyChanges: PatientChanges = { ...emptyPatient, removed: [] };

/** The part of the patient that changes; what is left blank is not in it and stays as it is. */
export function changesOf({ removed, ...form }: PatientChanges): Partial<Patient> {
  const given = patientFrom(form);
  const changes: { -readonly [Field in keyof Patient]?: Patient[Field] } = {};
  for (const field of identifierFields) {
    if (removed.includes(field)) Object.assign(changes, { [field]: '' });
    else if (given[field] !== '') Object.assign(changes, { [field]: given[field] });
  }
  return changes;
}

/** What is wrong in the identifiers that are given. */
export function problemsOfChanges({ removed: _removed, ...form }: PatientChanges): Problems {
  return problemsOfPatient(form);
}
