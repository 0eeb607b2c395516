import { family } from '../family';

/**
 * Heart and vessels. Heart failure by ejection fraction: at most 40 % reduced, at least 50 % preserved (2022 AHA/ACC/HFSA guideline).
 * Infarction and injury by troponin: Fourth Universal Definition (Thygesen et al., 2018).
 */
export const heart = [
  family('heart-failure', 'heart function', ['heart failure', '(congestive |)(heart|cardiac) failure', 'CHF', '=HF', 'chronic heart failure', 'cardiac decompensation', 'ADHF'], ['heart', 'breathing', 'chestImaging']),
  family('acute-heart-failure', 'heart function', ['(acute|acute on chronic|acute decompensated|decompensated|end stage) (congestive |)(heart failure|CHF|HF)', 'CHF exac(erbation|)', 'heart failure exacerbation', 'exacerbation of (CHF|heart failure)'], ['heart', 'breathing', 'chestImaging'], { under: 'heart-failure' }),
  family('typed-heart-failure', 'heart function', ['(acute |chronic |acute on chronic |decompensated |)(systolic|diastolic|combined systolic and diastolic|biventricular|left|right) (congestive |)(heart failure|CHF|HF)', 'HFrEF', 'HFpEF', 'HFmrEF', '(acute |chronic |acute on chronic )(HFrEF|HFpEF|HFmrEF)', 'heart failure with (reduced|preserved|mildly reduced) ejection fraction'], ['heart', 'breathing', 'chestImaging'], { under: 'heart-failure' }),
  family('cardiomyopathy', 'heart muscle', ['(ischemic |dilated |hypertrophic |nonischemic |takotsubo |stress |alcoholic |peripartum |postpartum |)cardiomyopathy', 'takotsubo( syndrome|)', 'broken heart syndrome', 'myocarditis'], ['heart', 'ischemia']),
  family('infarction', 'cardiac enzymes', ['(acute |)myocardial infarction', '(type (1|2|I|II) |)(acute |)(myocardial infarction|MI)', '=MI', '=AMI', 'NSTEMI', 'STEMI', 'heart attack', 'acute coronary syndrome', '=ACS', 'demand ischemia', '(type (1|2) )NSTEMI', 'NSTEMI type (1|2)', '=T2MI', 'T1MI'], ['cardiacInjury'], { values: { troponin: 'high', 'hs-troponin': 'high', 'ck-mb': 'high' } }),
  family('myocardial-injury', 'cardiac enzymes', ['(acute |chronic |)(non ischemic |nonischemic |ischemic |)myocardial injury', 'non MI troponin elevation', 'troponinemia'], ['cardiacInjury'], { values: { troponin: 'high', 'hs-troponin': 'high', 'ck-mb': 'high' }, isMeasured: true }),
  family('coronary-disease', 'coronary arteries', ['coronary artery disease', '=CAD', 'ischemic heart disease', '(unstable |stable |)angina( pectoris|)', 'coronary atherosclerosis', 'coronary vasospasm', 'coronary dissection'], ['ischemia'], { isOpen: true }),
  family('atrial-fibrillation', 'heart rhythm', ['(paroxysmal |persistent |permanent |chronic |new onset |longstanding persistent |)(atrial fibrillation|a fib|afib|AF)', 'atrial fibrillation', '=AF', 'afib', 'a fib', 'atrial flutter', 'aflutter'], ['rhythm', 'heartRate']),
  family('arrhythmia', 'heart rhythm', ['(supraventricular|ventricular) tachycardia', '=SVT', '=VT', 'v tach', 'ventricular fibrillation', '=VF', 'torsades( de pointes|)', 'cardiac arrest', 'complete heart block', 'heart block', '(second|third|first) degree (AV |heart )block', 'sick sinus syndrome', 'bundle branch block', 'long QT( syndrome|)', 'PEA arrest', 'WPW', 'arrhythmia', 'dysrhythmia'], ['rhythm', 'heartRate']),
  family('hypertension', 'blood pressure', ['(essential |primary |secondary |resistant |uncontrolled |)hypertension', '=HTN', 'htn', 'hypertensive (heart|kidney|chronic kidney) disease', 'hypertensive heart and (chronic |)kidney disease'], ['pressure'], { isOpen: true }),
  family('hypertensive-crisis', 'blood pressure', ['hypertensive (emergency|urgency|crisis|encephalopathy)', 'malignant hypertension', 'accelerated hypertension'], ['pressure'], { under: 'hypertension', values: { 'blood-pressure': 'high', 'systolic-pressure': 'high', 'mean-arterial-pressure': 'high' } }),
  family('shock', 'hemodynamic status', ['shock', 'circulatory (shock|failure|collapse)', 'distributive shock', 'vasodilatory shock', 'vasoplegi(a|c shock)', 'intradialytic shock'], ['pressure', 'lactate'], { isOfLowPressure: true }),
  family('cardiogenic-shock', 'hemodynamic status', ['cardiogenic shock', 'obstructive shock'], ['pressure', 'heart', 'lactate'], { under: 'shock', isOfLowPressure: true }),
  family('hypovolemic-shock', 'hemodynamic status', ['(hypovolemic|hemorrhagic|traumatic) shock'], ['pressure', 'heartRate', 'volume', 'lactate'], { under: 'shock', isOfLowPressure: true }),
  family('anaphylaxis', 'hemodynamic status', ['anaphyla(xis|ctic shock|ctic reaction)', 'anaphylaxis', 'anaphylactic shock', 'angioedema'], ['pressure', 'breathing', 'skin', 'airway', 'allergic']),
  family('syncope', 'event', ['(vasovagal |cardiogenic |orthostatic |)syncope', 'orthostatic hypotension'], ['pressure', 'rhythm', 'exam', 'volume'], { isOpen: true }),
  family('dvt', 'veins', ['(acute |chronic |)(deep (vein|venous) thrombosis|DVT)', 'deep vein thromboses', 'venous thromboembolism', '=VTE', 'femoral vein thrombosis', 'thrombophlebitis'], ['clot']),
  family('arterial-disease', 'arteries', ['peripheral (arterial|vascular) disease', '=PAD', '=PVD', 'critical limb ischemia', 'acute limb ischemia', 'arterial (embolism|thrombosis|occlusion)', 'atherosclerosis of (the |)(native |)(arteries|extremities)', 'Raynaud'], ['vessel', 'imaging', 'skin', 'clot']),
  family('aortic', 'aorta', ['(abdominal |thoracic |)aortic (aneurysm|dissection)', '=AAA', 'ruptured aneurysm'], ['imaging', 'vessel', 'pressure', 'tornVessel']),
  family('valve', 'heart valves', ['(aortic|mitral|tricuspid|pulmonic) (valve |)(stenosis|regurgitation|insufficiency)', 'valvular heart disease', 'rheumatic heart disease'], ['heart']),
  family('pericardial', 'pericardium', ['pericarditis', 'pericardial effusion', '(cardiac |pericardial |)tamponade'], ['heart', 'ischemia', 'pressure', 'aroundHeart']),
  family('gangrene', 'limb findings', ['(dry |wet |)gangrene'], ['vessel', 'skin', 'imaging', 'deepNecrosis']),
  family('hyperlipidemia', 'lipids', ['hyperlipidemia', 'hypercholesterolemia', 'dyslipidemia', '=HLD', 'hypertriglyceridemia'], [], { isOpen: true }),
] as const;
