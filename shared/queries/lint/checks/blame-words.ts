import { inTurn, oneOf } from '../any-of';
import { judges, presses, type Conduct } from './conduct-words';

const rejects = 'This rejects the provider’s answer. Ask openly what is still unclear, or escalate.';
const flatters = 'This praises the provider. Leave it out; the indicators speak.';

/** Whoever treats, writes or answers. */
const clinician = oneOf(
  /(?:orthop(?:a)?edic |trauma |vascular |cardiac |on-?call |covering |attending |primary |night |day |charge |floor |bedside |admitting )*(?:surgeons?|physicians?|doctors?|nurses?|residents?|interns?|fellows?|attendings?|hospitalists?|providers?|operators?|proceduralists?|intensivists?|pharmacists?|an(?:a)?esthesi\w+|consultants?|cardiologists?|radiologists?|obstetricians?|midwi\w+|therapists?|technicians?|aides?)/,
  /team|staff|nursing|ED|ER|ICU|OR|ward|unit|floor|pharmacy|lab|hospital|department|service|crew/,
);
const wrong = oneOf(
  /errors?|mistakes?|negligence|oversights?|lapses?|carelessness|misjudg\w+|mishandling|inattention|incompetence|recklessness|blunders?|faults?|slip-?ups?|omissions?|inexperience|inaction|slowness|hesitation|haste|delays?|neglect/,
  /(?:poor|bad|careless|sloppy|rough|faulty|improper|clumsy|hasty|reckless|inadequate|late|slow) \w+|failure to (?!thrive|progress)\w+|lack of (?:attention|care|skill|supervision|experience|judg(?:e)?ment|urgency)/,
);
/** An answer was not given, or not in time. */
const unanswered = oneOf(
  /(?:your|open|unanswered|late|delayed|pending|old|slow) (?:\w+ )?(?:quer\w+|answers?|repl\w+|responses?)|unanswered|not? (?:been )?(?:answer|reply|respon|return|complet|address|clos)\w*|non-?(?:response|responders?|compliance)|fail\w* to|ignor\w+|overdue|outstanding|open quer\w+|(?:do|does|did) ?n[o'’]?t (?:answer|reply|respond|document|complete|clarify|return)/,
  /without (?:an? )?(?:reply|response|answer)|unless|if (?:you|no|not|we|this|there|it)\b|who (?:leave|do not|don['’]t|ignore|fail|skip|decline|refuse|miss)|otherwise|or else|leav\w+ (?:\w+ ){0,4}(?:open|unanswered|blank)|refus\w+|declin\w+|late|miss(?:ed|ing)? (?:quer|respon|deadlin)\w+|after (?:two|three|\d) |by (?:then|tomorrow|noon|friday|monday|tuesday|wednesday|thursday)/,
);
const held = oneOf(
  /(?:performance|personnel|credential\w*|physician|provider|quality|peer|permanent|your) (?:file|record|review|evaluation|report|folder|conference|committee)|chair(?:man|person|woman)?(?:['’]s)?|chief(?! complaint| resident)(?: of \w+| medical officer)?|CMO|medical director|department head|leadership|administration|peer review|credential\w*|medical staff (?:office|committee|services)|committee|board/,
  /privileges|re-?appointment|OPPE|FPPE|suspension|suspended|sanction\w*|disciplin\w+|delinquen\w+|evaluation|contract|bonus|written up|write-?up|incident report|corrective action|remediation|warning|scorecard|league table|name and shame|list of (?:\w+ )?(?:non|late|providers|physicians|doctors)\w*|(?:your )?(?:annual|yearly) (?:review|appraisal|evaluation)|appraisal|GMC|licen[cs]e/,
);

/** An answer, and that it was not the one, or another is wanted. */
const ofAnswers = /^(?=[\s\S]*(?:answer|repl|respon|addend|select|choice|choose|pick|clarif|determine|option|other|none|unknown|opinion|decision|decide|mind|try|vote|\s{4,}|that|this|such|it\b))[\s\S]*\b(?:not|\w*n['’]t|can ?t|wont|dont|\w*not|no|never|little|too|hardly|again|differently|once more|anew|afresh|another|different|better|stronger|more|new|proper|real|usable|workable|acceptable|definite|codable|second|re-?think|revisit|change|revise|withdraw|reverse|re-?do|correct|help\w*|useless|unhelpful|unacceptable|rejected|returned|refused|discarded|vague|weak|insufficient|inadequate|set aside|nowhere|nothing)\b/i;
const ofPraise = /best|great|excellent|amaz|wonder|thorough|brillian|star|favou?rite|sharp|fine|superb|outstanding|meticul|gift|skill|talent|champion|hero|role model|good at|terrific|fantastic|smart|expert|conscientious|experience|valued|respect|admir|exemplar|impressive|stellar|exception|unmatched|keen|sterling|impeccable|calib|standing|training|reputation|stature|like you|as you|as well|carefully|better|pleasure|hono|delight|privilege|love|ador|marvel|applaud|commend|salute|treasure|model|leading|\btop\b|seasoned|careful/i;

/** What was done wrong and by whom, what follows if nobody answers, answers that are not taken, and praise. */
export const blames: readonly Conduct[] = [
  { words: new RegExp(oneOf(
    inTurn(/\b(?:the |this |our |a )?/, clinician, /(?:['’]s|s['’]) (?:own |obvious |apparent |clear |technical |intraoperative |initial |repeated )*/, wrong, /\b/),
    inTurn(/\b/, wrong, /\b (?:made |committed |caused )?(?:by|on the part of|from) (?:the |our |your |an? )?(?:\w+ )?/, clinician, /\b/),
  ), 'i'), trace: /\b(?:errors?|mistakes?|neglig\w+|oversights?|lapses?|careless\w*|misjudg\w+|mishandl\w+|inattention|incompetence|reckless\w*|blunders?|faults?|slip-?ups?|omissions?|inexperience|inaction|slow\w*|hesitation|hast[ey]\w*|delays?|neglect|failure to|lack of|poor|bad|sloppy|rough|faulty|improper|clumsy|inadequate|late)\b/i, spared: /\b(?:refractive|measurement|sampling|rounding|inborn|lab|specimen|patient|family|transcription|dictation) (?:error|mistake)/i, message: judges },
  { words: new RegExp(oneOf(
    inTurn(/\b/, clinician, / (?:simply |just |then |again |had |have |has )*(?:left (?:this|it|him|her|them|the \w+) (?:un\w+|alone|waiting|sitting|lying|there|for)|sat on|sat by|let (?:this|it|him|her|the \w+) (?:go|slide|drift|sit|run|get)|stood by|did nothing|looked away|dragged|dawdled|dithered|took (?:too|so|far|its|their) |waited (?:too|so|far|until it)|should|could have|ought)\b/),
  ), 'i'), trace: /\b(?:left (?:this|it|him|her|them|the)|sat|let|stood by|did nothing|looked away|dragged|dawdled|dithered|took (?:too|so|far|its|their)|waited|should|could have|ought)\b/i, message: judges },
  { words: new RegExp(oneOf(
    inTurn(/\b(?:your|their) (?:own |obvious |apparent |clear |technical |initial |team['’]s )*/, oneOf(/errors?|mistakes?|negligence|oversights?|lapses?|carelessness|misjudg\w+|mishandling|inattention|blunders?|slip-?ups?|omissions?|haste|hesitation|neglect/), /\b/),
    inTurn(/\b(?:due to|because of|owing to|caused by|result of|from|after|following|thanks to|attributable to|secondary to) (?:an? |the |this |that |what (?:was|looks like) an? )?(?:obvious |avoidable |preventable |clear |apparent |serious |simple |basic )*/, oneOf(
      /(?:surgical|technical|medical|nursing|human|clinical|operator|surgeon|physician|judg(?:e)?ment|handoff|communication|prescribing|dosing|medication|charting|iatrogenic) (?:errors?|mistakes?|lapses?|failures?|blunders?|misadventure)|mistakes?|negligence|carelessness|mismanagement|malpractice|neglect of (?:duty|care)|sloppiness|incompetence/,
    ), /\b/),
    inTurn(/\b(?:which|that|this|it|(?:the |your )?(?:response|reply|treatment|replacement|repletion|management|transfusion|intervention|work-?up|transfer|consult|decision|recognition|discharge)) (?:is|was|were|seems|seemed|looks|came|happened|occurred|appears) (?:\w+ )?too (?:slow|slowly|late|long|little|few|soon|early|quick|quickly|hasty|hastily|aggressive|aggressively|casual|lax|conservative|cautious|timid)\b(?! (?:to|for)\b)/),
    inTurn(/\b(?:far|much|way|simply|just|clearly|frankly) too (?:slow|slowly|late|long|little|few|soon|early|fast|quick|quickly|hard|hasty|hastily|aggressive|aggressively|casual|lax)\b(?! (?:to|for)\b)/),
    /\b(?:without (?:a )?(?:second|much|any) (?:thought|hesitation|consideration)|for no (?:good |apparent |clear )?reason|without (?:good |any )?(?:reason|justification|excuse)|needlessly|carelessly|recklessly|thoughtlessly|blindly|inexplicably)\b|\b(?:was|were) (?:fast )?asleep(?= (?:at|on)|\W*$)(?<=\b(?:team|staff|nurses?|doctors?|residents?|service|night shift|you)\b[^.?!]*)/,
    /\b(?:poor|bad|careless|sloppy|hasty|reckless|lax|weak|faulty|muddled) (?:\w+ )?(?:planning|judg(?:e)?ment|communication|hand-?offs?|staffing|supervision|oversight|documentation|technique|decisions?|management|prescribing|charting|care|teamwork|follow-?up|coordination)\b/,
    /^\W*(?:and |so |but )?who (?:let|allowed|missed|forgot|left|failed|caused|was supposed|dropped|signed off|is responsible|is to blame|overlooked|ignored|decided)\b/,
    /\b(?:it|this|that) (?:does|did|do)(?:n['’]t| not) (?:look|reflect|read|come across) (?:good|right|well|great)\b(?! (?:on|in) (?:the )?(?:x-?ray|film|imaging|exam))/,
    /\b(?:care|management|treatment|monitoring|work-?up|nursing|handling)\b[^.?!]{0,40}\b(?:f[ea]ll(?:s|en)? short|left (?:much|a lot|something|plenty) to|went (?:badly|wrong)|below (?:par|standard)|not up to)\b/,
    inTurn(/\b(?:no one|nobody|not one of you|none of you|no ?body on (?:the|your) \w+) (?:\w+ )?(?:bothered|noticed|thought|cared|checked|acted|responded|came|listened|realized|followed|looked|called|caught|saw fit|picked)\b/),
    inTurn(/\b(?:slow|late|tardy) to (?:act|respond|treat|recogni[sz]e|react|start|call|intervene|transfer|order|diagnose|replace|replete)\b|\b(?:more|better|closer|earlier|quicker|faster|prompter) (?:attention|monitoring|care|vigilance|supervision|action|treatment|recognition|response) (?:was|would|could|should|might)\b/),
  ), 'i'), spared: /\b(?:refractive|measurement|sampling|rounding|inborn|lab|specimen|patient|family|transcription|dictation) (?:error|mistake)/i, message: judges },
  // Two things make a threat: that nothing was answered, and that somebody holds it against whoever did not.
  { words: new RegExp(oneOf(
    inTurn(String.raw`^(?=[\s\S]*\b${unanswered})`, /[\s\S]*\b(?:reported|sit|sits|sitting|logged|referred|flagged|forwarded|sent|listed|named|recorded|entered|noted|counted|tracked|shared|published|posted|discussed|escalated|raised|copied|affects?|reflects?|impacts?|go(?:es)?|taken|brought|added|appears?|shown|show up|end|ends|ended|land|lands|find|finds|result\w*|lead\w*|lose|los(?:es|ing)|face|faces|risk\w*|trigger\w*|put|kept|held|looks?|hear|heard|notified|told|informed|involved?) (?:[\w’'-]+ ){0,6}?/, held, /\b/),
    inTurn(String.raw`^(?=[\s\S]*\b${unanswered})`, /[\s\S]*\b(?:chief|CMO|medical director|chair\w*|board|committee|leadership|administration|department head|supervisor|manager)\b[^.?!]{0,40}\b(?:ask|want|see|get|receiv|review|watch|track|expect|request|read|look|know|hear|keep)/),
    /\b(?:held|logged|counts?|counted|used|recorded|noted|scored|marked) against (?:you|your|the (?:provider|physician|surgeon|doctor))\b|\b(?:last|final|only) (?:chance|opportunity|warning|notice|call)\b(?! (?:light|bell))/,
    inTurn(/\b(?:repeat(?:ed)?|chronic|frequent|habitual) non-?(?:responders?|response|compliance)\b|\byour name (?:\w+ )?(?:off|on|onto|out of|from|in|to)\b|\bname(?:s|d)? (?:will|would|may|is|are|appears?|goes|ends?)\b[^.?!]{0,40}\b(?:list|report|meeting|committee|board|email|dashboard)/),
    inTurn(/\b(?:you|your name|your file|this) (?:will|would|may|could|might|can) (?:be|face|lose|have to answer|end up|get)\b[^.?!]{0,50}\b/, held, /\b/),
    inTurn(/\b(?:remember|bear in mind|keep in mind|be aware|be advised|as you know|you (?:know|realize|understand)|note) (?:that )?[^.?!]{0,60}\b/, oneOf(/privileges|re-?appointment|OPPE|FPPE|suspension|sanction\w*|disciplin\w+|your (?:file|evaluation|contract|appraisal|licen[cs]e)/), /\b/),
  ), 'i'), message: presses },
  // What the provider has said is held to be no answer.
  { words: new RegExp(oneOf(
    inTurn(/\b(?:the |your |that |this |last |previous |earlier |first |prior |given )*(?:reply|response|answer|addendum|selection|choice|clarification)\b(?: (?:we|i|you) \w+(?: (?:from|to|us|me) ?(?:you|us)?)?)?(?: of \S+| from \S+| \(?\d\S*)?(?: ["“ ][^.?!]{0,80}?)? (?:does|do|did|is|was|will|can|could|would|has|have|cannot|can)(?: ?n[o'’]?t| ?not| no| never| of no| little| too| hardly| unfortunately not)? ?(?:\w+ly |really |quite |yet |be |of |much |been )*/, oneOf(
      /help(?:ful| us| much|ed)?\b|work\b|suffic\w+|enough\b|accept\w*|useful|usable|use\b|us(?:e|able)\b|satisf\w+|count\b|do\b(?= (?:it|for us|here|\W*$))|fly\b|specific enough|good enough|adequate|insufficient|inadequate|unhelpful|unacceptable|useless|rejected|vague|weak|disappoint\w+|what we (?:need|want|were|are|hoped|asked)/,
    ), /(?!\s+(?:,|or) )/),
    inTurn(/\b(?:a |an |some |the )?(?:different|another|better|stronger|more (?:useful|helpful|specific|complete|suitable|appropriate)|new|proper|real|usable|workable|acceptable|definite|codable) (?:answer|reply|response|choice|selection|option|clarification) (?:\w+ )?(?:is|are|was|will be|would be|must be|has to be|has|please|to this|that)(?: \w+)? ?(?:need\w*|requir\w*|request\w*|necessary|expected|wanted|sought|appreciated|better|help\w*|given|be given|works?)?\b/),
    /\b(?:appreciate|welcome|like|prefer|love|see|get|need|want|require|request|expect|give|choose|pick|select|provide|submit|hop\w+ for|ask\w* for|look\w* for) (?:you to (?:give|choose|pick|select) )?(?:us )?(?:a |an |some )?(?:different|another|better|stronger|more (?:useful|helpful|suitable|appropriate)|new|proper|real|usable|workable|acceptable|definite|codable|second) (?:answer|reply|response|choice|selection|option|one)\b/,
    /\b(?:cannot|can ?not|can['’]t|could not|couldn['’]t|unable to|won['’]t|will not|do not|don['’]t) (?:accept|take|use|work with|go with|process|live with|do (?:much|anything) with|settle for|be satisfied with|leave it at) (?:the |your |that |this |such |an? )*(?:\w+ )?(?:answer|reply|response|selection|choice|["“]|as (?:an|the|your) (?:answer|reply|response))/,
    /\b(?:coders?|coding|we|i|CDI) (?:really |just |simply )?(?:can ?not|can['’]?t|cannot) (?:use|accept|take|go with|work with) (?:that|this|it|such)\b/,
    /\b(?:answer|reply|respond|try|choose|pick|select|vote|decide|consider)(?: (?:it|this|that|the query|your answer|your reply|your response))? (?:again|differently|once more|anew|afresh|another time)\b|\b(?:re-?think|revisit|change|revise|withdraw|reverse|re-?do|correct) (?:your|the|that|this) (?:earlier |previous |last |prior |first )?(?:answer|reply|response|selection|choice|reply|decision|opinion|mind)\b/,
    /\b(?:undetermined|unable to determine|other|no|none|not significant|unknown)["”’']? (?:is|was|will|would|does|did)(?: not|n['’]t) (?:really |quite |be )?(?:an? )?(?:option|acceptable|enough|good enough|helpful|sufficient|answer|work|do|help)\b/,
    /\b(?:cannot|can ?not|can['’]t|unable to|won['’]t|will not|do not|don['’]t) (?:accept|take|use|work with|go with|process|live with|settle for|leave it at)\s{4,}/,
    /(?:^|\b(?:answer|reply|response|choice|selection)\b)\s{4,}(?:cannot|can['’]t|could not|couldn['’]t|can ?not) (?:really |possibly )?be (?:right|correct|true|meant|it)\b|(?:^|\b(?:answer|reply|response|choice|selection)\b)\s{4,}(?:will|would|does|did|do|is|was|has|makes?|made|tells?|gives?|leaves?|helps?|gets?|can|cannot)(?:n['’]t| not| no| nobody| us)* ?(?:\w+ )?(?:do|work|help|suffice|enough|acceptable|an option|an answer|sense|nothing|nowhere|anything|anywhere|us|useful|good enough|sufficient|fly|pass|count|stand|what we (?:\w+ )?(?:need|want|look|hope|expect|ask)\w*)\b(?! (?:documented|stated|in the))/,
    /\b(?:answer|reply|response|choice|selection)s?\b[^.?!]{0,40}\b(?:makes? (?:no|little) sense|(?:does|do|did)(?:n['’]t| not) (?:fit|match|square|agree|reflect|correspond|add up|go with|hold|follow)|(?:cannot|can['’]t|could not) be (?:right|correct|true|meant|serious)|(?:was|were|is|has been|have been) (?:set aside|returned|rejected|discarded|voided|invalid|refused|overruled|disregarded|sent back|not accepted)|leaves? us (?:nowhere|stuck|with)|tells? us (?:nothing|little)|gets? us nowhere|is no (?:use|help|good|answer)|will be (?:returned|refused|sent back|rejected))\b/,
  ), 'i'), trace: ofAnswers, spared: /\bif (?:your|the|this|that) (?:reply|response|answer)\b|\b(?:every|any|each|either|all)(?: of the| one)? (?:answer|reply|response|option|choice)s? (?:is|are|will be|would be)\b/i, message: rejects },
  { words: new RegExp(oneOf(
    inTurn(/\byou(?:['’]re| are| were)? (?:always |usually |so |such |truly |really |known |by far |easily |clearly |generally )*(?:one of |among )?(?:an? |our |the |my )?(?:most |very |so |truly |really )?/, oneOf(
      /best(?! (?:placed|positioned|able|suited|person|reached|situated))|great(?:est)?|excellent|amazing|wonderful|thorough(?! (?:H&P|note))|brilliant|stars?|favou?rite|sharp(?:est)?|finest|superb|outstanding|meticulous|gifted|skilled|talented|champion|hero|role model|rock ?star|good at|terrific|fantastic|smart(?:est)?|expert|conscientious|experienced|valued|respected|admired|exemplary/,
    ), /\b/),
    inTurn(/\b(?:your|you have|with your) (?:an? |such |usual |always |very |customary )*/, oneOf(
      /excellent|outstanding|superb|wonderful|great|amazing|brilliant|exemplary|impressive|stellar|meticulous|fine|admirable|exceptional|expert|unmatched|keen|sharp|sterling|impeccable|thorough/,
    ), / (?:\w+ )?(?:care|work|notes?|documentation|judg(?:e)?ment|eye|skills?|reputation|standards?|record|charting|mind|sense|instincts?|track record|cooperation|partnership|expertise|experience)\b/),
    inTurn(/\b(?:as|being|from|to|for) (?:an? |the |our |such an? |one of (?:our|the) )(?:most |very |always |ever )?/, oneOf(
      /excellent|outstanding|superb|great|best|brilliant|experienced|expert|seasoned|skilled|thorough|conscientious|sharp|gifted|model|valued|top|leading|star/,
    ), / (?:\w+ )?(?:clinicians?|physicians?|doctors?|surgeons?|providers?|hospitalists?|documenters?|diagnostician|colleague|partner|intensivist|cardiologist)s?\b/),
    /\b(?:someone|somebody|a (?:doctor|physician|clinician|surgeon)) (?:of|with) your (?:calib(?:er|re)|experience|skills?|standing|training|reputation|talent|stature)\b|\b(?:nobody|no one|few)\b[^.?!]{0,40}\b(?:like you|as you (?:do|can)|as well as you)\b/,
    /\b(?:nobody|no one|few|none of (?:your|the) \w+) (?:\w+ )?(?:documents?|charts?|writes?|knows?|does it|explains?) (?:\w+ )?(?:better|as well|as carefully|so well|like you)\b|\b(?:pleasure|honou?r|delight|privilege) to (?:review|read|code|work)\b|\bwe (?:all |really |so )?(?:admire|love|adore|marvel|applaud|commend|salute|treasure)\b/,
  ), 'i'), trace: ofPraise, message: flatters },
];
