import { family } from '../family';

/**
 * Nutrition, weight and glands. Malnutrition: two of the six characteristics of AND/ASPEN 2012 (intake, weight loss, fat, muscle, fluid,
 * grip), or one phenotypic and one etiologic criterion of GLIM 2019. Obesity by the body mass index (CDC): from 30, class 3 from 40.
 */
export const metabolism = [
  family('malnutrition', 'nutritional status', ['malnutrition', 'malnourished', 'malnourishment', '(protein calorie|protein energy|calorie) malnutrition', '=PCM', '(mild|moderate|unspecified) (protein calorie |protein energy |)malnutrition', 'undernutrition', 'undernourished', 'underweight', 'nutritional deficiency', 'failure to thrive', '=FTT'], ['nutrition'], { values: { bmi: 'low', albumin: 'low', prealbumin: 'low' } }),
  family('severe-malnutrition', 'nutritional status', ['severe (protein calorie |protein energy |calorie |)malnutrition', 'severely malnourished', 'kwashiorkor', 'marasmus', 'severe PCM'], ['nutrition'], { under: 'malnutrition', values: { bmi: 'low', albumin: 'low', prealbumin: 'low' } }),
  family('cachexia', 'nutritional status', ['cachexia', '(cancer|cardiac|pulmonary) cachexia', 'sarcopenia', 'wasting disease'], ['nutrition', 'tumor'], { values: { bmi: 'low', albumin: 'low', prealbumin: 'low' } }),
  family('obesity', 'body mass index', ['obesity', 'obese', '(class (1|2|I|II) )obesity', 'overweight', 'obesity due to excess calories'], ['obese'], { values: { bmi: 'high' } }),
  family('morbid-obesity', 'body mass index', ['(morbid|severe|extreme) obesity', '(morbidly|severely|extremely) obese', 'class (3|III) obesity', 'obesity( ,|) class (3|III)', 'super obesity'], ['obese'], { under: 'obesity', values: { bmi: 'high' } }),
  family('vitamin', 'vitamins', ['vitamin (D|C|A|K) deficiency', 'thiamine deficiency', 'beriberi', 'scurvy', 'zinc deficiency'], ['minerals', 'nutrition', 'coagulation', 'substance'], { isOpen: true }),
  family('diabetes', 'glucose', ['diabetes( mellitus|)', 'diabetic', '=DM', 'T2DM', 'T1DM', 'DM2', 'DM1', '=IDDM', '=NIDDM', '(type (1|2|I|II) |)(diabetes|diabetes mellitus|DM)', 'prediabetes', 'gestational diabetes', '=GDM', '(steroid|drug) induced diabetes'], ['glucose'], { values: { a1c: 'high' } }),
  family('diabetes-uncontrolled', 'glucose', ['(type (1|2) |)(diabetes|diabetes mellitus|DM) with (hyperglycemia|hypoglycemia)', '(uncontrolled|poorly controlled) (type (1|2) |)diabetes', 'T2DM with (hyperglycemia|hypoglycemia)', 'diabetes out of control'], ['glucose'], { under: 'diabetes', values: { a1c: 'high' } }),
  family('ketoacidosis', 'glucose and ketones', ['diabetic ketoacidosis', 'DKA', 'ketoacidosis', '(type (1|2) |)(diabetes|DM) with ketoacidosis', '=HHS', 'HHNK', 'hyperosmolar hyperglycemic (state|syndrome)', 'hyperosmolarity', 'diabetic coma', 'starvation ketosis'], ['glucose', 'acidBase'], { under: 'diabetes' }),
  family('diabetic-complication', 'glucose and what goes with it', ['diabetic (nephropathy|retinopathy|neuropathy|polyneuropathy|gastroparesis|foot ulcer|ulcer|kidney disease|chronic kidney disease|peripheral angiopathy|foot osteomyelitis|foot infection)', 'diabetes with (neuropathy|nephropathy|chronic kidney disease|CKD|foot ulcer|retinopathy|gangrene|complications)', 'diabetic foot'], ['glucose', 'nerve', 'kidney', 'skin', 'vessel', 'bone'], { under: 'diabetes' }),
  family('hypoglycemia', 'glucose', ['hypoglycemia', 'hypoglycemi(c coma|c shock)', 'hypoglycemic (coma|episode)', 'insulin shock', 'severe hypoglycemia'], ['glucose'], { values: { glucose: 'low' } }),
  family('thyroid', 'thyroid', ['hypothyroidism', 'hypothyroid', 'hyperthyroidism', 'hyperthyroid', 'thyrotoxicosis', 'thyroiditis', 'Graves disease', 'Hashimoto( disease|)', 'myxedema'], ['thyroid']),
  family('thyroid-crisis', 'thyroid', ['thyroid storm', '(thyroid|thyrotoxic) crisis', 'myxedema (coma|crisis)'], ['temperature', 'heartRate', 'mental', 'unconscious', 'pressure'], { under: 'thyroid' }),
  family('adrenal', 'adrenal function', ['adrenal (insufficiency|crisis)', 'Addison disease', 'Addisonian crisis', 'Cushing( syndrome| disease|)', 'hypopituitarism', 'pheochromocytoma', 'hyperaldosteronism'], ['adrenal', 'pressure', 'sodium', 'potassium']),
  family('parathyroid', 'calcium', ['(primary |secondary |)hyperparathyroidism', 'hypoparathyroidism', 'osteomalacia', 'renal osteodystrophy'], ['minerals', 'kidney']),
  family('gout', 'joint findings', ['(acute |)gout( flare|)', 'pseudogout', 'hyperuricemia'], ['joint'], { isOpen: true }),
] as const;
