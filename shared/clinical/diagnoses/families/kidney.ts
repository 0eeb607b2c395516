import { family } from '../family';

/** Kidney, water and salts. Acute kidney injury and the stages of chronic disease: KDIGO 2012 and 2024 (creatinine, urine output; eGFR and albuminuria). */
export const kidney = [
  family('aki', 'kidney function', ['acute (kidney|renal) (injury|failure)', 'acute (kidney|renal) (injury|failure) on (CKD|chronic kidney disease)', 'AKI', 'acute on chronic (kidney injury|kidney failure|renal failure|kidney disease)', 'acute kidney failure', 'acute nontraumatic kidney injury', '(prerenal|postrenal|obstructive) (acute kidney injury|AKI)', '(prerenal|postrenal|intrarenal|intrinsic) (acute renal failure|renal failure)'], ['kidney', 'volume']),
  family('atn', 'kidney function', ['acute tubular (necrosis|injury)', 'ATN', 'acute interstitial nephritis', '=AIN', 'acute cortical necrosis'], ['kidney'], { under: 'aki' }),
  family('renal-insufficiency', 'kidney function', ['(acute |chronic |)(renal|kidney) insufficiency', 'renal insuff', '(renal|kidney) (dysfunction|impairment)', '(prerenal |)azotemia'], ['kidney', 'volume']),
  family('renal-failure', 'kidney function', ['(renal|kidney) failure', 'uremia'], ['kidney']),
  family('hepatorenal', 'kidney function', ['hepatorenal( syndrome|)', '=HRS', 'cardiorenal( syndrome|)', 'contrast (induced |)nephropathy'], ['kidney', 'liver', 'heart'], { under: 'aki' }),
  family('ckd', 'kidney disease', ['chronic (kidney|renal) (disease|failure)', 'CKD', '(hypertensive |diabetic |)chronic kidney disease', 'nephropathy', 'nephrosclerosis'], ['kidney']),
  family('ckd-staged', 'stage of kidney disease', ['(CKD|chronic kidney disease) (stage |)(1|2|3|3a|3b|4|5|I|II|III|IIIa|IIIb|IV|V)', 'CKD(3|4|5)', 'stage (1|2|3|3a|3b|4|5) (CKD|chronic kidney disease)', 'stage (I|II|III|IV|V) (CKD|chronic kidney disease)'], ['kidney'], { under: 'ckd' }),
  family('esrd', 'stage of kidney disease', ['ESRD', 'ESKD', 'end stage (renal|kidney) (disease|failure)'], ['kidney'], { under: 'ckd' }),
  family('nephritis', 'kidney disease', ['glomerulonephritis', 'nephrotic syndrome', 'nephritic syndrome', 'lupus nephritis', 'IgA nephropathy'], ['kidney', 'urine', 'tumor']),
  family('hydronephrosis', 'urinary tract', ['hydronephrosis', 'obstructive uropathy', '(kidney|renal|ureteral) (stone|calculus|calculi)', 'nephrolithiasis', 'urolithiasis', 'urinary obstruction'], ['urine', 'imaging', 'kidney'], { isOpen: true }),
  family('urinary-retention', 'urinary tract', ['(acute |)urinary retention', 'neurogenic bladder', 'BPH', 'benign prostatic hyperplasia'], ['urine', 'imaging'], { isOpen: true }),
  family('hyponatremia', 'sodium', ['hyponatremia', '=hypoNa', 'hyponatremic', 'hypo osmolality', 'hypoosmolality', 'low sodium syndrome'], ['sodium']),
  family('siadh', 'sodium', ['SIADH', 'syndrome of inappropriate (antidiuretic hormone|ADH)( secretion|)', 'cerebral salt wasting'], ['sodium']),
  family('hypernatremia', 'sodium', ['hypernatremia', '=hyperNa', 'hypernatremic', 'hyperosmolality', 'diabetes insipidus'], ['sodium', 'volume']),
  family('hypokalemia', 'potassium', ['hypokalemia', '=hypoK', 'hypokalemic'], ['potassium']),
  family('hyperkalemia', 'potassium', ['hyperkalemia', '=hyperK', 'hyperkalemic'], ['potassium']),
  family('minerals', 'minerals', ['hypo(magnesemia|calcemia|phosphatemia)', 'hyper(magnesemia|calcemia|phosphatemia)', 'hypomagnesemic', 'hypocalcemic', 'hypercalcemic', 'tetany', 'refeeding syndrome', 'electrolyte (imbalance|abnormality|disturbance|disorder)'], ['minerals', 'potassium', 'sodium']),
  family('acidosis', 'acid-base status', ['(acute |chronic |)(metabolic|lactic|respiratory|renal tubular|anion gap|mixed) acidosis', 'acidosis', 'lactic acidosis', 'anion gap metabolic acidosis', 'acidemia'], ['acidBase', 'carbonDioxide', 'glucose']),
  family('alkalosis', 'acid-base status', ['(metabolic|respiratory|contraction) alkalosis', 'alkalosis'], ['acidBase', 'carbonDioxide']),
  family('dehydration', 'volume status', ['dehydration', 'dehydrated', 'hypovolemia', 'hypovolemic', 'volume depletion', 'volume depleted'], ['volume', 'kidney', 'sodium', 'pressure', 'heartRate']),
  family('fluid-overload', 'volume status', ['(fluid|volume) overload', 'hypervolemia', 'hypervolemic', '=TACO'], ['heart', 'volume', 'chestImaging', 'kidney']),
  family('rhabdomyolysis', 'creatine kinase', ['(traumatic |non traumatic |nontraumatic |)rhabdomyolysis', 'rhabdo', 'compartment syndrome', 'crush syndrome'], ['muscle', 'kidney']),
  family('tumor-lysis', 'metabolic findings', ['tumor lysis( syndrome|)'], ['minerals', 'potassium', 'kidney', 'joint']),
  family('dialysis-status', 'dialysis', ['dialysis dependence', 'dialysis disequilibrium'], ['kidney'], { isOpen: true }),
] as const;
