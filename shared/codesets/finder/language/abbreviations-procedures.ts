/** Abbreviations of procedures and devices. As conditionAbbreviations. */
export const procedureAbbreviations = `
acdf anterior cervical discectomy and fusion
alif anterior lumbar interbody fusion
plif posterior lumbar interbody fusion
tlif transforaminal lumbar interbody fusion
avg arteriovenous graft
avr aortic valve replacement
mvr mitral valve replacement
tvr tricuspid valve replacement
tavr transcatheter aortic valve replacement
tavi transcatheter aortic valve replacement
bal bronchoalveolar lavage
bka below knee amputation
aka above knee amputation
tma transmetatarsal amputation
bmbx bone marrow biopsy
bmt bone marrow transplant
hsct hematopoietic stem cell transplant
sct stem cell transplant
bso bilateral salpingo-oophorectomy
btl bilateral tubal ligation
cabg coronary artery bypass
pci percutaneous coronary intervention angioplasty
ptca percutaneous transluminal coronary angioplasty
pta percutaneous transluminal angioplasty
cea carotid endarterectomy
chole cholecystectomy
lap laparoscopic
cpr cardiopulmonary resuscitation
crrt continuous renal replacement therapy dialysis
hd hemodialysis
capd continuous ambulatory peritoneal dialysis
ccpd continuous cycling peritoneal dialysis
cs cesarean section
ltcs low transverse cesarean section
d&c dilation and curettage
d&e dilation and evacuation
dcr dacryocystorhinostomy
ecce extracapsular cataract extraction
phaco phacoemulsification cataract extraction
ecmo extracorporeal membrane oxygenation
ect electroconvulsive therapy
egd esophagogastroduodenoscopy inspection upper intestinal tract
ercp endoscopic retrograde cholangiopancreatography
esi epidural steroid injection
eswl extracorporeal shock wave lithotripsy
evar endovascular aneurysm repair
tevar thoracic endovascular aortic repair
evd external ventricular drain
fess functional endoscopic sinus surgery
hida hepatobiliary scan
i&d incision and drainage
ivig intravenous immunoglobulin
ivf in vitro fertilization
kub abdomen x-ray
lavh laparoscopic assisted vaginal hysterectomy
tlh total laparoscopic hysterectomy
tvh total vaginal hysterectomy
tah total abdominal hysterectomy
leep loop electrosurgical excision cervix
ltx liver transplant; lung transplant
ktx kidney transplant
htx heart transplant
mra magnetic resonance angiography
mri magnetic resonance imaging
cta computed tomography angiography
pet positron emission tomography
spect single photon emission computed tomography
orif open reduction internal fixation
crif closed reduction internal fixation
crpp closed reduction percutaneous pinning
pcnl percutaneous nephrolithotomy
peg percutaneous endoscopic gastrostomy
picc peripherally inserted central catheter
ppv pars plana vitrectomy
rfa radiofrequency ablation
rygb gastric bypass roux-en-y
tace transarterial chemoembolization
tee transesophageal echocardiography
tte transthoracic echocardiography
tha total hip arthroplasty
thr total hip replacement
tka total knee arthroplasty
tkr total knee replacement
tsa total shoulder arthroplasty
uka unicompartmental knee arthroplasty
tips transjugular intrahepatic portosystemic shunt
tpn total parenteral nutrition
trach tracheostomy
t&a tonsillectomy and adenoidectomy
turbt transurethral resection of bladder tumor
turp transurethral resection of prostate
uppp uvulopalatopharyngoplasty
vats video-assisted thoracoscopic surgery
vbac vaginal birth after cesarean
vps ventriculoperitoneal shunt
dme durable medical equipment
afo ankle foot orthosis
kafo knee ankle foot orthosis
tlso thoracic lumbar sacral orthosis
lso lumbar sacral orthosis
tens transcutaneous electrical nerve stimulator
cgm continuous glucose monitor
bipap bilevel positive airway pressure respiratory assist device
cpap continuous positive airway pressure
npwt negative pressure wound therapy
wc wheelchair
`;
