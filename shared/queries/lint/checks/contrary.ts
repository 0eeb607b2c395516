import { anyOf } from '../any-of';

/** What a text says against a condition, so plainly that nothing else that is shown speaks for it. */
type Contrary = {
  readonly named: RegExp;
  /** Each is one thing that speaks against it. */
  readonly against: readonly RegExp[];
  /** How many of them there have to be. */
  readonly least: number;
  /** What speaks for it all the same. */
  readonly unless?: RegExp;
};

const contraries: readonly Contrary[] = [
  {
    // An injury of the tubules leaves casts and sodium in the urine, and does not mend in a day.
    named: /\b(?:acute tubular|ATN|(?:acute )?cortical necrosis)\b/i,
    against: [
      /\b(?:bland|clean|normal|inactive|unremarkable) (?:urine |urinary )?(?:sediment|microscopy|UA|urinalysis)\b|\b(?:sediment|microscopy)(?: \d{1,2}\/\d{1,2})?(?: is| was|:)? (?:bland|clean|normal|inactive|unremarkable|without casts|negative)\b|\b(?:no|without)(?: muddy| brown| granular| tubular| epithelial)* casts\b/i,
      /\b(?:urine|urinary) (?:sodium|Na)(?: \d{1,2}\/\d{1,2})?(?: of| was| is|:)? ?(?:(?:<|less than|below|under) ?(?:10|20)\b|1?\d\b(?![/.\d]))|\bFE ?Na(?: \d{1,2}\/\d{1,2})?(?: of| was| is|:)? ?(?:(?:<|less than|below|under) ?1\b|0?\.\d+)/i,
      /\b(?:in|within|over|after|by|the) (?:an?|one|the|1|12|18|24|30|36|next|following|under|less than)?[ -]*(?:single |first )?(?:day|morning|night|24|24 ?h\w*|h|hrs?|hours)\b[^.;]{0,30}\b(?:saline|fluids?|hydration|bolus|crystalloid|LR|IVF|volume)\b|\b(?:saline|fluids?|hydration|bolus|crystalloid|IVF)\b[^.;]{0,40}\b(?:overnight|(?:next|following) (?:day|morning)|(?:in|within|by|after) (?:one|a|1|12|18|24|36|the next) ?-?(?:day|h\w*|hours|morning)?)\b/i,
    ],
    least: 2,
    unless: anyOf('i', /(?<!\b(?:no|without|negative for) (?:muddy |brown |granular )*)\b(?:muddy|granular casts|tubular (?:epithelial )?cells|renal tubular)/, /\b(?:despite|not|little|no) (?:\w+ ){0,4}(?:fluids?|saline|recovery|response|improve\w*)\b|\bFE ?Na[^.;,]{0,14}\b[1-9](?:\.\d+)? ?%|\bdialysis\b/),
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

/** Whether the text says of what an answer names that it is not so. */
export function isContradicted(name: string, text: string): boolean {
  return contraries.some(({ named, against, least, unless }) => named.test(name) && against.filter((each) => each.test(text)).length >= least && unless?.test(text) !== true);
}
