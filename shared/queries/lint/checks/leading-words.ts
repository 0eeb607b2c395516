import { anyOf, inTurn, oneOf } from '../any-of';
import { openNoun } from '../reading/leaves-open';

/** A way of asking that gives the answer, with what to say about it. */
export type Presupposition = { readonly words: RegExp; readonly message: string; readonly sparesReports?: true; readonly sparesLeaving?: true; readonly sparesSources?: true };

/** What may stand before that which is needed, and gives no answer. */
const needed = /(?:(?:a|an|the|your|one|further|additional|more|some|single|final|clear|clinical|exact|precise|deepest|specific|little|few|two|help with|(?:points?|bit|piece|word) of|missing|documented|current) )*/;

/** What is done with a pen, and with no patient. */
const writes = /(?:documents?|writes?|calls?|charts?|lists?|puts?|uses?|says?|states?|records?|names?|labels?|terms?|enters?|dictates?|selects?|picks?|chooses?|answers?|responds?|replies|reports?|signs?|adds?|includes?|codes?|agrees?|goes with|considers?|diagnoses)\b/;

/** Words that presuppose the answer, each with what to say about it. */
export const presuppositions: readonly Presupposition[] = [
  { words: /(?:,|\.\.\.|–|-|\band that is|;)\s*(correct|right|agreed?|ok(ay)?|yes|no|true|isn.t (it|that so)|don.t you (think|agree))\s*\?/i, message: 'The question ends with the answer it wants. Ask openly.' },
  { words: /(?<!\w)(is|was|are|were|does|do|did|would|should|could|can|has|have|won|ai)n['’]?t (it|he|she|they|you|this|that|the|these|those|there|we)\b/i, message: 'The question expects yes. Ask openly.' },
  { words: /\b(is|was|are|were|does|did|would|has) (this|it|that|these|he|she|the (patient|picture)|there) not (an?|the|really|actually|in fact|consistent|simply|also|clearly|meet|have|represent|qualify)\b[^.!]*\?/i, message: 'The question expects yes. Ask openly.' },
  { words: /\b(?:would|could|should|might|is|was) (?:an?|the|this|that|his|her|some|more) (?:[\w-]+ ){1,3}not (?:also )?(?:be|have|help|explain|make|fit|apply|count|represent|an?|the)\b[^.!]*\?/i, message: 'The question expects yes. Ask openly.' },
  { words: /\b(?:insert|add|accept|apply)(?: to (?:note|chart|list|problem list))? ?[|/] ?(?:(?:insert|add|accept|apply) (?:and|&) |later|skip|not now|cancel|dismiss|ignore|edit)\b|\b(?:accept|insert|apply) (?:and|&) (?:co-?)?sign\b|\b(?:please|pls|kindly|just) (?:accept|approve|take over|adopt) (?:the|this|our|that|its) (?:suggest|propos|recommend)\w+|\b(?:accept|agree|confirm) ?(?:\/|\||or|,) ?(?:dismiss|reject|decline|ignore|snooze|disagree)\b|\b(?:suggested|proposed|recommended|predicted|probable|likely) (?:diagnos[ei]s|dx|condition|answer|response|wording|term)\s?:/i, message: 'An answer is given. Leave it out and ask openly.' },
  { words: /\b(?:group|partners?|colleagues?|team|service|hospitalists?|others?|everyone|everybody|practice|peers)\b[^.?!]{0,20}\b(?:writes?|documents?|calls?|uses?|answers?|says?|charts?|lists?|puts?)\b[^.?!]{0,80}\b(?:for|in|with|on) [^.?!]{0,30}\b(?:like (?:this|these|hers|his)|such (?:cases|values|patients))\b/i, message: 'What others write is held up. Leave it out and ask openly.' },
  { words: /(?<!\b(?:if|when|where|should|unless|who) (?:you )?)\b(?:circle|pick|choose|select|tick|mark) (?:(?:answer |option |letter |choice |box )?["“]?[b-h]|(?:answer|option|choice|box|number) \d)["”]?(?=\W*(?:$|[.;,:(]))/i, message: 'An answer is pressed. Leave it out and ask openly.' },
  { words: /\b(?:could|might|may) (?:\w+ ){1,3}have been (?:\w+ ){0,2}(?:later|earlier|longer|shorter|deeper|larger|wider) than (?:was )?(?:charted|documented|recorded|noted|written|stated)\b|\b(?:could|can|might|would|may) (?:it|this|that|the \w+(?: \w+)?) (?:not )?(?:really |actually |also )?(?:have been|be) (?:closer to|nearer to|more like|as (?:much|high|deep|large|severe) as|deeper|larger|worse)\b[^?]*\?/i, message: 'An answer is pressed. Leave it out and ask openly.' },
  { words: /\b(?:software|algorithm|program|computer|engine|tool|AI|machine) (?:\w+ )?(?:is|says|thinks|predicts?|flags?|found|finds|has|gives|rates?)\b[^.?!]{0,40}\b(?:sure|certain|confident|likel(?:y|ihood)|probab(?:le|ility))\b|\b(?:detected|found|predicted|suggested|suspected|likely|probable)[ :,(]+(?:with |at )?(?:an? )?(?:(?:\d{1,3}(?:\.\d+)?|0?\.\d+) ?%? )?(?:confidence|probability|likelihood|certainty)\b(?! interval)|\d ?% (?:match|confidence|certainty) (?:for|of|that|with)\b/i, message: 'An answer is pressed. Leave it out and ask openly.' },
  { words: /\bthe only (?:\w+ )?(?:accurate|correct|right|possible|reasonable|acceptable|appropriate|fitting|logical|sensible|proper|valid) (?:term|answer|choice|option|diagnosis|word|wording|label|description|name|conclusion|explanation|reading)s? (?:here|for (?:this|these|it)|left)?\b[^.?!]{0,30}\b(?:is|are|was|would be|remains)\b|\b(?:is|are|remains?) the only (?:right|correct|possible|reasonable|acceptable|sensible|fitting) (?:answer|choice|option|diagnosis|term|one)\b|\bchoose (?:with care|wisely|carefully)\b/i, message: 'An answer is pressed. Leave it out and ask openly.' },
  { words: /\b(just |only )?(one|a single|two|three|that one|the) (word|term|phrase|line)s?\b[^.?!]{0,40}\b(from you|is all|would do|will do|we need|suffices?|and (this|we|it))\b/i, message: 'What is wanted is said. Leave it out and ask openly.' },
  { words: /^\W*(ok(ay)?|agreed?|right|correct|yes|yeah|fair( enough)?|true|make(s)? sense|sounds? (good|right|ok(ay)?|fair))\s*\?|\byou(['’]ll| will| would| must| should)( surely| certainly| probably)? (agree|concur)\b/i, message: 'The question wants consent. Ask openly.' },
  { words: /\b(would|do|don['’]t|could|can) you (not )?(also )?(agree|concur)\b|\bplease (agree|concur)\b|\b(agree|concur)\s*\?/i, message: 'Agreement is asked for. Ask what the provider’s own judgment is.', sparesReports: true },
  { words: /\b(can|could|may|might|should|shall) (we|i|coding|CDI) (please )?(say|assume|code|report|conclude|capture|document|add|use|call|take|list|infer)\b/i, message: 'The coder’s own conclusion is offered for consent. Ask what the diagnosis is.' },
  { words: /\b(more (severe|acute|serious|complex)|stronger|heavier|sicker|worse|higher(-| )(severity|level)) (diagnos[ei]s|condition)\b/i, message: 'A heavier diagnosis is asked for. Ask which diagnosis the findings represent.' },
  { words: /(?<!\b(?:what|which)\b[^.?!]{0,60})\b(?:are you (?:currently |also )?treating|were you treating|are we treating)\b/i, message: 'The question supplies what is treated. Ask which condition the treatment is for.' },
  { words: anyOf(
    'i',
    /\bthe (?:CDI|coding|documentation|review) (?:team|department|specialists?|staff|nurses?)(?:['’]s)? (?:\w+ )?(?:believes?|thinks?|feels?|concludes?|(?:is|are) (?:convinced|confident|sure|certain))\b/,
    /\b(we|i) (still |strongly |firmly |all |both )?(believe|think|feel|suspect|assume|presume|guess|gather|suppose|know(?! (?:you|your|how|that you)\b)|conclude|agreed|would (think|say|argue|call))\b/,
    /\b(my|our) (impression|opinion|view|belief|read) (is|that|would be)\b/,
    /\bin (my|our) (opinion|view|judgment|eyes|review|reading|assessment|estimation|experience)\b|\bto (us|me|coding|CDI),? (this|that|it|these)\b/,
    /\b(?:we|i) (?:find|found) (?:this |that |it |the \w+ )?(?:\w+ly |rather |very |quite )?(?:surpris|concern|odd|strange|puzzl|troubl|hard|difficult|confus|disappoint|curious|alarm|worr|interest)\w*/,
    /\bfrom (our|my) (side|standpoint|perspective|point of view)\b/,
    /\b(coding|CDI|HIM|we|i|our (team|reviewer|auditor)|the (coder|reviewer|team))(['’]d| would| will|['’]ll)? (also |still |strongly |respectfully |rather |merely |just )*(recommends?|suggests?|advises?|proposes?|favou?rs?)\b/,
  ), message: 'The coder’s opinion is stated. Leave it out; the indicators speak.' },
  { words: anyOf('i', inTurn(
    /(?<!\ball (?:that )?)(?<!\b(?:does|do|did|would|will) )\b(?:we|coding|CDI|i|the (?:claim|record|chart)) (?:really |still |only |just |also )?(?:needs?|requires?|wants?|would like|would love|prefers?)\b/,
    inTurn('(?! (?:only |just |to (?:know|ask|clarify|understand|learn|see which|determine|establish|find out|hear) )*', needed, oneOf(/what|which|whether|how|if|help\b|time\b|input\b|(?:clinical )?(?:call|views?|thoughts?|take|guidance|read|eyes?|decision|judg(?:e)?ment)\b(?! (?:it|this|that|to (?:be|read|say)|of))/, inTurn(openNoun, /\b/)), ')'),
    /(?! (?:only |just |one |a |an |single |your )*(?:answer|decision|determination|reply)\b)/,
  )), message: 'What is wanted is said. Leave it out and ask openly.' },
  { words: anyOf(
    'i',
    /\b(if (that.s |it.s |this is |you.re )?(ok|okay|agreeable|in agreement|alright|all right)|(ok|okay|fine) with you)\b/,
    /\b(agree|concur) (and|&) (co-?)?sign\b|\b(co-?)?sign (off )?(if|to (agree|confirm))\b/,
    /\b(must|has to|have to|needs to|better|had better) be (POA|present on admission)\b/,
  ), message: 'Consent is asked for. Ask what the provider’s own judgment is.', sparesReports: true },
  { words: anyOf(
    'i',
    /\byou (documented|wrote|used|agreed|answered|said|called|listed|chose)\b[^.?!]{0,80}\b(another|other|similar|last|previous|different) (\w+ )?(patient|case)s?\b/,
    /\b(the )?same (applies|apply|goes|here|holds|is true)\b[^.?!]*\?/,
    /\b(similar|like) (patients?|cases?) (is|are|was|were) (\w+ )?(documented|coded|diagnosed|called)\b/,
    inTurn(/(?<!\b(?:thanks?|thank you|repl\w+|response|answer\w*|help)\b[^.?!]{0,20})\b(?:on|for|with|in|of|about|to) (?:an?|the|your|his|her|my|our) (?:very )?(?:similar|other|last|previous|identical|comparable|different) (?:\w+ )?/, oneOf(
      /patient|pt|case|guy|gal|lady|gentleman|man|woman|chart|fellow|person|one/,
    ), /\b/),
    /\b(?:in|for|on) (?:cases?|patients?|charts?|situations?|pictures?) (?:like|such as|similar to) (?:this|these|hers?|his|him)\b/,
  ), message: 'Another patient’s answer is held up. Leave it out.' },
  { words: anyOf(
    'i',
    inTurn(/\b(most|many|all|other|the other) (\w+ ){0,2}/, oneOf(
      /hospitalists|physicians|providers|doctors|surgeons|intensivists|attendings|colleagues|clinicians|cardiologists|residents/,
    ), /\b[^.?!]{0,20}\b(would|write|document|call|use|say|agree|list|put)\b/),
    /\byour (partner|colleague|predecessor|resident|fellow|PA|NP) (has |have |had )?(already |also )?(documented|wrote|called|listed|agreed|put|said)\b[^.?!]*[;,.] (please|pls|kindly|so)\b/,
  ), message: 'What colleagues answer is named. Leave it out.' },
  { words: anyOf(
    'i',
    inTurn(/\b(everyone|everybody|the (whole|entire) (team|service|unit|floor)|all of us)\b[^.?!]{0,40}\b/, oneOf(
      /agrees?|comfortable|calls?|writes?|charts?|says?|puts?|goes with|considers?|thinks?|on board|feels?|fine|happy|uses?|documents?/,
    ), /\b/),
    inTurn(/\b(your|other|most|all|many|fellow) (\w+ ){0,2}/, oneOf(
      /colleagues|peers|partners|hospitalists|physicians|providers|doctors|surgeons|intensivists|attendings/,
    ), inTurn(/\b[^.?!]{0,60}\b/, oneOf(
      /answer|document|choos|chose|pick|select|agree|label|call|go|went|put|writ|us|respond|repl/,
    ), /(ed|ing|e|es|s)?\b[^.?!]{0,40}(\b(cases?|patients?|these|this|it|them|that|with)\b|["“])/)),
    /\b(best|finest|favou?rite|stellar|top|strongest|model) (\w+ )?(documenters?|charters?|responders?|doctors?|physicians?|providers?)\b/,
    /\b(most|many|all|some|several) of your (partners|colleagues|peers)\b/,
    /\b(other|your) (physicians|providers|doctors|partners|colleagues|peers) (usually|generally|typically|always|often|all|would|routinely)\b/,
    inTurn(/\b(?:dr\.?|doctor) [\w’'-]+(?:,? (?:of|in|from|your) (?:the )?[\w ]{3,24},?| ?\([^()]{2,24}\))? (?:nearly |almost )?(?:always|usually|routinely|typically|invariably|generally|consistently|regularly) /, writes),
    /\bwill you\s*\?|\bdo the same\b|\blike everyone else\b/,
    /\bas (other|most) (physicians|providers|doctors)\b/,
  ), message: 'What colleagues answer is named. Leave it out.' },
  { words: anyOf(
    'i',
    /\b(?:most|many|other|all the other) (?:people|docs|folks|others|of us|teams|groups|services|hospitals|places)\b[^.?!]{0,20}\b(?:go|call|use|pick|choose|say|write|answer|document|would|put|label)\w*/,
    inTurn(/\bevery (?:other |one of (?:your|the|our) )?(?:\w+ ){0,2}/, oneOf(
      /hospitalists?|physicians?|providers?|doctors?|surgeons?|intensivists?|attendings?|colleagues?|partners?|clinicians?|cardiologists?/,
      /residents?|peers?|\w{4,}ologists?/,
    ), /\b(?! (?:is|are) (?:sent|asked|given))/),
    /\b(?:you|yours|this (?:service|team|unit)|your (?:service|team|group)) (?:are|is|['’]re) the (?:only|last|sole|one|single)\b/,
    /\b(?:nobody|no one|none) (?:else |of (?:your|the) \w+ )?(?:\w+ )?(?:disagree|object|question|answer|call|write|has (?!an? (?:matching|corresponding|related|associated|documented|linked)\b|been\b)|have |ever)\w*/,
    /\bunlike (?:your|the|most|all|other|every) (?:\w+ )?(?:colleagues?|partners?|peers?|physicians?|providers?|hospitalists?|surgeons?|doctors?|services?|groups?)\b/,
  ), message: 'What colleagues answer is named. Leave it out.' },
  { words: anyOf(
    'i',
    /\b(?:one|we|you|anyone|i|coding|CDI)(?: would| might| should|['’]d) (?:normally |usually |rather |also )?(?:expect|have expected|hope|have thought|have hoped|look for)\b/,
    /\b(?:one|anyone|anybody|everybody|most|many|you|they) (?:would|will|might|could) (?:call|label|say|consider|name|diagnose|describe) (?:this|that|it|these|them)\b/,
    /\b(?:stage|grade|class|type) ?(?:\d|[IV]+) (?:applies|fits|is (?:correct|right|appropriate|met|present)|would (?:apply|fit|be))\b/,
    /\bwhat (?:we|i|coding|CDI|they) (?:would |will |usually |really )?(?:expect|want|hope|look|need|like|call|see|code|are after)\w*\b/,
    /\b(?:tak(?:e|es|en|ing) (?:\w+ )?for granted|goes without saying|needless to say|stands? to reason|self-evident|speaks? for (?:itself|themselves)|by definition)\b/,
    /\b(?:no|not any|hardly any) other (?:explanation|diagnosis|conclusion|cause|answer|reading)\b(?! (?:is |was |has been )?(?:documented|listed|given|found|noted))/,
    /\b(?:undersells?|understates?|underestimates?|downplays?|undersold|understated)\b|\b(?:does not|doesn.t|do not|don.t|fails? to) (?:do justice|convey(?! (?:an?|any|which|whether|the (?:types?|sites?|sides?|laterality|organism|causes?|stage|depth|acuity|dates?|location|etiology|technique|approach))\b)|tell the (?:whole )?story|reflect (?:how|the true|the real|the full))\b|\bhow sick\b/,
    /\b(?:true|real|full|actual) (?:severity|acuity|complexity|picture|burden)\b/,
    /\bdo you not (?:also )?(?:think|believe|feel|find|see|agree)\b|\bdon.t you (?:also )?(?:think|believe|feel|find|see)\b/,
    /\bsign here\b|\b(?:needs?|requires?|awaits?|lacks?) your (?:documentation|signature|attestation|co-?signature|initials)\b/,
  ), message: 'What is wanted is said. Leave it out and ask openly.' },
  { words: /\b(?:KDIGO|SIRS|q?SOFA|Sepsis-?[23]|ASPEN|GLIM|RIFLE|AKIN|Berlin|DSM(?:-?5)?|Duke|Framingham)(?: \w+)? (?:is|are|was|were|have been) (?:\w+ly |all )?(?:satisfied|met|fulfilled|reached)\b/i, message: 'The coder’s own conclusion is drawn. Show the indicators and leave the conclusion to the provider.', sparesSources: true },
  { words: anyOf('i', inTurn(
    /\b(?:in (?:light|view) of|given|considering|on the basis of|based on|with|from) (?:the above|all (?:of )?(?:this|these|that)|this|these|the (?:labs?|findings|values|indicators|data|evidence|picture))\b/,
    /[^.?!]{0,30}[, ](?:the patient|pt|he|she|it|this) (?:was|is|had|has|must|clearly|meets|met)\b(?! (?:also |then |later |being |been )*(?:treated|given|started|placed|monitored|evaluated|ordered|documented|noted|admitted|transferred|seen|taken|worked|consulted|made|asked|reviewed|not clear|unclear))(?![^.]*\?)/,
  )), message: 'The coder’s own conclusion is drawn. Show the indicators and leave the conclusion to the provider.', sparesSources: true },
  { words: anyOf(
    'i',
    /\b(?:your )?signature (?:below |here |alone )?(?:will |would )?(?:makes?|confirms?|adds?|means?|documents?|establishes|indicates?|is all|suffices|completes)\b/,
    /\bby signing\b[^.?!]{0,40}\b(?:you|the provider|it|we)\b/,
    /\bwe (?:would|['’]d) (?:hate|prefer|love|rather|be (?:happy|glad|grateful) (?:if|to (?:see|have|get)))\b/,
    /\bneeds? (?:an? |its |the )(?:type|stage|acuity|specificity|grade|qualifier|degree|cause|organism)\b\s*[:–—-]\s*\w+/,
  ), message: 'What is wanted is said. Leave it out and ask openly.' },
  { words: anyOf(
    'i',
    /\bunless (?:told|advised|informed|notified|corrected|instructed|otherwise|directed)\b/,
    /\bonly if you (?:see|think|feel|disagree|object|differ|do not|don['’]t|believe|want|would|have (?:another|a different|an objection))\b|\bif you (?:see|feel|think|judge|view) (?:it |this |that )?(?:differently|otherwise)\b|\b(?:speak up|shout|object|say so|tell us|let us know|let me know) if (?:not|you (?:disagree|object|do not|don['’]t)|that is wrong|this is wrong|we are wrong|wrong)\b/,
    /\bunless (?:we|i|you|coding|CDI|HIM) (?:\w+ )?(?:hear|receive|object|reply|respond|answer|tell|say|advise|state|get|disagree|indicate|notify|let)\b/,
    inTurn(/\b/, oneOf(
      /no|without an?|without|absent|lack of(?: an?)?|in the absence of(?: an?)?|failing an?/,
    ), / (?:\w+ )?(?:response|reply|answer|objection)s?\b[^.?!]{0,60}\b(?:will|would|means?|counts?|we|implies|taken|treated|considered|assumed)\b/),
    /\b(?:a blank|an empty (?:box|field|answer)|silence|non-?response|not (?:replying|responding|answering))\b[^.?!]{0,40}\b(?:is|will|means?|counts?|implies|taken|treated|considered|assumed)\b/,
    /\bif (?:we|i) (?:do not|don.t|have not|haven.t) (?:hear|heard|receive|received|get|gotten)\b[^.?!]{0,80}\b(?:we|it|this|coding|the|i)\b/,
    inTurn(/\b(?:we|i|coding|CDI|HIM)(?: will|['’]ll| shall| are going to| would| can) (?:then )?/, oneOf(
      /take it|take this|assume|presume|code|report|consider|treat|go (?:ahead|with)|conclude|default|finali[sz]e|use|assign|enter|record/,
    ), /\b/),
  ), message: 'An answer is taken for granted. Leave it out; reminders and escalation have a path of their own.' },
  { words: anyOf(
    'i',
    /\b(please|pls|kindly) (verify|validate) ?(this|it|that)?[.!]?$/,
    /\b(please|pls|kindly) confirm\b(?!\s+(or\b|whether|if\b|the (side|type|status|date|timing|relationship|laterality|site|stage|approach|depth|organism|cause)))/,
    /(?<!\b(?:exclude|rule out|refute|reject|withdraw|revise) or )\bconfirm (that|this|the diagnosis)\b(?! (can|may) be)(?! (?:it|this|that|they|both|the \w+) (?:stands?|still|remains?|holds?|applies))/,
  ), message: 'Confirmation is asked for. Ask for the status of the diagnosis.' },
  { words: /\b(please )?reconsider\b|\bthink again\b|\bas (we|you) (discussed|know|agreed)\b|\bas (previously|already) (discussed|agreed)\b|\bwe agreed\b|\bare you sure\b|\bcertainly you\b/i, message: 'The provider is pressed for another answer. Ask openly, or escalate.' },
  { words: /\b(because|since|given that|as) (the |this |your )?(patient|pt|he|she) (clearly |obviously |now |already |also )?(has|had|is|was|meets?|met|qualif\w+)\b(?! (?:short of|back|here|being seen|seen|followed|on|at)\b)/i, message: 'The answer is presupposed. Show the indicators and ask openly.' },
  { words: anyOf('i', inTurn(/\b(because|since|given that|now that|seeing (?:that|as)|in that|as) (?:the |his |her |their |this |your |both )?\w+ (?:is|are|was|were|have been|has been) (?:now |also |already |acutely |chronically |severely |clearly |still )*/, oneOf(
    /injured|infected|failing|septic|malnourished|encephalopathic|obstructed|infarcted|ischemic|an(?:a)?emic|acidotic|necrotic/,
    /in (?:\w+ )?(?:failure|shock|withdrawal|crisis)/,
  ), /\b/)), message: 'The answer is presupposed. Show the indicators and ask openly.' },
  { words: anyOf(
    'i',
    /\b(answer|response|option|choice|diagnosis|term|wording) (?:that |which )?(?:we|i|they|coding|CDI|the team) (?:are |is |am |was |were |would |have |had )?(?:all )?(hop|look|wait|want|need|expect|seek|prefer|like|after|aim)\w*/,
    /\b(?:answer|wording|entry|diagnosis|term|result|reply|response) (?:(?:that is |which is )?(?:expected|wanted|needed|required|desired|sought|hoped for)|to be (?:entered|used|written|copied))\b(?: (?:in|on|for|from) [^.?!:\n]{2,40})?:(?!\s*_)/,
    /\bnot (?:quite |exactly |really )?(?:the (?:one|answer|reply|response|diagnosis|term|wording)|what) (?:that |which )?(?:we|i|they|coding|CDI|the team|anyone) (?:\w+ ){0,3}?(?:hop|look|expect|want|need|ask|seek|after\b)/,
    /\b(?:suggested|preferred|recommended|likely|likeliest|expected|favou?red|best|default|proposed|wanted|desired) (?:answer|choice|option|diagnosis|response|term)s?\b(?: is| are|,)? (?:shown |listed |given |placed |put |stands? |comes? )?(?:first|on top|at (?:the )?top|in (?:bold|capitals|red|italics)|above|marked|highlighted|starred|underlined|pre-?selected|ticked|circled|:)/,
    /\b(?:asterisk(?:ed)?|starred|star|bold(?:ed)?|underlined|highlighted|arrow|circled) (?:\w+ )?(?:marks?|shows?|indicates?|denotes?|is|means?|points?|answer|option|choice|one)\b[^.?!]{0,40}\b(?:prefer\w*|suggest\w*|recommend\w*|best|likely|expect\w*|want\w*|fits?|advis\w+)/,
    /\b(?:dr\.?|doctor) [\w-]+ (?:\w+ )?(documents|calls|labels|lists|names|charts|writes) (these|this|it|them|such (?:cases|findings))\b/,
  ), message: 'The wanted answer is pointed at. Leave all answers open.' },
  { words: anyOf('i', inTurn(/\b/, oneOf(
    /correct|right|preferred|best|desired|expected|usual|typical|standard|customary|wanted|required|agreed|winning|obvious|logical|ideal/,
  ), / (answer|response|option|choice|reply)\b[^.?!]{0,90}\b(is|are|was|would|should|remains|being)\b/)), message: 'The wanted answer is pointed at. Leave all answers open.' },
  { words: anyOf(
    'i',
    /\b(the )?(correct|right|appropriate|preferred|best|desired|expected|required|only|cod(?:e|)able|billable|reportable|acceptable) (answer|response|choice|option|diagnosis|term|wording) (is|would be|here|should be)\b/,
    /\b(?:is|are|be|remains?) (?!an acceptable (?:answer|option|reply|response))(?:the |a |an |our )?(?:\w+ )?(?:cod(?:e|)able|billable|reportable|preferred|acceptable) (?:term|wording|diagnosis|language|phrase|answer|option)\b/,
    /\bsimply (tick|check|mark|select|sign|choose|write)\b|\b(would|might) be (more |most |the most )?(appropriate|accurate|correct|fitting|suitable)\b/,
    /(?<!\b(what|which)\b[^?]*)\bwould\b[^?.!]{0,60}\bbe (correct|appropriate|acceptable|accurate|right|fair|reasonable)\b[^?.!]*\?/,
    /\b(best|most accurate|most appropriate) (answer|choice|option|diagnosis)\b|\bsign (below|here)?\b[^.?!]{0,20}\b(to )?(confirm|agree)\w*/,
    /\b(?:therefore|thus|hence),? (?:has|meets?|qualif\w+)\b(?! (?:been|not|no)\b)/,
    /\b(so|therefore|thus|hence),? (this|it|he|she|the patient) (is|has|had|must|was)\b(?! being\b| (?:re-?)?(?:sent|asked|issued|returned|forwarded|addressed|routed|repeated)\b)/,
    /\b(tick|check|mark|select|choose) (the )?(first|second|last|top) (box|option|answer|one)\b/,
    // One of the answers by its place in the list.
    inTurn(/\b(?:option|choice|answer|box|selection|response|item) (?:#|no\.? ?|number |of option |of )?(?:[1-9]|[A-H]|one|two|three)\b(?! ?(?:or|to|through|-|–|,|and|\/|of)\b)/,
      /(?= (?:\w+ )?(?:is|was|would|will|best|fits?|matches|reflects?|describes?|applies|captures?|seems?|looks?|makes?|helps?|covers?|please|should|has|gives?)\b)(?<!\bif [^.?!]{0,60})/),
    /\b(?:the )?(?:first|second|third|last|top|upper|bottom|middle) (?:option|choice|answer|box|selection|response|one listed)\b (?:\w+ )?(?:is|was|would|will|best|fits?|matches|reflects?|describes?|applies|captures?|seems?|looks?|makes?|helps?)\b/,
  ), message: 'The wanted answer is pointed at. Leave all answers open.' },
  { words: anyOf('i', inTurn(oneOf(
    /\b(?:therefore|thus|hence|so (?:it|this) is|(?:makes?|making) (?:it|this|that|(?:his|her|the) \w+)|which (?:is|makes it|means)|that is|i\.e\.|equals|amounts to|corresponds to|puts? (?:it|this|that|(?:his|her|the) \w+) (?:at|in))/,
    /=|→|->/,
  ), /[,:]? (?:it is |this is |now |an? |in |at )?/, oneOf(
    /(?:CKD |NYHA |the )?(?:stage|grade|class|category|type) ?(?:\d|[IV]+\b)/,
    /(?:acute(?: on chronic)?|chronic|severe|systolic|diastolic|decompensated|excisional)\b(?=\W*$|[.;,!]| (?:in nature|disease|failure|type)\b)/,
  ))), message: 'The coder’s own conclusion is drawn. Show the indicators and leave the conclusion to the provider.', sparesSources: true },
  { words: anyOf(
    'i',
    /\b(?:answer|option|choice|diagnosis|term|one|response) (?:is|was|would be) (?:the one|what|the only one|the thing)(?: that| which)? (?:\w+ )?(?:helps?|works?|counts?|fits|matters|we|i|they|coding|CDI|needed|wanted|gets?|does|makes?|carries)\b/,
    /\b(?:notes?|record|summary|chart|documentation|picture|story|diagnosis list) (?:would|will|could|might) (?:then )?(?:be |look |read |feel )?(?:\w+ )?(?:complete|completed|accurate|stronger|better|perfect|whole|finished|right|clearer|fuller|rounded) (?:with|if|once|when|by)\b/,
    /\bdr\.? [\w-]+['’]s (?:other |own )?(?:patients|charts|notes|cases)\b|\bin (?:such|these|similar|comparable) (?:cases|circumstances|situations|patients) (?:we|you|others|providers|one|the team|most)\b/,
  ), message: 'What is wanted is said. Leave it out and ask openly.' },
  { words: /\bjust (tick|check|mark|sign|write|add|say)\b/i, message: 'The wanted answer is pointed at. Leave all answers open.', sparesLeaving: true },
];
