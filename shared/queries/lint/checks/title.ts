import { findDiagnoses, isCoveredBy, isUnsure, type DiagnosisFamily } from '../../../clinical/diagnoses';
import type { Found } from '../found';
import { isDocumented, type Reading } from '../reading';
import type { Title } from '../reading/title';
import { rewording } from '../repairs';

/** ICD-10-CM codes, as they are written in titles and answers: "A41.9", "I50.23". Two letters and a figure of a stage are none. */
const icd = /\b(?!T[1-4]\b)[A-TV-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})\b|\b(?:[Ii]s|[Cc]an|[Ww]ould|code|codes|coded|assign|assigned|report|to|as|use) (?!B12|T1)[A-TV-Z]\d[0-9AB](?= (?:ok|okay|correct|right|appropriate|fine|supported|accurate|valid|applicable)\b)|\b(?:code|codes|coded|assign|assigned) (?:to |as |it |this |for )*(?!B12|T1)[A-TV-Z]\d[0-9AB]\b|\bICD-?10(-CM)?:? ?[A-TV-Z]\d[0-9AB](\.[0-9A-Z]{1,4})?\b/g;

/** Q19: the subject line is read first, and must not answer. */
export function titleNames(reading: Reading): Found[] {
  const { title } = reading;
  if (title === null) return [];
  const found = namesKnown(reading, title);
  return found.length > 0 ? found : namesStrange(reading, title);
}

/** A name of a disease by its form alone: "tumour lysis syndrome", "graft failure". */
const diseaseForm = new RegExp([
  String.raw`\b(?:[\p{L}'’-]+ ){1,3}(?:syndrome|crisis|storm|failure|shock|disease|disorder|deficiency|insufficiency|infarct(?:ion)?|isch(?:a)?emia|h(?:a)?emorrhage|embol(?:ism|us|i)|thrombosis|withdrawal|overdose|poisoning|toxicity|dependence|abuse|cancer|malignancy|neoplasm|abscess|arrest|dehiscence|perforation|obstruction|aneurysm|fistula|stenosis|rupture|necrosis|gangrene)\b`,
  String.raw`\b\p{L}{3,}(?:itis|opathy|penia|plegia|paresis|(?<!diagn|progn|hypn|anastom)osis|(?<!gluc|isch)a?emia|ectasis|rrhagia)\b`,
].join('|'), 'iu');

/** A disease that no family has, and that nothing of the record names. */
function namesStrange({ prose, input: { documentedDiagnoses = [], indicators = [] } }: Reading, title: Title): Found[] {
  const match = diseaseForm.exec(title.text);
  if (match === null) return [];
  const [name] = match;
  const isKnownName = findDiagnoses(title.text).some(({ start, end }) => start < match.index + name.length && match.index < end);
  if (isKnownName) return [];
  const record = [prose, ...documentedDiagnoses, ...indicators.map(({ text, value }) => `${text} ${value ?? ''}`)].join('\n').toLowerCase();
  // "Hypertensive disorder" of a documented hypertension is another form of the same words.
  if (name.toLowerCase().split(/\s+/).filter((word) => word.length > 3 && !/^(?:disorder|disease|type|types|cause|with|from)$/.test(word)).slice(-2).every((word) => record.includes(word.slice(0, 7)))) return [];
  const start = title.start + match.index;
  return [{
    rule: 'Q19', where: title.where, span: { start, end: start + name.length }, message: `The title names “${name}”, which is not documented. Name what it is about instead: “Clarification: clinical findings”.`,
    fixes: [rewording('Title it “Clarification: clinical findings”', title.where, { start: title.start, end: title.start + title.text.length }, 'Clarification: clinical findings')],
  }];
}

function namesKnown(reading: Reading, title: Title): Found[] {
  return findDiagnoses(title.text).filter(({ family, start, end }) => !isDocumented(reading, family, title.text.slice(start, end)) && !repeats(reading, title.text.slice(start, end)) && !isGround(reading, title, start, family)).slice(0, 1).map(({ family, start, end }) => ({
    rule: 'Q19', where: title.where, span: { start: title.start + start, end: title.start + end },
    message: `The title names “${title.text.slice(start, end)}”, which is not documented. Name what it is about instead: “Clarification: ${family.topic}”.`,
    fixes: [rewording(`Title it “Clarification: ${family.topic}”`, title.where, { start: title.start, end: title.start + title.text.length }, `Clarification: ${family.topic}`)],
  }));
}

/** "Altered sensorium in cirrhosis": what the patient is known with, behind what is asked about. */
const behind = /\p{L}{3,}[^,;:]* (?:in|on|of a patient with|in a patient with|in known|after|following|with known|on a background of) (?:known |longstanding |chronic |the |an? )*$/iu;

/** Whether a title only says on what ground something arose: nothing of the query asks for it or offers it, and no list of diagnoses contradicts. */
function isGround({ input: { documentedDiagnoses }, options, mentions }: Reading, { text }: Title, start: number, family: DiagnosisFamily): boolean {
  if (documentedDiagnoses !== undefined || !behind.test(text.slice(0, start)) || findDiagnoses(text.slice(0, start)).length > 0) return false;
  const isIts = (each: { readonly family: DiagnosisFamily }): boolean => isCoveredBy(family, [each.family]) || isCoveredBy(each.family, [family]);
  return !options.some((option) => option.mentions.some(isIts)) && !mentions.some((mention) => (mention.voice === 'asked' || mention.voice === 'asserted') && isIts(mention));
}

/** Whose it is and on which side: that makes of a documented diagnosis no other. */
const aside = /\b(?:newborn|neonatal|infant|p(?:a)?ediatric|maternal|adult|left|right|bilateral)(?:['’]s)?\b/gi;
const bare = (name: string): string => name.replace(aside, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a name repeats words of a documented diagnosis, the foot ulcer of a diabetic foot ulcer, also of one that no family knows by itself. */
function repeats({ documented, input: { documentedDiagnoses = [] } }: Reading, name: string): boolean {
  const words = bare(name);
  if (words === '') return false;
  return documentedDiagnoses.some((diagnosis) => !isUnsure(diagnosis) && ` ${bare(diagnosis)} `.includes(` ${words} `))
    || [...documentedDiagnoses, ...documented.map((each) => each.name)].flatMap((diagnosis) => diagnosis.split(/[,;]| (?:and|with|due to) /)).some((diagnosis) => !isUnsure(diagnosis) && isReordered(words, bare(diagnosis)));
}

/** How it is: with another of these it is another diagnosis. */
const manner = /\b(?:acute|chronic|subacute|severe|moderate|mild|stage|grade|type|systolic|diastolic|septic|infected|pressure|diabetic|arterial|venous|malignant|pathological|open|closed|\d+|[ivx]+)\b/i;
/** Parts of the body with what they are part of. */
const partOf: readonly (readonly [string, RegExp])[] = [
  ['foot', /^(?:toes?|hallux|heel|plantar|metatarsal\w*|forefoot|midfoot|calcane\w+)$/], ['leg', /^(?:calf|shin|ankle|malleol\w+|tibial?|thigh|knee)$/], ['hand', /^(?:fingers?|thumb|palm|metacarpal\w*)$/],
  ['arm', /^(?:forearm|elbow|wrist|humerus|humeral|radius|radial)$/], ['hip', /^(?:femoral|femur|trochanter\w*)$/], ['lung', /^(?:lobe|pulmonary|lobar)$/], ['kidney', /^(?:renal)$/], ['skin', /^(?:cutaneous|dermal)$/], ['buttock', /^(?:gluteal|ischi\w+)$/], ['tailbone', /^(?:sacr\w+|coccy\w+)$/],
];
const singular = (word: string): string => word.replace(/(?<=[a-z]{3})(?<!s)s$/, '');

/** Whether the words of a name stand in a documented diagnosis in another order, with others among them: toe ulcer, non-healing ulcer of the great toe. */
function isReordered(words: string, diagnosis: string): boolean {
  if (manner.test(words)) return false;
  const named = diagnosis.split(/[^a-z]+/).map(singular);
  const parts = words.split(/[^a-z]+/).filter((word) => word !== '' && word !== 'of' && word !== 'the').map(singular);
  return parts.length > 1 && parts.every((word) => named.includes(word) || partOf.some(([whole, part]) => whole === word && named.some((each) => part.test(each))));
}

/** Q16: a code in a query tells which diagnosis is wanted. */
export function codesNamed({ own, options, title, input: { body } }: Reading): Found[] {
  const message = 'A code says which answer is wanted. Leave it out.';
  const inBody = [...own.matchAll(icd)].map((match): Found => {
    const start = match.index;
    const end = start + match[0].length;
    const isBracketed = body[start - 1] === '(' && body[end] === ')';
    return { rule: 'Q16', where: 'body', span: { start, end }, message, fixes: [rewording('Leave the code out', 'body', isBracketed ? { start: start - (body[start - 2] === ' ' ? 2 : 1), end: end + 1 } : { start, end }, '')] };
  });
  const apart = [...options.filter(({ where }) => where !== 'body').map(({ text, where }) => ({ text, where, at: 0 })), ...(title?.where === 'title' ? [{ text: title.text, where: 'title' as const, at: 0 }] : [])];
  const inParts = apart.flatMap(({ text, where }) => [...text.matchAll(icd)].map((match): Found => ({
    rule: 'Q16', where, span: { start: match.index, end: match.index + match[0].length }, message,
    fixes: [rewording('Leave the code out', where, { start: 0, end: text.length }, text.replaceAll(icd, '').replaceAll(/\(\s*\)|^\W+|\W+$/g, '').replaceAll(/\s{2,}/g, ' '))],
  })));
  return [...inBody, ...inParts];
}
