/** Abbreviations of conditions as the specialties write them, one specialty after the other. As conditionAbbreviations. */
export const specialtyAbbreviations = `
aet alternating esotropia
axt alternating exotropia
aion ischemic optic neuropathy
aki acute kidney failure
apmppe acute posterior multifocal placoid pigment epitheliopathy
arn acute retinal necrosis
bdr background diabetic retinopathy
cacg chronic angle-closure glaucoma
cf cystic fibrosis; counting fingers
cnldo congenital nasolacrimal duct obstruction
nldo nasolacrimal duct obstruction
coag chronic open-angle glaucoma; primary open-angle glaucoma
csme clinically significant macular edema
cws cotton wool spots
ded dry eye syndrome
des dry eye syndrome; diethylstilbestrol
dme diabetic macular edema
dvd dissociated vertical deviation
ekc epidemic keratoconjunctivitis
et esotropia; essential tremor; eustachian tube
xt exotropia
xp exophoria; xeroderma pigmentosum
fevr familial exudative vitreoretinopathy
gpc giant papillary conjunctivitis
hsk herpes simplex keratitis
hzo herpes zoster ophthalmicus
iop intraocular pressure
ik interstitial keratitis
ino internuclear ophthalmoplegia
lhon leber's optic atrophy
mgd meibomian gland dysfunction
mh macular hole; malignant hyperthermia
naion nonarteritic ischemic optic neuropathy
nag narrow-angle glaucoma
ncag narrow-angle glaucoma
ns nuclear sclerosis cataract; nephrotic syndrome
nsc nuclear sclerotic cataract; age-related nuclear cataract
nvg neovascular glaucoma
oag open-angle glaucoma
oht ocular hypertension
on optic neuritis; optic nerve
pcos polycystic ovarian syndrome
pds pigment dispersion syndrome
pee punctate keratitis
phpv persistent hyperplastic primary vitreous
pic punctate inner choroidopathy
poag primary open-angle glaucoma
psc posterior subcapsular cataract; primary sclerosing cholangitis
pvr proliferative vitreo-retinopathy; postvoid residual
rao retinal artery occlusion
rb retinoblastoma
rce recurrent erosion of cornea
rpe retinal pigment epithelium
rrd retinal detachment with retinal break
trd traction detachment of retina
sch subconjunctival hemorrhage
spk superficial punctate keratitis
vh vitreous hemorrhage; viral hepatitis
vkh vogt-koyanagi-harada syndrome; harada's disease
vmt vitreomacular traction; vitreomacular adhesion

ab asthmatic bronchitis; abortion
abrs acute bacterial rhinosinusitis; acute sinusitis
ahr airway hyperreactivity
an acoustic neuroma; anorexia nervosa
ar allergic rhinitis
as aortic stenosis; ankylosing spondylitis
asom acute suppurative otitis media
asnhl asymmetric sensorineural hearing loss
apd central auditory processing disorder; afferent pupillary defect
bom bilateral otitis media
capd central auditory processing disorder
cpa cerebellopontine angle; chronic pulmonary aspergillosis
dns deviated nasal septum
etd eustachian tube disorder
lpr laryngopharyngeal reflux
md meniere's disease; muscular dystrophy
mee middle ear effusion; otitis media with effusion
nar nonallergic rhinitis; vasomotor rhinitis
ome otitis media with effusion
opc oropharyngeal cancer; oropharyngeal candidiasis
npc nasopharyngeal carcinoma
osd osgood-schlatter disease
pnd postnasal drip; paroxysmal nocturnal dyspnea
pta peritonsillar abscess; prior to admission
ssnhl sudden idiopathic hearing loss
sshl sudden idiopathic hearing loss
tm tympanic membrane
vm vestibular migraine
vpi velopharyngeal insufficiency
vcd vocal cord dysfunction
vcp vocal cord paralysis
ilo inducible laryngeal obstruction

acei ace inhibitor
aco asthma with chronic obstructive pulmonary disease
acos asthma with chronic obstructive pulmonary disease
ae acute exacerbation; air embolism
aecb acute exacerbation of chronic bronchitis
aeipf acute exacerbation pulmonary fibrosis
ahrf acute respiratory failure with hypoxia
apb atrial premature depolarization
apc atrial premature depolarization
ape acute pulmonary edema; acute pulmonary embolism
ai aortic insufficiency; adrenal insufficiency
bbs bilateral breath sounds
bo bronchiolitis obliterans; bowel obstruction
boop bronchiolitis obliterans organizing pneumonia; organizing pneumonia
brugada brugada syndrome
cb chronic bronchitis
chrf chronic respiratory failure with hypoxia
cmp cardiomyopathy
cns central nervous system
coa coarctation of aorta
cpe cardiogenic pulmonary edema
cto chronic total occlusion of coronary artery
ctph chronic thromboembolic pulmonary hypertension
dorv double outlet right ventricle
dilv double inlet left ventricle
dpld diffuse parenchymal lung disease; interstitial lung disease
dah diffuse alveolar hemorrhage; pulmonary hemorrhage
eib exercise induced bronchospasm
efe endocardial fibroelastosis
ehtn essential hypertension
ef ejection fraction
fes fat embolism syndrome
hlt heart lung transplant
iaa interrupted aortic arch
iart intra-atrial reentrant tachycardia
icd implantable defibrillator
ivcd intraventricular conduction defect; intraventricular block
jet junctional ectopic tachycardia
lafb left anterior fascicular block
lpfb left posterior fascicular block
lae left atrial enlargement; cardiomegaly
lva left ventricular aneurysm
lvd left ventricular dysfunction
lvsd left ventricular systolic dysfunction
lvdd left ventricular diastolic dysfunction
lvoto left ventricular outflow obstruction
lbbb left bundle-branch block
lah left anterior hemiblock
lip lymphoid interstitial pneumonia
lam lymphangioleiomyomatosis
mat multifocal atrial tachycardia
mac mitral annular calcification; mycobacterium avium complex
mods multiple organ dysfunction syndrome
mpe malignant pleural effusion
ms mitral stenosis; multiple sclerosis
nsip nonspecific interstitial pneumonia
nvaf nonvalvular atrial fibrillation
nste non-st elevation
nsteacs non-st elevation myocardial infarction
oh orthostatic hypotension
pap pulmonary alveolar proteinosis; papanicolaou smear
papvr partial anomalous pulmonary venous connection
papvc partial anomalous pulmonary venous connection
tapvc total anomalous pulmonary venous connection
pch paroxysmal cold hemoglobinuria; pulmonary capillary hemangiomatosis
pea pulseless electrical activity
pps peripheral pulmonary stenosis; postpericardiotomy syndrome; postpolio syndrome
pjc premature junctional contractions; junctional premature depolarization
pmt pacemaker mediated tachycardia
ps pulmonary stenosis
psp primary spontaneous pneumothorax; progressive supranuclear palsy
ssp secondary spontaneous pneumothorax
pvl paravalvular leak; periventricular leukomalacia
pvs pulmonary vein stenosis; persistent vegetative state
rf rheumatic fever; respiratory failure; renal failure; rheumatoid factor
rvd right ventricular dysfunction
sas subaortic stenosis; sleep apnea syndrome; subclavian artery stenosis
sbe subacute bacterial endocarditis
scd sudden cardiac death
snd sinus node dysfunction; sick sinus syndrome
sss sick sinus syndrome; subclavian steal syndrome
tdp torsades de pointes
ti tricuspid insufficiency; terminal ileitis
ts tricuspid stenosis
vpb ventricular premature depolarization
vpc ventricular premature depolarization
pvcs ventricular premature depolarization
pacs atrial premature depolarization
vs vasovagal syncope
vvs vasovagal syncope
va ventricular arrhythmia; visual acuity
vads ventricular assist device
wct wide complex tachycardia

aph antepartum hemorrhage
afe amniotic fluid embolism
aflp acute fatty liver of pregnancy; liver disorder in pregnancy
ama advanced maternal age; elderly multigravida; against medical advice
ap abruptio placentae; acute pancreatitis; angina pectoris; appendicitis
aub abnormal uterine bleeding
bc birth control; breast cancer
bbt breakthrough bleeding
btb breakthrough bleeding
bv bacterial vaginosis
chtn chronic hypertension; pre-existing essential hypertension
cs cesarean section; cushing's syndrome
ep ectopic pregnancy
fdiu intrauterine death
ga gestational age; granuloma annulare; geographic atrophy; general anesthesia
gdm gestational diabetes
gdma1 gestational diabetes diet controlled
gdma2 gestational diabetes insulin controlled
ghtn gestational hypertension
hcg human chorionic gonadotropin
hmb menorrhagia
hsil high grade squamous intraepithelial lesion
iup intrauterine pregnancy
iupc intrauterine pregnancy
lmp last menstrual period
mab missed abortion
mcda monochorionic diamniotic twin
mcma monochorionic monoamniotic twin
dcda dichorionic diamniotic twin
nvp nausea vomiting of pregnancy
oligo oligohydramnios
ovc ovarian cancer
pcod polycystic ovarian disease
pe pulmonary embolism; pre-eclampsia; pleural effusion
pec pre-eclampsia
pet pre-eclampsia
pih pregnancy induced hypertension
poly polyhydramnios
pop pelvic organ prolapse; female genital prolapse
pprom preterm premature rupture of membranes
ptd preterm delivery
pul pregnancy of unknown location
rpl recurrent pregnancy loss
sab spontaneous abortion
srom spontaneous rupture of membranes
tab therapeutic abortion
tolac trial of labor after cesarean
uvp uterovaginal prolapse
vvf vesicovaginal fistula
vvc vulvovaginal candidiasis; candidiasis of vulva and vagina

abo abo incompatibility; hemolytic disease of newborn abo isoimmunization
aga appropriate for gestational age; androgenetic alopecia
aop apnea of prematurity
bpd bronchopulmonary dysplasia
brue brief resolved unexplained event
cdh congenital diaphragmatic hernia
elbw extremely low birth weight newborn
lbw low birth weight newborn
vlbw low birth weight newborn 1000-1499 grams
gerd gastro-esophageal reflux
hbdn hemorrhagic disease of newborn
hmd hyaline membrane disease
idm infant of diabetic mother
iodm infant of diabetic mother
mas meconium aspiration syndrome
nas neonatal abstinence syndrome; neonatal withdrawal symptoms
nows neonatal withdrawal symptoms from maternal use of drugs
nec necrotizing enterocolitis
nnj neonatal jaundice
pie pulmonary interstitial emphysema
pphn persistent pulmonary hypertension of newborn; persistent fetal circulation
pvh periventricular hemorrhage
rds respiratory distress syndrome of newborn; acute respiratory distress syndrome
rhd rheumatic heart disease
rop retinopathy of prematurity
suid sudden infant death syndrome
ttnb transient tachypnea of newborn

aitl angioimmunoblastic t-cell lymphoma
alcl anaplastic large cell lymphoma
ampca carcinoma ampulla of vater
apml acute promyelocytic leukemia
apl acute promyelocytic leukemia; antiphospholipid syndrome
atc anaplastic thyroid carcinoma; thyroid cancer
bca breast cancer; basal cell carcinoma
bcc basal cell carcinoma
bl burkitt lymphoma
btc biliary tract cancer
cca cholangiocarcinoma; clear cell carcinoma
ccrcc renal cell carcinoma
cel chronic eosinophilic leukemia
cnl chronic neutrophilic leukemia
crpc prostate cancer castration resistant
mcrpc prostate cancer metastatic
cscc cutaneous squamous cell carcinoma
cup carcinoma of unknown primary
dsrct desmoplastic small round cell tumor
eac esophageal adenocarcinoma
escc esophageal squamous cell carcinoma
ec endometrial cancer; esophageal cancer
eoc epithelial ovarian cancer
es ewing sarcoma
ftc follicular thyroid carcinoma
ptc papillary thyroid carcinoma; percutaneous
mtc medullary thyroid carcinoma
gc gastric cancer; gonococcal infection
gep gastroenteropancreatic neuroendocrine tumor
hcc hepatocellular carcinoma
hnc head and neck cancer
hnscc head and neck squamous cell carcinoma
hl hodgkin lymphoma; hyperlipidemia
ibc inflammatory breast cancer
icca intrahepatic bile duct carcinoma
ihcc intrahepatic bile duct carcinoma
ilc invasive lobular carcinoma breast
lc lung cancer; liver cirrhosis
lgl large granular lymphocytic leukemia
lms leiomyosarcoma
lpl lymphoplasmacytic lymphoma
malt extranodal marginal zone b-cell lymphoma mucosa-associated lymphoid tissue
mzl marginal zone lymphoma
mb medulloblastoma
mbc metastatic breast cancer
mis melanoma in situ
mpm malignant pleural mesothelioma
mpnst malignant peripheral nerve sheath tumor
nb neuroblastoma; newborn
net neuroendocrine tumor
nets neuroendocrine tumor
nec neuroendocrine carcinoma
nmsc skin cancer
os osteosarcoma; left eye
pcnsl primary central nervous system lymphoma
pcv polycythemia vera
pdac pancreatic ductal adenocarcinoma
pnet primitive neuroectodermal tumor; pancreatic neuroendocrine tumor
ptcl peripheral t-cell lymphoma
raeb refractory anemia with excess of blasts
rms rhabdomyosarcoma
sts soft tissue sarcoma
tcc transitional cell carcinoma; bladder cancer
tgct tenosynovial giant cell tumor; testicular germ cell tumor
ucc urothelial cell carcinoma
utuc carcinoma ureter renal pelvis
wt wilms tumor; weight
sct sickle-cell trait
hbss sickle-cell disease
hbsc sickle-cell hb-c disease
aplas antiphospholipid syndrome
acd anemia of chronic disease; allergic contact dermatitis
aicd anemia in chronic disease
bss bernard-soulier syndrome
dba diamond-blackfan anemia
ehec enterohemorrhagic escherichia coli
fvl factor v leiden
g6pd glucose-6-phosphate dehydrogenase deficiency
g6pdd glucose-6-phosphate dehydrogenase deficiency
ha hemophilia a
hes hypereosinophilic syndrome
hs hereditary spherocytosis
mds myelodysplastic syndrome
mha microangiopathic hemolytic anemia
maha microangiopathic hemolytic anemia
nait neonatal alloimmune thrombocytopenia
pnh paroxysmal nocturnal hemoglobinuria
saa severe aplastic anemia
tma thrombotic microangiopathy
vitt vaccine induced thrombotic thrombocytopenia

aat alpha-1-antitrypsin deficiency
ac alcoholic cirrhosis; acute cholecystitis
ah alcoholic hepatitis; autoimmune hepatitis
alf acute liver failure
ald alcoholic liver disease
bcs budd-chiari syndrome
cbdl calculus of bile duct
cbds calculus of bile duct
cdi clostridium difficile infection
cic chronic idiopathic constipation
oic opioid induced constipation
cp chronic pancreatitis; cerebral palsy
cipo chronic intestinal pseudo-obstruction
du duodenal ulcer
eg eosinophilic gastritis; eosinophilic gastroenteritis
ege eosinophilic gastroenteritis
ee erosive esophagitis; eosinophilic esophagitis
ev esophageal varices
fd functional dyspepsia
ge gastroenteritis
age acute gastroenteritis
gp gastroparesis
gu gastric ulcer; genitourinary
hav hepatitis a
he hepatic encephalopathy
hps hypertrophic pyloric stenosis; hepatopulmonary syndrome
hpylori helicobacter pylori
ibsc irritable bowel syndrome with constipation
ibsd irritable bowel syndrome with diarrhea
ibsm irritable bowel syndrome mixed
mwt mallory-weiss tear
nerd gastro-esophageal reflux without esophagitis
pi pneumatosis intestinalis; protease inhibitor
phg portal hypertensive gastropathy
pbc primary biliary cholangitis
pld polycystic liver disease
pvt portal vein thrombosis
sbp spontaneous bacterial peritonitis; systolic blood pressure
sbs short bowel syndrome
sod sphincter of oddi dysfunction
td traveler's diarrhea
uc ulcerative colitis
zd zenker's diverticulum

acd allergic contact dermatitis
icd irritant contact dermatitis
agep acute generalized exanthematous pustulosis
aa alopecia areata
bp bullous pemphigoid
ccca central centrifugal cicatricial alopecia
ccle cutaneous lupus erythematosus
cle cutaneous lupus erythematosus
csu chronic idiopathic urticaria
ciu chronic idiopathic urticaria
dle discoid lupus erythematosus
scle subacute cutaneous lupus erythematosus
dpn dermatosis papulosa nigra; diabetic polyneuropathy
eac erythema annulare centrifugum
en erythema nodosum
ga granuloma annulare
hhd hailey-hailey disease; hypertensive heart disease
la lichen amyloidosis
lpp lichen planopilaris
lsa lichen sclerosus et atrophicus
ls lichen sclerosus
nld necrobiosis lipoidica diabeticorum
pf pemphigus foliaceus; plantar fasciitis
pih postinflammatory hyperpigmentation
pl pityriasis lichenoides
pleva pityriasis lichenoides et varioliformis acuta
pmle polymorphous light eruption
ppp palmoplantar pustulosis
pr pityriasis rosea
puppp pruritic urticarial papules and plaques of pregnancy
pv pemphigus vulgaris; pityriasis versicolor
pso psoriasis
sd seborrheic dermatitis
sebderm seborrheic dermatitis
tv tinea versicolor

aav anca vasculitis
aosd adult-onset still's disease
axspa axial spondyloarthritis
spa spondyloarthritis
bd behcet's disease; bipolar disorder
bs blau syndrome; bartter syndrome
cppd calcium pyrophosphate deposition disease
cwp chronic widespread pain
dm dermatomyositis
eoa erosive osteoarthritis
fbss failed back surgery syndrome; postlaminectomy syndrome
fms fibromyalgia
gpa granulomatosis with polyangiitis
hoa hypertrophic osteoarthropathy
iim idiopathic inflammatory myopathy
imnm immune-mediated necrotizing myopathy
jdm juvenile dermatomyositis
jia juvenile idiopathic arthritis; juvenile arthritis
koa osteoarthritis knee
hoa osteoarthritis hip
lbs low back strain
lcl lateral collateral ligament
mpa microscopic polyangiitis
mps myofascial pain syndrome; mucopolysaccharidosis
oa osteoarthritis
oo osteoid osteoma
ocd osteochondritis dissecans
pan polyarteritis nodosa
pjr periprosthetic joint infection
pji infection due to internal joint prosthesis
pmr polymyalgia rheumatica
ptoa post-traumatic osteoarthritis
psa psoriatic arthritis
rea reactive arthritis
rcs rotator cuff syndrome
sij sacroiliac joint
sis impingement syndrome shoulder
sonk osteonecrosis knee
ss sjogren's syndrome
tfl tensor fasciae latae
uctd undifferentiated connective tissue disease
vcf collapsed vertebra; fatigue fracture of vertebra; wedge compression fracture of vertebra
ovcf osteoporosis with vertebral fracture

abi acquired brain injury; ankle brachial index
ald adrenoleukodystrophy
aidp guillain-barre syndrome
aed antiepileptic drug
ais acute ischemic stroke; adolescent idiopathic scoliosis
bect benign childhood epilepsy with centrotemporal spikes
bih benign intracranial hypertension
cae childhood absence epilepsy; absence epilepsy
jae juvenile absence epilepsy
cbi closed brain injury
ccd central core disease
ch cluster headache; congenital hypothyroidism
cip congenital insensitivity to pain; critical illness polyneuropathy
cim critical illness myopathy
cis clinically isolated syndrome; carcinoma in situ
cm chronic migraine
cmd congenital muscular dystrophy; craniomandibular disorder
cms congenital myasthenic syndrome
csf cerebrospinal fluid leak
cts carpal tunnel syndrome
ctth chronic tension-type headache
dbs deep brain stimulator
dcm degenerative cervical myelopathy; dilated cardiomyopathy
doc disorder of consciousness
dlb dementia with lewy bodies
fs febrile seizures
gtc generalized tonic-clonic seizure
hd huntington's disease
hmsn hereditary motor and sensory neuropathy
hsv herpes simplex
ich intracerebral hemorrhage
ih idiopathic hypersomnia; intracranial hypertension
iih idiopathic intracranial hypertension
lacis lacunar infarction
lgs lennox-gastaut syndrome
lp lumbar puncture; lichen planus
lvo large vessel occlusion cerebral infarction
mg myasthenia gravis
mma middle meningeal artery; methylmalonic acidemia
mmn multifocal motor neuropathy
mn mononeuropathy; membranous nephropathy
moh medication overuse headache
msa multiple system atrophy
nph normal pressure hydrocephalus
ntd neural tube defect
ocd obsessive-compulsive disorder
opca olivopontocerebellar atrophy
pd parkinson's disease
pdd parkinson's disease dementia
plmd periodic limb movement disorder
pma progressive muscular atrophy
pn peripheral neuropathy; polyneuropathy; pyelonephritis
ppa primary progressive aphasia
pres posterior reversible encephalopathy syndrome
psp progressive supranuclear palsy
rcvs reversible cerebrovascular vasoconstriction syndrome
se status epilepticus
sfn small fiber neuropathy
sunct short lasting unilateral neuralgiform headache with conjunctival injection and tearing
tac trigeminal autonomic cephalgia
tbm tuberculous meningitis
tcs tethered cord syndrome; treacher collins syndrome
tle temporal lobe epilepsy
tm transverse myelitis; tympanic membrane
tth tension-type headache
vad vascular dementia; ventricular assist device
vci vascular dementia
wke wernicke encephalopathy
we wernicke encephalopathy
wks wernicke-korsakoff syndrome

aspd antisocial personality disorder
avpd avoidant personality disorder
aws alcohol withdrawal syndrome
bn bulimia nervosa
bpsd behavioral disturbance dementia
cd conduct disorder
cud cannabis use disorder
dpd dependent personality disorder
dpdr depersonalization derealization syndrome
dysth dysthymic disorder
gd gender dysphoria
gad generalized anxiety disorder
hpd histrionic personality disorder
mdd major depressive disorder
mde major depressive episode
nssi self-harm nonsuicidal
pdd persistent depressive disorder; pervasive developmental disorder
pmad postpartum mood disturbance
sp social phobia; schizophrenia paranoid
spd schizoid personality disorder; sensory processing disorder
stpd schizotypal disorder
trs treatment resistant schizophrenia
sz schizophrenia; seizure
tud tobacco use disorder
ttm trichotillomania

afb acid-fast bacilli
cap community acquired pneumonia
csd cat-scratch disease
chikv chikungunya
cre carbapenem resistant enterobacteriaceae
esbl extended spectrum beta lactamase resistance
gas group a streptococcus
gbs guillain-barre syndrome; group b streptococcus
gc gonorrhea
ct chlamydia trachomatis; computed tomography
ggo abnormal finding lung
hbv hepatitis b
hfrs hemorrhagic fever with renal syndrome
hps hantavirus pulmonary syndrome
hsv1 herpes simplex
hsv2 genital herpes
ie infective endocarditis
im infectious mononucleosis
je japanese encephalitis
lgv lymphogranuloma venereum
mdrtb multidrug resistant tuberculosis
mpox mpox monkeypox
nf necrotizing fasciitis
ngu nongonococcal urethritis
nsti necrotizing fasciitis
ohl oral hairy leukoplakia
pcp pneumocystis pneumonia
ptb pulmonary tuberculosis
rmsf rocky mountain spotted fever
sbi bacterial infection
tbe tick-borne encephalitis
tss toxic shock syndrome
uri upper respiratory infection
vl visceral leishmaniasis
cl cutaneous leishmaniasis; cleft lip
vhf viral hemorrhagic fever
wee western equine encephalitis
eee eastern equine encephalitis
yf yellow fever

ai adrenal insufficiency
aacg acute angle-closure glaucoma
acth adrenocorticotropic hormone
adh antidiuretic hormone
aps autoimmune polyglandular syndrome
apeced autoimmune polyglandular failure
cdi central diabetes insipidus
ndi nephrogenic diabetes insipidus
cd cushing's disease; crohn's disease
dr diabetic retinopathy
fbhh familial hypocalciuric hypercalcemia
fhh familial hypocalciuric hypercalcemia
ffa free fatty acid
fcs familial chylomicronemia syndrome
ghd growth hormone deficiency
gd graves' disease
gh growth hormone; gestational hypertension
hefh familial hypercholesterolemia
hofh familial hypercholesterolemia
hpt hyperparathyroidism
htg hypertriglyceridemia
tg triglycerides
iga immunoglobulin a
mng multinodular goiter
ms metabolic syndrome
mets metabolic syndrome
pa primary aldosteronism; pernicious anemia
pheo pheochromocytoma
sch subclinical hypothyroidism
shpth secondary hyperparathyroidism
t1d type 1 diabetes mellitus
t2d type 2 diabetes mellitus
t3cdm diabetes due to underlying condition
tao thyrotoxicosis with goiter exophthalmos; thromboangiitis obliterans
tmng toxic multinodular goiter
vdd vitamin d deficiency

adtkd medullary cystic kidney
bun blood urea nitrogen
cin contrast nephropathy; cervical intraepithelial neoplasia
ckd1 chronic kidney disease stage 1
ckd2 chronic kidney disease stage 2
ckd3 chronic kidney disease stage 3
ckd3a chronic kidney disease stage 3a
ckd3b chronic kidney disease stage 3b
ckd4 chronic kidney disease stage 4
ckd5 chronic kidney disease stage 5
dkd diabetic chronic kidney disease; diabetic nephropathy
dn diabetic nephropathy
cppp chronic pelvic pain prostatitis
cpp chronic prostatitis; central precocious puberty; chest pain
cpps chronic prostatitis chronic pelvic pain
ic interstitial cystitis
igan iga nephropathy
gbm goodpasture's syndrome; glioblastoma
ihd ischemic heart disease
lcdd light chain deposition disease
ln lupus nephritis; lymph node
lohn late onset hypogonadism
mcn minimal change nephropathy
mcns minimal change nephrotic syndrome
mcdk multicystic dysplastic kidney
msk medullary sponge kidney
ne nocturnal enuresis
ngb neurogenic bladder
nbl neurogenic bladder
nld nasolacrimal duct
nsf nephrogenic fibrosing dermopathy
pe premature ejaculation; pulmonary embolism
pcan prostate cancer
pin prostatic intraepithelial neoplasia
pn pyelonephritis
apn acute pyelonephritis
cpn chronic pyelonephritis
puv posterior urethral valves
ras renal artery stenosis
rvt renal vein thrombosis
tin tubulo-interstitial nephritis
uvjo ureterovesical junction obstruction
usi urinary stress incontinence
uui urge incontinence
mui mixed incontinence
vuj ureterovesical junction
wg wegener's granulomatosis
xgp xanthogranulomatous pyelonephritis

bh4 tetrahydrobiopterin deficiency
cah congenital adrenal hyperplasia
cdg congenital disorder of glycosylation
cpt carnitine palmitoyltransferase deficiency
cpt2 carnitine palmitoyltransferase deficiency
ctx cerebrotendinous xanthomatosis
fod fatty acid oxidation disorder
ga1 glutaric aciduria type i
ga2 glutaric aciduria type ii
hcu homocystinuria
iva isovaleric acidemia
lchad long chain acyl coa dehydrogenase deficiency
lal lysosomal acid lipase deficiency
lsd lysosomal storage disease; lysergide
mcadd medium chain acyl coa dehydrogenase deficiency
mld metachromatic leukodystrophy
mma methylmalonic acidemia
ml mucolipidosis
otcd ornithine transcarbamylase deficiency
pmm2 congenital disorder of glycosylation
scadd short chain acyl coa dehydrogenase deficiency
tsd tay-sachs disease
vlcad very long chain acyl coa dehydrogenase deficiency
fd fabry disease
pompe pompe disease
pa propionic acidemia
asmd niemann-pick disease

cdls cornelia de lange syndrome
dgs di george's syndrome
22q velo-cardio-facial syndrome
22qds velo-cardio-facial syndrome
fxtas fragile x tremor ataxia syndrome
ks klinefelter syndrome; kabuki syndrome
rtt rett's syndrome
rts rubinstein-taybi syndrome
srs russell-silver syndrome
slos smith-lemli-opitz syndrome
ts turner's syndrome
t13 trisomy 13
t18 trisomy 18
t21 trisomy 21 down syndrome
vacterl vater syndrome
vcfs velocardiofacial syndrome
kts klippel-trenaunay-weber syndrome
bws beckwith-wiedemann syndrome
eb epidermolysis bullosa
mfs marfan's syndrome
oms opsoclonus myoclonus
wbs williams syndrome

bbfx fracture both bones forearm
bimal bimalleolar fracture
trimal trimalleolar fracture
drfx fracture distal radius
drf fracture lower end of radius
foosh fall on outstretched hand
gsw gunshot wound
ihfx intertrochanteric fracture
itfx intertrochanteric fracture
mtfx metatarsal fracture
mvc motor vehicle collision
mcc motorcycle crash; merkel cell carcinoma
nof fracture neck of femur
nai child physical abuse
phfx fracture upper end of humerus
sw stab wound
tsah traumatic subarachnoid hemorrhage
tsdh traumatic subdural hemorrhage
tka total knee arthroplasty
rth resistance to thyroid hormone
ciaki contrast nephropathy
`;
