/**
 * Words that differ only in spelling or number, brought to one form: what is compared is always the form, of the books' words
 * and of the query's alike, so that a rule that is wrong for a word is wrong on both sides and does no harm.
 */

const numerals: Readonly<Record<string, string>> = {
  i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', xi: '11', xii: '12', xiii: '13',
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10',
  '1st': 'first', '2nd': 'second', '3rd': 'third', '4th': 'fourth', '5th': 'fifth', '6th': 'sixth', '7th': 'seventh', '8th': 'eighth',
};

/** Of a word with a British and an American spelling the American one. */
export function americanOf(word: string): string {
  let form = word;
  // haem-, oedema, caesarean, foetus; but aerobic, and the short toe and shoe.
  if (form.length > 4) form = form.replace(/ae(?!r(?:o|ia))/g, 'e').replace(/oe/g, 'e');
  if (form.length > 4) {
    form = form
      .replace(/our(?=$|s$|ed$|ing$|less$|al$)/, 'or')
      .replace(/([bt])re(?=$|s$)/, '$1er')
      .replace(/is(?=(?:e|es|ed|er|ing|ation|ations)$)/, (found, at: number) => (at > 3 ? 'iz' : found))
      .replace(/ys(?=(?:e|ed|ing)$)/, 'yz')
      .replace(/sulph/g, 'sulf')
      .replace(/leuco/g, 'leuko')
      .replace(/ll(?=(?:ed|ing)$)/, 'l')
      .replace(/aluminium/, 'aluminum')
      .replace(/isation$/, 'ization');
  }
  return form;
}

/** The singular of an English or a Latin plural, where the ending shows one. */
function singularOf(word: string): string {
  if (word.length < 4) return word;
  if (/(?:ss|us|is|as|os)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  // Diagnoses, metastases, testes, prostheses; but diseases, bruises and noses.
  if (/(?:[oe]s|[tn]as|[aeo]lys|test|pub)es$/.test(word) && !/(?:seases?|noses|hoses|doses|roses|closes)$/.test(word)) return `${word.slice(0, -2)}is`;
  if (word.endsWith('s')) return word.slice(0, -1);
  if (word.length > 5 && /[a-z]i$/.test(word) && /(?:ch|nch|mb|ul|nd|c|nul|ov|in|ov)i$/.test(word)) return `${word.slice(0, -1)}us`;
  return word;
}

const irregular: Readonly<Record<string, string>> = {
  vertebrae: 'vertebra', teeth: 'tooth', feet: 'foot', children: 'child', women: 'woman', men: 'man', mice: 'mouse', lice: 'louse',
  calves: 'calf', knives: 'knife', lives: 'life', bodies: 'body', diverticula: 'diverticulum', bacteria: 'bacterium', ova: 'ovum',
  atria: 'atrium', septa: 'septum', ganglia: 'ganglion', phalanges: 'phalanx', larynges: 'larynx', meninges: 'meninx', femora: 'femur',
  viscera: 'viscus', ilia: 'ilium', crura: 'crus', corpora: 'corpus', genera: 'genus', foramina: 'foramen', lumina: 'lumen',
  stigmata: 'stigma', stomata: 'stoma', condylomata: 'condyloma', fibromata: 'fibroma', indices: 'index', appendices: 'appendix',
  cortices: 'cortex', cervices: 'cervix', fungi: 'fungus', media: 'media', criteria: 'criterion', phenomena: 'phenomenon', sequelae: 'sequela', bursae: 'bursa',
  fistulae: 'fistula', conjunctivae: 'conjunctiva', maxillae: 'maxilla', scapulae: 'scapula', tibiae: 'tibia', diabetes: 'diabetes', herpes: 'herpes', rabies: 'rabies',
  scabies: 'scabies', caries: 'caries', pubes: 'pubis', faeces: 'feces', feces: 'feces', series: 'series', species: 'species', biceps: 'biceps', triceps: 'triceps',
  forceps: 'forceps', pes: 'pes', tabes: 'tabes', grey: 'gray', oesophagus: 'esophagus', people: 'person', persons: 'person',
};

const known = new Map<string, string>();
const mostKnown = 200_000;

/** The form of a folded word (see words.ts). */
export function formOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const form = makeForm(word);
  if (known.size < mostKnown) known.set(word, form);
  return form;
}

function makeForm(word: string): string {
  const numeral = Object.hasOwn(numerals, word) ? numerals[word] : undefined;
  if (numeral !== undefined) return numeral;
  if (/\d/.test(word)) return word;
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  const american = americanOf(word);
  return Object.hasOwn(irregular, american) ? (irregular[american] ?? american) : singularOf(american);
}

const endings = [
  // Adjective to noun of the same kind of condition: arthritic, arthritis; thrombotic, thrombosis; paralytic, paralysis.
  [/itic$/, 'itis'],
  [/otic$/, 'osis'],
  [/lytic$/, 'lysis'],
  [/(?:atous|atic)$/, ''],
  [/(?:izations?|ations?|ating|ated|ative|ate)$/, ''],
  [/(?:ically|ical|icity)$/, ''],
  [/(?:ions?|ive|ing|ed|or|er)$/, ''],
  [/(?:ences?|ency|encies|ent|ances?|ancy|ancies|ant)$/, ''],
  [/(?:ability|able|ibility|ible)$/, ''],
  [/(?:eous|ious|ous|eal|ial|ual|al|ar|ary|ism|ity|ness|ic)$/, ''],
  [/(?:ia|ium|ion|um|us|on|is|a|e|y|o)$/, ''],
] as const;

/** What words of one root share (ureter, ureteral; infected, infection; diabetic, diabetes); the word itself where it is short. */
export function rootOf(form: string): string {
  if (form.length < 6 || /\d/.test(form)) return form;
  for (const [ending, instead] of endings) {
    if (!ending.test(form)) continue;
    const root = form.replace(ending, instead);
    if (root.length >= 4) return /(?:itis|osis|lysis)$/.test(root) ? root : root.replace(/[aeiouy]$/, '');
  }
  return form;
}
