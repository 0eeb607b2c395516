/** What stands after a name that belongs to medicine and to nobody in the chart: Bell's palsy, a Foley catheter, the Wells score. */
const nouns = `
disease diseases syndrome syndromes sign signs test tests procedure scale score scores fracture fractures criteria classification catheter catheters drain drains tube tubes lymphoma palsy cyst repair operation maneuver manoeuvre reflex esophagus oesophagus node nodes
solution ring rings formula index stage staging grade grading system method position incision clamp retractor anesthesia suture stitch flap graft shunt valve fistula diverticulum tumor tumour sarcoma contracture deformity tear chorea dementia thyroiditis
granulomatosis purpura phenomenon anomaly tetralogy lesion lesions body bodies sheath splint cast boot collar bandage dressing wrap filter line lines port device pump needle forceps scissors rule rules law triad pentad respiration respirations breathing crisis
ulcer ulcers hernia gangrene angina edema encephalopathy psychosis ataxia anemia leukemia macroglobulinemia cells cell nodule nodules space pouch point triangle ligament tendon tubercle foramen capsule gland glands duct papilla canal nerve artery vein
equation clearance units unit fluid stain smear agar medium balloon bag mask laryngoscope blade airway view spots spot erythema rash crystals rods corpuscles arrhythmia block waves wave pattern breath bite lactate lactated technique approach exercise exercises stretch view screw nail plate rod pins pin prosthesis
clinic hospital medical health healthcare university college institute center centre foundation school protocol guideline guidelines study trial risk scoring assessment tool questionnaire inventory exam sling pessary tonometry chart lens
`.trim().split(/\s+/);
export const eponymNouns: ReadonlySet<string> = new Set(nouns);

/** Names of physicians and makers that live on in medicine, and words with capitals that are nobody's name. */
export const eponyms: ReadonlySet<string> = new Set(`
foley parkinson hodgkin crohn graves bell addison cushing murphy mcburney babinski romberg glasgow braden wells hess fisher jackson pratt penrose kerley virchow charcot marie tooth guillain barre wegener swan ganz allen apgar norton morse ranson child pugh homans kernig brudzinski ringer ringers
hartmann trendelenburg whipple roux billroth nissen lisfranc colles smith barton salter harris gustilo garden bennett jones pott paget down turner klinefelter marfan ehlers danlos huntington alzheimer lewy pick wilson korsakoff wernicke meniere raynaud sjogren hashimoto kawasaki kaposi burkitt ewing wilms
barrett mallory weiss zenker meckel hirschsprung peyronie dupuytren baker bartholin fournier ludwig lemierre osgood schlatter legg calve perthes stevens johnson henoch schonlein goodpasture alport bright conn takotsubo brugada wolff parkinson white prinzmetal dressler osler janeway roth duke killip ross fallot eisenmenger
hickman tenckhoff mahurkar quinton dobhoff hemovac blake kocher bovie kirschner steinmann moore harrington austin gleason clark breslow dukes ann arbor rai binet lugano nottingham bloom richardson framingham mayo hopkins cleveland kaiser broviac groshong permacath shiley bivona portex bair hugger unna jobst thomas
lachman mcmurray phalen tinel finkelstein spurling lasegue faber patrick neer hawkins kennedy speed yergason ober rinne weber snellen ishihara schirmer tzanck gram ziehl neelsen wright giemsa papanicolaou coombs schilling mantoux kleihauer betke kussmaul cheyne stokes biot cullen grey kehr rovsing blumberg
hunt waldenstrom reed sternberg bence philadelphia leiden willebrand fanconi bartter gitelman liddle gaucher niemann sachs tay pompe fabry hunter hurler lesch nyhan kallmann sheehan nelson pickwick behcet reiter still felty sweet lyme ebola zika coxsackie epstein barr creutzfeldt jakob west lennox gastaut todd
jacksonian lambert eaton horner argyll robertson adie brown sequard wallenberg weber millard gubler dejerine kennedy fuchs stargardt leber best vogt koyanagi harada stensen wharton santorini wirsung oddi vater calot hesselbach bochdalek morgagni spigelian richter littre
`.trim().split(/\s+/));

/** Those that also stand alone for the thing: "Foley in place", "Parkinson's since 2012". */
export const standingEponyms: ReadonlySet<string> = new Set(`
foley hickman swan penrose dobhoff hemovac tenckhoff quinton mahurkar kocher bovie gleason apgar braden babinski romberg kerley parkinson crohn hodgkin alzheimer graves hashimoto barrett raynaud sjogren meniere paget wegener huntington marfan
nissen whipple billroth lisfranc colles trendelenburg kernig brudzinski homans murphy mcburney wernicke korsakoff guillain barre ringer ringers gram coombs glasgow cushing addison hartmann groshong broviac shiley bell lyme
`.trim().split(/\s+/));
