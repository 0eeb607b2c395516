/** Abbreviations of charting: of parts of the body, of acts and devices, of what is said around a condition. As conditionAbbreviations. */
export const chartAbbreviations = `
abd abdomen; abdominal
abn abnormal
abx antibiotics
ac acute; acromioclavicular
acq acquired
adl activities of daily living
admin administration
aka above knee amputation
bka below knee amputation
alt alanine aminotransferase
ama against medical advice
amb ambulatory
ams altered mental status
anx anxiety
appy appendicitis
approx approximately
appt appointment
asap soon
asx asymptomatic
ast aspartate aminotransferase
av arteriovenous; atrioventricular
avr aortic valve replacement
bact bacterial
bil bilateral
bilat bilateral
bm bowel movement
bmi body mass index
bmt bone marrow transplant
bpm beats
bs bowel sounds; blood sugar
bso bilateral salpingo-oophorectomy
bx biopsy
cath catheter
cbc blood count
chole cholecystitis
chr chronic
cns central nervous system
coag coagulation
comp complication
cong congenital
conj conjunctivitis
cont contusion
crcl creatinine
crf chronic renal failure
csx cesarean section
ct computed tomography
cv cardiovascular
cva costovertebral angle
cvc central venous catheter
cxr chest x-ray abnormal finding
d/c discharge
ddx differential diagnosis
def deficiency
deg degenerative
dep depression
derm dermatitis
dis disease
disloc dislocation
dnr do not resuscitate
do disorder
dsd dry sterile dressing
dtr deep tendon reflex
dx diagnosis
dysfxn dysfunction
dz disease
echo echocardiogram
ecg electrocardiogram
ekg electrocardiogram
eeg electroencephalogram
emg electromyography
encph encephalopathy
endo endocarditis
epig epigastric
eso esophageal
exac exacerbation
ext external; extremity
f/u follow-up
fb foreign body
fem femoral
fib fibrillation
fna fine needle aspiration
ftnd full term newborn delivery
func functional
gen generalized
glu glucose
grav gravida
gtube gastrostomy
gyn gynecological
hct hematocrit
hem hemorrhage
hep hepatitis
hgb hemoglobin
h/a headache
h/o history of
hx history
ho history of
hosp hospital
hr heart rate
hyp hypertrophy
hyster hysterectomy
i&d incision and drainage
icd implantable cardioverter-defibrillator
icu intensive care
idiop idiopathic
ijv internal jugular vein
incr increased
inf infection; inferior
infx infection
init initial
inj injury
insuff insufficiency
int internal; intermittent
ischem ischemic
iv intravenous
ivc inferior vena cava
ivf in vitro fertilization
jt joint
kub kidney ureter bladder
l left
lac laceration
lad left anterior descending; lymphadenopathy
lap laparoscopic
lat lateral
lbl labial
le lower extremity
leep loop excision cervix
lft liver function
lfts abnormal results of liver function studies
lig ligament
ll lower limb; lower lobe
llq left lower quadrant
rlq right lower quadrant
luq left upper quadrant
ruq right upper quadrant
lt left
ln lymph node
lnmp last menstrual period
ltbi latent tuberculosis
lv left ventricle; left ventricular
lue left upper extremity
lle left lower extremity
rue right upper extremity
rle right lower extremity
lul left upper lobe
lll left lower lobe
rul right upper lobe
rml right middle lobe
rll right lower lobe
lymphs lymphocytes
mal malignant
malig malignant
max maxillary
med medial; medication
meds medications
metas metastasis
mets metastasis
mod moderate
mult multiple
mv mitral valve
mvr mitral valve replacement
n/v nausea vomiting
n/v/d nausea vomiting diarrhea
nb newborn
neg negative
neo neoplasm
neuro neurological
nl normal
obs obstructive
obst obstruction
occ occlusion
op operation
osteo osteomyelitis
otc over-the-counter
pac port
palp palpitations
pap papanicolaou smear
parox paroxysmal
path pathological
peds pediatric
peg percutaneous gastrostomy
perf perforation
perirect perirectal
phx personal history
picc central venous catheter
plt platelet
pmh personal history
pna pneumonia
pneumo pneumonia; pneumothorax
pod postoperative
post posterior
postop postoperative
preg pregnancy
prim primary
prog progressive
prox proximal
psych psychiatric
pt patient
ptca coronary angioplasty
pvr postvoid residual
q quadrant
r right
rbc red blood cell
rec recurrent
resp respiratory
rheum rheumatoid
rom range of motion
r/o ruled out suspected
rt right
rupt ruptured
s/p status post
sp status post
s/sx signs symptoms
sec secondary
sev severe
si sacroiliac
slr straight leg raise
sm small
spec specified
spont spontaneous
spr sprain
staph staphylococcal
strep streptococcal
sub subsequent
subq subcutaneous
sup superior
surg surgical
svc superior vena cava
sx symptoms
sz seizure
szs seizures
tah total abdominal hysterectomy
temp temperature
tha hip joint prosthesis
thr hip joint prosthesis
thrombo thrombosis
tka knee joint prosthesis
tkr knee joint prosthesis
tpn parenteral nutrition
trach tracheostomy
tsh thyroid stimulating hormone
tx treatment
txp transplant
u/s ultrasound
ue upper extremity
ul upper limb
unk unknown
unspec unspecified
usg ultrasound
vag vaginal
vasc vascular
vent ventricular; ventilator
vit vitamin
vs vital signs
vv varicose veins
w/ with
w/o without
w/u work-up examination
wbc white blood cell
wnd wound
wt weight
xr x-ray
y/o years old
yo years old
c/o complains of
c/w with
d/t due to
dt due to
2/2 due to
r/t due to
a/w associated with
b/l bilateral
p/w presents with
b12 vitamin b12
k potassium
na sodium
ca++ calcium
mg magnesium
hypok hypokalemia
hypoca hypocalcemia
lytes electrolyte
a1c glycated hemoglobin
etoh alcohol
mj cannabis
thc cannabis
lsd lysergide
pcp phencyclidine
ptc percutaneous
lvad heart assist device
ppm cardiac pacemaker
pm cardiac pacemaker
aicd automatic implantable cardiac defibrillator
iabp intra-aortic balloon
cpap continuous positive airway pressure dependence
o2 oxygen
vns vagus nerve stimulator
dbs deep brain stimulator
iol intraocular lens; induction of labor
vbac vaginal delivery following previous cesarean
ega gestational age
sab spontaneous abortion
tab induced abortion
eab elective abortion
bpp biophysical profile
pprom preterm premature rupture of membranes
l&d labor delivery
lmp last menstrual period
gbs group b streptococcus
hpv human papillomavirus
hsv herpes simplex
rsv respiratory syncytial virus
cmv cytomegalovirus
mmr measles mumps rubella
tdap tetanus diphtheria pertussis
ppv pneumococcal
nsaid nonsteroidal anti-inflammatory drug
nsaids nonsteroidal anti-inflammatory drugs
ssri selective serotonin reuptake inhibitor
ssris selective serotonin reuptake inhibitors
tca tricyclic antidepressant
maoi monoamine oxidase inhibitor
ppi proton pump inhibitor
ace angiotensin-converting-enzyme inhibitor
acei angiotensin-converting-enzyme inhibitor
arb angiotensin receptor antagonist
asa aspirin
apap acetaminophen
doac anticoagulant
ocp oral contraceptive
hrt hormone replacement therapy
tpa tissue plasminogen activator
pcn penicillin
inh isoniazid
mtx methotrexate
`;
