import { anyOf, inTurn, oneOf } from '../any-of';
import type { Presupposition } from './leading-words';

const stronger = /(?:stronger|better|weaker|softer|heavier|sicker|nicer|cleaner|fuller|sharper|milder|worse|more (?:serious|severe|convincing|impressive|acute|accurate|complete|professional|credible|robust|clinical))/;
const amount = /(?:(?:so|much|far|a lot|a bit|a little|rather|way|even|quite|just|very|too|pretty|somewhat|only|such|an?|the) )*/;
const frail = /(?:weak|soft|tame|bland|timid|feeble|flimsy|watered[- ]down|understated|meek|wishy-washy|lame)/;
/** Words for words. */
const aWord = oneOf(/words?|wording|terms?|terminology|phras(?:e|es|ing)|language|labels?|documentation|descriptions?|diagnos[ei]s|entry/);
const always = /(?:(?:nearly|almost|virtually|practically|just about) )?(?:always|usually|typically|normally|generally|commonly|mostly|invariably|routinely|as a rule|tends? to|without exception)/;
const colleagues = oneOf(/surgeons?|physicians?|doctors?|providers?|clinicians?|hospitalists?|intensivists?|attendings?|residents?|\w{4,}ologists?|people|everyone|everybody|they|others|most(?: of (?:us|you|them))?|we|folks|colleagues|specialists?|[a-z]{4,}(?:ists|ians)/);
const signifies = /(?:means?|meant|impl(?:y|ies)|equals?|signif(?:y|ies)|intends?|ha(?:s|ve) in mind|stands? for|counts? as|amounts? to)/;
/** A stage, a grade, an acuity: an answer without its diagnosis. */
const bare = oneOf(/(?:stage|grade|class|type|category) (?:\d|[IV]+\b)/, /(?:(?:acute|chronic|subacute|severe|moderate|mild|systolic|diastolic|excisional|first|second|third|full|partial|acute on chronic)[ -]?(?:degree|thickness)?)(?: (?:systolic|diastolic|on chronic))?/);
/** What begins a question, and no answer. */
const inquiring = /(?:what|which|whether|how|when|where|who|whose|why|is|are|was|were|did|does|do|can|could|would|should|will|has|have|had|may|might|any|if|please|pls|kindly|far|as|that|we|i|you|he|she|they|it|the|other)/;

/** An answer that is praised for its strength, taken for what others mean, or laid before the provider for consent. */
export const favours: readonly Presupposition[] = [
  { words: anyOf(
    'i',
    // Masked words of the chart, or words for words, and how strong they are.
    inTurn(oneOf(/\s{4,}/, inTurn(/\b/, aWord, / /)), /(?:is|was|seems?|looks?|would be|feels?) /, amount, frail, /\b(?=\W*$|[,;]| (?:for|here|compared)\b)/),
    inTurn(/\b(?:is|was|are|seems?|sounds?|looks?|feels?|makes?) /, amount, oneOf(frail, /(?:strong|robust|powerful|mild|gentle|light|small)(?:er)?/), / (?:an? |of an? )?/, aWord, /\b/),
    inTurn(/\btoo (?:\w+ )?/, oneOf(frail, /mild|gentle|light|small|modest|kind/), / an? /, aWord, /\b/),
    inTurn(/(?<!\b(?:breath|bowel|heart|lung|voice|cough|speech|chest|stridor|murmur) )\b(?:reads?|sounds?|comes? across|looks? on paper) /, amount, stronger, /\b(?! (?:on|in) the (?:right|left)\b)(?<!\b(?:breath|bowel|heart|lungs?|echo\w*|ct|mri|cxr|films?|reports?|scans?|x-?rays?|e[ck]g|ultrasound|stud(?:y|ies)|imaging|meter|patient|pt|he|she)\b[^.?!]{0,60})/),
    /\b(?:hardly|barely|scarcely|not|n['’]t) (?:\w+ )?(?:sounds?|reads?) (?:\w+ )?(?:serious|severe|sick|strong|bad|like much|convincing|acute|ill)\b/,
    /\b(?:carr(?:y|ies)|packs?|has|have|gives?|adds?|lacks?) (?:\w+ ){0,2}(?:punch|clout|oomph|heft|gravitas)\b/,
    inTurn(/\b/, bare, / (?:here )?would (?:\w+ )?(?:be (?:the |far |much |so |more )*(?:best|better|ideal|preferable|preferred|perfect|great|good|nice|helpful|optimal|cleaner|stronger|fine)|do|work|suit|serve|help)\b/),
    /\b(?:is|are|seems?) (?:\w+ )?(?:the|a) (?:far |much )?(?:better|best|safer|safest|stronger|smarter|cleaner|wiser) (?:choice|pick|answer|bet|term|word|label)\b/,
    /\bcaptures? (?:her|him|it|this|them|the (?:patient|picture|case)) (?:far |much |so )?better\b|\bthe vague (?:word|term)\b/,
    /\bwould (?:\w+ )?(?:serve|suit) (?:us|everyone|the (?:chart|record|coding|hospital))\b|\b(?:shall|should|can|could|may|might) (?:we|i) (?:all |just |now |then |please )?(?:go with|settle (?:on|for)|make it|leave it at|stick with|agree on|put (?:it |this )?down as|run with)\b/,
  ), message: 'An answer is praised or pressed. Leave it out; the indicators speak.' },
  { words: anyOf(
    'i',
    inTurn(/(?:^\W*|[,;:–—-] ?)(?:(?:and|so|but) )?/, oneOf(
      /(?:is|was|would|will) (?:that|this|it) (?:be )?(?:\w+ )?(?:ok(?:ay)?|o\.k\.|all right|alright|fine|acceptable|agreeable|good|right|fair|reasonable|correct|accurate)/,
      /(?:does|will|would) (?:that|this|it) (?:\w+ )?(?:work|suit|sound (?:ok(?:ay)?|right|good|fair|reasonable|fine)|look (?:ok(?:ay)?|right|good|fine)|seem (?:ok(?:ay)?|right|fair|reasonable|fine)|make sense)/,
      /(?:are|would|will) you (?:be )?(?:\w+ )?(?:ok(?:ay)?|all right|alright|fine|comfortable|good|happy|content|on board|in agreement) with (?:that|this|it)/,
      /(?:fine|good|all right|acceptable|deal|you (?:fine|ok)|do you mind|would you mind|any objections?)(?: (?:with|by|for) (?:you|that|this))?(?=\s*\?)/,
      /can you (?:live|go along|work) with (?:that|this|it)|any (?:problem|issue|trouble|concern)s? with (?:that|this|it)/,
    ), /(?: (?:with|by|for|to|from) (?:you|your (?:team|service)))?\s*\?/),
    /\b(?:may|can|could|shall|should) (?:i|we|coding|CDI) (?:\w+ )?(?:record|document|enter|add|write|chart|put|list|code|note) (?:it|this|that|these|the \w+)\b[^.?!]{0,30}\b(?:on your behalf|for you|as such|in your name)\b/,
    /\b(?:go along with|defer to|side with|adopt|follow|accept|take over|go with|fall in with) (?:their|his|her|the \w+['’]s?) (?:\w+ )?(?:version|view|opinion|read|reading|lead|wording|choice|call)\b/,
    /,? (?:shall|should) we\s*\?/,
    /\bwhich (?:one |of (?:those|these|the) (?:two |three )?(?:\w+ )?)?(?:would|do) you (?:like|prefer|want|favou?r)\b/,
  ), message: 'Consent is asked for. Ask what the provider’s own judgment is.' },
  { words: anyOf(
    'i',
    inTurn(/(?<!\bthe )\b/, colleagues, / (?:\w+ )?/, always, / (?:\w+ )?(?:means?|meant|writes?|says?|documents?|calls?|uses?|puts?|charts?|intends?|ha(?:s|ve) in mind|goes? with)\b(?=[^.?!]*(?:,|\b(?:when|by|for|this|that|here|it)\b|\W*$))/),
    inTurn(/\b/, always, / /, signifies, /\b(?! (?:that )?(?:he|she|the patient|to)\b)/),
    inTurn(/\b(?:is|are) /, always, / (?:stage \w+|systolic|diastolic|excisional|(?:first|second|third|full|partial)[- ](?:degree|thickness))\b|\bby (?:convention|custom|tradition)\b/),
    inTurn(/\b[a-z]+s (?:like|such as|of) (?:this|these|that|hers?|his)(?: (?:kind|sort|type|size|depth))?\b[^.?!]{0,30}\b/, oneOf(inTurn(/(?:is|are|has|have|gets?|turns?) /, always), inTurn(always, / (?:is|are|has|have|means?|gets?|turns?|represents?|counts?|calls? for|would)/)), /\b/),
    /\b(?:(?:nearly|almost|virtually|just about) )?(?:everyone|everybody|anyone|anybody|all patients|most patients|any patient|every patient) (?:with|at|who ha[sd]) (?:this|that|such|these|a) [^.?!]{2,30} (?:is|are|has|have|would|will|counts?|qualif\w+)\b/,
  ), message: 'What is usual is named, so that one answer is expected. Leave it out and ask openly.', sparesSources: true },
  // What a question is asked to avoid, or to reach, is no matter of the patient's.
  { words: new RegExp(inTurn(/^\W*(?:in order |so as |just )?to (?:avoid|prevent|escape|dodge|sidestep|evade|get (?:around|out of|past)|stay (?:out of|clear of|off|below|under|within)|keep (?:it|this|us|you|him|her|the \w+) (?:from|out of|off|below|under)|keep (?:the|our|your) [\w'’]+ (?:\w+ )?(?:clean|low|down|green|intact|up)|not (?:trigger|be|have)|spare (?:us|you)|help (?:us|the (?:hospital|unit|department)))\b/,
    /(?![^,]*\b(?:confus\w+|ambigu\w+|mis\w+|assum\w+|guess\w*|duplicat\w+|repeat\w*|errors?|conflict\w*|doubts?|leading|bias|inconsist\w+|discrepan\w+|quer(?:y|ies)|unspecified|incorrect|inaccura\w+|uncertain\w*|understand|assign|code|abstract|presum\w+|back)\b)/,
    /[^.?!,]{0,70}, (?:can|could|would|will|might|may|should|is|was|do|does|did|please|pls|kindly|what|which|how|shall|let)\b/), 'i'), message: 'A reason of the house is given for the question. Leave it out and ask openly.' },
  { words: anyOf(
    'i',
    /\b(?:yes or no|Y\/N|true or false)(?: please)?[:,–-] ?(?!(?:is|are|was|were|did|does|do|can|could|has|have|had|should|would|will|present|POA|the)\b)[\w-]+(?: [\w-]+){0,4}\s*\?/,
    // ", so third degree?"
    inTurn(/[,;:–—-] ?(?:and )?(?:so|hence|thus|therefore|ergo|then|presumably) /, '(?!', inquiring, String.raw`\b)`, /(?![^?]*\b(?:or|which|what|whether|other)\b)[\w-]+(?: [\w-]+){0,4}\s*\?/),
    inTurn(/; ?/, bare, /(?:,? then)?\s*\?|[,;:–—-] ?/, bare, /,? then\s*\?/),
    inTurn(/^\W*(?:so |then |presumably |therefore |perhaps )?/, bare, /(?:,? (?:then|perhaps|maybe|presumably|right|yes))?\s*\?/),
  ), message: 'The question gives its answer. Ask openly.' },
];

/** A condition that an order takes for granted: "document the infection being monitored". Its name is the first group. */
export const taken = new RegExp(inTurn(
  /\b(?:document|specify|state|name|list|record|give|provide|identify|describe|indicate) (?:the|this|that|his|her) (?:\w+ )?/,
  /(infection|kidney injury|organ (?:failure|dysfunction)|failure|shock|bleed(?:ing)?|hemorrhage|stroke|seizures?|clot|malignancy|cancer|withdrawal|ulcer)/,
  /,? (?:that |which )?(?:is |was |are |were )?(?:being|under|you are|you were) (?:\w+ )?(?:monitor|treat|manag|evaluat|follow|watch|observ|address|work|investigat|surveill)\w*/,
), 'i');
/** What only an infection is treated with. */
const antimicrobial = /\b(?:antibiotics?|abx|antivirals?|antifungals?|zosyn|vanc\w*|rocephin|unasyn|cef\w+|\w{2,}(?:cillin|mycin|micin|floxacin|penem|bactam|conazole|fungin|cycline|ciclovir|oxazole))\b/i;

/** Whether a text gives anything, beside the order, by which there is such a condition. */
export function bearsOut(rest: string, condition: string): boolean {
  const said = new RegExp(String.raw`(?<!\b(?:no|not|without|denies|negative for|nor)\b[^.;,]{0,30})\b${condition === 'infection' ? '(?:infect|abscess|purulen|sepsis|septic|positive)' : condition}`, 'i');
  return said.test(rest) || (condition === 'infection' && rest.split(/[.;,]/).some((clause) => antimicrobial.test(clause) && !/\b(?:no|not|without|never)\b/i.test(clause)));
}
