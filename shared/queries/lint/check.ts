import { answersMissing, answersUneven, insignificanceMissing } from './checks/answers';
import { chartDiffers } from './checks/chart';
import { afterBill, recipientUnable, repeated } from './checks/circumstances';
import { remarked } from './checks/commentary';
import { conductJudged, criteriaShown, validationAsserts } from './checks/conduct';
import { directives } from './checks/directives';
import { judgmentNotAsked, severalQuestions, tooLong, verbalUnwritten, yesNoMisused } from './checks/form';
import { identifiersNamed } from './checks/identifiers';
import { indicatorsMissing, optionsUnsupported, priorEncounters } from './checks/indicators';
import { certainty, presupposed } from './checks/leading';
import { moneyNamed } from './checks/money';
import { swapped } from './checks/symmetry';
import { codesNamed, titleNames } from './checks/title';
import type { Found } from './found';
import type { LintContext, LintInput } from './model';
import { readQuery, type Reading } from './reading';
import { queryRules } from './rules';

const checks: readonly ((reading: Reading) => Found[])[] = [
  indicatorsMissing, chartDiffers, optionsUnsupported, answersMissing, insignificanceMissing, answersUneven, yesNoMisused,
  presupposed, directives, certainty, moneyNamed, titleNames, codesNamed, severalQuestions, judgmentNotAsked, identifiersNamed, conductJudged,
  priorEncounters, criteriaShown, validationAsserts, recipientUnable, verbalUnwritten, repeated, afterBill, tooLong,
];

/** What every check but the symmetry of the answers finds. */
export function checked(input: LintInput, context: LintContext): { readonly reading: Reading; readonly found: Found[] } {
  const reading = readQuery(input, context);
  const found = checks.flatMap((check) => check(reading));
  return { reading, found: [...found, ...remarked(reading).filter((remark) => !found.some((each) => isWithinOf(each, remark)))] };
}

/** A remark of which something was found already is not held up twice. */
function isWithinOf({ rule, severity, where, span }: Found, { span: remark }: Found): boolean {
  const isHeld = severity === undefined && queryRules[rule].severity === 'block';
  return isHeld && where === 'body' && span !== undefined && remark !== undefined && span.start < remark.end && remark.start < span.end;
}

/** Q35: the same query, with its lightest and heaviest answer in each other's place, is judged the same. */
export function unsymmetrical(reading: Reading, found: readonly Found[]): Found[] {
  const other = swapped(reading);
  if (other === null) return [];
  const isSame = rulesOf(found).join() === rulesOf(checked(other, reading.context).found).join();
  return isSame ? [] : [{ rule: 'Q35', where: 'whole', message: 'With its first and last answer exchanged, this query is judged differently: it leans to one of them. Look at title and question again.' }];
}

/** Order and form of the answers are what the exchange changes by itself. */
function rulesOf(found: readonly Found[]): string[] {
  return found.map(({ rule }) => rule).filter((rule) => rule !== 'Q11').toSorted();
}
