import { anyOf, inTurn, oneOf } from '../any-of';

export const advises = 'This is advice on treatment. A query asks about documentation. Leave it out.';
export const judges = 'This judges the care that was given. Leave it out.';
export const presses = 'This presses the provider. Leave it out; reminders and escalation have a path of their own.';

/**
 * `spared`: what in the same sentence makes it somebody else's advice, which the record reports. `trace`: a sentence without
 * it needs no closer look; most of them have none, and a long pattern is not even compiled for them.
 */
export type Conduct = { readonly words: RegExp; readonly message: string; readonly spared?: RegExp; readonly trace?: RegExp };

const treatments = [
  'start|starting|giv|giving|add|adding|order|ordering|stop|stopping|hold|holding|treat|treating|switch|switching|consult',
  'consulting|transfus|transfusing|increas|increasing|decreas|decreasing|discontinu|obtain|obtaining|repeat|repeating',
  'transfer|transferring|intubat|diures|administer|administering|check|checking|resum|prescrib|wean|monitor|perform',
  'performing|biopsy|imaging|dos',
].join('|');

/** What is done for a patient, as it is said that it should be. */
const treated = [
  'stopped|started|given|held|discontinued|initiated|administered|withheld|increased|decreased|tapered|weaned|switched',
  'resumed|restarted|transfused|intubated|extubated|repeated|ordered|consulted|treated|monitored|rechecked|replaced|repleted',
  'transferred|discharged|biopsied|drained|debrided|diuresed|dialy[sz]ed|anticoagulated|cultured|imaged|reduced|avoided',
  'broadened|narrowed',
].join('|');
/** What was done, as it is judged. */
const rendered = [
  'started|given|ordered|drawn|obtained|transferred|called|placed|held|stopped|consulted|recogni[sz]ed|treated|discharged',
  'intubated|extubated|transfused|administered|begun|came|acted|responded|diagnosed|operated|removed|resuscitated',
].join('|');

/** Advice that a consultant gave, and the record has. */
export const othersAdvise = anyOf('i', inTurn(/\b/, oneOf(
  /\w+olog(?:y|ists?)|ID|GI|surg(?:ery|eons?)|intensivist|hospitalist|attending|physician|renal|pharmac\w+|RD|dietiti?[ac]\w+|PT|OT|consult\w*|radiolog\w*|report|note|WOCN|wound care|palliative|ortho\w*|neurosurgery/,
), /\b[^.?!;]{0,25}\b(?:recommend|suggest|advis|propos)/));

/** Advice on treatment, judgements of care, blame, dispute and pressure, each with what to say about it. */
export const conducts: readonly Conduct[] = [
  { words: anyOf(
    'i',
    /\b(?:have|has|did|had) (?:you|anyone|anybody|someone|the team|they) (?:ever |even |already )?(?:thought|consider(?:ed)?|tr(?:y|ied)|think|contemplated?|looked into)\b/,
    /\b(?:has|have|had) (?:\w+ ){1,4}been (?:considered|tried|thought of|contemplated|offered)\b/,
  ), message: advises },
  { words: /\bwhoever (?!is\b|can\b|wants\b|reads\b|answers\b)\w+/i, message: judges },
  { words: anyOf('i', inTurn(
    /\b(?:ask|call|page|consult|involve|loop in|get|bring in|try|have) (?:the |an? )?/, oneOf(
      /dietiti?[ac]\w+|nutritionist|pharmacist|specialist|cardiologist|neurologist|nephrologist|pharmacy|ID|renal|nephrology|cardiology|GI|surgery|neuro(?:logy|surgery)?|pulm(?:onology)?|heme|oncology|palliative(?: care)?|psych(?:iatry)?/,
      /wound care|nutrition|dietitian|PT|OT|speech|ortho(?:pedics)?|endocrin(?:e|ology)|infectious diseases?|critical care|vascular|IR|urology/,
    ), / (?:to|in|about|for|on|involved|on board|see|look|come)\b/,
  )), message: advises },
  { words: /\b(?:nobody|no one) (?:who (?:reads?|sees|saw|looks at)|reading|looking at|reviewing) (?:this|the|your|his|her) [^.?!]{0,30}\b(?:would|could|will|can|thinks?|believes?|agrees?|calls?)\b|\b(?:we|i) (?:was|were|are|am) (?:\w+ )?(?:surprised|puzzled|astonished|disappointed|baffled|amazed|taken aback)\b|\bon what (?:basis|grounds?) (?:(?:did|do|would|could|can|are|were|have) you\b|[^.?!;]{2,60}\b(?:not|never|left out|omitted|absent|missing|refused)\b)|\b(?:reasons?|basis|rationale|justification|grounds?|excuse|argument)(?: you (?:have|had|give|gave))? (?:for|behind|to) not (?:yet |also |ever )?(?:document|writ|call|list|chart|record|add|nam|diagnos|includ|mention|specify|cod|us)(?:e|ing|s)?\b(?! (?:aspirin|an? ))|\byour (?:reasons?|basis|rationale|justification|grounds?) (?:for|behind) (?:omitting|leaving|excluding|withholding)\b|\b(?:you|your team) (?:\w+ )?(?:choose|chose|chosen|decided?|prefer|preferred|elect|elected|refused?) not to (?:document|write|call|list|chart|mention|include|diagnose|name|add|record)\b|\b(?:surprising|surprisingly|disappointing|shocking|appalling|baffling|embarrassing|unbelievable|inexplicabl[ey]|astonishing|regrettabl[ey]|inexcusabl[ey]|unacceptabl[ey])\b/i, message: judges },
  { words: /\bare you (?:serious|kidding|joking|certain)\b/i, message: presses },
  { words: anyOf(
    'i',
    /\breasons? for the (?:delay|lapse|omission|error|failure (?:to|in|on|by|of (?!the (?:\w+ )?(?:implant|arthroplasty|graft|device|hardware|fixation|prosthesis|stem|components?|valve|nail|plate|screws?)\b)\w+)|wait|oversight)\b|\bdelay(?:s|ed)? in (?!present|seek|awak|wak|heal|speak|grow|void|wean|pass|walk|ambulat|feed|eat|develop|clos|empty|return|recover|regain|swallow)\w+ing\b/,
    /\b(?:an?y? |every )(?:reasonable|good|careful|competent|prudent|experienced|decent|responsible|thoughtful|conscientious) (?:doctor|physician|provider|clinician|surgeon|attending|colleague|hospitalist)s? (?:would|will|should|does|knows?|documents?|writes?|agrees?)\b/,
    /\b(?:was|were|been|got) \w+(?:ed|en|n|t) (?:too|so) (?:early|late|soon|quickly|slowly|hastily|aggressively)\b/,
    /\b(?:overdid|overshot|overused|botched|bungled|mishandled|understaffed|short[- ]staffed|short of staff)\b/,
    /\b(?:staff|nurses?|nursing|team|surgeons?|residents?|providers?|they|you) (?:was|were) (?:\w+ )?(?:rushed|distracted|busy|tired|inattentive|in a hurry|careless|unaware)\b/,
    /\b(?:was|were) (?:off|missed|late|wrong|not \w+) (?:once |yet )?again\b/,
    inTurn(
      /\b(?:given|because of|due to|despite|after|with) (?:the )?(?:lack|absence|omission) of (?:\w+ )?/,
      /(?:prophylaxis|monitoring|treatment|follow-?up|turning|precautions|assessment|supervision|rounding|communication)\b/,
    ),
  ), message: judges },
  { words: new RegExp(String.raw`\b(consider|recommend|recommended|suggest|advise|advised) (that you |you |the team )?(${treatments})\w*\b(?! (the )?(diagnos|document|indicator|support|finding))`, 'i'), spared: othersAdvise, message: advises },
  { words: anyOf(
    'i',
    inTurn(/\b/, oneOf(
      /consult(ation)?|referral|imaging|CT|MRI|echo(cardiogram)?|biopsy|transfusion|\w+(?:centesis|oscopy|otomy|ectomy|plasty)|surgery|drainage/,
      /lumbar puncture|EEG|repeat (?:labs?|cultures?)|cultures|oxygen|BiPAP|insulin|heparin|anticoagulation|fluids|vasopressors|steroids|stenting/,
      /catheterization|antibiotics?|diuretics?|dialysis|intubation|work-?up|follow-?up/,
    ), / (is|are|would be|should be) (strongly )?(recommended|advised|suggested|indicated|warranted|needed|appropriate|advisable)\b/),
    /\b(had|if) [^.?!]{3,60}\b(could|would|might) have been (avoided|prevented|caught|better)\b/,
  ), spared: /\b(per|radiolog\w*|report\w*|impression|reads?|note[sd]?)\b/i, message: advises },
  { words: anyOf('i', inTurn(/(?<!\b(?:after|when|upon|by|having) (?:reviewing and )?)\bconsider(ing)? (an? |the |adding |starting )?(\w+ ){0,2}/, oneOf(
    /consult(ation)?|referral|biopsy|imaging|CT|MRI|echo|transfusion|antibiotics?|diuretics?|steroids?|intubation|dialysis|cultures|endoscopy/,
    /surgery|anticoagulation|antivirals?|antifungals?/,
  ), /\b(?! (find|result|report|note|of|on|show|from|\d))/)), message: advises },
  { words: anyOf(
    'i',
    /\b(would|may|might|could|will|should|to) (\w+ )?benefit from\b|\b(is|are) (a )?(good |poor )?candidates? for (?!transplant list)\b/,
    /(?<!\b(?:the|any|no|his|her|their|its|this|of) |\w['’]s? )\bneeds? (an? )?(\w+ )?(consult(ation)?|referral|transfusion|biopsy|dialysis|intubation)\b(?! note)/,
  ), message: advises },
  { words: anyOf('i', inTurn(/\b(patient|pt|he|she|you) (should|needs? to|must|ought to) /, oneOf(
    /be (given|started|treated|transfused|intubated|placed|seen|admitted|transferred|diuresed|dialy[sz]ed|on)|receive|get|start/,
    /have (a|an) (ct|mri|echo|consult|biopsy|culture)/,
  ), /\b/)), message: advises },
  { words: anyOf('i', inTurn(/^\W*(?:and |then |also )?/, oneOf(
    /transfuse|start|stop|give|order|obtain|increase|decrease|discontinue|consult|refer|switch|taper|wean|recheck|resume|replete|intubate|restart/,
    /avoid|administer|initiate|diurese|anticoagulate/,
  ), / (?=\w)(?!(?:date|time|note|of|dates|times)\b)(?![^.?!]*(?:\d{1,2}\/\d{1,2}|\bMAR\b|\border(?:s|ed)?\b(?! ?$)))/)), message: advises },
  { words: anyOf(
    'i',
    inTurn(/\bconsider(?:ing)? (?:\w+ ){1,3}/, oneOf(
      /input|opinion|involvement|evaluation|assessment|review|support|therapy|replacement|supplementation|testing|screening|monitoring|coverage/,
      /stewardship/,
    ), /\b(?! (?:of|in) (?:the|this) (?:record|chart|documentation))/),
    inTurn(/\b/, oneOf(
      /\w+ology|surgery|ID|GI|palliative(?: care)?|wound care|pharmacy|nutrition|neurosurgery|orthop(?:a)?edics|psychiatry/,
    ), / (?:needs? to|should|must|ought to|has to) (?:see|evaluate|be|review|weigh|consult|follow|assess|round|come|look)\b/),
  ), message: advises },
  { words: anyOf(
    'i',
    /\bwould have (?:been (?:the |a )?(?:\w+ )?(?:cheaper|easier|smarter|simpler|quicker|faster|kinder|obvious|better|best|right|safer|wiser|preferable|appropriate|prudent|indicated|advisable)|prevented|avoided|helped|spared|caught)\b/,
    /\b(?:had|if) [^.?!]{3,60}\b(?:would|could|might) (?:not |never )?have\b/,
    inTurn(/\b(?:longer|later|earlier|sooner|more|less|higher|lower) than (?:was |is |what was |would be )?/, oneOf(
      /necessary|needed|indicated|appropriate|recommended|advis\w+|acceptable|it should|they should/,
    ), /\b/),
    /\b(?:is|was|were|are|has been|remains?) (?:\w+ )?(?:overdue|not acceptable|inexcusable|intolerable)\b(?! (?:for|by) \d)/,
    inTurn(inTurn(/\b/, oneOf(
      /dos(?:e|es|ing)|care|treatment|documentation|charting|fluids?|antibiotics?|monitoring|technique|exposure|supervision|staffing|communication/,
      /work-?up/,
    ), / (?:was|were|is|are) (?:\w+ )?/), oneOf(
      /excessive|insufficient|inadequate|inappropriate|too (?:high|low|late|long|much|little|slow)|delayed/,
      /not (?:adequate|appropriate|timely|good enough|sufficient)/,
    ), /\b/),
    inTurn(/\b(?:caused by|due to|because of|result of|from) (?:the )?(?:poor|bad|improper|inadequate|faulty|careless|rough|excessive|insufficient) /, oneOf(
      /exposure|technique|visuali[sz]ation|handling|judg\w+|supervision|communication|care|prep(?:aration)?|placement|positioning|traction/,
      /retraction|planning/,
    ), /\b/),
  ), message: judges },
  { words: anyOf(
    'i',
    inTurn(/\b(?:asked|queried|contacted|reminded|called|paged|messaged|written)(?: to)?(?: you)? (?:\w+ )?/, oneOf(
      /twice|thrice|(?:two|three|four|five|several|many|multiple|\d+) times|repeatedly|over and over/,
    ), /\b/),
    inTurn(/\b/, oneOf(
      /chair|chief|director|administration|department head|peer review|compliance|CMO|medical staff/,
    ), /\b[^.?!]{0,30}\b(?:will|shall|may|would|is going to) (?:then )?(?:be (?:informed|notified|told|advised|involved|copied|contacted)|hear|know|learn|follow)\b/),
    /\b(?:los[es]|losing|loss of|suspen\w+|restrict\w+|revok\w+)(?: of)? (?:\w+ )?(?:privileges|credentials)\b/,
    /\b(?:or|otherwise|else)(?: else)?,? (?:it|this|we|i|the (?:chart|query|case|account|matter)) (?:goes|gets?|will|must|has to|have to|is going|escalates?|moves?)\b/,
    inTurn(/\b(?:goes|go|sent|forward(?:ed)?|escalat\w+|elevat\w+|rout(?:ed|es)|refer(?:red)?|hand(?:ed)?|tak(?:e|en)|kick(?:ed)?) (?:\w+ )?(?:over |up )?to (?:[\w.]+ ){0,5}/, oneOf(
      /chair\w*|chief|CMO|director|leadership|committee|peer review|administration|medical staff|department head|boss|vice president|VP/,
    ), /\b/),
    /\bkeeps? (?:ignor|refus|avoid|fail|not |declin|(?:being|getting) (?:left (?:off|out)|missed|omitted|dropped|forgotten|skipped|overlooked))\w*(?! (?:dose|pill))|\bignor(?:e|ed|ing) (?:us|me|our|my|this|these|the) (?:quer|request|message|earlier)?\w*/,
  ), message: presses },
  { words: anyOf('i', inTurn(/\byour (?:documentation|notes?|charting|answers?|record|summary) (?:is|are|was|were) (?:\w+ )?not (?:\w+ )?/, oneOf(
    /good|sufficient|enough|adequate|acceptable|clear|complete|usable|up to|helpful|detailed/,
  ), /\b/)), message: 'This is an opinion on care or documentation. Say what the record shows and ask.' },
  { words: anyOf(
    'i',
    inTurn(inTurn(/\b(?:it|there) (?:would|might|may|could|is|seems) (?:also )?(?:be )?(?:\w+ )?/, oneOf(
      /wise|prudent|advisable|reasonable|sensible|worth\w*|better|best|good|helpful|useful|important|time|safer?|appropriate|a good idea/,
    ), / (?:to )?/), oneOf(
      String.raw`${treatments}|send|draw|get|ask for|request|arrange|refer|involve|measure|test|screen|continu|taper|restart|avoid|withhold|rule out`,
    ), /\w*\b(?! (?:the |this |your |a )?(?:diagnos|document|specif|clarif|note|chart|record))/),
    inTurn(/\b(?:worth|suggest|recommend|advise|propose)(?:s|ed|ing)? /, oneOf(
      /sending|checking|drawing|repeating|ordering|obtaining|adding (?!an? addendum)|starting|stopping|holding|restarting|measuring|testing|getting/,
      /consulting|giving|increasing|decreasing|switching/,
    ), /\b/),
  ), spared: othersAdvise, message: advises },
  { words: anyOf('i', inTurn(inTurn(/\b(?:you|we|the team|somebody|someone|they) (?:really |also |still |now |probably )?/, oneOf(
    /should|ought to|need to|must|have to|had better|(?:may|might) (?:want|wish) to|would do well to|are advised to/,
  ), / (?:also |now |really |please |at least )?/), oneOf(
    String.raw`${treatments}|send|draw|get (?:a|an|the|some|another)|request (?:a|an) (?:consult|ct|mri|echo|scan)|arrange|refer|involve|measure|screen`,
    /continu|taper|restart|avoid|withhold|replac|replet|cultur|drain|operat/,
  ), /(?:e|es|ing)?\b(?! (?:the |your |an? |this )?(?:diagnos|document|addend|note|indicator|support|finding|box|answer|term|word|type|stage))/)), message: advises },
  { words: new RegExp(String.raw`\b(should|needs? to|must|ought to|has to|have to|had better|could be|is due to) (also |not |now |probably |really |be |better )*(${treated})\b`, 'i'), message: advises },
  { words: anyOf(
    'i',
    String.raw`\b(${rendered})\b[^.?!;]{0,30}\b(too|so|very|unnecessarily|inexcusably|regrettably) (late|early|soon|slowly|quickly|long|aggressively|much|little|few|hastily)\b(?! (for|to (tell|say|determine|assess)))`,
    /\b(late|tardy|slow) (recognition|antibiotics?|treatment|intervention|diagnosis|response)\b|\bwait(ed|ing)? too long\b/,
    /\b(over|under)-?(treated|resuscitated|dosed|diuresed|sedated|hydrated)\b/,
    /\b(avoidable|preventable|unnecessary|needless|premature(ly)?) (\w+ )?(complication|injury|delay|admission|transfer|surgery|discharged?|harm|death|treatment)s?\b/,
    inTurn(/\b(not|never) (\w+ )?(given|started|treated|recogni[sz]ed|addressed|monitored|managed|followed( up)?) /, oneOf(
      /in time|promptly|timely|adequately|appropriately|properly|correctly|soon enough|aggressively/,
    ), /\b/),
  ), message: judges },
  { words: anyOf(
    'i',
    /\b(should|could|ought to) (have|not have|never have) (been )?\w+(ed|en|n|t|ne)?\b|\bwhy not\b/,
    /\b(?:none|neither|nothing|not one|no part) of (?:which|that|this|them|it) (?:you|was|were|has|had)\b[^.?!]{0,30}\b(?:order|request|obtain|send|sent|check|done|giv|address|treat|document)\w*/,
    inTurn(/\byou (?:never|did not|didn.t|have not|haven.t|had not|hadn.t) (?:even |ever |once |yet )?/, oneOf(
      /order|request|obtain|send|sent|check|examin|treat|address|consult|see|saw|assess|follow|respond|act|start|stop|give|gave|call|review|look/,
    ), /(?:ed|en|n)?\b/),
    /\bwhy (was|were|did|is|are|has|have)\b[^.?!]{0,60}\b(?:not\b|nowhere\b|left out\b|omitted (?:from|in)\b|(?:absent|missing) (?:from|in) (?:the|your)\b)/,
    /\bwhy (?:was|were|did|is|are|has|have|had) (?:you|your|there (?:no|not|never)|no|not|nobody|no one|nothing|n.t)\b|\bwhy (?:didn|wasn|weren|isn|aren|hasn|haven|hadn|couldn|wouldn).?t\b/,
    /\bwhy (?:was|were|did|is|are|has|have|had) (?:the|this|that|it|he|she|they|his|her) (?:\w+ ){0,6}?(?:not|never|only|late|later|so|delayed?|missed|omitted|overlooked|ignored|still|take|took|wait\w*|again|without|addressed|documented)\b/,
  ), message: judges },
  { words: anyOf(
    'i',
    /\b(failure to|neglect|omission|errors?|mistakes?|oversight|negligence|mishap|technique|mismanagement)\b[^.?!;]{0,40}\b(led|contributed|gave rise|caused|resulted)\b/,
    inTurn(/\b/, oneOf(
      /contrary to|against|in violation of|in breach of|outside|not per|deviat\w+ from|departs? from|ignor\w+/,
    ), / (the |our |all |hospital |sepsis )?(guidelines?|protocols?|policy|standards?|bundle|best practices?)\b/),
    /\b(dropped the ball|fell through the cracks|on (your|their) watch|asleep at the wheel|cut(ting)? corners|at fault|to blame|blame(d|s)? (the|you|on))\b/,
    /\b(poor|bad|faulty|improper|sloppy|inadequate|deficient) (\w+ )?(technique|judg(e)?ment|communication|handoff|supervision|follow-?up|staffing|response)\b/,
    inTurn(/\b/, oneOf(
      /nurses?|interns?|residents?|fellows?|surgeons?|hospitalists?|physicians?|providers?|doctors?|consultants?|pharmacists?|pharmacy|anesthesi\w+|aides?|therapists?/,
    ), / (?:also |simply |again |had |has |have )*(?:neglected|forgot|omitted|overlooked|ignored|mishandled|misread|botched|delayed|(?:simply |just )?never \w+)\b/),
    inTurn(/\b(you|your team|staff|nursing|somebody|someone|the (team|surgeon|resident|hospitalist|ed|er)) (have |has |had |also |again |simply )*/, oneOf(
      /failed|neglected|forgot|missed|overlooked|omitted|mis\w+|delayed|ignored|did not bother|didn.t bother/,
      /never (bothered|document|wr[io]te|address)/,
    ), /\w*/),
    /\b(we|i) notice[sd]? (that )?you (did not|didn.t|never|have not)\b/,
    /\b(failure|neglect|refusal) (to|of) (document|treat|diagnos|address|recogni[sz]e|respond|order|specify)\w*/,
    inTurn(/\b(failure|neglect|refusal|omission|inability) (to|of) /, oneOf(
      /give|start|order|obtain|check|monitor|place|provide|administer|act|call|consult|transfer|repeat|follow|perform|escalate|intervene|screen/,
      /turn|reposition|hold|stop|communicate|notify|prescribe|resume|continue|examine|assess|note|chart|write/,
    ), /\w*/),
    /\b(led|contributed|gave rise) (directly )?to (this|the|her|his|an?) (\w+ )?(event|complication|outcome|death|injury|harm|decline|deterioration)\b/,
    inTurn(/\bfailed to /, oneOf(
      /give|start|order|obtain|check|monitor|place|provide|act|call|consult|follow|escalate|notify|assess|document|treat|diagnos|address/,
      /recogni[sz]e|respond|order|specify|mention/,
    ), /\w*/),
    /(?<!\b(?:sessions?|doses?|appointments?|visits?|treatments|pills|cycles?|periods?|dialysis|refills?|medications?|insulin) )\b(was|were|been) (missed|overlooked|neglected|ignored|mismanaged|botched)\b/,
    /\b(which|that|this|it) (was|is) (\w+ )?(unsafe|dangerous|reckless|inexcusable|unjustifiable|indefensible|unprofessional|regrettable|unreasonable|below standard)\b/,
    /\bdelay(s|ed)? in (start|treat|diagnos|giv|order|recogni|administ|antibiotic|transfer)\w*/,
  ), message: 'This blames somebody. Say what the record shows and ask.' },
  { words: anyOf('i', inTurn(/\b/, oneOf(
    /substandard|negligen\w+|careless\w*|sloppy|malpractice|unacceptable|incompeten\w+/,
    /inadequate(ly)? (care|documentation|treat\w+|charting|note)|poor(ly)? (care|document\w*|chart\w*|manag\w*|judg\w*)/,
    /inappropriate(ly)? (care|treat\w*|manag\w*|document\w*|diagnos\w*|prescrib\w*)|bad (care|note|documentation)|lazy|disappoint\w+/,
    /unfortunately,? your/,
    /your (documentation|note|charting|care|answer)s? (is|are|was) (\w+ )?(poor|bad|weak|lacking|insufficient|inadequate|sloppy|incomplete|vague|deficient|unclear)/,
    /error on your|your (error|mistake|failure|omission|oversight|fault|poor)|medical error|misdiagnos\w+|quality of (the |your )?care/,
    /standard of care|wrong(ly)? (diagnos|document|code)\w*|wrong (antibiotic|drug|medication|dose|treatment|therapy|approach)s?/,
  ), /\b/)), message: 'This is an opinion on care or documentation. Say what the record shows and ask.' },
  { words: anyOf(
    'i',
    /\b(i|we) (strongly |respectfully |must )?(disagree|object|dispute|doubt|question)\b/,
    /\b(i|we|CDI|coding|HIM) (do not|don.t|cannot|can.t|does not|doesn.t|would not|wouldn.t) (\w+ )?(think|believe|agree|see (how|why|any|the)|understand (how|why)|accept|support|consider|regard|view|call|deem|find(?! (?:what|where|which|why|an?|any|the|its?|this|documentation)\b)|feel|buy|recogni[sz]e|rate|count)\b/,
    inTurn(/\b(?:your|this|that|the) (diagnosis|documentation|note|answer|statement|assessment|term|entry|label|wording)( of [\w ]{1,40})? (is|was|seems|appears|looks) (\w+ )?/, oneOf(
      /wrong|incorrect|inaccurate|not right|invalid/,
      /not (correct|accurate|valid|true|credible|believable|convincing|plausible|defensible|tenable|supportable|reasonable|consistent)|dubious/,
      /doubtful|implausible|unconvincing|overstated|exaggerated|hard to (believe|support|defend)|false|unsupported|questionable|mistaken|in error/,
      /unclear and/,
    )),
  ), message: 'This disputes the provider’s judgment. Ask for the status of the diagnosis.' },
  { words: anyOf(
    'i',
    inTurn(/\b/, oneOf(
      /again|yet again|once more|for the (second|third|last) time|as i (have )?(already )?(said|asked|told)|repeatedly/,
    ), /\b[^.?!]{0,30}\b(document|answer|ask(ed|ing)?|fail|query|request)\w*/),
    /\b(compliance|administration|your chief|the chair|medical staff office|peer review) will\b/,
    /\breport(ed)? (you )?to (your|the) (chief|chair|administration|medical director|peer review)\b|\bescalat\w+ (you|this) (to|if)\b/,
    /\b(lawsuits?|litigation|legal (exposure|risk)|liability|plaintiff)\b|\bdelinquen\w+/,
    // Of the provider, and no drug that is shaken before use.
    /\b(?:avoid\w*|prevent\w*|fac(?:e|ing)|risk\w*|threat\w*|lead\w* to|results? in|ends? in|subject to|before|pending|toward|your|administrative|automatic|temporary|privileges?) (?:an? |the |any |possible )?suspension\b(?! of (?:the )?(?!your|all|privil|staff|admit))|\bsuspension (?:lists?|notices?|polic\w+|letters?|process|rules?|warnings?|dates?|may|will|follows?|looms|(?:is|are) (?:next|automatic|pending|imminent)|of (?:\w+ ){0,2}privileges|from (?:the )?(?:staff|service)|for (?:delinq\w+|incomplete|late|unanswered|open))\b/,
  ), message: presses },
];
