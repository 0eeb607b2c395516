import { answersMissing, answersUneven, insignificanceMissing } from './checks/answers';
import { chartDiffers } from './checks/chart';
import { afterBill, recipientUnable, repeated } from './checks/circumstances';
import { remarked } from './checks/commentary';
import { conductJudged, criteriaShown, validationAsserts } from './checks/conduct';
import { directives } from './checks/directives';
import { judgmentNotAsked, severalQuestions, tooLong, yesNoMisused } from './checks/form';
import { identifiersNamed } from './checks/identifiers';
import { indicatorsMissing, optionsUnsupported, priorEncounters } from './checks/indicators';
import { certainty, presupposed } from './checks/leading';
import { moneyNamed } from './checks/money';
import { swapped } from './checks/symmetry';
import { codesNamed, titleNames } from './checks/title';
import { verbalUnwritten } from './checks/verbal';
import { answersWeighed } from './checks/weighing';
import type { Found } from './found';
import type { LintContext, LintInput } from './model';
import { readQuery, type Reading } from './reading';
import { queryRules } from './rules';

export const checks: readonly ((reading: Reading) => Found[])[] = [
  indicatorsMissing, chartDiffers, optionsUnsupported, answersMissing, insignificanceMissing, answersUneven, answersWeighed, yesNoMisused,
  presupposed, directives, certainty, moneyNamed, titleNames, codesNamed, severalQuestions, judgmentNotAsked, identifiersNamed, conductJudged,
  priorEncounters, criteriaShown, validationAsserts, recipientUnable, verbalUnwritten, repeated, afterBill, tooLong,
];

/** What every check but the symmetry of the answers finds. */
export function checked(input: LintInput, context: LintContext): { readonly reading: Reading; readonly found: Found[] } {
  const reading = readQuery(input, context);
  const found = checks.flatMap((check) => check(reading));
  return { reading, found: [...found, ...remarksBeside(reading, found)] };
}

/** How often each rule was broken. */
export function countedByRule(found: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of found) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/**
 * How often a changed query breaks each rule, as long as it breaks none more often than `most` says, which is how often it did before.
 * @returns null as soon as it does, so that what is worse is not read to its end
 */
export function countedWithin(input: LintInput, before: LintInput, context: LintContext, most: ReadonlyMap<string, number>): ReadonlyMap<string, number> | null {
  const reading = readQuery(input, context);
  const found: Found[] = [];
  const counts = new Map<string, number>();
  for (const check of [...checks, () => remarksBeside(reading, found)]) {
    // Where nobody was named before, only what was changed can name somebody now.
    const read = check === identifiersNamed && !most.has('Q22') ? { ...reading, input: changedParts(input, before) } : reading;
    for (const each of check(read)) {
      const count = (counts.get(each.rule) ?? 0) + 1;
      if (count > (most.get(each.rule) ?? 0)) return null;
      counts.set(each.rule, count);
      found.push(each);
    }
  }
  return counts;
}

/** A name or a number with what introduces it is shorter than this, in UTF-16 code units. */
const reach = 160;

/** The parts in which a query differs from what it was, and of its body what stands around the difference. */
function changedParts(input: LintInput, before: LintInput): LintInput {
  const { body } = input;
  let start = 0;
  while (start < body.length && body[start] === before.body[start]) start += 1;
  let tail = 0;
  while (tail < body.length - start && body.at(-1 - tail) === before.body.at(-1 - tail)) tail += 1;
  return {
    ...input,
    body: body === before.body ? '' : body.slice(Math.max(0, start - reach), body.length - tail + reach),
    title: input.title === before.title ? '' : input.title,
    options: (input.options ?? []).filter((option) => before.options?.includes(option) !== true),
    indicators: (input.indicators ?? []).filter((indicator) => before.indicators?.includes(indicator) !== true),
  };
}

function remarksBeside(reading: Reading, found: readonly Found[]): Found[] {
  return remarked(reading).filter((remark) => !found.some((each) => isWithinOf(each, remark)));
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
  const isSame = rulesOf(found).join() === rulesOf(exchangedFound(other, reading.context)).join();
  return isSame ? [] : [{ rule: 'Q35', where: 'whole', message: 'With its first and last answer exchanged, this query is judged differently: it leans to one of them. Look at title and question again.' }];
}

/** Answers in each other's place identify nobody else. */
function exchangedFound(input: LintInput, context: LintContext): Found[] {
  const reading = readQuery(input, context);
  const found = checks.flatMap((check) => (check === identifiersNamed ? [] : check(reading)));
  return [...found, ...remarksBeside(reading, found)];
}

/** Order and form of the answers are what the exchange changes by itself. */
function rulesOf(found: readonly Found[]): string[] {
  return found.map(({ rule }) => rule).filter((rule) => rule !== 'Q11' && rule !== 'Q22').toSorted();
}
