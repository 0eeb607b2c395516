import { diagnosisOf, type DiagnosisFamily } from '../../../clinical/diagnoses';
import { isKnown, type Reading, type Support } from '../reading';

/** Measures of which a usual value is shown for itself: where one direction is asked for, it says nothing. */
const steady = new Set(['bmi', 'ph']);

/** Whether no value is as far from the usual as what is called so. */
function isTooLittle({ least, most }: DiagnosisFamily, measure: string | null, shown: readonly number[]): boolean {
  if (measure === null || shown.length === 0) return false;
  const [from = -Infinity, to = Infinity] = [least[measure], most[measure]];
  return shown.every((value) => value < from || value > to);
}

/** Whether a value stands the way it has to, where the family says which way. */
function isOfDirection({ values }: DiagnosisFamily, { standing, measure }: Support): boolean {
  const direction = measure === null ? undefined : values[measure];
  if (direction === undefined || measure === null || standing === null || standing === direction) return true;
  return standing === 'abnormal' || (standing === 'usual' && !(steady.has(measure) && direction === 'high') && !(measure === 'ph' && direction === 'low'));
}

/** Whether what defines it was measured, and stands nowhere as it has to. */
function isMeasuredOtherwise(reading: Reading, family: DiagnosisFamily): boolean {
  const defining = reading.measured.filter(({ measure }) => family.values[measure] !== undefined);
  return family.isMeasured && defining.length > 0 && defining.every(({ measure, standing, isMoving, shown }) => (!isMoving || isTooLittle(family, measure, shown)) && (standing === 'usual' || (standing !== null && standing !== 'abnormal' && standing !== family.values[measure]) || isTooLittle(family, measure, shown)));
}

/**
 * Whether anything that is shown speaks for a diagnosis: a sign or a treatment of its own, or a value that stands the way it
 * has to. Of a documented broader one, what the narrower adds has to be shown.
 */
export function isSupported(reading: Reading, family: DiagnosisFamily): boolean {
  if (isMeasuredOtherwise(reading, family)) return false;
  const above = family.under === null ? undefined : diagnosisOf(family.under);
  const evidence = family.further.length > 0 && above !== undefined && (isKnown(reading, above) || reading.mentions.some((mention) => mention.voice !== 'negated' && mention.voice !== 'prior' && mention.family.id === above.id)) ? family.further : family.evidence;
  return reading.support.some((each) => evidence.includes(each.evidence) && isOfDirection(family, each) && !isTooLittle(family, each.measure, each.shown) && !(family.isOfLowPressure && each.evidence === 'pressure' && each.isRaised))
    || reading.measured.some(({ measure, isMoving, shown }) => isMoving && family.values[measure] !== undefined && !isTooLittle(family, measure, shown));
}
