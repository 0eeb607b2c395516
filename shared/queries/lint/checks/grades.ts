import { anyOf } from '../any-of';
import type { Found } from '../found';
import type { Span } from '../model';
import type { Reading } from '../reading';
import { masked } from '../reading/sentences';

/** Lowest and highest value; both ends belong to it. */
type Range = readonly [low: number, high: number];
type Grade = readonly [named: RegExp, range: Range];

/** Grades of one thing, where what is shown says by itself which of them it can be. */
type Scale = {
  readonly grades: readonly Grade[];
  /** Where on the scale lies what is shown; null where nothing says so. */
  readonly shown: (reading: Reading, text: string) => Range | null;
};

/** All values of a measure that are shown, whenever they were taken. */
const valuesOf = (measure: string, slack: number, unless: RegExp) => ({ measured }: Reading, text: string): Range | null => {
  const values = measured.filter((each) => each.measure === measure).flatMap(({ shown }) => shown);
  return values.length === 0 || unless.test(text) ? null : [Math.min(...values) - slack, Math.max(...values) + slack];
};

const opened = anyOf(
  'i',
  /\b(?:open(?:ed|ing)?|(?<!pressure )ulcer\w*|slough|eschar|exposed|depth|deep|(?:full|partial)[- ]thickness|undermin\w*|tunnel\w*|bone|muscle|fascia|tendon|subcutaneous|fat|drain\w*|necro\w*|crater|granulat\w*|periwound|surrounding|blister\w*|bulla\w*|denuded|abra\w+|tears?|torn|black)\b/,
  /\bwounds?\b(?! (?:care|nurse|team|ostomy|RN|consult\w*|clinic))|\b(?:later|evolv\w*|progressed|then|worse\w*|now|healed|closed|previous\w*|history)\b/,
);
const unbroken = /\b(?:skin|epidermis) (?:is |was |remains |still )?(?:\w+ )?intact\b|\bintact (?:[\w-]+ ){0,3}skin\b|(?<!\b(?:non|not|no|nt|never|un)[- ]?(?:longer )?)\bblanch(?:es|able|ing)\b/i;
const throughSkin = /\bfull[- ]thickness\b|\b(?:bone|muscle|tendon|fascia|subcutaneous (?:fat|tissue)|adipose) (?:\w+ )?(?:exposed|visible|palpable)\b|\b(?:exposed|visible|palpable) (?:bone|muscle|tendon|fascia|subcutaneous)\b|\b(?:slough|eschar|undermining|tunneling)\b/i;
const otherDepth = /\b(?:no|without|denies|free of|not)\b(?: [\w-]+){0,4} (?:slough|eschar|undermin\w+|tunnel\w+|bone|muscle|thickness)|\b(?:partial|shallow|superficial|intact|blister\w*|abra\w+|two|second|both|another|bilateral|heels|also)\b/i;
/** What else has stages. */
const otherStages = /\b(?:CKD|e?GFR|kidney|renal|tumou?r|cancer|carcinoma|lymphoma|melanoma|sarcoma|heart failure|labou?r|fibrosis|Parkinson\w*|burn\w*|lymphedema)\b/i;

function depthOf(_: Reading, text: string): Range | null {
  if (otherStages.test(text)) return null;
  // Dark skin that is whole is a deep injury, and of no stage.
  if (unbroken.test(text) && !opened.test(text)) return /\b(?:maroon|purple|violaceous)\b/i.test(text) ? [0, 0] : [1, 1];
  return throughSkin.test(text) && !otherDepth.test(text) ? [3, 4] : null;
}

const scales: readonly Scale[] = [
  {
    // NPIAP 2016: stage 1 is intact skin, stage 2 ends in the dermis; fat, slough and eschar are seen from stage 3 on.
    grades: [[/\bstage ?(?:1|I)\b/i, [1, 1]], [/\bstage ?(?:2|II)\b/i, [2, 2]], [/\bstage ?(?:3|III)\b|\bunstageable\b/i, [3, 4]], [/\bstage ?(?:4|IV)\b/i, [4, 4]]],
    shown: depthOf,
  },
  {
    // KDIGO 2024, with five mL/min for what is between two measurements.
    grades: [
      [/\b(?:stage|CKD|disease),? ?(?:stage )?(?:1|I)\b/i, [90, 200]], [/\b(?:stage|CKD|disease),? ?(?:stage )?(?:2|II)\b/i, [60, 89]], [/\b(?:stage|CKD|disease),? ?(?:stage )?(?:3|III)\b/i, [30, 59]],
      [/\b(?:stage|CKD|disease),? ?(?:stage )?(?:3a|IIIa)\b/i, [45, 59]], [/\b(?:stage|CKD|disease),? ?(?:stage )?(?:3b|IIIb)\b/i, [30, 44]], [/\b(?:stage|CKD|disease),? ?(?:stage )?(?:4|IV)\b/i, [15, 29]],
      [/\b(?:stage|CKD|disease),? ?(?:stage )?(?:5|V)\b|\bES[RK]D\b|\bend[- ]stage\b/i, [0, 14]],
    ],
    shown: valuesOf('egfr', 5, /\b(?:AKI|acute|baseline|dialysis|transplant\w*|cystatin|albumin\w*|prior|previous\w*)\b/i),
  },
  {
    // CDC: class 3 from 40; with a disease that goes with it, severe obesity from 35.
    grades: [[/\b(?:morbid(?:ly)?|severe(?:ly)?|extreme(?:ly)?|super)[- ]obes\w+|\bobes\w+,? \(?class (?:3|III)|\bclass (?:3|III) obes\w+/i, [35, 200]], [/\bobes\w+,? \(?class (?:2|II)\b|\bclass (?:2|II) obes\w+/i, [35, 40]]],
    shown: valuesOf('bmi', 1, /\b(?:bariatric|bypass|sleeve|lost|loss|before|prior|previous\w*|edema|ascites|amput\w+)\b/i),
  },
  {
    // GLIM 2019: a body mass index alone is severe only where it is very low, and any other sign counts beside it.
    grades: [[/\b(?:severe(?:ly)?\b.*\bmal(?:nutrition|nourish)|malnutrition\W+severe\b|kwashiorkor|marasmus)/i, [8, 16]]],
    shown: valuesOf('bmi', 0, /\b(?:weight|lost|loss|intake|meals?|eat\w*|wast\w+|muscle|fat|dietiti?[ac]n|RD|nutrition \w+|ASPEN|GLIM|edema|grip|cachec\w+|temporal|tube|TPN|albumin|supplement\w*|appetite|starv\w+|NPO)\b|%/i),
  },
  {
    grades: [[/\bsevere\b(?=.*\b(?:depress|MDD))|\b(?:depress\w+|MDD)\b.*\bsevere\b/i, [13, 27]]],
    shown: valuesOf('phq-9', 0, /\b(?:suicid\w*|psycho\w*|hallucinat\w*|delusion\w*|prior|previous\w*|down from|improved|ECT|inpatient psych\w*|baseline|catatoni\w*|unable to)\b/i),
  },
  {
    // 2022 AHA/ACC/HFSA guideline: at most 40 % reduced, at least 50 % preserved.
    grades: [[/^(?!.*\b(?:diastolic|preserved|HFpEF)\b).*\b(?:systolic|HFrEF|reduced)\b/i, [0, 48]], [/^(?!.*\b(?:systolic|reduced|HFrEF)\b).*\b(?:diastolic|HFpEF|preserved)\b/i, [42, 100]]],
    shown: valuesOf('ejection-fraction', 2, /\b(?:recovered|improved|prior|previous\w*|history|formerly|old|was|right ventric\w+|RV|hypokine\w+|global|reduced|systolic dysfunction|(?:diastolic|preserved)\b.*\b(?:per|note|list))\b/i),
  },
];

/** Behind one grade, further ones: "stage 3a, 3b, 4, 5" is a scale and no grade. */
const several = /(?:,|\/|–|-|\bor\b|\band\b|\bto\b) ?(?:or )?(?:stage |class |CKD )?(?:[1-5][ab]?|I{1,3}[ab]?|IV|V)\b/i;
const meets = (one: Range, other: Range): boolean => one[0] <= other[1] && other[0] <= one[1];

type Offered = Span & { readonly text: string; readonly where: Found['where'] };

/** What is offered: answers, or where none are set apart, the grades that one question names. */
function offeredIn({ options, asks, own }: Reading, { grades }: Scale): readonly Offered[] {
  if (options.length > 0) return options.filter(({ role }) => role === 'substantive' || role === 'confirmed').map(({ text, where, span }) => ({ text, where, ...span }));
  return asks.flatMap((ask) => {
    const text = own.slice(ask.start, ask.end);
    const named = grades.flatMap(([name]) => [...text.matchAll(new RegExp(name, 'gi'))].map((match) => ({ text: match[0], where: 'body' as const, start: ask.start + match.index, end: ask.start + match.index + match[0].length })));
    return named.length > 1 && /\bor\b|\/|,/.test(text) ? named : [];
  });
}

/** Q05: grades of one scale are offered, and what is shown is none of them: stage 3 or 4, where the skin is whole. A scale that is offered in full is fair. */
export function gradesElsewhere(reading: Reading): Found[] {
  const { kind, prose, asks } = reading;
  if (kind === 'clinical-validation' || kind === 'poa') return [];
  const told = masked(prose, asks);
  return scales.flatMap((scale): Found[] => {
    const rangeOf = (text: string): Range | undefined => (several.test(text) ? undefined : scale.grades.find(([named]) => named.test(text))?.[1]);
    const offered = offeredIn(reading, scale);
    if (offered.length === 0) return [];
    const ranges = offered.map(({ text }) => rangeOf(text));
    const shown = ranges.every((range) => range !== undefined) ? scale.shown(reading, prose) : null;
    if (shown === null || scale.grades.some(([named]) => named.test(told)) || ranges.some((range) => range !== undefined && meets(range, shown))) return [];
    return offered.map(({ text, where, start, end }): Found => ({ rule: 'Q05', where, span: { start, end }, message: `What is shown here is not “${text.trim()}”, and no other grade is offered. Offer the grade that the chart makes reasonable.` }));
  });
}
