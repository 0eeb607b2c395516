import { anyOf, inTurn, oneOf } from '../any-of';
import type { Conduct } from './conduct-words';

const advises = 'This is advice on treatment. A query asks about documentation. Leave it out.';

/** What is given to a patient or done for one. */
const care = oneOf(
  // Drugs by the ends of their names, and those that have none.
  /\w{2,}(?:cillin|mycin|micin|floxacin|conazole|prazole|sartan|pril|olol|[ai]lol|statin|cycline|parin|xaban|gliptin|gliflozin|glutide|azepam|setron|dronate|semide|thiazide|dipine|oxetine|peridol|apine|idone|formin|penem|axone|epime|vir|mab|sone|solone|actone|tidine|zosin|profen|lukast|triptan|tinib|afil|dopa|relin|renone|glitazone)/,
  /insulin|heparin|warfarin|aspirin|digoxin|amiodarone|valproate|levetiracetam|phenytoin|lithium|thiamine|folate|naloxone|vitamin \w+|potassium|magnesium|phosph\w+|iron|albumin|saline|bicarb\w*|glucose|dextrose/,
  /fluids?|oxygen|BiPAP|CPAP|HFNC|steroids?|diuretics?|lasix|bumex|antibiotics?|abx|antivirals?|antifungals?|antiepileptics?|anticonvulsants?|sedati\w+|opioids?|analgesi\w+|vasopressors?|pressors?|inotropes?|bronchodilators?|laxatives?|antihypertensives?/,
  /zosyn|vanc(?:omycin)?|rocephin|TPN|tube feed\w*|enteral \w+|supplements?|(?:blood|red cells|platelets|plasma|FFP|PRBCs?)(?! (?:cultures?|pressure|loss|glucose|sugar|count)\b)|anticoagula\w+|chemo\w*|dialysis|CRRT|transfusions?|infusions?|drips?/,
  // Looks, tests and other hands.
  /consult(?:ation)?s?|referrals?|scop(?:e|ing)|endoscop\w+|colonoscop\w+|bronchoscop\w+|EGD|ERCP|CT|CTA|MRI|MRA|echo(?:cardiogra\w+)?|TEE|ultrasound|duplex|x-?rays?|imaging|EEG|EKG|ECG|biops\w+|cath(?:eterization)?|angiogra\w+|stress test/,
  /lumbar puncture|LP|paracentesis|thoracentesis|swallow (?:study|evaluation)|sleep study|work-?up|cultures?|iron studies|(?:repeat|serial|daily|follow-?up|more|additional) (?:\w+ )?(?:labs?|levels?|troponins?|lactates?|testing|tests?|studies|imaging)/,
  /(?:the |a |lower |higher |smaller |larger |reduced |renal )dos(?:e|es|ing|age)|dos(?:e|age) (?:reduction|increase|adjustment|change)s?|isolation|telemetry|ICU|step-?down|hospice|palliative care|physical therapy|wound (?:vac|care)|compression|offloading|drainage|debridement|surgery|intubation|catheter|foley|restraints?|(?:another|second|more|one|two|extra|\d+) (?:units?|liters?|litres?|doses?|bolus(?:es)?|rounds?|grams?|ampoules?|amps?)|rehydration|hydration|resuscitation|repletion/,
);
const before = /(?:(?:the|a|an|his|her|their|this|that|some|any|another|one|more|iv|oral|po|prn|early|prompt|formal|full|further|dedicated|empiric|broader|low-dose|high-dose|daily|gentle|urgent|scheduled|with|for|to|of|on|off|in|with|[A-Z]{2,4}|\w+ology|surgical|medical|psychiatric|nutrition|dietary) ){0,4}/;
/** What somebody does who treats. */
const treat = [
  'start', 'restrict', 'begin', 'giv', 'stop', 'hold', 'withhold', 'lower', 'rais', 'reduc', 'increas', 'decreas', 'titrat', 'taper', 'wean', 'switch', 'chang', 'adjust', 'order', 'check', 'recheck', 'repeat', 'trend', 'send', 'obtain', 'get',
  'transfus', 'diures', 'intubat', 'extubat', 'replet', 'replac', 'consult', 'call', 'involv', 'refer', 'drain', 'cultur', 'broaden', 'narrow', 'escalat', 'resum', 'restart', 'continu', 'discontinu', 'avoid', 'monitor', 'bolus', 'initiat', 'administer', 'add', 'us', 'try', 'tri', 'do', 'perform', 'plac', 'push', 'cut', 'doubl', 'halv', 'skip', 'prescrib', 'schedul', 'arrang', 'request', 'pursu',
].join('|');
const doing = String.raw`(?:${treat})(?:t?ing|p?ping)\b`;
const toDo = String.raw`(?:${treat})e?\b`;
/** Between a verb and what it is done with stands nothing of a note or of what is asked. */
const direct = inTurn(/ (?:(?:back|down|up|off|out|on) )?/, before, care, /\b(?![’'])(?! (?:\w+ )?(?:was|were|is|are|had|has|stage|type|diagnosis|indication|note|report|result|reading|order|date|status|findings?|use)\b)/);
/** Whose advice the record has, and what was done. */
const recorded = anyOf(
  'i',
  inTurn(/\b/, oneOf(
    /\w+olog(?:y|ists?)|ID|GI|surg(?:ery|eons?)|intensivist|hospitalist|attending|physician|renal|pharmac\w+|RD|dietiti?[ac]\w+|PT|OT|consult(?:ant|s)?\b(?! (?:and|or|would|might|could|may)\b)|radiolog\w*|reports?|notes?|plan|orders?|documented|WOCN|wound care|palliative|ortho\w*|neurosurgery|MAR|according|per|impression|instructions?/,
  ), /\b[^.?!;]{0,40}\b(?:recommend|suggest|advis|propos|consider|plan|stat|say|said|wr[io]te|read|rais)|\b(?:was|were|had|been) (?:\w+ )?(?:recommended|suggested|advised|considered|planned|offered|ordered)\b/),
);

const counsel = /consider|suggest|recommend|advis|propose|urge|favou?r|advocate|encourage|how about|what about|worth|why not|think about|thought of|look into/i;
const duty = new RegExp(String.raw`\b(?:should|must|ought|needs? to|ha(?:s|ve) to|had better|want to|do well|time to|it (?:would be|is)|better to|safer to|let['’]?s|let us|why don.t|please|kindly|would|could|can|will|shall|may|might)\b[^.?!]*\b(?:${treat})`, 'i');
const begun = new RegExp(String.raw`(?:^\W*|[-–—:;,] )(?:and |then |also |so |maybe |perhaps )?(?:${treat})`, 'i');

/** That something should be done for the patient, whoever says that it would be good. */
export const advices: readonly Conduct[] = [
  { words: /\b(?:has|have|did|had) (?:anybody|anyone|somebody|someone|you|the team|they) (?:ever |even |already )?(?:call|consult|ask|involv|pag|order|check|recheck|repeat|sent|send|look|ruled out|rule out|screen|test)\w*/i, spared: /\b(?:asked|ask|ordered|order|checked|check) (?:for|that|by|the patient|about)\b|\b(?:note|order|record|chart)\b/i, message: advises },
  { trace: counsel, words: new RegExp(inTurn(/(?<!\b(?:after|when|upon|by|having) )\b(?:consider(?:ing)?|suggest(?:ing)?|recommend(?:ing)?|advis(?:e|ing)|propose|urge|favou?r|advocate|encourage|how about|what about|worth|why not|think about|thought of|look into)(?: that)?(?: you| the team| we)? /, oneOf(doing, toDo), direct), 'i'), spared: recorded, message: advises },
  { trace: counsel, words: new RegExp(inTurn(/(?<!\b(?:after|when|upon|by|having|was|were|been|being|you|not|did|who|team|surgery|attending) )\b(?:consider(?:ing)?|suggest(?:ing)?|recommend(?:ing)?|propose|urge|favou?r|advocate|how about|what about|worth|think about)/, direct), 'i'), spared: recorded, message: advises },
  { trace: /\b(?:would|could|might|may|should|will|can)\b/i, words: new RegExp(inTurn(/\b/, care, /\b[^.?!;,]{0,40}\b(?:would|could|might|may|should|will|can) (?:also |certainly |really |probably |likely |well |perhaps )?/, oneOf(
    /help|settle|clarify|confirm|answer|resolve|sort|clinch|differentiate|distinguish|exclude|rule|solve|improve|prevent|make sense|be (?:\w+ )?(?:useful|helpful|reasonable|wise|prudent|indicated|appropriate|better|best|safer|safe|warranted|advisable|nice|good|beneficial|sensible|worthwhile|considered|of (?:help|use|value|benefit)|in order|enough|sufficient)/,
    /do (?:the|him|her|it|more|better)|have (?:been )?(?:helped|clarified|settled|shown|answered|useful|helpful)/,
  ), /\b/), 'i'), spared: /\b(?:whether|if) (?:the |an? )?(?:\w+ ){0,2}(?:would|could|might)\b|["“]/i, message: advises },
  { trace: /\btime for\b|(?:please|pls|asap|stat|today|now)\W*$/i, words: new RegExp(inTurn(/(?:^\W*(?:some |more |another |an? |please,? )*|\b(?:high |about )?time for (?:some |more |an? )?)/, care, /\b(?:,? (?:please|pls|asap|stat|today|now)\W*$|(?<=\btime for (?:some |more |an? )?\S+)(?! (?:was|is|\d)))/), 'i'), spared: recorded, message: advises },
  { trace: /prefer|better|best|advis|\bdue\b|in order|warrant|overdue|wise|way to go|idea|worth|called for|safer|choice|call\b|option|move/i, words: new RegExp(inTurn(/(?<!\b(?:which|why|what|reason|when)\b[^.?!]{0,40})\b/, care, /\b (?:is|are|seems?) (?:\w+ )?(?:preferable|better|best|advisable|due|in order|warranted|overdue|wise|the way to go|a good idea|worth|called for|safer|an? (?:\w+ )?(?:choice|idea|call|option|move))\b/), 'i'), spared: recorded, message: advises },
  { trace: duty, words: new RegExp(inTurn(/\b(?:should|must|ought to|needs? to|has to|have to|had better|might want to|may want to|would do well to|it is time to|time to|it would be \w+ to|it is \w+ to|better to|safer to|let['’]?s|let us|why don.t (?:you|we)|please|kindly|(?:would|could|can|will|should|shall) (?:you|we|the team)(?: please| kindly)?|you (?:may|might|could|should|can)) (?:also |now |really |please |at least |just |probably |perhaps |consider )?/, toDo, direct), 'i'), spared: recorded, message: advises },
  { trace: begun, words: new RegExp(inTurn(/(?:^\W*|[-–—:;,] )(?:and |then |also |so |maybe |perhaps )?/, '(?:start|begin|give|stop|restrict|hold|lower|raise|reduce|increase|decrease|titrate|taper|wean|switch|adjust|recheck|transfuse|diurese|replete|broaden|narrow|resume|restart|discontinue|avoid|initiate|administer|double|halve|get|obtain|order|consult|call|send|repeat)', direct, /(?! (?:every|q) ?\w+)(?![^.?!]*(?:\d{1,2}\/\d|\bMAR\b|\border(?:s|ed)?\b|\bnotes?\b))/), 'i'), spared: recorded, message: advises },
  { trace: /needs|deserves|overdue|is due|could use|could do|calls for|cries|merits/i, words: new RegExp(inTurn(/\b(?:patient|pt|he|she|child|infant|baby|lady|gentleman|man|woman|wound|leg|heart|kidneys|lungs) (?:really |still |also |clearly |now |probably )?(?:needs|deserves|is due|is overdue|could use|could do with|calls for|cries out for|merits) (?:for )?/, before, care, /\b(?! (?:was|were|note|report)\b)/), 'i'), spared: recorded, message: advises },
];
