import type { QueryTemplate } from './model';
import { choice, link, open, openQuestion } from './writing';

/** Tumors, drugs, operations, birth, and the record itself. */
export const careAndRecord: readonly QueryTemplate[] = [
  choice({
    id: 'neoplasm-status', topic: 'Neoplasm: current, secondary or history', title: 'Clarification: status of documented cancer', gather: ['tumor', 'imaging'],
    body: 'Breast cancer is documented. Based on your clinical judgment, can the current status of the documented breast cancer be further specified?',
    shown: ['Mastectomy in 2023, letrozole continued | | 2026-03-04 | Oncology note', 'No evidence of disease on surveillance imaging | | 2026-03-04 | CT chest'], documented: ['Breast cancer'],
  }, 'Current breast cancer under treatment', 'Current breast cancer with metastasis (please specify the site): ____', 'History of breast cancer, treatment completed'),
  open({
    id: 'pathology', topic: 'Pathology result not in the provider’s words', title: 'Clarification: pathology report', gather: ['tumor', 'procedure'],
    body: 'The pathology report listed is in the record. Based on your clinical judgment, what diagnosis, if any, does the report establish for this encounter?',
    shown: ['Sigmoid colon, biopsy: moderately differentiated adenocarcinoma | | 2026-03-06 | Pathology report', 'Sigmoid mass 4 cm | 4 cm | 2026-03-04 | Colonoscopy report'],
  }),
  choice({
    id: 'drug-event', topic: 'Drug: adverse effect, poisoning or underdosing', title: 'Clarification: circumstances of documented medication event', gather: ['toxin', 'mental', 'glucose', 'coagulation'],
    body: 'Bradycardia with an elevated digoxin level is documented. Based on your clinical judgment and the history obtained, how was the medication taken?',
    shown: ['Digoxin level 3.8 ng/mL | 3.8 ng/mL | 2026-03-04 | Laboratory', 'HR 38; digoxin held | HR 38 | 2026-03-04 | Emergency note', 'Pill count agrees with the prescription | | 2026-03-04 | Pharmacy note'], documented: ['Bradycardia'],
  }, 'Taken as prescribed', 'Taken in error or more than prescribed, accidentally', 'Taken more than prescribed, intentionally', 'Taken less than prescribed, reason (please specify): ____'),
  link({
    id: 'after-operation', topic: 'Condition after an operation: complication, expected or unrelated', title: 'Clarification: relationship of documented {condition} and the operation', gather: ['procedure', 'abdomen', 'hemoglobin', 'infection'],
    body: '{Condition} is documented after the operation. Based on your clinical judgment, what is the relationship, if any, between the documented {condition} and the operation?',
    shown: ['No flatus on postoperative day 4, distended loops | day 4 | 2026-03-08 | Abdominal film', 'Nasogastric tube placed | | 2026-03-08 | Progress note'], documented: ['Ileus'], slots: { condition: 'ileus' },
  }, 'Complication of the operation', 'Due to another cause (please specify): ____', 'Expected after this operation', 'Unrelated to the operation'),
  link({
    id: 'during-operation', topic: 'Event during an operation: integral or accidental', title: 'Clarification: event described in the operative report', gather: ['procedure'],
    body: 'The operative report describes a serosal tear and its repair. Based on your clinical judgment, how is the described event related to the operation?',
    shown: ['Dense adhesions; serosal tear of 1 cm repaired with two sutures | 1 cm | 2026-03-04 | Operative report'],
  }, 'Accidental and clinically significant', 'Accidental and clinically insignificant', 'Integral to the operation', 'Unavoidable because of the condition found'),
  choice({
    id: 'debridement', topic: 'Debridement: excisional or not, depth', title: 'Clarification: debridement procedure', gather: ['skin', 'procedure'],
    body: 'A debridement is documented. Based on your clinical judgment and recollection of the procedure, can the technique and the deepest layer removed be further specified?',
    shown: ['Wound of the left heel debrided at the bedside, 12 x 8 cm | 12 x 8 cm | 2026-03-05 | Procedure note', 'Scalpel and curette used | | 2026-03-05 | Procedure note'],
  }, 'Nonexcisional, layer (please specify): ____', 'Excisional, to skin', 'Excisional, to subcutaneous tissue', 'Excisional, to fascia', 'Excisional, to muscle', 'Excisional, to bone'),
  choice({
    id: 'procedure-approach', topic: 'Procedure: approach', title: 'Clarification: approach of documented procedure', gather: ['procedure', 'abdomen'],
    body: 'A procedure is documented. Based on your clinical judgment and recollection of the procedure, can the approach by which it was completed be further specified?',
    shown: ['Trocars placed; conversion discussed because of adhesions | | 2026-03-04 | Operative report', 'Specimen removed through the extended port site | | 2026-03-04 | Operative report'],
  }, 'Open', 'Percutaneous', 'Percutaneous endoscopic', 'Percutaneous endoscopic converted to open'),
  open({
    id: 'procedure-detail', topic: 'Procedure: body part, side and extent', title: 'Clarification: detail of documented procedure', gather: ['procedure', 'imaging'],
    body: 'A procedure is documented. Based on your clinical judgment and recollection of the procedure, can the body part, side and extent of what was removed, repaired or drained be further specified?',
    shown: ['Portion of bowel resected and anastomosed | | 2026-03-04 | Operative report', 'Specimen: bowel, 14 cm | 14 cm | 2026-03-04 | Pathology report'],
  }),
  open({
    id: 'device', topic: 'Device or implant: type and site', title: 'Clarification: device placed in documented procedure', gather: ['procedure', 'rhythm', 'bone'],
    body: 'A device is documented as placed. Based on your clinical judgment and recollection of the procedure, can the type, material and site of the device be further specified?',
    shown: ['Left hip components implanted | | 2026-03-04 | Operative report', 'Component in good position | | 2026-03-05 | Radiograph of the hip'],
  }),
  open({
    id: 'procedure-time', topic: 'Procedure or ventilation: start and end', title: 'Clarification: times of documented procedure', gather: ['procedure', 'oxygen'],
    body: 'Mechanical ventilation is documented. Based on your clinical judgment and the record, when did the ventilation begin and end?',
    shown: ['Intubated in the emergency department | | 2026-03-04 | Emergency note', 'Extubated to nasal cannula | | 2026-03-07 | Respiratory therapy note'],
  }),
  open({
    id: 'visit-basis', topic: 'Office visit: time or decision making', title: 'Clarification: basis of the documented visit', gather: ['exam', 'treatment'],
    body: 'The visit note lists the work below. Based on your clinical judgment and recollection of the visit, can the total time on the day of the visit, or the problems addressed and the decisions made, be further specified?',
    shown: ['Hypertension reviewed, lisinopril raised to 20 mg | 20 mg | 2026-03-04 | Office visit note', 'Outside records reviewed | | 2026-03-04 | Office visit note'], documented: ['Hypertension'],
  }),
  open({
    id: 'pregnancy', topic: 'Pregnancy: complication and weeks', title: 'Clarification: findings in pregnancy', gather: ['pregnancy', 'pressure', 'kidney', 'platelets', 'hemoglobin'],
    body: 'Pregnancy is documented, and the findings listed are in the record. Based on your clinical judgment, what diagnosis, if any, do these findings represent, with the weeks of gestation?',
    shown: ['BP 168/112 at 34 weeks | 168/112 | 2026-03-04 | Labor and delivery note', 'Urine protein 420 mg in 24 hours | 420 mg | 2026-03-05 | Laboratory', 'Magnesium sulfate infusion | | 2026-03-04 | Medication record'], documented: ['Pregnancy'],
  }),
  open({
    id: 'newborn', topic: 'Newborn: finding monitored or treated', title: 'Clarification: newborn findings', gather: ['pregnancy', 'breathing', 'glucose', 'liver', 'oxygen'],
    body: `The findings listed were monitored or treated in the newborn. ${openQuestion}`,
    shown: ['Grunting and retractions at 2 hours, SpO2 88 % | SpO2 88 % | 2026-03-04 | Nursery note', 'CPAP for 6 hours | | 2026-03-04 | Nursery note'],
  }),
  open({
    id: 'conflict', topic: 'Conflicting documentation between providers', title: 'Clarification: differing documentation', gather: ['exam', 'imaging', 'treatment'],
    body: 'The documentation of the attending and of the consultant differs, as listed. Based on your clinical judgment as the attending, which documentation reflects the condition of the patient?',
    shown: ['"Chest pain, noncardiac" | | 2026-03-05 | Attending progress note', '"Unstable angina" | | 2026-03-05 | Cardiology consultation', 'Troponin < 0.01 ng/mL | < 0.01 ng/mL | 2026-03-04 | Laboratory'], documented: ['Unstable angina'],
  }),
  open({
    id: 'symptom-only', topic: 'Symptom without a diagnosis', title: 'Clarification: cause of documented symptom', gather: ['exam', 'imaging', 'treatment', 'abdomen'],
    body: 'Abdominal pain is documented, with the work-up listed. Based on your clinical judgment, what diagnosis, if any, accounts for the documented symptom?',
    shown: ['Lipase 1,840 U/L | 1,840 U/L | 2026-03-04 | Laboratory', 'Fat stranding around the pancreas | | 2026-03-04 | CT abdomen'], documented: ['Abdominal pain'],
  }),
  open({
    id: 'medication-only', topic: 'Medication without a diagnosis', title: 'Clarification: reason for listed medication', gather: ['treatment'],
    body: 'The medication listed was ordered, and no condition that it treats is documented. Based on your clinical judgment, which condition, if any, was it given for?',
    shown: ['Levothyroxine 75 mcg daily | 75 mcg | 2026-03-04 | Medication record', 'Carvedilol 6.25 mg twice daily | 6.25 mg | 2026-03-04 | Medication record'],
  }),
  open({
    id: 'abnormal-result', topic: 'Abnormal result that was treated', title: 'Clarification: listed results', gather: ['exam', 'treatment', 'imaging'],
    body: `The results listed were evaluated, monitored or treated. ${openQuestion}`,
    shown: ['Calcium 12.8 mg/dL | 12.8 mg/dL | 2026-03-04 | Laboratory', 'Zoledronic acid 4 mg IV | 4 mg | 2026-03-04 | Medication record'],
  }),
  open({
    id: 'bleeding-site', topic: 'Gastrointestinal bleeding: source', title: 'Clarification: source of documented bleeding', gather: ['abdomen', 'hemoglobin', 'coagulation'],
    body: 'Gastrointestinal bleeding is documented. Based on your clinical judgment, can the source of the documented bleeding, if known, be further specified?',
    shown: ['Clean-based duodenal ulcer; diverticula of the sigmoid colon | | 2026-03-05 | Endoscopy report', 'Hemoglobin 9.8 -> 7.9 g/dL | 7.9 g/dL | 2026-03-04 | Laboratory'], documented: ['Gastrointestinal bleeding'],
  }),
  open({
    id: 'liver', topic: 'Liver results: diagnosis and cause', title: 'Clarification: liver results', gather: ['liver', 'substance', 'toxin'],
    body: `The results listed were evaluated or treated. ${openQuestion}`,
    shown: ['AST 2,140 U/L, ALT 1,860 U/L, INR 2.4 | AST 2,140 U/L | 2026-03-04 | Laboratory', 'Acetylcysteine infusion | | 2026-03-04 | Medication record'],
  }),
];
