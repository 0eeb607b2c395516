/**
 * Eight invented charts of several specialties, to try Chartlock on and to test it with. Names, numbers and
 * events are made up; each chart documents several codes well and leaves some questions that a query should
 * put to the provider.
 */
import type { BroughtKind } from '../../../../shared/encounters';
import type { BroughtDocument } from '../documents';
import { invented, service, stay, type DemoChart } from './charts';
import chemotherapyInfusion from './chemotherapy/infusion-record.txt?raw';
import chemotherapyLaboratory from './chemotherapy/laboratory.txt?raw';
import chemotherapyVisit from './chemotherapy/office-visit.txt?raw';
import gallbladderHistory from './cholecystectomy/history-and-physical.txt?raw';
import gallbladderOperation from './cholecystectomy/operative-report.txt?raw';
import gallbladderPathology from './cholecystectomy/pathology.txt?raw';
import deliveryNote from './delivery/delivery-note.txt?raw';
import deliverySummary from './delivery/discharge-summary.txt?raw';
import deliveryHistory from './delivery/history-and-physical.txt?raw';
import heartSummary from './heart-failure/discharge-summary.txt?raw';
import heartHistory from './heart-failure/history-and-physical.txt?raw';
import heartNephrology from './heart-failure/nephrology-consultation.txt?raw';
import heartProgress from './heart-failure/progress-note.txt?raw';
import hipSummary from './hip-fracture/discharge-summary.txt?raw';
import hipEmergency from './hip-fracture/emergency-note.txt?raw';
import hipOperation from './hip-fracture/operative-report.txt?raw';
import hipPathology from './hip-fracture/pathology.txt?raw';
import kneeVisit from './knee-injection/office-visit.txt?raw';
import kneeRadiology from './knee-injection/radiology.txt?raw';
import earEmergency from './otitis-media/emergency-note.txt?raw';
import earTriage from './otitis-media/triage-nursing.txt?raw';
import sepsisSummary from './pneumonia-sepsis/discharge-summary.txt?raw';
import sepsisEmergency from './pneumonia-sepsis/emergency-note.txt?raw';
import sepsisProgress from './pneumonia-sepsis/intensive-care-progress-note.txt?raw';

export type { DemoChart } from './charts';

export const demoCharts: readonly DemoChart[] = [
  {
    details: stay('2026-03-02', '2026-03-07', 'Nadia Okonkwo-Sample, MD'),
    patient: invented('101', 'Testa-Morales, Ivonne', '1951-04-12', 'female'),
    documents: [
      document('history-and-physical', 'History and physical', '2026-03-02', 'Nadia Okonkwo-Sample, MD', heartHistory),
      document('consultation', 'Nephrology consultation', '2026-03-03', 'Piotr Lorem-Kowalski, MD', heartNephrology),
      document('progress-note', 'Progress note, hospital day 4', '2026-03-05', 'Tomas Filler-Reyes, MD', heartProgress),
      document('discharge-summary', 'Discharge summary', '2026-03-07', 'Nadia Okonkwo-Sample, MD', heartSummary),
    ],
  },
  {
    details: stay('2025-11-14', '2025-11-19', 'Karin Dummy-Larsen, MD'),
    patient: invented('102', 'Mustermann-Doe, Walter', '1943-09-30', 'male'),
    documents: [
      document('emergency', 'Emergency department note', '2025-11-14', 'Priya Specimen, MD', hipEmergency),
      document('operative-report', 'Operative report, left hip', '2025-11-15', 'Karin Dummy-Larsen, MD', hipOperation),
      document('pathology', 'Pathology, femoral head', '2025-11-18', 'Ottilie Mock-Brandt, MD', hipPathology),
      document('discharge-summary', 'Discharge summary', '2025-11-19', 'Karin Dummy-Larsen, MD', hipSummary),
    ],
  },
  {
    details: stay('2026-01-19', '2026-01-24', 'Vera Testov, MD'),
    patient: invented('103', 'Sampleton, Beatrix Q.', '1958-02-17', 'female'),
    documents: [
      document('emergency', 'Emergency department note', '2026-01-19', 'Owen Pretend, DO', sepsisEmergency),
      document('progress-note', 'Intensive care progress note, day 2', '2026-01-20', 'Vera Testov, MD', sepsisProgress),
      document('discharge-summary', 'Discharge summary', '2026-01-24', 'Vera Testov, MD', sepsisSummary),
    ],
  },
  {
    details: service('outpatient', '2026-04-22', 'Desmond Trial-Hughes, MD'),
    patient: invented('104', 'Fakename, Rosalind T.', '1984-07-03', 'female'),
    documents: [
      document('history-and-physical', 'Preoperative history and physical', '2026-04-22', 'Desmond Trial-Hughes, MD', gallbladderHistory),
      document('operative-report', 'Operative report, cholecystectomy', '2026-04-22', 'Desmond Trial-Hughes, MD', gallbladderOperation),
      document('pathology', 'Pathology, gallbladder', '2026-04-24', 'Ottilie Mock-Brandt, MD', gallbladderPathology),
    ],
  },
  {
    details: service('professional', '2026-05-12', 'Miriam Proxy-Adeyemi, MD'),
    patient: invented('105', 'Beispiel, Anton', '1962-12-21', 'male'),
    documents: [
      document('office-visit', 'Office visit with knee injection', '2026-05-12', 'Miriam Proxy-Adeyemi, MD', kneeVisit),
      document('radiology', 'Right knee, 3 views', '2026-05-12', 'Luca Ersatz, MD', kneeRadiology),
    ],
  },
  {
    details: service('outpatient', '2026-02-09', 'Samir Nonesuch, MD'),
    patient: invented('106', 'Inventado, Lucia M.', '2023-05-19', 'female'),
    documents: [
      document('nursing', 'Triage assessment', '2026-02-09', 'G. Notional, RN', earTriage),
      document('emergency', 'Emergency department note', '2026-02-09', 'Samir Nonesuch, MD', earEmergency),
    ],
  },
  {
    details: stay('2026-06-10', '2026-06-12', 'Hyun-Joo Sample-Bright, MD'),
    patient: invented('107', 'Esempio-Park, Giulia', '1990-01-08', 'female'),
    documents: [
      document('history-and-physical', 'Obstetric history and physical', '2026-06-10', 'Hyun-Joo Sample-Bright, MD', deliveryHistory),
      document('procedure-note', 'Delivery note', '2026-06-10', 'Hyun-Joo Sample-Bright, MD', deliveryNote),
      document('discharge-summary', 'Obstetric discharge summary', '2026-06-12', 'Hyun-Joo Sample-Bright, MD', deliverySummary),
    ],
  },
  {
    details: service('outpatient', '2026-07-15', 'Emeka Standin, MD'),
    patient: invented('108', 'Przyklad-Jones, Danuta', '1970-03-25', 'female'),
    documents: [
      document('office-visit', 'Oncology clinic visit', '2026-07-15', 'Emeka Standin, MD', chemotherapyVisit),
      document('procedure-note', 'Infusion record', '2026-07-15', 'B. Figment, RN', chemotherapyInfusion),
      document('laboratory', 'Laboratory report', '2026-07-15', 'Example Cancer Center Laboratory', chemotherapyLaboratory),
    ],
  },
];

function document(kind: BroughtKind, title: string, datedOn: string, author: string, text: string): BroughtDocument {
  // A checkout on Windows may have other line ends; a document's text never has.
  return { kind, title, datedOn, author, text: text.replaceAll('\r\n', '\n') };
}
