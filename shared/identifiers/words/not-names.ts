/** Words that stand with a capital at the beginning of sentences, in headings and in medicine, and are nobody's name. */
export const notNames: ReadonlySet<string> = new Set(`
a about above abnormal according acute additional admission admit admitted after again all allergies also although am an and another any appears are as assess assessment at attending based be because been before being below between both but by can care case chart chief chronic clarification clarify clinical clinically code coding
comment compared concern condition confirm consider consult consultation continue continued could culture current currently date day days denied denies department describe description details determine diagnosed diagnoses diagnosis did discharge discharged discharges discussed do document documentation documented documents does doctor dose due during each
ed either emergency encounter evaluate evaluated evaluation every exam examination family febrile final finding findings first floor follow followed following for found from further general given had has have he heart her here his history home hospital hospitalist house how however i icu if imaging impression in indicate indication indicators
infection inpatient intake is it its kidney lab laboratory labs last lasting lastly later latest left level liver location lung management may medical medication medications medicine monday monitor more most mr mrs ms my name neither neurology new next night no none nor normal not note noted notes now nurse nursing observation of off office on
oncology one only open operative option options or order ordered orders other our out outpatient over oxygen pain pathology patient patients per pharmacy physical physician plan please positive possible postoperative preoperative presented presenting presents previous primary prior procedure progress provide provider providers pt pulmonary query question radiology
reason received reference regarding regards related repeat report reported reports request response result results review reviewed right room saturday section seen service services she should show showed shows since social specify started state states status stat still subjective such sunday surgery surgeon surgical symptoms than thank thanks that the their them then there therefore
these they this those though three thursday time to today total transfer transferred treated treatment triage tuesday two type ultrasound unable under undetermined unit unknown unspecified until upon urgent used vital vitals was we wednesday week well were what when where whether which while who whom whose why will with within without would wound yes yesterday you your friday
january february march april june july august september october november december spring fall winter am pm est pst utc north south east west northern southern eastern western united america american african asian caucasian hispanic latino english spanish french german chinese medicare medicaid aetna cigna humana tricare
abdomen abdominal acid albumin alcohol anemia antibiotic antibiotics aorta arterial aspirin atrial bilateral bilirubin blood bone bowel brain breast bronchitis cancer carcinoma cardiac cardiology catheter cell cerebral chest cirrhosis coronary cough creatinine cyst dementia dermatology diabetes diabetic dialysis diet disorder dyspnea edema electrolyte encephalopathy endocrine endoscopy
failure fever fluid fracture gastric gastrointestinal glucose heparin hemoglobin hematocrit hernia hip hypertension hypotension hypoxia infarction injury insufficiency insulin intravenous ischemia joint knee lactate lasix lesion leukocytosis lobe lower lymph malnutrition mass mellitus mental metabolic mitral morphine muscle necrosis neoplasm neuro node nutrition obesity obstruction orthopedic
ostomy pelvis pericardial pleural pneumonia potassium pressure prostate protein psychiatry rectal renal respiratory saline sepsis septic shock sinus skin sleep sodium spine stage stenosis stomach stroke syndrome thoracic thrombosis thyroid tissue tract trauma tumor ulcer upper ureter urinary urine urology valve vascular venous ventricular virus vitamin weight white
grade glasgow score scale index panel count ratio rate range ray scan monitor therapy unit intensive critical step telemetry ward clinic center centre medical surgical group associates inc llc university college memorial saint regional community veterans county city street avenue trauma level oral topical daily twice weekly body mass
tylenol zosyn rocephin levaquin keppra ativan haldol coumadin lovenox plavix lipitor norco percocet dilaudid humalog lantus levemir novolog synthroid zofran protonix pepcid colace miralax senna flomax norvasc coreg lopressor toprol diovan cozaar zestril entresto eliquis xarelto pradaxa farxiga jardiance metformin ozempic vancomycin cefepime ceftriaxone meropenem
gram staph strep streptococcus staphylococcus escherichia klebsiella pseudomonas enterococcus candida clostridium clostridioides covid influenza respiratory mrsa mssa legionella haemophilus moraxella acinetobacter serratia proteus enterobacter citrobacter bacteroides aspergillus
chief complaint hpi ros pmh psh assessment plan objective subjective disposition condition course consults procedures allergies immunizations code full dnr dni advance directive power attorney capacity consent
clinician cdi specialist coder health information management compliance question answer response template title subject regarding agree disagree integral significant insignificant
`.trim().split(/\s+/));

/** What people do, and notes say of them: after a capitalised word it makes a name of it. */
export const personVerbs: ReadonlySet<string> = new Set(`
was is has had presented presents reports reported denies denied states stated complains complained came arrived developed received remains remained underwent appeared appears feels felt said says tells told lives lived works worked resides went fell drinks drank smokes smoked takes took called continues continued
tolerated required requested refuses refused wants reports returned improved deteriorated became ambulated ate slept did does will would can could should may might endorses endorsed admits weighs
`.trim().split(/\s+/));

/** Relations of a patient whose names identify the patient too (45 CFR 164.514(b)(2)(i): "or of relatives, employers, or household members"). */
export const relations: ReadonlySet<string> = new Set(`
wife husband son daughter mother father brother sister spouse partner fiance fiancee niece nephew aunt uncle cousin grandson granddaughter grandmother grandfather grandma grandpa mom dad guardian caregiver stepson stepdaughter stepmother stepfather neighbor roommate girlfriend boyfriend friend
`.trim().split(/\s+/));

/** Words before a name that make its bearer a clinician. */
export const clinicianTitles: ReadonlySet<string> = new Set(`
dr drs doctor doctors prof professor nurse attending surgeon hospitalist intensivist anesthesiologist resident intern cardiologist nephrologist pulmonologist radiologist pathologist oncologist neurologist urologist psychiatrist consultant provider physician pharmacist therapist dietitian pcp np pa rn md crna
`.trim().split(/\s+/));

/** Letters after a name that make its bearer a clinician. */
export const credentials: ReadonlySet<string> = new Set(`md do np pa pac rn lpn lvn crna cnm cnp arnp aprn fnp dnp phd pharmd rd rdn ldn dpm dds dmd facs facp facc faap mbbs bsn msn ccs cdip ccds rhia rhit cpc lcsw psyd dpt`.split(/\s+/));

export const personTitles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'mister', 'missus', 'madam', 'sir', 'mx']);
export const nameParticles: ReadonlySet<string> = new Set(['de', 'la', 'las', 'los', 'del', 'van', 'von', 'der', 'den', 'di', 'da', 'dos', 'du', 'le', 'st', 'san', 'santa', 'al', 'el', 'bin', 'ibn', 'abu', 'ter', 'ten', 'y', 'mc', 'mac', 'o', 'of']);
export const nameSuffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'esq', 'junior', 'senior']);
