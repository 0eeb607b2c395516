import { lab, sources, type Measure } from './model';

const { usual } = sources;
const thousands = { '10^9/L': 1, 'x10^9/L': 1, '10^3/µL': 1, 'x10^3/µL': 1, 'K/mcL': 1, 'K/mm3': 1, 'thousand/µL': 1, '/µL': 0.001, '/mm3': 0.001, 'cells/µL': 0.001, 'K': 1 } as const;

/** Blood count, iron, clotting. */
export const blood: readonly Measure[] = [
  lab('wbc', 'White blood cell count', 'whiteCells', ['wbc', 'wbcs', 'white count', 'white blood count', 'white cell count', 'leukocyte count', 'leukocytes'], 'K/µL', [4, 11], [0, 500], { also: thousands, source: usual, loinc: '6690-2' }),
  lab('bands', 'Bands', 'whiteCells', ['band neutrophils', 'bandemia'], '%', [null, 10], [0, 100], { source: usual }),
  lab('neutrophils', 'Absolute neutrophil count', 'whiteCells', ['anc', 'absolute neutrophils'], 'K/µL', [2, 8.25], [0, 200], { also: thousands, loinc: '751-8' }),
  lab('neutrophil-share', 'Neutrophils', 'whiteCells', ['neutrophil', 'neuts', 'segs', 'polys'], '%', [50, 70], [0, 100], { source: usual }),
  lab('lymphocytes', 'Lymphocytes', 'whiteCells', ['lymphs', 'lymphocyte'], '%', [20, 45], [0, 100], { source: usual }),
  lab('eosinophils', 'Eosinophils', 'whiteCells', ['eos', 'eosinophil'], '%', [0, 6], [0, 100], { source: usual }),
  lab('hemoglobin', 'Hemoglobin', 'hemoglobin', ['haemoglobin', 'hgb', '=Hb', '=HGB', '=Hg', 'h/h', 'h&h', 'h and h'], 'g/dL', [12, 18], [1, 25], { also: { 'g/L': 0.1, 'mmol/L': 1.611, 'gm/dL': 1, 'g%': 1 }, bySex: { female: [12, 16], male: [14, 18] }, loinc: '718-7' }),
  lab('hematocrit', 'Hematocrit', 'hemoglobin', ['haematocrit', 'hct', 'crit'], '%', [37, 50], [5, 75], { bySex: { female: [37, 47], male: [42, 50] }, loinc: '4544-3' }),
  lab('rbc', 'Red blood cell count', 'hemoglobin', ['rbc', 'red cell count'], 'M/µL', [4, 6], [0.5, 9], { also: { '10^12/L': 1, '10^6/µL': 1, 'million/µL': 1 }, source: usual, loinc: '789-8' }),
  lab('mcv', 'Mean corpuscular volume', 'hemoglobin', ['mcv'], 'fL', [80, 98], [40, 150], { loinc: '787-2' }),
  lab('mch', 'Mean corpuscular hemoglobin', 'hemoglobin', ['=MCH'], 'pg', [28, 32], [10, 60], { loinc: '785-6' }),
  lab('mchc', 'Mean corpuscular hemoglobin concentration', 'hemoglobin', ['mchc'], 'g/dL', [33, 36], [20, 45], { loinc: '786-4' }),
  lab('rdw', 'Red cell distribution width', 'hemoglobin', ['rdw'], '%', [9, 14.5], [5, 45], { loinc: '788-0' }),
  lab('reticulocytes', 'Reticulocytes', 'hemoglobin', ['retic', 'retic count', 'reticulocyte count'], '%', [0.5, 1.5], [0, 50], { loinc: '17849-1' }),
  lab('platelets', 'Platelets', ['platelets', 'coagulation'], ['platelet', 'platelet count', 'plt', 'plts'], 'K/µL', [150, 450], [0, 3000], { also: thousands, loinc: '777-3' }),
  lab('iron', 'Serum iron', 'hemoglobin', ['iron', '=Fe', 'iron level'], 'mcg/dL', [50, 150], [1, 1000], { also: { 'µmol/L': 5.587, 'µg/dL': 1 }, loinc: '2498-4' }),
  lab('tibc', 'Total iron-binding capacity', 'hemoglobin', ['tibc'], 'mcg/dL', [250, 310], [50, 900], { also: { 'µmol/L': 5.587, 'µg/dL': 1 }, loinc: '2500-7' }),
  lab('transferrin-saturation', 'Transferrin saturation', 'hemoglobin', ['tsat', 'iron saturation', 'iron sat', 't sat'], '%', [20, 50], [0, 100], { source: usual }),
  lab('ferritin', 'Ferritin', 'hemoglobin', [], 'ng/mL', [24, 336], [1, 100_000], { also: { 'µg/L': 1, 'mcg/L': 1 }, bySex: { female: [24, 307], male: [24, 336] }, loinc: '2276-4' }),
  lab('vitamin-b12', 'Vitamin B12', ['hemoglobin', 'nutrition'], ['b12', 'cobalamin', 'b-12'], 'pg/mL', [200, 800], [20, 10_000], { also: { 'pmol/L': 1.355, 'ng/L': 1 }, loinc: '2132-9' }),
  lab('folate', 'Folate', ['hemoglobin', 'nutrition'], ['folic acid level', 'serum folate'], 'ng/mL', [1.8, 9], [0.2, 100], { also: { 'nmol/L': 0.4413 }, loinc: '2284-8' }),
  lab('haptoglobin', 'Haptoglobin', 'hemoglobin', ['hapto'], 'mg/dL', [83, 267], [0, 1000], { also: { 'g/L': 100 }, loinc: '4542-7' }),
  lab('inr', 'INR', ['coagulation', 'liver'], ['international normalized ratio'], '', [0.8, 1.2], [0.5, 25], { source: usual, loinc: '6301-6' }),
  lab('prothrombin-time', 'Prothrombin time', 'coagulation', ['=PT', 'protime', 'pro time'], 's', [11, 13], [7, 200], { also: { sec: 1, seconds: 1 }, loinc: '5902-2' }),
  lab('aptt', 'Partial thromboplastin time', 'coagulation', ['ptt', 'aptt', 'activated partial thromboplastin time'], 's', [25, 35], [10, 300], { also: { sec: 1, seconds: 1 }, loinc: '14979-9' }),
  lab('fibrinogen', 'Fibrinogen', 'coagulation', [], 'mg/dL', [200, 400], [10, 2000], { also: { 'g/L': 100 }, loinc: '3255-7' }),
  lab('d-dimer', 'D-dimer', ['clot', 'coagulation'], ['d dimer', 'ddimer'], 'mcg/mL', [null, 0.5], [0, 200], { also: { 'ng/mL': 0.001, 'mg/L': 1, 'µg/mL': 1 }, source: usual, loinc: '48065-7' }),
  lab('anti-xa', 'Anti-Xa', 'coagulation', ['anti-factor xa', 'heparin level', 'anti xa'], 'IU/mL', null, [0, 5], { also: { 'U/mL': 1 }, source: usual }),
  lab('pf4', 'PF4 antibody', 'platelets', ['pf4', 'hit antibody', 'pf4 od'], 'OD', [null, 0.4], [0, 5], { source: usual }),
  lab('blood-loss', 'Estimated blood loss', ['hemoglobin', 'procedure'], ['ebl', 'blood loss', 'qbl', 'quantitative blood loss'], 'mL', null, [0, 20_000], { also: { cc: 1, L: 1000 }, source: usual }),
  lab('cd4', 'CD4 count', 'infection', ['cd4', 'cd4+'], 'cells/µL', [500, 1500], [0, 3000], { also: { '/mm3': 1, 'cells/mm3': 1, '/µL': 1 }, source: usual }),
];
