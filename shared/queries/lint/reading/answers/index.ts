import { unlettered, waysParted, type BodyAnswers } from './answer';
import { boxes } from './boxes';
import { headed } from './headed';
import { inLine } from './in-line';
import { listed } from './lists';
import { indicated, recurring } from './recurring';
import { asked, blanked, bracketed, bulleted, eachBracketed, offered, offeredBefore, questioned, single, slashed } from './rows';

export { undeterminedWords, waysApart, type BodyAnswer, type BodyAnswers } from './answer';

/** The answers that a body itself offers; null where it offers none. */
export function bodyAnswers(text: string, askedAt: number): BodyAnswers | null {
  const found = boxes(text) ?? listed(text, askedAt) ?? blanked(text) ?? slashed(text) ?? indicated(text) ?? recurring(text) ?? offeredBefore(text) ?? offered(text) ?? eachBracketed(text) ?? bracketed(text) ?? bulleted(text) ?? questioned(text) ?? inLine(text) ?? asked(text) ?? single(text) ?? headed(text);
  return found === null ? null : { ...found, answers: unlettered(found.answers).flatMap((each) => waysParted(text, each)) };
}
