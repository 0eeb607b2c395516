import { inTurn, oneOf, tableOf } from '../any-of';
import { foreseeing } from '../foresight';

const lead = /(?:^\W*|[;:,–-]\s+|\b(?:please|pls|kindly|could you|can you|would you|will you|just|simply|and|to|should|must|then|may|needs? to|ha(?:s|ve) to) )(?:also |then |just |instead |simply )?/;
/** What of the record is named as the object: "the ulcer line". */
const object = /(?: (?:it|this|that|these|them|(?:the|your|his|her|this) (?:[\w/-]+ ){0,3}[\w/-]+))?/;
/** A document of the provider's. */
const paper = oneOf(/notes?|PN|DS|DC summary|d\/c summary|(?:discharge )?summary|chart|record|H&P|A\/P|assessment|plan|impression|(?:problem |diagnosis |dx )?list|addendum|documentation|report|final diagnos[ei]s|attestation/);
const inPaper = inTurn(/(?:in|into|to|onto|on|at the end of|below|under|of) (?:the |your |his |her |this |today['’]s |tomorrow['’]s |my )?(?:[\w/&-]+ ){0,3}?/, paper, /\b/);

/** What is measured, and a figure that it is given. */
const measure = oneOf(/lengths?|widths?|depths?|diameters?|sizes?|area|margins?|dimensions?|measurements?|weight|EBL|blood loss|times?|durations?|minutes|hours|volume|scores?|counts?|rate|figures?|numbers?|values?|BMI|EF|ejection fraction|age|gestation\w*/);
const figure = /(?:\d{1,2}:\d\d(?=\W*$)|\d[\d,.]*(?![\d/:])(?: ?(?:%|sq|cm|mm|mL|ml|cc|L\b|g\b|kg|lbs?\b|oz|h\b|hrs?\b|hours?|min\w*|weeks?|days?)|(?= (?:so|instead|and we|then|please|if)\b)|(?=\W*$)))/;

/** Words in quotation marks that the provider is to write, however the order is put. */
export const wordsOrdered = tableOf(
  'i',
  // "Rephrase as …", "would you mind describing it as …".
  inTurn(lead, oneOf(
    /re-?phrase|re-?word|re-?write|re-?state|re-?label|re-?name|re-?title|describe|word|phrase|call|label|title|record|document|chart|list|put|state|write|enter|sign|amend|addend|specify|report|correct|revise|edit|change|update|class(?:ify)?/,
  ), object, /(?: down)? (?:as|to (?:read|say|state|show)|(?<=\b(?:chang|correct|revis|edit|updat|amend|re-?nam|re-?label)e?\b[^.?!]{0,60}) to|with|reading|saying)[: ]+["“][^"”]{3,}(?:["”]|$)(?! or\b)/),
  inTurn(/\b(?:would you mind|do you mind|how about|what about|consider(?:ing)?|suggest|recommend|appreciate(?: you(?:r)?)?|better|worth|by|try|favou?r|instead of) (?:also |simply |just )?/, oneOf(
    /re-?phrasing|re-?wording|re-?writing|re-?stating|re-?labell?ing|re-?naming|describing|wording|phrasing|calling|labell?ing|recording|documenting|charting|listing|stating|writing|entering|amending|addending|adding|saying|using|specifying|revising|changing|updating|classifying|putting/,
  ), object, /(?: (?:as|to (?:read|say|state)|to|with|reading))?[: ]+["“][^"”]{3,}(?:["”]|$)(?! or\b)/),
  inTurn(/\b(?:paste|copy|insert|drop|pull|enter|append|import|transcribe)(?: (?:this|that|it|the (?:following|text|line|sentence|statement|paragraph|wording)(?: \w+)?|and paste))? /, inPaper, /\s*[:,–-]?\s*["“][^"”]{3,}(?:["”]|$)/),
  inTurn(lead, /(?:acknowledge|attest|affirm|certify)(?: that| to)?:? ["“][^"”]{3,}["”]/),
  /\b(?:could|can|would|may|might) (?:the|this|it|that)\b[^.?!]{0,60}\bbe (?:called|described as|worded as|phrased as|documented as|termed|labell?ed)(?: as)? (?:an? )?["“][^"”]{3,}["”](?![^?]*\bor\b)/,
  inTurn(/\b(?:can|could|would|may|might|should) (?:the|your|this|that|his|her) (?:[\w-]+ ){0,2}?/, paper, / (?:also |now |please |then |be (?:able|made|amended|changed) to )?(?:say|read|state|include|reflect|carry|have|use|show|contain|list|(?:describe|call|label|term|list|record) (?:it|this|the \w+)(?: as)?)s? (?:that |it as |(?:the )?(?:words?|term|phrase) )?["“][^"”]{3,}(?:["”](?![^?]*\bor\b)|$)/),
  /\b(?:would|could|can|will) you (?:also |perhaps )?(?:accept|settle for|live with|go (?:along )?with|be (?:ok|okay|fine|comfortable|happy|willing to (?:use|accept|go)) with) (?:an? |the )?["“][^"”]{3,}["”](?![^?]*\b(?:report|patholog\w+|radiolog\w+|consult\w*|reading|or)\b)/,
  // What only a word of the provider's brings about.
  /\b(?:only if|unless|as long as|provided|once|as soon as|so long as|if only|until) (?:you|the (?:note|record|summary|chart|provider|physician|attending|surgeon)|it|your (?:note|summary|documentation)) (?:\w+ly |also |just |only |will |would |can |could )?(?:says?|writes?|uses?|states?|documents?|calls?(?: it)?|reads?|adds?|includes?|has|puts?|names?) (?:the (?:word|term|phrase) )?["“][^"”]{2,60}["”]/,
);

const qualifier = oneOf(/acute on chronic|acute|chronic|subacute|severe|moderate|mild|systolic|diastolic|excisional|septic|metabolic|toxic|hypoxic|hypercapnic|decompensated|uncontrolled|exacerbated|complicated|pathological|traumatic|POA|postoperative|persistent|permanent|hyperglycemi[ac]|(?:stage|type|grade|class) (?:\d|[IV]+)/);

/** A verb that takes something out, and whatever it is: "leave the tear out of the summary". */
const takenOut = inTurn(/(?:take|leave|keep|edit|cut|omit|erase|scrub|expunge|purge|clear|wipe|pull|lift|exclude) (?:[\w'’-]+ ){1,5}?(?:out of|off(?: of)?|from) (?:the |your |his |her |this |that |all )?(?:(?!transplant|wait|med|allergy|donor)[\w/&-]+ ){0,3}?/, oneOf(paper, /dictation|letter|narrative/), /\b/);

/** An order that names no diagnosis: a qualifier, a term that "captures" it, a date that is to be another. */
export const barelyOrdered = tableOf(
  'i',
  inTurn(lead, /(?:add|write|put|insert|include|append|use|enter|attach|document|say|place|note|state|specify) (?:the (?:word|term|qualifier) )?["“']?/, qualifier, /["”']?,? /, oneOf(/before|after|in front of|right before|ahead of|next to/, inPaper)),
  inTurn(/\bso (?:it is )?/, qualifier, / (?:it is|it was|then)\b/),
  // The word that is wanted is held up, where no question asks for it.
  /(?<!\b(?:which|what|whether|if)\b[^.?!]{0,60})\b(?:is|was|would be) (?:the |an? |our )?(?:\w+ )?(?:term|word|wording|phrase|language|label|expression|terminology)s? (?:that |which )?(?:captures?|conveys?|describes?|reflects?|covers?|fits|works|says|we (?:use|need|look for|recogni[sz]e|can)|coding (?:can|needs|uses)|coders? (?:can|need|use)|for (?:this|that|it)\b)(?! (?:in|by) (?:the|your) (?:note|H&P))/,
  // Dates and times of what was written.
  /\bback-?dat(?:e|ed|ing)\b|\bpost-?dat(?:e|ing) (?:the|your|this|it|an?)\b|\b(?:change|alter|correct|adjust|edit|amend|move|set|fix|backfill|re-?set) the (?:date|time|time ?stamp|date and time|signature (?:date|time)|entry (?:date|time)|order (?:date|time)|service date)s?\b[^.?!]{0,50}\b(?:to|so|back|match|before|earlier|reflect|on)\b/,
  inTurn(lead, /(?:date|time ?stamp|time|sign) (?:it|them|the \w+(?: \w+)?|your \w+(?: \w+)?|this(?: \w+)?)(?: \w+)? (?:as of|for|back to|to|as if|as though|with the date) (?:the |\d|admission|arrival|surgery|day|mon|tues|wednes|thurs|fri|satur|sun|yesterday|last)/),
  inTurn(lead, /(?:write|enter|make|file|put|addend|sign)\b[^.?!]{0,50}\b(?:with|under|as of|using|at) (?:the |an? )?(?:date|time|earlier date|time ?stamp)(?: and time)? (?:of (?:the )?(?:admission|arrival|surgery|procedure|order|visit)|before)/),
  inTurn(oneOf(lead, /\bthat you (?:also |please )?/), takenOut),
  /\bso (?:that )?(?:the|it|this)(?: \w+){0,3} (?:shows?|appears?|reads?|looks?|counts?) (?:up )?as (?:if |though )?(?:it was |being )?(?:there|present|POA|existing|old)\b/,
  /\b(?:make|get|have) (?:the |your |all )?(?:dates?|times?|time ?stamps?|notes?|records?|documentation|entries|consents?) (?:to )?(?:match|agree|line up|fit)\b/,
  // What is to be said is told beforehand.
  /\b(?:i|we|coding|CDI|someone|somebody|he|she|they)(?:['’]ll| will| can| could| would|['’]d)? (?:then |also |gladly |happily )?(?:tell|show|walk|coach|text|send|give|dictate(?: to)?) you (?:through )?(?:exactly |just )?(?:what|how|which words?|the words?|the wording) (?:to )?(?:say|write|put|document|chart|enter|dictate|word|phrase|add|answer|it)?\b(?! (?:was|is) (?:documented|in the))/,
  // Words that are to be used as they stand, where nobody is quoted.
  inTurn(/^(?![\s\S]*\b(?:quot\w+|reads?|says?|states?|wrote|writes|copied|transcribed|recalls?|repeats?|own words|patholog\w*|radiolog\w*|reports?|nurs\w+|patient)\b)(?=[\s\S]*\b(?:please|pls|kindly|grateful|appreciat\w+|thank\w*|needs?|wants?|like|use[ds]?|write|record|enter|document|put|include|addend\w*|should|must|helps?|would|could|can|your)\b)[\s\S]*?\b/, oneOf(
    /verbatim|word[- ]for[- ]word|in (?:exactly |just |precisely )?(?:these|those|the following|the same) (?:exact |very |same |precise )*words|(?:use|using|with) (?:exactly )?(?:these|the following) (?:exact |very |same )*words/,
    /exactly (?:as|like) (?:written|worded|that|this|shown|above|below|typed|phrased|follows)|(?:this|these|those) (?:exact|precise|very) (?:words?|wording|phras(?:e|ing)|terms?|sentence|language)/,
  ), /\b/),
  inTurn(lead, /(?:addend(?:um)?|amend|update|change|revise|edit|correct|modify|switch|convert|bump|upgrade|tweak|alter|shift)(?: (?:it|this|that|(?:the|your) (?:\w+ )?\w+))?(?: up)? to (?:an? |the )?/, qualifier, /\b(?! (?:care|rehab\w*|unit|inpatient|floor|or\b))/),
  inTurn(lead, /(?:addend|amend|change|revise|edit|correct|modify|alter|fix) (?:the|your|this|that) (?:\w+ ){0,2}(?:notes?|reports?|records?|summary|H&P|documentation|entry|title|header|addendum)(?: (?:of|from|dated) [\d/]+)?,? (?:(?:so that|so) (?:it|this) )?(?:to )?(?:reads?|says?|states?|shows?|reflects?)? ?(?:an? |the )?/, oneOf(qualifier, /left|right|bilateral|(?:first|second|third|fourth|full|partial)[- ](?:degree|thickness)|open|closed|displaced/), /\b(?! (?:or|vs|versus|as you)\b)(?![,/])/),
  // "Please describe as routine removal."
  inTurn(lead, /(?:describe|label|classify|chart|list|document|record|dictate) as (?:an? |the )?(?!(?:applicable|appropriate|indicated|needed|possible|specific\w*|precise\w*|you|clinically|able|described|documented|well|much|many|soon|follows|per|it|they|the|to|part|an?|accurate\w*|complete\w*|full\w*|best|other|either|free|narrative|known|determined|supported|required|relevant|ordered|seen|noted)\b)[a-z-]+(?: [a-z-]+){0,3}\W*$/),
  inTurn(lead, /(?:add|list|include|put|enter|document|record|carry) (?:all|each|both|every one|any) (?:of )?(?:these|them|those)(?: \w+)? (?:as|to|into|in|on)\b/),
  inTurn(lead, /(?:specify|clarify|document|record|classify|list) (?:the|this|that|his|her) (?:[\w/-]+ ){1,5}?as (?:an? |the )?(?!(?:applicable|appropriate|indicated|needed|possible|you|clinically|able|described|documented|well|much|soon|follows|per|it|they|the|to|part|either|specific\w*|precise\w*|accurate\w*|complete\w*|full\w*|best|other|known|determined|supported|ordered|seen|noted|present|your|judged|exact\w*|far)\b)[a-z-]+(?= (?:in|on|within) (?:the|your)\b|\W*$|[.;])(?! or\b)/),
  // A measure that is to be another.
  inTurn(lead, /(?:(?:lengthen|enlarge|deepen|extend|widen|stretch|round|bump|shorten) (?:the |your |this |that )(?:\w+ ){0,3}?(?:up |out |down )?|(?:round|bump|nudge) (?:it )?(?:up |out |down ))(?:to|by|past) (?:\d|over|above|just)/),
  inTurn(oneOf(lead, /\b(?:can|could|would|may) (?:we|I) /), inTurn(/(?:make|put|set|list|record|call|enter|give|report|state|raise|lower|bring|adjust|change|keep|round) /, oneOf(/it|this|that/, inTurn(/(?:the|your|this|that|his|her) (?:[\w-]+ ){0,3}?/, measure)), / (?:up |down |out |back )?(?:(?:as|at|to|over|under|above|below|about|around|just) ){0,3}/, figure)),
  inTurn(/\b(?:can|could|would|may|might|should) (?:the|your|this|that|his|her) (?:[\w-]+ ){0,3}?/, measure, / (?:not )?(?:be|read|become|have been) (?:(?:as|at|to|over|under|above|below|about|around|just|closer|nearer|rather|more|like|recorded|listed|documented|given|stated|changed|entered) ){0,4}/, figure, /(?![^.?!]*\bor\b)/),
  inTurn(/\b(?:can|could|would|may|might|should) (?:it|this|that) (?:also |instead )?be (?:recorded|listed|documented|given|stated|changed|entered|put|called|rounded|reported)(?: up| down)? (?:as|at|to) (?:over |under |above |below |about |just )?/, figure, /(?![^.?!]*\bor\b)/),
  inTurn(/\b(?:can|could|would|may|might) (?:the|your|this|that|his|her) (?:[\w-]+ ){0,2}?/, paper, / (?:also |now |please |then |be (?:able|made|amended|changed) to )?(?:say|read|state|include|reflect|carry|have|use|show|contain|list|give)s? /, figure, /(?![^.?!]*\bor\b)/),
  // What counts as a word to choose.
  /\b(?:acceptable|preferred|approved|billable|codable|recommended) (?:terms?|wording|words|phrases|language|diagnos[ei]s)(?: (?:that|which) \w+)? (?:are|is|includes?|would be)\b(?! not)|\b(?:acceptable|preferred|approved|billable|codable|recommended) (?:terms?|wording|words|phrases|language): /,
  // Another cause, that is named: "attribute it to the skin instead".
  /\b(?:can|could|would|will|may|might|should|please|pls|kindly)\b(?![^.?!]*\b(?:why|whether|which|what|if)\b)[^?!.]{0,60}\b(?:attribut\w+|ascrib\w+|blam\w+|put\b[^.?!]{0,20}\bdown to|chalk\w*|pin(?:ned)?|trac(?:e|ed)|credit(?:ed)?|call(?:ed)?|list(?:ed)?|describ(?:ed?)|record(?:ed)?|document(?:ed)?|cod(?:ed?)|relat(?:e|ed)|link(?:ed)?)\b[^?.!]{0,60}\b(?:instead|rather than)\b/,
  // It follows only from being written.
  inTurn(/\bonly (?:if|when|once) (?:it|this|that|the \w+(?: \w+)?) (?:is|gets?|appears?|shows up|goes|makes it|turns up|was) (?:\w+ )?/, oneOf(/documented|listed|addressed|named|charted|recorded/, inPaper)),
  inTurn(/\b(?:so|and|therefore|thus|hence|then) (?:\w+ )?(?:needs? to|must|should|has to|ought to|belongs?|had better) (?:be |go |appear |show up |show |get )?(?:documented |listed |added |included |named |addressed |put )?/, inPaper),
);

/** An order to alter what is written, with nothing but the day by which. */
export const alteredBy = foreseeing(/(?:^|[;:,]\s*)\W*(?:(?:please|pls|plz|kindly|and|so) )*(?:amend|revise|correct|change|fix|alter|edit|rewrite|reword|rephrase|retract|update)(?: (?:it|this|that|your note|the note|your record|the chart|accordingly))?,? (?:by|before|until|no later than|prior to|within|today|tomorrow|tonight|asap|now)\b[^.?!,;]{0,30}(?:,? (?:please|pls|thanks?|thank you))*\W*$/i);
