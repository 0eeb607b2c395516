import type { Found } from '../found';
import { remembered } from '../memory';
import { isKnown, type Reading } from '../reading';
import { namesSource } from '../reading/voice';
import { repairs, rewording } from '../repairs';

/** `spared`: what in the same sentence makes it somebody else's advice, which the record reports. */
type Conduct = { readonly words: RegExp; readonly message: string; readonly spared?: RegExp };

const treatments = 'start|starting|giv|giving|add|adding|order|ordering|stop|stopping|hold|holding|treat|treating|switch|switching|consult|consulting|transfus|transfusing|increas|increasing|decreas|decreasing|discontinu|obtain|obtaining|repeat|repeating|transfer|transferring|intubat|diures|administer|administering|check|checking|resum|prescrib|wean|monitor|perform|performing|biopsy|imaging|dos';

/** What is done for a patient, as it is said that it should be. */
const treated = 'stopped|started|given|held|discontinued|initiated|administered|withheld|increased|decreased|tapered|weaned|switched|resumed|restarted|transfused|intubated|extubated|repeated|ordered|consulted|treated|monitored|rechecked|replaced|repleted|transferred|discharged|biopsied|drained|debrided|diuresed|dialy[sz]ed|anticoagulated|cultured|imaged|reduced|avoided|broadened|narrowed';
/** What was done, as it is judged. */
const rendered = 'started|given|ordered|drawn|obtained|transferred|called|placed|held|stopped|consulted|recogni[sz]ed|treated|discharged|intubated|extubated|transfused|administered|begun|came|acted|responded|diagnosed|operated|removed|resuscitated';

const conducts: readonly Conduct[] = [
  { words: new RegExp(String.raw`\b(consider|recommend|recommended|suggest|advise|advised|would|might) (that you |you |the team )?(${treatments})\w*\b(?! (the )?(diagnos|document|indicator|support|finding))`, 'i'), message: 'This is advice on treatment. A query asks about documentation. Leave it out.' },
  { words: /\b(consult(ation)?|referral|imaging|CT|MRI|echo(cardiogram)?|biopsy|transfusion|\w+(?:centesis|oscopy|otomy|ectomy|plasty)|surgery|drainage|lumbar puncture|EEG|repeat (?:labs?|cultures?)|cultures|oxygen|BiPAP|insulin|heparin|anticoagulation|fluids|vasopressors|steroids|stenting|catheterization|antibiotics?|diuretics?|dialysis|intubation|work-?up|follow-?up) (is|are|would be|should be) (strongly )?(recommended|advised|suggested|indicated|warranted|needed|appropriate|advisable)\b|\b(had|if) [^.?!]{3,60}\b(could|would|might) have been (avoided|prevented|caught|better)\b/i, spared: /\b(per|radiolog\w*|report\w*|impression|reads?|note[sd]?)\b/i, message: 'This is advice on treatment. A query asks about documentation. Leave it out.' },
  { words: /\bconsider(ing)? (an? |the |adding |starting )?(\w+ ){0,2}(consult(ation)?|referral|biopsy|imaging|CT|MRI|echo|transfusion|antibiotics?|diuretics?|steroids?|intubation|dialysis|cultures|endoscopy|surgery|anticoagulation|antivirals?|antifungals?)\b(?! (find|result|report|note|of|on|show|from|\d))/i, message: 'This is advice on treatment. A query asks about documentation. Leave it out.' },
  { words: /\b(would|may|might|could|will|should|to) (\w+ )?benefit from\b|\b(is|are) (a )?(good |poor )?candidates? for (?!transplant list)\b|\bneeds? (an? )?(\w+ )?(consult(ation)?|referral|transfusion|biopsy|dialysis|intubation)\b(?! note)/i, message: 'This is advice on treatment. A query asks about documentation. Leave it out.' },
  { words: /\b(patient|pt|he|she|you) (should|needs? to|must|ought to) (be (given|started|treated|transfused|intubated|placed|seen|admitted|transferred|diuresed|dialy[sz]ed|on)|receive|get|start|have (a|an) (ct|mri|echo|consult|biopsy|culture))\b/i, message: 'This is advice on treatment. A query asks about documentation. Leave it out.' },
  { words: new RegExp(String.raw`\b(?:it|there) (?:would|might|may|could|is|seems) (?:also )?(?:be )?(?:\w+ )?(?:wise|prudent|advisable|reasonable|sensible|worth\w*|better|best|good|helpful|useful|important|time|safer?|appropriate|a good idea) (?:to )?(?:${treatments}|send|draw|get|ask for|request|arrange|refer|involve|measure|test|screen|continu|taper|restart|avoid|withhold|rule out)\w*\b(?! (?:the |this |your |a )?(?:diagnos|document|specif|clarif|note|chart|record))|\b(?:worth|suggest|recommend|advise|propose)(?:s|ed|ing)? (?:sending|checking|drawing|repeating|ordering|obtaining|adding (?!an? addendum)|starting|stopping|holding|restarting|measuring|testing|getting|consulting|giving|increasing|decreasing|switching)\b`, 'i'), message: 'This is advice on treatment. A query asks about documentation. Leave it out.' },
  { words: new RegExp(String.raw`\b(?:you|we|the team|somebody|someone|they) (?:really |also |still |now |probably )?(?:should|ought to|need to|must|have to|had better|(?:may|might) (?:want|wish) to|would do well to|are advised to) (?:also |now |really |please |at least )?(?:${treatments}|send|draw|get (?:a|an|the|some|another)|request (?:a|an) (?:consult|ct|mri|echo|scan)|arrange|refer|involve|measure|screen|continu|taper|restart|avoid|withhold|replac|replet|cultur|drain|operat)(?:e|es|ing)?\b(?! (?:the |your |an? |this )?(?:diagnos|document|addend|note|indicator|support|finding|box|answer|term|word|type|stage))`, 'i'), message: 'This is advice on treatment. A query asks about documentation. Leave it out.' },
  { words: new RegExp(String.raw`\b(should|needs? to|must|ought to|has to|have to|had better|could be|is due to) (also |not |now |probably |really |be |better )*(${treated})\b`, 'i'), message: 'This is advice on treatment. A query asks about documentation. Leave it out.' },
  { words: new RegExp(String.raw`\b(${rendered})\b[^.?!;]{0,30}\b(too|so|very|unnecessarily|inexcusably|regrettably) (late|early|soon|slowly|quickly|long|aggressively|much|little|few|hastily)\b(?! (for|to (tell|say|determine|assess)))|\b(late|tardy|slow) (recognition|antibiotics?|treatment|intervention|diagnosis|response)\b|\bwait(ed|ing)? too long\b|\b(over|under)-?(treated|resuscitated|dosed|diuresed|sedated|hydrated)\b|\b(avoidable|preventable|unnecessary|needless|premature(ly)?) (\w+ )?(complication|injury|delay|admission|transfer|surgery|discharged?|harm|death|treatment)s?\b|\b(not|never) (\w+ )?(given|started|treated|recogni[sz]ed|addressed|monitored|managed|followed( up)?) (in time|promptly|timely|adequately|appropriately|properly|correctly|soon enough|aggressively)\b`, 'i'), message: 'This judges the care that was given. Leave it out.' },
  { words: /\b(should|could|ought to) (have|not have) (been )?\w+(ed|en|n|t|ne)?\b|\bwhy not\b|\b(?:none|neither|nothing|not one|no part) of (?:which|that|this|them|it) (?:you|was|were|has|had)\b[^.?!]{0,30}\b(?:order|request|obtain|send|sent|check|done|giv|address|treat|document)\w*|\byou (?:never|did not|didn.t|have not|haven.t|had not|hadn.t) (?:even |ever |once |yet )?(?:order|request|obtain|send|sent|check|examin|treat|address|consult|see|saw|assess|follow|respond|act|start|stop|give|gave|call|review|look)(?:ed|en|n)?\b|\bwhy (was|were|did|is|are|has|have)\b[^.?!]{0,60}\bnot\b|\bwhy (was|were|did|didn.t|wasn.t|weren.t|is|isn.t|has|hasn.t|have) (the |this |your |it |you|he|she|there|no|not|n.t)/i, message: 'This judges the care that was given. Leave it out.' },
  { words: /\b(failure to|neglect|omission|errors?|mistakes?|oversight|negligence|mishap|technique|mismanagement)\b[^.?!;]{0,40}\b(led|contributed|gave rise|caused|resulted)\b|\b(contrary to|against|in violation of|in breach of|outside|not per|deviat\w+ from|departs? from|ignor\w+) (the |our |all |hospital |sepsis )?(guidelines?|protocols?|policy|standards?|bundle|best practices?)\b|\b(dropped the ball|fell through the cracks|on (your|their) watch|asleep at the wheel|cut(ting)? corners|at fault|to blame|blame(d|s)? (the|you|on))\b|\b(poor|bad|faulty|improper|sloppy|inadequate|deficient) (\w+ )?(technique|judg(e)?ment|communication|handoff|supervision|follow-?up|staffing|response)\b|\b(?:nurses?|interns?|physicians?|providers?|doctors?|consultants?|pharmacists?|pharmacy|anesthesi\w+|aides?|therapists?) (?:also |simply |again |had |has |have )*(?:neglected|forgot|omitted|overlooked|ignored|mishandled|misread|botched|delayed)\b|\b(you|your team|staff|nursing|somebody|someone|the (team|surgeon|resident|hospitalist|ed|er)) (have |has |had |also |again |simply )*(failed|neglected|forgot|missed|overlooked|omitted|mis\w+|delayed|ignored|did not bother|didn.t bother|never (bothered|document|wr[io]te|address))\w*|\b(we|i) notice[sd]? (that )?you (did not|didn.t|never|have not)\b|\b(failure|neglect|refusal) (to|of) (document|treat|diagnos|address|recogni[sz]e|respond|order|specify)\w*|\b(failure|neglect|refusal|omission|inability) (to|of) (give|start|order|obtain|check|monitor|place|provide|administer|act|call|consult|transfer|repeat|follow|perform|escalate|intervene|screen|turn|reposition|hold|stop|communicate|notify|prescribe|resume|continue|examine|assess|note|chart|write)\w*|\b(led|contributed|gave rise) (directly )?to (this|the|her|his|an?) (\w+ )?(event|complication|outcome|death|injury|harm|decline|deterioration)\b|\bfailed to (give|start|order|obtain|check|monitor|place|provide|act|call|consult|follow|escalate|notify|assess|document|treat|diagnos|address|recogni[sz]e|respond|order|specify|mention)\w*|\b(was|were|been) (missed|overlooked|neglected|ignored|mismanaged|botched)\b|\b(which|that|this|it) (was|is) (\w+ )?(unsafe|dangerous|reckless|inexcusable|unjustifiable|indefensible|unprofessional|regrettable|unreasonable|below standard)\b|\bdelay(s|ed)? in (start|treat|diagnos|giv|order|recogni|administ|antibiotic|transfer)\w*/i, message: 'This blames somebody. Say what the record shows and ask.' },
  { words: /\b(substandard|negligen\w+|careless\w*|sloppy|malpractice|unacceptable|incompeten\w+|inadequate(ly)? (care|documentation|treat\w+|charting|note)|poor(ly)? (care|document\w*|chart\w*|manag\w*|judg\w*)|inappropriate(ly)? (care|treat\w*|manag\w*|document\w*|diagnos\w*|prescrib\w*)|bad (care|note|documentation)|lazy|disappoint\w+|unfortunately,? your|your (documentation|note|charting|care|answer)s? (is|are|was) (\w+ )?(poor|bad|weak|lacking|insufficient|inadequate|sloppy|incomplete|vague|deficient|unclear)|error on your|your (error|mistake|failure|omission|oversight|fault|poor)|medical error|misdiagnos\w+|quality of (the |your )?care|standard of care|wrong(ly)? (diagnos|document|code)\w*|wrong (antibiotic|drug|medication|dose|treatment|therapy|approach)s?)\b/i, message: 'This is an opinion on care or documentation. Say what the record shows and ask.' },
  { words: /\b(i|we) (strongly |respectfully |must )?(disagree|object|dispute|doubt|question)\b|\b(i|we) (do not|don.t|cannot|can.t) (think|believe|agree|see how|understand (how|why)|accept|support)\b|\b(?:your|this|that|the) (diagnosis|documentation|note|answer|statement|assessment|term|entry|label|wording)( of [\w ]{1,40})? (is|was|seems|appears|looks) (\w+ )?(wrong|incorrect|inaccurate|not right|invalid|not (correct|accurate|valid|true|credible|believable|convincing|plausible|defensible|tenable|supportable|reasonable|consistent)|dubious|doubtful|implausible|unconvincing|overstated|exaggerated|hard to (believe|support|defend)|false|unsupported|questionable|mistaken|in error|unclear and)/i, message: 'This disputes the provider’s judgment. Ask for the status of the diagnosis.' },
  { words: /\b(again|yet again|once more|for the (second|third|last) time|as i (have )?(already )?(said|asked|told)|repeatedly)\b[^.?!]{0,30}\b(document|answer|ask(ed|ing)?|fail|query|request)\w*|\b(compliance|administration|your chief|the chair|medical staff office|peer review) will\b|\breport(ed)? (you )?to (your|the) (chief|chair|administration|medical director|peer review)\b|\bescalat\w+ (you|this) (to|if)\b|\b(lawsuits?|litigation|legal (exposure|risk)|liability|plaintiff)\b|\bsuspension\b|\bdelinquen\w+/i, message: 'This presses the provider. Leave it out; reminders and escalation have a path of their own.' },
];

const conductIn = remembered((text: string) => {
  for (const { words, message, spared } of conducts) {
    const match = words.exec(text);
    if (match !== null && spared?.test(text) !== true) return { match, message };
  }
  return null;
});

/** Q23: a query does not treat, judge or blame. */
export function conductJudged(reading: Reading): Found[] {
  const { own, sentences } = reading;
  return sentences.flatMap((sentence): Found[] => {
    const text = own.slice(sentence.start, sentence.end);
    const hit = conductIn(text);
    if (hit === null) return [];
    const start = sentence.start + hit.match.index;
    const has = reading.mentions.some((mention) => mention.sentence === sentence && isKnown(reading, mention.family));
    return [{ rule: 'Q23', where: 'body', span: { start, end: start + hit.match[0].length }, message: hit.message, fixes: repairs(reading, sentence, has) }];
  });
}

const criteria = /\b((SIRS|Sepsis-?[23]|SOFA|qSOFA|KDIGO|RIFLE|AKIN|ASPEN|GLIM|Berlin|Framingham|DSM-?(5|IV)?|universal definition|diagnostic|Duke|Jones|Light.s|clinical) (criteria|definition|guidelines?|thresholds?)|(criteria|definition) (for|of) \w+|is defined (as|by)|requires (two|three|at least|2|3)\b[^.?!]*\bcriteria)\b/i;
const forReference = /\bfor (your )?reference\b|\breference only\b/i;
const cited = /\(([^)]*\b(19|20)\d\d[^)]*)\)|\b(source|JAMA|N Engl|Lancet|guideline|KDIGO \d{4}|et al|update|consensus)\b|\b(19|20)\d\d\b/i;

/** Q25: criteria help to read; they do not answer. */
export function criteriaShown(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence): Found[] => {
    const text = reading.own.slice(sentence.start, sentence.end);
    const match = criteria.exec(text);
    if (match === null || (forReference.test(text) && cited.test(text)) || /\bruled\b|no .{0,20}criteria are/i.test(text)) return [];
    const start = sentence.start + match.index;
    return [{ rule: 'Q25', where: 'body', span: { start, end: start + match[0].length }, message: 'Criteria are shown as if they decided. Mark them “For reference”, name their source and year, or leave them out.', fixes: repairs(reading, sentence) }];
  });
}

const asserted = /\b(do(es)? not|did not|doesn.t|don.t|didn.t|fails? to|not) (\w+ )?(meet|met|support|satisfy|fulfil|appear|seem|qualify)\w*|\bnot (clinically )?(supported|valid|substantiated|met|credible)\b|\bunsupported\b|\black(s|ing)? (of )?(clinical )?(support|validity|evidence)\b|\bclinically invalid\b|\bno (clinical )?(evidence|support|indicators?) (of|for|to support)\b|\bquestion(s|ing)? the (validity|diagnosis)\b/i;

/** That criteria or support are wanting, said as a fact: the same conclusion as that they are met, drawn the other way. */
const refuted = /\b(fail(s|ed)?|falls? short of|fell short of|miss(es|ed)?|lacks?) (the |all |any )?(KDIGO|SIRS|q?SOFA|Sepsis-?[23]|ASPEN|GLIM|RIFLE|AKIN|Berlin|DSM(-?5)?|Duke|Framingham)\b|\bonly (one|two|three|\d)( of (the )?(\w+))?( \w+)?( \w+)? criteri(on|a)\b|\b(therefore|thus|hence|so|consequently),? (\w+ ){0,4}(was|is|were|are|did|does|has|had|can|could) ?(not|never|no)\b(?! (documented|clear|mentioned|specified|known|listed|named))|\b(diagnosis|term|entry|label|condition) (\w+ )?(is|was|seems|looks|appears) (\w+ )?(incorrect|wrong|inaccurate|invalid|erroneous|mistaken|unfounded|unjustified|untenable|not (correct|right|accurate|valid|true|justified))\b|\b(do(es)? not|did not|doesn.t|don.t|didn.t|fail(s|ed|ing)? to|cannot|can.t|never|hardly|barely|not) (\w+ )?(meet|met|support|satisf|fulfil|qualify|reach|substantiat|justif)\w*|\b(fail(s|ed)?|falls? short of|fell short of|lack(s|ing)?|miss(es|ing)?) (all |the |any |\w+(-\d)? ){0,3}(criteria|definition|thresholds?|clinical support)\b|\bcriteria\b[^.?!;,]{0,40}\b(not|never|un)[ -]?(\w+ )?(met|fulfilled|satisfied|present)\b|\bnot (real|genuine|a real)\b|\bnot (clinically |medically )?(supported|valid|substantiated|met|credible|justified|tenable|borne out|warranted|a valid)\b|\bunsupported\b|\bclinically (in|un|im)\w+\b(?<=invalid|unsupported|unsubstantiated|implausible)|\b(argues?|speaks?|weighs?|militates?) against\b|\b(refutes?|disproves?)\b|\b(lack(s|ing)?|absence) (of )?(clinical )?(support|validity)\b|\bno (clinical )?(support|indicators?|basis) (of|for|to support)\b|\b(nothing|little|no (?:data|findings?|values?|labs?|exam|documentation|evidence)) [^.?!;,]{0,30}\b(support|validat|substantiat|justif|back)\w*/i;
const light = { severity: 'warn' } as const;
const said = /\b(per|according to|stat(es|ed)|writes|wrote|reports?|reads?|impression|notes? that|documented that|says)\b/i;

const denied = /^\W*(there (was|is|were)( \w+ly)? no|(he|she|they|the patient|pt|this patient) (never had|did not have|does not have|had no|has no|didn.t have))\b/i;

/** A documented diagnosis that the coder says was never there, with no document to say so. */
function isDenied(reading: Reading, sentence: Reading['sentences'][number]): boolean {
  return !sentence.asks && denied.test(sentence.text) && !namesSource(sentence.text) && reading.mentions.some((mention) => mention.sentence === sentence && isKnown(reading, mention.family));
}

/** Whether the words are the coder's: neither asked, nor told of a document in the same clause. */
function isRefuted({ text, asks }: { readonly text: string; readonly asks: boolean }, own: string): boolean {
  const match = refuted.exec(own);
  if (match === null || (asks && /\b(whether|if|or)\b/i.test(text))) return false;
  const clause = own.slice(0, match.index).split(/[,;:]|\b(?:but|however|because|so|since|although|while)\b/i).at(-1) ?? '';
  return !said.test(clause);
}

/** Q26: a validation names the documented diagnosis and asks how it stands. */
export function validationAsserts(reading: Reading): Found[] {
  const { kind, options, sentences, own, title } = reading;
  const isValidation = kind === 'clinical-validation';
  const found = sentences.flatMap((sentence): Found[] => {
    const text = own.slice(sentence.start, sentence.end);
    const isDenial = isDenied(reading, sentence);
    const isConcluded = isDenial || isRefuted(sentence, text);
    const match = isDenial ? denied.exec(text) : isConcluded ? refuted.exec(text) : asserted.exec(text);
    if (match === null || (!isValidation && !reading.mentions.some((mention) => mention.sentence === sentence) && !/\b(diagnosis|criteria|definition|thresholds?|it|term)\b/i.test(text))) return [];
    const start = sentence.start + match.index;
    return [{ rule: 'Q26', ...(isConcluded ? {} : light), where: 'body', span: { start, end: start + match[0].length }, message: 'This asserts that the diagnosis does not hold. Show the indicators and ask for its status.', fixes: repairs(reading, sentence, true) }];
  });
  if (!isValidation) return found;
  if (options.length > 0 && !options.some(({ role }) => role === 'ruled-out')) found.push({ rule: 'Q26', ...light, where: 'whole', message: 'A validation offers that the diagnosis was ruled out. Add it.', fixes: [] });
  if (options.length > 0 && !options.some(({ role }) => role === 'confirmed' || role === 'substantive')) found.push({ rule: 'Q26', ...light, where: 'whole', message: 'A validation offers that the diagnosis is confirmed, with what supports it. Add it.', fixes: [] });
  if (title !== null && /\bvalidat\w*/i.test(title.text)) found.push({ rule: 'Q26', ...light, where: title.where, span: { start: title.start, end: title.start + title.text.length }, message: '“Validation” is read as a request to confirm. Title it “Is this diagnosis still accurate?”.', fixes: [rewording('Title it “Is this diagnosis still accurate?”', title.where, { start: title.start, end: title.start + title.text.length }, 'Is this diagnosis still accurate?')] });
  return found;
}
