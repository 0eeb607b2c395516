/**
 * Names of syndromes that are put together of the parts they affect (oculodentodigital, cerebro-hepato-renal): no book has room for each,
 * and ICD-10-CM sorts them by what they show in, congenital malformation syndromes of several systems (Q87) by face, limbs or other.
 */

type Region = 'face' | 'limbs' | 'other';

const parts: Readonly<Record<Region, readonly string[]>> = {
  face: ['facio', 'facial', 'oro', 'oral', 'oto', 'mandibulo', 'mandibular', 'maxillo', 'naso', 'nasal', 'palato', 'auriculo', 'auricular', 'cranio', 'labio', 'linguo'],
  limbs: ['acro', 'digito', 'digital', 'melic', 'brachio', 'carpo', 'tarso', 'carpal', 'tarsal', 'chiro', 'podo', 'phalango', 'phalangeal', 'ulno', 'ulnar', 'radial', 'femoro', 'limb'],
  other: [
    'oculo', 'ocular', 'ophthalmo', 'cerebro', 'cerebral', 'cerebello', 'neuro', 'cardio', 'cardiac', 'hepato', 'hepatic', 'reno', 'renal', 'nephro', 'cutaneo', 'cutaneous', 'dermo', 'tricho', 'odonto', 'dento',
    'dental', 'skeletal', 'skeleto', 'osteo', 'spondylo', 'costo', 'vertebral', 'genito', 'genital', 'uro', 'ano', 'entero', 'pulmono', 'musculo', 'myo', 'onycho', 'auditory', 'encephalo', 'thyro', 'gonadal',
  ],
};

const regionOf = new Map(Object.entries(parts).flatMap(([region, forms]) => forms.map((form): [string, string] => [form, region])));
const longestPart = Math.max(...[...regionOf.keys()].map(({ length }) => length));

/** What such names are said of. */
const heads = new Set(['syndrome', 'dysplasia', 'dystrophy', 'dysostosis', 'spectrum', 'association', 'sequence', 'anomaly', 'malformation', 'complex']);

/** The parts that a word is put together of, or none. */
function partsOf(word: string): readonly string[] {
  if (word === '') return [];
  for (let length = Math.min(longestPart, word.length); length >= 3; length -= 1) {
    const part = word.slice(0, length);
    if (!regionOf.has(part)) continue;
    if (length === word.length) return [part];
    const rest = partsOf(word.slice(length));
    if (rest.length > 0) return [part, ...rest];
  }
  return [];
}

const means = {
  face: 'congenital malformation syndromes predominantly affecting facial appearance',
  limbs: 'congenital malformation syndromes predominantly involving limbs',
  other: 'other specified congenital malformation syndromes not elsewhere classified',
};

/** Words that may stand in the name of any syndrome. */
const common = new Set([...heads, 'disease', 'type', 'like', 'related', 'x', 'linked', 'autosomal', 'dominant', 'recessive', 'congenital', 'familial', 'hereditary', 'and', 'of', 'the', 'with', 'de', 'van', 'von']);

/**
 * What the books say for a syndrome that they do not name: one that is named after three parts of the body or more, that is called
 * syndromic, or whose own words no book has. Null for anything else.
 * @param knows whether a book has a word
 */
export function unnamedSyndrome(words: readonly string[], knows: (word: string) => boolean): { readonly means: string; readonly isNamedByParts: boolean } | null {
  const isSyndromic = words.includes('syndromic');
  if (!isSyndromic && !words.some((word) => heads.has(word))) return null;
  const found = words.flatMap(partsOf);
  const has = (region: Region): boolean => found.some((part) => regionOf.get(part) === region);
  if (new Set(found).size > 2) return { means: has('face') ? means.face : has('limbs') ? means.limbs : means.other, isNamedByParts: true };
  if (isSyndromic) return { means: means.other, isNamedByParts: true };
  const own = words.filter((word) => !common.has(word) && word.length > 2 && !/\d/.test(word));
  return words.includes('syndrome') && own.length > 0 && own.every((word) => !knows(word)) ? { means: means.other, isNamedByParts: false } : null;
}
