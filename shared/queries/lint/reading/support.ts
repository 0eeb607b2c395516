import type { Evidence } from '../../../clinical/diagnoses';
import { findReadings as everyReading } from '../../../clinical/readings';
import { anyOf } from '../any-of';
import { remembered } from '../memory';
import type { Span } from '../model';

/** What of a text can speak for a diagnosis, where it stands. */
export type Shown = Span & { readonly evidence: Evidence };

/** The values of a text, read once for every rule. */
export const findReadings = remembered((text: string) => everyReading(text));

/** Fed, of steady weight and not wasted: that is shown, and speaks for no malnutrition. */
const nourished = anyOf(
  'gi',
  /\b(?:intake|appetite|eats?|eating|meals?|diet)\b[^.;,]{0,24}?(?:\b(?:7[5-9]|[89]\d|100) ?%|\b(?:good|fair|normal|adequate|well|excellent|stable|regular)\b)/,
  /\b(?:7[5-9]|[89]\d|100) ?% (?:of )?(?:\w+ )?(?:intake|meals?|diet)\b|\bweight (?:\w+ )?(?:stable|steady|unchanged|maintained|constant)\b|\b(?:stable|steady|unchanged) weight\b/,
  /\b(?:no|without|denies) (?:\w+ ){0,3}(?:wasting|weight loss|fat loss|muscle loss|loss of (?:fat|muscle|weight))\b|\b(?:low|no) (?:nutrition(?:al)? )?risk\b|\bwell[- ]nourished\b/,
);
const nourishedIn = remembered((text: string): readonly Span[] => [...text.matchAll(nourished)].map((match) => ({ start: match.index, end: match.index + match[0].length })));

/** To be thin begins below this body mass index, in kg/m² (GLIM 2019: 20, and 22 from 70 years on). */
const thinBelow = 22;
/** Of a culture: nothing that grew, or only what always grows. */
const noGrowth = /^[^;.\n]{0,40}\b(?:normal (?:\w+ )?flora|no growth|ngtd|(?<!\b(?:coag(?:ulase)?|gram|lactose|oxidase)[- ])negative|sterile|contaminants?|no organisms?)\b/i;
/** Words that only mention a nutrition service, or a measure of it. */
const ofNutrition = /^(?:nutrition|dietiti?[ac]n|dietician|rd|intake|appetite|meals?|weight|diet|wasting|bmi|body mass index|muscle (?:wasting|loss|mass)|fat loss|weight (?:loss|change))/i;

/** Whether what is shown speaks against what its like would speak for: a culture without growth, a full plate. */
export function speaksAgainst(text: string, { evidence, start, end }: Shown): boolean {
  if (evidence === 'temperature') return /^(?:afebrile|normothermi\w+|apyrexial|euthermic|no fevers?)$/i.test(text.slice(start, end));
  if (evidence === 'organism') return /culture|sputum|gram/i.test(text.slice(start, end)) && noGrowth.test(text.slice(end));
  if (evidence !== 'nutrition' || !ofNutrition.test(text.slice(start, end))) return false;
  const isFull = findReadings(text).some((reading) => reading.measure === 'bmi' && reading.start < end && start < reading.end && (reading.values.at(-1) ?? 0) >= thinBelow);
  return isFull || nourishedIn(text).some((place) => place.start < end && start < place.end);
}

/** A saturation from which a little oxygen is for comfort, in per cent. */
const wellSaturated = 92;
const lowFlow = /^(?:(?:home |supplemental )?oxygen|o2|(?:nasal )?cannula|nc|l nc|room air|ra|pulse ox|oximetry|sat|spo2|saturation)$/i;

const ofService = /^(?:nutrition\b.*|dietiti?[ac]n|dietician|rd|supplement|ensure|meals?|intake)$/i;

/**
 * Whether words say nothing beside the rest that is shown: a little oxygen where the saturation is as it should be, a dietitian's visit
 * to somebody well fed.
 */
export function isBeside(whole: string, evidence: Evidence, words: string): boolean {
  if (evidence === 'nutrition') return ofService.test(words) && nourishedIn(whole).length > 0;
  if (evidence !== 'oxygen' || !lowFlow.test(words) || /\b(?:[4-9]|[1-6]\d) ?L\b/.test(whole)) return false;
  const saturations = findReadings(whole).filter(({ measure }) => measure === 'oxygen-saturation');
  return saturations.length > 0 && saturations.every(({ standing, values }) => standing === 'usual' || Math.min(...values) >= wellSaturated);
}
