import { initialPolicy, policySchema, shownPolicy, type PolicyName } from '../../../shared/policy';
import { ruleWords } from '../../policy';

/** The value of a setting, given as JSON, in the words of the page Policy; the JSON itself where it is no value of it. */
export function valueWords(setting: PolicyName, json: string): string {
  const read = policySchema.safeParse({ ...initialPolicy, [setting]: valueIn(json) });
  return read.success ? ruleWords(setting, shownPolicy(read.data)) : json;
}

function valueIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
