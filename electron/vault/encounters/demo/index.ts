import type { EncounterDetails, Patient } from '../../../../shared/encounters';
import type { ReadyDocument } from '../documents';

/** An invented chart. */
export type DemoChart = { readonly details: EncounterDetails; readonly patient: Patient; readonly documents: readonly ReadyDocument[] };

export const demoCharts: readonly DemoChart[] = [];
