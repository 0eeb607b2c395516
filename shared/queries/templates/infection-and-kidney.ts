import type { QueryTemplate } from './model';
import { admission, choice, choiceOfFinding, choiceQuestion, link, open, openQuestion, validation } from './writing';

/** Infection, kidneys, electrolytes, blood. */
export const infectionAndKidney: readonly QueryTemplate[] = [
  choice({
    id: 'sepsis', topic: 'Systemic response to infection: sepsis', title: 'Clarification: response to documented infection', gather: ['infection', 'temperature', 'heartRate', 'whiteCells', 'lactate', 'pressure', 'breathing', 'organism', 'kidney'],
    body: `Pneumonia is documented. The findings listed are in the record. ${choiceQuestion}`,
    shown: ['T 102.6 F, HR 124, RR 28 | 102.6 F | 2026-03-04 | Vital signs', 'WBC 22.4 with 18 % bands | 22.4 | 2026-03-04 | Laboratory', 'Lactate 4.2 mmol/L, creatinine 0.9 -> 2.4 mg/dL | 4.2 mmol/L | 2026-03-04 | Laboratory', 'Ceftriaxone, azithromycin and 30 mL/kg of crystalloid | | 2026-03-04 | Medication record'], documented: ['Pneumonia'],
  }, 'Pneumonia without sepsis', 'Pneumonia with sepsis', 'Pneumonia with sepsis and organ dysfunction: ____'),
  validation({
    id: 'validate-sepsis', topic: 'Sepsis: clinical validation', title: 'Clarification: documented sepsis', gather: ['infection', 'temperature', 'heartRate', 'whiteCells', 'lactate', 'pressure', 'organism'],
    body: 'Sepsis is documented in this encounter. The findings listed are in the record. Based on your clinical judgment, what is the status of this diagnosis?',
    shown: ['T 99.1 F, HR 92, RR 18, BP 128/74 | HR 92 | 2026-03-04 | Vital signs', 'WBC 12.4, lactate 1.1 mmol/L | 12.4 | 2026-03-04 | Laboratory', 'Blood cultures: no growth at 5 days | | 2026-03-09 | Microbiology'], documented: ['Sepsis'],
  }),
  choice({
    id: 'acute-kidney', topic: 'Kidney function: acute injury', title: 'Clarification: kidney function', gather: ['kidney', 'volume', 'urine'],
    body: `The record shows the findings listed. ${choiceQuestion}`,
    shown: ['Creatinine 0.9 -> 2.4 mg/dL over 48 hours | 2.4 mg/dL | 2026-03-05 | Laboratory', 'Urine output 320 mL in 24 hours | 320 mL | 2026-03-05 | Intake and output', 'Muddy brown casts | | 2026-03-05 | Urinalysis'],
  }, 'Acute kidney injury', 'Acute kidney injury due to acute tubular necrosis', 'Acute kidney injury due to other cause (please specify): ____', 'Transient change of creatinine without kidney injury'),
  validation({
    id: 'validate-acute-kidney', topic: 'Acute kidney injury: clinical validation', title: 'Clarification: documented acute kidney injury', gather: ['kidney', 'volume'],
    body: 'Acute kidney injury is documented in this encounter. The findings listed are in the record. Based on your clinical judgment, what is the status of this diagnosis?',
    shown: ['Creatinine 1.2 on arrival, 1.1 the next day | 1.2 mg/dL | 2026-03-04 | Laboratory', 'Urine output 1,900 mL in 24 hours | 1,900 mL | 2026-03-05 | Intake and output'], documented: ['Acute kidney injury'],
  }),
  choice({
    id: 'ckd-stage', topic: 'Chronic kidney disease: stage', title: 'Clarification: stage of documented chronic kidney disease', gather: ['kidney'],
    body: 'Chronic kidney disease is documented. Based on your clinical judgment, can the stage of the documented chronic kidney disease be specified?',
    shown: ['eGFR 26 in March, 28 in November | eGFR 26 | 2026-03-04 | Laboratory', 'Nephrology follows; sevelamer continued | | 2026-03-04 | Consultation'], documented: ['Chronic kidney disease'],
  }, 'Stage 3a', 'Stage 3b', 'Stage 4', 'Stage 5', 'End-stage kidney disease requiring dialysis'),
  open({
    id: 'urinalysis', topic: 'Abnormal urinalysis treated: infection and site', title: 'Clarification: urine findings', gather: ['urine', 'infection', 'organism'],
    body: `The urine findings and treatment listed are in the record. ${openQuestion}`,
    shown: ['Urine culture > 100,000 CFU/mL Escherichia coli | > 100,000 CFU/mL | 2026-03-05 | Microbiology', 'Dysuria and suprapubic tenderness | | 2026-03-04 | History and physical', 'Ceftriaxone 1 g IV daily | | 2026-03-04 | Medication record'],
  }),
  link({
    id: 'uti-catheter', topic: 'Urinary infection and catheter: relationship', title: 'Clarification: relationship of documented infection and catheter', gather: ['urine', 'organism', 'infection'],
    body: 'A urinary tract infection is documented, and an indwelling urinary catheter was present. Based on your clinical judgment, what is the relationship, if any, between the documented infection and the catheter?',
    shown: ['Foley catheter placed on arrival, in place for 4 days | | 2026-03-08 | Nursing flowsheet', 'Urine culture: Klebsiella pneumoniae > 100,000 CFU/mL | > 100,000 CFU/mL | 2026-03-08 | Microbiology'], documented: ['Urinary tract infection'],
  }, 'Urinary tract infection due to the catheter', 'Urinary tract infection not due to the catheter'),
  choiceOfFinding({
    id: 'sodium', topic: 'Low sodium treated or monitored', title: 'Clarification: sodium results', gather: ['sodium', 'volume'],
    body: 'The sodium results and treatment listed are in the record. Based on your clinical judgment, what is the clinical significance of these findings?',
    shown: ['Sodium 121 -> 128 mEq/L | 121 mEq/L | 2026-03-04 | Laboratory', 'Hypertonic saline, then fluid restriction 1,200 mL | | 2026-03-04 | Orders'],
  }, 'Hyponatremia', 'Hyponatremia due to SIADH'),
  choiceOfFinding({
    id: 'potassium', topic: 'High potassium treated or monitored', title: 'Clarification: potassium results', gather: ['potassium', 'kidney', 'rhythm'],
    body: 'The potassium results and treatment listed are in the record. Based on your clinical judgment, what is the clinical significance of these findings?',
    shown: ['Potassium 6.4 mmol/L, peaked T waves | 6.4 mmol/L | 2026-03-04 | Laboratory', 'Calcium gluconate and insulin with dextrose given | | 2026-03-04 | Medication record'],
  }, 'Hyperkalemia'),
  open({
    id: 'electrolytes', topic: 'Calcium, magnesium or phosphorus treated', title: 'Clarification: electrolyte results', gather: ['minerals', 'kidney', 'nutrition'],
    body: 'The results and treatment listed are in the record. Based on your clinical judgment, what diagnosis, if any, was treated?',
    shown: ['Magnesium 1.0 mg/dL, phosphorus 1.2 mg/dL | 1.0 mg/dL | 2026-03-04 | Laboratory', 'Magnesium sulfate 4 g IV, potassium phosphate 30 mmol | | 2026-03-04 | Medication record'],
  }),
  choiceOfFinding({
    id: 'acid-base', topic: 'Acid-base: disorder', title: 'Clarification: blood gas results', gather: ['acidBase', 'lactate', 'carbonDioxide', 'kidney', 'glucose'],
    body: 'The results listed were evaluated or treated. Based on your clinical judgment, what is the clinical significance of these findings?',
    shown: ['pH 7.21, HCO3 11 mEq/L, anion gap 24 | pH 7.21 | 2026-03-04 | Laboratory', 'Lactate 6.8 mmol/L | 6.8 mmol/L | 2026-03-04 | Laboratory', 'Sodium bicarbonate infusion | | 2026-03-04 | Medication record'],
  }, 'Acute metabolic acidosis', 'Lactic acidosis', 'Respiratory acidosis'),
  choice({
    id: 'anemia', topic: 'Anemia: type and acuity', title: 'Clarification: hemoglobin results', gather: ['hemoglobin', 'procedure', 'kidney'],
    body: `The record shows the findings listed. ${choiceQuestion}`,
    shown: ['Hemoglobin 12.1 -> 7.4 g/dL | 7.4 g/dL | 2026-03-05 | Laboratory', 'Melena; 2 units of packed red cells transfused | | 2026-03-05 | Progress note', 'Ferritin 9 ng/mL, iron 18 mcg/dL | 9 ng/mL | 2026-03-05 | Laboratory'],
  }, 'Acute blood loss anemia', 'Anemia due to chronic blood loss', 'Iron deficiency anemia', 'Dilutional change of hemoglobin without anemia'),
  choiceOfFinding({
    id: 'blood-counts', topic: 'Low blood counts: pancytopenia or single lines', title: 'Clarification: blood counts', gather: ['platelets', 'whiteCells', 'hemoglobin', 'tumor', 'toxin'],
    body: 'The blood counts listed were monitored or treated. Based on your clinical judgment, what is the clinical significance of these findings, with the cause where known?',
    shown: ['ANC 0.3 K/µL, platelets 32 K/µL, hemoglobin 7.1 g/dL | ANC 0.3 | 2026-03-04 | Laboratory', 'Filgrastim 480 mcg daily after chemotherapy | | 2026-03-04 | Medication record'],
  }, 'Anemia only', 'Neutropenia only', 'Pancytopenia due to chemotherapy', 'Pancytopenia due to other cause (please specify): ____', 'Thrombocytopenia only'),
  choiceOfFinding({
    id: 'coagulation', topic: 'Coagulation results: coagulopathy or drug effect', title: 'Clarification: coagulation results', gather: ['coagulation', 'liver', 'platelets', 'hemoglobin'],
    body: 'The coagulation results and treatment listed are in the record. Based on your clinical judgment, what is the clinical significance of these findings?',
    shown: ['INR 6.8 | INR 6.8 | 2026-03-04 | Laboratory', 'Warfarin held, vitamin K 10 mg IV | | 2026-03-04 | Medication record', 'Bilirubin 6.2 mg/dL, fibrinogen 110 mg/dL | 6.2 mg/dL | 2026-03-04 | Laboratory'],
  }, 'Bleeding due to anticoagulant, site (please specify): ____', 'Coagulopathy due to liver disease', 'Expected effect of anticoagulant without bleeding'),
  admission({
    id: 'present-on-admission', topic: 'Present on admission', title: 'Clarification: documented {condition}, present on admission', gather: ['exam', 'imaging', 'infection', 'skin', 'kidney'],
    body: '{Condition} is documented in this encounter. Based on your clinical judgment, was the documented {condition} present at the time of the inpatient admission order?',
    shown: ['Right lower lobe infiltrate on the arrival film | | 2026-03-04 | Chest radiograph', 'Productive cough for 3 days before arrival | | 2026-03-04 | Emergency note'], documented: ['Pneumonia'], slots: { condition: 'pneumonia' },
  }),
];
