import { findEvidence, type Evidence } from './evidence';
import { abdomen } from './families/abdomen';
import { birth } from './families/birth';
import { blood } from './families/blood';
import { body } from './families/body';
import { breathing } from './families/breathing';
import { heart } from './families/heart';
import { infections } from './families/infection';
import { kidney } from './families/kidney';
import { metabolism } from './families/metabolism';
import { mind } from './families/mind';
import { senses } from './families/senses';
import { syndromes } from './families/syndromes';
import { uncommon } from './families/uncommon';
import type { DiagnosisFamily } from './family';
import { saysNoMore } from './qualifiers';
import { findShorthand } from './shorthand';
import { TermFinder, tokens, type Token } from './terms';

export { broadTerms, evidenceTerms, findEvidence, type Evidence } from './evidence';
export type { DiagnosisFamily } from './family';
export { TermFinder, tokens, wordings, type Token } from './terms';

/** Every family of diagnoses that Chartlock knows by name. */
export const diagnosisFamilies: readonly DiagnosisFamily[] = [...infections, ...breathing, ...heart, ...kidney, ...mind, ...blood, ...metabolism, ...abdomen, ...birth, ...senses, ...uncommon, ...body, ...syndromes];

const byId = new Map(diagnosisFamilies.map((family) => [family.id, family]));
const finder = new TermFinder<DiagnosisFamily>(diagnosisFamilies.flatMap((family) => family.names.map((name): readonly [string, DiagnosisFamily] => [name, family])));

/** A diagnosis named in a text, with its place in UTF-16 code units [start, end). */
export type DiagnosisMention = { readonly family: DiagnosisFamily; readonly start: number; readonly end: number };

/** What follows the name of a diagnosis and makes it the name of something else: a scale, a screen, a ward, a precaution. */
const otherThing = /^[ -](scales?|screen(s|ing)?|precautions?|prophylaxis|protocols?|bundles?|alerts?|work-?ups?|panels?|vaccin\w+|clinics?|centers?|units?|teams?|education|educator|checklists?|pathways?|order ?sets?|swab|watch|tenderness)\b|^\W{1,4}(?:(?:hetero|homo)zygo\w*|mutation|gene)\b/i;

/** Before a name: what makes it the name of something else. */
const ofOther = /\b(?:respiratory|ventilatory|cns|marrow|myelo|st|pr|segment|myocardial) $/i;

/** Behind "septic": what is infected, and no system. */
const ofSeptic = /^ (?:embol|thromb|pulmonary|bursa|nonunion|tank|pelvic)/i;

/**
 * The diagnoses that a text names, in its order. Whether it affirms them is not judged here.
 * @param words of the text, where more than diagnoses is looked for in it
 */
export function findDiagnoses(text: string, words?: readonly Token[]): DiagnosisMention[] {
  const found = finder.find(text, words).map(({ value, start, end }) => ({ family: value, start, end })).filter(({ family, start, end }) => !otherThing.test(text.slice(end, end + 16)) && !(family.id === 'sepsis' && /^septic$/i.test(text.slice(start, end)) && ofSeptic.test(text.slice(end, end + 16))) && !(family.id === 'depression' && ofOther.test(text.slice(Math.max(0, start - 14), start))));
  // One name may belong to two families; the first that is listed has it.
  return found.filter(({ start }, index) => found[index - 1]?.start !== start);
}

/** The diagnoses that a record names, those included that only charts write so short. */
export function findRecorded(text: string, words?: readonly Token[]): DiagnosisMention[] {
  const short = findShorthand(text, words).flatMap(({ id, start, end }) => {
    const family = byId.get(id);
    return family === undefined ? [] : [{ family, start, end }];
  });
  return [...findDiagnoses(text, words), ...short].toSorted((one, other) => one.start - other.start);
}

/** The family of that id. */
export function diagnosisOf(id: string): DiagnosisFamily | undefined {
  return byId.get(id);
}

/** The family and every broader one above it. */
export function lineage(family: DiagnosisFamily): DiagnosisFamily[] {
  const above = family.under === null ? undefined : byId.get(family.under);
  return above === undefined ? [family] : [family, ...lineage(above)];
}

/** Whether what is documented says what is named: the same condition, or a narrower one. */
export function isCoveredBy(named: DiagnosisFamily, documented: Iterable<DiagnosisFamily>): boolean {
  return [...documented].some((family) => lineage(family).some(({ id }) => id === named.id));
}

/** A diagnosis as it was documented: its family and the very words. */
export type NamedDiagnosis = { readonly family: DiagnosisFamily; readonly name: string };

/** Whether what is documented says what is named and every qualifier of it: acute, severe, type 2, tension … */
export function isSaidBy({ family, name }: NamedDiagnosis, documented: readonly NamedDiagnosis[]): boolean {
  const covering = documented.filter((each) => isCoveredBy(family, [each.family]));
  if (covering.length > 0 && saysNoMore(name, family, covering.map((each) => each.name))) return true;
  return covering.some((each) => abbreviates(each.name, name)) || documented.some((each) => endsWith(each.name, name));
}

const unsure = /\b(?:no|not|without|rule|ruled|possible|probable|suspected|risk|history|hx|family|vs)\b/i;

/** Whether a diagnosis is written as denied, feared or past: it is documented as that alone. */
export function isUnsure(documented: string): boolean {
  return unsure.test(documented);
}

/** Before a name, they make it the name of something else: who has pulmonary hypertension may have no other. */
const ofElsewhere = /^(?:pulmonary|portal|intracranial|intraocular|gestational|pre|non|pseudo|anti|post)$/;

/** Whether a documented name ends with another, so that "the hemorrhage" is the postpartum hemorrhage that was documented. */
function endsWith(documented: string, name: string): boolean {
  const [whole, last] = [tokens(documented), tokens(name)];
  const from = whole.length - last.length;
  if (last.length === 0 || from < 1 || isUnsure(documented) || ofElsewhere.test(whole[from - 1]?.plain ?? '')) return false;
  return last.every(({ plain }, index) => whole[from + index]?.plain === plain);
}

/** Whether a documented abbreviation has the first letters of a name: ACS, the acute coronary syndrome. */
function abbreviates(documented: string, name: string): boolean {
  const letters = tokens(name).map(({ word }) => word.charAt(0).toUpperCase()).join('');
  return letters.length > 1 && !isUnsure(documented) && tokens(documented).some(({ word }) => word === letters);
}

/** Whether what is named only says more precisely what is documented. */
export function isSpecificationOf(named: DiagnosisFamily, documented: Iterable<DiagnosisFamily>): boolean {
  const above = new Set(lineage(named).map(({ id }) => id));
  return [...documented].some(({ id }) => above.has(id));
}

/** Which of the shown indicators speak for a diagnosis. */
export function supportOf({ evidence }: DiagnosisFamily, shown: ReadonlySet<Evidence>): Evidence[] {
  return evidence.filter((each) => shown.has(each));
}

/** The families of indicators that a text shows. */
export function evidenceIn(text: string): Set<Evidence> {
  return new Set(findEvidence(text).map(({ evidence }) => evidence));
}
