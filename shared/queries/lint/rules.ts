import type { FindingSeverity } from './model';

const brief = 'AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice (2022 Update)';
const ethics = 'AHIMA Standards of Ethical Coding';
const minimum = '45 CFR 164.502(b), 164.514(d)';
const criteria = 'ICD-10-CM Official Guidelines, Section I.A.19';
const conflict = 'ICD-10-CM Official Guidelines, Section I.B.14';
const retention = '45 CFR 164.316(b)(2)(i)';

/**
 * What a rule is judged on. `text`: the query alone. `either`: the text for what it shows, and more where the context
 * knows it. `context`: silent without it. `vault`: no matter of wording; the vault holds it wherever a query is sent,
 * changed or answered.
 */
export type JudgedOn = 'text' | 'either' | 'context' | 'vault';

export type Rule = { readonly title: string; readonly severity: FindingSeverity; readonly judgedOn: JudgedOn; readonly citation: string };

/**
 * Every rule of compliant query practice that Chartlock knows, with the severity it has where no policy says otherwise.
 * The sources are practice guidance and not law, except where 45 CFR is named.
 */
export const queryRules = {
  Q01: { title: 'Clinical indicators are shown, each with value, date and document', severity: 'block', judgedOn: 'either', citation: brief },
  Q02: { title: 'Every indicator is in the chart as it is quoted', severity: 'block', judgedOn: 'either', citation: brief },
  Q03: { title: 'No figure differs from the chart', severity: 'block', judgedOn: 'either', citation: brief },
  Q04: { title: 'What speaks against is shown too', severity: 'warn', judgedOn: 'context', citation: brief },
  Q05: { title: 'Every diagnosis offered rests on an indicator', severity: 'block', judgedOn: 'either', citation: brief },
  Q06: { title: '“Other” can be answered in the provider’s own words', severity: 'block', judgedOn: 'text', citation: brief },
  Q07: { title: '“Unable to determine” can be answered', severity: 'block', judgedOn: 'either', citation: brief },
  Q08: { title: 'An abnormal finding may be without significance', severity: 'warn', judgedOn: 'text', citation: brief },
  Q09: { title: 'One reasonable diagnosis is enough: no least number of options', severity: 'info', judgedOn: 'text', citation: brief },
  Q10: { title: 'No option fills the list without an indicator', severity: 'warn', judgedOn: 'text', citation: brief },
  Q11: { title: 'No option stands out', severity: 'warn', judgedOn: 'text', citation: brief },
  Q12: { title: 'Yes/no only where practice allows it', severity: 'block', judgedOn: 'either', citation: brief },
  Q13: { title: 'Yes/no never brings in a new diagnosis', severity: 'block', judgedOn: 'either', citation: brief },
  Q14: { title: 'Yes/no also offers other and unable to determine', severity: 'warn', judgedOn: 'text', citation: brief },
  Q15: { title: 'The answer is not presupposed', severity: 'block', judgedOn: 'either', citation: brief },
  Q16: { title: 'No diagnosis is asked to be documented, changed or removed', severity: 'block', judgedOn: 'text', citation: brief },
  Q17: { title: 'No words of certainty', severity: 'warn', judgedOn: 'either', citation: brief },
  Q18: { title: 'No word of payment, quality scores or profiles', severity: 'block', judgedOn: 'either', citation: brief },
  Q19: { title: 'The title names no undocumented diagnosis', severity: 'block', judgedOn: 'either', citation: brief },
  Q20: { title: 'One question', severity: 'warn', judgedOn: 'text', citation: brief },
  Q21: { title: 'Asks for clinical judgment, as a question', severity: 'warn', judgedOn: 'text', citation: brief },
  Q22: { title: 'No identifier that the question does not need', severity: 'block', judgedOn: 'either', citation: minimum },
  Q23: { title: 'No advice on treatment, no opinion on care, no blame', severity: 'block', judgedOn: 'text', citation: ethics },
  Q24: { title: 'Earlier encounters only with their date, and never alone', severity: 'warn', judgedOn: 'either', citation: brief },
  Q25: { title: 'Criteria only for reference, with their source', severity: 'warn', judgedOn: 'text', citation: brief },
  Q26: { title: 'A validation asks for the status and asserts nothing', severity: 'block', judgedOn: 'text', citation: criteria },
  Q27: { title: 'Goes to whoever can answer', severity: 'warn', judgedOn: 'context', citation: conflict },
  Q28: { title: 'A verbal query is put in writing the same day', severity: 'block', judgedOn: 'either', citation: brief },
  Q29: { title: 'Not asked again once answered', severity: 'warn', judgedOn: 'either', citation: brief },
  Q30: { title: 'After the bill only within the policy’s days', severity: 'warn', judgedOn: 'context', citation: brief },
  Q31: { title: 'A prompt made by a program obeys the same rules', severity: 'block', judgedOn: 'vault', citation: brief },
  Q32: { title: 'Kept by policy, and never changed once sent', severity: 'block', judgedOn: 'vault', citation: retention },
  Q33: { title: 'A reply is coded once authenticated and in the record', severity: 'block', judgedOn: 'vault', citation: conflict },
  Q34: { title: 'Read within a minute', severity: 'info', judgedOn: 'text', citation: brief },
  Q35: { title: 'Judged the same whichever answer weighs more', severity: 'info', judgedOn: 'text', citation: brief },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof queryRules;
