import { anyOf } from '../any-of';
import type { MoneyWord } from './money-words';

/** Payment and rank as they are named elsewhere, and by other words than money. */
export const paymentWords: readonly MoneyWord[] = [
  { words: anyOf(
    'gi',
    /\btariffs?\b|\bHRGs?\b|\b(?:trust|hospital|department|practice|service|ward)['’]?s? (?:income|earnings|funding|budget|takings|margins?|finances|solvency)\b|\bincome\b(?= (?:for|from|depends?|of|per|is|will|would|falls?|drops?))|\bcommissioners?\b|\bPbR\b|\bCQUIN\b/,
    /\bpayment by results\b|\bactivity[- ]based funding\b|\bNWAUs?\b|\bWIES\b|\bcoding depth\b|\bdepth of coding\b|\bfunding\b|\bbudgets?\b|\bour margins?\b|\bmargins? (?:on|for) (?:these|this|our|the)\b/,
    /\b(?:observed|O) ?(?:-to-|\/|to| over ) ?(?:expected|E)\b(?: ratio| mortality| deaths?| rate)?|\bO\/E\b|\bexpected (?:mortality|deaths?|LOS|length of stay|readmissions?)\b|\brankings?\b|\bbenchmarks?\b|\breport cards?\b|\bleague tables?\b/,
    /\bRADV\b|\bPEPPER\b|\bACOs?\b|\bshared savings\b|\bcapitat\w+|\brisk (?:model|pool|band|tier|contract|coefficient|factor score)s?\b|\bcoefficients?\b|\b(?:payment|severity|risk|cost|price) (?:tiers?|bands?|brackets?|levels?)\b/,
    /\b(?:low|lower|lowest|high|higher|highest|top|bottom|better|best|heavier|lighter) (?:paying |paid |weighted |severity |cost |payment )?(?:group|tier|bracket|band|category|bucket)\b|\bprocedure class\b|\b(?:what|how) (?:much )?(?:we|they|the hospital) (?:are|is|get|gets) paid\b/,
    /\b(?:month|quarter|year|fiscal|period)[- ]end\b|\bend of (?:the )?(?:month|quarter|fiscal year)\b|\bclos(?:e|ing) (?:of )?(?:the )?(?:month|books|quarter|period)\b|\bfiscal\b|\bquotas?\b/,
    /\btimely filing\b|\b(?:RVUs?|wRVUs?)\b|\bproductivity\b|\b(?:Medicare|Medicaid|government|federal|external|outside) (?:contractors?|reviewers?|scrutiny|auditors?)\b|\bscrutin\w+/,
    /\b(?:count|counts|counted|tallied|tally|charged|held|goes|go|scored|score|scores) (?:\w+ )?(?:against|on|to) (?:the|your|our|this) (?:ward|unit|surgeon|surgeons|hospital|service|department|report|record|file|clinic|practice|team|facility|provider)\b/,
    /\b(?:surgeon|physician|provider|hospitalist|doctor) (?:reports?|scores?|scorecards?|rankings?|statistics|stats|data|profiles?|grades?|comparisons?)\b|\b(?:reported|publicly reported|published|tracked) (?:measure|metric|outcome|indicator)s?\b|\bshared goals?\b|\bdocumented acuity\b/,
    /\b(?:unspecified|nonspecific|vague|broader|simpler) (?:term|code|diagnosis|label|word(?:ing)?)s?\b[^.?!]{0,30}\b(?:attracts?|earns?|brings?|yields?|draws?|fetch\w*|commands?|pays?|loses?)\b|\bgroups? to (?:an? |the )?(?:\w+ )?(?:case|group|DRG|HRG|category|tier|stay)\b/,
    /\b(?:does|do|will|would|can|did|that) (?:not |n.t )?(?:risk[- ]adjust|count|qualify|carry)(?:s|ed)? (?:as|for|toward|towards) (?:an? |the |our )?(?:comorbid|complicat|severity|credit|CC|risk|acuity|tier|payment|quality)\w*|\b(?:no|any|another|one|more) comorbidit(?:y|ies) that counts?\b|\bcomorbidit(?:y|ies) (?:recorded|captured|counted|that count)\b/,
    /\bcoding (?:will|must|has to|needs to|is going to) (?:hold|keep|park|suspend|delay)\b|\b(?:allowed|authori[sz]ed|approved|covered|certified|expected|budgeted|target) (?:days|length|stay|LOS)\b|\bcodes? (?:that )?(?:pays?|earns?|brings?|yields?|fetch\w*|counts?|carr(?:y|ies))\b|\bpays? (?:nothing|little|no\w*)\b|\bfined\b(?= (?:for|by|per|when|every))|\bhigher code\b|\blower code\b|\bbetter code\b/,
  ), spared: /pays? (?:no|little|close|more) attention|source of income|low[- ]income|fixed income|income (?:support|and housing|insecurity)|surgical margin|margins? (?:negative|positive|clear|free|involved)|research funding|score of|correlation|expected (?:blood loss|course)|attenuation|(?:risk|age|blood|dose|weight) (?:group|category|band)|for coding purposes/i },
];
