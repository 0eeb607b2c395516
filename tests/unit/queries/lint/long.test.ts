import { expect, it } from 'vitest';
import { lintQuery, type LintReport } from '../../../../shared/queries/lint';
import { queryLimits } from '../../../../shared/queries';

/** Signs and words that readings look for, each of which could make one of them try again and again from every place. */
const repeated = [
  '/', ' - ', "'", 'x-', 'a- ', '_', '(', '"', '“', 'i. ', 'A. B ', '1. ', 'a) ', '[ ] ', '( ) ', '- a\n', '\n', ' ', ': ', '? ', ', ', '|', '1/', '3/4/', '12 ', 'é', '\u200B',
  'a/', 'no ', 'or ', 'the that ', 'due to ', 'John Smith ', 'J. ', '555-', 'a@b.c ', 'MRN: ', 'sepsis ', '"sepsis ', 'CT "sepsis" ', 'sepsis or pneumonia ', 'creatinine 1.0 ', 'Was it sepsis? ', 'sodium 120 on 3/4. ',
];

it.each(repeated.map((sign) => ({ said: JSON.stringify(sign), sign })))('judges a text as long as one may be that says nothing but $said', ({ sign }) => {
  const body = sign.repeat(Math.ceil(queryLimits.body / sign.length)).slice(0, queryLimits.body);
  const reports: LintReport[] = [lintQuery({ id: 'q', body }), lintQuery({ id: 'q', title: body.slice(0, queryLimits.title), body: `What explains this? ${body}`, options: [body.slice(0, queryLimits.option), 'Other', 'Unable to determine'] })];
  expect(reports.map(({ verdict }) => verdict)).not.toContain('pass');
});
