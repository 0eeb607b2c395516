import { anyOf, inTurn, oneOf } from '../any-of';
import { openNoun } from '../reading/leaves-open';
import type { Presupposition } from './leading-words';

/** Whose way of writing is held up. */
const peers = /(?:colleagues?|partners?|peers?|group|others?|service|department|team|practice|hospitalists?|physicians?|providers?|doctors?|surgeons?|intensivists?|attendings?|residents?|\w{4,}ologists?|rest)/;
const whose = /(?:your|the|our|other|most|all|what your) (?:\w+ ){0,2}?/;
const writing = /\b(?:document|write|chart|record|call|term|label|put|list|phrase|word|answer|respond|name|describe|report|say|do)(?:ing|ting)?(?: it| this| that| these)?/;
/** That one thing made another: for the provider to say. */
const caused = /(?:caused by|due to|because of|result(?:ed|ing)? (?:of|from)|(?:secondary|related|attributable) to|brought (?:on|about) by|triggered by)\b/;
const certainly = /(?:obviously|clearly|plainly|evidently|undoubtedly|surely|certainly|unquestionably|unmistakably|undeniably)/;

/** Ways to frame a question so that one answer is expected: whose word it is, what else it could be, what would suit. */
export const frames: readonly Presupposition[] = [
  { words: anyOf(
    'i',
    inTurn(/\b(?:one|two|three|four|both|several|some|most|all|half) of (?:the |our |your |these )?(?:\w+ ){0,2}/, oneOf(
      /hospitalists?|physicians?|providers?|doctors?|surgeons?|intensivists?|attendings?|colleagues?|partners?|clinicians?|cardiologists?|residents?|peers?|consultants?|nephrologists?|pulmonologists?/,
    ), /\b[^.?!]{0,20}\b(?:wrote|write|said|say|call|called|document|documented|agree|agreed|chose|choose|put|use|used|list|listed|would|think|thought)\b/),
    /\b(?:follow suit|do likewise|do the same|(?:as|like|the way) (?:they|he|she) did(?=\W*$)|same as (?:they|he|she|your))\b/,
    inTurn(/\b(?:be|stay|remain|keep|get|fall|come) (?:\w+ )?(?:consistent|in (?:line|step|agreement|accord)|into line|aligned|uniform) with /, oneOf(/them\b(?! (?:and|in)\b)/, inTurn(whose, peers)), /(?! (?:note|consult|report|document|diagnos|assess|find|record|op)\w*)/),
    inTurn(writing, / (?:[\w-]+ ){0,3}?(?:(?:just |exactly )?as|like|the (?:same )?way(?: as| that)?) /, oneOf(/he|she|they|dr\.? \w+|everyone(?: else)?/, inTurn(whose, peers)), / (?:do|does|did|always|usually|would)\b/),
    inTurn(/\b(?:please|pls|kindly|to|and|should|could you|can you|would you) (?:match|mirror|echo|adopt|copy|conform to|keep to) /, oneOf(/their|his|her/, inTurn(whose, peers, /(?:['’]s?)?/)), / (?:\w+ )?(?:wording|terms?|terminology|language|documentation|practice|phrasing|label|diagnos[ei]s|style|way)\b/),
    inTurn(/\b(?:group|team|service|department|practice|partners?|division|section|unit) (?:nearly |almost )?(?:always|usually|routinely|typically|invariably|generally|consistently) (?:calls?|labels?|terms?|documents?|writes?|charts?|lists?|names?|codes?|uses?|puts?) (?:this|these|it|such|them)\b/),
    inTurn(/\b(?:customary|custom|common practice|usual practice|standard practice|convention|habit|(?:our|your|the (?:group|department|service|unit|team|division)['’]?s?|(?:group|department|service|team)['’]s) (?:usual )?practice)(?: [\w ]{2,24})? (?:is |was |has been )?to (?:document|call|write|chart|list|label|put|name|say|record|term|report) (?!whether|which|what|if|how|the (?:date|time|size|site|depth))/),
    inTurn(/\b(?:your|other|most|many|fellow|all) (?:\w+ ){0,2}?/, peers, / (?:list|chart|record|name|term|enter|use|put|call|write|document)s? [^.?!]{2,50} (?:for|in|with) (?:this|these|such|that)(?: (?:settings?|situations?|pictures?|patterns?|kind|type|cases?|patients?|presentations?|values?|findings|labs|constellation))?\W*$/),
    /\b(?:dr\.?|doctor) \w+ (?:would|might) (?:have )?(?:call|say|said|document|wr[io]t|label|list|nam|term|put|chart)\w* (?:this|it|that|these)\b/,
    /\b(?:dr\.?|doctor) [\w-]+ (?:[\w-]+ ){0,6}(?:documents|calls|labels|lists|names|charts|writes|uses|says|puts)\b[^.?!]*\b(?:such|these|this kind|like this|like these|same|similar)\b/,
    /\bany (?:clinician|physician|doctor|provider|reviewer|reader|nurse|student) (?:would|will|can|could|must)\b/,
  ), message: 'What colleagues answer is named. Leave it out.' },
  // A cause of which nobody is said to be in doubt, where no document says so.
  { words: anyOf(
    'i',
    inTurn(/(?<!\b(?:not|n['’]t|whether|if|more|how|unless)\b[^.?!;]{0,40})\b/, certainly, / (?:(?:is|was|has|been|a|the|there) ){0,2}/, caused),
    inTurn(/(?<!\b(?:not|n['’]t|whether|if)\b[^.?!;]{0,40})\b(?:is|was|are|were|came|stems?|arose) /, certainly, / from\b/),
    inTurn(/(?<!\b(?:not|n['’]t|whether|if)\b[^.?!;]{0,40})\b/, certainly, / (?:led to|gave rise to|brought (?:on|about)|triggered|provoked|precipitated|resulted (?:in|from))\b/),
  ), message: 'The coder’s own conclusion is drawn. Show the indicators and leave the conclusion to the provider.', sparesSources: true },
  { words: anyOf(
    'i',
    /\b(?:any|a|one|no|some|good) (?:\w+ )?(?:reason|objections?|grounds?) (?:not|against|to (?:not|object|doubt|withhold|disagree|believe otherwise)|why (?:not|this is not|it is not|you would not|you wouldn.t)|you (?:would not|wouldn.t|cannot|can.t|could not|do not|don.t))\b|\bany objections? to\b|\bwould you object\b/,
    /\b(?:correct|stop|tell) (?:me|us) if (?:i|we) (?:am|are|['’]m|['’]re)\b|\bfeel free to correct\b|\b(?:i|we)(?:['’]m| am|['’]re| are)? (?:(?:pretty|fairly|quite|very|almost|rather) )?(?:sure|certain|confident|convinced|positive)\b(?! (?:whether|if|how|what|which))|\bam i (?:right|correct|wrong)\b|\bare we (?:right|correct|wrong)\b/,
    /\b(?:leaves?|leaving) (?:little|no|not much) (?:room|doubt|question)\b|\bwhat else (?:could|can|would|might) (?:it|this|that|they)\b|\bhow (?:would|do) you feel about\b|\b(?:had|have) (?:it )?in mind\b|\byou meant?\b(?! by\b)/,
    /\b(?:perfect|ideal|textbook|prime|great) (?:one|case|example|fit|match|illustration) (?:for|of)\b/,
    /\bby any (?:measure|standard|account|yardstick|definition|reckoning)\b/,
    /\bany chance (?:that )?(?!(?:of\b|for\b|to\b|you\b|we\b|I\b))[^.!?]{2,80}\?/,
    /\b(?:would|should|could)n['’]t (?:[\w.%-]+ ){1,4}(?:be|have|explain|fit|make|help|count|represent|suffice)\b[^.!?]*\?/,
    // Another figure or word that the provider could live with.
    /\b(?:would|could|can|will) you (?:also |perhaps )?(?:accept|settle for|live with|go (?:along )?with|take|be able to (?:use|accept|go with|call it|make it))(?![^?]*\b(?:report|patholog\w+|radiolog\w+|consult\w*|reading|or)\b) (?:[^?.!]{2,60}\binstead\b|\d)/,
    inTurn(/\b(?:would|are|might|could|will) you (?:also |perhaps |maybe )?(?:be |feel )?(?:\w+ )?(?:comfortable|okay|ok|fine|happy|satisfied|content|agreeable|better|willing|open|prepared|at ease) (?:with|to (?:go with|use|accept|settle|call|say|write|put|make|lower|raise|change|round)|using|saying|calling|writing|accepting|going with|putting|making|changing)\b/,
      oneOf(/[^.?!;]{2,60}\binstead\b/, inTurn('(?![^?.!]*\\b', oneOf(/what|which|whether|how|if|any|your|either|or|clarif\w*|specif\w*|calls?|meeting|discuss\w*|talk\w*|speak\w*/, openNoun), '\\b)'), /[^.?!;]*\b(?:lower|higher|smaller|larger|lesser|shorter|longer) (?:figure|number|value|amount|stage|grade|volume|estimate)\b/)),
    /\b(?:would|could|might|is) (?:about |around |over |under |just )?\d[\d,.]* ?(?:\w+ )?(?:not )?(?:be )?(?:an? )?(?:\w+ )?(?:fair|reasonable|acceptable|better|accurate|right|good|fitting|safe|closer) (?:figure|number|estimate|value|guess|amount|count|measurement)\b/,
    /\b(?:useful|helpful|best|better|easier|preferable|ideal|convenient|good|great|handy)\b[^.?!]{0,12}\b(?:to|for) (?:us|coding|CDI|me|everyone|all|the (?:team|hospital|unit|coder|abstract\w+))\b/,
    /\b(?:answer|response|option|choice|diagnosis|term|wording|word) (?:that |which )?(?:we|i|they|coding|CDI|everybody|everyone) (?:can|could|would|will|may|might) (?:all |best |most )?(?:work|live|use|do|accept|agree|take|code|settle|go)\b/,
    /(?<!\b(?:to|may|can|could|or) )\b(?:pick|choose|select|tick|check|mark|answer|say|put|circle|click|enter|write) (?:with )?(?:the )?["“]?(?:yes|no|Y)\b["”]?(?! ?(?:or\b|\/|,|if|diagnos|other|further|additional|clinical))/,
  ), message: 'What is wanted is said. Leave it out and ask openly.' },
];
