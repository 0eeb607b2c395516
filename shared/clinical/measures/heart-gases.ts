import { lab, sources, vital, type Measure } from './model';

const { usual } = sources;

/** Heart, blood gases and lungs. */
export const heartAndGases: readonly Measure[] = [
  lab('troponin', 'Troponin', 'ischemia', ['trop', 'troponin i', 'troponin t', 'tni', 'tnt', 'troponins'], 'ng/mL', [null, 0.04], [0, 500], { also: { 'ng/L': 0.001, 'pg/mL': 0.001, 'µg/L': 1 }, source: usual, loinc: '10839-9' }),
  lab('hs-troponin', 'High-sensitivity troponin', 'ischemia', ['hs troponin', 'hs-troponin', 'hstrop', 'hs-tni', 'hs tnt', 'high sensitivity troponin', 'hs trop', 'hs troponin t', 'hs-troponin t', 'hs troponin i', 'hs-troponin i', 'high sensitivity troponin t', 'high sensitivity troponin i'], 'ng/L', [null, 20], [0, 100_000], { also: { 'pg/mL': 1 }, source: usual }),
  lab('ck', 'Creatine kinase', ['muscle', 'ischemia'], ['=CK', 'cpk', 'total ck', 'creatine phosphokinase'], 'U/L', [30, 200], [5, 500_000], { also: { 'IU/L': 1 }, source: usual, loinc: '2157-6' }),
  lab('ck-mb', 'CK-MB', 'ischemia', ['ckmb', 'ck mb'], 'ng/mL', [null, 5], [0, 1000], { source: usual }),
  lab('myoglobin', 'Myoglobin', 'muscle', [], 'ng/mL', [null, 90], [5, 200_000], { source: usual }),
  lab('bnp', 'BNP', 'heart', ['b-type natriuretic peptide', 'brain natriuretic peptide'], 'pg/mL', [null, 100], [1, 70_000], { also: { 'ng/L': 1 }, source: usual, loinc: '30934-4' }),
  lab('nt-probnp', 'NT-proBNP', 'heart', ['probnp', 'pro-bnp', 'pro bnp', 'nt pro bnp', 'nt probnp', 'ntprobnp'], 'pg/mL', [null, 300], [1, 200_000], { also: { 'ng/L': 1 }, source: usual, loinc: '33762-6' }),
  vital('ejection-fraction', 'Ejection fraction', 'heart', ['ef', 'lvef', 'lv ef', 'left ventricular ejection fraction', 'estimated ejection fraction'], '%', [50, 75], [3, 90], { source: 'American Society of Echocardiography, Chamber Quantification, 2015 (rounded)', loinc: '10230-1' }),
  vital('cardiac-index', 'Cardiac index', ['heart', 'pressure'], ['=CI'], 'L/min/m²', [2.5, 4], [0.5, 10], { also: { 'L/min/m2': 1 }, source: usual }),
  vital('cardiac-output', 'Cardiac output', 'heart', ['=CO'], 'L/min', [4, 8], [0.5, 20], { source: usual }),
  vital('wedge', 'Pulmonary capillary wedge pressure', 'heart', ['pcwp', 'wedge', 'wedge pressure', 'pawp'], 'mmHg', [4, 12], [0, 60], { source: usual }),
  vital('cvp', 'Central venous pressure', ['heart', 'volume'], ['cvp'], 'mmHg', [2, 8], [-5, 50], { source: usual }),
  vital('rvsp', 'Right ventricular systolic pressure', 'heart', ['rvsp', 'pasp', 'pa systolic pressure'], 'mmHg', [15, 35], [5, 150], { source: usual }),
  vital('qtc', 'QTc', 'rhythm', ['qtc interval', 'corrected qt'], 'ms', [350, 460], [250, 800], { also: { msec: 1 }, bySex: { female: [350, 460], male: [350, 450] }, source: usual }),
  vital('qrs', 'QRS duration', 'rhythm', ['=QRS'], 'ms', [60, 120], [40, 300], { also: { msec: 1 }, source: usual }),
  vital('pr-interval', 'PR interval', 'rhythm', [], 'ms', [120, 200], [60, 600], { also: { msec: 1 }, source: usual }),
  vital('abi', 'Ankle-brachial index', 'vessel', ['abi', 'ankle brachial index'], '', [0.91, 1.4], [0, 3], { source: 'ACC/AHA Guideline on Peripheral Artery Disease, 2024' }),
  lab('ph', 'Arterial pH', ['acidBase', 'carbonDioxide'], ['=pH', '=PH', 'abg ph', 'venous ph'], '', [7.35, 7.45], [6.5, 8], { source: usual, loinc: '2744-1' }),
  lab('pco2', 'pCO2', ['carbonDioxide', 'acidBase', 'breathing'], ['paco2', 'arterial pco2', 'venous pco2', 'pvco2'], 'mmHg', [35, 45], [8, 180], { also: { kPa: 7.501, torr: 1 }, source: usual, loinc: '2019-8' }),
  lab('po2', 'pO2', ['oxygen', 'breathing'], ['pao2', 'arterial po2'], 'mmHg', [75, 100], [10, 650], { also: { kPa: 7.501, torr: 1 }, loinc: '2703-7' }),
  lab('base-excess', 'Base excess', 'acidBase', ['base deficit', '=BE'], 'mEq/L', [-2, 2], [-40, 40], { also: { 'mmol/L': 1 }, source: usual }),
  vital('pf-ratio', 'P/F ratio', 'oxygen', ['p/f', 'pao2/fio2', 'pf ratio', 'p:f ratio', 'pao2/fio2 ratio'], '', [400, null], [20, 700], { source: 'ARDS Definition Task Force (Berlin), 2012: 300 or less is impaired; 400 and more usual' }),
  vital('fio2', 'FiO2', 'oxygen', ['fraction of inspired oxygen'], '%', null, [21, 100], { also: { fraction: 100 }, source: usual }),
  vital('oxygen-flow', 'Oxygen flow', 'oxygen', ['nasal cannula at', 'o2 at', 'oxygen at', 'nc at', 'hfnc at'], 'L/min', null, [0.25, 80], { also: { L: 1, lpm: 1, liters: 1, liter: 1, 'L/m': 1 }, source: usual }),
  vital('peep', 'PEEP', 'oxygen', ['positive end-expiratory pressure'], 'cmH2O', null, [0, 30], { also: { 'cm H2O': 1 }, source: usual }),
  vital('fev1', 'FEV1', 'airway', ['fev1 %', 'fev-1'], '%', [80, null], [5, 150], { source: 'ATS/ERS Interpretive Strategies for Lung Function Tests' }),
  vital('fev1-fvc', 'FEV1/FVC', 'airway', ['fev1/fvc ratio'], '', [0.7, null], [0.1, 100], { source: 'GOLD Report' }),
  vital('peak-flow', 'Peak flow', 'airway', ['pefr', 'peak expiratory flow'], 'L/min', null, [20, 900], { source: usual }),
  vital('ahi', 'Apnea-hypopnea index', 'sleep', ['ahi'], 'events/h', [null, 5], [0, 200], { also: { '/h': 1, 'events/hour': 1 }, source: 'American Academy of Sleep Medicine' }),
];
