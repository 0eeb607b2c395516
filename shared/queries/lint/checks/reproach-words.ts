import { anyOf, inTurn, oneOf } from '../any-of';
import { judges, presses, type Conduct } from './conduct-words';

/** What a provider writes. */
const papers = oneOf(/H&P|H and P|(?:progress |op(?:erative)? |discharge |clinic |consult |admission |daily |ED )?(?:notes?|summar(?:y|ies))|documentation|charting|records?|addend(?:um|a)|entr(?:y|ies)|dictations?|wording|consults?|A\/P|assessments?|problem lists?/);
const wanting = /(?:vague|short|thin|brief|sparse|terse|scant|skimpy|sketchy|imprecise|cryptic|bare|generic|general|unspecific|messy|muddled|superficial|long-winded|sloppy)\b/;
const later = oneOf(/next time|in (?:the )?future|going forward|moving forward|from (?:now|here) on|henceforth|for future (?:notes|charts|cases|admissions|reference)/);

/** The provider is scolded or schooled, whatever for. */
export const reproaches: readonly Conduct[] = [
  { words: anyOf(
    'i',
    inTurn(/\byour (?:\w+ ){0,2}?/, papers, /(?: of \S+)? (?:is|are|was|were|remains?|seems?|looks?|reads?) (?:\w+ ){0,2}?/, oneOf(inTurn(/(?:too|so|awfully|hopelessly|far|way|much) (?:too )?/, wanting), /(?:very|rather|quite|pretty) (?:vague|thin|skimpy|sketchy|messy|muddled|superficial|sloppy|sparse)\b/)),
    inTurn(/\b(?:the|this|that|these) (?:\w+ )?/, papers, /(?: of \S+)? (?:is|are|was|were|remains?|seems?|looks?|reads?) (?:\w+ )?(?:too|awfully|hopelessly) /, wanting),
    inTurn(/^(?![^.?!]*\b(?:thanks?|thank|appreciat\w+|judg\w+|decision|own|welcome|free)\b)\W*(?:once (?:again|more)|yet again|as (?:usual|always|ever|so often)|(?:the )?same as always|again),? [^.?!]{0,60}\byour?\b/),
    /\byou (?:never|rarely|seldom|hardly ever|almost never|always|constantly|habitually) (?:\w+ )?(?:say|give|tell|write|document|name|state|explain|specify|mention|list|include|note|chart|forget|fail|leave|skip|omit|provide|answer|reply|respond|add|bother)\b/,
    inTurn(/\byet another (?:of your |vague |incomplete |unsigned )*/, oneOf(papers, /chart|case|admission/), /\b[^.?!]{0,60}\b(?:without|with no|lacking|missing|that (?:lacks|omits|fails)|from you|of yours|yours)\b/),
    inTurn(/\b(?:every|each|all|most|half|none|too many) (?:single )?(?:of )?(?:your |the )?/, papers, /\b(?=[^.?!]*\byours?\b)[^.?!]{0,40} (?:lacks?|omits?|misses|leaves? (?:out|off)|fails? to|is missing|are missing)\b/),
    inTurn(/\b(?:your|these) (?:\w+ )?/, papers, /(?: of \S+)? (?:(?:is|are|was|were) (?:\w+ )?(?:a|an|such a) (?:\w+ )?(?:mess|disaster|disgrace|joke|puzzle|riddle|guessing game|shambles|embarrassment)|leaves? (?:much|a lot|something|plenty|everything) to)\b/),
    inTurn(/\b(?:nobody|no one|no coder|we|i|coding) (?:can|could)(?:not|n['’]t| not)? (?:\w+ )?(?:code|work|make sense|do anything|cope) (?:from|with|of|out of|anything from) /, oneOf(/your|such|these/, inTurn(/(?:an? )?/, papers, / like/)), /\b/),
    /\b(?:had you|if you had|if only you|if you would (?:just|only)) (?:\w+ )?(?:written|documented|named|specified|said|given|stated|answered|charted|write|wrote|document|name|specify|say|give|state|answer)\b/,
    /\b(?:am|are|is|was|getting|grow\w*) (?:\w+ )?(?:tired|weary|sick|fed up|exhausted) (?:of|from|with) (?:always |constantly )?(?:ask|quer|chas|remind|writ|hav)\w*|\bis it (?:so|really|that|too) (?:hard|difficult|much)\b|\bwhy (?:can['’]?t|can ?not|won['’]t|will) you\b/,
    /^\W*for the \w+(?:th|nd|rd|st|ird) time[:,]? (?:what|please|which|we|i|could|can|your?)\b/,
    inTurn(/\b(?:you|your \w+|residents|providers|physicians|doctors|hospitalists|surgeons|somebody|someone) (?:\w+ ){0,4}?(?:needs?|have|has|ought|should|must)(?: to)? learn\b/),
    /\b(?:this|that|it) is (?:\w+ )?(?:basic|elementary|first-year|medical school) (?:documentation|knowledge|charting|stuff|material)\b|\b(?:documentation|charting) 101\b|\bnot rocket science\b|\bnot (?:too |so )?much to ask\b|\bthe least (?:you|one) (?:can|could)\b/,
    inTurn(/\b(?:more|some|any|better|greater|no|little|extra) (?:\w+ )?(?:effort|care|attention|diligence|thought|rigou?r) (?:in|on|with|to|into) (?:your|the|these) (?:\w+ )?/, papers, /\b/),
    inTurn(/\b/, oneOf('you', papers), / (?:\w+ )?(?:makes?|made|shows?|showed|puts?) (?:no|little|hardly any|zero) (?:effort|attempt|care|thought)\b/),
  ), spared: /\bpatient (?:states|reports|says)\b/i, message: judges },
  // Who is to learn for another time is scolded for this one.
  { words: anyOf(
    'i',
    inTurn(/\b(?:please|pls|kindly|you (?:really |simply |also )?(?:should|need to|must|might|could|ought to|have to|had better)|try to|(?:it is |it['’]s |high |about )*time (?:to|you|that you|for you to)) (?:finally |also |really |just |now |at last )?/, oneOf(
      /learn(?:ed|t)?\b(?! (?:of|about (?:the )?(?:patient|this)))|try harder|make (?:an|more of an|some|more|every) effort|make it a (?:habit|practice|point)|get in(?:to)? the habit|pay (?:more |closer |better )?attention to|take (?:more|greater|better) care|brush up|do better/,
      /be more (?:careful|thorough|diligent|attentive|mindful|consistent|conscientious)|familiari[sz]e yourself|educate your|remind your|read (?:up on|the (?:tip|guideline|guide|policy|education|handout))/,
    ), /\b/),
    inTurn(/\b(?:please|pls|kindly|document|specify|remember|you(?:r)?)\b[^.?!;]{0,70}\b/, later, /\b/),
    inTurn(/\b/, later, /,? [^.?!;]{0,60}\b(?:please|pls|kindly|document|specify|you(?:r)?)\b/),
  ), spared: /\bpatient\b|\bfollow-?up\b|\bif (?:the|your) (?:condition|opinion|assessment|diagnosis)\b/i, message: judges },
  // What somebody else of the house would rather read.
  { words: anyOf('i', inTurn(/\b/, oneOf(
    /legal(?: (?:affairs|department|counsel|team|office|services))?|(?:our|the|hospital|in-house|defen[cs]e) (?:attorneys?|lawyers?|counsel|solicitors?)|risk(?: (?:management|manager|department|office|team))|(?<=^\W*|[.;,]\s|\b(?:but|and|because|since|as) )risk|compliance(?: (?:office|department|officer|team))?/,
    /(?<=^\W*|[.;,]\s|\b(?:but|and|because|since|as) )(?:upper |hospital |senior )?(?:management|leadership|administration)|(?:the|our|your) (?:chair|chief(?! complaint)|boss|director|board|coders?|coding (?:team|department)|CDI team)|patient relations|public relations|the (?:quality|review|safety) (?:committee|office|department|team)/,
  ), /(?:['’]d| would| really| strongly| also| much| rather| has| have)*(?: (?:prefers?|preferred|rather|likes?|wants?|asks? (?:that|for|you|us)|asked|favou?rs?|suggests?|insists?|requests?|requested|wish(?:es)?|advises?|objects?|is (?:uneasy|unhappy|uncomfortable|nervous|worried)|needs? (?:it|this|that|you|the|your)))\b/)), spared: /\blegal (?:guardian|blind|age|status|hold|next)|asks? (?:that|for) (?:water|pain)|\b(?:medication|treatment|dietary) compliance\b/i, message: presses },
];

const actors = /(?:surgeons?|surgical|physicians?|providers?|nurs(?:es?|ing)|staff|operators?|team|hospital|medical|human|clinicians?|residents?|an(?:a)?esthe\w+|pharmac\w+|technicians?|doctors?|obstetric\w*|hospitalists?|prescrib(?:er|ing)|clinical|departmental)/;
const wrongs = /(?:errors?|mistakes?|negligence|oversights?|lapses?|careless\w*|misjudg\w+|incompetence|recklessness|blunders?|faults?|slip-?ups?|omissions?|inexperience|mishandling|inattention|malpractice|delays?)/;

/** An answer that lays what happened to somebody's charge. What was taken by mistake, or a family neglected, is a diagnosis. */
export const blamingAnswer = anyOf(
  'i',
  inTurn(/\b/, actors, /(?:['’]s?)? (?:\w+ )?/, wrongs, /\b/),
  inTurn(/\b(?:nurs(?:es?|ing)|staff|physician|provider|hospital|team|resident|surgeon)(?:['’]s?)? neglect\b|\b/, wrongs, /,? (?:\w+ )?(?:by|of|on the part of|from) (?:the |our |an? )?(?:\w+ )?/, actors, /\b/),
  /\b(?:poor|bad|faulty|improper|careless|sloppy|inadequate|substandard|negligent|rough|insufficient|deficient|incompetent|unsafe) (?:surgical |operative |nursing |medical |clinical )?(?:technique|supervision|judg(?:e)?ment|care|monitoring|management|handling|staffing|communication|hand-?offs?|charting|documentation)\b/,
  /\b(?:staff|nurses?|nursing|physicians?|providers?|surgeons?|team|residents?|doctors?|hospital) (?:\w+ )?(?:left|failed|forgot|missed|ignored|neglected|overlooked|delayed|did(?: not|n['’]t)|omitted|dropped|misread|botched|never)\b/,
  /\b(?:delayed|late|missed|slow) (?:antibiotics?|recognition|treatment|response|transfer|intervention|care)\b|\bfailure to (?:monitor|recogni[sz]e|treat|turn|reposition|respond|diagnose|act|rescue|intervene|supervise|give|order|follow|escalate|prevent)\b/,
  /\b(?:negligence|malpractice|incompetence|carelessness)\b|\b(?:preventable|avoidable) (?:complication|error|harm|event|death)\b|\b(?:should|could) have been (?:prevented|avoided)\b/,
);
