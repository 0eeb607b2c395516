import { family } from '../family';

/**
 * Infections. Sepsis is measured by SIRS (temperature, heart rate, breathing, white cells) or by Sepsis-3, a rise in SOFA
 * (lactate, blood pressure, creatinine, platelets, bilirubin, mental status, oxygen), with an infection: Singer et al., JAMA 2016;315:801.
 */
export const infections = [
  family('sepsis', 'systemic response to infection', ['sepsis', 'septic', 'septicemia', '(bacterial |viral )sepsis', 'SIRS due to infection', 'sepsis syndrome'], ['temperature', 'heartRate', 'breathing', 'whiteCells', 'lactate', 'pressure', 'bloodCulture', 'systemic'], { isOfLowPressure: true }),
  family('severe-sepsis', 'systemic response to infection', ['severe sepsis', 'sepsis with (acute |)organ dysfunction'], ['temperature', 'heartRate', 'breathing', 'whiteCells', 'lactate', 'pressure', 'bloodCulture', 'systemic'], { under: 'sepsis', isOfLowPressure: true, further: ['lactate', 'pressure', 'systemic', 'kidney', 'mental', 'platelets', 'oxygen', 'liver', 'coagulation', 'acidBase'] }),
  family('septic-shock', 'hemodynamic status', ['septic shock', 'sepsis with shock', '(warm |vasodilatory )septic shock'], ['pressure', 'lactate'], { under: 'sepsis', isOfLowPressure: true }),
  family('urosepsis', 'systemic response to infection', ['urosepsis'], ['urine', 'infection', 'temperature', 'whiteCells']),
  family('bacteremia', 'blood cultures', ['bacteremia', 'bacteraemia', 'fungemia', 'candidemia', 'bloodstream infection', 'blood stream infection', 'CLABSI', 'line infection', 'central line( associated|) infection'], ['organism', 'infection', 'temperature']),
  family('pneumonia', 'lung findings', ['pneumonia', 'pna', 'PNA', 'bronchopneumonia', 'pneumonitis', '(community|hospital|ventilator|healthcare) (acquired|associated) pneumonia', '=CAP', '=HAP', '=VAP', '=HCAP', 'lobar pneumonia', 'lower respiratory (tract |)infection'], ['chestImaging', 'cough', 'oxygen', 'breathing', 'airway', 'respiratoryPanel']),
  family('aspiration-pneumonia', 'lung findings', ['aspiration (pneumonia|pneumonitis)', 'aspiration PNA', 'aspiration pna'], ['swallowing', 'chestImaging', 'cough'], { under: 'pneumonia', further: ['swallowing'] }),
  family('specific-pneumonia', 'organism', ['(gram negative|MRSA|MSSA|pseudomonas|pseudomonal|klebsiella|staph|staphylococcal|streptococcal|pneumococcal|legionella|viral|fungal|covid|influenza|pcp|pneumocystis) pneumonia', 'pneumonia due to (MRSA|MSSA|pseudomonas|klebsiella|gram negative|staph|E coli)'], ['chestImaging', 'cough', 'respiratoryPanel'], { under: 'pneumonia', further: ['organism', 'bloodCulture', 'respiratoryPanel', 'broadAntibiotic'] }),
  family('bacterial-pneumonia', 'lung findings', ['bacterial pneumonia'], ['chestImaging', 'cough', 'organism', 'infection', 'respiratoryPanel'], { under: 'pneumonia' }),
  family('uti', 'urinary findings', ['urinary tract infection', 'UTI', 'cystitis', 'pyelonephritis', 'complicated UTI', 'CAUTI', 'catheter associated (urinary tract infection|UTI)', 'bacteriuria'], ['urine']),
  family('prostatitis', 'urinary findings', ['(acute |chronic |bacterial |)prostatitis'], ['urine', 'genital'], { under: 'uti' }),
  family('cellulitis', 'skin findings', ['cellulitis', 'erysipelas', 'skin( and soft tissue|) infection', 'SSTI', 'soft tissue infection'], ['skin', 'skinInflammation']),
  family('abscess', 'skin or deep collection', ['abscess', 'carbuncle', 'furuncle', 'empyema', 'phlegmon'], ['skin', 'infection', 'imaging', 'procedure', 'pleuralFluid']),
  family('fasciitis', 'soft tissue findings', ['necrotizing fasciitis', 'necrotizing soft tissue infection', 'Fournier gangrene', "Fournier's gangrene", 'Fourniers gangrene', 'gas gangrene', 'clostridial myonecrosis'], ['deepNecrosis']),
  family('osteomyelitis', 'bone findings', ['osteomyelitis', 'bone infection', 'discitis', 'osteitis'], ['bone', 'infection', 'skin', 'imaging', 'organism']),
  family('septic-joint', 'joint findings', ['septic (arthritis|joint|bursitis|knee|hip|shoulder|ankle|wrist|elbow|flexor tenosynovitis|tenosynovitis)', '(infectious|flexor|pyogenic) (flexor |)tenosynovitis', 'infectious arthritis', 'pyogenic arthritis', '(peri|)prosthetic (joint |)infection', '=PJI'], ['joint', 'jointSigns']),
  family('meningitis', 'neurologic findings', ['meningitis', '(autoimmune |)encephalitis', 'meningoencephalitis', 'brain abscess'], ['meningeal', 'mental', 'headache', 'seizure', 'brainImaging']),
  family('endocarditis', 'cardiac findings', ['endocarditis'], ['vegetation', 'heart', 'bloodCulture', 'organism']),
  family('c-diff', 'stool findings', ['c diff colitis', 'clostridi(um|oides) difficile( colitis| infection|)', '=CDI', 'CDAD', 'pseudomembranous colitis', 'c diff infection'], ['stool']),
  family('influenza', 'respiratory panel', ['influenza', 'influenza A', 'influenza B', '=flu', 'the flu'], ['organism', 'cough', 'respiratoryPanel', 'breathing']),
  family('covid', 'respiratory panel', ['covid', 'covid 19', 'SARS CoV 2 infection', 'coronavirus (infection|disease)'], ['organism', 'cough', 'respiratoryPanel', 'breathing', 'oxygen']),
  family('viral-respiratory', 'respiratory panel', ['RSV infection', 'bronchiolitis', 'upper respiratory (tract |)infection', '=URI', 'viral syndrome', 'acute bronchitis', 'bronchitis', 'pharyngitis', 'sinusitis', 'otitis media', 'croup', 'tonsillitis', 'strep throat'], ['organism', 'cough', 'temperature', 'infection', 'airway'], { isOpen: true }),
  family('hiv', 'immune status', ['=HIV', '=AIDS', 'HIV disease', 'human immunodeficiency virus'], [], { isOpen: true }),
  family('tuberculosis', 'lung findings', ['tuberculosis', 'TB'], ['tuberculous', 'chestImaging', 'organism', 'cough']),
  family('zoster', 'skin findings', ['herpes zoster', 'shingles', 'zoster', 'herpes simplex'], ['skin', 'infection', 'organism', 'nerve'], { isOpen: true }),
  family('fungal', 'cultures', ['candidiasis', 'thrush', 'esophageal candidiasis', 'aspergillosis', 'histoplasmosis', 'fungal infection'], ['organism', 'infection', 'abdomen'], { isOpen: true }),
  family('postoperative-infection', 'surgical site', ['surgical site infection', '=SSI', 'postoperative (wound |)infection', 'wound infection', 'infected (wound|hardware|prosthesis)', 'deep incisional infection'], ['skin', 'infection', 'procedure', 'organism']),
  family('peritonitis', 'abdominal findings', ['peritonitis', 'spontaneous bacterial peritonitis', '=SBP peritonitis', 'intra abdominal infection'], ['abdomen', 'liver']),
  family('cholangitis', 'biliary findings', ['cholangitis', 'ascending cholangitis'], ['abdomen', 'liver']),
  family('neutropenic-fever', 'blood count', ['neutropenic fever', 'febrile neutropenia'], ['temperature', 'whiteCells', 'platelets'], { under: 'neutropenia' }),
] as const;
