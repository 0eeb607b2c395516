import { anyOf, inTurn, oneOf, tableOf } from '../any-of';
import type { Found } from '../found';
import type { Reading } from '../reading';
import { frees, openNoun } from '../reading/leaves-open';
import { undeterminedWords } from '../reading/answers';
import { sentencesOf, type Sentence } from '../reading/sentences';
import { repairs } from '../repairs';

const answer = oneOf(/(?:answers?|options?|choices?|selections?|responses?|box(?:es)?|picks?|checkbox(?:es)?|bullets?)/);
const place = oneOf(/first|second|third|fourth|fifth|last|final|top|bottom|upper|lower|middle|former|latter|other|next|remaining/);
const number = oneOf(/(?:#|no\.? ?|number )?(?:\d|[A-H]\b|one\b|two\b|three\b|four\b)/);

/** One of the answers, by its place, its number or where it was just named. */
const byPlace = inTurn(/\b(?:the |either of the |both of the |any of the )/, place, /(?: (?:two|three|one|of (?:these|the|them)))?/, String.raw`(?: ${answer})?`);
const byNumber = oneOf(inTurn(/\b/, answer, / /, number, String.raw`(?:(?:,| and| or| ?&|\/|-| to| through) ?${number}){0,3}`), /\b[A-H] (?:and|or|&) [A-H]\b/);
const byPointing = inTurn(/\b(?:this|that|these|those) (?:last |first |two |latter )?/, answer);
/** To give an answer, whatever it is: "choosing this", "an answer of other". */
const byGiving = inTurn(
  /\b(?:choosing|selecting|picking|checking|ticking|marking|circling|answering|leaving it at|going with|(?:an? )?(?:answer|response|reply) of) /,
  oneOf(/["“][^"”]{2,50}["”]|(?:this|that|it|these|those|either|neither|other|none|unknown)\b|(?:unable|undetermined|cannot|not) (?:to \w+|be \w+)?/, byPlace, byNumber, byPointing, number),
);
const named = oneOf(/["“'‘](?:other|unable to \w+|undetermined|(?:clinically )?undetermined|cannot \w+ ?\w*|unknown|none|neither)["”'’]|(?:unable to determine|undetermined|clinically undetermined)/);
const referring = oneOf(byPlace, byNumber, byPointing, byGiving, named);

/** What may be said of an answer: that it may be given, how, and what it means. */
const allowed = anyOf('i', inTurn(
  /^[\s"”'’)]*(?:(?:is|are|was|were|would be|will be|can be|may be|remains?|also|both|all|equally|just|as|only|always|perfectly|here|likewise|too|and|each|an?|the|quite) )*/,
  oneOf(
    /acceptable|fine|welcome|valid|ok(?:ay)?\b|allowed|appropriate|good|right|possible|complete|legitimate|proper|enough|sufficient|useful|permitted|respected|neutral|equal\w*|alike|open|free|optional|available|there|included|offered|listed|shown|provided|given|meant|intended|reserved|for\b|yours|left|in (?:no|alphabetical|random)|alphabetical\w*|ordered|sorted|numbered|ranked|not (?:ranked|ordered|in any|preferred|required|meant|intended|exclusive|exhaustive)/,
    /(?:may|can|could|might) (?:also |both |then |each |all )?(?:be |apply|stand|coexist|take|hold|have|co-?exist|overlap|need)/,
    /(?:has|have|takes?|leaves?|gives?|offers?|allows?|lets?|permits?) (?:an? |some |enough |you |the |any |your )*(?:free|room|space|blank|line|text|field|words?|own|write|wording|fields?|comment|provider)/,
    /means?\b(?! (?:another|more|we|i|extra|additional|(?:a )?delays?|a (?:second|new|further|re\w+)|that (?:we|i|it goes|somebody|(?:the|your|this) (?:case|chart|query|account|claim|stay|file))))|(?:stands? for|refers? to|covers?|includes?|describes?|denotes?|indicates?|says?|applies|apply|serves?|fits?|match(?:es)?)\b/,
    /(?:only |merely |just )?(?:an? )?examples?\b|(?:will |shall )?becomes? (?:an? )?(?:\w+ )?part|(?:should|must|may|can|will|is to) (?:\w+ )?(?:reflect|express|rest on|be (?:based|kept|stored|filed|scanned|recorded|part|yours|documented|signed|entered))|(?:is|are|will be) (?:kept|stored|filed|scanned|part|recorded)\b/,
    /(?:needs?|requires?|asks? for|wants?|calls? for|expects?) (?:an? |the |your |further |some |more |no |only |its |it )*(?:spec\w+|details?|comment|words?|text|explanation|description|reason|date|site|side|stage|type|cause|organism|wording|further|addendum|clarif\w+|elaborat\w+)/,
    inTurn(/(?:does|do|will|would|is|are|did)(?: not|n['’]t) /, /(?:imply|implies|mean|suggest|need|require|matter|have to|affect|change|exclude|preferred|expected|favou?red)/),
    /(?:is|are|was|were|comes?|come|appears?|stands?|taken|used|repeats?|quotes?|reflects?) (?:taken |both |each |\w+ )?(?:from|in|by|per|on) (?:the|your|his|her)\b/,
    /(?:completes?|answers?|closes?|ends?|resolves?) (?:the|this) (?:query|question)/,
  ),
));

const finite = oneOf(
  /(?:is|are|was|were|has|have|had|does|do|did|will|would|can ?not|can|could|may|might|must|should|gets?|got|goes|go|won['’]t|can['’]t|don['’]t|doesn['’]t|isn['’]t|aren['’]t|triggers?|opens?|means?|means|puts?|keeps?|sends?|costs?|makes?|brings?|takes?|leaves?|needs?|requires?|counts?|loses?|lose)\b/,
  /(?!this\b|us\b|as\b|is\b|was\b|has\b|plus\b|versus\b|thus\b|status\b)[a-z]{2,}[^su\s]s\b/,
);
const between = /["”'’)]?,? (?:(?:that|which|above|below|here|only|also|then|always|usually|often|both|alone|all|each|unfortunately|sadly|currently|really|just|simply|automatically|[a-z]+ly) )*/;
/** What several answers do, by any verb: "answers 3 and 4 come back". */
const several = inTurn('(?<=', oneOf(/answers|options|choices|selections|responses|boxes|picks|\d,? (?:and|or|&) \d|[A-H] (?:and|or|&) [A-H]|two|three/), ')');
const anyVerb = /(?!(?:of|to|for|in|on|with|and|or|from|as|by|at|if|when|than|but|so|please|nor|not|be|days?|weeks?|hours?|units?|times?|values?|sets?|doses?|above|below|listed|given|offered|shown|here|apart|together|only|\w+ed)\b)[a-z]{3,}\b/;
const told = tableOf('gi', inTurn(/(?<!\b(?:none|neither|any|each|all|either|one|some|not one) of )/, '(', referring, ')', oneOf(inTurn(between, '(?=', finite, ')'), inTurn(several, ' (?=', anyVerb, ')'))));
/** What would happen if one is given: "if you pick 2, we have to …". */
const supposed = tableOf('gi', inTurn(/\b(?:if|when|once|should) (?:you |the provider |it is |anyone |somebody )*(?:were to |do |have to |must )?(?:choose|select|pick|check|tick|mark|circle|answer|leave it at|go with|use|reply|respond)(?:ing|s|ed|en)?(?: with)? /, oneOf(/["“][^"”]{2,50}["”]/, /(?:this|that|these|either|neither|other|none|unknown|unable\b[^,.;]{0,24}|(?:clinically )?undetermined)/, byPlace, byNumber, byPointing, number), /[^,.;?!]{0,20}[,:]? (?:then )?/, '(?=', oneOf(/we|i|it|this|that|the|your|our|an?|somebody|someone|coding|CDI|HIM|nobody|he|she|they|everything|nothing/), ' )'));
const discouraged = tableOf('i', inTurn(/\b(?:avoid|refrain from|stay away from|steer clear of|skip|stick to|stick with|prefer(?:ably)?|try not to|do not|don['’]t|never|rather not|please not)(?: (?:use|using|choose|choosing|pick|picking|select|selecting|check|mark|tick|circle|answer|answering|giv(?:e|ing)|leave it at|receive|see|get))?(?: with)? /, referring));
const harmless = /^(?:we (?:will |would )?(?:not |only |simply )?(?:ask|code|query|contact|follow|leave|understand|know|have no)|it (?:is|will be) (?:fine|enough|left|understood|recorded|complete)|that (?:is|will be|would be) (?:fine|enough|all|acceptable|ok|respected|understood|welcome|a)|the (?:query|question) (?:is|will be|ends|closes)|no (?:further|more|action)|nothing (?:else|more|further|will|changes)|this (?:is|will be) (?:fine|enough|respected|acceptable)|this (?:query|question) (?:is|will|ends|closes)|(?:the|your|a|an) (?:\w+ )?(?:details?|comment|specification|explanation|site|stage|type|cause|organism|blank|line|space|field|text|words?|wording)\b)/i;

/** Where a text says of an answer what it brings, and not how to give it. */
function weighedIn(text: string): { readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(told)) {
    const start = match.index;
    const rest = text.slice(start + match[0].length).split(/[.;?!]\s|\n/)[0] ?? '';
    if (isOpen(match[1] ?? '', rest)) continue;
    return { start, end: start + match[0].length + rest.length };
  }
  const spurned = discouraged.exec(text);
  if (spurned !== null) return { start: spurned.index, end: spurned.index + spurned[0].length };
  for (const match of text.matchAll(supposed)) {
    const start = match.index;
    const rest = text.slice(start + match[0].length).split(/[.;?!]\s|\n/)[0] ?? '';
    if (!harmless.test(rest) && !frees(rest)) return { start, end: start + match[0].length + rest.length };
  }
  return null;
}

/** Whether what is said of an answer only says how to give it; or the words are no answer at all, but a finding of that place. */
function isOpen(reference: string, rest: string): boolean {
  return allowed.test(rest) || frees(rest) || (!isAnswer.test(reference) && (/\d|["“]/.test(rest) || ofFinding.test(rest)));
}
const isAnswer = new RegExp(inTurn(/\b/, answer, /\b|["“'‘]|\b(?:choosing|selecting|picking|checking|ticking|marking|circling|answering)\b|\b(?:unable|undetermined)\b/), 'i');
const ofFinding = new RegExp(inTurn(/\b(?:documented|noted|normal|abnormal|positive|negative|resolved|stable|unchanged|treated|given|drawn|taken|done|obtained|found|seen|present|absent|side|leg|arm|knee|hip|eye|ear|lung|kidney|lobe|toe|finger|day|note|notes|dose|sample|culture|set|one)\b|/, openNoun, /\b/), 'i');

/** A footnote to an answer that has its mark: "other* … *goes to your chair". */
const footnote = /(?:^|\n|\s)([*†‡§¹²³]+|\(\*+\)) ?(?=[A-Za-z"“])([^\n]{4,200})/g;
const instructing = /^(?:please |pls |kindly )?(?:specify|describe|explain|state|note|list|give|write|name|add|include|indicate|see|free|as |if |use|only if|may|can|select|choose|check|circle|mark|required|optional|all |more than|multiple|one or|reference|ref|source|per |from |according|in your|with |means?|e\.g|i\.e|for example|any )/i;

function footnotesOf({ input: { body }, options }: Reading): { readonly start: number; readonly end: number }[] {
  const marked = options.filter(({ text }) => /[\w)](?:[*]{1,2}|[†‡§¹²³])\W*$/.test(text));
  if (marked.length === 0 || marked.length === options.length) return [];
  const listed = Math.max(0, ...options.map(({ where, span }) => (where === 'body' ? span.end : 0)));
  return [...body.matchAll(footnote)].filter(({ index }) => index >= listed - 1).flatMap((match) => {
    const note = match[2] ?? '';
    const start = match.index + match[0].indexOf(match[1] ?? '');
    return instructing.test(note) || frees(note) ? [] : [{ start, end: match.index + match[0].length }];
  });
}

/**
 * Q15: what follows from an answer weighs the answers, whatever the words: that one keeps something out, that others are sent back. What may be
 * said of an answer is how to give it.
 */
export function answersWeighed(reading: Reading): Found[] {
  const { options, input: { body } } = reading;
  if (options.length === 0) return [];
  // Between the answers of a line it may stand as well.
  const sentences = sentencesOf(body);
  return [...footnotesOf(reading), ...sentences.flatMap((sentence) => weighedOf(body, sentence))].slice(0, 1).map((span) => ({
    rule: 'Q15', where: 'body', span, message: 'What follows from an answer is said. Leave it out: answers are named and not weighed.',
    fixes: repairs(reading, sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? { ...span, text: '', asks: false, isQuestion: false }),
  }));
}

function weighedOf(body: string, { start, end, isQuestion }: Sentence): { readonly start: number; readonly end: number }[] {
  if (isQuestion) return [];
  const found = weighedIn(body.slice(start, end));
  return found === null ? [] : [{ start: start + found.start, end: start + found.end }];
}

/** In brackets behind an answer that leaves it open: a remark on what it brings. */
const remark = new RegExp(inTurn(/\((?![^()]*\b(?:specify|describe|state|explain|please|list|name|if|include|indicate|write|free|at (?:this|the present) time)\b)[^()]*\b/, finite, /[^()]*\)/), 'i');

const refused = /[,:–—-] ?(?:not|no longer|cannot be|can['’]t be|will not be|won['’]t be|never|least|rarely|seldom) (?:\w+ )?(?:accept|allow|recommend|advis|process|prefer|encourag|desir|wanted|helpful|used|cod)\w*|\([^()]*\b(?:last resort|discouraged|rarely|seldom|least \w+|delays?|slow\w*|not (?:preferred|recommended|accepted|advised|encouraged|desired|processed))\b[^()]*\)/i;

/** Whether the words of an answer that leaves it open say what would follow from it. */
export function remarksOnOpen(text: string): boolean {
  const said = remark.exec(text)?.[0].replace(/[()]/g, '') ?? '';
  return refused.test(text) || (said !== '' && !allowed.test(said) && !undeterminedWords.test(said));
}
