import { tableOf } from '../any-of';
import { remembered } from '../memory';
import type { Span } from '../model';

/** Kinds of documents and tests, with the words that name them; one name may be of several kinds. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['laboratory', /\b(?:labs?|laboratory|[BC]MP|CBC|chem(?:istry|istries| ?7| ?10)?|metabolic panel|blood gas|[AV]BG|coags?|coagulation|LFTs?|hepatic panel|urinalysis|UA|cultures?|microbiology|serolog(?:y|ies)|troponins?|assay)\b/i],
  ['echo', /\b(?:echo(?:s|cardiogra(?:m|phy|phic))?|TTE|TEE)\b/i],
  ['x-ray', /\b(?:x-?rays?|CXR|KUB|radiographs?|plain films?|portable chest|films?)\b/i],
  ['ct', /\b(?:CT(?:A|PA)?|computed tomograph\w+|cat scan)\b/i],
  ['mri', /\b(?:MR(?:I|A|CP)|magnetic resonance)\b/i],
  ['ultrasound', /\b(?:ultrasounds?|ultrasonograph\w+|sonogra\w+|US|duplex|dopplers?)\b/],
  ['nuclear', /\b(?:PET(?:[-/ ]CT)?|V\/?Q|HIDA|bone scan|nuclear medicine|scintigra\w+)\b/i],
  ['imaging', /\b(?:radiolog\w+|imaging|diagnostic imaging)\b/i],
  ['tracing', /\b(?:E[CK]G|EEG|EMG|telemetry|electrocardiogra\w+|electroencephalogra\w+)\b/i],
  ['pathology', /\b(?:patholog\w+|path report|surgical path|biops(?:y|ies)|histolog\w+|cytolog\w+|specimen report)\b/i],
  ['endoscopy', /\b(?:endoscop\w+|EGD|colonoscop\w+|bronchoscop\w+|cystoscop\w+|ERCP|sigmoidoscop\w+)\b/i],
  ['angiography', /\b(?:angiogra\w+|cath(?:eteri[sz]ation)?(?: (?:lab|report))?|coronary report)\b/i],
  ['operation', /\b(?:op(?:erative|eration)? (?:notes?|reports?|records?)|surgical (?:notes?|reports?)|operation notes?|procedure (?:notes?|reports?))\b/i],
  ['anesthesia', /\b(?:an[ae]+sthe\w+|PACU)\b/i],
  ['admission', /\b(?:H&P|H & P|H and P|history and physical|admission (?:notes?|history)|admitting note)\b/i],
  ['emergency', /\b(?:ED|ER|emergency(?: department| room)?|triage|EMS|ambulance|run sheet|paramedics?)\b/],
  ['progress', /\b(?:progress notes?|PN|daily notes?|SOAP notes?|hospitalist (?:notes?|PN)|attending notes?|rounding notes?)\b/i],
  ['discharge', /\b(?:discharge (?:summar(?:y|ies)|notes?|instructions)|D\/?C summary)\b/i],
  ['consultation', /\b(?:consult(?:s|ations?|ant)?)\b/i],
  ['nursing', /\b(?:nurs(?:e|es|ing)(?:['’]s?)?|RN|flow ?sheets?|vitals?|vital signs?|wound care|WOCN?|skin (?:assessment|check)|I&O)\b/i],
  ['dietetics', /\b(?:dietit?ian|dietician|nutrition(?:ist)?|RDN?)\b/i],
  ['therapy', /\b(?:physical therapy|occupational therapy|PT|OT|SLP|speech(?: therapy| pathology)?|respiratory therap\w+|RT)\b/],
  ['medication', /\b(?:e?MAR|medication (?:administration )?record|orders?|prescriptions?|pharmacy)\b/i],
];

/** Parts of the body, by which two examinations of one kind differ. */
const regions: readonly (readonly [string, RegExp])[] = [
  ['head', /\b(?:head|brain|cranial|neuro)\b/i], ['neck', /\b(?:neck|carotids?|thyroid|cervical)\b/i], ['chest', /\b(?:chest|thora(?:x|cic)|lungs?|CXR|CTPA)\b/i],
  ['abdomen', /\b(?:abd(?:omen|ominal)?|KUB|liver|RUQ|hepat\w+|bowel)\b/i], ['pelvis', /\b(?:pelvi[sc]|hips?|prostate|uter\w+)\b/i],
  ['kidney', /\b(?:kidneys?|renal|bladder)\b/i], ['spine', /\b(?:spine|spinal|lumbar|sacr\w+)\b/i],
  ['leg', /\b(?:legs?|foot|feet|ankles?|knees?|lower (?:extremit\w+|limbs?)|tibi\w+|femur|toes?)\b/i],
  ['arm', /\b(?:arms?|hands?|wrists?|elbows?|shoulders?|upper (?:extremit\w+|limbs?)|humerus|fingers?)\b/i],
];

function namedIn(text: string, table: typeof kinds): ReadonlySet<string> {
  return new Set(table.filter(([, words]) => words.test(text)).map(([name]) => name));
}

/** The kinds of documents and tests that a text names. */
export const sourcesIn = remembered((text: string) => namedIn(text, kinds));
/** The parts of the body that it names. */
export const regionsIn = remembered((text: string) => namedIn(text, regions));

/** Whether both say something and have nothing of it in common. */
export function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((each) => other.has(each));
}

/** A day as it is written, with its place; the year only where it is. */
export type WrittenDay = Span & { readonly month: number; readonly day: number; readonly year: number | null };

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const written = tableOf(
  'gi',
  /\b(?<y1>\d{4})-(?<m1>\d{2})-(?<d1>\d{2})\b/,
  /(?<![\d/.])(?<m2>1[0-2]|0?[1-9])\/(?<d2>3[01]|[12]\d|0?[1-9])(?:\/(?<y2>\d{4}|\d{2}))?(?![\d/])/,
  String.raw`\b(?<m3>${monthName}) (?<d3>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?<y3>\d{4}))?`,
  String.raw`\b(?<d4>\d{1,2}) (?<m4>${monthName})\b(?:,? (?<y4>\d{4}))?`,
);

/** Every day that a text writes, American order. */
export const daysIn = remembered((text: string): readonly WrittenDay[] => (/\d/.test(text) ? [...text.matchAll(written)] : []).flatMap(({ index, 0: whole, groups = {} }) => {
  const part = (name: string): string | undefined => [1, 2, 3, 4].map((at) => groups[`${name}${at}`]).find((each) => each !== undefined);
  const name = (part('m') ?? '').toLowerCase();
  const month = /^\d/.test(name) ? Number(name) : months.indexOf(name.slice(0, 3)) + 1;
  const year = part('y');
  return [{ start: index, end: index + whole.length, month, day: Number(part('d')), year: year === undefined ? null : Number(year) % 100 }];
}));

/** Whether two may be the same day: a year that is not written is no other year. */
export function isSameDay(one: WrittenDay, other: WrittenDay): boolean {
  return one.month === other.month && one.day === other.day && (one.year === null || other.year === null || one.year === other.year);
}
