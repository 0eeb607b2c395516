/** What a report of facts leaves out, and why. */
export const factsRules = {
  speculation: 'A guess can be read as a finding later. What was seen, heard or done stands; what is not known is said to be not known.',
  cause: 'Why it happened is found out after the report, with more than one person can see. A cause written early steers that search.',
  blame: 'Whose doing it was is not the reporter’s to judge. Names of people belong here only for what they did, said or received.',
  legal: 'Whether the law calls it a breach, and how serious it is, is decided by the privacy officer on four factors (45 CFR 164.402(2)).',
  emotion: 'How it felt does not help to stop it, and colours what others read into the facts.',
} as const;

export type FactsRule = keyof typeof factsRules;

/** A wording that a rule finds. */
export type Wording = {
  readonly rule: FactsRule;
  readonly words: RegExp;
  /** What is wrong with it and what to write instead. */
  readonly message: string;
  /** Not found where it is denied: "nobody was careless". */
  readonly deniable?: true;
  /** Not found in a question. */
  readonly askable?: true;
};
