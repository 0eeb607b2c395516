/**
 * Symbols by which geneticists name inherited disorders and their numbered types (CMT2A, SCA3, LGMD2B), in the books' words.
 * A number or letter after the symbol is the type. A line each, as in abbreviations.
 */
export const disorderSymbols = `
ad alzheimer's disease
ai amelogenesis imperfecta
ald adrenoleukodystrophy
alps autoimmune lymphoproliferative syndrome
als amyotrophic lateral sclerosis
ags aicardi-goutieres syndrome
aoa ataxia oculomotor apraxia hereditary ataxia
arvd arrhythmogenic right ventricular cardiomyopathy
asd atrial septal defect
at ataxia telangiectasia
bbs bardet-biedl syndrome
bfis epilepsy benign infantile
bfnc epilepsy benign neonatal seizures
bor branchio-oto-renal syndrome
brgda brugada syndrome
ccm cavernous malformation cerebral
cdg disorder of glycosylation
cda congenital dyserythropoietic anemia
cfeom congenital fibrosis of extraocular muscles strabismus mechanical
cild primary ciliary dyskinesia
cln neuronal ceroid lipofuscinosis
cms congenital myasthenic syndrome
cmd dilated cardiomyopathy
cmh hypertrophic cardiomyopathy
cmt charcot-marie-tooth disease
cmtx charcot-marie-tooth disease
cmtdi charcot-marie-tooth disease
cmtri charcot-marie-tooth disease
cord cone-rod dystrophy retinal dystrophy
cpvt catecholaminergic polymorphic ventricular tachycardia
crd cone-rod dystrophy retinal dystrophy
csnb congenital stationary night blindness
cpeo progressive external ophthalmoplegia
dba diamond-blackfan anemia
deb dystrophic epidermolysis bullosa
dee epileptic encephalopathy epilepsy generalized
dfna sensorineural hearing loss deafness
dfnb sensorineural hearing loss deafness
dfnx sensorineural hearing loss deafness
dm myotonic dystrophy
dkc dyskeratosis congenita
dyt dystonia
ea episodic ataxia hereditary ataxia
eb epidermolysis bullosa
ebs epidermolysis bullosa simplex
jeb epidermolysis bullosa letalis
rdeb epidermolysis bullosa dystrophica
ddeb epidermolysis bullosa dystrophica
edm multiple epiphyseal dysplasia
eds ehlers-danlos syndrome
eiee epilepsy generalized epileptic encephalopathy
eig idiopathic generalized epilepsy
epm progressive myoclonic epilepsy
eoad alzheimer's disease early onset
fa fanconi's anemia
fad alzheimer's disease
fals amyotrophic lateral sclerosis
fanc fanconi's anemia
fhl hemophagocytic lymphohistiocytosis
fhm familial hemiplegic migraine
frda friedreich's ataxia
fsgs focal segmental glomerulosclerosis
fshd facioscapulohumeral muscular dystrophy
ftd frontotemporal dementia
gd gaucher disease
ga glutaric aciduria
gefs generalized epilepsy febrile seizures
gm gangliosidosis
gsd glycogen storage disease
hae hereditary angioedema
hcm hypertrophic cardiomyopathy
hfe hemochromatosis hereditary
hh hypogonadotropic hypogonadism
hhf hyperinsulinemic hypoglycemia
hht hereditary hemorrhagic telangiectasia
hld hypomyelinating leukodystrophy
hlh hemophagocytic lymphohistiocytosis
hmn distal hereditary motor neuropathy spinal muscular atrophy
hmsn hereditary motor and sensory neuropathy
hnpp hereditary neuropathy liability pressure palsies
hps hermansky-pudlak syndrome
hsan hereditary sensory and autonomic neuropathy
hsn hereditary sensory neuropathy
hsp hereditary spastic paraplegia
hypp hyperkalemic periodic paralysis
hokpp hypokalemic periodic paralysis
ibgc basal ganglia calcification
ibmpfd inclusion body myopathy
ighd isolated growth hormone deficiency hypopituitarism
jbts joubert syndrome
jps juvenile polyposis
kfs klippel-feil syndrome
lad leukocyte adhesion deficiency functional disorders of polymorphonuclear neutrophils
lca leber congenital amaurosis retinal dystrophy
lds loeys-dietz syndrome
lgmd limb-girdle muscular dystrophy
lhon leber's optic atrophy
liss lissencephaly
lqt long qt syndrome
lqts long qt syndrome
mcph microcephaly
mddg muscular dystrophy dystroglycanopathy congenital
men multiple endocrine neoplasia
mhs malignant hyperthermia
mks meckel syndrome
mld metachromatic leukodystrophy
mma methylmalonic acidemia
mngie mitochondrial neurogastrointestinal encephalopathy
mody maturity onset diabetes
mps mucopolysaccharidosis
mrd intellectual disability
mrt intellectual disability
mrx intellectual disability
mrxs intellectual disability syndrome
msud maple-syrup-urine disease
mtdps mitochondrial dna depletion syndrome
mfm myofibrillar myopathy
nbia neurodegeneration brain iron accumulation pantothenate kinase
ncl neuronal ceroid lipofuscinosis
nem nemaline myopathy
nf neurofibromatosis
npc niemann-pick disease type c
npd niemann-pick disease
nphp nephronophthisis medullary cystic kidney
nphs nephrotic syndrome congenital
ns noonan syndrome
oca oculocutaneous albinism
oi osteogenesis imperfecta
ofd orofaciodigital syndrome
opa optic atrophy
opta osteopetrosis
park parkinson's disease
pbd peroxisome biogenesis disorder zellweger syndrome
pcd primary ciliary dyskinesia
pch pontocerebellar hypoplasia
peo progressive external ophthalmoplegia
pfic progressive familial intrahepatic cholestasis
pjs peutz-jeghers syndrome
pkd polycystic kidney
pph primary pulmonary hypertension
ppgl paraganglioma pheochromocytoma
pgl paraganglioma
rp retinitis pigmentosa
rcdp rhizomelic chondrodysplasia punctata
sca spinocerebellar ataxia hereditary ataxia
scar spinocerebellar ataxia hereditary ataxia
scan spinocerebellar ataxia neuropathy
scids severe combined immunodeficiency
scid severe combined immunodeficiency
scn severe congenital neutropenia
shfm split hand split foot malformation
sgs schinzel-giedion syndrome
sma spinal muscular atrophy
sps stiff-man syndrome
spg hereditary spastic paraplegia
ssns steroid sensitive nephrotic syndrome
srns steroid resistant nephrotic syndrome
stgd stargardt disease macular degeneration hereditary
tsc tuberous sclerosis
ush usher syndrome
vhl von hippel-lindau syndrome
vur vesicoureteral reflux
vwd von willebrand disease
vwm vanishing white matter leukodystrophy
wfs wolfram syndrome
was wiskott-aldrich syndrome
ws waardenburg syndrome
xlp lymphoproliferative syndrome x-linked
xp xeroderma pigmentosum
`;
