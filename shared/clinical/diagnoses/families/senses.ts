import { family } from '../family';

/** Eyes, ears, nose and throat, and what urologists see. */
export const senses = [
  family('eye-acute', 'eye findings', ['central retinal (artery|vein) occlusion', '=CRAO', '=CRVO', '(vitreous|retinal|subconjunctival|choroidal) hemorrhage', 'endophthalmitis', 'corneal (ulcer|abrasion|perforation|laceration)', '(bacterial |herpetic |fungal |)keratitis', '(ruptured|open) globe( injury|)', 'globe rupture', '(acute |)angle closure( glaucoma|)', 'optic neuritis', '(ischemic |)optic neuropathy', 'scleritis', 'iritis'], ['eyeSigns', 'nerve'], { isByContrast: true }),
  family('orbital-cellulitis', 'eye findings', ['(orbital|preseptal|periorbital) cellulitis'], ['eyeSigns', 'skinInflammation'], { under: 'cellulitis', isByContrast: true }),
  family('throat-abscess', 'throat findings', ['(peritonsillar|retropharyngeal|parapharyngeal|deep neck|tonsillar) (abscess|cellulitis|phlegmon)', '(acute |)epiglottitis', 'supraglottitis', "Ludwig('s|) angina", 'deep neck (space |)infection'], ['throatAndEar', 'swallowing'], { isByContrast: true }),
  family('ear', 'ear findings', ['mastoiditis', 'labyrinthitis', 'vestibular neuritis', 'Meniere disease', 'benign paroxysmal positional vertigo', '=BPPV', '(sudden |)sensorineural hearing loss', 'otitis externa'], ['throatAndEar'], { isByContrast: true }),
  family('vocal-cords', 'airway findings', ['vocal (cord|fold) (paralysis|paresis)', '(subglottic|tracheal) stenosis', '(laryngeal|airway) edema', 'laryngospasm'], ['throatAndEar', 'breathing', 'oxygen', 'allergic'], { isByContrast: true }),
  family('testicular-torsion', 'genital findings', ['testicular torsion', 'torsion of( the|) (testis|testicle|appendix testis)'], ['genital'], { isByContrast: true }),
  family('epididymitis', 'genital findings', ['epididymitis', 'orchitis', 'epididymo ?orchitis', 'priapism', 'paraphimosis'], ['genital'], { isByContrast: true }),
  family('urethra', 'urinary tract', ['urethral stricture', 'bladder neck contracture', '(bladder|urethral|ureteral) (injury|rupture)'], ['genital', 'urine', 'procedure', 'imaging'], { isByContrast: true }),
] as const;
