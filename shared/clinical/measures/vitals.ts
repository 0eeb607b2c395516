import { sources, vital, type Measure } from './model';

/** Vital signs and what is measured at the bedside. */
export const vitals: readonly Measure[] = [
  vital('temperature', 'Temperature', 'temperature', ['temp', '=T', 'tmax', 't max', '=Tm', 'tcurrent', 'temps', 'temperature max', 'febrile to', 'fever to', 'fever of', 'fevers to'], '°F', [97, 99], [75, 115], { also: { '°C': [1.8, 32], F: 1, C: [1.8, 32], 'degrees Fahrenheit': 1, 'degrees Celsius': [1.8, 32], 'degrees F': 1, 'degrees C': [1.8, 32], fahrenheit: 1, celsius: [1.8, 32] }, loinc: '8310-5' }),
  vital('heart-rate', 'Heart rate', ['heartRate', 'rhythm'], ['=HR', 'pulse', 'pulse rate', '~P', 'ventricular rate', 'tachycardic to', 'bradycardic to'], '/min', [60, 100], [10, 300], { also: { bpm: 1, 'beats per minute': 1, 'beats/min': 1 }, loinc: '8867-4' }),
  vital('respiratory-rate', 'Respiratory rate', 'breathing', ['=RR', 'resp rate', 'respirations', '~R', 'respiration', 'respiration rate', 'resp', 'resps', 'breathing at', 'tachypneic to'], '/min', [12, 20], [2, 100], { also: { 'breaths/min': 1, 'breaths per minute': 1, bpm: 1 }, loinc: '9279-1' }),
  vital('oxygen-saturation', 'Oxygen saturation', ['oxygen', 'breathing'], ['spo2', 'sao2', 'o2 sat', 'o2 sats', 'sat', 'sats', 'o2 saturation', 'saturation', 'saturating', 'pulse ox', 'pulse oximetry', 'satting', 'sating', 'desaturated to', 'oxygen sat', 'oxygen sats', 'o2sat', 'sp02'], '%', [95, 100], [20, 100], { source: sources.vitals, loinc: '59408-5' }),
  vital('blood-pressure', 'Blood pressure', 'pressure', ['=BP', 'bp', 'blood pressures', 'b/p', 'nibp'], 'mmHg', [90, 129], [30, 320], { also: { 'mm Hg': 1 }, source: sources.pressure }),
  vital('systolic-pressure', 'Systolic pressure', 'pressure', ['=SBP', 'sbp', 'systolic bp', 'systolic blood pressure', 'systolic'], 'mmHg', [90, 129], [20, 320], { also: { 'mm Hg': 1 }, source: sources.pressure, loinc: '8480-6' }),
  vital('diastolic-pressure', 'Diastolic pressure', 'pressure', ['=DBP', 'dbp', 'diastolic bp', 'diastolic'], 'mmHg', [60, 79], [10, 200], { also: { 'mm Hg': 1 }, source: sources.pressure, loinc: '8462-4' }),
  vital('mean-arterial-pressure', 'Mean arterial pressure', 'pressure', ['=MAP', '=MAPs', 'mean pressure'], 'mmHg', [65, 110], [10, 200], { also: { 'mm Hg': 1 }, source: sources.sepsis, loinc: '8478-0' }),
  vital('weight', 'Weight', ['weight', 'nutrition', 'heart'], ['wt', 'body weight', 'weighs', 'weighed', 'admission weight', 'dry weight'], 'kg', null, [0.3, 500], { also: { lb: 0.453592, lbs: 0.453592, pounds: 0.453592, kilograms: 1, kgs: 1 }, loinc: '29463-7' }),
  vital('height', 'Height', 'weight', ['ht'], 'cm', null, [20, 250], { also: { in: 2.54, inches: 2.54, m: 100 }, loinc: '8302-2' }),
  vital('bmi', 'Body mass index', ['weight', 'nutrition'], ['bmi'], 'kg/m²', [18.5, 24.9], [8, 120], { also: { 'kg/m2': 1, 'kg/m^2': 1 }, source: 'CDC, Adult BMI Categories', loinc: '39156-5' }),
  vital('weight-loss', 'Weight loss', 'nutrition', ['lost', 'weight loss of', 'loss of weight'], '%', [null, 5], [0, 90], { source: 'ASPEN/AND Consensus on Malnutrition, 2012: 5 % in a month, 10 % in six' }),
  vital('intake', 'Share of meals eaten', 'nutrition', ['meal intake', 'oral intake', 'po intake', 'eating', 'intake', 'calorie intake', 'consuming'], '%', [75, null], [0, 100], { source: 'ASPEN/AND Consensus on Malnutrition, 2012' }),
  vital('urine-output', 'Urine output', ['kidney', 'volume'], ['uop', 'u/o', 'uo', 'urine out'], 'mL', null, [0, 15_000], { also: { cc: 1, L: 1000, 'mL/h': 1, 'mL/hr': 1, 'cc/hr': 1, 'mL/kg/h': 1, 'mL/kg/hr': 1 }, source: sources.kdigo }),
  vital('icp', 'Intracranial pressure', 'brainImaging', ['icp'], 'mmHg', [5, 15], [-5, 120], { source: sources.usual }),
  vital('iop', 'Intraocular pressure', 'exam', ['iop'], 'mmHg', [10, 21], [1, 90], { source: sources.usual }),
  vital('gestation', 'Gestational age', 'pregnancy', ['=EGA', 'gestation at', 'gestational age of'], 'weeks', [37, 42], [4, 45], { also: { wk: 1, wks: 1, w: 1 }, source: 'ACOG Committee Opinion 700' }),
  vital('birth-weight', 'Birth weight', ['pregnancy', 'weight'], ['birthweight'], 'g', [2500, 4000], [200, 8000], { also: { kg: 1000, grams: 1, lb: 453.592 }, source: 'WHO' }),
  vital('t-score', 'T-score', 'bone', ['t score', 'tscore'], '', [-1, null], [-9, 6], { source: 'WHO' }),
];
