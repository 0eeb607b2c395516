import { anyOf, inTurn, oneOf } from '../any-of';
import type { Presupposition } from './leading-words';

/** Ways to frame a question so that one answer is expected: whose word it is, what else it could be, what would suit. */
export const frames: readonly Presupposition[] = [
  { words: anyOf(
    'i',
    inTurn(/\b(?:one|two|three|four|both|several|some|most|all|half) of (?:the |our |your |these )?(?:\w+ ){0,2}/, oneOf(
      /hospitalists?|physicians?|providers?|doctors?|surgeons?|intensivists?|attendings?|colleagues?|partners?|clinicians?|cardiologists?|residents?|peers?|consultants?|nephrologists?|pulmonologists?/,
    ), /\b[^.?!]{0,20}\b(?:wrote|write|said|say|call|called|document|documented|agree|agreed|chose|choose|put|use|used|list|listed|would|think|thought)\b/),
    /\b(?:follow suit|do likewise|do the same|as (?:they|he|she) did|same as (?:they|he|she|your))\b/,
    /\b(?:dr\.?|doctor) [\w-]+ (?:[\w-]+ ){0,6}(?:documents|calls|labels|lists|names|charts|writes|uses|says|puts)\b[^.?!]*\b(?:such|these|this kind|like this|like these|same|similar)\b/,
    /\bany (?:clinician|physician|doctor|provider|reviewer|reader|nurse|student) (?:would|will|can|could|must)\b/,
  ), message: 'What colleagues answer is named. Leave it out.' },
  { words: anyOf(
    'i',
    /\b(?:any|a|one|no|some|good) (?:\w+ )?(?:reason|objections?|grounds?) (?:not|against|to (?:not|object|doubt|withhold|disagree|believe otherwise)|why (?:not|this is not|it is not|you would not|you wouldn.t)|you (?:would not|wouldn.t|cannot|can.t|could not|do not|don.t))\b|\bany objections? to\b|\bwould you object\b/,
    /\b(?:correct|stop|tell) (?:me|us) if (?:i|we) (?:am|are|['’]m|['’]re)\b|\bfeel free to correct\b|\b(?:i|we)(?:['’]m| am|['’]re| are)? (?:(?:pretty|fairly|quite|very|almost|rather) )?(?:sure|certain|confident|convinced|positive)\b(?! (?:whether|if|how|what|which))|\bam i (?:right|correct|wrong)\b|\bare we (?:right|correct|wrong)\b/,
    /\b(?:leaves?|leaving) (?:little|no|not much) (?:room|doubt|question)\b|\bwhat else (?:could|can|would|might) (?:it|this|that|they)\b|\bhow (?:would|do) you feel about\b|\b(?:had|have) (?:it )?in mind\b|\byou meant?\b(?! by\b)/,
    /\bby any (?:measure|standard|account|yardstick|definition|reckoning)\b/,
    /\b(?:useful|helpful|best|better|easier|preferable|ideal|convenient|good|great|handy)\b[^.?!]{0,12}\b(?:to|for) (?:us|coding|CDI|me|everyone|all|the (?:team|hospital|unit|coder|abstract\w+))\b/,
    /\b(?:answer|response|option|choice|diagnosis|term|wording|word) (?:that |which )?(?:we|i|they|coding|CDI|everybody|everyone) (?:can|could|would|will|may|might) (?:all |best |most )?(?:work|live|use|do|accept|agree|take|code|settle|go)\b/,
    /(?<!\b(?:to|may|can|could|or) )\b(?:pick|choose|select|tick|check|mark|answer|say|put|circle|click|enter|write) (?:with )?(?:the )?["“]?(?:yes|no|Y)\b["”]?(?! ?(?:or\b|\/|,|if|diagnos|other|further|additional|clinical))/,
  ), message: 'What is wanted is said. Leave it out and ask openly.' },
];
