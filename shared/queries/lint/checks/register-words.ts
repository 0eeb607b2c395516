import { anyOf, inTurn, oneOf } from '../any-of';
import type { MoneyWord } from './money-words';

const stay = /(?:us|it|this|him|her|the (?:case|stay|chart|record|account|encounter|patient|admission|episode|visit)|this (?:case|stay|account|encounter|patient|admission|visit))/;

/** What a house counts: where a figure becomes another payment, and in which lists an event is entered. */
export const registerWords: readonly MoneyWord[] = [
  // One more hour, stage or night, and another group.
  { words: anyOf('gi', inTurn(/\b/, oneOf(
    /gets?|puts?|push(?:es)?|moves?|takes?|brings?|carr(?:y|ies)|tips?|lifts?|nudges?|lands?|bumps?|kicks?|qualif(?:y|ies)|keeps?/,
  ), / /, stay, / (?:\w+ )?(?:in|into|over|past|above|across|up to|to|for|at|beyond|under|below|out of)\b[^.?!;\n]{0,24}\b/, oneOf(
    /brackets?|thresholds?|bands?|tiers?|groups?|groupings?|cut-?offs?|buckets?|midnights?|the line|the mark|(?:two|2|next|higher|upper|top|lower) (?:level|category|class|code)|\d+\+?[- ]?(?:hours?|h|midnights?)(?: (?:mark|rule|line|code|limit))?/,
  ), /(?![\w])/)), spared: /\b(?:treatment|support|study|control|risk|age|blood|focus|therapy|weight) (?:group|band)|\b(?:seizure|pain|threshold for|lead) threshold|dialysis|ventricular capture/i },
  // What a house lives on, without a word of money.
  { words: anyOf(
    'gi',
    inTurn(/\b(?:the |our |your |this )(?:hospital|facility|department|service|team|practice|trust|unit|program|clinic|service line|group) (?:be |is |being |to be |will be |gets? |getting |are )(?:\w+ly |fully |properly )?/, oneOf(
      /recogni[sz]ed|credited|acknowledged|rewarded|valued|ranked|rated|measured|compared|reimbursed|compensated|made whole/,
    ), /\b/),
    /\bkeep(?:s|ing)? (?:the|our) (?:lights|doors|heating|beds) (?:on|open)\b|\bpa(?:y|ys|ying) (?:the|our) (?:bills|salaries|wages|rent|way)\b|\b(?:under|over)(?:sell|sold|valu|stat)(?:s|es|ing|e|ed)? (?:it|this|us|the (?:case|stay|care|work)|our)\b|\bon the table\b(?<=\b(?:left|leav\w*|anything|something|nothing|much) on the table)/,
    /\b(?:monthly|yearly|annual|larger|smaller|fixed|extra|higher|lower) (?:amount|sum|allowance|fee|transfer|cheque|check)s?\b(?= (?:per|for|from|each|when|if))|\bper[- ](?:member|capita|enrollee|head)(?:[- ]per[- ]month)?\b|\bPMPM\b/,
  ), spared: /\b(?:patient|family|operating|exam(?:ination)?|tilt|procedure)['’]?s? table\b|\b(?:on the (?:operating|OR|exam) table)/i },
  // The list in which it stays, whatever list that is.
  { words: anyOf(
    'gi',
    inTurn(/\b(?:complications?|infections?|mortality|morbidity|incidents?|sentinel(?: events?)?|adverse[- ]events?|harm|never[- ]events?|return[- ]to[- ](?:theat(?:re|er)|OR)|readmissions?|outcomes?|safety|peer|quality|deaths?|events?) /, oneOf(
      /logs?|registr(?:y|ies)|registers?|tall(?:y|ies)|counts?(?! \d)|book|trackers?|database|ledger|spreadsheet|column|numbers|board|league|totals?|returns?/,
    ), /\b/),
    /\b(?:morbidity(?:[ /&-]*(?:and )?mortality)?|mortality) (?:conferences?|meetings?|rounds|packets?|reviews?|committees?|agenda|list)\b|\bM ?& ?M\b(?= (?:conference|meeting|rounds|packet|list|agenda|review|committee|on|next|this)\b)/,
    /\b(?:surgical )?site infection (?:return|list|surveillance|count)s?\b|\b(?:stays?|remains?|goes|go|counts?|sits?|appears?|lands?|ends? up) (?:in|on|into|as) (?:the|our|your|my) (?:\w+['’]s )?(?:\w+ )?(?:log|registry|register|tally|scorecard|dashboard|report card|league table|statistics|stats|figures)\b/,
  ), spared: /\b(?:seizure|sleep|bowel|food|intake|bladder|voiding|headache|symptom|glucose|ventilator|event monitor|apnea) (?:events? )?(?:log|diary|count)|\bnewborn|apnea (?:event|count)|\bevents? (?:log|count)s? (?:of|from|on) (?:the )?(?:monitor|telemetry|CPAP)/i },
  // What a word or a procedure pays as, and what must be told to whom.
  { words: anyOf(
    'gi',
    /\bpays? (?:out )?(?:as|like|double|twice|triple|extra|at|under|well|differently|on)\b|\b(?:words?|terms?|codes?|diagnos[ei]s|procedures?|one|labels?|stages?|phrase|wording|excisional|surgery|debridement|version|option) (?:that |alone |also )?(?:pays?\b|(?:does|do|will|would|did)(?:n['’]t| not) pay\b)/,
    /\bcounts? (?:in|for|toward|towards|against|into|on) (?:the |our |your )?(?:[\w-]+ ){0,3}(?:indicators?|measures?|metrics?|denominators?|numerators?|scorecards?|dashboards?)\b|\b(?:supports?|secures?|justifies|helps?|wins?|strengthens?) (?:the |an? |our |prior )*(?:\w+ )?(?:pre-?)?authori[sz]ation\b/,
    /\b(?:documenting|writing|stating|adding) ["“][^"”]{3,60}["”] (?:makes|turns|moves|puts|takes|brings|raises|changes)\b/,
    /(?<!\b(?:whether|if|does|do|would|should) [^.?!]{0,80})\bcount(?:s|ed)? as (?:an? )?(?:\w+ )?(?:complications?|adverse events?|harm)\b/,
    /\b(?:log|file|send|submit|enter)(?:s|ged|d|ted)? (?!the patient|him|her)[^.?!]{2,40} (?:to|with) the (?:state|department of health|regulators?)\b(?! (?:lab|hospital|prison|home))/,
    /\bcomplication codes?\b|\b(?:case|chart|account|stay|encounter|it) (?:would |will |then )?re-?group(?:s|ed)?\b|\bmissing (?:an? |the |your |our )?(?:M?CC|HCC|DRG)s?\b|\b(?:pre-?)?authori[sz]ation (?:purposes?|request|approval|department)\b|\bfor (?:the |prior |pre-?)*authori[sz]ation\b(?! (?:of|to) (?:release|disclose|share))/,
    /\b(?:we|us|the (?:hospital|unit|service)) (?:would |will |could |can )?(?:get|gets|give|gives|earn|see|show|shows|have) (?:an? )?(?:better|higher|worse|lower|improved) (?:\w+ )?(?:score|rating|index|ranking|number)s?\b|\b(?:match(?:es)?|fits?|supports?|with) the charge (?:we|that|which|has|was|is|already|dropped)\b|\b(?:the|our) charges? (?:we|that we|has|have|was|were)(?:['’]ve)? (?:already |just )?dropped\b/,
    /\b(?:length of stay|LOS)\b[^.?!]{0,30}\b(?:over|above|beyond|exceeds?|past) (?:the |our |your )?(?:target|goal|benchmark|expected|average|GMLOS|peers?)\b/,
    /\b(?:non-?)?reportable (?:\w+ )?(?:events?|infections?|complications?|CLABSIs?|CAUTIs?|SSIs?|VAPs?|VAEs?|HAIs?|HAPIs?|injur(?:y|ies)|incidents?|occurrences?|deaths?|falls?|outcomes?|harm|measures?)\b|\b(?:becom(?:e|es|ing)|count(?:s|ing)? as|makes? (?:it|this)|being|(?:is|would be|will be|be) (?:an? )?(?:not )?)(?: an?)? ?reportable\b(?! (?:disease|range|condition))/,
    /\b(?:we|the (?:hospital|unit|facility)|infection (?:control|prevention)) (?:will |would )?(?:must|ha(?:s|ve) to|need(?:s)? to|(?:are|is) (?:obliged|required|bound) to) report\b|\bhospital[- ]acquired (?:events?|codes?|flags?|labels?)\b/,
  ), spared: /attention|public health|health department|communicable|notifiable|tubercul|reportable range|assay|\b(?:patient|pt|he|she|family) (?:\w+ )?(?:pays?|pay)\b/i },
];
