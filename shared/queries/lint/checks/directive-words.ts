import { anyOf, inTurn, oneOf, tableOf } from '../any-of';

const leads = [
  'please|pls|plz|kindly|to|must|should|shall|could you|can you|would you|will you|you (?:could|can|would|will|should|must|might|may|please|kindly)',
  'you|and|do|then|just|simply|also|only|still|again|either|or|consider|doctor,?|need you to|if appropriate,|if you agree,|if so,|so,?|thanks?,?|therefore,?',
].join('|');
const lead = String.raw`(?:\b(?:${leads})\s+(?:also |just |simply |now |again |kindly |please |pls |officially |formally |at least )?)`;
const verbs = [
  'document|add|include|diagnose|confirm|capture|recapture|enter|addend(?:um)?|amend|update|change|revise|correct|remove',
  'tick|circle|initial|delete|strike|drop|carry|bring|write|acknowledge|agree|select|choose|pick|put|dictate|make|attest|append|insert',
  'jot(?: down)?|type in|log|clarify as|specify as|take|call|label|upgrade|downgrade|reword|rephrase|rewrite|restate|mention|link|tie|attribute',
  'connect|consider adding|consider documenting|give|go with|(?:respond|reply|answer) with',
].join('|');
const nouns = 'note|chart|record|report|list|use|state|code|mark|check|tick|query|bill';
/** At the beginning of a sentence a noun may be none: "Note: …", "List of …". */
export const imperative = new RegExp(String.raw`(?:(?:^(?:\W*\(?(?:\d|[a-h])[.)]\s+)?|[.:;,–-]\s*|\n\s*)(?:${verbs}|state(?= [a-z][^:]*,? please\W*$))|${lead}(?:${verbs}|${nouns}))\b`, 'gi');

/** Between verb and diagnosis: what makes it a question about the diagnosis and not an order to write it. */
export const neutral = anyOf('i', inTurn(/\b/, oneOf(
  /manifestations?|complications?|sequelae?|portions?|percent\w*|proportions?|deficits?|residuals?|duration|length|extents?|numbers?|frequency|amounts?|sizes?|diameters?|dimensions?|measurements?|margins?|areas?|regions?|locations?|descriptions?|circumstances|course|progression|spread|histology|grades?/,
  /dates?|times?|assessments?|evaluations?|plans?|sources?|origins?|results?|components?|types?|acuity|stages?|staging|status|significance|causes?|a?etiology|relationships?|relation|link|whether|if/,
  /severity|specificity|class(?:es)?(?! ?(?:\d|[IV]+\b))|organisms?|sites?|sides?|laterality|judgment|opinion|picture|treatment|indication|reason|related|underlying|being|accounting/,
  /techniques?|methods?|instruments?|approach(?:es)?|(?:diagnos[ei]s|dx|conditions?|disorders?|process|anything|what(?:ever)?)[^.?!;]{0,20} (?:in addition to|besides|beside|other than|beyond|apart from|aside from)/,
  /support\w*|findings?|evidence|further|control|episode|degree|depth|condition being|criteria|response|answer|which|what|how|nature/,
  /any (?:[\w-]+ ){1,4}(?:that|which|you|attributable|attributed|due|related|resulting|associated|caused)|presence or absence|presence of|onset|timing|basis|rationale|more(?! than \d)|between|corresponding|associated|responsible|represented|explains/,
  /the (?:[\w-]+ )?diagnos[ei]s (?:for|that|which|requiring|of (?:the|each|any|both|all|these|every)\b)|or (?:rule out|ruled|exclude|refute|reject|withdraw|revise)|based (up)?on|sequence|indicators?|clarification/,
), /\b/));
/** Behind a diagnosis: what makes it a question about one. A stage or type that is given is none. */
export const attribute = anyOf('i', inTurn(/^(?:['’]s)?\s+(?:(?:baseline|current|exact|specific|overall|underlying|present|usual) )?(?!(?:stage|type|grade|class) (?:\d|[IV]+\b))/, oneOf(
  /status|types?|acuity|stag(?:es?|ing)|severity|manifestations?|complications?|symptoms?|a?etiology|causes?|laterality|locations?|sites?|sides?|sizes?|diameters?|dimensions?|spread|specificity|components?|history|episode|control/,
  /condition (?:for which|that|requiring|treated|behind)|fully|completely|in full|in (?:more )?detail|more (?:fully|precisely|specifically|completely)|treatment|organism|degree|depth|details?|onset|duration|relationship|linkage/,
), /\b(?! (?:as(?! (?:specifically|precisely|completely|fully|exactly|accurately|closely)\b)|to)\b)/));
/** How a documented diagnosis is to be written, and not that it is. */
export const asSpecifically = /^ as (?:specifically|precisely|completely|fully|exactly|accurately|closely) as\b/i;
/** "You document …" tells what a note says, unless it is what is wished. */
export const tells = /^you (?:also |now |then |only |still )?(?:document|state|note|list|record|report|mention|write|describe|call|diagnose|include|label|give|query|use|attribute|ascribe|relate|associate)$/i;
export const wishes = /\b(?:recommend|suggest|ask|request|advise|want|prefer|need|require|like|insist|ensure|that|if|unless|when|until|can|could|would|will|should|must|please|hope|expect|appreciate|have)\s+$/i;
export const passive = tableOf('i', inTurn(/\b(should|must|needs? to|has to|have to|ought to|shall) (also |now |only |then )?be /, oneOf(
  /coded|documented|added|listed|reported|changed|captured|updated|removed|included|recorded|specified as|clarified as|clarified to|stated/,
  /written|noted|diagnosed|reflected|deleted|amended|addended|called|considered|carried|brought|moved|linked|entered/,
), /\b/));
export const wanted = tableOf(
  'i',
  inTurn(/(?<=\bif )[^.?!]{2,60}\b(showed up|shows up|appeared|appears|made it|makes it|ended up|were|was|is) (\w+ )?(in|on|into) (the|your|my|this|his|her) /, oneOf(
    /chart|notes?|record|progress notes?|summary|discharge summary|documentation|list|problem list/,
  ), /\b/),
  /\b(provide|give|enter|make|list|document) (a|the) (final )?diagnosis of\b/,
  /\b(adding|documenting|including|specifying|capturing)\b[^.?!]{1,60}\b(would|will|could|might|may) (help|improve|support|show|reflect|better|increase|make|explain|justif|account|solve)\w*/,
  inTurn(/\bdocumentation (of|for|supporting|to support|that (the|this) \w+ (has|had|is|was))\b[^.?!]* (is|are|would be|will be|remains) (still |also |now )?/, oneOf(
    /needed|required|necessary|missing|lacking|requested|recommended|indicated|appropriate|warranted/,
  ), /\b/),
  inTurn(/\b/, oneOf(
    /need|needs|needed|want|wants|require|requires|looking for|missing|can (we|i|you) (get|have)|could (we|i|you) (get|have)/,
    /(like|need|want|hope) to see/,
  ), inTurn(/\b[^.?!]* (in|on|into|added to|to) (the|your|my|his|her) /, oneOf(
    /chart|notes?|record|progress notes?|PN|summary|discharge summary|DS|d\/c summary|documentation|final diagnos[ei]s|diagnosis list/,
    /problem list/,
  ), /\b/)),
  /\b(provide|supply|submit|furnish|enter|get|obtain|have) (the |your |some |additional )?documentation (of|for|supporting|to support|that)\b/,
);
export const bareOrder = /(?:^|[;:]\s*)\W*(?:(?:please|pls|plz|kindly|and|so|thus) )*(?:document|doc|add|chart|addend|write|co-?sign|sign|agree|update|revise|amend|correct|change|fix|edit)(?: (?:accordingly|today|asap|as such|as appropriate))?(?:,? (?:please|pls|thanks?|thank you))*\W*$/i;
export const bareConsent = /\b(?:co-?sign|sign|agree)\b/i;
/** To alter the record is an order whatever it alters. */
export const bareAlteration = tableOf('i', inTurn(
  /^\W*(?:(?:please|pls|plz|kindly|and|so|thus|then|you (?:should|must|need to|will need to|have to)|could you|can you|would you) )*/,
  /(?:amend|revise|correct|change|retract|rescind|alter|fix|rectify|withdraw|redo) (?:your|the|this|that|his|her) (?:\w+ ){0,2}/, oneOf(
  /notes?|documentation|records?|entry|statement|diagnos[ei]s|summary|H&P|assessment|wording|chart/,
), /\b(?![^.?!]*\b(?:as you (?:see fit|judge|deem)|if (?:needed|appropriate|indicated|warranted|you))\b)/));
/** That a condition was there on admission is the provider's to say, and not the coder's to have said. */
export const admissionGiven = tableOf(
  'i',
  /\b(?:answer|mark|select|enter|respond|reply|choose|check|put|say|indicate)(?: with)? ["“]?(?:Y|yes)["”]?(?: \w+)? (?:to|for|on|at|under|in) (?:the )?(?:POA|present on admission)\b/,
  /\b(?:POA|present on admission)(?: (?:indicator|status|answer|flag|field))?\b[^.?!]{0,12}\b(?:ought to|should|must|has to|have to|needs? to|to) be (?:\w+ )?["“]?(?:Y|yes|true|positive)\b/,
  inTurn(/\b(?:must|should|needs? to|has to|have to|ought to|shall|is to|to) (?:also |now |then )?be /, oneOf(
    /marked|reported|listed|indicated|recorded|coded|charted|shown|assigned|documented|noted|entered|stated/,
  ), / (?:as )?(?:POA|present on admission)\b/),
  inTurn(/\b/, oneOf(
    /document|mark|report|state|enter|write|record|indicate|list|code|chart|put|select|choose|make it|confirm|note/,
  ), /(?: (?:it|this|that|the \w+|them))?(?: as| the| with)? (?:POA|present on admission)(?:(?: (?:status|indicator))? ?[=:]? ?["“]?(?:Y\b|yes\b)(?! ?[/,;|])|(?=[^\w:]*$))/),
);
/** Words in quotation marks that are to be used: no quote of the chart. */
export const wordsGiven = tableOf(
  'i',
  /["“][^"”]{3,60}["”] (?:here |there |also )?(?:would|might|could) (?:be|read|look|sound|fit|work|serve) (?:so |much |far |a bit |rather )?(?:nicer|better|preferable|stronger|cleaner|more \w+|well|ideal|perfect|great)\b/,
  /\b(?:please|pls|kindly|just|must|should|need to|can you|could you|would you) (?:also |then |now )?(?:add|include|document|append|addend|amend|copy|transcribe|import|paste|insert|pop|drop|slip|throw|stick|tuck)[:,]?\s+["“](?!(?:clinically )?(?:un(?:determin|known|able|clear|sure)|none\b|not |no |n\/a|cannot))[^"”]{3,}["”]/,
  /(?:^|[:;,.]\s*|\b(?:please|pls|kindly|just|must|should|need to|to|can you|could you|would you|and) )(?:describe|document|record|list|label|classify|call|chart|code|diagnose|term|enter) (?:it|this|that|(?:the|his|her|this) (?:\w+ ){1,2})as:?\s+["“](?!(?:clinically )?(?:un(?:determin|known|able)|none\b|not ))[^"”]{3,}["”](?! ?(?:or|\/|and|versus|vs))/,
  /\b(?:please|pls|kindly|just|so) (?:\w+ )?(?:reply|answer|respond|write back)(?: with)?:? ["“](?!(?:clinically )?(?:un\w+|none|not|no|n\/a|cannot|yes(?=["”])|other|further|agree)\b)[^"”]{6,}["”](?! ?(?:or|\/|if (?!so\b)|where|when|and))|\b(?:please|pls|kindly) (?:complete|finish|fill in)(?: (?:the|this) \w+)?: ?["“]/,
  /\b(?:provider|physician|attending)(?:['’]s)? (?:statement|attestation|addendum|reply|response):\s*["“](?=[^"”]*\b(?:had|has|was|is|have)\b)/,
  /\b(?:just|only|still|simply|also|really)? ?(?:needs?|wants?|requires?|lacks?|missing) (?:is |are )?["“][^"”]{3,80}["”]/,
  /\b(?:revise|change|amend|correct|update|alter|edit|modify|convert|switch|rename|relabel|reword|rephrase|upgrade|replace|turn)\s+(?:the |your )?(?:\w+ )?["“][^"”]{2,}["”] (?:over |back )?(?:to|into|with|as|by|for)\b(?! (?:what|which|whatever|the (?:type|cause|stage)))/,
  /["”] (?:should|must|ought to|needs? to|has to|have to|is to|are to|can|could) (?:now |please )?be (?:replaced|changed|revised|amended|corrected|exchanged|substituted|updated|swapped|reworded|renamed|upgraded) (?:to|by|with|into|for|as)\b(?! (?:what|which|whatever))/,
  /\b(?:from|instead of|rather than)\s+["“][^"”]{2,}["”] to\s+["“]/,
  /(?:^|[:;,.]\s*|\b(?:please|pls|kindly|just|and|to|should|must|can you|could you|would you) )(?:use|write|say|put|insert|enter|dictate):?\s+["“](?!(?:clinically )?(?:un(?:determin|known|able|clear|sure)|none\b|not |no |n\/a|cannot))[^"”]{3,}["”]/,
  /(?<!\b(?:if|when|where|unless)\b[^.?!]{0,80})\b(?:please|pls|kindly|just|must|should|can you|could you|would you) (?:also |then |simply )?(?:state|document|record|list|name|report):? ["“](?!(?:clinically )?(?:un\w+|none|not |no |n\/a|cannot|other|further|yes|agree|disagree))[^"”]{6,}["”](?=\W*$| (?:in|on|to|into|for) (?:the|your|this)\b)/,
  /(?:^|[:;,.]\s*|\b(?:please|pls|kindly|just|to|should|can you|could you|would you|and) )(?:use|write|say|put|insert|enter|dictate|add|state) ['‘][^'’"]{3,60}['’] (?:in|into|to|on|as)\b/,
  inTurn(/\b(?:addendum|statement|entry|sentence|line|note|phrase|wording)\s+/, oneOf(
    /reading|saying|stating|such as|like|that (?:says|reads|states)|of|along the lines of/,
  ), /\s+["“][^"”]{3,}["”][^.?!]*\b(?:suffic|enough|help|do|fine|work|great|ideal|needed|required|appreciated|accept)/),
);

/** Behind a diagnosis: what is to become of it. */
export const obliged = /^(?: (?:here|also|too))? (?:really |also |still |probably |now )?(?:needs? to|must|should|ought to|has to|have to|had better|deserves?|belongs? (?:in|on)|goes (?:in|on|into|under|at the)|(?:is|was) (?:what|the one) (?:to|that)|would (?:\w+ )?(?:be (?:the |far |much |so |more )*(?:best|better|ideal|preferable|preferred|perfect|great|good to|nice|optimal)|(?:serve|suit|help) (?:us|everyone)))\b(?! (?:also |first |still )?be (?:\w+ly )?(?:ruled|exclud|consider|distinguish|differentiat|clarif|specif|separat|defin|evaluat|resolved))/i;

/** Behind a diagnosis: that it be written, wherever somebody asks for that. */
export const beWritten = /^(?: (?:also|then))? be (?:also |\w+ly )?(?:documented|mentioned|added|listed|noted|included|recorded|captured|named|charted|written|stated|reflected|entered|put|carried)\b|^(?: also)? (?:documented|added|listed|noted|included|mentioned|recorded|captured|named|charted|written)\b(?=\W*$|,? (?:please|thanks?|thank you|and)\b)/i;
export const beggedFor = /^,? (?:please|pls|plz|thanks|thank you)\W*$/i;
/** Before it: who asks for it. */
export const wishing = /(?:\b(?:with|have|get|see|want|like|need|keep|expect|that|for|let) (?:the |an? )?(?:\w+ )?)$/i;

/** What is needed, sought or has a consequence once a diagnosis is written. */
export const sought = tableOf(
  'i',
  inTurn(/\b/, oneOf(
    /need(?! of\b)|needs|(?<!\b(?:was|were|been|being|he|she|they|patient|pt|infant|baby|child|mother|who|which|that) (?:\w+ly |also |then |still |soon )?)needed|want|wants|require|requires|(?:would|['’]d) (?:like|love)|(?:hoping|hope) (?:for|that|you|we)|looking for|look for/,
    /waiting for|missing/,
  ), /\b[^.?!]{0,60}(?:\b(?:documented|added|listed|captured|coded|charted|noted|on the (?:chart|list)|dx|diagnosis)\b)?/),
  /\bif\b[^.?!,]{2,80}\b(?:is|are|was|were|gets?) (?:documented|added|coded|listed|specified|charted|captured)\b[^.?!]{0,10}\b(?:the|we|it|this|that|your|our|then)\b/,
);
export const clericalSubject = /\b(response|answer|reply|clarification|query|judgment|opinion)\b/i;
export const alteration = /\b(chang|revis|amend|edit|alter|correct|reword|rewrit|rephras|updat|modif|addend)\w*\b[^.?!\n]{0,80}(?<!\b(?:able|free|unable|possible|impossible|welcome)) \b(to (say|read|reflect|include|show|state|indicate|remove|support|match)|so (that )?it|accordingly|into|instead|reads?)\b/i;
export const alteredNeutrally = /\breflect (your|the provider['’]?s) (clinical )?(judgment|opinion|response|answer)|\byour (response|answer|clinical judgment|clarification)\b/i;
export const pronoun = tableOf('i', inTurn(inTurn(/(?<!\b(?:do|does|did|could|can|has|have|had|was|were|is|are)(?:n['’]t| ?not)(?: \w+)? )(?<!\b(?:never|without|nor) )\b/, oneOf(
  /reflect|remove|delete|strike|drop|take|document|add|carry|list|include|change|confirm|bring|put|code|(?<=\b(?:please|pls|kindly|just|so|simply) )(?:use|enter|adopt|capture|go with)/,
), / /), oneOf(
  /it|this|that|them|these|the same|the (?:term|word|code|statement)/,
  inTurn(/the (?:diagnosis|condition)/, '(?=', oneOf(/\W*$|[.;!]/, inTurn(
    /,? (?:in|on|into|to|from|off|as(?! you\b)|at|accordingly|again|today|now|please|asap|immediately|and|so)\b/,
    /(?! (?:stage|type|acuity|if|whether|its|the (?:cause|type|stage|status|acuity)|for (?:which|what)|known|clinically|appropriate|indicated|you (?:deem|feel|see)|any|cause|severity|being)\b)/,
  )), ')'),
), /\b(?!(?:\/\w+|\(\w+\))?,? (for|that|which|being|associated|underlying|related|responsible|accounting|corresponding|if|you|due|to the best|requiring|treated|represented|with|behind|in the (fields?|space)|(?<=\bthese )(?:measurements|dimensions|details|elements|items|specifics|sizes|dates|times)|and,? (if|its|whether|the (cause|type|stage|status|source))))/));
/** Into which document something goes. */
export const placed = tableOf('i', inTurn(/\b(add|put) (it |this )?(to|in|into|on) (the |your |my )?(next |final |last )?/, oneOf(
    /PN|progress notes?|notes?|DS|d\/c summary|discharge summary|chart|record|problem list|(?:dx|diagnos[ei]s|diagnostic|active) list|list/,
    /addendum|(final )?(dx|diagnos[ie]s)/,
  ), /\W*$/));
/** Whether something is so is asked, and what then is to be written. */
export const asksWhether = /\b(?:indicate|state|clarify|say|tell (?:us|me)|advise|specify|let us know|document|explain|comment|note|confirm) (?:if|whether)\b/i;
/** "If it was a normal finding, please say so." */
export const saysSo = /\bif\b[^.?!]*\b(?:say|write|state|note|indicate) so\b/i;
/** What is taken out is known, however open the question. */
export const takenAway = /^\W*(?:remove|delete|strike|drop|take|change)\b/i;
/** What an open question might bring to light, and nothing that was told. */
export const conditional = /\b(if (so|yes|any|present|applicable|appropriate|there is( one)?|one (applies|exists|is present))|where applicable|when applicable)\b/i;
export const appeal = tableOf(
  'i',
  /\b(?:please|pls|kindly|just|so) (?:go|side|agree|align|stay|stick) with (?!(?:your|what|whichever|whatever|the (?:diagnosis|one|term) (?:that|you|which))\b)[\w ]{2,40}\b(?:in|on|for|here)\b|\b(?:please|pls|kindly|just) (?:pick|choose|select|tick|mark|check|circle) (?:severe|moderate|acute|the (?:first|second|third|last|top|one)|yes|stage|option [A-H1-9]|box [A-H1-9]|A|B|C)\b(?! (?:or|answer that|option that|that (?:best|applies)|of the following|which))/,
  /\b(?:please|pls|kindly|just) (?:write|state|document|put|enter|record|say|add) (?:at least |more than |over |an? )?\d+(?:\.\d+)? ?(?:%|cm|mm|mL|min\w*|hours?|units?)(?!\w)/,
  /\b(?:validate|restate|re-?document|reaffirm|reconfirm) (?:the|this|that|your) (?:\w+ )?(?:diagnosis|term|condition)\b(?! (?:is|was|or|status|meant|intended|you)\b)(?![^.?!]*\blegib)|\bplease (?:call|name|label|term) (?:it|this|them) (?:that|so|such|as such|accordingly)\b/,
  /\b(?:can|could|will|would) you (?:please |also )?(?:add|note|put|write|state|say|document|record|include)\b[^?.!]{0,60}(?<!\b(?:diagnosis|condition|reason|problem|cause|finding|term|process|illness)) that (?:the|this|it|his|her|he|she)\b[^?.!]{0,40}\b(?:was|were|is|had|has)\b(?![^?.!]{0,40}\b(?:or|if|whether|un(?:determined|known|clear|able)|indeterminate|not known|cannot)\b)/,
  /\bpre-?(?:filled|populated|written|drafted)\b|\b(?:we|i|coding|CDI|HIM) (?:have |has |had )?(?:already )?(?:drafted|prepared|written|typed|queued|set) (?:up |out )?(?:the|an?|your|this) (?:\w+ )?(?:addendum|note|statement|response|answer|attestation|entry|text)\b/,
  /\byour (?:\w+ )?(?:notes?|documentation|wording|summary|assessment|addendum|diagnosis) (?:to |should |must |needs? to |has to |ought to |so (?:that )?it )(?:match(?:es)?|mirrors?|echo(?:es)?|agrees? with|aligns? with|lines? up with|conforms? to|follows?) /,
  /\b(?:can|could|will|would) you (?:please |also )?(?:state|say|write|document|confirm|attest|certify) (?:that )?(?:the|this|that|it|his|her) (?!(?:condition|diagnosis|reason|indication|problem|site|side|type|stage|cause)\b)(?:[\w-]+ ){0,3}(?:was|were|is|had been) (?!(?:present|there) or\b)(?!.{0,40}\b(?:or|whether)\b)/,
  /\b(?:in|with|within) (?:your|the|an?) (?:wording|words|notes?|documentation|response|reply|addendum|summary|assessment),? (?:please |just |simply )?(?:mention|say|state|use|include|put|write|add|avoid|name)\b(?! (?:what|which|whether|if|any|your|how|the (?:cause|type|stage|site|diagnosis|condition))\b)/,
  /\b(?:sign|co-?sign|approve|accept|attest(?: to)?|endorse|authenticate)(?: off)?(?: on)? (?:the |this |our |my |an? )?(?:attached|prepared|drafted|enclosed|pre-?written|ready-?made|suggested|proposed|following|pre-?filled|new) (?:\w+ )?(?:addendum|statement|entry|note|paragraph|text|attestation|draft|wording|sentence)\b/,
  inTurn(/\b(?:should|must|ought to|needs? to|has to|have to|had better) (?:now |really |instead |rather |simply )?/, oneOf(
    /(?:read|say|carry|contain)/,
  ), /(?<!\b(?:what|which|how|whether|if)\b[^.?!]*)(?! (?:your|the provider|what|which|whether|if|how|more|as much|so)\b)/),
  /\b(?:beef|shore|firm|tighten|bulk|build|punch|clean) (?:\w+ ){0,3}?up\b|\b(?:bolster|strengthen|reinforce)\b[^.?!]{0,40}\b(?:documentation|support|notes?|diagnosis|case|summary|record|wording)\b/,
  /\bplease (?:swap|switch|fix|replace) (?:it|this|that|them)\b|\b(?:hit|press|click|tap) (?:accept|agree|sign|ok|yes|submit|approve)\b/,
  /(?:\b(?:bring|carry|pull|roll|copy)|\b(?:be|get|gets|have|see|want|it|this|them|these|that) (?:\w+ )?(?:brought|carried|pulled|rolled|copied))(?: (?:it|them|these|those|this|the \w+))?(?: \w+)? (?:forward|over)\b/,
  /\b(?:add|write|insert|include|put|append|document) (?:in )?(?:an? |one |the |this )(?:\w+ )?(?:line|sentence|statement|note|comment|remark|phrase|paragraph) (?:stating|saying|that (?:says|states|reads)|noting|to say|to state|that) (?!(?:the )?(?:which|what|whether|how|if|your)\b)/,
  /\b(?:please|pls|kindly|just|simply) (?:describe|characteri[sz]e|term|label|classify|categori[sz]e|list|report|chart|regard|treat) (?:it|this|that|them|these|the \w+(?: \w+)?) as (?!(?:you|it|they|clinically|appropriate|fully|best|precisely|specifically|known|indicated|seen|performed|documented|reported|noted|described|above|below|to|well|either|left|right)\b)\w/,
  /\b(?:dictate|document|write|chart|record|addend|report|re-?dictate)(?: it| this| that| the \w+)?(?: again| anew| once more)? without (?:it|that|this|them|mention\w*|the (?:word|mention|term|diagnosis|complication))\b/,
  /\b(?:please|pls|kindly|just|and) (?:do|follow|adopt|use|keep to) (?:the same|likewise|suit|this|their|our) ?(?:practice|habit|custom|convention|wording|style|example|pattern)?(?=\W*$|[.;,])/,
  /\b(?:could|can|would|will) you (?:please |kindly |also )*do (?:so|the same|likewise)\b(?: too| as well| here| in| for)/,
  /\b(?:please |so |just )?avoid (?:it|that|this|them|the (?:word|term)) (?:and|,) (?:\w+ )?(?:choose|use|write|say|select|document|pick)\b/,
  // One diagnosis in the place of another.
  inTurn(
    /(?:^\W*|\b(?:please|pls|kindly|should|must|can you|could you|would you|will you|just) )(?:document|write|state|list|code|report|use|record|enter|put|call (?:it|this)|name) (?!.{0,60}\b(?:which|what|whether|either|if|your)\b)/,
    /[^.?!;:]{3,60} (?:instead of|rather than|in place of|in lieu of) (?!the (?:date|time)\b)/,
  ),
  /\b(?:let us|let['’]s|we (?:should|will|can)|please|just) (?:all )?(?:go|run|stay|stick) with (?!(?:your|what|whichever|whatever|whoever)\b)[\w ]{2,40}/,
  /\b(?:please |just |simply |and )?initial (?:here|below|this|it|the (?:box|line|form|change|entry|note|query))\b/,
  // Whatever it is called: something is to be written as a cause or a diagnosis, or named in a document.
  inTurn(/(?:^\W*|[:;,–-]\s*|\b(?:please|pls|kindly|and|to|should|must|can you|could you|would you|will you|just) )/, inTurn(
    /(?:write|document|enter|list|record|add|state|put|name|give|report|include|code|chart|note)(?: down)? (?!.{0,60}\b(?:which|what|whether|either|if|one of|your|any)\b)/,
    /[^.?!;:]{2,70}? as (?:the |an? |his |her |its )?(?:\w+ )?(?:cause|diagnosis|reason|etiology|source|complication|principal|secondary|comorbidity)\b/,
  )),
  inTurn(/\bso (?:that )?(?:it|this|the (?:diagnosis|condition|term)) /, oneOf(
    /appears?|shows? up|gets?|goes|makes it|ends up|lands|(?:is|can be|will be|gets) (?:included|listed|coded|captured|counted|reported|on|in)/,
  ), /\b/),
  /\b(?:should|must|needs? to|ought to|has to|have to) (?:also |now )?(?:come|go|be|get|stay|be kept|be left|drop) (?:\w+ )?(?:off|out of|from|away|on)(?: of)? (?:the|your|this|his|her) (?:\w+ )?(?:list|chart|record|notes?|summary)\b/,
  /\b(should|must|needs? to|ought to|has to) (also |now )?(read|say|look|be worded|be phrased) (that|this) way\b/,
  /\b(please|pls|kindly) (\w+ )?(advise|state|say|write|indicate|document|confirm)( that)? (it|this) (was|is)\b(?! (your|or)\b)/,
  /\bunless\b[^.?!]*\b(?:is|are|gets?|goes) (?:on|in|into|onto) (?:the|your) (?:chart|record|notes?|summary|list)\b/,
  /\bunless\b[^.?!]*\b(is|are|gets?) (changed|documented|revised|added|specified|listed|removed)\b/,
  /\b(must|should|needs? to|has to|have to) (also )?(have|get)\b[^.?!]{2,60}\b(documented|coded|added|listed)\b/,
  /\b(notes?|summary|record|report|chart|documentation|H&P|PN) (needs?|has|have|must|should|ought) (to )?(say|read|state|reflect|show|include|mention|list)\b(?! (your|the provider))/,
  /\b(?:an? |the |one |just )?(?:addendum|note|entry|line|mention|addition) (?:for|of|with|about|stating|saying|that says) (?!(?:the |its |his |her )?(?:type|cause|stage|acuity|side|site|depth|reason|indication|details?|answer|response)\b)[^.?!]{2,50},? (?:please|pls|kindly|if you would|if you could)\W*$/,
  /(?<!\b(?:notes?|H&P|records?|summary|consults?|charts?|documents|providers?|teams?|you|both|all|also|through \d[\d/]*|\d\/\d+) )\b(use|insert|write|add) the (word|term|wording|phrase|language|verbiage)s?\b|\b(take|leave) (it|this|that|\w+) (off|out)\b|\bdo (it|this) again\b/,
  /\bdocument it again\b|(?<!\b(?:can ?not|can.t|not|unable|impossible|unclear|unknown|none|neither)\b(?:[^.?!]|\.(?=\d)){0,80})\bplease (also )?(say|write) so\b/,
);
/** "Document accordingly": as the answer is, where something open is asked. */
export const asAnswered = anyOf('i', inTurn(
  /^\W*(?:if (?:so|yes|any|present|applicable|there is(?: one)?|one)[^.?!,]{0,20},? )?(?:(?:please|pls|kindly|and|then) )*(?:document|addend|write|dictate|note|record|chart)/,
  /(?: (?:it|this|that|(?:your|the) (?:[\w/&]+ )?(?:notes?|record|chart|documentation|summary|addendum|report|H&P)))? accordingly\b[^.?!"“:]{0,40}\W*$/,
));
/** Words that are put into the provider's mouth, or into the place of theirs. */
export const dictated = tableOf(
  'i',
  /\b(?:ok|okay|fine|all right|alright) (?:with you )?(?:to|if we) (?:add|document|include|code|capture|report|list|use|update|change)(?: it| this| that| them)?\s*\?/,
  /\b(?:ok|okay|fine|all right|safe|good|alright) (?:for us )?(?:to|if we) (?:mark|report|assign|code|use|put|enter|answer|select) (?:it |this |that |them )?(?:as )?["“]?(?:Y|yes|POA|present on admission)\b/,
  /\b(?:insert|add|put|enter|include|drop) (?:the|this|that) (?:diagnosis|term|condition|wording) (?:in|into|to|on) (?:the|your) (?:\w+ )?(?:notes?|chart|record|summary|list|assessment|plan|addendum|documentation|H&P)\b(?![^.?!]*\b(?:which|that|for|if|whether)\b)/,
  /\b(?:is|are|was) (?:all )?(?:what|that) (?:the|your|this|our) (?:\w+ )?(?:records?|notes?|chart|summary|documentation|coding|codes?) (?:\w+ )?(?:lacks?|needs?|misses|wants?|requires?|should)\b/,
  /\b(?:would be|is|seems) (?:\w+ )?(?:best|better|right|wise|proper|preferable|advisable|appropriate|time) (?:to|if you|that you) (?:\w+ )?(?:withdraw|remove|delete|drop|strike|change|revise|amend|document|add|record|list|include|retract|rescind)\w*/,
  /(?:^\W*|\b(?:please|pls|kindly|should|must|could you|can you|would you|let us|let.s) )(?:withdraw|rescind|retract|drop|delete|strike|take (?:out|off|back)|remove) (?:the |this |that |your |it\b|[A-Z])/,
  /\b(?:attest|state|document|indicate|confirm|write|note|say|record|declare)\b[^.?!]{0,40}\bthat (?:it|this|the (?:\w+ ){0,3}\w+|they|these) (?:was|were|is|had been|came|existed|arose) (?:\w+ )?(?:there|present|in place|on|with|at|before|prior|POA|in)\b/,
  /(?:^\W*|\b(?:please|pls|kindly|and|just) )(?:connect|link|tie|relate|join|pair|associate|attribute) (?:the |them|both|one|these|it|this|\w+) (?:\w+ ){0,3}?(?:with|to) (?:the |each |one )?\w+/,
  /(?:^\W*|[,;:–-]\s*|\b(?:please|pls|kindly|so) )(?:do not|don['’]t|never|stop|quit) (?:write|writing|document|documenting|use|using|say|saying|chart|charting|put|putting|call|calling|list|listing)\b(?! (?:if|unless|in this|on this|anything|identifiers|below|here|any\b|a new|this form))/,
  // What may not be written, whoever is forbidden it: "the surgeon must not document …".
  inTurn(/(?<!\b(?:if|unless|when|where|whether|who|why|nurses?|nursing|RN|aides?|dietitian|coders?|coding|we|I) (?:\w+ )?)\b(?:must|should|shall|may|can|ought to|(?:is|are) (?:not )?to)(?: not|n['’]t|not| never) (?:again |ever |simply )?(?:write|document|chart|mention|list|record|diagnose)\b/,
    /(?! (?:if|unless|with|alone|under|in this|on this|anything|below|here|any\b|a (?:new|diagnosis|condition)|this form|what|which|whether|how|more|further|it (?:if|unless)|the (?:cause|type|stage|answer|query)))/),
  /\b(?:nobody|no one|neither of you) (?:should|must|may|can|ought to) (?:write|document|chart|mention|list|record|diagnose)\b|\b(?:please|kindly|must|should|to) (?:refrain|abstain) from (?:writing|documenting|charting|mentioning|listing|recording|diagnosing)\b/,
  /\b(?:let|have|make|get) (?:the|your|this|his|her) (?:\w+ )?(?:notes?|summary|record|chart|H&P|documentation|assessment|list) (?:to )?(?:say|read|reflect|show|state|carry|list|name)\b(?! (?:your|what|which|whether|whatever))/,
  /\b(?:make sure|see|see to it|ensure|take care|remember) (?:that )[^.?!]{2,60} (?:makes it|makes|finds its way|ends up)\b/,
  /\b(?:make sure|see to it|ensure|take care) (?:that )?[^.?!]{2,60} (?:is|are|gets|appears|shows|goes) (?:\w+ )?(?:in|on|there|listed|documented|included|named|charted)\b/,
  /\b(?:unable|cannot|can ?not|can.t|not able)(?: to)? (?:close|finish|complete|finali[sz]e|release|process|submit|drop)\b[^.?!]{0,40}\b(?:without|unless|until)\b/,
  /\b(?:upgrade|downgrade|change|revise|correct|amend|update|raise|move) (?:your|the|this|it|his|her)\b[^.?!]{0,40}\bto (?:stage|grade|type|class|acute|chronic|severe|first|second|third|fourth|full|deep|match|fit|agree)\b/,
  /\b(?:remove|delete|justify|defend|withdraw|support|explain) or (?:else )?(?:remove|delete|justify|defend|withdraw|support|explain)\b/,
  /(?<!\b(?:what|which|how|where|whether|who)\b[^.?!]{0,30})\b(?:it|this|that) (?:ought to|should|must|needs to|has to|had better) be(?: there| in there| so)?\W*$/,
  /\b(?:document|code|chart|addend|write|dictate|amend|update)(?: it| this| that)? accordingly\b/,
  // "Write that bowel function is as expected."
  inTurn(
    /(?:^\W*|[;:,–-]\s*|\b(?:please|pls|kindly|just|and|then) )(?:write|state|document|record|note|say|put) that (?!the\b|this\b|it\b|he\b|she\b|they\b|these\b|no\b|none\b|nothing\b|you\b|your\b|any\b|either\b|neither\b|another\b|further\b)/,
    /(?:[\w-]+ ){1,4}(?:is|was|are|were|remain(?:s|ed)|had|has)\b(?![^.?!]*\b(?:if|whether|or|unable|un(?:determined|known)|cannot)\b)/,
  ),
  inTurn(
    /(?:^\W*|\b(?:please|pls|kindly|could you|can you|would you) )(?:specify|state|document|confirm|indicate|note|write|say|record|add) that (?:the|this|it|he|she|they|these)\b(?! (?:response|answer|reply|query|information|clinical|provider))/,
    /(?![^.?!]*\b(?:can ?not|can.t|undetermined|unable|unknown|indeterminate|whether|not (?:known|possible|determined|applicable))\b)/,
  ),
  /(?:^\W*|\b(?:please|pls|kindly|and|just|to) )(?:link|tie|connect|attribute|relate) (?:the two|them|both|these|it|this|one to)\b/,
  inTurn(
    /(?:^\W*|\b(?:please|pls|kindly|and|just) )(?:co-?sign|adopt|endorse|accept|incorporate|carry over|pull in|take over|copy) (?:the|this|her|his|their) /,
    /(?:[\w’']+ ){0,4}(?:diagnos[ei]s|assessment|impression|wording|findings?|notes?)\b/,
  ),
  inTurn(/\b(?:addendum|note|statement|text|response|sentence|wording|paragraph|entry) (?:is|has been|was) (?:already |now |all )?/, oneOf(
    /written|prepared|drafted|typed|ready|composed|filled|pre-?populated|attached for/,
  ), /\b/),
  inTurn(/\b(?:copy|paste|cut|transfer|drop|drag) /, oneOf(
    /it|this|that|the (?:\w+ )?(?:text|wording|statement|sentence|addendum|paragraph)|and paste/,
    /(?<=\b(?:copy|paste) )(?:them|both|all|these|those|(?:the|these|those|all|his|her) (?:\w+ ){0,2}(?:diagnos[ei]s|conditions|problems|entries))/,
  ), /\b[^.?!]{0,20}\b(?:into|in|to|onto)\b/),
  /\b(?:ready|waiting|there|here|all set|only needs?|just needs?) (?:for )?(?:you )?(?:to (?:co-?)?sign|your (?:co-?)?signature)\b/,
  /\b(?:all|everything) (?:you|that you|that) (?:have|need|needs) to (?:do )?is (?:to )?(?:co-?)?sign\b/,
  /(?:^\W*|\b(?:please|pls|kindly|could you|can you|would you|will you|and|must|should|to) )(?:replace|substitute|swap|exchange)\b(?! (?:nailing|transfusions?|arthroplasty|of|procedure|plasty)\b)[^.?!]{1,160}\b(?:with|by|for)\b/,
  /\b(?:suggest|recommend|propose|prefer|offer|consider)(?:s|ed|ing)? (?:\w+ing )?(?:the |this |that |following |a )*(?:word(?:s|ing)?|term|phrase|language|verbiage|text|statement)\b/,
  /\b(?:suggested|proposed|sample|recommended|preferred|acceptable|compliant) (?:word(?:s|ing)|language|text|verbiage|statement|phrase|documentation|addendum)\b/,
  /\b(?:without|needs?|needed|requires?|looking for|contains?|using|see|hear|read) the (?:exact |specific |magic |key ?)?(?:word|term|phrase)s?\b/,
  /\b(?:drafted|prepared|pre-?written|pre-?populated|typed up|composed) (?:the|an?|your|this) (?:\w+ )?(?:addendum|note|statement|text|response|answer|diagnosis)\b/,
  /\bif you (?:write|document|say|add|call|put) (?:it|this|that)\b|\balways (?:add|document|write|include|use|specify|say)\b/,
  /\b(?:must|need to|have to|has to|should) (?:write|state|say|word|phrase|call|put) (?:it|this|that)\b|\bto be coded\b|\bcopy[- ](?:and|&)[- ]paste\b/,
  /\b(?:cannot|can ?not|can.t|unable to|may not|not able to) (?:be )?(?:code|coded|assign|assigned|report|capture)\b[^.?!]{0,60}\b(?:without|unless|until)\b/,
);
