import { inTurn, oneOf, tableOf } from '../any-of';
import { remembered } from '../memory';

/** What can be asked about a finding or a diagnosis, and is no answer by itself. */
export const openNoun = oneOf(
  /causes?|a?etiolog\w+|reasons?|indications?|sources?|origin|trigger|mechanism|nature|basis|rationale|explanation|interpretation|conclusions?|meaning/,
  /significance|relevance|types?|kinds?|stages?|staging|grades?|class(?:ification)?|acuity|severity|degree|extent|depths?|layers?|techniques?|instruments?|approach/,
  /site|sides?|laterality|location|level|size|length|duration|onset|timing|dates?|course|phase|episode|status|control|organism|pathogen|agent|substance/,
  /descriptions?|specifications?|elaboration|amplification|details?|specifics|specificity|particulars|qualifier|descriptor|link(?:age)?|relationship|relation|connection|association|impression|judg(?:e)?ment|opinion/,
  /clarification|clarity|wording|answers?|repl(?:y|ies)|responses?|addendum|input|information|determination|decision|assessment|findings?/,
  /places?|mechanisms|intents?|circumstances?|complications?|manifestations?|comorbid\w*|(?:associated |related |underlying |corresponding |clinical |additional |other |further )*(?:diagnos[ei]s|dx|conditions?|disorder|problem|process)/,
);

const asking = /\b(?:what|which|whether|whichever|whatever|how|any|either|anything|something)\b/i;
const namesOpen = new RegExp(String.raw`\b${openNoun}\b`, 'i');
/** That something exists, applies or is known is left open; that the provider consents is not. */
const supposed = tableOf(
  'i',
  inTurn(/\b(?:if|where|when|whenever|should|provided|as far as|insofar as|to the extent)\b[^.?!;]{0,60}?\b/, oneOf(
    /known|determin\w+|identif\w+|ascertain\w+|establish\w+|one|any|there|there['’]s|exists?|present|appl(?:y|ies|icable)|able|possible|can|recall|remember/,
    /assess\w*|evaluat\w+|treat\w*|manag\w+|affect\w*|monitor\w*|fits?|describes?|explains?|matches|reach\w*|clear|clinically|another|different|other|something|you have|came to|made/,
  ), /\b/),
  /\b(?:if|where|when) (?:known|any|applicable|available|possible|determined|relevant|present|able|indicated|one)\b/,
);
const consented = tableOf('i', inTurn(/\bif (?:you |the provider )?(?:do |also |both )?/, oneOf(
  /agree\w*|concur\w*|accept|think so|see it|share|confirm\w*|in agreement|that is (?:right|correct|ok|fine)|this is (?:right|correct|ok|fine)|(?:it is |you are )?(?:ok|okay|fine|correct|so inclined)/,
), /\b/));
const unstated = tableOf(
  'i',
  inTurn(/\b(?:no|without(?: an?| any)?|lack\w*|missing|absent|nor|neither)\s+(?:[\w/-]+\s+){0,3}/, openNoun, /\b/),
  inTurn(/\b/, openNoun, /\b[^.?!;]{0,60}\b(?:is|are|was|were|has|have|do|does|did|could|can)(?:n['’]t|not| not| never| nowhere| un\w+)\b/),
  inTurn(/\b/, openNoun, /\b[^.?!;]{0,40}\b(?:not (?:stated|given|documented|specified|recorded|named|clear|described|found|listed)|unstated|undocumented|unspecified|unclear|missing|absent|needed|requested|sought)\b/),
);

/** Whether a text makes what it asks for depend on there being something to say, and not on the provider's consent. */
export const supposes = remembered((text: string) => supposed.test(text) && !consented.test(text));

/** Whether what a text asks for is left open: a cause, a type, whatever condition there is. */
export const leavesOpen = remembered((text: string) => asking.test(text) || namesOpen.test(text));

/** Whether a text says of something that the record does not give it. */
export const isUnstated = remembered((text: string) => unstated.test(text));

/** That any answer will do, and whose it is: what frees the provider presses to nothing. */
const freeing = tableOf(
  'i',
  inTurn(/\b(?:unknown|undetermined|none|neither|n\/a|not known|not applicable|blank|no (?:diagnosis|answer|condition|change|cause)|(?:any|either|each|every|all)(?: of (?:these|the|them))?(?: (?:answers?|responses?|options?|wording|choices?|one))?|unable to (?:determine|say|recall))["”']?/, inTurn(
    /[^.?!;]{0,30}\b(?:is|are|would be|will be|remains?) (?:also |equally |all |perfectly |just |as |an? |entirely |quite |always |of course |fully )*/,
    /(?:acceptable|fine|welcome|valid|ok(?:ay)?|good|possible|useful|allowed|enough|proper|legitimate|appropriate|complete|permitted|right)\b/,
  )),
  inTurn(/\b(?:no|none of the) (?:particular |specific |single |one )?(?:answers?|options?|responses?|choices?|diagnos[ei]s|wording|outcome)(?: here| below| above| listed)? (?:is|are|was|were) (?:being )?/, oneOf(
    /prefer\w*|expect\w*|assum\w*|impl\w*|intend\w*|suggest\w*|favou?r\w*|requir\w*|want\w*|implied|better|more|right|correct/,
  ), /\b/),
  inTurn(/\b(?:not|n['’]t|nor|neither|never|without) (?:\w+ )?/, oneOf(
    /(?:meant|intended|designed|written|trying|supposed|phrased) to/, /(?:suggest|imply|lead|steer|prompt|favou?r|question|doubt|challeng|assum|presum|presuppos|prefer|expect|impos)\w*/,
  ), /\b[^.?!;]{0,40}\b(?:answer|response|diagnos[ei]s|option|choice|outcome|judg(?:e)?ment|care|wording|particular|any|one)\b/),
  /\b(?:we|i|coding|CDI|the coder) (?:have|has|take|takes|hold|holds|express|offer|offers|make|makes|imply|implies) no (?:view|opinion|position|preference|assumption|expectation|stance|suggestion)s?\b/,
  /\b(?:is|are|would be|will be) (?:also |equally |both |just |perfectly )*(?:fine|acceptable|welcome|okay|all right)\b(?! (?:with|on|by|for) |(?: to) (?:us|me|code|bill)\b)/,
  /\bno (?:particular |specific |certain )?(?:preference|rush|hurry|urgency|expectation)\b|\bno (?:further |such )?(?:action|change|reply|response|entry|addendum)s? (?:is|are|will be) (?:needed|required|necessary|expected)\b|\bnot (?:urgent|required|obliged|necessary)\b/,
  /\bleave (?:it |this |things |all |the \w+ )?as (?:it |they )?(?:is|are|stands?)\b|\b(?:only|just) as you (?:describe|word|put|see|judge|documented|wrote)\b/,
  /\b(?:wording|words|phrasing|decision|choice|call|judg(?:e)?ment|answer|determination|term(?:inology)?|diagnosis) (?:is|are|remains?|rests?|stays?) (?:\w+ )?(?:yours|with you|up to you|left to you|your own)\b/,
  /\b(?:entirely|solely|completely|wholly|fully|all) (?:up to you|yours|your (?:own )?(?:call|choice|decision|judg(?:e)?ment))\b|\byours to \w+|\b(?:more than one|several|two|both|any|all|none|neither|one or more) (?:may|might|can|could) (?:also )?(?:apply|fit|be (?:chosen|selected|true|right))\b|\bat your discretion\b|\bas you (?:see|judge|deem|think|consider)(?: it)? (?:fit|best|right|appropriate|clinically)\b|\b(?:leave|leaves|left) (?:it |that |this |the \w+ )?to (?:you|your)\b/,
);

const clauseMark = /[,;:()—–]/;

/** The clause of a text that stands around a place. */
export function clauseAt(text: string, at: number): string {
  const before = text.slice(0, at).split(clauseMark).at(-1) ?? '';
  return before + (text.slice(at).split(clauseMark)[0] ?? '');
}

/** Whether a clause leaves the answer to the provider. */
export function frees(clause: string): boolean {
  return freeing.test(clause);
}
