import { anyOf, inTurn, oneOf } from '../any-of';
import type { MoneyWord } from './money-words';

/** What a house earns, owes and closes, by whatever name: its offices, its calendar, those who pay it. */
const offices = oneOf(
  /finance(?! (?:strain|stress))|(?:the )?(?:finance|accounts|billing|income|contracts?|revenue(?: integrity| cycle)?|business|charge capture|denials|appeals|utili[sz]ation|patient financial) (?:team|office|department|people|colleagues|manager|director|lead|services|staff|committee|desk)/,
  /accounts (?:receivable|payable)|billing|revenue integrity|commissioners?|the ICB|the CCG|the trust['’]s (?:board|finance|contract\w*)|the C-?suite|hospital leadership|the CFO|the board/,
);

export const houseWords: readonly MoneyWord[] = [
  { words: new RegExp(inTurn(/\b/, offices, /\b(?! (?:address|record|history|of (?:health|nursing|pharmacy)))/), 'gi'), spared: /\b(?:patient|family|wife|husband|daughter|son|his|her)(?:['’]s)? (?:\w+ )?(?:finance|billing)|\b(?:day \d+|\d+ days?) (?:after|post|since|following) billing\b|\bretrospective query (?:within|during|in) the bill[- ]hold\b|\b(?:retrospective|post-?bill)\w*,? (?:\w+ )?(?:query )?(?:sent |issued |written )?(?:after|following|post) billing\b|power of attorney|board (?:certified|and care|exam)|\b(?:spinal|back|cutting|tilt|transfer|slide|tumou?r) board/i },
  // Somebody who pays and does not.
  { words: anyOf(
    'gi',
    inTurn(/\b(?:insurance|insurer|carrier|(?:the|health|his|her) plan|payer|payor|Medicare|Medicaid|commissioners?) (?:has |have |had |already |just |will |would |may |is |are |was |keeps? |again |also |first |since )*/, oneOf(
      /turn(?:ed|s|ing)? (?:it |this |us |the \w+ |\w+ )?down|sent (?:it|this|us|the \w+) back|kick\w* (?:it |this |the \w+ )?(?:back|out)|bounc\w+|knock\w* (?:it |this )?back|refus\w+|disallow\w*|withh[eo]ld\w*|claw\w*|shav\w+|cut\b|declin\w+|reject\w*|pend(?:ed|s)\b|hold(?:s|ing)? up|want\w* (?:its|their|the) money|pa(?:y|ys|id|ying)\b|downgrad\w+|underpa\w+|object\w*/,
    ), /\b/),
    // "ED professional claim, 2/20." tells what kind of encounter it was.
    inTurn(/\b(?!(?:hospital|facility|professional|institutional) claims?(?:[,:;.]|\W*$| (?:\d|visit|encounter|period|type|dated|of \d|for (?:\d|services? on))))(?:the|this|our|a|an|that|its|first|second|initial|original|corrected|clean|hospital|facility|stay['’]s|open|final|professional|whole|entire|replacement|held|denied|rejected) (?:\w+ )?claims?\b/, /(?! (?:that|of|to (?:be|have|feel)|he|she|by the (?:patient|family))\b)/),
    /\bclaims? (?:for|on) (?:this|the|his|her|our|that) (?:\w+ )?(?:stay|admission|encounter|account|visit|case|discharge)\b|\bclaims? (?:goes|go|went|drops?|counts?|pays?|is due|are due|will|has to|must|closes?|ages?|sits|can)\b/,
    /\b(?:it|this|that|the (?:stay|admission|account|case|encounter)) (?:was |has been |got |gets? |is |will be )(?:turned down|kicked back|bounced|disallowed|pended|short-?paid|unpaid|written off)\b/,
  ), spared: /\b(?:patient|pt|he|she|family|wife|husband|compensation|disability|legal|insurance fraud)['’]?s? (?:\w+ )?claim|diet plan|care plan|treatment plan|plan of care|the plan (?:was|is) (?:to|for)|meal plan|\bthey (?:refus|declin|object)\w+ (?:\w+ )?(?:blood|transfus|surgery|treatment|consent|dialysis|care|the (?:procedure|study|test))|(?:refus|declin)\w+ (?:blood|transfus|surgery|treatment|consent|dialysis|meds|medications|care)|carrier (?:of|state|status|screen)|typhoid|hemophilia|paid (?:attention|caregiver)/i },
  { words: /\b(?:the|our|your) (?:trust|hospital|facility|practice|health system|system|department|service line|institution|organi[sz]ation|company|group) (?:\w+ly |also |really |only |will |would |may |can |could )?(?:lose|gain|benefit|suffer|earn|win|profit|pay|is paid|gets? paid|miss(?:es)? out|stands? to|is (?:being )?(?:paid|measured|ranked|rated|judged|scored|compared|penali[sz]ed)|gets? (?:less|more|nothing|paid|credit|ranked|rated)|looks? (?:bad|good|better|worse|sicker)|wants?|needs? this|counts on|depends)s?\b/gi },
  // Its calendar.
  { words: anyOf(
    'gi',
    /\b(?:month|quarter|year|period|fiscal)[- ]?end(?:s|ing)?\b(?! (?:of|stage))|\bend of (?:the |this |our )?(?:month|quarter|fiscal year|financial year|billing period|reporting period|period)\b(?! of life)/,
    /\bclos(?:e|es|ed|ing) (?:of )?(?:the |our |its |their )?(?:books?|month|quarter|fiscal|financial|ledger|period|accounts?)\b|\b(?:the|our) books\b|\bfiscal\b|\bfinancial year\b|\b(?:data|submission|coding|monthly|quarterly) freeze\b|\bactivity (?:returns?|data|income|plan)\b|\bcontract monitoring\b|\b(?:data|statutory|monthly|quarterly) returns?\b|\${2,}|\bfreeze date\b|\breconciliation date\b|\bSUS (?:submission|deadline|freeze)\b|\bflex (?:and|&) freeze\b/,
    /\bcounts? (?:for|in|toward|towards|into|on) (?:this|the|our|next|last) (?:month|quarter|year|period|numbers|totals?|figures|quota|tally|count)\b|\b(?:coding|bill|billing|submission|filing|claims?) (?:deadline|cut-?off|hold|window|drop|cycle|date)\b|(?<!post[- ])\bdischarge (?:deadline|cut-?off|cycle)\b|\b(?:timely filing|days in A\/R|A\/R days|aging report)\b/,
    /\b(?:drops?|dropped|goes|go|going|gone|went|out|ready) (?:to|for|into) (?:bill|billing|the biller|the payer|claims)\b|\bbill(?:er|ers)\b|\bbefore (?:it|this|the (?:account|chart|case|stay)) (?:drops?|bills?|final\w*)\b/,
  ), spared: /billing address|\bpost-?bill (?:window|period|date)\b/i },
  // What it earns, in either country.
  { words: anyOf(
    'gi',
    /\btariffs?\b|\bHRGs?\b|\bhealthcare resource groups?\b|\bpayment by results\b|\bPbR\b|\bCQUINs?\b|\bbest practice tariff\b|\bspell (?:income|value|tariff|price)\b|\b(?:income|price|value) (?:for|of) (?:the|this) (?:spell|stay|episode|admission)\b/,
    /\bincome\b(?<=\b(?:our|trust|trust['’]s|hospital|hospital['’]s|unit['’]s|departmental|department|practice|clinic|coding|clinical|service|contract|lost|more|extra|additional|higher|less|lower|loses?|generat\w+|attract\w*|bring\w*|recover\w*|affects?|maximi[sz]\w+) (?:in )?(?:\w+ )?income)/,
    /\b(?:episode|bundle|package|spell) (?:price|payment|rate)s?\b|\bexpected (?:stay|days|length of)\b|\b(?:days|stay) (?:beyond|over|past|above) (?:the )?expected\b|\b(?:severity|payment|complexity|tariff|price|weight) (?:band|bracket|bucket|tier)s?\b/,
    /\b(?:depth of coding|coding depth|comorbidity (?:score|capture|count|uplift)|complexity (?:score|uplift|payment|split)|SHMI|HSMR|RTT target|Dr\.? ?Foster|league tables?|GIRFT)\b/,
    /\b(?:attracts?|commands?|fetch|fetches|draws?|yields?|earns?|generates?|brings? in|nets?|recoups?) (?:a |an |the |us |more |much |only |no |less |little |far )*(?:higher|lower|lowest|highest|better|bigger|smaller|larger|full|reduced|extra|additional|more|less|uplift|premium|rate|payment|price|tariff|income|funding)\b/,
    /\b(?:funding|uplift|budgets?|subsid(?:y|ies|i[sz]\w+)|surplus|deficit (?:for|of the) (?:trust|hospital)|cost[- ]cent\w+|cost (?:saving|pressure|recovery|improvement)|bottom line|balance sheet|cash ?flow|dollars?|pounds sterling|premium|margins? (?:for|of) (?:the|our) (?:hospital|trust))\b/,
    /\b(?:worth|priced?|valued?) (?:(?:much|far|considerably|significantly|a lot|twice|double) )?(?:more|less|higher|lower|double|twice)\b(?! (?:than )?(?:the )?(?:effort|trouble))/,
  ), spared: /\b(?:low|fixed|limited|household|family|patient|his|her|their|no|personal|retirement|disability|pension|social security)(?:['’]s)? (?:\w+ )?income|neurological|deficit in|funding (?:for|of) (?:home|a bed|placement|residential|equipment)|continuing healthcare|care home|ectopic|premium (?:lens|formula)|resection|excision|tumou?r/i },
];
