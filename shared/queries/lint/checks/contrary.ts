import { anyOf } from '../any-of';
import { contrariesOfAnswers, type Contrary } from './contrary-words';
import type { Span } from '../model';

const contraries: readonly Contrary[] = [
  {
    // An injury of the tubules leaves casts and sodium in the urine, and does not mend in a day.
    named: /\b(?:acute tubular|ATN|(?:acute )?cortical necrosis)\b/i,
    against: [
      /\b(?:bland|clean|normal|inactive|unremarkable) (?:urine |urinary )?(?:sediment|microscopy|UA|urinalysis)\b|\b(?:sediment|microscopy)(?: \d{1,2}\/\d{1,2})?(?: is| was|:)? (?:bland|clean|normal|inactive|unremarkable|without casts|negative)\b|\b(?:sediment|UA|urinalysis)(?: \d{1,2}\/\d{1,2})? (?:is |was )?bland\b|\b(?:no|without)(?: muddy| brown| granular| tubular| epithelial)* casts\b/i,
      /\b(?:urine|urinary) (?:sodium|Na)(?: \d{1,2}\/\d{1,2})?(?: of| was| is|:)? ?(?:(?:<|less than|below|under) ?(?:10|20)\b|1?\d\b(?![/.\d]))|\bFE ?Na(?: \d{1,2}\/\d{1,2})?(?: of| was| is|:)? ?(?:(?:<|less than|below|under) ?1\b|0?\.\d+)/i,
      /\b(?:in|within|over|after|by|the) (?:an?|one|the|1|12|18|24|30|36|next|following|under|less than)?[ -]*(?:single |first )?(?:day|morning|night|24|24 ?h\w*|h|hrs?|hours)\b[^.;]{0,30}\b(?:saline|fluids?|hydration|bolus|crystalloid|LR|IVF|volume)\b|\b(?:saline|fluids?|hydration|bolus|crystalloid|IVF)\b[^.;]{0,40}\b(?:overnight|(?:next|following) (?:day|morning)|(?:in|within|by|after) (?:one|a|1|12|18|24|36|the next) ?-?(?:day|h\w*|hours|morning)?)\b/i,
    ],
    least: 2,
    unless: anyOf('i', /(?<!\b(?:no|without|negative for) (?:muddy |brown |granular )*)\b(?:muddy|granular casts|tubular (?:epithelial )?cells|renal tubular)/, /\b(?:despite|not|little|no) (?:\w+ ){0,4}(?:fluids?|saline|recovery|response|improve\w*)\b|\bFE ?Na[^.;,]{0,14}\b[1-9](?:\.\d+)? ?%|\bdialysis\b/),
  },
  {
    named: /\b(?:hepatic (?:encephalopathy|coma)|delirium|encephalopathy)\b/i,
    against: [/\b(?:alert (?:and|&) oriented|A ?(?:&|and|\+)? ?O ?x ?[34]|AAO ?x ?[34]|oriented (?:x ?[34]|throughout|to (?:person, place|all))|(?:mentation|mental status|orientation|sensorium)(?: is| was| remained|:)? (?:normal|clear|intact|at baseline|unchanged)|(?:normal|clear|intact) (?:mentation|mental status|sensorium))\b/i],
    least: 1,
    unless: /\b(?:confus\w+|letharg\w+|asterixis|disorient\w+|drows\w+|somnol\w+|obtund\w+|agitat\w+|altered|AMS|hallucinat\w+|not (?:alert|oriented)|oriented (?:to self|x ?[012])|until|then|later|by (?:day|hospital)|cleared|now|next|after|again|resolved|baseline (?:of )?(?:alert|A&O|oriented))\b/i,
  },
  {
    named: /\bwithdrawal\b/i,
    against: [/\bCIWA(?:-Ar)?\b[^.]{0,80}\b(?:(?:all |scores? |of |max(?:imum)? |peak |never (?:above|over) )+[0-5]|[0-3] ?(?:-|–|to) ?[0-5]|(?:below|under|less than|<) ?8)\b(?! ?\d)/i],
    least: 1,
    unless: /\b(?:tremor\w*|diaphor\w+|hallucinat\w+|seizures?|agitat\w+|(?<!\bno )(?:lorazepam|diazepam|chlordiazepoxide|librium|phenobarbital|benzodiazepines?)(?! (?:was |were )?(?:not|never)))\b/i,
  },
  {
    // Now and then a glass, or none, is no disorder of use; where a score, a laboratory or a treatment is shown, it may be one all the same.
    named: /\balcohol (?:abuse|dependence|use disorder)\b|\balcoholism\b|\bAUD\b/i,
    against: [anyOf(
      'i',
      /\b(?:one|an?|1|1 ?(?:-|to|or) ?2|one or two|two|2|an? (?:occasional|rare|single)) (?:glass(?:es)?|beers?|drinks?|wine|cocktails?|servings?)\b(?: of (?:wine|beer|champagne|sherry))?(?: \w+){0,2} (?:(?:on|at|over|per|a|each|every|in) (?:the )?(?:weekends?|week|months?|year|holidays?|sundays?|saturdays?|parties|special occasions?)|weekly|monthly|yearly|socially|occasionally|rarely)\b/,
      /\b(?:drinks|alcohol|wine|beer|etoh)(?: use)?:? (?:only )?(?:socially|occasional(?:ly)?|rare(?:ly)?|(?:at|on) (?:holidays|parties|weddings|special occasions))\b|\b(?:social|occasional|rare) (?:drinker|alcohol|wine|beer|etoh)\b/,
      /\b(?:does not|doesn['’]t|denies|never|no)(?: any| current)? (?:drinks?|drinking|alcohol|etoh)\b|\bAUDIT(?:-?C)?(?: score)?(?: of| was|:)? ?[0-2]\b(?![./\d])/,
    )],
    least: 1,
    unless: anyOf(
      'i',
      /\b(?:CIWA|withdraw\w*|tremor\w*|tremulous|lorazepam|chlordiazepoxide|librium|phenobarbital|thiamine|naltrexone|acamprosate|disulfiram|binge\w*|heavy|heavily|intoxicat\w*|ethanol|BAL|blood alcohol|alcohol level|cirrho\w*|hepatitis|pancreatitis|varices|daily|per day|nightly|(?:each|every) (?:day|night|evening)|bottles?|vodka|whisk\w+|liquor)\b/,
      /\b(?:former(?:ly)?|used to|previous\w*|prior|history of|in the past|sober|sobriety|remission|recovery|rehab\w*|detox\w*|AA|DUI|blackouts?|craving\w*|tolerance|wife|husband|spouse|daughter|son|family|friend|partner|admits|later|however|but|MCV|AST|GGT|PEth|macrocyt\w*)\b/,
    ),
  },
  {
    // Kidneys that a machine has long replaced do not fail anew.
    named: /\b(?:acute (?:renal|kidney) (?:failure|injury)|AKI|acute tubular|ATN)\b/i,
    against: [/\b(?:ESRD|ESKD|end[- ]stage (?:renal|kidney) disease)\b[^?]*\b(?:HD|hemodialysis|dialysis)\b|\b(?:HD|hemodialysis|dialysis)\b[^?]*\b(?:ESRD|ESKD|end[- ]stage (?:renal|kidney) disease)\b/i],
    least: 1,
    unless: /\b(?:residual|urine|UOP|transplant\w*|allograft|recover\w*|AKI|acute (?:kidney|renal)|new(?:ly)?|initiat\w*|start\w*|first|conflict\w*|progress(?:ed|ing|ion)|temporary|whether|CKD)\b/i,
  },
  {
    // Who was born at term was not born early.
    named: /\b(?:prematurity|preterm|immaturity|premature)\b/i,
    against: [/\b(?:39|40|41)(?: ?[+&] ?\d(?:\/7)?| \d\/7|\.\d)? ?(?:weeks?|wks?)\b|\b(?:full[- ]term|term (?:infant|newborn|neonate|baby))\b/i],
    least: 1,
    unless: /\b(?:2\d|3[0-7])(?: ?[+&] ?\d(?:\/7)?| \d\/7|\.\d)? ?(?:weeks?|wks?)\b|\b(?:preterm|prematur\w*|ballard|corrected|post-?menstrual|adjusted|labor|rupture|PROM|now)\b/i,
  },
  {
    named: /\bpancreatitis\b/i,
    against: [/\b(?:CT|MRI|MRCP|ultrasound|US)\b[^.;]{0,40}\b(?:normal(?:-appearing)? pancreas|pancreas (?:is |was |appears )?(?:normal|unremarkable))\b|\b(?:normal(?:-appearing)? pancreas|pancreas (?:is |was |appears )?(?:normal|unremarkable))\b[^.;]{0,30}\b(?:CT|MRI|MRCP|ultrasound)\b/i],
    least: 1,
    unless: /\blipase\b[^.;\d]{0,16}(?:[4-9]\d\d|\d,?\d{3})\b/i,
  },
  {
    named: /\bhypertensive (?:emergency|urgency|crisis)\b/i,
    against: [/\bhypotens\w+|\b(?:BP|blood pressure)(?: was| of|:)? ?(?:[6-9]\d|1[0-3]\d)\/\d/i],
    least: 1,
    unless: /\b(?:1[6-9]\d|2\d\d)\/\d|\bhypertensive (?:on|at|with)\b|nicardipine|labetalol|hydralazine|clevidipine/i,
  },
  {
    named: /\b(?:ketoacidosis|DKA)\b/i,
    against: [/\b(?:bicarb\w*|HCO3|CO2)(?: was| of|:)? ?(?:2[2-9]|3\d)\b/i, /\b(?:beta-?hydroxybutyrate|BHB|ketones?)(?: (?:was|were|of))?:? ?(?:0?\.\d|neg\w*|absent|none|normal)/i],
    least: 2,
  },
  {
    named: /\bfractures?\b/i,
    against: [/\b(?:x-?rays?|films?|CT|MRI|radiographs?|imaging)\b[^.;]{0,40}\b(?:negative for|no|without)(?: \w+)? (?:fractures?|fx)\b/i],
    least: 1,
    unless: /\b(?:occult|later|repeat|then|MRI shows|old|healed|stress|initial\w*|second|but)\b/i,
  },
  {
    named: /\bpneumonia\b/i,
    against: [/\b(?:chest (?:film|x-?ray|radiograph|CT|imaging)|CXR|x-?ray)(?: \d{1,2}\/\d{1,2})?(?: (?:is|was))?:? ?(?:normal|clear|negative|unremarkable)\b|\b(?:normal|clear|negative) (?:chest (?:film|x-?ray|radiograph|CT)|CXR)\b/i],
    least: 1,
    unless: /(?<!\b(?:no|without|negative for) (?:\w+ )?)\b(?:infiltrat\w*|consolidat\w*|opacit\w*|repeat|later|crackles|rales|hypox\w+|sputum|admission (?:film|CXR)|initial\w*)\b/i,
  },
  {
    named: /\b(?:pulmonary embol\w+|PE)\b/,
    against: [/\b(?:CTA|CTPA|CT (?:angiogra\w+|PE protocol|chest)|V\/?Q(?: scan)?)\b[^.;\n]{0,30}\b(?:negative|no (?:PE|emboli?\w*|filling defects?|pulmonary embol\w+|clots?)|without (?:PE|filling defects?|emboli?\w*)|normal|low probability)\b/i],
    least: 1,
  },
  {
    named: /\b(?:DVT|deep (?:vein|venous) thrombos[ei]s)\b/i,
    against: [/\b(?:duplex|doppler|ultrasound|venous US)\b[^.;\n]{0,30}\b(?:negative|no (?:DVT|thromb\w+|clots?|evidence)|without (?:DVT|thromb\w+)|normal|compressible)\b/i],
    least: 1,
  },
  {
    named: /\b(?:pneumothorax|hemothorax|hemopneumothorax)\b/i,
    against: [/\bno (?:pneumothorax|PTX|hemothorax|effusion)\b/i],
    least: 1,
    unless: /\bchest tube|thoracostomy|pigtail|\b(?:initial|first|repeat|prior to|resolved|later|then|but)\b/i,
  },
  {
    named: /\b(?:heparin[- ]induced thrombocytopenia|HITT?)\b/,
    against: [/\b(?:no|never|not|without)(?: \w+){0,3} heparin\b|\bheparin (?:was |were )?(?:not|never) (?:given|used|received|exposed)\b|\bPF4\b[^.;\n]{0,24}\bneg\w*/i],
    least: 1,
    unless: /\bargatroban|bivalirudin|fondaparinux/i,
  },
  {
    named: /\b(?:meningitis|encephalitis)\b/i,
    against: [/\b(?:CSF|LP|lumbar puncture|spinal tap)\b[^.;\n]{0,30}\b(?:normal|negative|acellular|unremarkable|no (?:cells|pleocytosis|white cells)|[0-5] (?:WBCs?|white cells|cells))\b/i],
    least: 1,
    unless: /\b(?:PCR|culture|antigen|MRI|protein|glucose)\b[^.;\n]{0,24}\b(?:positive|grew|enhanc\w+|abnormal|low|high|elevated)\b/i,
  },
  {
    named: /\bappendicitis\b/i,
    against: [/\bnormal(?:[- ]appearing)? appendix\b|\bappendix (?:is |was |appears )?(?:normal|unremarkable)\b/i],
    least: 1,
  },
];

const speaksAgainst = ({ against, least, unless }: Contrary, text: string): boolean => against.filter((each) => each.test(text)).length >= least && unless?.test(text) !== true;

/** Whether the text says of what an answer names that it is not so. */
export function isContradicted(name: string, text: string): boolean {
  return contraries.some((each) => each.named.test(name) && speaksAgainst(each, text));
}

/** What an answer leaves out names nothing: "depression without psychotic features". */
const leftOut = /\b(?:without|with no|not|no|ruled out|absence of|unrelated to|rather than|instead of)\b[^,;]*/gi;

/**
 * What of an answer the text speaks against in words or figures, where nothing that is shown speaks for it, and the answer's own words
 * stand nowhere else.
 * @param others the answers beside it, one of which may make it fair
 */
export function contradictedIn(answer: string, others: readonly string[], text: string): Span | null {
  const own = answer.replace(leftOut, (words) => ' '.repeat(words.length));
  for (const each of contrariesOfAnswers) {
    const match = each.named.exec(own);
    if (match === null || each.named.test(text) || others.some((other) => each.beside?.test(other) === true) || !speaksAgainst(each, text)) continue;
    return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
