import { isCoveredBy, isSpecificationOf } from '../../../clinical/diagnoses';
import type { Found } from '../found';
import { attribute } from './directives';
import { remembered } from '../memory';
import { isDocumented, isKnown, nameOf, type Mention, type Reading } from '../reading';
import { askingVerbs, type Sentence } from '../reading/sentences';
import { concludes } from '../reading/voice';
import { repairs, rewording } from '../repairs';

/** A way of asking that gives the answer, with what to say about it. */
type Presupposition = { readonly words: RegExp; readonly message: string; readonly sparesReports?: true; readonly sparesLeaving?: true; readonly sparesSources?: true };

const presuppositions: readonly Presupposition[] = [
  { words: /(?:,|\.\.\.|–|-|\band that is|;)\s*(correct|right|agreed?|ok(ay)?|yes|no|true|isn.t (it|that so)|don.t you (think|agree))\s*\?/i, message: 'The question ends with the answer it wants. Ask openly.' },
  { words: /(?<!\w)(is|was|are|were|does|do|did|would|should|could|can|has|have|won|ai)n['’]?t (it|he|she|they|you|this|that|the|these|those|there|we)\b/i, message: 'The question expects yes. Ask openly.' },
  { words: /\b(is|was|are|were|does|did|would|has) (this|it|that|these|he|she|the (patient|picture)|there) not (an?|the|really|actually|in fact|consistent|simply|also|clearly|meet|have|represent|qualify)\b[^.!]*\?/i, message: 'The question expects yes. Ask openly.' },
  { words: /\b(just |only )?(one|a single|two|three|that one|the) (word|term|phrase|line)s?\b[^.?!]{0,40}\b(from you|is all|would do|will do|we need|suffices?|and (this|we|it))\b/i, message: 'What is wanted is said. Leave it out and ask openly.' },
  { words: /^\W*(ok(ay)?|agreed?|right|correct|yes|yeah|fair( enough)?|true|make(s)? sense|sounds? (good|right|ok(ay)?|fair))\s*\?|\byou(['’]ll| will| would| must| should)( surely| certainly| probably)? (agree|concur)\b/i, message: 'The question wants consent. Ask openly.' },
  { words: /\b(would|do|don['’]t|could|can) you (not )?(also )?(agree|concur)\b|\bplease (agree|concur)\b|\b(agree|concur)\s*\?/i, message: 'Agreement is asked for. Ask what the provider’s own judgment is.', sparesReports: true },
  { words: /\b(can|could|may|might|should|shall) (we|i|coding|CDI) (please )?(say|assume|code|report|conclude|capture|document|add|use|call|take|list|infer)\b/i, message: 'The coder’s own conclusion is offered for consent. Ask what the diagnosis is.' },
  { words: /\b(more (severe|acute|serious|complex)|stronger|heavier|sicker|worse|higher(-| )(severity|level)) (diagnos[ei]s|condition)\b/i, message: 'A heavier diagnosis is asked for. Ask which diagnosis the findings represent.' },
  { words: /\bare you (currently |also )?treating\b|\bwere you treating\b|\bare we treating\b/i, message: 'The question supplies what is treated. Ask which condition the treatment is for.' },
  { words: /\b(we|i) (still |strongly |firmly |all |both )?(believe|think|feel|suspect|assume|presume|guess|gather|suppose|know|conclude|agreed|would (think|say|argue|call))\b|\b(my|our) (impression|opinion|view|belief|read) (is|that|would be)\b|\bin (my|our) (opinion|view|judgment|eyes|review|reading|assessment|estimation|experience)\b|\bto (us|me|coding|CDI),? (this|that|it|these)\b|\bfrom (our|my) (side|standpoint|perspective|point of view)\b|\b(coding|CDI|HIM|we|i|our (team|reviewer|auditor)|the (coder|reviewer|team)) (would )?(recommends?|suggests?|advises?|proposes?)\b/i, message: 'The coder’s opinion is stated. Leave it out; the indicators speak.' },
  { words: /\b(we|coding|i|the (claim|record|chart)) (really |still |only |just )?(needs?|requires?|wants?|would like|would love|prefers?)\b(?! (a |your |further |additional |more |some )?(clarification|clarity|help|input|response|judgment|information|detail|specificity))/i, message: 'What is wanted is said. Leave it out and ask openly.' },
  { words: /\b(if (that.s |it.s |this is |you.re )?(ok|okay|agreeable|in agreement|alright|all right)|(ok|okay|fine) with you)\b|\b(agree|concur) (and|&) (co-?)?sign\b|\b(co-?)?sign (off )?(if|to (agree|confirm))\b|\b(must|has to|have to|needs to|better|had better) be (POA|present on admission)\b/i, message: 'Consent is asked for. Ask what the provider’s own judgment is.', sparesReports: true },
  { words: /\byou (documented|wrote|used|agreed|answered|said|called|listed|chose)\b[^.?!]{0,80}\b(another|other|similar|last|previous|different) (\w+ )?(patient|case)s?\b|\b(the )?same (applies|apply|goes|here|holds|is true)\b[^.?!]*\?|\b(similar|like) (patients?|cases?) (is|are|was|were) (\w+ )?(documented|coded|diagnosed|called)\b/i, message: 'Another patient’s answer is held up. Leave it out.' },
  { words: /\b(most|many|all|other|the other) (\w+ ){0,2}(hospitalists|physicians|providers|doctors|surgeons|intensivists|attendings|colleagues|clinicians|cardiologists|residents)\b[^.?!]{0,20}\b(would|write|document|call|use|say|agree|list|put)\b|\byour (partner|colleague|predecessor|resident|fellow|PA|NP) (has |have |had )?(already |also )?(documented|wrote|called|listed|agreed|put|said)\b[^.?!]*[;,.] (please|pls|kindly|so)\b/i, message: 'What colleagues answer is named. Leave it out.' },
  { words: /\b(everyone|everybody|the (whole|entire) (team|service|unit|floor)|all of us)\b[^.?!]{0,40}\b(agrees?|comfortable|calls?|considers?|thinks?|on board|feels?|fine|happy|uses?|documents?)\b|\b(your|other|most|all|many|fellow) (\w+ ){0,2}(colleagues|peers|partners|hospitalists|physicians|providers|doctors|surgeons|intensivists|attendings)\b[^.?!]{0,60}\b(answer|document|choos|chose|pick|select|agree|label|call|go|went|put|writ|us|respond|repl)(ed|ing|e|es|s)?\b[^.?!]{0,40}(\b(cases?|patients?|these|this|it|them|that|with)\b|["“])|\b(best|finest|favou?rite|stellar|top|strongest|model) (\w+ )?(documenters?|charters?|responders?|doctors?|physicians?|providers?)\b|\b(most|many|all|some|several) of your (partners|colleagues|peers)\b|\b(other|your) (physicians|providers|doctors|partners|colleagues|peers) (usually|generally|typically|always|often|all|would|routinely)\b|\b(dr\.?|doctor) \w+ (always|usually|routinely|typically) \w+|\bwill you\s*\?|\bdo the same\b|\blike everyone else\b|\bas (other|most) (physicians|providers|doctors)\b/i, message: 'What colleagues answer is named. Leave it out.' },
  { words: /\bevery (?:other |one of (?:your|the|our) )?(?:\w+ ){0,2}(?:hospitalists?|physicians?|providers?|doctors?|surgeons?|intensivists?|attendings?|colleagues?|partners?|clinicians?|cardiologists?|residents?|peers?)\b(?! (?:is|are) (?:sent|asked|given))|\b(?:you|yours|this (?:service|team|unit)|your (?:service|team|group)) (?:are|is|['’]re) the (?:only|last|sole|one|single)\b|\b(?:nobody|no one|none) (?:else |of (?:your|the) \w+ )?(?:\w+ )?(?:disagree|object|question|answer|call|write|has |have |ever)\w*|\bunlike (?:your|the|most|all|other|every) (?:\w+ )?(?:colleagues?|partners?|peers?|physicians?|providers?|hospitalists?|surgeons?|doctors?|services?|groups?)\b/i, message: 'What colleagues answer is named. Leave it out.' },
  { words: /\b(?:your )?signature (?:below |here |alone )?(?:will |would )?(?:makes?|confirms?|adds?|means?|documents?|establishes|indicates?|is all|suffices|completes)\b|\bby signing\b[^.?!]{0,40}\b(?:you|the provider|it|we)\b|\bwe (?:would|['’]d) (?:hate|prefer|love|rather|be (?:happy|glad|grateful) (?:if|to (?:see|have|get)))\b|\bneeds? (?:an? |its |the )(?:type|stage|acuity|specificity|grade|qualifier|degree|cause|organism)\b\s*[:–—-]\s*\w+/i, message: 'What is wanted is said. Leave it out and ask openly.' },
  { words: /\bunless (?:we|i|you|coding|CDI|HIM) (?:\w+ )?(?:hear|receive|object|reply|respond|answer|tell|say|advise|state|get|disagree|indicate|notify|let)\b|\b(?:no|without an?|without|absent|lack of(?: an?)?|in the absence of(?: an?)?|failing an?) (?:\w+ )?(?:response|reply|answer|objection)s?\b[^.?!]{0,60}\b(?:will|would|means?|counts?|we|implies|taken|treated|considered|assumed)\b|\b(?:silence|non-?response|not (?:replying|responding|answering))\b[^.?!]{0,40}\b(?:is|will|means?|counts?|implies|taken|treated|considered|assumed)\b|\bif (?:we|i) (?:do not|don.t|have not|haven.t) (?:hear|heard|receive|received|get|gotten)\b[^.?!]{0,80}\b(?:we|it|this|coding|the|i)\b|\b(?:we|i|coding|CDI|HIM)(?: will|['’]ll| shall| are going to| would| can) (?:then )?(?:take it|take this|assume|presume|code|report|consider|treat|go (?:ahead|with)|conclude|default|finali[sz]e|use|assign|enter|record)\b/i, message: 'An answer is taken for granted. Leave it out; reminders and escalation have a path of their own.' },
  { words: /\b(please|pls|kindly) (verify|validate) ?(this|it|that)?[.!]?$|\b(please|pls|kindly) confirm\b(?!\s+(or\b|whether|if\b|the (side|type|status|date|timing|relationship|laterality|site|stage|approach|depth|organism|cause)))|\bconfirm (that|this|the diagnosis)\b(?! (can|may) be)/i, message: 'Confirmation is asked for. Ask for the status of the diagnosis.' },
  { words: /\b(please )?reconsider\b|\bthink again\b|\bas (we|you) (discussed|know|agreed)\b|\bas (previously|already) (discussed|agreed)\b|\bwe agreed\b|\bare you sure\b|\bcertainly you\b/i, message: 'The provider is pressed for another answer. Ask openly, or escalate.' },
  { words: /\b(because|since|given that|as) (the |this |your )?(patient|pt|he|she) (clearly |obviously |now |already |also )?(has|had|is|was|meets?|met|qualif\w+)\b/i, message: 'The answer is presupposed. Show the indicators and ask openly.' },
  { words: /\b(because|since|given that|now that|seeing (?:that|as)|in that|as) (?:the |his |her |their |this |your |both )?\w+ (?:is|are|was|were|have been|has been) (?:now |also |already |acutely |chronically |severely |clearly |still )*(?:injured|infected|failing|septic|malnourished|encephalopathic|obstructed|infarcted|ischemic|an(?:a)?emic|acidotic|necrotic|in (?:\w+ )?(?:failure|shock|withdrawal|crisis))\b/i, message: 'The answer is presupposed. Show the indicators and ask openly.' },
  { words: /\b(answer|response|option|choice|diagnosis|term|wording) (?:that |which )?(?:we|i|they|coding|CDI|the team) (?:are |is |am |was |were |would |have |had )?(?:all )?(hop|look|wait|want|need|expect|seek|prefer|like|after|aim)\w*|\b(?:dr\.?|doctor) [\w-]+ (?:\w+ )?(documents|calls|labels|lists|names|charts|writes) (these|this|it|them|such (?:cases|findings))\b/i, message: 'The wanted answer is pointed at. Leave all answers open.' },
  { words: /\b(correct|right|preferred|best|desired|expected|usual|typical|standard|customary|wanted|required|agreed|winning|obvious|logical|ideal) (answer|response|option|choice|reply)\b[^.?!]{0,90}\b(is|are|was|would|should|remains|being)\b/i, message: 'The wanted answer is pointed at. Leave all answers open.' },
  { words: /\b(the )?(correct|right|appropriate|preferred|best|desired|expected|required|only) (answer|response|choice|option|diagnosis|term|wording) (is|would be|here|should be)\b|\bsimply (tick|check|mark|select|sign|choose|write)\b|\b(would|might) be (more |most |the most )?(appropriate|accurate|correct|fitting|suitable)\b|(?<!\b(what|which)\b[^?]*)\bwould\b[^?.!]{0,60}\bbe (correct|appropriate|acceptable|accurate|right|fair|reasonable)\b[^?.!]*\?|\b(best|most accurate|most appropriate) (answer|choice|option|diagnosis)\b|\bsign (below|here)?\b[^.?!]{0,20}\b(to )?(confirm|agree)\w*|\b(so|therefore|thus|hence),? (this|it|he|she|the patient) (is|has|had|must|was)\b|\b(tick|check|mark|select|choose) (the )?(first|second|last|top) (box|option|answer|one)\b/i, message: 'The wanted answer is pointed at. Leave all answers open.' },
  { words: /(?:\b(?:therefore|thus|hence|so (?:it|this) is|(?:makes?|making) (?:it|this|that|(?:his|her|the) \w+)|which (?:is|makes it|means)|that is|i\.e\.|equals|amounts to|corresponds to|puts? (?:it|this|that|(?:his|her|the) \w+) (?:at|in))|=|→|->)[,:]? (?:it is |this is |now |an? |in |at )?(?:(?:CKD |NYHA |the )?(?:stage|grade|class|category|type) ?(?:\d|[IV]+\b)|(?:acute(?: on chronic)?|chronic|severe|systolic|diastolic|decompensated|excisional)\b(?=\W*$|[.;,!]| (?:in nature|disease|failure|type)\b))/i, message: 'The coder’s own conclusion is drawn. Show the indicators and leave the conclusion to the provider.', sparesSources: true },
  { words: /\bjust (tick|check|mark|sign|write|add|say)\b/i, message: 'The wanted answer is pointed at. Leave all answers open.', sparesLeaving: true },
];

/** That everything may stay as it is, or that nothing can be told, is an answer like any other: "If it stays abdominal pain, just say so". */
export const leavesAsIs = /\bif (?:it|this|that|they|these|(?:the|your) (?:\w+ )?(?:terms?|diagnos[ei]s|wording|dx|entry|statement)) (?:stays?|remains?|stands?|(?:is|are) (?:still|unchanged|the same|to (?:stay|remain|stand)))\b|\bif (?:there (?:is|are) )?(?:nothing|none|neither|no (?:more|other|further|change|additional|diagnosis|condition|such))\b|\bif (?:it|this|that|you) (?:can ?not|can.t|could not|do not|don.t)\b|\bif (?:unable|unknown|unclear|not|undetermined)\b/i;

const reportAgreed = /\b(agree|concur) with\b[^?]{0,80}\b(patholog\w*|cytolog\w*|radiolog\w*|biopsy|reports?|findings?|interpretation|impression|echo\w*|imaging|CT|MRI|scan|x-?ray|ultrasound|EKG|ECG|EEG|dietitian|dietician|RD|nutrition\w*|wound (care|ostomy)|WOCN|nurs\w+|consult\w*|(cardi|nephr|neur|pulmon|hemat|onc|gastroenter|hepat)olog\w+|assessment|stage documented|documented)\b/i;

const presuppositionIn = remembered((text: string) => {
  for (const { words, message, sparesReports, sparesLeaving, sparesSources } of presuppositions) {
    const match = words.exec(text);
    const isSpared = (sparesReports === true && reportAgreed.test(text)) || (sparesLeaving === true && leavesAsIs.test(text)) || (sparesSources === true && attributed.test(text));
    if (match !== null && !isSpared) return { match, message };
  }
  return null;
});

/** Q15: the words presuppose the answer. */
export function presupposed(reading: Reading): Found[] {
  const { own, sentences } = reading;
  return sentences.flatMap((sentence): Found[] => {
    const text = own.slice(sentence.start, sentence.end);
    const hit = presuppositionIn(text);
    if (hit === null) return conclusionIn(reading, sentence, text);
    const start = sentence.start + hit.match.index;
    return [{ rule: 'Q15', where: 'body', span: { start, end: start + hit.match[0].length }, message: hit.message, fixes: repairs(reading, sentence, hasDocumented(reading, sentence)) }];
  });
}

function mentionsOf({ mentions }: Reading, sentence: Sentence): Mention[] {
  return mentions.filter((mention) => mention.sentence === sentence);
}

function hasDocumented(reading: Reading, sentence: Sentence): boolean {
  return mentionsOf(reading, sentence).some(({ family }) => isKnown(reading, family));
}

/** A diagnosis that the coder concludes, or that the question itself brings in. */
function conclusionIn(reading: Reading, sentence: Sentence, text: string): Found[] {
  const isChoice = reading.options.length > 0;
  const isYesNo = ['yes-no', 'poa', 'cause-effect'].includes(reading.kind);
  return mentionsOf(reading, sentence).flatMap((mention): Found[] => {
    const { voice, family, start, end } = mention;
    const isSaid = isDocumented(reading, family, nameOf(reading, mention));
    const isAlone = givenAlone.test(text.slice(0, start - sentence.start)) && /^\W*$/.test(text.slice(end - sentence.start)) && !sentence.isQuestion;
    const brings = (voice === 'asserted' && (!isSaid || (concludes(text) && !attributed.test(text)))) || (!isSaid && voice === 'asked' && isAlone) || (!isSaid && voice === 'asked' && !isYesNo && !(specifies(reading, mention, text, start - sentence.start, end - sentence.start) && !(family.under !== null && givesIt.test(text.slice(0, start - sentence.start)))) && !isOffered(reading, mention, isChoice));
    if (!brings) return [];
    const name = reading.prose.slice(start, end);
    const message = voice === 'asserted' ? `“${name}” is the coder’s conclusion. Show the indicators and leave the conclusion to the provider.` : `The question brings in “${name}”, which is not documented. Ask openly, or offer it among other answers.`;
    return [{ rule: 'Q15', where: 'body', span: { start, end }, message, fixes: repairs(reading, sentence) }];
  }).slice(0, 1);
}

/** A conclusion that the record draws is no conclusion of the coder's. */
const attributed = /\b(document(s|ed)|stat(es|ed)|not(es|ed) that|according to|per (the|your)|report(s|ed)|writes|wrote|concluded|impression|assessment)\b/i;

const aspect = /\b(types?|acuity|stage|staging|severity|causes?|etiology|organisms?|sites?|location|phase|extent|side|laterality|status|control|specificity|specified|specify|relationship|significance|degree|depth|source|nature|episode|describe|related|link(ed)?|clarify the)\b/i;

/** Before a diagnosis that is specified already: what is to be specified is given. */
const givesIt = /\bspecify( as| that it is)?( an?)?\s+$/i;

/** What is asked for is given behind a colon, and nothing beside it: "Please specify: sepsis." */
const givenAlone = new RegExp(String.raw`\b(?:${askingVerbs})(?: (?:the |your )?(?:\w+ )?(?:diagnosis|dx|condition|term))?(?: as)?\s*[:–—-]\s*(?:an? )?["“]?$`, 'i');

/** The text itself says what is documented, and it is something else. */
const toldOtherwise = /\bnot (?:yet |been |currently |so far |specifically )*(?:documented|described|named|listed|recorded|charted|mentioned|stated|addressed|captured) (?:yet|anywhere|(?:in|on|by) (?:the|your|any) (?:\w+ )?(?:notes?|chart|record|documentation|summary|H&P|team|providers?))\b|\b(?:notes?|chart|record|documentation|summary|H&P)(?: (?:have|has|do|does|did))?(?: not|n.t|not) (?:yet |been |currently |so far |specifically )*(?:document|describ|nam|list|record|mention|stat|address|captur)\w*|\b(notes?|chart(ed)?|record|documentation|PN|H&P|summary)( (say|state|read|mention|list|call|use)s?)?( (it|this))?:? ["“]|\b(documented|charted|recorded|described|noted|written|documentation)( only| just)?( as| is| reads?| says?| states?)?:? ["“]|\b(notes?|records?|chart|documentation|summary|H&P|team|assessment|providers?)\b[^.?!"“]{0,30}\b(only|just|merely)\b[^.?!"“]{0,25}["“]|\bno (associated |related |corresponding |provider )?(diagnosis|dx)\b[^.?!]{0,30}\b(documented|listed|noted|found|given|recorded)\b/i;

/** Whether only more about the diagnosis is asked, so that a bare text may be believed that it is documented. */
function specifies({ input: { documentedDiagnoses }, prose, documented }: Reading, { family }: Mention, text: string, at: number, to: number): boolean {
  return documentedDiagnoses === undefined && (!toldOtherwise.test(prose) || isSpecificationOf(family, documented.map((each) => each.family))) && (aspect.test(text.slice(0, Math.max(0, at))) || attribute.test(text.slice(to)));
}

/** A choice may name in its question what it offers among its answers, as long as it offers more than that. */
function isOffered({ options, input: { documentedDiagnoses } }: Reading, { family }: Mention, isChoice: boolean): boolean {
  const substantive = options.filter(({ role }) => role === 'substantive' || role === 'insignificant' || role === 'ruled-out');
  const isAlternative = ({ mentions }: Reading['options'][number]): boolean => documentedDiagnoses === undefined || mentions.length === 0 || mentions.some((mention) => !isCoveredBy(family, [mention.family]));
  // Kinds of one diagnosis are no choice but that one: "Is the malnutrition moderate or severe?"
  return isChoice && substantive.length > 1 && substantive.some(isAlternative) && options.some(({ mentions }) => mentions.some((mention) => mention.family.id === family.id));
}

const certain = /\b(clearly|obviously|definitely|undoubtedly|certainly|unquestionably|plainly|evidently|undeniably|surely|without (a )?doubt|no doubt|unmistakably|indisputably)\b/gi;
const hedged = /\b(consistent with|indicative of|suggestive of|diagnostic of|classic for|compatible with|pathognomonic for|typical of|concerning for)\b/gi;

/** Q17: words of certainty, and of a likeness to what nobody has documented. */
export function certainty(reading: Reading): Found[] {
  const { own, input: { body } } = reading;
  const adverbs = [...own.matchAll(certain)].map((match): Found => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { rule: 'Q17', where: 'body', span, message: `“${match[0]}” leaves no room for another view. Leave it out.`, fixes: [rewording('Leave the word out', 'body', { start: span.start, end: span.end + (body[span.end] === ' ' ? 1 : 0) }, '')] };
  });
  const likenesses = [...own.matchAll(hedged)].flatMap((match): Found[] => {
    const end = match.index + match[0].length;
    const named = reading.mentions.find((mention) => mention.start >= end && mention.start - end < 30 && mention.voice === 'asserted' && !isDocumented(reading, mention.family, nameOf(reading, mention)));
    return named === undefined ? [] : [{ rule: 'Q17', where: 'body', span: { start: match.index, end: named.end }, message: `“${match[0]}” ties the indicators to a diagnosis that nobody has documented. Leave it out.`, fixes: repairs(reading, named.sentence) }];
  });
  return [...adverbs, ...likenesses];
}

/** Whether the coder draws a conclusion in the sentence. */
export function drawsConclusion(text: string): boolean {
  return concludes(text);
}
