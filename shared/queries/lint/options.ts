import type { LintInput } from './model';
import type { Found } from './weight';

const other = /^\W*other\b/i;
const undetermined = /\b(unable to determine|(clinically )?(undetermined|unable to (be )?determine)|cannot (be )?determined?)\b/i;

/** Q06, Q07: a choice must leave room for an answer that the coder did not think of, and for none. */
export function answersMissing({ options = [], kind }: LintInput): Found[] {
  if (options.length === 0 || kind === 'yes-no' || kind === 'poa') return [];
  const found: Found[] = [];
  if (!options.some((option) => other.test(option))) {
    found.push({ rule: 'Q06', message: 'There is no room for an answer of the provider’s own. Add “Other (please specify)”.', where: 'whole', fix: { label: 'Add “Other (please specify)”', edits: [{ edit: 'add-option', text: 'Other (please specify): ____' }] } });
  }
  if (!options.some((option) => undetermined.test(option))) {
    found.push({ rule: 'Q07', message: 'The provider cannot say that it cannot be told. Add “Unable to determine”.', where: 'whole', fix: { label: 'Add “Unable to determine”', edits: [{ edit: 'add-option', text: 'Unable to determine' }] } });
  }
  return found;
}
