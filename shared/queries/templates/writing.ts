import type { IndicatorFamily } from '../../clinical';
import type { QueryTemplate } from './model';

export const other = 'Other (please specify): ____';
export const undetermined = 'Unable to determine';
export const insignificant = 'Not clinically significant';
/** What every list of answers ends with; after an abnormal finding also that it may mean nothing. */
const ending = [other, undetermined] as const;

/** The question that asks for judgment and presupposes nothing. */
export const openQuestion = 'Based on your clinical judgment, what diagnosis, if any, do these findings represent?';
export const choiceQuestion = 'Based on your clinical judgment, which of the following, if any, describes the condition being evaluated or treated?';

type Written = {
  readonly id: string; readonly topic: string; readonly title: string; readonly body: string; readonly gather: readonly IndicatorFamily[];
  /** `words | value | day | document`, the value may be empty. */
  readonly shown: readonly string[];
  readonly documented?: readonly string[];
  readonly slots?: Readonly<Record<string, string>>;
};

function written(kind: QueryTemplate['kind'], { id, topic, title, body, gather, shown, documented = [], slots = {} }: Written, options: readonly string[]): QueryTemplate {
  const indicators = shown.map((line) => {
    const [text = '', value = '', date = '', document = ''] = line.split('|').map((part) => part.trim());
    return { text, ...(value === '' ? {} : { value }), date, document };
  });
  return { id, version: 1, topic, kind, title, body, options: [...options], gather: [...gather], case: { indicators, documentedDiagnoses: [...documented], slots: { ...slots } } };
}

/** Answers that the indicators make reasonable, in the order of the alphabet or from mild to severe. */
export const choice = (parts: Written, ...options: readonly string[]): QueryTemplate => written('multiple-choice', parts, [...options, ...ending]);
/** The same where an abnormal finding is what triggers the query. */
export const choiceOfFinding = (parts: Written, ...options: readonly string[]): QueryTemplate => written('multiple-choice', parts, [...options, insignificant, ...ending]);
export const open = (parts: Written): QueryTemplate => written('open-ended', parts, []);
/** Whether a documented diagnosis still holds: asked without leaning to either side. */
export const validation = (parts: Written): QueryTemplate => written('clinical-validation', parts, ['Condition confirmed, with supporting clinical findings: ____', 'Condition ruled out', ...ending]);
export const admission = (parts: Written): QueryTemplate => written('poa', parts, ['Yes, present on admission', 'No, not present on admission', other, 'Clinically unable to determine']);
export const link = (parts: Written, ...options: readonly string[]): QueryTemplate => written('cause-effect', parts, [...options, ...ending]);
