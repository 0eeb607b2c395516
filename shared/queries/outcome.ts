import type { QueryKind } from './kinds';
import type { QueryOutcome } from './states';

const undetermined = /\b(unable to (be )?determin|cannot (be )?determin|clinically undetermined|undetermined|not able to determine)/i;
const other = /^\W*other\b/i;
const denial = /^\W*no\b|\bruled out\b|\bnot (present|clinically (significant|supported|valid))\b|\bno additional (diagnosis|documentation)\b|\bintegral to\b/i;

/**
 * What an answer seems to come to, for the person who closes the query: by the options that were chosen. Words alone say
 * nothing of agreement, and are `other`.
 * @param chosen which options, counted from 0
 */
export function suggestedOutcome({ kind, options }: { readonly kind: QueryKind; readonly options: readonly string[] }, chosen: readonly number[]): Exclude<QueryOutcome, 'no-response'> {
  const words = chosen.flatMap((index) => options[index] ?? []);
  if (words.some((option) => undetermined.test(option))) return 'undetermined';
  if (words.length === 0 || words.some((option) => other.test(option))) return 'other';
  if (words.some((option) => denial.test(option))) return 'disagreed';
  return kind === 'open-ended' ? 'other' : 'agreed';
}
