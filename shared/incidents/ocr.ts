/**
 * The closed words of the breach form of the Office for Civil Rights, in the portal's order, by our own ids. The portal takes these
 * and no others.
 */
export const ocrTypes = { hacking: 'Hacking/IT Incident', disposal: 'Improper Disposal', loss: 'Loss', theft: 'Theft', unauthorised: 'Unauthorized Access/Disclosure' } as const;
export type OcrType = keyof typeof ocrTypes;

/** Where the information was. */
export const ocrLocations = {
  desktop: 'Desktop Computer', emr: 'Electronic Medical Record', email: 'Email', laptop: 'Laptop', 'network-server': 'Network Server', 'other-portable': 'Other Portable Electronic Device', paper: 'Paper/Films', other: 'Other',
} as const;
export type OcrLocation = keyof typeof ocrLocations;

/** What kinds of protected health information were involved. */
export const ocrKinds = { clinical: 'Clinical', demographic: 'Demographic', financial: 'Financial', other: 'Other' } as const;
export type OcrKind = keyof typeof ocrKinds;

/** Who files, as the portal asks first. */
export const ocrFilers = {
  'covered-entity': 'A Covered Entity filing on its own behalf',
  'for-covered-entity': 'A Business Associate filing on behalf of a Covered Entity',
  'because-of-associate': 'A Covered Entity filing because of a breach by its Business Associate',
} as const;
export type OcrFiler = keyof typeof ocrFilers;

/** The same question on the portal for records of 42 CFR Part 2. */
export const part2Filers: Readonly<Record<OcrFiler, string>> = {
  'covered-entity': 'A Part 2 program filing on behalf of its own organization',
  'for-covered-entity': 'A Qualified Service Organization filing on behalf of a Part 2 program',
  'because-of-associate': 'A Part 2 program filing because of a breach by its Qualified Service Organization',
};

export const ocrEntityTypes = { plan: 'Health Plan', clearinghouse: 'Healthcare Clearinghouse', provider: 'Healthcare Provider' } as const;
export type OcrEntityType = keyof typeof ocrEntityTypes;

/** What a contact's telephone is. */
export const ocrPhoneUsages = { work: 'Work', 'home-cell': 'Home/Cell' } as const;
export type OcrPhoneUsage = keyof typeof ocrPhoneUsages;

/** What guarded the information before the breach. */
export const ocrSafeguards = {
  none: 'None', privacy: 'Privacy Rule Safeguards (Training, Policies and Procedures, etc.)', administrative: 'Security Rule Administrative Safeguards (Risk Analysis, Risk Management, etc.)',
  physical: 'Security Rule Physical Safeguards (Facility Access Controls, Workstation Security, etc.)', technical: 'Security Rule Technical Safeguards (Access Controls, Transmission Security, etc.)',
} as const;
export type OcrSafeguard = keyof typeof ocrSafeguards;

/** What was done in response. */
export const ocrActions = {
  encryption: 'Adopted encryption technologies', passwords: 'Changed password/strengthened password requirements', 'technical-safeguard': 'Implemented new technical safeguards', evaluation: 'Implemented periodic technical and nontechnical evaluations',
  physical: 'Improved physical security', 'risk-analysis': 'Performed a new/updated Security Rule Risk Analysis', 'risk-management': 'Revised Security Rule Risk Management Plan', 'associate-contract': 'Revised business associate contracts',
  'new-associate': 'Changed business associate', policies: 'Revised policies and procedures', sanctions: 'Sanctioned workforce members involved (including termination)', training: 'Trained or retrained workforce members',
  mitigation: 'Took steps to mitigate harm', services: 'Provided individuals with free credit monitoring or other services', other: 'Other',
} as const;
export type OcrAction = keyof typeof ocrActions;
