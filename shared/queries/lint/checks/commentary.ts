import { anyOf, inTurn, oneOf, tableOf } from '../any-of';
import type { Found } from '../found';
import { remembered } from '../memory';
import type { Reading } from '../reading';
import { frees, openNoun } from '../reading/leaves-open';
import type { Sentence } from '../reading/sentences';
import { namesSource } from '../reading/voice';
import { repairs } from '../repairs';

/** Somebody of the house: who asks, who is asked, who should have. No finding has such a subject. */
const person = /\b(?:we|us|our|ours|i|me|my|you|your|yours|somebody|someone|anybody|anyone|nobody|no one|everybody|everyone)\b/i;

const courtesy = tableOf(
  'i',
  /\b(?:thanks?|thank you|thx|ty|appreciat\w+|grateful|regards|sincerely|hope|hoping|welcome|sorry|apolog\w+|pardon|hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|weekend|have a \w+|best|respectfully|cheers|happy to|glad to|all (?:that )?(?:i|we) need|when you have (?:a|the|some|time)|a (?:quick |brief )?moment|at your (?:earliest )?convenience|pleas(?:e|ed))\b/,
);

/** Of the query itself: where, how and whether to answer, and what was looked at for it. */
const procedural = tableOf(
  'i',
  /\b(?:as|being) (?:the )?attending\b|\battending of record\b|\btie-? ?breaker\b/,
  /^\W*the following\b|\b(?:no|without) need to \w+|\bneed not\b/,
  /^\W*(?:or|and|otherwise|else),? (?:please |just |simply )?(?:state|say|write|indicate|note|leave|answer|reply|mark)\b/,
  /\b(?:offer\w*|suggest\w*|propos\w*|impl\w+|mention\w*|named) no (?:\w+ )?(?:diagnos[ei]s|answer|condition|option|term)\b/,
  /\b(?:query|queries|question|questions|reply|response|respond|answers?|addendum|clarification|clarify|clarity|message|form|template|worklist|in-?basket|inbox|judg(?:e)?ment|your (?:[a-z]+ )?opinion|wording|phrasing|free[- ]text|options?|choices?|list)\b/,
  inTurn(/\byou (?:may|can|could|might|are (?:free|welcome|able))\b[^.?!]{0,30}\b/, oneOf(
    /state|write|say|leave|ignore|disregard|call|contact|decline|tell|reach|page|message|choose|select|skip|defer|indicate|document|find/,
  ), /\b/),
  inTurn(/\b(?:we|i)(?:['’](?:m|re|ve|d))? (?:am |are |was |were |have |had |could |can|did |do |will |would |also |just |only |currently |not |n.t )*/, oneOf(
    /writ\w+|review\w*|coding|cod(?:e|ed)|look\w*|read|find|found|notic\w+|s(?:ee|aw)|locate\w*|ask\w*|abstract\w*|noted?|unable|not sure|unsure/,
    /includ\w+|attach\w*|list\w*|quot\w+|cit(?:e|ed|ing)|reach\w*|follow\w*|not|n.t|cannot|can.t|work\w*/,
  ), /\b/),
  /\bin your (?:own |clinical |professional |medical )?(?:view|estimation|assessment|reading|understanding|eyes|words)\b/,
  /\byour (?:plan|assessment|exam(?:ination)?|orders?|findings?|impression|visit)\b (?:\w+ )?(?:includ\w+|was|is|were|are|list\w*|call\w*|ha[sd]|show\w*|address\w*|mention\w*|treat\w*|continu\w*|refer\w*|nam\w+|carr\w+|giv\w+|describ\w*|of|on|:)/,
  /\byour (?:[\w-]+ )?diagnos(?:is|es) (?:is|are|was|were|includes?|lists?|reads?|on)\b(?! (?:not|un|in\w{5,}|wrong|incorrect|weak|\w+ly)\b)/,
  /\b(?:tell|say|write)(?: (?:me|us))? so\b|\blet (?:me|us) know\b|\bif you\b|\b(?:know|understand|realize) (?:that )?(?:you|your|how busy)\b|\bfor your (?:reference|information|convenience|review)\b|\byour (?:patient|clinical|own words|input|help|time|care|service|attention|guidance|expertise|assistance)\b/,
  /\b(?:between|by|from|to) (?:you|us|your)\b/,
);
/** What the provider did for the patient, as a record has it. */
const acted = tableOf('i', inTurn(/\byou (?:\w+ly |also |then |have |had )?/, oneOf(
  /placed|performed|ordered|started|gave|treated|prescribed|saw|evaluated|admitted|consulted|removed|repaired|used|resected|excised|drained/,
  /documented|noted|wrote|described|listed|mentioned|diagnosed|charted|stated|assessed|managed|continued|stopped|held|resumed|intubated/,
  /state|list|document|write|note|describe|mention|report|record|give|diagnose|use|call|attribute/,
  /refilled|renewed|increased|decreased|reduced|adjusted|changed|switched|added|counsell?ed|discussed|reviewed|examined|injected|biopsied|debrided|referred|planned|tapered|titrated|discharged|transferred|delivered|closed|sutured|cauterized|ligated|dissected|inserted|obtained|advised|operated|cleared|monitored|recorded|reported|dictated|signed|spent|advanced|restarted|replaced|transfused|irrigated|packed|splinted|reassessed|screened|interpreted/,
), /\b/), /\byour (?:own |post-?op\w* |discharge |clinic |treatment |current |\w+ )?(?:plans?|orders?|exams?|assessment|impression|A\/P|note|H&P|work-?up|differential|prescription|procedure|op note|consult|diagnosis|problem list) ?(?:\([^()]*\) ?)?(?:(?:(?:of |on |from )?(?:the )?(?:same|that) day)? ?(?:[:=]|$)|(?:is|was|were|are|has|had|reads?|says?|lists?|includes?|gives?|names?|shows?) (?!(?:\w+ly )?(?:poor|bad|weak|thin|late|wrong|not|un\w+|in\w{5,}|lacking|sloppy|short|too)\b))/);

/** Who was there and saw it, as a history tells. */
const witnessed = /\b(?:nobody|no one|someone|somebody|anyone) (?:else )?(?:had |has |was |were |is |could )?(?:witness\w*|saw|seen|heard|found|with (?:him|her|them)|there|present|home|called (?:911|EMS|an ambulance)|at home|in the (?:family|house\w*|room)|sick|ill|say how)\b/i;

/** What is needed is what is asked: "we need the site and depth". */
const needsOpen = tableOf(
  'i',
  /\b(?:needs?|requires?|seek|would like|ask(?:ing)? for|looking for|helps?(?: us| me)?) to (?:know|understand|ask|clarify|establish|learn)\b/,
  inTurn(/\b(?:needs?|requires?|seek|would like|ask(?:ing)? for|looking for) (?:(?:a|an|the|your|both|only|just|some|further|more|exact|specific|one|deepest) )*/, oneOf(/what|which|whether|how|if/, openNoun), /\b/),
);

/** What follows if something is not written: of the house and not of the patient. */
const consequence = tableOf(
  'i',
  /\b(?:will|would|can|could|may|cannot)(?: ?not|n.t)?\b[^.?!]*\b(?:without|unless|until|otherwise|if (?:not|it|this))\b/,
  /^\W*(?:without|unless|until|otherwise)\b[^.?!]*\b(?:will|would|can|cannot|could|may|won.t|can.t)\b/,
);
const patient = /\b(?:patient|pt|he|she|they|him|her|his|infant|baby)\b/i;
/** What would be good for the patient, said of no document. */
const counselled = anyOf('i', inTurn(/^\W*(?:and |also |perhaps |maybe |i think |honestly )?(?:the |this )?(?:patient|pt|he|she)(?:['’]d)? /, oneOf(
  /(?:really |probably |also |still )?(?:would|could|should|might|ought to|deserves?)(?! ?(?:not|n['’]t)\b)(?! (?:not )?(?:be (?:deter|clarif|specif|said|told)|have been))/,
), /\b/));
const clauseEnd = /[;:—]\s|, (?=(?:and|but|so|which|though) (?:we|i|you|our|your|nobody|somebody)\b)/;

const stating = anyOf('i', inTurn(/^\W*(?:(?:and|but|so|also|then|again|frankly|honestly|sadly|unfortunately|remember|as it stands|as is|right now),? (?:that )?)*/, oneOf(
  /the|this|that|it|its|our|an?|such|these|those|nobody|everyone|all|any|every|each|no|there|here|without|until/,
), /\s+(?=(?:\S+\s+){2})/));
const finite = /\S\s+(?:\S+\s+)*?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|does|do|did|\w+n['’]t|\w{2,}[^s\s'’]s|\w{3,}ed)\b/i;
/** The patient, the stay, and whoever does what for them: of these a finding speaks. */
const ofCare = tableOf('i', inTurn(/\b/, oneOf(
  /course|orders?|screening|recovery|surg\w+|procedures?|operati\w+|exam\w*|skin|wounds?|incision|lungs?|heart|abdomen|pain|symptoms?|signs?|fever|swelling|drains?|lines?|tubes?|catheter|family|mother|father|wife|husband|daughter|son|parents?|friend|caregiver|man|woman|child|infant|baby|newborn|fetus|twin|male|female|resident of/,
  /nurs\w+|social work\w*|physicians?|providers?|attending|consult\w*|surgeon|team|specialists?|\w+ologists?|therap\w+|PACU|ICU|OR|ED|clinic|ward|unit|delivery|labou?r|pregnan\w+|hospice|dialysis|transfus\w+|implant\w*|device|graft|fracture|lesion|mass|tumou?r|infection|disease|disorder|syndrome|illness|injury/,
  /occurred|happened|dos(?:e|es|ing)|meals?|diet|visits?|arrival|admission|events?|episodes?|falls?|night|overnight|morning|shift|unremarkable|profile|panel|stud(?:y|ies)|scans?|imaging|films?|x-?rays?|cultures?|sleep|mobility|gait|speech|vision|weight|appetite|urine|stools?|blood|pressures?|rate|rhythm|temperature|saturation/,
  /tolerated|repeated|pending|treated|placed|continued|resolved|improved|healed|uneventful|stable|unchanged|normal|abnormal|removed|inserted|performed|started|stopped|held|given|ordered|obtained|drawn|scheduled|discharged|admitted|transferred|evaluated|assessed|monitored|seen|managed|required|received|underwent|developed|used|measured/,
), /\b/));
/** The record, what it holds and leaves out, and what is asked about it. */
const ofRecord = tableOf('i', inTurn(/\b/, oneOf(
  /document\w*|record\w*|addend\w*|states|stated|stating|specif\w+|describ\w+|list\w*|mention\w*|nam(?:e|es|ed)|notes?|noted|chart\w*|known|unknown|said|says?|written|address\w*|indicat\w+|identif\w+|determin\w+|terms?|words?|entr(?:y|ies)|sources?|dates?|values?|results?|labs?|tests?|medications?|drugs?|reviewed|attached|included|below|above/,
  /symbols?|interpret\w*|legib\w*|illegible|arrows?|acronyms?|conflict\w*|differ\w*|disagree\w*|discrepan\w+|inconsistent|overlap\w*|interchangeable|missing|absent|abbreviation|classification|sequenc\w+|edit(?:s|ed)?|version|copy|copies|copied|page|section|paper|scanned|signed|late entry/,
), /\b/), openNoun);

/**
 * A statement that speaks of nothing clinical, of no document and not of the query: of the house, whatever its words. Behind
 * the question no story is told any more, so there it is one whoever it speaks of.
 */
function speaksOfHouse(text: string, isAfter: boolean): boolean {
  if (!(isAfter ? /^\W*(?:[\w'’-]+\W+){3}/.test(text) : stating.test(text)) || !finite.test(text) || /\d/.test(text)) return false;
  return !ofRecord.test(text) && !/\bper \w/i.test(text) && !(isAfter ? treatedSo : ofCare).test(text) && !patient.test(text) && !namesSource(text) && !courtesy.test(text) && !procedural.test(text) && !openness.test(text) && !frees(text);
}
/** What was done or found, where it is said. */
const treatedSo = /\b(?:was|were|been|being) (?:\w+ )?(?:tolerated|repeated|treated|placed|continued|removed|inserted|performed|started|stopped|held|given|ordered|obtained|drawn|discharged|admitted|transferred|evaluated|assessed|monitored|seen|managed|normal|abnormal|unremarkable|stable|unchanged)\b|\b(?:on|at|during|since|after|before) (?:admission|arrival|discharge|surgery|rounds)\b/i;

/** That any answer is free, or none needed; to whom it goes. */
const openness = tableOf(
  'i',
  /\byour (?:own )?(?:decision|choice|call|judg(?:e)?ment|determination)\b|\byou (?:apply|use|prefer|consider|judge|deem)\b|\bas you (?:judge|see|deem|assess|understand)\b/,
  /\b(?:is|are|be|also|quite|perfectly|just) (?:fine|acceptable|welcome|all right|okay)\b|\b(?:fine|acceptable|welcome) (?:too|as well)\b|\byours\b|\bno (?:particular |right |wrong |specific |certain )?(?:preference|answer|action|change|reply|response|entry|addendum|rush|hurry|urgency|expectation|wording)\b|\bnot (?:urgent|required|obliged|necessary)\b|\bfor coding purposes\b/,
  /\b(?:any|whatever|whichever|either|your own) (?:wording|words?|answer|phrase|phrasing|term|form|way)\b|\bwhatever (?:your|you)\b|\bleave (?:it |this |things |all )?as (?:it |they )?(?:is|are|stands?)\b|\btake your time\b|\bno right or wrong\b|\byou and \w+ both\b/,
);

const holdsRemark = remembered((text: string) => text.split(clauseEnd).some(isRemark));

function isRemark(words: string): boolean {
  // An ultrasound is nobody of the house, nor is a troponin I.
  const clause = words.replace(/\bUS\b|\bI ?& ?[DO]\b|(?<=\b(?:[Tt]roponin|[Ff]actor|[Tt]ype|[Cc]lass|[Ss]tage|[Gg]rade|[Bb]ipolar|[Pp]hase|[Ll]ead|[Mm]obitz|[Cc]hiari|NYHA) )I\b/g, ' ');
  if (!/[a-z]/i.test(clause) || /["“]|\d\/\d/.test(clause)) return false;
  if (!person.test(clause) && !counselled.test(clause) && !consequence.test(clause)) return false;
  if (namesSource(clause) || courtesy.test(clause) || procedural.test(clause)) return false;
  if (frees(clause) || needsOpen.test(clause) || (openness.test(clause) && !counselled.test(clause))) return false;
  if (counselled.test(clause)) return true;
  if (witnessed.test(clause)) return false;
  if (/\d/.test(clause)) return false;
  return (person.test(clause) && !acted.test(clause)) || (consequence.test(clause) && !patient.test(clause));
}

function isClinical({ clinicalAt, mentions, prose }: Reading, sentence: Sentence): boolean {
  return /["“]/.test(prose.slice(sentence.start, sentence.end)) || mentions.some((mention) => mention.sentence === sentence) || clinicalAt.some(({ start }) => sentence.start <= start && start < sentence.end);
}

/**
 * Q23: what a query says that is neither a finding, nor its source, nor a question, nor how to answer is the coder's remark on
 * the provider or the house, whatever it presses or praises with.
 */
export function remarked(reading: Reading): Found[] {
  const lastAsk = reading.asks.at(-1);
  return reading.sentences.flatMap((sentence): Found[] => {
    const text = reading.own.slice(sentence.start, sentence.end);
    if (sentence.asks || !(holdsRemark(text) || (speaksOfHouse(text, lastAsk !== undefined && sentence.start > lastAsk.start) && !isClinical(reading, sentence)))) return [];
    return [{
      rule: 'Q23', where: 'body', span: { start: sentence.start, end: sentence.end },
      message: 'This is neither a finding nor the question. Leave it out: a query shows what the record says, and asks.', fixes: repairs(reading, sentence),
    }];
  });
}
