import { formOf } from '../forms';
import { diseaseNames } from './disease-names';

/**
 * What people say in several words, or in one where the books need several, and how the books say it. A tab parts them; a line
 * each. Words of a line that stand side by side in a query, in this order, are replaced.
 */
const lines = `
heart attack	myocardial infarction
ear infection	otitis media
middle ear infection	otitis media
outer ear infection	otitis externa
swimmer's ear	otitis externa
pink eye	conjunctivitis
dry eye	dry eye syndrome
high blood pressure	hypertension
raised blood pressure	hypertension
low blood pressure	hypotension
high blood sugar	hyperglycemia
low blood sugar	hypoglycemia
high cholesterol	hypercholesterolemia
high potassium	hyperkalemia
low potassium	hypokalemia
high sodium	hypernatremia
low sodium	hyponatremia
high calcium	hypercalcemia
low calcium	hypocalcemia
low magnesium	hypomagnesemia
low platelets	thrombocytopenia
low white count	leukopenia
sugar diabetes	diabetes mellitus
adult onset diabetes	type 2 diabetes mellitus
juvenile onset diabetes	type 1 diabetes mellitus
insulin dependent diabetes	type 1 diabetes mellitus
non insulin dependent diabetes	type 2 diabetes mellitus
kidney stone	calculus kidney
renal stone	calculus kidney
nephrolithiasis	calculus kidney
urolithiasis	calculus urinary
ureterolithiasis	calculus ureter
gall stone	cholelithiasis
gallstone	cholelithiasis calculus gallbladder
bladder stone	calculus bladder
bladder infection	cystitis
kidney infection	pyelonephritis
urine infection	urinary tract infection
water infection	urinary tract infection
chest infection	respiratory infection lower
sinus infection	sinusitis
throat infection	pharyngitis
sore throat	pharyngitis
strep throat	streptococcal pharyngitis
tooth decay	dental caries
cavities	dental caries
toothache	toothache
gum disease	periodontal disease
blood poisoning	sepsis
blood clot in leg	deep vein thrombosis
blood clot in lung	pulmonary embolism
blood clot	thrombosis
deep venous thrombosis	acute embolism and thrombosis of deep veins
deep vein thrombosis	acute embolism and thrombosis of deep veins
hardening of arteries	atherosclerosis
mini stroke	transient cerebral ischemic attack
stroke	cerebral infarction
cerebrovascular accident	cerebral infarction
brain attack	cerebral infarction
water on brain	hydrocephalus
fluid on lung	pulmonary edema
fluid in lung	pulmonary edema
water on knee	effusion knee
collapsed lung	pneumothorax
enlarged heart	cardiomegaly
enlarged liver	hepatomegaly
enlarged spleen	splenomegaly
enlarged prostate	benign prostatic hyperplasia
enlarged thyroid	goiter
enlarged lymph nodes	lymphadenopathy
swollen glands	lymphadenopathy
swollen lymph nodes	lymphadenopathy
irregular heartbeat	arrhythmia
fast heart rate	tachycardia
slow heart rate	bradycardia
rapid heartbeat	tachycardia
heart rhythm	arrhythmia
leaky valve	valve insufficiency
hole in heart	septal defect
water pill	diuretic
blood thinner	anticoagulant
shortness of breath	shortness of breath dyspnea
short of breath	shortness of breath
trouble breathing	dyspnea
difficulty breathing	dyspnea
difficulty swallowing	dysphagia
trouble swallowing	dysphagia
difficulty walking	difficulty in walking
trouble sleeping	insomnia
difficulty sleeping	insomnia
passing out	syncope
passed out	syncope
blacked out	syncope
ringing in ears	tinnitus
spinning sensation	vertigo
nose bleed	epistaxis
runny nose	rhinorrhea nasal discharge
stuffy nose	nasal congestion
hay fever	allergic rhinitis pollen
common cold	acute nasopharyngitis
stomach flu	viral gastroenteritis
food poisoning	foodborne intoxication
stomach ache	abdominal pain
stomach pain	abdominal pain
belly pain	abdominal pain
tummy ache	abdominal pain
acid reflux	gastro-esophageal reflux
reflux disease	gastro-esophageal reflux disease
stomach ulcer	gastric ulcer
bowel obstruction	intestinal obstruction
twisted bowel	volvulus
twisted testicle	torsion of testis
loose stools	diarrhea
blood in urine	hematuria
blood in stool	melena
bloody stool	melena
black stool	melena
vomiting blood	hematemesis
coughing up blood	hemoptysis
coughing blood	hemoptysis
painful urination	dysuria
frequent urination	frequency of micturition
burning on urination	dysuria
unable to urinate	retention of urine
cannot urinate	retention of urine
urine leakage	urinary incontinence
bed wetting	enuresis
painful periods	dysmenorrhea
heavy periods	menorrhagia excessive menstruation
no periods	amenorrhea
missed period	amenorrhea
irregular periods	irregular menstruation
hot flashes	menopausal flushing
change of life	menopause
morning sickness	hyperemesis gravidarum
water broke	rupture of membranes
tubal pregnancy	ectopic pregnancy tubal
toxemia of pregnancy	pre-eclampsia
yeast infection	candidiasis
athlete's foot	tinea pedis
jock itch	tinea cruris
cold sore	herpes simplex
fever blister	herpes simplex
canker sore	stomatitis aphthous
chicken pox	varicella
german measles	rubella
whooping cough	pertussis
kissing disease	infectious mononucleosis
glandular fever	infectious mononucleosis
mad cow disease	creutzfeldt-jakob
lyme	lyme disease
bed sore	pressure ulcer
bedsore	pressure ulcer
pressure sore	pressure ulcer
pressure injury	pressure ulcer
decubitus ulcer	pressure ulcer
ingrown toenail	ingrowing nail
ingrown nail	ingrowing nail
flat feet	flat foot
hammer toe	hammer toe
club foot	talipes
knock knees	genu valgum
bow legs	genu varum
hunchback	kyphosis
pinched nerve	nerve compression
slipped disc	intervertebral disc displacement
herniated disc	intervertebral disc displacement
herniated disk	intervertebral disc displacement
bulging disc	intervertebral disc displacement
degenerative disc disease	intervertebral disc degeneration
degenerative joint disease	osteoarthritis
wear and tear arthritis	osteoarthritis
brittle bones	osteoporosis
brittle bone disease	osteogenesis imperfecta
thin bones	osteopenia
frozen shoulder	adhesive capsulitis shoulder
tennis elbow	lateral epicondylitis
golfer's elbow	medial epicondylitis
trigger finger	trigger finger
bone spur	exostosis
heel spur	calcaneal spur
charley horse	cramp muscle
whiplash	sprain ligaments cervical spine
broken hip	fracture femur neck
hip fracture	fracture femur neck
broken neck	fracture cervical vertebra
broken back	fracture vertebra
broken nose	fracture nasal bones
broken jaw	fracture mandible
broken arm	fracture arm
broken leg	fracture leg
broken wrist	fracture wrist
broken ankle	fracture ankle
broken rib	fracture rib
black eye	contusion eyelid
head injury	injury head
head trauma	injury head
car accident	motor vehicle accident
car crash	motor vehicle accident
auto accident	motor vehicle accident
motor vehicle collision	motor vehicle accident
hit by car	pedestrian injured collision with car
dog bite	bitten by dog
cat bite	bitten by cat
bee sting	toxic effect of venom of bees
snake bite	toxic effect snake venom
spider bite	toxic effect spider venom
insect bite	insect bite nonvenomous
fall down stairs	fall on stairs
fell down stairs	fall on stairs
fell off ladder	fall from ladder
fell from ladder	fall from ladder
fell out of bed	fall from bed
slip and fall	fall slipping
tripped over	fall tripping
drug abuse	psychoactive substance abuse
substance abuse	psychoactive substance abuse
drug addiction	dependence drug
drug dependence	psychoactive substance dependence
alcohol use disorder	alcohol dependence
opioid use disorder	opioid dependence
tobacco use disorder	nicotine dependence
cannabis use disorder	cannabis dependence
cocaine use disorder	cocaine dependence
alcohol withdrawal	alcohol dependence with withdrawal
nervous breakdown	acute stress reaction
split personality	dissociative identity disorder
multiple personality	dissociative identity disorder
manic depression	bipolar disorder
manic depressive	bipolar disorder
bipolar affective	bipolar disorder
clinical depression	major depressive disorder
major depression	major depressive disorder
postpartum depression	postpartum depression puerperal
panic attack	panic disorder
eating disorder	eating disorder
shell shock	post-traumatic stress disorder
mental retardation	intellectual disabilities
mental handicap	intellectual disabilities
mental deficiency	intellectual disabilities
learning disability	developmental disorder scholastic
developmental delay	delayed milestone development disorder
lazy eye	amblyopia
crossed eyes	strabismus esotropia
near sighted	myopia
far sighted	hypermetropia
night blindness	night blindness
color blindness	color vision deficiencies
colour blindness	color vision deficiencies
floaters	vitreous opacities
detached retina	retinal detachment
hearing loss	hearing loss deafness
sensorineural deafness	sensorineural hearing loss
hard of hearing	hearing loss
lou gehrig's disease	amyotrophic lateral sclerosis
motor neurone disease	motor neuron disease
saint vitus dance	sydenham chorea
falling sickness	epilepsy
absence seizure	petit mal
grand mal	grand mal
tic douloureux	trigeminal neuralgia
facial palsy	bell's palsy
water retention	edema fluid overload
weight loss	abnormal weight loss
weight gain	abnormal weight gain
loss of appetite	anorexia
chronic tiredness	fatigue
feeling tired	fatigue
night sweats	hyperhidrosis generalized
old age	senility
bad breath	halitosis
hair loss	alopecia
excess hair	hirsutism
stretch marks	striae atrophicae
liver spots	lentigo
age spots	lentigo
skin tag	skin tag
skin cancer	malignant neoplasm skin
lung cancer	malignant neoplasm bronchus lung
breast cancer	malignant neoplasm breast
colon cancer	malignant neoplasm colon
bowel cancer	malignant neoplasm intestine
womb cancer	malignant neoplasm uterus
blood cancer	leukemia
bone cancer	malignant neoplasm bone
liver cancer	malignant neoplasm liver
throat cancer	malignant neoplasm pharynx
brain tumor	neoplasm brain
brain tumour	neoplasm brain
cancer	malignant neoplasm
carcinoma	malignant neoplasm
adenocarcinoma	malignant neoplasm
malignant tumor	malignant neoplasm
malignant tumour	malignant neoplasm
tumor	neoplasm
tumour	neoplasm
sarcoma	malignant neoplasm connective tissue
epithelioma	malignant neoplasm
stomach cancer	malignant neoplasm stomach
sickle cell disease	sickle-cell disorder
sickle cell	sickle-cell
cooley's anemia	thalassemia beta
iron poor blood	iron deficiency anemia
free bleeder	hemophilia
heart failure with preserved ejection fraction	diastolic heart failure
heart failure with reduced ejection fraction	systolic heart failure
congestive cardiac failure	congestive heart failure
cardiac failure	heart failure
cardiac insufficiency	heart failure
cardiac arrest	cardiac arrest
coronary artery disease	atherosclerotic heart disease native coronary artery
coronary heart disease	atherosclerotic heart disease
irregular pulse	arrhythmia
widow maker	myocardial infarction left anterior descending
end stage kidney disease	end stage renal disease
end stage kidney failure	end stage renal disease
kidney failure	kidney failure
renal failure	kidney failure
renal insufficiency	kidney insufficiency
chronic renal failure	chronic kidney disease
chronic renal disease	chronic kidney disease
chronic renal insufficiency	chronic kidney disease
chronic kidney failure	chronic kidney disease
liver failure	hepatic failure
fatty liver	fatty liver
yellow skin	jaundice
overactive thyroid	hyperthyroidism
underactive thyroid	hypothyroidism
low thyroid	hypothyroidism
status post	history of presence absence
s/p	history of presence absence
history of	personal history of
family history	family history of
follow up	aftercare follow-up examination
work up	examination
physical exam	general examination
annual physical	general adult medical examination
well child	routine child health examination
well woman	gynecological examination
flu shot	immunization influenza
birth control	contraceptive management
tubes tied	sterilization
gender dysphoria	gender identity disorder
sexually transmitted infection	sexually transmitted disease
reduced mobility	reduced mobility
wheel chair	wheelchair dependence
cord compression	compression spinal cord
short stature	short stature
failure to thrive	failure to thrive
crib death	sudden infant death syndrome
cot death	sudden infant death syndrome
spina bifida	spina bifida
cleft lip	cleft lip
tongue tie	ankyloglossia
undescended testicle	cryptorchidism
undescended testis	cryptorchidism
mongolism	down syndrome
trisomy 21	down syndrome
trisomy 18	trisomy 18 edwards
trisomy 13	trisomy 13 patau
lactose intolerance	lactose intolerance
gluten intolerance	celiac disease
gluten enteropathy	celiac disease
regional enteritis	crohn's disease
bloodstream infection	sepsis bacteremia
staph infection	staphylococcal infection
strep infection	streptococcal infection
flesh eating	necrotizing fasciitis
sleeping sickness	trypanosomiasis
river blindness	onchocerciasis
elephantiasis	lymphedema filariasis
guinea worm	dracunculiasis
rabbit fever	tularemia
parrot fever	psittacosis
valley fever	coccidioidomycosis
q fever	q fever
trench mouth	necrotizing ulcerative stomatitis gingivitis
desert fever	coccidioidomycosis
dengue fever	dengue
infectious disease	infection
parasitic infection	infestation
parasitic infectious disease	infestation
fungal infection	mycosis
bone inflammation	osteitis
lymph node cancer	lymphoma
iritis	iridocyclitis
dropsy	edema
catarrh	rhinitis
rupture of bowel	perforation intestine
perforated bowel	perforation intestine
laparoscopic	percutaneous endoscopic
arthroscopic	percutaneous endoscopic
thoracoscopic	percutaneous endoscopic
keyhole	percutaneous endoscopic
heart bypass	coronary artery bypass
bypass surgery	coronary artery bypass
knee replacement	replacement knee joint
hip replacement	replacement hip joint
shoulder replacement	replacement shoulder joint
c section	cesarean section
hernia repair	herniorrhaphy
nose job	rhinoplasty
face lift	rhytidectomy
tummy tuck	abdominoplasty
`;

const byFirst = new Map<string, { readonly forms: readonly string[]; readonly means: readonly string[] }[]>();

for (const line of `${lines}${diseaseNames}`.trim().split('\n').filter((each) => each !== '')) {
  const [said = '', means = ''] = line.split('\t').map((part) => part.replaceAll(/'s\b|'/g, ''));
  const forms = said.split(/[ -]/).map(formOf);
  const first = forms[0] ?? '';
  byFirst.set(first, [...(byFirst.get(first) ?? []), { forms, means: means.split(/[ -]/) }]);
}

export type Rewriting = { readonly typed: string; readonly words: string; readonly whole: readonly string[] };

/** The words of a query with what the books say in place of what people say; the longest saying at each place. */
export function layWordsIn(words: readonly string[]): Rewriting[] {
  const forms = words.map(formOf);
  const whole: string[] = [];
  const typed: string[] = [];
  const meant: string[] = [];
  for (let at = 0; at < words.length; ) {
    const sayings = (byFirst.get(forms[at] ?? '') ?? []).filter((saying) => saying.forms.every((form, index) => forms[at + index] === form));
    const longest = sayings.reduce<(typeof sayings)[number] | undefined>((best, saying) => (saying.forms.length > (best?.forms.length ?? 0) ? saying : best), undefined);
    if (longest === undefined) {
      whole.push(words[at] ?? '');
      at += 1;
      continue;
    }
    typed.push(words.slice(at, at + longest.forms.length).join(' '));
    meant.push(longest.means.join(' '));
    whole.push(...longest.means);
    at += longest.forms.length;
  }
  return typed.length === 0 || whole.join(' ') === words.join(' ') ? [] : [{ typed: typed.join(', '), words: meant.join(', '), whole: [...new Set(whole)] }];
}
