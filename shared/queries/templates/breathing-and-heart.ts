import type { QueryTemplate } from './model';
import { choice, choiceOfFinding, choiceQuestion, link, open, openQuestion, validation } from './writing';

/** Lungs, heart, circulation. */
export const breathingAndHeart: readonly QueryTemplate[] = [
  choice({
    id: 'respiratory-failure', topic: 'Respiratory failure: acuity and type', title: 'Clarification: respiratory status', gather: ['oxygen', 'carbonDioxide', 'breathing', 'acidBase', 'airway'],
    body: `The record shows the findings listed. ${choiceQuestion}`,
    shown: ['ABG on room air: pH 7.31, pCO2 58, pO2 54 | pO2 54 | 2026-03-04 | Laboratory', 'RR 32 with accessory muscle use, SpO2 82 % on room air | SpO2 82 % | 2026-03-04 | Emergency note', 'BiPAP 12/5 started | | 2026-03-04 | Respiratory therapy note'],
  }, 'Acute hypoxic respiratory failure', 'Acute hypoxic and hypercapnic respiratory failure', 'Chronic respiratory failure', 'Hypoxemia without respiratory failure'),
  validation({
    id: 'validate-respiratory-failure', topic: 'Respiratory failure: clinical validation', title: 'Clarification: documented acute respiratory failure', gather: ['oxygen', 'carbonDioxide', 'breathing'],
    body: 'Acute respiratory failure is documented in this encounter. The findings listed are in the record. Based on your clinical judgment, what is the status of this diagnosis?',
    shown: ['SpO2 94 % on 2 L nasal cannula | SpO2 94 % | 2026-03-04 | Nursing flowsheet', 'RR 18, no accessory muscle use, speaking in full sentences | RR 18 | 2026-03-04 | History and physical'], documented: ['Acute respiratory failure'],
  }),
  choice({
    id: 'heart-failure-type', topic: 'Heart failure: type and acuity', title: 'Clarification: heart failure, type and acuity', gather: ['heart', 'volume', 'chestImaging', 'breathing'],
    body: 'Heart failure is documented. Based on your clinical judgment, can the type and acuity of the documented heart failure be further specified?',
    shown: ['LVEF 25 % | LVEF 25 % | 2026-03-04 | Echocardiogram', 'BNP 2,400 pg/mL | BNP 2,400 pg/mL | 2026-03-04 | Laboratory', 'Furosemide 40 mg IV twice daily | | 2026-03-05 | Medication record'], documented: ['Heart failure'],
  }, 'Acute diastolic heart failure', 'Acute systolic heart failure', 'Acute on chronic diastolic heart failure', 'Acute on chronic systolic heart failure', 'Chronic diastolic heart failure', 'Chronic systolic heart failure'),
  open({
    id: 'fluid-status', topic: 'Fluid overload without a diagnosis', title: 'Clarification: fluid status', gather: ['volume', 'heart', 'chestImaging', 'kidney'],
    body: `The findings listed were treated in this encounter. ${openQuestion}`,
    shown: ['3+ pitting edema to the knees, weight gain 6 kg | 6 kg | 2026-03-04 | History and physical', 'Furosemide 80 mg IV given | | 2026-03-04 | Medication record'],
  }),
  choiceOfFinding({
    id: 'troponin', topic: 'Elevated troponin: myocardial infarction type or injury', title: 'Clarification: troponin results', gather: ['ischemia', 'rhythm', 'pressure'],
    body: 'The troponin results and findings listed are in the record. Based on your clinical judgment, what is the clinical significance of these findings?',
    shown: ['Troponin 0.04 -> 1.86 -> 2.41 ng/mL | 2.41 ng/mL | 2026-03-04 | Laboratory', 'ECG: ST depression in V4-V6 | | 2026-03-04 | Electrocardiogram', 'Hemoglobin 6.4 g/dL, heart rate 138 | 6.4 g/dL | 2026-03-04 | Emergency note'],
  }, 'Acute myocardial injury without infarction', 'Chronic myocardial injury', 'Type 1 myocardial infarction', 'Type 2 myocardial infarction, due to (please specify): ____', 'Demand ischemia without infarction'),
  choice({
    id: 'shock-type', topic: 'Shock: type', title: 'Clarification: hemodynamic status', gather: ['pressure', 'lactate', 'heart', 'infection', 'hemoglobin'],
    body: `The record shows the findings listed. ${choiceQuestion}`,
    shown: ['BP 72/40, MAP 50 after 30 mL/kg of crystalloid | MAP 50 | 2026-03-04 | Emergency note', 'Lactate 5.2 mmol/L | 5.2 mmol/L | 2026-03-04 | Laboratory', 'Norepinephrine 0.1 mcg/kg/min; blood cultures grew Escherichia coli | | 2026-03-05 | Progress note', 'Cardiac index 1.7, LVEF 20 % | 1.7 L/min/m² | 2026-03-05 | Cardiology consultation'],
  }, 'Cardiogenic shock', 'Hypotension without shock', 'Hypovolemic shock', 'Septic shock'),
  link({
    id: 'hypertension-heart-kidney', topic: 'Hypertension with heart failure or kidney disease: relationship', title: 'Clarification: relationship of documented conditions', gather: ['pressure', 'heart', 'kidney'],
    body: 'Hypertension, heart failure and chronic kidney disease are documented, with differing statements of their cause. Based on your clinical judgment, what is the relationship, if any, between these documented conditions?',
    shown: ['BP 178/96 | 178/96 | 2026-03-04 | Vital signs', 'eGFR 38, LVEF 55 % | eGFR 38 | 2026-03-04 | Consultation'], documented: ['Hypertension', 'Heart failure', 'Chronic kidney disease'],
  }, 'Heart failure and chronic kidney disease are due to hypertension', 'Heart failure and chronic kidney disease are due to other causes (please specify): ____', 'Heart failure only is due to hypertension', 'Chronic kidney disease only is due to hypertension'),
  choice({
    id: 'pneumonia-organism', topic: 'Pneumonia: organism or aspiration', title: 'Clarification: documented pneumonia', gather: ['organism', 'chestImaging', 'infection', 'swallowing', 'cough'],
    body: 'Pneumonia is documented. Based on your clinical judgment, can the type or the suspected or confirmed cause of the documented pneumonia be further specified?',
    shown: ['Sputum culture: Pseudomonas aeruginosa | | 2026-03-05 | Microbiology', 'Right lower lobe consolidation | | 2026-03-04 | Chest radiograph', 'Witnessed aspiration of emesis, failed swallow evaluation | | 2026-03-04 | Nursing note', 'Cefepime 2 g IV every 8 hours | | 2026-03-05 | Medication record'], documented: ['Pneumonia'],
  }, 'Aspiration pneumonia', 'Pneumonia due to Pseudomonas', 'Pneumonia due to gram-negative bacteria', 'Pneumonia, organism not identified'),
  choice({
    id: 'asthma-severity', topic: 'Asthma: severity and exacerbation', title: 'Clarification: documented asthma', gather: ['airway', 'breathing', 'oxygen'],
    body: 'Asthma is documented. Based on your clinical judgment, can the severity and current status of the documented asthma be further specified?',
    shown: ['Expiratory wheezing, peak flow 180 L/min | 180 L/min | 2026-03-04 | Emergency note', 'Methylprednisolone 125 mg IV and albuterol nebulizers | | 2026-03-04 | Medication record'], documented: ['Asthma'],
  }, 'Mild intermittent asthma with exacerbation', 'Mild persistent asthma with exacerbation', 'Moderate persistent asthma with exacerbation', 'Severe persistent asthma with exacerbation', 'Asthma without exacerbation, severity (please specify): ____'),
  choice({
    id: 'copd-status', topic: 'COPD: exacerbation or infection', title: 'Clarification: status of documented COPD', gather: ['airway', 'breathing', 'oxygen', 'cough', 'infection'],
    body: 'COPD is documented. Based on your clinical judgment, can the current status of the documented COPD be further specified?',
    shown: ['Wheezing and increased sputum for 3 days | | 2026-03-04 | History and physical', 'Prednisone 40 mg daily, albuterol-ipratropium every 4 hours | | 2026-03-04 | Medication record', 'SpO2 86 % on room air | SpO2 86 % | 2026-03-04 | Vital signs'], documented: ['COPD'],
  }, 'COPD at baseline', 'COPD with acute exacerbation', 'COPD with acute lower respiratory infection', 'COPD with acute exacerbation and acute lower respiratory infection'),
  choice({
    id: 'atrial-fibrillation-type', topic: 'Atrial fibrillation: type', title: 'Clarification: documented atrial fibrillation', gather: ['rhythm', 'heartRate'],
    body: 'Atrial fibrillation is documented. Based on your clinical judgment, can the type of the documented atrial fibrillation be further specified?',
    shown: ['Irregularly irregular rhythm, rate 132 on telemetry | 132 | 2026-03-04 | Telemetry report', 'Rate control with diltiazem, apixaban continued | | 2026-03-04 | Progress note'], documented: ['Atrial fibrillation'],
  }, 'Longstanding persistent atrial fibrillation', 'Paroxysmal atrial fibrillation', 'Permanent atrial fibrillation', 'Persistent atrial fibrillation'),
  open({
    id: 'leg-swelling-imaging', topic: 'Thrombus on imaging: acuity and site', title: 'Clarification: vascular imaging', gather: ['clot', 'imaging', 'coagulation'],
    body: 'The imaging and treatment listed are in the record. Based on your clinical judgment, what diagnosis, if any, do these findings represent, with its acuity and site?',
    shown: ['Occlusive thrombus in the left femoral vein | | 2026-03-04 | Venous duplex', 'Heparin drip started | | 2026-03-04 | Medication record'],
  }),
];
