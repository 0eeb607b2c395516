import type { EncounterDetails, Patient } from '../../../../shared/encounters';
import type { BroughtDocument } from '../documents';

/** An invented chart. */
export type DemoChart = { readonly details: EncounterDetails; readonly patient: Patient; readonly documents: readonly BroughtDocument[] };

/** An inpatient stay from admission to discharge. */
export function stay(admittedOn: string, dischargedOn: string, attending: string): EncounterDetails {
  return { class: 'inpatient', admittedOn, dischargedOn, serviceFrom: null, serviceTo: null, attending };
}

/** One day of outpatient or professional service. */
export function service(encounterClass: 'outpatient' | 'professional', day: string, attending: string): EncounterDetails {
  return { class: encounterClass, admittedOn: null, dischargedOn: null, serviceFrom: day, serviceTo: day, attending };
}

/** An invented patient; the number tells the charts apart. */
export function invented(number: string, name: string, birthDate: string, sex: Patient['sex']): Patient {
  return { name, mrn: `DEMO-000${number}`, birthDate, sex, account: `DEMO-A-0${number}` };
}
