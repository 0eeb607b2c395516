import { anyOf, inTurn, oneOf } from '../any-of';
import { advises, judges, presses, type Conduct } from './conduct-words';

/** What was late, left undone or asked before, held against somebody. */
export const lapses: readonly Conduct[] = [
  // What somebody who writes or treats does not know how to do.
  { words: anyOf('i', inTurn(
    /\b(?:you|they|your|the|this|that|our|whoever|somebody|someone)(?: (?:\w+ ){0,2}(?:residents?|interns?|fellows?|students?|nurses?|teams?|staff|partners?|colleagues?|surgeons?|hospitalists?|PAs?|NPs?|APPs?|providers?|physicians?|doctors?|consultants?|service|night float|locums?|scribes?|covering \w+))?/,
    /(?: (?:\w+ly|just|still|obviously|simply|really|also|again))* (?:did|do|does|could|has|have|had)(?:n['’]t| not) (?:\w+ly |even |yet |really )?/,
    /(?:(?:know|understand|grasp|realize|learn(?:ed)?|master(?:ed)?|figured? out|been taught|get) (?:\w+ )?(?:how|what (?:to|it|this|the term)|to (?:document|write|chart|code|stage|word)|the (?:difference|rules?|basics)|that (?:we|coding|it|this|you)|better|enough)|bother(?:ed)?|care(?:d)? (?:to|enough|about)|pay(?:ing)? attention|paid attention|take the time|taken the time|read the)/,
  )), spared: /\b(?:patient|pt|family|mother|wife|husband) (?:did|does|do)/i, message: judges },
  // What is not done, and is said to be due: "has no magnesium ordered and really should".
  { words: /(?<!\b(?:as|than|where|when|what|which|how) (?:it|he|she|they|the \w+|this) )\b(?:should|ought to|needs? to)(?: (?:be|have|have been|get it|get some|get one|be on (?:it|one|some)))?\s*[.!;]*$/i, message: advises },
  { words: /\b(?:still|yet|again) (?:has|have|had|is|was|with|on|gets?|without) (?:no|not|nothing|none)\b[^.?!;]{2,60}\b(?:ordered|started|given|consulted|on board|addressed|scheduled|placed|replaced|repleted)\b(?=[^.?!;]*\b(?:should|ought|needs?|must|why|unfortunately|sadly|surprising\w*)\b)/i, message: advises },
  { words: anyOf(
    'i',
    // What was late or left undone, with what came of it or how it looks.
    inTurn(/\b(?:delay|delays|lateness|wait|lag|lapse|gap|omission|slowness|hesitation|inaction|oversight|decision|choice|timing|handling|response)\b/, inTurn(
      /(?: (?:in|of|to|with|by|for) (?:[\w'’/-]+ ){0,5}[\w'’/-]+)? (?:\w+ly |also |may have |might have |could have |must have )?/, oneOf(
        /contributed|caused|led|cost|harmed|hurt|worsened|allowed|made (?:him|her|them|this|it|the patient)|resulted/,
        /(?:is|was|are|were|seems?|looks?|appears?) (?:\w+ )?(?:hard|difficult|impossible) to (?:understand|explain|justify|defend|accept|excuse|follow)/,
        /(?:is|was|are|were|seems?|looks?|appears?) (?:\w+ )?(?:puzzling|troubling|worrying|concerning|inexplicable|striking|baffling|odd|questionable|excessive|avoidable|unfortunate)/,
      ),
    ), /\b/),
    /\b(?:(?:night|day|evening|prior|previous|morning) (?:shift|crew|team|staff|nurse)|nursing|nurses?|the (?:floor|unit|ward|ED|ICU|OR|lab|pharmacy)|(?:your|the|our) (?:resident|intern|fellow|student|team|staff|nurse|PA|NP))\b (?:clearly |apparently |obviously |simply |just |also |had |has |have )*(?:missed|overlooked|forgot|skipped|neglected|ignored|botched|did ?n[o'’]?t know|had no idea|dropped the ball)\b/,
    /\b(?:was|is|were) (?:the |his |her |this |your )?(?:\w+ )?(?:care|treatment|management|response|monitoring|staffing|supervision|handling) (?:\w+ly )?(?:adequate|appropriate|timely|sufficient|acceptable|reasonable|prompt|up to|substandard)\b[^.?!]*\?/,
    /\b(?:care|treatment|management|response|monitoring|staffing|supervision|handling)\b (?:was|is|were) (?:\w+ly )?(?:adequate|appropriate|timely|sufficient|acceptable|reasonable|prompt|up to|substandard)\b[^.?!]*\?/,
    /\b(?:hard|difficult|impossible) to (?:understand|justify|defend|excuse|see) (?:why|how|this delay|that delay|the delay|your|the decision)\b/,
    /\bwhy (?:is|was|are|were|do|does|did|has|have|had|would|could)n['’]?t\b/,
    inTurn(/\byour (?:\w+ ){0,2}(?:exam|examination|evaluation|assessment|work-?up|H&P|plan|management|orders?|discharge|handoff|attestation|history|addendum|reply|response|entry) /, inTurn(
      /(?:is|are|was|were|seems?|looks?|appears?) (?:\w+ )?/, oneOf(
        /poor|bad|weak|lacking|insufficient|inadequate|sloppy|incomplete|deficient|cursory|superficial|perfunctory|useless|hasty|rushed|late|wrong|thin/,
        /disorgani[sz]ed|confusing|unhelpful|worthless|flawed/,
      ),
    ), /\b/),
  ), spared: /\b(?:patient|pt|family|delayed gastric|gastric)['’]?s? (?:delay|wait|decision|choice|response)|response (?:to|of) (?:\w+ )?(?:treatment|therapy|antibiotics?|diuretics?|fluids?|steroids?|dose)/i, message: judges },
  { words: anyOf(
    'i',
    inTurn(/\b(?:first|second|third|fourth|fifth|sixth|\d(?:st|nd|rd|th)|last|umpteenth|nth) (?:time|occasion|instance|chart|case) (?:now |this \w+ |in a row |running |that |in which |where )*/, /(?:you|your|we|i|the team|coding|CDI)\b/),
    /\b(?:several|repeated|multiple|many|countless|numerous) (?:request|reminder|message|attempt|query|queries|requests|reminders|messages|attempts)\b/,
    /\b(?:2nd|3rd|\dth|second|third|fourth|final|last) (?:ask|warning|attempt)\b|\b(?:3rd|\dth|third|fourth|final|last) notice\b|\bgo figure\b|\bbelieve it or not\b|\bof all (?:people|things)\b/,
    /\bhow (?:many (?:more )?times|often (?:do|must|should|will))\b|\byou (?:always|constantly|continually|routinely|habitually|keep|again) (?:leave|left|leaving|skip|omit|forget|miss)\w*/,
    /\byou(?:['’]ve| have| had)? (?:\w+ )?(?:left out|skipped|left off|left blank|glossed over|brushed off|not bothered|forgotten|omitted|neglected)\b/,
  ), spared: /\b(?:patient|pt)['’]s (?:second|third)\b/i, message: presses },
];
