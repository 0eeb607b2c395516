/**
 * Families of clinical indicators: what a condition is measured by, seen by or treated with. Measures, medications and findings each
 * belong to one or more; a family of diagnoses names those that speak for it (AHIMA/ACDIS 2022: an option has to be supported by indicators).
 */
export const indicatorFamilies = [
  'temperature', 'heartRate', 'breathing', 'oxygen', 'carbonDioxide', 'acidBase', 'whiteCells', 'lactate', 'pressure', 'infection', 'organism', 'kidney', 'urine', 'chestImaging', 'imaging', 'cough', 'swallowing', 'airway', 'mental',
  'brainImaging', 'toxin', 'liver', 'heart', 'ischemia', 'rhythm', 'hemoglobin', 'platelets', 'coagulation', 'sodium', 'potassium', 'minerals', 'glucose', 'thyroid', 'adrenal', 'nutrition', 'weight', 'volume', 'skin', 'bone', 'muscle', 'clot', 'abdomen',
  'neuro', 'headache', 'seizure', 'substance', 'psychiatric', 'tumor', 'nerve', 'vessel', 'joint', 'airLeak', 'sleep', 'procedure', 'pregnancy', 'treatment', 'exam',
] as const;
export type IndicatorFamily = (typeof indicatorFamilies)[number];
