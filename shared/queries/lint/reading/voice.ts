import { anyOf, inTurn, oneOf, tableOf } from '../any-of';
import { remembered } from '../memory';
import { isOnlyListed } from './only-listed';
import type { Sentence } from './sentences';

/**
 * Who says a diagnosis: the record (`documented`, in words or a quote), a test or somebody's report (`reported`), an earlier
 * encounter (`prior`), nobody (`negated`), the coder as a conclusion (`asserted`), the question (`asked`), or the story that is
 * told around it (`background`).
 */
export type Voice = 'documented' | 'reported' | 'prior' | 'negated' | 'asserted' | 'asked' | 'background';

const record = anyOf('i', inTurn(/\b/, oneOf(
  /document(s|ed|ation)?|progress notes?|notes?|noted|chart(s|ed)?|stat(es|ed)|lists?/,
  /(?<!\b(?:findings?|values?|indicators?|labs?|results?|data|items?|criteria|signs?|numbers|vitals?) )listed|mention(s|ed)?|describ(es|ed)/,
  /wrote|writes|writing|record(s|ed)?|dictated|diagnosed|impression|assessment|h&p|h and p|discharge summary|summary|consult(s|ation|ant)?/,
  /says?|reads|according|history of|hx of|known|pmh|your diagnosis|named|names|problem list|PN|HPI|ED note|letters?|drug chart|ward rounds?|theatre record|run sheet|registrar|midwi(?:fe|ves)/,
), /\b/));
const story = /\b(admitted|presented|treated|repair(ed)?|s\/p|status post|underwent|on home|home|followed for|hospitali[sz]ed|came|arrived|undergoing|receiving|with a)\b/i;
const test = anyOf('i', inTurn(/\b/, oneOf(
  /ct|mri|x-?ray|cxr|radiograph|ultrasound|duplex|doppler|echo(cardiogram)?|egd|colonoscopy|path(ology)?|biopsy|cytology|culture|pcr|ecg|ekg/,
  /eeg|scan|imaging|radiolog(y|ist)|pathologist|report(s|ed)?|angiogram|angiography|op(erative)? (report|note)|procedure note|dietitian/,
  /wound care|nurs(e|ing)/,
), /\b/));

const surgeons = /\b(?:op(?:erative)?|procedure) (?:note|report)(?: (?:of )?[\d/]+)?(?: (?:reads?|says?|states?|records?|has|gives|describes?|documents?|lists?|notes?|mentions?|includes?))?[:,]? *["“][^"“”]*$/i;

/** Words by which a coder draws the conclusion that is the provider's to draw. */
const conclusion = tableOf(
  'i',
  /\b(we|i) (still |all |both |strongly )?(believe|think|feel|suspect|assume|presume|guess|gather|suppose|conclude|agreed?|know(?! (?:you|your|how|that you)\b)|see)\b/,
  /\b(my|our) (impression|opinion|view|belief|understanding|read) (is|that|would be)\b/,
  /\b(?:we|i|coding|CDI) (?:\w+ )?(?:read|take|took|interpret(?:ed)?|view(?:ed)?|regard(?:ed)?|consider(?:ed)?|call(?:ed)?|label(?:ed|led)?|understand|understood|would (?:call|label|say|read)) (?:this|it|these|that|those|them|the \w+)\b/,
  /\b(?:we|i|coding|CDI) (?:\w+ )?(?:calculated|computed|diagnosed|derived|classif(?:y|ied)|staged?|graded?|concluded)\b/,
  /\b(clearly|obviously|definitely|plainly|certainly|undoubtedly|evidently|surely|unquestionably|undeniably|without (a )?doubt|no doubt)\b(?! (?:visible|visuali[sz]ed|seen|stated|documented|described|labell?ed|legible|audible|palpable|marked|demarcated|delineated|defined?|separate)\b)/,
  /\b(meets?|met|meeting|satisf(y|ies)|fulfil?ls?)( all| the| full| \w+)?( clinical| diagnostic| \w+-\d)? (criteria|definition)/,
  /\b(meets?|met) \d( ?\/ ?| of | out of )\d\b|\bqualif(y|ies) (for|as)\b/,
  /\b(appears?|seems?|looks?) (to (be|have|represent|meet)|like|septic|malnourished|encephalopathic|that)\b|\bpoints? (clearly )?to\b/,
  /\b(mak(es?|ing)|made|renders?) [^.?!;]{1,40}\b(certain|clear|obvious|evident|definite|definitive|undeniable|inescapable|unmistakable|a given)\b/,
  inTurn(/\b/, oneOf(
    /documentation|chart|record|labs?|indicators|values|evidence|work-?up|numbers|vitals/,
  ), / (\w+ly |all |would )?(supports?|justif(y|ies)|warrants?|validates?|substantiates?)\b/),
  /\b(is|are|was|were) (actually|really|in fact)\b|\b(?:little|hardly any|scant|not much|no real|no) (?:doubt|question|uncertainty|dispute|argument) (?:about|of|that|as to|over|it)\b|,? as (?:the|these|his|her|those) (?:[\w-]+ ){1,3}(?:shows?|proves?|confirms?|demonstrates?|indicates?|makes? (?:clear|plain))\b|\bfull stop\b|\bperiod\.$/,
  inTurn(/\b(?:obvious|evident|undeniable|unmistakable|unquestionable|indisputable|clear-?cut|textbook|undoubted|apparent|clear) /, oneOf(
    /(?:\w+ )?(?:diagnosis|case|picture|presence|example|instance|presentation) of/,
  ), /\b/),
  /\b(therefore|thus|hence|so) [^.?!]{0,40}\b(is|are|was|were) (met|present|confirmed|supported|established)\b/,
);
const hedge = anyOf('i', inTurn(/(?<!\w)/, oneOf(
  /can(not be anything| only be| only mean| only represent)( but| other than| else than)?|must (surely )?(be|represent|mean|reflect)/,
  /ha(s|ve) to (be|represent|mean)|(is|are) (those|that|the (signs|findings|values|labs|hallmarks?|pattern|presentation)) of|consistent with/,
  /indicative of|suggest(s|ive|ing|ed)?( of)?|compatible with|diagnostic of|classic(al)? (for|of)|typical (for|of)/,
  /supports?( the diagnosis of| a diagnosis of)?|concerning for|pathognomonic( for| of)?|evidence of|(strongly|most) (likely|suggests?)/,
  /in keeping with|(all )?(the )?(signs|features|hallmarks|picture|makings) of|fits?( the (definition|picture) of)?|hence|therefore|thus/,
  /confirm(?:s|ed|ing|atory of)?|demonstrat(?:es?|ed|ing)|reveal(?:s|ed)?|corroborat(?:es?|ed)|thereby|(?:this|it|,? which) (?:is|was|would be)|equals|=|meaning|(mak(es?|ing)|made) (this|it|that|her|him|them|the (patient|case|picture|diagnosis))( \w+)?/,
  /amount(s|ing)? to|add(s|ing)? up to|equat(es|ing) to|translates? (in)?to|constitutes?|establish(es|ed)?|proves?|spells?|signif(y|ies)/,
  /in other words,?|i\.e\.,?|namely|(?:which|that) is to say|in short,?|aka|in effect|basically|essentially/,
  /presumably|apparently|seemingly|arguably|in all likelihood|(?:anything|nothing|none|little) (?:but|other than|else than|less than|short of)|no (?:less|other) than/,
  /tells? us|means? (that )?(this|it|the (patient|pt))? ?(is|has)?|means?|represent(s|ing)?/,
), /\s+(an? |the )?(\w+[ -]){0,3}$/));
/** Findings that are made to speak. */
const speaking = anyOf('i', inTurn(/\b/, oneOf(
  /findings?|labs?|values?|numbers?|vitals?|indicators?|results?|picture|course|exam(?:ination)?|presentation|data|levels?|criteria|measurements?|symptoms?|trend|drop|rise|intake|signs|features|evidence|these|which|all (?:of )?(?:this|which)/,
), / (?:all |together |here |clearly |only |\w+ly |to me |above |below )*/, oneOf(
  /confirm|prove|show|demonstrate|reveal|indicate|reflect|signal|spell|establish|scream|say|describe|depict|illustrate|bespeak|betray|verif(?:y|ie)|attest(?: to)?|cement|clinch|document|display|picture|portray/,
), /(?:s|es|ed|ing|d)? (?:\w+ )?(?:an? |the |that |this |clear |frank |true |obvious |his |her |their |case of |patient (?:has|had) )*(?:\w+[ -]){0,2}$/));
/** What the coder makes of it all, in whatever frame: it looks as though, that puts her in, we take this for. */
const framed = anyOf(
  'i',
  /\b(?:it|this|that|all) (?:would |does |certainly |really |also |rather |very much )*(?:seems?|looks?|appears?|sounds?|feels?|strikes us)(?: to (?:us|me|coding|CDI))?(?:,| as though| as if| like| that)? [^.?!;]{0,50}$/,
  /\b(?:puts?|places?|lands?|brings?|moves?|takes?|tips?|pushes?) (?:him|her|them|it|this|the (?:patient|child|infant|case|picture)) (?:\w+ )?(?:in|into|at|over|to)(?: the)?(?: (?:range|territory|category|realm|area|zone|camp))?(?: of| for)? [^.?!;]{0,20}$/,
  inTurn(/\b(?:we|i|coding|CDI|HIM|our team|the (?:coder|reviewer|team)) (?:would |will |all |have |has |had |also |currently |then |already )*/, oneOf(
    /read|takes?|took|count|regard|view|call|put|enter|coded?|class|classif(?:y|ied)|label|consider|treat|interpret|understand|carry|carried/,
  ), /(?:s|d|ed|ing)? (?:this|it|these|that|him|her|them|the \w+|all this)? ?(?:\w+ )?(?:(?:as|for|to be|down as|in as) )?[^.?!;]{0,20}$/),
);
const verdict = anyOf(
  'i',
  inTurn(/^\W*(?:by|per|based on|going by|judging by|according to) (?:the |these |those |all |lab |SIRS |KDIGO |our )*/, oneOf(
    /labs?|numbers|criteria|values|vitals|definitions?|indicators|guidelines?|parameters|KDIGO|SIRS|q?SOFA|Sepsis-?[23]|ASPEN|GLIM|RIFLE|AKIN|Berlin|Framingham|standards?|any (?:standard|measure|definition)|every (?:standard|measure|definition)/,
  ), /\b/),
  inTurn(/^\W*(is|was|would be|seems|appears|remains|should be)( \w+)? (the |an? )?(\w+ )?/, oneOf(
    /(term|diagnosis|wording|answer|word) of choice|appropriate|correct|right|indicated|supported|best|accurate|evident|obvious|present|warranted/,
    /(?<!\b(?:admitting|admission|documented|working|discharge|listed|principal|final|primary|secondary|stated|charted|presenting|preoperative|postoperative) )diagnosis|beyond (?:question|doubt|dispute)|certain|inescapable|undeniable|unavoidable|a given|a certainty|clear|plain|real|likely|probable|the (?:only|obvious|logical|natural) \w+|staring \w+|hard to (?:miss|deny|dispute|overlook)|written all over/,
    /(?:better|best|right|proper|preferred|stronger|more \w+|fitting|apt|suitable|fuller) (?:term|word|wording|diagnosis|label|description|fit|answer|choice|name|reading)/,
    /what (?:we|i|the (?:coding|CDI|coders?|reviewers?|team)|our|coding|CDI|everyone|everybody) \w+/,
  ), /\b/),
);

const priorCue = tableOf(
  'i',
  /\b(last|previous|prior|earlier|past) (admission|hospitali[sz]ation|encounter|stay|visit|year|discharge)s?\b/,
  /\b(two|three|four|five|several|\d+) (years?|months?) ago\b|\b(?:an?|one|two|three|four|several|some|\d+) (?:admission|stay|visit|encounter|hospitali[sz]ation)s? ago\b|\b(in|from|during|per) (19|20)\d\d\b|\bold (records?|charts?)\b/,
  /\b(?:19|20)\d\d (?:\w+ )?(?:visits?|clinic|office|charts?|notes?|records?|admission|stay|discharge|encounter|claims?|problem list|H&P|hospitali\w+|summary|letter)\b/,
  /\b(?:clinic|office|visits?|records?|outpatient|admission|stay|hospitali[sz]ation|discharge) (?:of |from |in |note |summary )?(?:19|20)\d\d\b(?![-/])/,
  /\b(historical|previously) (records?|documented|coded)\b|\byears ago\b/,
  /\b(?:stay|admission|visit|encounter|hospitali[sz]ation|discharge|records?|notes?) (?:of|from|in) (?:last|the previous|the prior) \w+/,
  /\b(?:stays?|admissions?|hospitali[sz]ations?|encounters?|visits?|discharges?|records?|charts?|notes?|workup|labs?|echo|values?) (?:of|from|in|during|dated) (?:the )?(?:last|past|previous|prior|an? earlier) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|month|quarter|year|stay|admission|encounter|hospitali[sz]ation)\b|\b(?:last|past) (?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter)['’]?s? (?:stay|admission|visit|encounter|hospitali[sz]ation|records?|discharge|chart)?/,
  /\b(?:last|previous|prior|earlier|past) (?:hospital |inpatient |outpatient |clinic |office |hospital['’]s )(?:admission|stay|visit|records?|encounter|note)s?\b|\b(?:prior|previous|earlier) (?:discharge summar\w+|records?|charts?|claims?)\b/,
  /\b(?:19|20)\d\d (?:admission|hospitali[sz]ation|stay|encounter|discharge(?: summary)?|visit|claims?)\b/,
);
const negation = /\b(no|not|denies|denied|without|negative for|absence of|free of|ruled out|lacks|neither|nor|never)\b[^.;:]{0,60}$/i;
/** That the patient has it, said of no document. */
const ascribed = /\b(?:patient|pt|he|she|they|lady|gentleman|man|woman|infant|baby|child) (?:also |now |then |clearly |really |just )?(?:has|had|is in|was in|went into|developed|suffer(?:s|ed)(?: from)?|is|was) (?:an? |in )?(?:[\w-]+ ){0,3}$/i;

/** Behind a diagnosis: that no document has it. */
const unrecorded = inTurn(/(?:(?:is|was|are|were|has|have)n['’]?t|not|nowhere|never) (?:yet |been |currently |so far |specifically |anywhere |even )*/, oneOf(
  /described|named|recorded|charted|stated|addressed|captured|documented|mentioned|listed|found|present|written|included|carried/,
  inTurn(/(?:on|in|among|part of) (?:\w+['’]s |the |your |any |his |her |this |these |our )?(?:\w+ )?/, oneOf(
    /problem list|list|lists|notes?|chart|record|summary|documentation|diagnos[ei]s|H&P/,
  )),
), /\b/);
const unrecordedAfter = anyOf('i', inTurn(/^\W*(?:is |was |were |has been |have been |has |have )?/, unrecorded));
const negatedAfter = anyOf('i', unrecordedAfter, /^\W*(?:is |was |were |has been |have been )?(?:ruled out|excluded)\b/);
const named = /\b(the |your |of )?(documented|documentation of|(?<!\ban? )diagnosis of|diagnosed|stated|listed|noted|term|finding of|findings? in)\W+(an? |the )?(\w+[ -]){0,3}$/i;
/** "Could this be documented as …" has nothing documented. */
const toBeNamed = /\b(?:can|could|should|may|might|would|must|to) (?:[\w'’-]+ ){0,4}?be (?:\w+ly |also |now )?(?:documented|diagnosed|stated|listed|noted)\W+(?:[\w-]+[ -]){0,4}$/i;

const namedAfter = anyOf(
  'i',
  /^\W*\([^()"“]*\b(?:(?:in|per) (?:the |your |both )?(?:\w+ )?(?:PN|H&P|notes?|summary|consult\w*)|documented|charted|listed)\b[^()"“]*\)/,
  inTurn(/^\W*(?:(?:(?:which |that )?(?:is|was|were|as|has been)|(?:which |that )?(?:you|your (?:\w+ )?(?:team|notes?|H&P)|the (?:\w+ )?(?:consultant|attending|resident|hospitalist|surgeon|team|ED|note)|\w{3,}olog(?:y|ist)|dr\.? \w+)(?: have| has| had)?) )?(?:first |also |only )?/, oneOf(
    /documented|noted|listed|stated|recorded|charted|described|mentioned|diagnosed|reported|identified/,
  ), /\b(?! (?:or|as such))/),
);

/** In a clause or brackets behind it, in a question: that the provider has it in a note. */
const ofProvider = anyOf(
  'i',
  inTurn(/^[^?.;,()]{0,50}(?:,|\() ?(?:(?:[^?;()]|\([^()]{0,40}\)){0,80}? )?(?<!\b(?:not|never|n['’]t|nowhere|be|or|un) (?:\w+ )?)/, oneOf(/documented|recorded|listed|diagnosed|charted|noted|confirmed|described|stated/), / (?:first |also )?(?:by you|(?:by the |in the |in )?(?:attending|hospitalist|provider|physician)|(?:in|on|per) your)\b/),
  /^[^?.;,()]{0,50}(?:,|\() ?(?:as )?(?:per )?your (?:\w+ )?(?:diagnosis|documentation|note|H&P|PN|summary|assessment|impression)\b/,
  /^[^?.;,()]{0,50},? that you (?:have |had |first )?(?:documented|recorded|listed|diagnosed|charted|noted|described)\b/,
);

/** Before it in a question: brackets with values that are shown, "(plt 48, cirrhosis, spleen 18 cm)". */
const amongShown = /\([^()?]*\d[^()?]*[,;] (?:[\w-]+ ){0,2}$/;

/** Behind a diagnosis: whose note has it; before it no verb that puts it there. */
const inNote = /^\W*(?:that is |which is |as |as it is )?(?:in|on|per|of|from) (?:your|the|his|her) (?!next\b|upcoming\b|following\b|new\b)(?:[\w/]+ ){0,3}(?:notes?|PN|H&P|summary|list|consult|letter|assessment|impression|documentation|chart|record)\b/i;
const writes = /\b(?:address|document|add|include|put|write|record|note|list|mention|state|specify|name|place|enter|carry|capture|reflect|confirm|report|insert|see|find|have|need|want)\W+(?:[\w-]+ ){0,3}$/i;

/** The text itself says what is documented, and it is something else. */
const toldOtherwise = tableOf(
  'i',
  inTurn(/\bnot (?:yet |been |currently |so far |specifically )*/, oneOf(
    /documented|described|named|listed|recorded|charted|mentioned|stated|addressed|captured/,
  ), / (?:yet|anywhere|(?:in|on|by) (?:the|your|any) (?:\w+ )?(?:notes?|chart|record|documentation|summary|H&P|team|providers?))\b/),
  /\b(?:notes?|chart|record|documentation|summary|H&P)(?: (?:have|has|do|does|did))?(?: not|n.t|not) (?:yet |been |currently |so far |specifically )*(?:document|describ|nam|list|record|mention|stat|address|captur)\w*/,
  /\b(notes?|chart(ed)?|record|documentation|PN|H&P|summary)(?: (?:of|from|on|dated) \d[\d/-]*)?( (say|state|read|mention|list|call|use|ha(?:ve|s)|show|contain|give|describe|document|record|name)s?)?( (it|this|only))?:? ["“]/,
  /\b(?:(?:documented|working|final|admitting|listed|only|charted) )?(?:diagnos[ei]s|dx|assessment|impression) (?:in|on|per|of) (?:the |your |his |her )?(?:[\w/&]+ ){0,3}?[\w/&]+: ?\w/,
  /\b(documented|charted|recorded|described|noted|written|documentation)( only| just)?( as| is| reads?| says?| states?)?:? ["“]/,
  /\b(notes?|records?|chart|documentation|summary|H&P|team|assessment|providers?)\b[^.?!"“]{0,30}\b(only|just|merely)\b[^.?!"“]{0,25}["“]/,
  /\bno (associated |related |corresponding |provider )?(diagnosis|dx)\b[^.?!]{0,30}\b(documented|listed|noted|found|given|recorded)\b/,
  /\b(?:notes?|chart|record|documentation|summary|H&P|PN)\b[^.?!"“]{0,24}\b(?:mention|list|say|state|describe|have|document|record)s? (?:only|just|no more than)\b/,
  /\b(?:diagnos[ei]s|diagnostic|problem|active|dx|assessment) list[^.:"“\n]{0,20}:? ["“]/,
);

/** Whether a text says what is documented, so that what it says beside that is not. */
export const tellsRecorded = remembered((text: string) => toldOtherwise.test(text));

/** Whether what follows a diagnosis says that no document has it. */
export function isUnrecorded(after: string): boolean {
  return unrecordedAfter.test(after);
}

/** Whether a sentence speaks of an earlier encounter. */
export const isPrior = remembered((text: string) => priorCue.test(text));

/** Whether a sentence names a test, a document or somebody's report as where its words come from. */
export function namesSource(text: string): boolean {
  return namesTest(text) || namesRecord(text);
}

export const namesTest = remembered((text: string) => test.test(text));

const namesRecord = remembered((text: string) => record.test(text));
const tellsStory = remembered((text: string) => story.test(text));

/** Whether a sentence names a test that a physician interprets, and not a value of the laboratory. */
export const namesInterpreted = remembered((text: string) => /\b(ct|mri|x-?ray|cxr|radiograph|ultrasound|duplex|doppler|echo(cardiogram)?|egd|colonoscopy|patholog(y|ist)|path|biopsy|cytology|radiolog(y|ist)|angiogra(m|phy)|eeg|op(erative)? (report|note)|consult\w*|dietitian|dietician)\b/i.test(text));

/** Before a diagnosis: one that is taken as known. */
const definite = /\b(?:the|this|that|these|his|her|their|your|\w+['’]s) (?:[\w-]+ ){0,3}$/i;
const missed = /\b(?:summary|notes?|chart|record|documentation|H&P|PN|list|assessment|addendum)\b[^.;:]{0,20}\b(?:lacks?|omits?|omitted|leaves? out|left out|misses|(?:is|are) (?:silent (?:on|about)|missing)|(?:does not|doesn.t|do not|don.t|did not|didn.t|fails? to) (?:yet |even |ever )?(?:mention|include|contain|have|name|list|say|state|show|carry|reflect))\b[^.;:]{0,30}$/i;
const ofAspect = /\b(?:types?|acuity|stag(?:e|ing)|severity|causes?|etiology|laterality|sites?|organism|degree|depth|status|control|specificity|details?|class|grade|relationship|link|significance) (?:of|for|between|to) [^.?!]*$/i;

/** What is to be in the record, and is not: to say so cites no document. */
const wished = anyOf(
  'i',
  /\b(?:should|must|ought to|needs? to|has to|have to|shall)\b(?! (?:also |first |still )?be (?:\w+ly )?(?:ruled|exclud|consider|distinguish|differentiat|clarif|specif|separat|defin|evaluat|resolved))|\b(?:(?:is|are) to be|to be (?:noted|added|listed|documented|coded|included|recorded|captured|reflected|carried|named|stated|shown))\b/,
  /\b(?:be sure|make sure|make certain|see to it|ensure|remember|(?:do not|don.t) forget|never forget|go ahead|let us|let.s)\b/,
  /\b(?:would|will|could|might|may) (?:really |also |greatly |certainly |be (?:a )?)?(?:help\w*|appreciated|welcome|good|nice|great|ideal|best|better|useful|preferable|fit|complete|finish|suffice|do)\b/,
  /\b(?:is|are|remains?|still) (?:\w+ly |still |now |all that is )?(?:requested|needed|required|missing|desired|wanted|lacking|owed|outstanding|awaited|called for|due in)\b|\b(?:was|were) (?:\w+ly )?(?:requested|desired|wanted|awaited|called for)\b/,
  /\b(?:lacks?|omits?|omitted|leaves? out|left out|(?:is|are) silent (?:on|about)|(?:does not|doesn.t|do not|don.t|did not|didn.t|fails? to) (?:yet |even |ever )?(?:mention|include|contain|have|name|list|say|state|show|carry|address|reflect)(?! (?:how|which|what|where|when|whether|if|who|why)\b))\b/,
  /\b(?:we|coding|CDI|HIM|i) (?:\w+ )?(?:ask|need|want|would like|['’]d like|expect|request|hope|wish|require|await)\b|\b(?:requesting|awaiting|in place of|in lieu of)\b/,
);

const definer = oneOf(/KDIGO|SIRS|q?SOFA|Sepsis-?[23]|ASPEN|GLIM|RIFLE|AKIN|Berlin|DSM(?:-?(?:5|IV))?(?:-TR)?|Framingham|Duke|NPIAP|NPUAP|ACOG|GOLD|ADA|AHA|Rome|Light['’]s|Coding Clinic|(?:the |these |our |your |hospital |published |current |consensus |\w+ )?(?:criteria|definitions?|guidelines?|thresholds?|textbooks?|literature|policy)/);
/** A criterion that is quoted: of what is called so in general, and of nobody. */
const criterion = tableOf(
  'i',
  inTurn(/^\W*(?:as )?(?:per|by|under|according to|using|following|based on|in|from) (?:the )?/, definer, /\b[^.?!]*(?:\b(?:is|are|makes?|counts?|qualif\w+|means?|defines?|constitutes?|equals?|called|requires?)\b|=)/),
  inTurn(/\b/, definer, / (?:\(?(?:19|20)\d\d\)? |[\w-]+ )?(?:says?|states?|defines?|calls?|considers?|classif\w+|labels?|makes?|requires?|recogni[sz]es?|sets?|puts?|counts?)\b/),
  /\b(?:is|are) (?:generally |usually |commonly )?defined (?:as|by)\b/,
);
const ofRecordItself = /\b(?:documented|documents|noted|charted|listed|recorded|diagnosed|notes?|H&P|consult\w*|summary|PN)\b|["“]/i;

/** Whether a sentence only quotes a criterion, which documents nothing of the patient. */
export const quotesCriterion = remembered((text: string) => criterion.test(text) && !ofRecordItself.test(text));

export type Standing = { readonly sentence: Sentence; readonly start: number; readonly end: number; readonly isQuoted: boolean };

const quoted = /["“][^"“”]*["”]/g;

/** A sentence without the quotations in which a place does not stand: they speak of times of their own. */
function beside(text: string, at: number): string {
  return text.replace(quoted, (quote: string, index: number) => (index <= at && at < index + quote.length ? quote : ' '.repeat(quote.length)));
}

/** Whether what stands before a quotation names a test, and its own clause no note: "no repeat echo; notes list …". */
function isOfTest(before: string, after: string): boolean {
  const clause = before.split(';').at(-1) ?? '';
  return test.test(before) && (test.test(clause) || !record.test(`${clause} ${after.split(';')[0] ?? ''}`));
}

/** Who says the diagnosis that stands at a place of a sentence. */
export function voiceOf({ sentence, start, end, isQuoted }: Standing): Voice {
  const { text, start: from } = sentence;
  const before = text.slice(0, Math.max(0, start - sentence.start));
  const after = text.slice(Math.max(0, end - sentence.start));
  if (isPrior(text) && isPrior(beside(text, start - from))) return 'prior';
  // What a surgeon writes of an operation is a provider's own.
  if (isQuoted) return test.test(before) && !surgeons.test(before) && isOfTest(beside(text, start - from).slice(0, before.length), after) ? 'reported' : 'documented';
  if (concludes(beside(text, start - from)) && !/\b(?:whether|if) (?:it|this|that|they|these|the \w+) (?:met|meets?)\b/i.test(text) && !negation.test(before.replace(/\b(no|without (a )?) ?doubt\b/gi, ''))) return 'asserted';
  // To miss in the record what nobody has diagnosed is to diagnose it.
  if (unrecordedAfter.test(after) && definite.test(before) && !ofAspect.test(before)) return 'asserted';
  if (missed.test(before) && !ofAspect.test(before)) return 'asserted';
  if ((negation.test(before) && !expectsYes(sentence)) || negatedAfter.test(after)) return 'negated';
  if (sentence.asks && inNote.test(after) && definite.test(before) && !writes.test(before)) return 'documented';
  if (sentence.isQuestion && ofProvider.test(after)) return 'documented';
  if (sentence.isQuestion && amongShown.test(before)) return 'background';
  if (sentence.asks && namedAfter.test(after)) return test.test(after.slice(0, 60)) ? 'reported' : 'documented';
  if (sentence.asks) return named.test(before) && !toBeNamed.test(before) ? 'documented' : 'asked';
  if (!sentence.asks && isOnlyListed(before, after)) return 'documented';
  if (/\b(?:thus|hence|therefore|ergo)\W*(?:\w+ ){0,2}$/i.test(before) && /^\W*$|^[.,;!]/.test(after) && !/\b(?:documented|diagnosed|concluded|wrote|writes|states?|noted)\b/i.test(before)) return 'asserted';
  if (framed.test(before) && !record.test(before.replace(/\breads?\b/gi, ''))) return 'asserted';
  if (speaking.test(before) && !namesInterpreted(before)) return 'asserted';
  if (hedge.test(before)) return test.test(before) || record.test(before) ? 'reported' : 'asserted';
  if (verdict.test(after) && !record.test(after)) return 'asserted';
  if (/^\W*(?:(?:that|which) (?:is|was) |as )?(?:documented|noted|charted|recorded|listed) (?:on \d|by (?:the|\w+ology)\b)/i.test(after)) return 'documented';
  if (isWished(sentence, start)) return /^\W*(?:repair|resection|excision|surgery|operation|fixation)\b/i.test(after) ? 'documented' : 'asked';
  if (namesRecord(text)) return 'documented';
  if (namesTest(text)) return 'reported';
  // Findings beside it tell the story of the stay; alone it is a conclusion.
  if (ascribed.test(before) && !/\d/.test(text)) return tellsStory(text) ? 'documented' : 'asserted';
  return tellsStory(text) ? 'documented' : 'background';
}

/** "Should it not be …?" denies nothing. */
function expectsYes({ text, isQuestion }: Sentence): boolean {
  return isQuestion && /^\W*(?:(?:[\w’'-]+ ){0,4}[\w’'-]+[,:] )?(?:should|is|was|are|were|does|do|did|can|could|would|has|have|must|may)\b[^?,;]*\bnot\b/i.test(text) && !/\bor not\b|\bwhether\b/i.test(text);
}

/** Whether the clause that holds a place says what the record is to hold. */
function isWished({ text, start: from }: Sentence, at: number): boolean {
  const start = Math.max(text.lastIndexOf(';', at - from), text.lastIndexOf(' but ', at - from)) + 1;
  const end = text.indexOf(';', at - from);
  return wishes(text.slice(start, end < 0 ? text.length : end));
}

const wishes = remembered((clause: string) => wished.test(clause));

/** Whether a sentence concludes for the provider. */
export const concludes = remembered((text: string) => conclusion.test(text));
