import { anyOf, inTurn, oneOf } from '../any-of';
import type { MoneyWord } from './money-words';

/** Where outcomes are collected and compared, and lists by which an insurer is shown what was not yet coded. */
const registry = oneOf(/(?:ACS[- ]|MBS?A?QIP|Peds[- ])?NSQIP|MBSAQIP|TQIP|NTDB|GWTG(?:-\w+)?|[Gg]et [Ww]ith [Tt]he [Gg]uidelines|NHSN|VQI|NCDR|SRTR|CathPCI|Chest Pain-?MI|IMPELLA registry|VON\b|AJRR|PHQID|NDNQI|MSQC|BMC2|SSCR|NNPU|NICOR|NELA|TARN|SSNAP|ICNARC|NHFD/);

export const registryWords: readonly MoneyWord[] = [
  { words: new RegExp(inTurn(/\b/, registry, /\b/), 'g'), spared: /\b(?:risk )?calculator|predicted (?:risk|mortality|morbidity)|risk (?:estimate|of (?:death|complication))|estimated risk|grade|classification|injury scale|case definition/i },
  { words: /\bSTS\b(?=[- ](?:registry|database|data ?base|data|numbers|stars?|ratings?|reports?|outcomes?|abstract\w*|submission|list|log|cohort|dashboard|measures?|harvest|composite))/g },
  { words: anyOf(
    'gi',
    /\b(?:our|the|your|a|this|that|every|quality|outcomes?|trauma|stroke|surgical|cardiac|national|state|STS) (?:\w+ )?registry(?:['’]s)? (?:numbers|counts?|abstract\w*|submission|report\w*|data|harvest|needs?|wants?|pulls?|picks?|looks?|will|would|flags?|tracks?|credits?|list|entry|cases?|window|deadline)\b/,
    /\b(?:keeps?|kept|takes?|took|gets?|leaves?|pulls?|drops?|falls?|stays?|goes|lands?|puts?|moves?|comes?) (?:it |this |that |him |her |the (?:case|patient|chart|stay|event) |\w+ )?(?:out of|off|off of|into|onto|in|on|from) (?:our|your|the (?:hospital|unit|service|department|surgeon|quality|registry)['’]?s?|that|their) (?:\w+ )?(?:numbers|registry|rates?|reports?|counts?|tally|statistics|stats|figures|data|denominator|numerator|log|list of events|(?:complications?|event|mortality|PSI|HAC|infection|outlier|fallout) (?:list|log|report|count)|cohort)\b/,
  ), spared: /problem list|registry (?:nurse|form) note|family/i },
  // What an insurer's list calls open.
  { words: anyOf(
    'gi',
    /\bopen (?:\w+ )?gaps?\b|\b(?:HCC|risk|coding|documentation|care|chronic condition|condition|suspect(?:ed)?|quality|diagnosis|recapture|annual) gaps?\b(?! (?:in|of|between) (?:care|time|therapy|treatment|coverage) )|\bgaps? (?:lists?|reports?|alerts?|flags?|closures?|suggestions?|sheets?|in (?:care|coding|risk))\b|\bsuspect(?:ing)? (?:list|report|condition|diagnos[ei]s|alert|flag|engine|logic|code)s?\b/,
    /\bclos(?:e|es|ed|ing) (?:this |the |a |that |your |our |any |all |these |one |out )*(?:\w+ )?gaps?\b|\bcloses? (?:for|until) (?:the|this|next) (?:\w+ )?year\b/,
    /\b(?:this|our|each|every|the|per|plan|health plan|MA|Advantage) members?(?:['’]s?)?\b(?! of)(?! (?:was|is|were|are|at|states?|reports?|reported|said))/,
  ), spared: /\b(?:anion|AG|osmol\w*|osmotic|fracture|joint|bone|air-?bone|delta|nonunion|wound|skin|incision|mm|cm|DKA|bicarb\w*|insulin)\b|\b(?:family|staff|team|household|crew|committee|faculty|care team|nursing) members?/i },
];
