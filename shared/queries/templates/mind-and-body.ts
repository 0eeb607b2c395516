import type { QueryTemplate } from './model';
import { admission, choice, choiceOfFinding, choiceQuestion, link, open, validation } from './writing';

/** Mind and nerves, metabolism and nutrition, skin, bones. */
export const mindAndBody: readonly QueryTemplate[] = [
  choice({
    id: 'mental-status', topic: 'Change of mental status: encephalopathy or delirium', title: 'Clarification: mental status', gather: ['mental', 'toxin', 'liver', 'infection', 'brainImaging', 'glucose', 'oxygen'],
    body: `The record shows the findings listed. ${choiceQuestion}`,
    shown: ['Lethargic, oriented to self only, GCS 11; baseline alert and oriented | GCS 11 | 2026-03-04 | History and physical', 'Ammonia 142 mcg/dL, asterixis; lactulose started | 142 mcg/dL | 2026-03-04 | Progress note', 'Lorazepam and oxycodone held | | 2026-03-05 | Medication record', 'Sodium 128 mEq/L, creatinine 3.1 mg/dL | 128 mEq/L | 2026-03-04 | Laboratory'],
  }, 'Delirium without encephalopathy', 'Hepatic encephalopathy', 'Metabolic encephalopathy', 'Toxic encephalopathy, due to (please specify): ____'),
  choice({
    id: 'delirium-cause', topic: 'Delirium: cause', title: 'Clarification: documented delirium', gather: ['mental', 'toxin', 'substance', 'psychiatric'],
    body: 'Delirium is documented. Based on your clinical judgment, can the cause of the documented delirium be specified?',
    shown: ['CAM positive, pulling at lines, sitter at the bedside | | 2026-03-05 | Nursing note', 'Diphenhydramine 50 mg given the evening before | 50 mg | 2026-03-04 | Medication record', 'Dementia on donepezil | | 2026-03-04 | History and physical'], documented: ['Delirium', 'Dementia'],
  }, 'Delirium due to a known physiological condition (please specify): ____', 'Delirium due to adverse effect of medication (please specify): ____', 'Delirium superimposed on dementia'),
  choice({
    id: 'stroke-type', topic: 'Stroke: type, vessel and cause', title: 'Clarification: documented stroke', gather: ['neuro', 'brainImaging', 'rhythm', 'vessel'],
    body: 'Stroke is documented. Based on your clinical judgment, can the type and cause of the documented stroke be further specified?',
    shown: ['Restricted diffusion in the left middle cerebral artery territory | | 2026-03-04 | MRI brain', 'NIHSS 14, right hemiparesis, aphasia | NIHSS 14 | 2026-03-04 | Neurology consultation', 'Atrial fibrillation on telemetry | | 2026-03-04 | Telemetry report'], documented: ['Stroke', 'Atrial fibrillation'],
  }, 'Cerebral infarction due to embolism (please specify the artery): ____', 'Cerebral infarction due to occlusion or stenosis of a small artery', 'Cerebral infarction due to thrombosis (please specify the artery): ____', 'Cerebral infarction, cause not identified'),
  open({
    id: 'stroke-deficits', topic: 'Stroke: deficits and dominant side', title: 'Clarification: neurologic findings with documented stroke', gather: ['neuro', 'swallowing'],
    body: 'Stroke is documented, and the neurologic findings listed are in the record. Based on your clinical judgment, which deficits, if any, are associated with the documented stroke, including side and dominance?',
    shown: ['Right arm 2/5, right leg 3/5, slurred speech | | 2026-03-04 | Physical therapy evaluation', 'Failed swallow evaluation | | 2026-03-05 | Speech therapy evaluation'], documented: ['Stroke'],
  }),
  choice({
    id: 'alcohol', topic: 'Alcohol: use, abuse, dependence, withdrawal', title: 'Clarification: documented alcohol use', gather: ['substance', 'mental', 'toxin'],
    body: 'Alcohol use is documented. Based on your clinical judgment, can the pattern of the documented alcohol use and any associated condition be further specified?',
    shown: ['Drinks 12 beers daily, last drink 20 hours before arrival | 12 beers daily | 2026-03-04 | History and physical', 'Tremor, CIWA-Ar 18 | CIWA-Ar 18 | 2026-03-04 | Nursing flowsheet', 'Chlordiazepoxide taper, thiamine | | 2026-03-04 | Medication record'], documented: ['Alcohol use'],
  }, 'Alcohol use without abuse or dependence', 'Alcohol abuse', 'Alcohol dependence without withdrawal', 'Alcohol dependence with withdrawal', 'Alcohol dependence with withdrawal delirium'),
  choice({
    id: 'drug-use', topic: 'Drugs: use, abuse, dependence, withdrawal', title: 'Clarification: documented substance use', gather: ['substance', 'toxin'],
    body: 'Opioid use is documented. Based on your clinical judgment, can the pattern of the documented opioid use and any associated condition be further specified?',
    shown: ['Daily fentanyl use for 3 years; COWS 16, piloerection | COWS 16 | 2026-03-04 | History and physical', 'Buprenorphine induction | | 2026-03-04 | Medication record'], documented: ['Opioid use'],
  }, 'Opioid use without abuse or dependence', 'Opioid abuse', 'Opioid dependence without withdrawal', 'Opioid dependence with withdrawal'),
  choice({
    id: 'depression', topic: 'Depression: episode and severity', title: 'Clarification: documented depression', gather: ['psychiatric'],
    body: 'Depression is documented. Based on your clinical judgment, can the episode and severity of the documented depression be further specified?',
    shown: ['PHQ-9 18 | PHQ-9 18 | 2026-03-04 | Office visit note', 'Sertraline raised from 50 to 100 mg | 100 mg | 2026-03-04 | Office visit note'], documented: ['Depression'],
  }, 'Major depressive disorder, single episode, mild', 'Major depressive disorder, single episode, moderate', 'Major depressive disorder, single episode, severe', 'Major depressive disorder, recurrent, mild', 'Major depressive disorder, recurrent, moderate', 'Major depressive disorder, recurrent, severe', 'Major depressive disorder in remission (please specify partial or full): ____'),
  open({
    id: 'immobility', topic: 'Complete immobility: functional quadriplegia', title: 'Clarification: functional status', gather: ['neuro', 'skin', 'exam'],
    body: 'The functional findings listed are in the record. Based on your clinical judgment, what diagnosis, if any, accounts for the functional status described?',
    shown: ['Total care, contractures of all four limbs, no purposeful movement | | 2026-03-04 | Nursing assessment', 'Advanced dementia; no injury of the spinal cord | | 2026-03-04 | History and physical'], documented: ['Dementia'],
  }),
  open({
    id: 'chronic-pain', topic: 'Chronic pain: cause and type', title: 'Clarification: documented pain', gather: ['exam', 'joint', 'nerve', 'tumor'],
    body: 'Pain is documented and treated. Based on your clinical judgment, can the acuity, site and cause of the documented pain be further specified?',
    shown: ['Low back pain for 4 years, pain 8/10 | pain 8/10 | 2026-03-04 | Office visit note', 'Gabapentin and oxycodone continued | | 2026-03-04 | Medication record'], documented: ['Pain'],
  }),
  choice({
    id: 'nutrition', topic: 'Nutritional status: malnutrition and severity', title: 'Clarification: nutritional status', gather: ['nutrition', 'weight'],
    body: `The nutrition assessment and treatment listed are in the record. ${choiceQuestion}`,
    shown: ['Weight loss of 12 % in 3 months, BMI 17.1 | 12 % | 2026-03-05 | Dietitian assessment', 'Severe temporal wasting and loss of subcutaneous fat | | 2026-03-05 | Dietitian assessment', 'Intake under 50 % for 10 days; tube feeding started | < 50 % | 2026-03-06 | Dietitian assessment'],
  }, 'Mild protein-calorie malnutrition', 'Moderate protein-calorie malnutrition', 'Severe protein-calorie malnutrition', 'Underweight without malnutrition'),
  validation({
    id: 'validate-malnutrition', topic: 'Malnutrition: clinical validation', title: 'Clarification: documented severe malnutrition', gather: ['nutrition', 'weight'],
    body: 'Severe malnutrition is documented in this encounter. The findings listed are in the record. Based on your clinical judgment, what is the status of this diagnosis, including its severity?',
    shown: ['BMI 23.4, weight unchanged in 6 months | BMI 23.4 | 2026-03-05 | Dietitian assessment', 'Eating 75 % of meals; no muscle wasting on examination | 75 % | 2026-03-05 | Dietitian assessment'], documented: ['Severe malnutrition'],
  }),
  choiceOfFinding({
    id: 'body-mass-index', topic: 'Body mass index: obesity or underweight', title: 'Clarification: body mass index', gather: ['weight', 'nutrition'],
    body: 'The body mass index and care listed are in the record. Based on your clinical judgment, what is the clinical significance of this finding?',
    shown: ['BMI 43.2 kg/m² | BMI 43.2 | 2026-03-04 | Nursing assessment', 'Bariatric bed; enoxaparin dosed by weight | | 2026-03-04 | Orders'],
  }, 'Overweight', 'Class 1 obesity', 'Class 2 obesity', 'Class 3 obesity'),
  choice({
    id: 'diabetes-control', topic: 'Diabetes: type and control', title: 'Clarification: documented diabetes', gather: ['glucose'],
    body: 'Diabetes is documented. Based on your clinical judgment, can the type and the current control of the documented diabetes be further specified?',
    shown: ['HbA1c 11.2 %, glucose 386 mg/dL | HbA1c 11.2 % | 2026-03-04 | Laboratory', 'Insulin glargine 30 units, sliding scale insulin | | 2026-03-04 | Medication record'], documented: ['Diabetes'],
  }, 'Type 1 diabetes with hyperglycemia', 'Type 2 diabetes with hyperglycemia', 'Type 2 diabetes without hyperglycemia', 'Diabetes due to drug or other condition (please specify): ____'),
  link({
    id: 'diabetes-complication', topic: 'Diabetes and a documented condition: relationship', title: 'Clarification: relationship of documented conditions', gather: ['glucose', 'nerve', 'kidney', 'vessel', 'skin'],
    body: 'Type 2 diabetes and {condition} are documented. Based on your clinical judgment, what is the relationship, if any, between these documented conditions?',
    shown: ['Erythema of the left foot, 6 x 4 cm | 6 x 4 cm | 2026-03-04 | Podiatry note', 'HbA1c 9.4 % | HbA1c 9.4 % | 2026-03-04 | Laboratory'], documented: ['Type 2 diabetes', 'Cellulitis of the left foot'], slots: { condition: 'cellulitis of the left foot' },
  }, '{Condition} due to type 2 diabetes', '{Condition} due to another cause (please specify): ____'),
  choice({
    id: 'pressure-injury', topic: 'Pressure injury: stage and site', title: 'Clarification: documented pressure injury', gather: ['skin', 'infection'],
    body: 'A pressure injury is documented. Based on your clinical judgment, can the site and stage of the documented pressure injury be further specified?',
    shown: ['Sacral wound 4 x 3 x 1.2 cm, full-thickness, subcutaneous fat visible, slough 30 % | 4 x 3 x 1.2 cm | 2026-03-04 | Wound nurse note', 'Braden 12 | Braden 12 | 2026-03-04 | Nursing assessment'], documented: ['Pressure injury'],
  }, 'Stage 1, site (please specify): ____', 'Stage 2, site (please specify): ____', 'Stage 3, site (please specify): ____', 'Stage 4, site (please specify): ____', 'Deep tissue injury, site (please specify): ____', 'Unstageable, site (please specify): ____'),
  admission({
    id: 'pressure-injury-admission', topic: 'Pressure injury: present on admission', title: 'Clarification: documented pressure injury, present on admission', gather: ['skin'],
    body: 'A pressure injury is documented in this encounter. Based on your clinical judgment, was the documented pressure injury present at the time of the inpatient admission order?',
    shown: ['Sacral wound 4 x 3 cm noted within 6 hours of arrival | 4 x 3 cm | 2026-03-04 | Nursing assessment'], documented: ['Pressure injury'],
  }),
  choice({
    id: 'wound-type', topic: 'Wound: type and cause', title: 'Clarification: documented wound', gather: ['skin', 'vessel', 'glucose', 'nerve', 'infection'],
    body: 'A wound is documented. Based on your clinical judgment, can the type and cause of the documented wound be further specified?',
    shown: ['Ulcer of the left plantar forefoot, 2 x 2 cm, fat layer exposed | 2 x 2 cm | 2026-03-04 | Podiatry note', 'Loss of protective sensation; HbA1c 9.8 % | HbA1c 9.8 % | 2026-03-04 | Podiatry note', 'ABI 0.52, absent pulses | ABI 0.52 | 2026-03-04 | Vascular study'], documented: ['Wound', 'Diabetes'],
  }, 'Arterial ulcer', 'Diabetic foot ulcer', 'Pressure injury', 'Traumatic wound', 'Venous stasis ulcer'),
  open({
    id: 'burn', topic: 'Burn: degree, site and extent', title: 'Clarification: documented burn', gather: ['skin', 'exam'],
    body: 'A burn is documented. Based on your clinical judgment, can the degree by site and the share of body surface of the documented burn be further specified?',
    shown: ['Blistering of the right forearm, 9 x 6 cm, sensation intact | 9 x 6 cm | 2026-03-04 | Emergency note', 'Silver sulfadiazine dressing | | 2026-03-04 | Orders'], documented: ['Burn'],
  }),
  choice({
    id: 'fracture', topic: 'Fracture: cause, traumatic or pathological', title: 'Clarification: documented fracture', gather: ['bone', 'imaging', 'tumor'],
    body: 'A fracture is documented. Based on your clinical judgment, can the cause of the documented fracture be further specified?',
    shown: ['Compression fracture of L2, diffuse loss of bone density | | 2026-03-04 | CT lumbar spine', 'Pain after lifting a bag; no fall | | 2026-03-04 | Emergency note', 'T-score -3.4; alendronate | T-score -3.4 | 2026-03-04 | Bone density report'], documented: ['Fracture', 'Osteoporosis'],
  }, 'Pathological fracture due to osteoporosis', 'Pathological fracture due to other disease (please specify): ____', 'Stress fracture', 'Traumatic fracture'),
  open({
    id: 'fracture-detail', topic: 'Fracture: part, displacement, open or closed', title: 'Clarification: detail of documented fracture', gather: ['bone', 'imaging', 'procedure'],
    body: 'A fracture is documented. Based on your clinical judgment, can the part of the bone, displacement, and whether the documented fracture is open or closed be further specified?',
    shown: ['Fracture of the right femur | | 2026-03-04 | Radiograph', 'Skin intact over the thigh | | 2026-03-04 | Emergency note'], documented: ['Fracture'],
  }),
  open({
    id: 'laterality', topic: 'Side of a documented condition', title: 'Clarification: side of documented {condition}', gather: ['exam', 'imaging', 'procedure'],
    body: '{Condition} is documented without its side. Based on your clinical judgment, can the side of the documented {condition} be specified?',
    shown: ['Knee swelling and effusion | | 2026-03-04 | Office visit note', 'Radiograph of both knees | | 2026-03-04 | Radiology'], documented: ['Osteoarthritis of the knee'], slots: { condition: 'osteoarthritis of the knee' },
  }),
];
