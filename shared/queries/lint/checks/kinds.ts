import { anyOf } from '../any-of';
import type { Found } from '../found';
import type { Reading } from '../reading';
import { masked } from '../reading/sentences';

type Kind = readonly [id: string, words: RegExp];

/** One thing that is of one kind or another: which side, which germ, which bone. */
type Kinds = {
  readonly kinds: readonly Kind[];
  /** What the text has to speak of at all. */
  readonly about: RegExp;
  /** Where the words of the text mean something else, or leave it open. */
  readonly unless?: RegExp;
  /** How the text shows a kind, where it does so in other words than the answers. */
  readonly shown?: readonly Kind[];
};

const allOf: readonly Kinds[] = [
  {
    kinds: [['right', /\bright(?:[- ]sided)?\b(?! (?:heart|ventric\w+|atri\w+|bundle|dominant|away|now))/i], ['left', /\bleft(?:[- ]sided)?\b(?! (?:heart|ventric\w+|atri\w+|bundle|dominant|shift|main|the|against|without|AMA|over|out|untreated|untouched))/i], ['both', /\b(?:bilateral(?:ly)?|both)\b/i]],
    // Who has both has each.
    shown: [['right', /\bright\b(?! (?:heart|ventric\w+|atri\w+|bundle|dominant|away|now))/i], ['left', /\bleft\b(?! (?:heart|ventric\w+|atri\w+|bundle|dominant|shift|main|the|against|without|AMA|over|out|untreated|untouched))/i]],
    about: /\b(?:fractures?|fx|DVT|thromb\w+|knee|hip|shoulder|wrist|ankle|elbow|breast|kidney|ureter\w*|hydronephrosis|cataract|eye|femur|femoral|tibia\w*|humer\w+|radius|popliteal|calf|leg|foot|heel|lung|lobe|pneumothorax|effusion|cellulitis|hernia|ovar\w+|testic\w+)\b/i,
    // A side of the brain is the other of the body, and who uses one hand is meant by it.
    unless: /\b(?:bilateral\w*|both|brain|cereb\w+|stroke|CVA|infarct\w*|MCA|hemi\w+|-?handed|dominant|carotid|hemisphere|R|L|B\/L|RLL|LLL|RUL|LUL|RML|RLE|LLE|RUE|LUE|OD|OS|OU|other side|contralateral|opposite|midline|laterality|side)\b/,
  },
  {
    // What grew, by the names of its kind; of a name that says less, any of those that it covers.
    kinds: [
      ['pseudomonas', /\bpseudomonas|\bgram[- ]neg\w*/i], ['klebsiella', /\bklebsiella|\bgram[- ]neg\w*/i], ['e-coli', /\b(?:E\.? ?coli|escherichia)|\bgram[- ]neg\w*/i], ['other-negative', /\b(?:proteus|serratia|enterobacter|acinetobacter|h(?:a)?emophilus|moraxella|stenotrophomonas|citrobacter)\b|\bgram[- ]neg\w*/i],
      ['staph', /\b(?:MRSA|MSSA|staph\w*)\b|\bgram[- ]pos\w*/i], ['strep', /\b(?:strep\w*|pneumococc\w+)\b|\bgram[- ]pos\w*/i], ['enterococcus', /\b(?:enterococc\w+|VRE)\b|\bgram[- ]pos\w*/i], ['candida', /\b(?:candida\w*|yeast|fungal|fungemia)\b/i],
      ['influenza', /\b(?:influenza|flu)\b(?! vacc)|\bviral\b/i], ['covid', /\b(?:COVID\S*|SARS\S*)|\bviral\b/i], ['rsv', /\bRSV\b|\bviral\b/i], ['legionella', /\blegionella\w*/i],
    ],
    about: /\b(?:grew|grows|growing|growth of|cultures?[^.;]{0,24}\bpositive|positive for|PCR[^.;]{0,16}\bpositive|\w+ positive|antigen positive|identified)\b/i,
    unless: /\b(?:mixed|poly\w*microbial|empiric\w*|cover(?:s|ed|age|ing)|MRSA (?:nares|nasal|swab|screen)|nares|second|also|vaccin\w+|contamin\w+|coloni[sz]\w+|no growth)\b/i,
  },
  {
    kinds: [
      ['arm', /\b(?:humer\w+|radi(?:us|al)|uln\w+|forearm|elbow|wrist|shoulder|clavicle|clavicular|scaphoid|metacarpal|Colles\S*|hand|finger|scapula\w*|arm|olecranon)\b/i], ['leg', /\b(?:tibia\w*|fibula\w*|ankle|malleol\w+|bimalleolar|trimalleolar|patella\w*|foot|metatarsal|calcane\w+|toe|knee|pilon|talus|lower leg|leg)\b/i],
      ['hip', /\b(?:hip|femur|femoral|(?:sub|inter|per|peri)?-?trochanteric|subcapital|pelvi\w+|acetabul\w+|pub(?:ic|is)|ischi\w+|sacr(?:al|um)|leg)\b/i], ['spine', /\b(?:vertebra\w*|spin(?:e|al)|compression|[CTL]\d{1,2}|lumbar|thoracic|cervical|burst|odontoid|back)\b/i],
      ['chest', /\b(?:ribs?|stern\w+|flail)\b/i], ['head', /\b(?:skull|facial|orbital|zygoma\w*|maxilla\w*|mandib\w+|nasal|basilar|temporal bone|jaw)\b/i],
    ],
    about: /\bfractures?\b|\bfx\b/i,
    unless: /\b(?:multiple|poly-?trauma|pan-?scan|MVC|MVA|collision|ejected|pedestrian|both|also|motorcycle|pelvis and)\b/i,
  },
  {
    // ICD-10-CM, chapter 19: taken as ordered it is an adverse effect, taken wrongly a poisoning, and too little an underdosing.
    kinds: [['effect', /\badverse (?:drug )?(?:effect|reaction)|\bside effect|\btherapeutic use\b/i], ['meant', /\b(?:intentional|self-harm|suicid\w*|assault)\b(?!.*\bunder-?dos)/i], ['mistaken', /\b(?:accident\w*|unintentional)\b(?!.*\bunder-?dos)/i], ['little', /\bunder-?dos\w*|\bnon-?(?:compliance|adherence)\b/i]],
    about: /./,
    shown: [
      ['effect', /\b(?:took|taken|taking|takes|given|administered|used)(?: \w+){0,3} (?:exactly |strictly |only )?(?:as|per|according to) (?:prescribed|directed|ordered|instructed|labell?ed|(?:the )?(?:orders?|prescription|label))\b|\bas (?:prescribed|directed) (?:dose|regimen)|\b(?:correct|right|prescribed|therapeutic) dose (?:was )?(?:taken|given)\b/i],
      ['meant', /\b(?:intent(?:ion)? to (?:die|kill|harm)|wanted to (?:die|end)|suicide (?:note|attempt)|to end (?:his|her) life|to kill (?:himself|herself)|on purpose)\b/i],
      ['mistaken', /\b(?:by mistake|mistakenly|(?<!not )by accident|accidentally|confused (?:the |his |her )?(?:bottles?|pills?|tablets?)|wrong (?:drug|pill|bottle|dose|medication)|double dos\w+|(?:took|taken|taking) (?:twice|double|two times|three times|extra))\b/i],
      ['little', /\b(?:stopped|skipp\w+|ran out of|rationed|missed|cut(?:ting)? (?:back|in half))\b[^.;]{0,40}\b(?:cost|afford\w*|insurance|weeks?|days?|doses?|pills?|tablets?|ago)\b|\b(?:has|have|had) not (?:been )?(?:taking|taken|filled)\b/i],
    ],
    unless: /\b(?:unclear|unknown|uncertain|conflict\w*|differ\w*|denies|but|however|states?d? (?:both|that)|family|versus|vs)\b/i,
  },
  {
    kinds: [['1', /\b(?:first|1st)[- ]degree\b|\bsuperficial burn/i], ['2', /\b(?:second|2nd)[- ]degree\b|\bpartial[- ]thickness\b/i], ['3', /\b(?:third|3rd|fourth|4th)[- ]degree\b|\bfull[- ]thickness\b/i]],
    about: /\b(?:(?:sun)?burn(?:s|ed|t)?|scald\w*)\b/i,
    shown: [['1', /\b(?:no|without) blister\w*/i], ['2', /(?<!\b(?:no|without) (?:\w+ )?)\bblister\w*|\bmoist,? (?:pink|red)|\b(?:pink|red),? (?:and )?moist|\bweeping/i], ['3', /\b(?:leather\w*|charred|insensate|eschar\w*|waxy|white|painless|muscle|bone)\b/i]],
    unless: /\b(?:inhalation|electric\w*|graft\w*|excis\w+)\b/i,
  },
];

const kindsIn = (kinds: readonly Kind[], text: string): string[] => kinds.filter(([, words]) => words.test(text)).map(([id]) => id);

/** Whether an answer leaves open of which kind it is, or denies all of them. */
const openOrNone = anyOf('i', /\b(?:no|none|without|not|unspecified|undetermined|other|unknown|neither)\b/);

/** What nobody looked at shows nothing: "right leg not scanned". */
const notLookedAt = /\b(?:right|left) \w+ (?:was |is |were )?not (?:\w+ )?(?:scanned|imaged|examined|studied|tested|evaluated|injured|involved|affected)\b/gi;

/** Q05: every answer is of a kind that what is shown is not: the other side, another germ, another bone. Where one of them agrees, the rest may be asked. */
export function kindsElsewhere({ kind, prose, asks, options }: Reading): Found[] {
  const offered = options.filter(({ role }) => role === 'substantive' || role === 'confirmed');
  if (offered.length === 0 || kind === 'clinical-validation' || kind === 'poa' || offered.some(({ text }) => openOrNone.test(text))) return [];
  const told = masked(prose, asks).replace(notLookedAt, ' ');
  return allOf.flatMap(({ kinds, about, unless, shown }): Found[] => {
    const named = offered.map(({ text }) => kindsIn(kinds, text));
    if (named.some((each) => each.length === 0) || !about.test(prose) || unless?.test(told) === true) return [];
    const there = kindsIn(shown ?? kinds, told);
    // Two kinds that are shown leave a third open.
    if (there.length !== 1 || named.some((each) => each.some((id) => there.includes(id)))) return [];
    return offered.map(({ text, where, span }): Found => ({ rule: 'Q05', where, span: { start: span.start, end: span.end }, message: `What is shown here is of another kind than “${text.trim()}”, and so is every answer. Offer what the chart makes reasonable.` }));
  });
}
