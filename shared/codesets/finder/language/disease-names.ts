/**
 * Other names of diseases: by the enzyme that is missing, by the person who described them, by an older or a systematic name. As the
 * lines of lay-words: a tab parts what is said and how the books say it.
 */
export const diseaseNames = `
acid maltase deficiency	pompe disease
alpha glucosidase deficiency	pompe disease
glucose 6 phosphatase deficiency	von gierke disease
muscle phosphorylase deficiency	mcardle disease
myophosphorylase deficiency	mcardle disease
debrancher deficiency	cori disease
amylo 1,6 glucosidase deficiency	cori disease
brancher deficiency	andersen disease
amylopectinosis	andersen disease
liver phosphorylase deficiency	hers disease
phosphofructokinase deficiency	tauri disease
hepatorenal glycogenosis	von gierke disease
glycogenosis	glycogen storage disease
alpha galactosidase deficiency	fabry anderson disease
alpha galactosidase a deficiency	fabry anderson disease
angiokeratoma corporis diffusum	fabry anderson disease
ceramide trihexosidase deficiency	fabry anderson disease
anderson fabry disease	fabry anderson disease
glucocerebrosidase deficiency	gaucher disease
beta glucosidase deficiency	gaucher disease
glucosylceramidase deficiency	gaucher disease
glucocerebrosidosis	gaucher disease
cerebroside lipidosis	gaucher disease
kerasin	gaucher disease
sphingomyelinase deficiency	niemann-pick disease
sphingomyelin lipidosis	niemann-pick disease
sphingomyelinosis	niemann-pick disease
galactocerebrosidase deficiency	krabbe disease
galactosylceramidase deficiency	krabbe disease
globoid cell leukodystrophy	krabbe disease
arylsulfatase a deficiency	metachromatic leukodystrophy
sulfatide lipidosis	metachromatic leukodystrophy
hexosaminidase a deficiency	tay-sachs disease
beta hexosaminidase a deficiency	tay-sachs disease
hexosaminidase a and b deficiency	sandhoff disease
beta galactosidase deficiency	gangliosidosis gm1
ceramidase deficiency	farber syndrome
farber lipogranulomatosis	farber syndrome
cholesteryl ester storage disease	wolman disease
acid lipase deficiency	wolman disease
iduronidase deficiency	hurler syndrome
iduronate sulfatase deficiency	hunter syndrome
sanfilippo syndrome	sanfilippo mucopolysaccharidosis
heparan n sulfatase deficiency	sanfilippo mucopolysaccharidosis
galactosamine 6 sulfatase deficiency	morquio mucopolysaccharidosis
arylsulfatase b deficiency	maroteaux-lamy mucopolysaccharidosis
beta glucuronidase deficiency	beta-gluduronidase mucopolysaccharidosis
sly syndrome	mucopolysaccharidosis specified type
gargoylism	hurler syndrome
i cell disease	mucolipidosis ii
sialidosis	mucolipidosis i
neuraminidase deficiency	mucolipidosis i
alpha mannosidosis	mannosidosis
alpha fucosidosis	fucosidosis
batten disease	neuronal ceroid lipofuscinosis
spielmeyer vogt disease	neuronal ceroid lipofuscinosis
kufs disease	neuronal ceroid lipofuscinosis
phenylalanine hydroxylase deficiency	phenylketonuria
oligophrenia phenylpyruvica	phenylketonuria
folling disease	phenylketonuria
homogentisate oxidase deficiency	alkaptonuria
homogentisic acid oxidase deficiency	alkaptonuria
fumarylacetoacetase deficiency	tyrosinemia
tyrosinase deficiency	albinism oculocutaneous
cystathionine beta synthase deficiency	homocystinuria
cystathionase deficiency	cystathioninuria
cystathionine gamma lyase deficiency	cystathioninuria
sulfite oxidase deficiency	disorder metabolism sulfur-bearing amino acid specified
branched chain ketoaciduria	maple syrup urine disease
branched chain alpha keto acid dehydrogenase deficiency	maple syrup urine disease
propionyl coa carboxylase deficiency	propionic acidemia
ketotic hyperglycinemia	propionic acidemia
ketotic glycinemia	propionic acidemia
methylmalonyl coa mutase deficiency	methylmalonic acidemia
methylmalonic aciduria	methylmalonic acidemia
isovaleryl coa dehydrogenase deficiency	isovaleric acidemia
glutaryl coa dehydrogenase deficiency	glutaric aciduria type i
multiple acyl coa dehydrogenase deficiency	glutaric aciduria type ii
electron transfer flavoprotein deficiency	glutaric aciduria type ii
glycine encephalopathy	nonketotic hyperglycinemia
arginase deficiency	argininemia
hyperargininemia	argininemia
argininosuccinate synthetase deficiency	citrullinemia
argininosuccinate lyase deficiency	argininosuccinic aciduria
carbamoyl phosphate synthetase deficiency	disorder urea cycle metabolism
n acetylglutamate synthase deficiency	disorder urea cycle metabolism
ornithine transcarbamylase deficiency	ornithine transcarbamylase disorder
ornithine carbamoyltransferase deficiency	ornithine transcarbamylase disorder
gyrate atrophy	ornithinemia gyrate atrophy choroid
ornithine aminotransferase deficiency	ornithinemia
histidase deficiency	histidinemia
proline oxidase deficiency	hyperprolinemia
galactokinase deficiency	galactosemia
galactose 1 phosphate uridyltransferase deficiency	galactosemia
gal 1 put deficiency	galactosemia
aldolase b deficiency	hereditary fructose intolerance
fructokinase deficiency	essential fructosuria
fructose 1,6 bisphosphatase deficiency	fructose-1,6-diphosphatase deficiency
hypoxanthine guanine phosphoribosyltransferase deficiency	lesch-nyhan syndrome
hprt deficiency	lesch-nyhan syndrome
xanthine oxidase deficiency	hereditary xanthinuria
holocarboxylase synthetase deficiency	multiple carboxylase deficiency
porphobilinogen deaminase deficiency	acute intermittent porphyria
hydroxymethylbilane synthase deficiency	acute intermittent porphyria
uroporphyrinogen decarboxylase deficiency	porphyria cutanea tarda
ferrochelatase deficiency	erythropoietic porphyria
gunther disease	congenital erythropoietic porphyria
hepatolenticular degeneration	wilson's disease
steely hair disease	menkes disease
kinky hair disease	menkes disease
bronze diabetes	hemochromatosis hereditary
cerebrohepatorenal syndrome	zellweger syndrome
heredopathia atactica polyneuritiformis	refsum's disease
familial lecithin cholesterol acyltransferase deficiency	lecithin cholesterol acyltransferase deficiency
bassen kornzweig	abetalipoproteinemia
acanthocytosis	abetalipoproteinemia
tangier	high density lipid deficiency
analphalipoproteinemia	high density lipid deficiency
lipoprotein lipase deficiency	hyperchylomicronemia
burger grutz	hyperchylomicronemia
x linked hypophosphatemia	familial hypophosphatemia vitamin d resistant rickets
phosphate diabetes	familial hypophosphatemia
rathbun disease	hypophosphatasia
alkaline phosphatase deficiency	hypophosphatasia
cystine storage disease	cystinosis
lignac fanconi	cystinosis
oculocerebrorenal syndrome	lowe syndrome
factor viii deficiency	hereditary factor viii deficiency hemophilia a
antihemophilic globulin deficiency	hemophilia a
christmas disease	hereditary factor ix deficiency
hemophilia b	hereditary factor ix deficiency
hemophilia c	hereditary factor xi deficiency
rosenthal disease	hereditary factor xi deficiency
parahemophilia	hereditary deficiency of other clotting factors
owren disease	hereditary deficiency of other clotting factors
proaccelerin deficiency	factor v deficiency
hypoproaccelerinemia	factor v deficiency
hypoproconvertinemia	factor vii deficiency
hageman factor deficiency	factor xii deficiency
stuart prower factor deficiency	factor x deficiency
plasma thromboplastin antecedent deficiency	hereditary factor xi deficiency
hypofibrinogenemia	afibrinogenemia congenital
drepanocytosis	sickle-cell disease
drepanocytic anemia	sickle-cell anemia
mediterranean anemia	thalassemia
addison anemia	pernicious anemia
biermer anemia	pernicious anemia
blackfan diamond	red cell aplasia constitutional
favism	glucose-6-phosphate dehydrogenase deficiency anemia
minkowski chauffard	hereditary spherocytosis
osler vaquez	polycythemia vera
rendu osler weber	hereditary hemorrhagic telangiectasia
moschcowitz	thrombotic thrombocytopenic purpura
werlhof	immune thrombocytopenic purpura
glanzmann	thrombasthenia
anaphylactoid purpura	allergic purpura
bruton	hereditary hypogammaglobulinemia
bruton agammaglobulinemia	hereditary hypogammaglobulinemia
swiss type agammaglobulinemia	severe combined immunodeficiency
nezelof	nezelof's syndrome
bare lymphocyte syndrome	major histocompatibility complex deficiency
job syndrome	hyperimmunoglobulin e syndrome
letterer siwe	langerhans-cell histiocytosis
hand schuller christian	langerhans-cell histiocytosis
histiocytosis x	langerhans-cell histiocytosis
eosinophilic granuloma	langerhans-cell histiocytosis
sezary	sezary disease
waldenstrom disease	waldenstrom macroglobulinemia
kahler disease	multiple myeloma
plasma cell myeloma	multiple myeloma
osteosclerotic myeloma	poems multiple myeloma
hypoadrenocorticism	adrenocortical insufficiency
addison disease	primary adrenocortical insufficiency
conn syndrome	primary hyperaldosteronism
aldosteronism	hyperaldosteronism
hypercortisolism	cushing's syndrome
basedow disease	hyperthyroidism diffuse goiter
exophthalmic goiter	thyrotoxicosis diffuse goiter
lymphocytic thyroiditis	autoimmune thyroiditis
de quervain thyroiditis	subacute thyroiditis
granulomatous thyroiditis	subacute thyroiditis
riedel	thyroiditis chronic
cretinism	congenital iodine deficiency syndrome
panhypopituitarism	hypopituitarism
simmonds disease	hypopituitarism
sheehan syndrome	postpartum hypopituitarism
water diabetes	diabetes insipidus
schmidt syndrome	autoimmune polyglandular failure
wermer syndrome	multiple endocrine neoplasia type i
sipple syndrome	multiple endocrine neoplasia type iia
mucosal neuroma syndrome	multiple endocrine neoplasia type iib
ovarian dysgenesis	turner's syndrome
gonadal dysgenesis 45,x	turner's syndrome
bonnevie ullrich	turner's syndrome
male turner syndrome	noonan's syndrome
testicular feminization	androgen insensitivity
stein leventhal	polycystic ovarian syndrome
syndrome x	metabolic syndrome
dysmetabolic syndrome	metabolic syndrome
pickwickian	obesity hypoventilation
ondine curse	congenital central alveolar hypoventilation
central hypoventilation syndrome	congenital central alveolar hypoventilation
motor neurone disease	motor neuron disease
charcot disease	amyotrophic lateral sclerosis
werdnig hoffmann	infantile spinal muscular atrophy type i
kugelberg welander	spinal muscular atrophy inherited
aran duchenne	progressive spinal muscular atrophy
peroneal muscular atrophy	charcot-marie-tooth hereditary motor sensory neuropathy
hereditary sensorimotor neuropathy	hereditary motor and sensory neuropathy
roussy levy	hereditary motor and sensory neuropathy
tomaculous neuropathy	hereditary neuropathy
riley day	familial dysautonomia
shy drager	multi-system degeneration autonomic nervous system
steele richardson olszewski	progressive supranuclear ophthalmoplegia
hallervorden spatz	pantothenate kinase associated neurodegeneration
louis bar	ataxia telangiectasia
pick disease	frontotemporal dementia
lobar atrophy	frontotemporal dementia
presenile dementia	alzheimer's disease early onset
primary senile degenerative dementia	alzheimer's disease
subacute spongiform encephalopathy	creutzfeldt-jakob disease
mad cow	variant creutzfeldt-jakob disease
fatal familial insomnia	prion disease atypical virus infection
gerstmann straussler scheinker	prion disease atypical virus infection
dawson encephalitis	subacute sclerosing panencephalitis
devic	neuromyelitis optica
disseminated sclerosis	multiple sclerosis
schilder disease	diffuse sclerosis
balo concentric sclerosis	concentric sclerosis
landry guillain barre	guillain-barre syndrome
acute polyneuritis	guillain-barre syndrome
acute inflammatory demyelinating polyneuropathy	guillain-barre syndrome
erb goldflam	myasthenia gravis
eaton lambert	lambert-eaton syndrome
stiff person syndrome	stiff-man syndrome
gelineau	narcolepsy
paroxysmal sleep	narcolepsy
kleine levin	recurrent hypersomnia
willis ekbom disease	restless legs syndrome
ekbom syndrome	restless legs syndrome
infantile spasm	west syndrome epileptic spasms
salaam attacks	epileptic spasms
bravais jacksonian	jacksonian epilepsy
pseudotumor cerebri	benign intracranial hypertension
fothergill neuralgia	trigeminal neuralgia
hemicrania	migraine
histamine headache	cluster headache
horton headache	cluster headache
familial startle disease	hyperekplexia
startle disease	hyperekplexia
wryneck	torticollis
meige syndrome	orofacial dystonia
steinert	myotonic muscular dystrophy
dystrophia myotonica	myotonic muscular dystrophy
thomsen	myotonia congenita
landouzy dejerine	facioscapulohumeral muscular dystrophy
pseudohypertrophic muscular dystrophy	duchenne muscular dystrophy
erb muscular dystrophy	limb girdle muscular dystrophy
sturge weber	sturge-weber phakomatosis
bourneville	tuberous sclerosis
epiloia	tuberous sclerosis
von recklinghausen	neurofibromatosis type 1
peripheral neurofibromatosis	neurofibromatosis type 1
central neurofibromatosis	neurofibromatosis type 2
acoustic neurofibromatosis	neurofibromatosis type 2
bilateral acoustic neuroma	neurofibromatosis type 2
bilateral vestibular schwannoma	neurofibromatosis type 2
acoustic neuroma	benign neoplasm cranial nerves
acoustic neurinoma	benign neoplasm cranial nerves
vestibular schwannoma	benign neoplasm cranial nerves
neurilemmomatosis	schwannomatosis
endolymphatic hydrops	meniere's disease
auditory vertigo	meniere's disease
labyrinthine hydrops	meniere's disease
ear canal infection	otitis externa
presbyacusis	presbycusis
boeck sarcoid	sarcoidosis
besnier boeck schaumann	sarcoidosis
uveoparotid fever	sarcoidosis
heerfordt	uveoparotid fever sarcoidosis
lofgren	sarcoidosis
sicca syndrome	sjogren syndrome
gougerot	sjogren syndrome
mikulicz	mikulicz disease
marie strumpell	ankylosing spondylitis
bechterew	ankylosing spondylitis
rheumatoid spondylitis	ankylosing spondylitis
reiter	reiter's disease
still disease	juvenile rheumatoid arthritis systemic onset
forestier	ankylosing hyperostosis
pseudogout	chondrocalcinosis
podagra	gout
libman sacks	systemic lupus erythematosus endocarditis
disseminated lupus	systemic lupus erythematosus
kussmaul maier	polyarteritis nodosa
periarteritis nodosa	polyarteritis nodosa
churg strauss	polyarteritis with lung involvement
allergic granulomatosis	polyarteritis with lung involvement
eosinophilic granulomatosis with polyangiitis	polyarteritis with lung involvement
temporal arteritis	giant cell arteritis
cranial arteritis	giant cell arteritis
horton disease	giant cell arteritis
pulseless disease	aortic arch syndrome takayasu
buerger disease	thromboangiitis obliterans
mucocutaneous lymph node syndrome	kawasaki
hughes syndrome	antiphospholipid syndrome
crst syndrome	crest syndrome
progressive systemic sclerosis	systemic sclerosis
shulman	eosinophilic fasciitis
rhizomelic pseudopolyarthritis	polymyalgia rheumatica
fibrositis	fibromyalgia
tietze	tietze's syndrome
algodystrophy	complex regional pain syndrome
sudeck	algoneurodystrophy
paget disease of bone	osteitis deformans
albers schonberg	osteopetrosis
marble bone disease	osteopetrosis
lobstein	osteogenesis imperfecta
fragilitas ossium	osteogenesis imperfecta
melnick fraser	branchio-oto-renal syndrome
infantile cortical hyperostosis	caffey's syndrome
ollier	enchondromatosis
maffucci	maffucci's syndrome enchondromatosis
chondrodystrophy	achondroplasia
diaphyseal aclasis	multiple exostoses
myositis ossificans progressiva	fibrodysplasia ossificans progressiva
kohler disease	juvenile osteochondrosis tarsus
freiberg	juvenile osteochondrosis metatarsus
kienbock	kienbock's disease
perthes	juvenile osteochondrosis hip and pelvis
scheuermann	juvenile osteochondrosis spine
sever disease	juvenile osteochondrosis tarsus
morbus crohn	crohn's disease
ileitis terminal	crohn's disease small intestine
idiopathic proctocolitis	ulcerative colitis
nontropical sprue	celiac disease
celiac sprue	celiac disease
gluten sensitive enteropathy	celiac disease
intestinal lipodystrophy	whipple's disease
aganglionic megacolon	hirschsprung's disease
cardiospasm	achalasia cardia
megaesophagus	achalasia cardia
plummer vinson	sideropenic dysphagia
paterson kelly	sideropenic dysphagia
columnar lined esophagus	barrett's esophagus
menetrier	gastritis hypertrophic
antibiotic associated colitis	enterocolitis clostridium difficile
ogilvie	acute pseudo-obstruction colon
gilbert	gilbert syndrome
crigler najjar	crigler-najjar syndrome
dubin johnson	dubin-johnson syndrome
idiopathic unconjugated hyperbilirubinemia	gilbert syndrome
arteriohepatic dysplasia	alagille syndrome
mucoviscidosis	cystic fibrosis
fibrocystic disease of pancreas	cystic fibrosis
immotile cilia syndrome	kartagener syndrome
primary ciliary dyskinesia	congenital malformation respiratory system specified
hamman rich	acute interstitial pneumonitis
cryptogenic fibrosing alveolitis	idiopathic pulmonary fibrosis
extrinsic allergic alveolitis	hypersensitivity pneumonitis
caplan	rheumatoid lung pneumoconiosis
black lung	coalworker's pneumoconiosis
miner's asthma	coalworker's pneumoconiosis
miner's lung	coalworker's pneumoconiosis
brown lung	byssinosis
cotton dust asthma	byssinosis
mill fever	byssinosis
monday fever	byssinosis
potter's lung	silicosis pneumoconiosis
silo filler's disease	silo-filler's disease
pigeon fancier's lung	bird fancier's lung
budgerigar fancier's lung	bird fancier's lung
mushroom picker's lung	mushroom-worker's lung
paper mill worker's disease	maple-bark-stripper's lung
croup	acute obstructive laryngitis
vincent angina	necrotizing ulcerative stomatitis
ludwig angina	cellulitis mouth
quinsy	peritonsillar abscess
lemierre	septic thrombophlebitis jugular
bronchial hyperreactivity	asthma
airway hyperresponsiveness	asthma
reactive airway disease	asthma
adams stokes	stokes-adams syndrome
wenckebach	atrioventricular block second degree
mobitz	atrioventricular block second degree
lown ganong levine	lown-ganong-levine syndrome
auricular fibrillation	atrial fibrillation
sudden unexplained nocturnal death syndrome	brugada syndrome
broken heart syndrome	takotsubo syndrome
stress cardiomyopathy	takotsubo syndrome
apical ballooning	takotsubo syndrome
variant angina	angina pectoris with documented spasm
prinzmetal	angina pectoris with documented spasm
dressler	dressler's syndrome postmyocardial infarction
barlow syndrome	mitral valve prolapse
idiopathic hypertrophic subaortic stenosis	obstructive hypertrophic cardiomyopathy
eisenmenger	eisenmenger's syndrome
botallo duct	patent ductus arteriosus
ebstein anomaly	ebstein's anomaly
lutembacher	lutembacher's syndrome
roger disease	ventricular septal defect
effort syndrome	neurocirculatory asthenia
da costa syndrome	neurocirculatory asthenia
leriche	saddle embolus abdominal aorta
raynaud phenomenon	raynaud's syndrome
milroy	hereditary lymphedema
meige lymphedema	hereditary lymphedema
bright disease	nephritic syndrome chronic
berger disease	iga nephropathy
lipoid nephrosis	nephrotic syndrome minor glomerular abnormality
minimal change disease	nephrotic syndrome minor glomerular abnormality
alport	hereditary nephropathy
thin basement membrane disease	hereditary nephropathy
goodpasture	goodpasture's syndrome
kimmelstiel wilson	diabetic nephropathy
cacchi ricci	medullary sponge kidney
bartter disease	bartter's syndrome
liddle	liddle's syndrome
gitelman	gitelman syndrome disorder tubular
hunner ulcer	interstitial cystitis
ormond disease	retroperitoneal fibrosis
la peyronie	peyronie's disease
induration penis plastica	peyronie's disease
soft chancre	chancroid
donovanosis	granuloma inguinale
climatic bubo	chlamydial lymphogranuloma
hansen disease	leprosy
weil disease	leptospirosis icterohemorrhagica
mud fever	leptospirosis
undulant fever	brucellosis
malta fever	brucellosis
bang disease	brucellosis
enteric fever	typhoid fever
woolsorter's disease	anthrax pulmonary
deer fly fever	tularemia
whitmore disease	melioidosis
ornithosis	psittacosis
tsutsugamushi	scrub typhus
mite-borne typhus	scrub typhus
brill zinsser	brill's disease
tick fever	tick-borne rickettsiosis
boutonneuse fever	spotted fever rickettsia conorii
breakbone fever	dengue
coxsackie pleurodynia	epidemic myalgia
bornholm	epidemic myalgia
infantile paralysis	acute poliomyelitis
heine medin	acute poliomyelitis
monocytic angina	infectious mononucleosis
pfeiffer disease	infectious mononucleosis
roseola infantum	exanthema subitum
sixth disease	exanthema subitum
fifth disease	erythema infectiosum
slapped cheek	erythema infectiosum
rubeola	measles
morbilli	measles
three day measles	rubella
zona	herpes zoster
ramsay hunt	postherpetic geniculate ganglionitis
non a non b hepatitis	hepatitis c
serum hepatitis	hepatitis b
infectious hepatitis	hepatitis a
kala azar	visceral leishmaniasis
espundia	mucocutaneous leishmaniasis
oriental sore	cutaneous leishmaniasis
chagas	chagas disease
american trypanosomiasis	chagas disease
blackwater fever	plasmodium falciparum malaria
paludism	malaria
bilharziasis	schistosomiasis
hydatid disease	echinococcosis
katayama	schistosomiasis
onchocercosis	onchocerciasis
creeping eruption	cutaneous larva migrans
visceral larva migrans	toxocariasis
san joaquin	coccidioidomycosis
gilchrist	blastomycosis
darling disease	histoplasmosis
torulosis	cryptococcosis
madura foot	mycetoma
mossy foot	chromomycosis
moniliasis	candidiasis
blastomycosis south american	paracoccidioidomycosis
swimmer's itch	cutaneous schistosomiasis
norwegian itch	scabies
crabs	pediculosis phthirus
st vitus dance	sydenham chorea
lues	syphilis
pott disease	tuberculosis spine
scrofula	tuberculous lymphadenopathy
white plague	tuberculosis
bazin disease	erythema induratum tuberculosis
duhring	dermatitis herpetiformis
besnier prurigo	atopic dermatitis
devergie	pityriasis rubra pilaris
gibert	pityriasis rosea
ritter disease	staphylococcal scalded skin syndrome
lyell	toxic epidermal necrolysis
acute febrile neutrophilic dermatosis	sweet's syndrome
hailey hailey	benign familial pemphigus
darier	keratosis follicularis
fish skin	ichthyosis
acne inversa	hidradenitis suppurativa
quincke edema	angioneurotic edema
giant urticaria	angioneurotic edema
solar keratosis	actinic keratosis
senile keratosis	actinic keratosis
senile wart	seborrheic keratosis
bowen	carcinoma in situ skin
rodent ulcer	basal cell carcinoma skin
pacific yaws	yaws
alibert bazin	mycosis fungoides
clouston	ectodermal dysplasia
bloch sulzberger	incontinentia pigmenti
dercum	adiposis dolorosa
weber christian	relapsing panniculitis
follicular hyperkeratosis	keratosis pilaris
leiner	seborrheic infantile dermatitis
erythroblastosis fetalis	hemolytic disease of newborn
hyaline membrane disease	respiratory distress syndrome newborn
wilson mikity	bronchopulmonary dysplasia perinatal
erb palsy	erb's paralysis birth injury
little disease	spastic diplegic cerebral palsy
mongoloid	down syndrome
cri du chat	deletion short arm chromosome 5
cat cry syndrome	deletion short arm chromosome 5
5p minus syndrome	deletion short arm chromosome 5
wolf hirschhorn	deletion short arm chromosome 4
4p minus syndrome	deletion short arm chromosome 4
22q11.2 deletion	velo-cardio-facial syndrome
shprintzen	velo-cardio-facial syndrome
martin bell	fragile x
xxy syndrome	klinefelter syndrome
xyy syndrome	karyotype 47,xyy
triple x syndrome	karyotype 47,xxx
happy puppet syndrome	angelman syndrome
prader willi labhart	prader-willi syndrome
russell silver	russell-silver congenital malformation syndrome short stature
cornelia de lange	congenital malformation syndrome short stature
amsterdam dwarfism	congenital malformation syndrome short stature
smith lemli opitz	smith-lemli-opitz syndrome
beckwith wiedemann	congenital malformation syndrome early overgrowth
sotos	congenital malformation syndrome early overgrowth
cerebral gigantism	congenital malformation syndrome early overgrowth
weaver syndrome	congenital malformation syndrome early overgrowth
proteus syndrome	congenital malformation syndrome early overgrowth
goldenhar	congenital malformation syndrome facial appearance
hemifacial microsomia	congenital malformation syndrome facial appearance
treacher collins	mandibulofacial dysostosis
franceschetti	mandibulofacial dysostosis
crouzon	craniofacial dysostosis
apert	acrocephalosyndactyly
acrocephalopolysyndactyly	congenital malformation syndrome facial appearance
carpenter syndrome	congenital malformation syndrome facial appearance
pfeiffer syndrome	congenital malformation syndrome facial appearance
mobius	congenital malformation syndrome facial appearance
moebius	congenital malformation syndrome facial appearance
whistling face	congenital malformation syndrome facial appearance
freeman sheldon	congenital malformation syndrome facial appearance
pierre robin	congenital malformation syndrome facial appearance
robin sequence	congenital malformation syndrome facial appearance
orofaciodigital	congenital malformation syndrome facial appearance
oral facial digital	congenital malformation syndrome facial appearance
holt oram	congenital malformation syndrome involving limbs
heart hand syndrome	congenital malformation syndrome involving limbs
rubinstein taybi	congenital malformation syndrome involving limbs
nail patella	congenital malformation syndrome involving limbs
klippel trenaunay	congenital malformation syndrome involving limbs
sirenomelia	congenital malformation syndrome involving limbs
thrombocytopenia absent radius	congenital malformation syndrome involving limbs
vater association	congenital malformation syndrome involving limbs
laurence moon	laurence-moon bardet-biedl congenital malformation syndrome
bardet biedl	laurence-moon bardet-biedl congenital malformation syndrome
charge association	congenital malformation syndrome specified
kabuki makeup	kabuki syndrome
popliteal pterygium	congenital malformation syndrome specified
meckel gruber	meckel-gruber syndrome
edwards syndrome	trisomy 18
patau syndrome	trisomy 13
arachnodactyly	marfan's syndrome
elastic skin	ehlers-danlos syndrome
cutis hyperelastica	ehlers-danlos syndrome
hutchinson gilford	progeria
adult progeria	werner syndrome
tourette	combined vocal and multiple motor tic disorder
gilles de la tourette	combined vocal and multiple motor tic disorder
infantile autism	autistic disorder
kanner syndrome	autistic disorder
heller syndrome	childhood disintegrative disorder
munchausen	factitious disorder
briquet	somatization disorder
ganser	dissociative disorder
folie a deux	shared psychotic disorder
dementia praecox	schizophrenia
hypochondriasis	hypochondriacal disorder
hysteria	conversion disorder
compulsive hair pulling	trichotillomania
korsakoff	alcohol amnestic disorder
`;
