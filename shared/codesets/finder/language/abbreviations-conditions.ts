/**
 * Abbreviations of conditions as they stand in charts, and what they are written out as in the books' words; several meanings
 * are parted by a semicolon, the commoner first. A line each.
 */
export const conditionAbbreviations = `
aaa abdominal aortic aneurysm
aa alopecia areata; aplastic anemia; alcoholics anonymous
aat alpha-1-antitrypsin deficiency
aatd alpha-1-antitrypsin deficiency
abpa allergic bronchopulmonary aspergillosis
ac adhesive capsulitis; actinic cheilitis
acc agenesis of corpus callosum; adenoid cystic carcinoma
achf acute congestive heart failure
acl anterior cruciate ligament
acs acute coronary syndrome; acute chest syndrome
acvd atherosclerotic heart disease
ad alzheimer's disease; atopic dermatitis; autosomal dominant
add attention deficit disorder
adem acute disseminated encephalomyelitis
adhd attention-deficit hyperactivity disorder
adhf acute on chronic heart failure; heart failure acute
adpkd polycystic kidney autosomal dominant adult type
arpkd polycystic kidney autosomal recessive infantile type
af atrial fibrillation; atrial flutter
afib atrial fibrillation
aflutter atrial flutter
afl atrial flutter
agn acute glomerulonephritis
ahi hypopnea apnea
aha autoimmune hemolytic anemia
aiha autoimmune hemolytic anemia
aids acquired immune deficiency syndrome
aih autoimmune hepatitis
ain acute interstitial nephritis; anal intraepithelial neoplasia
aip acute interstitial pneumonitis; acute intermittent porphyria; autoimmune pancreatitis
ais adolescent idiopathic scoliosis; androgen insensitivity syndrome; adenocarcinoma in situ cervix
ak actinic keratosis
aki acute kidney failure; acute kidney injury
akf acute kidney failure
ald alcoholic liver disease; adrenoleukodystrophy
all acute lymphoblastic leukemia
als amyotrophic lateral sclerosis
alte apparent life threatening event in infant
amd macular degeneration age-related
armd macular degeneration age-related
ami acute myocardial infarction
aml acute myeloblastic leukemia; acute myeloid leukemia; angiomyolipoma
amn adrenomyeloneuropathy
an anorexia nervosa; acanthosis nigricans
anca antineutrophilic cytoplasmic antibody vasculitis
aom acute otitis media
apl acute promyelocytic leukemia
aps antiphospholipid syndrome
ar aortic regurgitation insufficiency; allergic rhinitis
arc age-related cataract
ards acute respiratory distress syndrome
arf acute renal failure; acute respiratory failure; acute rheumatic fever
arm anorectal malformation
arvc arrhythmogenic right ventricular cardiomyopathy
arvd arrhythmogenic right ventricular dysplasia
as aortic stenosis; ankylosing spondylitis; angelman syndrome
asa atrial septal aneurysm
ascad atherosclerotic heart disease of native coronary artery
ascvd atherosclerotic cardiovascular disease
asd atrial septal defect; autism spectrum disorder
ashd atherosclerotic heart disease
aspd antisocial personality disorder
asvd arteriosclerotic vascular disease
at ataxia telangiectasia; atrial tachycardia
ati acute tubular necrosis
atll adult t-cell lymphoma leukemia
atn acute tubular necrosis
atrt atypical teratoid rhabdoid tumor
aub abnormal uterine bleeding
aud alcohol use disorder
avb atrioventricular block
avf arteriovenous fistula
avm arteriovenous malformation
avn avascular necrosis
avnrt supraventricular tachycardia
avrt supraventricular tachycardia
avsd atrioventricular septal defect
bav bicuspid aortic valve
bbb bundle branch block
bcc basal cell carcinoma
bdd body dysmorphic disorder
be barrett's esophagus
bed binge eating disorder
bkv bk virus nephropathy
bn bulimia nervosa
boo bladder outlet obstruction; bladder neck obstruction
bos bronchiolitis obliterans syndrome
bp blood pressure; bullous pemphigoid; bipolar disorder
bpad bipolar affective disorder
bpd borderline personality disorder; bronchopulmonary dysplasia; bipolar disorder
bph benign prostatic hyperplasia
bpo benign prostatic obstruction
bppv benign paroxysmal positional vertigo
bps bladder pain syndrome
brao branch retinal artery occlusion
brbpr hemorrhage of anus and rectum
brvo branch retinal vein occlusion
bv bacterial vaginosis
bxo balanitis xerotica obliterans
ca cancer; carcinoma
cabg coronary artery bypass graft
cad coronary artery disease; coronary atherosclerosis
cadasil cerebral autosomal dominant arteriopathy with subcortical infarcts and leukoencephalopathy
cah congenital adrenal hyperplasia
cais complete androgen insensitivity syndrome
cap community acquired pneumonia
cas carotid artery stenosis; childhood apraxia of speech
cauti infection due to indwelling urethral catheter
cavb complete atrioventricular block
cbd corticobasal degeneration; common bile duct
cbs corticobasal degeneration; chronic brain syndrome
cc chief complaint
ccc cholangiocarcinoma
ccf congestive cardiac failure; carotid cavernous fistula
cchd cyanotic congenital heart disease
cd crohn's disease; celiac disease; conduct disorder; contact dermatitis
cdad clostridium difficile diarrhea
cdh congenital diaphragmatic hernia; congenital dislocation of hip
cdiff clostridium difficile enterocolitis
cf cystic fibrosis
cfs chronic fatigue syndrome
cgd chronic granulomatous disease
cgn chronic glomerulonephritis
chb complete heart block; chronic hepatitis b
chc chronic hepatitis c
chd congenital heart disease; coronary heart disease
chf congestive heart failure
chi closed head injury; congenital hyperinsulinism
cidp chronic inflammatory demyelinating polyneuropathy
cin cervical intraepithelial neoplasia
cis carcinoma in situ
cjd creutzfeldt-jakob disease
ckd chronic kidney disease
ckdmbd secondary hyperparathyroidism of renal origin
cl cleft lip
clabsi bloodstream infection due to central venous catheter
cld chronic lung disease; chronic liver disease
cli critical limb ischemia
clti critical limb ischemia
cll chronic lymphocytic leukemia
clp cleft palate with cleft lip
cm chiari malformation; cardiomyopathy
cme cystoid macular edema
cml chronic myeloid leukemia
cmml chronic myelomonocytic leukemia
cmt charcot-marie-tooth disease
cmv cytomegaloviral disease
cn cranial nerve
cnv choroidal neovascularization
coad chronic obstructive airway disease
coarc coarctation of aorta
com chronic otitis media
copd chronic obstructive pulmonary disease
copde chronic obstructive pulmonary disease with exacerbation
aecopd chronic obstructive pulmonary disease with acute exacerbation
cop cryptogenic organizing pneumonia
covid covid-19
covid19 covid-19
cp cerebral palsy; chest pain; cleft palate; chronic pancreatitis
cpd cephalopelvic disproportion
cppd chondrocalcinosis calcium pyrophosphate deposition disease
cps complex partial seizures
cptsd post-traumatic stress disorder chronic
crao central retinal artery occlusion
crc colorectal cancer
crf chronic renal failure; chronic respiratory failure
cri chronic renal insufficiency
crps complex regional pain syndrome
crs chronic sinusitis; cytokine release syndrome; congenital rubella syndrome
crswnp chronic sinusitis with nasal polyp
crvo central retinal vein occlusion
csa central sleep apnea; child sexual abuse
csdh chronic subdural hematoma
csf cerebrospinal fluid
csom chronic suppurative otitis media
csvt cerebral venous sinus thrombosis
cscr central serous chorioretinopathy
csr central serous chorioretinopathy
ctcl cutaneous t-cell lymphoma
cte chronic traumatic encephalopathy
ctd connective tissue disease; cumulative trauma disorder
cteph chronic thromboembolic pulmonary hypertension
cts carpal tunnel syndrome
cup malignant neoplasm without specification of site
cva cerebrovascular accident; cerebral infarction
cvd cardiovascular disease; cerebrovascular disease
cvid common variable immunodeficiency
cvi chronic venous insufficiency; cortical visual impairment
cvs cyclical vomiting syndrome
cvst cerebral venous sinus thrombosis
cwp coal workers' pneumoconiosis
dai diffuse axonal injury; diffuse traumatic brain injury
dcis ductal carcinoma in situ; intraductal carcinoma in situ breast
dcm dilated cardiomyopathy
ddd degenerative disc disease
ddh developmental dysplasia of hip
deb dystrophic epidermolysis bullosa
dfsp dermatofibrosarcoma protuberans
dfu diabetic foot ulcer
dh dermatitis herpetiformis
dhf diastolic heart failure
di diabetes insipidus
dic disseminated intravascular coagulation
did dissociative identity disorder
dish diffuse idiopathic skeletal hyperostosis
djd degenerative joint disease; osteoarthritis
dka diabetic ketoacidosis
dlb dementia with lewy bodies
dlbcl diffuse large b-cell lymphoma
dld dyslipidemia
dm diabetes mellitus; dermatomyositis
dm1 type 1 diabetes mellitus; myotonic dystrophy
dm2 type 2 diabetes mellitus
t1dm type 1 diabetes mellitus
t2dm type 2 diabetes mellitus
iddm type 1 diabetes mellitus
niddm type 2 diabetes mellitus
gdm gestational diabetes mellitus
mody diabetes mellitus specified
lada diabetes mellitus specified
dmd duchenne muscular dystrophy
bmd becker muscular dystrophy
lgmd limb-girdle muscular dystrophy
fshd facioscapulohumeral muscular dystrophy
opmd oculopharyngeal muscular dystrophy
edmd emery-dreifuss muscular dystrophy
dme diabetic macular edema
dmdd disruptive mood dysregulation disorder
dn diabetic nephropathy; diabetic neuropathy
dns deviated nasal septum
doa dead on arrival
doe dyspnea on exertion
dpn diabetic polyneuropathy
dr diabetic retinopathy
dress drug rash with eosinophilia and systemic symptoms
ds down syndrome
dt delirium tremens
dts delirium tremens
dub dysfunctional uterine bleeding
dvt deep vein thrombosis
dwi driving while intoxicated
eb epidermolysis bullosa
ebv epstein-barr virus
ec esophageal cancer
ed erectile dysfunction; eating disorder
eds ehlers-danlos syndrome; excessive daytime sleepiness
egfr glomerular filtration rate
egpa eosinophilic granulomatosis with polyangiitis
eoe eosinophilic esophagitis
em erythema multiforme; erythema migrans
en erythema nodosum
ep epilepsy; ectopic pregnancy
epi exocrine pancreatic insufficiency
erm epiretinal membrane
esld end stage liver disease
esrd end stage renal disease
eskd end stage renal disease
et essential tremor; essential thrombocythemia
etd eustachian tube dysfunction
etoh alcohol
fap familial adenomatous polyposis
fas fetal alcohol syndrome
fasd fetal alcohol spectrum disorder
fai femoroacetabular impingement
fgr fetal growth restriction
fh familial hypercholesterolemia; family history
fhx family history
fhr fetal heart rate
fl follicular lymphoma
fmd fibromuscular dysplasia; foot and mouth disease
fmf familial mediterranean fever
fms fibromyalgia
fm fibromyalgia
fnd conversion disorder; functional neurological symptom disorder
fnh focal nodular hyperplasia
fsgs focal segmental glomerulosclerosis
ftd frontotemporal dementia
ftt failure to thrive
fuo fever of unknown origin
fx fracture
fxs fragile x syndrome
gad generalized anxiety disorder
gave gastric antral vascular ectasia
gbm glioblastoma multiforme; glomerular basement membrane
gbs guillain-barre syndrome; group b streptococcus
gca giant cell arteritis
gct giant cell tumor; germ cell tumor
gd graves disease; gaucher disease; gestational diabetes
gerd gastro-esophageal reflux disease
gord gastro-esophageal reflux disease
ggt gamma glutamyl transferase
gi gastrointestinal
gib gastrointestinal hemorrhage
gist gastrointestinal stromal tumor
gn glomerulonephritis
gpa granulomatosis with polyangiitis
gsd glycogen storage disease
gsw gunshot wound
gtd gestational trophoblastic disease
gtn gestational trophoblastic neoplasm
gtcs generalized tonic-clonic seizures
gu genitourinary; gastric ulcer
gvhd graft-versus-host disease
ha headache; hemolytic anemia; hepatitis a
hae hereditary angioedema
hap hospital acquired pneumonia
hav hepatitis a; hallux valgus
hb heart block
hbp high blood pressure; hypertension
hbv hepatitis b
hcc hepatocellular carcinoma; liver cell carcinoma
hcl hairy cell leukemia
hcm hypertrophic cardiomyopathy
hocm hypertrophic obstructive cardiomyopathy
hcv hepatitis c
hcvd hypertensive cardiovascular disease
hd huntington's disease; hodgkin's disease; heart disease; hemodialysis
hdn hemolytic disease of newborn
hdv hepatitis delta
heent head ears eyes nose throat
hellp hellp syndrome
hev hepatitis e
hf heart failure
hfmd hand foot and mouth disease
hfpef diastolic heart failure
hfref systolic heart failure
hfmref heart failure
hg hyperemesis gravidarum
hh hiatal hernia; hereditary hemochromatosis; hypogonadotropic hypogonadism
hhd hypertensive heart disease
hhs hyperosmolarity diabetes
hhnk hyperosmolarity without nonketotic hyperglycemic hyperosmolar coma
hht hereditary hemorrhagic telangiectasia
hi homicidal ideations; head injury
hie hypoxic ischemic encephalopathy
hit heparin induced thrombocytopenia
hiv human immunodeficiency virus disease
hl hodgkin lymphoma; hyperlipidemia; hearing loss
hld hyperlipidemia
hlh hemophagocytic lymphohistiocytosis
hlhs hypoplastic left heart syndrome
hnp herniated nucleus pulposus; intervertebral disc displacement
hnpcc hereditary nonpolyposis colon cancer
hoh hard of hearing; hearing loss
hp hypersensitivity pneumonitis
hpth hyperparathyroidism
hpv human papillomavirus
hrs hepatorenal syndrome
hs hidradenitis suppurativa; hereditary spherocytosis
hsdd hypoactive sexual desire disorder
hsil high grade squamous intraepithelial lesion
hsp henoch-schonlein purpura; hereditary spastic paraplegia
hsv herpesviral infection; herpes simplex
ht hypertension; hashimoto thyroiditis
htn hypertension
hus hemolytic-uremic syndrome
hz herpes zoster
iad irritant contact dermatitis incontinence
ibd inflammatory bowel disease
ibm inclusion body myositis
ibs irritable bowel syndrome
ic interstitial cystitis
ich intracerebral hemorrhage; intracranial hemorrhage
icm ischemic cardiomyopathy
icp intracranial pressure; intrahepatic cholestasis of pregnancy
icpp central precocious puberty
id intellectual disability; iron deficiency
ida iron deficiency anemia
idc infiltrating duct carcinoma breast
idd intellectual disabilities; intervertebral disc disorder
idh intradialytic hypotension
ie infective endocarditis
ied intermittent explosive disorder
ifg impaired fasting glucose
igan iga nephropathy
igt impaired glucose tolerance
ih inguinal hernia
ihd ischemic heart disease
iih benign intracranial hypertension
ild interstitial lung disease
im infectious mononucleosis
imi inferior myocardial infarction
ipf idiopathic pulmonary fibrosis
iph idiopathic pulmonary hemosiderosis; intraparenchymal hemorrhage
ipmn intraductal papillary mucinous neoplasm of pancreas
itp immune thrombocytopenic purpura; idiopathic thrombocytopenic purpura
itbs iliotibial band syndrome
iud intrauterine contraceptive device; intrauterine death
iufd intrauterine death
iugr intrauterine growth retardation
ivdu intravenous drug use
ivh intraventricular hemorrhage
jia juvenile idiopathic arthritis; juvenile arthritis
jme juvenile myoclonic epilepsy
jra juvenile rheumatoid arthritis
ka keratoacanthoma
kc keratoconus
kcs keratoconjunctivitis sicca
kd kawasaki disease
kp keratosis pilaris
ks kaposi's sarcoma; klinefelter syndrome
lbbb left bundle-branch block
lbd lewy body dementia
lbp low back pain
lbw low birth weight
lcis lobular carcinoma in situ breast
lch langerhans-cell histiocytosis
lcpd legg-calve-perthes disease
ld learning disorder; legionnaires' disease
lems lambert-eaton syndrome
lgib lower gastrointestinal hemorrhage
lgsil low grade squamous intraepithelial lesion
lsil low grade squamous intraepithelial lesion
lhon leber's optic atrophy
lld leg length discrepancy; unequal limb length
loc loss of consciousness
lp lichen planus
lpr laryngopharyngeal reflux
lpd lymphoproliferative disease
lqts long qt syndrome
lri lower respiratory infection
lrti lower respiratory tract infection
ls lichen sclerosus; lumbar stenosis
lsc lichen simplex chronicus
lss lumbar spinal stenosis
luts lower urinary tract symptoms
lvh left ventricular hypertrophy
lvf left ventricular failure
lvnc noncompaction cardiomyopathy
mac mycobacterium avium complex
mai mycobacterium avium-intracellulare
mas meconium aspiration syndrome; macrophage activation syndrome
mc molluscum contagiosum
mca middle cerebral artery; motorcycle accident
mcad medium chain acyl coa dehydrogenase deficiency
mcc merkel cell carcinoma
mcd minimal change disease; multicentric castleman disease
mci mild cognitive impairment
mcl mantle cell lymphoma; medial collateral ligament
mctd mixed connective tissue disease
md muscular dystrophy; macular degeneration
mdd major depressive disorder
mdma ecstasy methylenedioxymethamphetamine
mdr multidrug resistant
mdrtb multidrug resistant tuberculosis
mds myelodysplastic syndrome
me myalgic encephalomyelitis
mecfs myalgic encephalomyelitis chronic fatigue syndrome
melas mitochondrial encephalopathy lactic acidosis and stroke-like episodes
merrf myoclonus epilepsy with ragged red fibers
men multiple endocrine neoplasia
mers middle east respiratory syndrome
mets metastasis secondary malignant neoplasm; metabolic syndrome
mf mycosis fungoides; myelofibrosis
mfs marfan syndrome
mg myasthenia gravis
mgd meibomian gland dysfunction
mgus monoclonal gammopathy
mh malignant hyperthermia
mi myocardial infarction; mitral insufficiency
misc multisystem inflammatory syndrome in children
mm multiple myeloma; malignant melanoma
mn membranous nephropathy; membranous glomerulonephritis
mng multinodular goiter
mmd moyamoya disease
mnd motor neuron disease
mods multiple organ dysfunction
mpgn membranoproliferative glomerulonephritis
mpn myeloproliferative disease
mps mucopolysaccharidosis
mr mitral regurgitation; mitral insufficiency; mental retardation
mrsa methicillin resistant staphylococcus aureus
mssa methicillin susceptible staphylococcus aureus
ms multiple sclerosis; mitral stenosis; mental status
msa multiple system atrophy
msud maple-syrup-urine disease
mtbi concussion; mild traumatic brain injury
mtp metatarsophalangeal
mva motor vehicle accident
mvc motor vehicle accident
mvp mitral valve prolapse
mvr mitral valve regurgitation
nafld nonalcoholic fatty liver disease
nash nonalcoholic steatohepatitis
masld fatty liver
mash nonalcoholic steatohepatitis
ncgs gluten sensitivity
ncl neuronal ceroid lipofuscinosis
ndph new daily persistent headache
nec necrotizing enterocolitis
nf neurofibromatosis; necrotizing fasciitis
nf1 neurofibromatosis type 1
nf2 neurofibromatosis type 2
ng nasogastric
nhl non-hodgkin lymphoma
nicm cardiomyopathy
nihl noise-induced hearing loss
nkh nonketotic hyperglycinemia
nmo neuromyelitis optica
nmosd neuromyelitis optica
nms neuroleptic malignant syndrome
nph normal pressure hydrocephalus; idiopathic normal pressure hydrocephalus
npdr nonproliferative diabetic retinopathy
pdr proliferative diabetic retinopathy
npc niemann-pick disease type c; nasopharyngeal carcinoma
npd narcissistic personality disorder; niemann-pick disease
ns nephrotic syndrome; noonan syndrome
nsclc non-small cell carcinoma lung
sclc small cell carcinoma lung
nsr normal sinus rhythm
nstemi non-st elevation myocardial infarction
stemi st elevation myocardial infarction
nsvt nonsustained ventricular tachycardia
ntm nontuberculous mycobacteria
nv nausea vomiting
nvd nausea vomiting diarrhea; normal vaginal delivery
oa osteoarthritis
oab overactive bladder
oca oculocutaneous albinism
ocd obsessive-compulsive disorder; osteochondritis dissecans
ocpd obsessive-compulsive personality disorder
od overdose; right eye
odd oppositional defiant disorder
ohs obesity hypoventilation syndrome
ohss ovarian hyperstimulation
oi osteogenesis imperfecta
om otitis media; osteomyelitis
ome otitis media with effusion
oe otitis externa
onj osteonecrosis of jaw
op osteoporosis
opll ossification of posterior longitudinal ligament
orif open reduction internal fixation
osa obstructive sleep apnea
osd osgood-schlatter disease
oud opioid dependence; opioid use disorder
pa psoriatic arthritis; pernicious anemia; pulmonary atresia
pac premature atrial contractions; atrial premature depolarization
pad peripheral artery disease; peripheral arterial disease
paf paroxysmal atrial fibrillation
pah pulmonary arterial hypertension
pan polyarteritis nodosa
pandas pediatric autoimmune neuropsychiatric disorder
paod peripheral arterial occlusive disease
pat paroxysmal atrial tachycardia
pau penetrating atherosclerotic ulcer
pavm pulmonary arteriovenous malformation
pbc primary biliary cirrhosis
pbs prune belly syndrome; painful bladder syndrome
pca posterior cortical atrophy; prostate cancer
pcd primary ciliary dyskinesia
pcl posterior cruciate ligament
pcnsl lymphoma brain
pco posterior capsular opacification
pcos polycystic ovarian syndrome
pcp pneumocystis pneumonia; phencyclidine
pct porphyria cutanea tarda
pd parkinson's disease; panic disorder; personality disorder; peritoneal dialysis
pda patent ductus arteriosus
pdd pervasive developmental disorder; persistent depressive disorder
pdph headache due to lumbar puncture
pe pulmonary embolism; pleural effusion; pectus excavatum
pea pulseless electrical activity cardiac arrest
pefr peak flow
pem protein energy malnutrition
pf plantar fasciitis; pulmonary fibrosis
pfo patent foramen ovale
pfps patellofemoral pain syndrome
pg pyoderma gangrenosum
ph pulmonary hypertension
phn postherpetic neuralgia
phpt primary hyperparathyroidism
shpt secondary hyperparathyroidism
phtn portal hypertension
pid pelvic inflammatory disease; primary immunodeficiency
pih pregnancy induced hypertension; gestational hypertension
pjp pneumocystis pneumonia
pk penetrating keratoplasty
pkd polycystic kidney disease; pyruvate kinase deficiency
pkan pantothenate kinase degeneration
pku phenylketonuria
pls primary lateral sclerosis
pmb postmenopausal bleeding
pmdd premenstrual dysphoric disorder
pml progressive multifocal leukoencephalopathy
pmr polymyalgia rheumatica
pms premenstrual tension syndrome
pmp pseudomyxoma peritonei
pna pneumonia
pnd paroxysmal nocturnal dyspnea; postnasal drip
pnes conversion disorder with seizures
pnet primitive neuroectodermal tumor
pnh paroxysmal nocturnal hemoglobinuria
poag primary open-angle glaucoma
pacg primary angle-closure glaucoma
poi primary ovarian failure
pof primary ovarian failure
pots postural orthostatic tachycardia syndrome
pp placenta previa; postpartum
ppcm peripartum cardiomyopathy
ppd postpartum depression; pack per day
pph postpartum hemorrhage; primary pulmonary hypertension
pprom preterm premature rupture of membranes
prom premature rupture of membranes
prp pityriasis rubra pilaris
ps pulmonary stenosis; pyloric stenosis
psa prostate specific antigen; psoriatic arthritis; psychoactive substance abuse
psc primary sclerosing cholangitis
psgn poststreptococcal glomerulonephritis
psp progressive supranuclear ophthalmoplegia; progressive supranuclear palsy
psvt paroxysmal supraventricular tachycardia
pta peritonsillar abscess
ptl preterm labor
ptld post-transplant lymphoproliferative disorder
ptsd post-traumatic stress disorder
ptx pneumothorax
pud peptic ulcer disease
pv polycythemia vera; pemphigus vulgaris
pvc ventricular premature depolarization
pvd peripheral vascular disease; posterior vitreous detachment
pvns villonodular synovitis pigmented
pvt portal vein thrombosis
px pseudoexfoliation
pws prader-willi syndrome; port wine stain
pxe pseudoxanthoma elasticum
ra rheumatoid arthritis; refractory anemia
rad reactive airway disease; reactive attachment disorder
rao retinal artery occlusion
ras renal artery stenosis
rbbb right bundle-branch block
rbd rem sleep behavior disorder
rcc renal cell carcinoma
rcm restrictive cardiomyopathy
rct rotator cuff tear
rd retinal detachment; raynaud's disease
rds respiratory distress syndrome of newborn; acute respiratory distress syndrome
rhd rheumatic heart disease
rhf right heart failure
rls restless legs syndrome
rmsf rocky mountain spotted fever
rop retinopathy of prematurity
rp retinitis pigmentosa; raynaud's phenomenon
rpgn rapidly progressive nephritic syndrome
rrms relapsing remitting multiple sclerosis
rsd reflex sympathetic dystrophy
rsi repetitive strain injury
rsv respiratory syncytial virus
rta renal tubular acidosis; road traffic accident
rti respiratory tract infection
rvf right ventricular failure; rectovaginal fistula
rvh right ventricular hypertrophy; renovascular hypertension
rvo retinal vein occlusion
sa suicide attempt; septic arthritis; sleep apnea
sad seasonal affective disorder; separation anxiety disorder; social anxiety disorder
sah subarachnoid hemorrhage
sars severe acute respiratory syndrome
sb spina bifida; stillbirth
sbo small bowel obstruction; intestinal obstruction
lbo large bowel obstruction; intestinal obstruction
sbp spontaneous bacterial peritonitis
sca sickle cell anemia; sudden cardiac arrest
scad spontaneous coronary artery dissection
scc squamous cell carcinoma
scca squamous cell carcinoma
sccis squamous cell carcinoma in situ
scd sickle cell disease; sudden cardiac death
scfe slipped upper femoral epiphysis
sufe slipped upper femoral epiphysis
sci spinal cord injury
scid severe combined immunodeficiency
scz schizophrenia
sdh subdural hemorrhage; subdural hematoma
edh epidural hemorrhage
sf scarlet fever
sga small for gestational age
lga large for gestational age
si suicidal ideations; sacroiliac
siadh syndrome of inappropriate secretion of antidiuretic hormone
sibo small intestinal bacterial overgrowth
sids sudden infant death syndrome
sirs systemic inflammatory response syndrome
sjia systemic juvenile arthritis
sjs stevens-johnson syndrome
sk seborrheic keratosis
slap superior glenoid labrum lesion
sle systemic lupus erythematosus
sli language disorder
sll small cell b-cell lymphoma
sma spinal muscular atrophy
snhl sensorineural hearing loss
chl conductive hearing loss
sob shortness of breath
som serous otitis media
spms secondary progressive multiple sclerosis
ppms primary progressive multiple sclerosis
ss sjogren's syndrome; spinal stenosis; systemic sclerosis; serotonin syndrome
ssc systemic sclerosis
ssi surgical site infection
sspe subacute sclerosing panencephalitis
sss sick sinus syndrome
ssss staphylococcal scalded skin syndrome
ssti skin infection
sti sexually transmitted disease; soft tissue injury
std sexually transmitted disease
sud substance use disorder; psychoactive substance dependence; sudden death
sui stress incontinence
svt supraventricular tachycardia
sws sturge-weber syndrome
ta temporal arteritis; takayasu arteritis; truncus arteriosus
taa thoracic aortic aneurysm
taad aortic dissection thoracic
taco transfusion associated circulatory overload
trali transfusion-related acute lung injury
tapvr total anomalous pulmonary venous connection
tar thrombocytopenia with absent radius
tb tuberculosis
tbi traumatic brain injury
tbsa body surface burn
td tardive dyskinesia; tourette's disorder; traveler's diarrhea
tef tracheoesophageal fistula
ten toxic epidermal necrolysis
tfcc triangular fibrocartilage complex
tg triglycerides
tga transient global amnesia; transposition of great arteries
tia transient ischemic attack
tics transient tic
tls tumor lysis syndrome
tmd temporomandibular joint disorder
tmj temporomandibular joint disorder
tmt tarsometatarsal
tn trigeminal neuralgia
tnbc malignant neoplasm of breast
toa tubo-ovarian abscess
tof tetralogy of fallot
tos thoracic outlet syndrome
tr tricuspid regurgitation; tricuspid insufficiency
trd major depressive disorder recurrent
ts tourette's syndrome; turner's syndrome; tuberous sclerosis; tricuspid stenosis
tsc tuberous sclerosis complex
tss toxic shock syndrome
ttn transient tachypnea of newborn
ttp thrombotic thrombocytopenic purpura
ttts twin to twin transfusion syndrome
tud tobacco use disorder; nicotine dependence
tv trichomonas vaginitis; tricuspid valve
tvd triple vessel disease coronary
ua unstable angina; urinalysis
uc ulcerative colitis
ucd urea cycle disorder
uctd undifferentiated connective tissue disease
udt undescended testicle
ugib upper gastrointestinal hemorrhage
ui urinary incontinence
uip usual interstitial pneumonitis
upj ureteropelvic junction
upjo ureteropelvic junction obstruction
uri upper respiratory infection
urti upper respiratory tract infection
uti urinary tract infection
uvj ureterovesical junction
vad vascular dementia
vap ventilator associated pneumonia
vcf fracture vertebra collapsed; velocardiofacial syndrome
vd venereal disease; vascular dementia
vf ventricular fibrillation; visual field defect
vfib ventricular fibrillation
vhd valvular heart disease
vhl von hippel-lindau syndrome
vili ventilator lung injury
vin vulvar intraepithelial neoplasia
vain vaginal intraepithelial neoplasia
vin3 carcinoma in situ vulva
cin3 carcinoma in situ of cervix
vkc vernal keratoconjunctivitis
akc atopic keratoconjunctivitis
vlbw low birth weight newborn 1000-1499 grams
vod hepatic veno-occlusive disease
vp ventriculoperitoneal
vre vancomycin resistant enterococcus
vrsa vancomycin resistant staphylococcus aureus
vsd ventricular septal defect
vt ventricular tachycardia
vtach ventricular tachycardia
vte venous thromboembolism
vur vesicoureteral reflux
vwd von willebrand disease
vzv varicella zoster
wd wilson's disease
wg wegener's granulomatosis
wm waldenstrom macroglobulinemia
wnv west nile virus
wpw wolff-parkinson-white syndrome
ws williams syndrome; west syndrome; waardenburg syndrome
xla x-linked agammaglobulinemia hereditary hypogammaglobulinemia
xp xeroderma pigmentosum
zes zollinger-ellison syndrome
`;
