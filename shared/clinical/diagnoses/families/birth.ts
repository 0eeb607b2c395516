import { family } from '../family';

/**
 * Pregnancy, birth and newborns. Preeclampsia by pressure from 140/90 with protein in the urine or an organ's trouble: ACOG Practice Bulletin 222;
 * hemorrhage from 1,000 mL: ACOG Practice Bulletin 183. Jaundice, and what it does to the brain: AAP Clinical Practice Guideline, 2022.
 */
export const birth = [
  family('preeclampsia', 'pregnancy findings', ['(severe |superimposed |)(preeclampsia|pre eclampsia)', '(preeclampsia|pre eclampsia) (with|without) severe features', 'eclampsia', 'gestational hypertension'], ['pressure', 'preeclamptic', 'platelets', 'liver', 'kidney'], { values: { 'blood-pressure': 'high', 'systolic-pressure': 'high', 'diastolic-pressure': 'high', 'mean-arterial-pressure': 'high', platelets: 'low', 'urine-protein': 'high', ast: 'high', alt: 'high', creatinine: 'high' } }),
  family('hellp', 'pregnancy findings', ['HELLP( syndrome|)', 'acute fatty liver of pregnancy'], ['platelets', 'liver', 'isoimmune'], { under: 'preeclampsia', values: { platelets: 'low', ast: 'high', alt: 'high' } }),
  family('chorioamnionitis', 'pregnancy findings', ['chorio(amnionitis|)', 'intraamniotic infection', 'intra amniotic infection', 'endometritis'], ['temperature', 'whiteCells', 'heartRate', 'uterineInfection']),
  family('postpartum-hemorrhage', 'pregnancy findings', ['postpartum hemorrhage', 'post partum hemorrhage', '=PPH'], ['hemoglobin', 'uterineBleeding', 'pressure'], { values: { hemoglobin: 'low', hematocrit: 'low' }, isOfLowPressure: true }),
  family('placenta', 'pregnancy findings', ['placental abruption', 'abruptio placentae', 'placenta (previa|accreta|increta|percreta)'], ['placental']),
  family('preterm-labor', 'pregnancy findings', ['(preterm|premature) labor', '(preterm |)premature rupture of membranes', 'PPROM'], ['earlyLabor', 'pregnancy']),
  family('hyperemesis', 'pregnancy findings', ['hyperemesis( gravidarum|)'], ['pregnancySickness', 'ketones', 'volume']),
  family('ectopic-pregnancy', 'pregnancy findings', ['ectopic pregnancy', 'tubal pregnancy'], ['tubal']),
  family('delivery', 'pregnancy findings', ['shoulder dystocia', 'cephalopelvic disproportion', 'intrauterine growth restriction', 'IUGR', 'fetal growth restriction', 'fetal distress'], ['pregnancy', 'placental'], { isOpen: true }),
  family('kernicterus', 'newborn findings', ['kernicterus', '(acute |chronic |)bilirubin encephalopathy'], ['kernicteric']),
  family('hemolytic-newborn', 'newborn findings', ['hemolytic disease of( the|) (fetus and |)newborn', 'erythroblastosis fetalis', '(ABO|Rh) hemolytic disease'], ['isoimmune'], { values: { hemoglobin: 'low', hematocrit: 'low', reticulocytes: 'high' } }),
  family('blood-groups', 'newborn findings', ['(ABO|Rh) (incompatibility|isoimmunization)', 'isoimmunization'], ['isoimmune', 'liver']),
  family('newborn-jaundice', 'newborn findings', ['(neonatal|newborn) jaundice', '(physiologic|breast milk|breastfeeding) jaundice', 'jaundice of prematurity', '(neonatal |)hyperbilirubinemia'], ['liver'], { values: { bilirubin: 'high', 'direct-bilirubin': 'high' } }),
  family('newborn-sepsis', 'newborn findings', ['(neonatal|newborn) sepsis', '(early|late) onset (neonatal |)sepsis', 'sepsis of( the|) newborn'], ['temperature', 'heartRate', 'breathing', 'whiteCells', 'lactate', 'pressure', 'bloodCulture', 'systemic', 'newbornInfection'], { under: 'sepsis', isOfLowPressure: true }),
  family('newborn-lungs', 'newborn breathing', ['respiratory distress of( the|) newborn', 'transient tachypnea of( the|) newborn', '=TTN', '=RDS', 'respiratory distress syndrome( of( the|) newborn|)', 'meconium aspiration( syndrome|)', 'bronchopulmonary dysplasia', 'apnea of prematurity'], ['breathing', 'oxygen', 'chestImaging', 'newbornLung']),
  family('newborn-hypoglycemia', 'newborn glucose', ['(neonatal|newborn) hypoglycemia', 'hypoglycemia of( the|) newborn'], ['glucose'], { under: 'hypoglycemia', values: { glucose: 'low' } }),
  family('newborn-withdrawal', 'newborn findings', ['(neonatal |newborn )abstinence syndrome', 'neonatal (opioid |)withdrawal( syndrome|)', '=NAS', '=NOWS'], ['newbornWithdrawal', 'substance']),
  family('asphyxia', 'newborn findings', ['=HIE', '(neonatal |)hypoxic ischemic encephalopathy of( the|) newborn', '(birth|perinatal) asphyxia'], ['asphyxia', 'mental', 'seizure', 'brainImaging', 'acidBase'], { values: { apgar: 'low', ph: 'low' } }),
  family('prematurity', 'newborn findings', ['prematurity', 'preterm (infant|newborn)', '(very |extremely |)low birth weight'], ['smallAtBirth', 'pregnancy', 'weight']),
  family('sick-gut', 'newborn abdomen', ['necrotizing enterocolitis'], ['sickGut']),
] as const;
