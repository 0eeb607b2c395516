import { z } from '../kernel';

/** The three exclusions from the definition of a breach: 45 CFR 164.402, “Breach”, (1)(i) to (iii). */
export const exclusions = ['good-faith', 'between-authorised', 'not-retained'] as const;
export const exclusionSchema = z.enum(exclusions);
export type Exclusion = z.infer<typeof exclusionSchema>;

export const exclusionRules: Readonly<Record<Exclusion, { readonly rule: string; readonly asks: string }>> = {
  'good-faith': {
    rule: '45 CFR 164.402(1)(i)',
    asks: 'Did a workforce member, or somebody acting for the organisation, get or open the information unintentionally, in good faith and within their authority, and was it not used or passed on in a way that is not permitted?',
  },
  'between-authorised': {
    rule: '45 CFR 164.402(1)(ii)',
    asks: 'Did somebody who may access the information disclose it by mistake to another who may, at the same organisation or within its organised health care arrangement, and was it not used or passed on in a way that is not permitted?',
  },
  'not-retained': {
    rule: '45 CFR 164.402(1)(iii)',
    asks: 'Is there a good-faith belief that whoever received the information could not reasonably have kept it?',
  },
};

/** The four factors of the risk assessment: 45 CFR 164.402, “Breach”, (2)(i) to (iv). All four, whatever the first ones say. */
export const factors = ['nature', 'recipient', 'acquired', 'mitigated'] as const;
export const factorSchema = z.enum(factors);
export type Factor = z.infer<typeof factorSchema>;

export const factorRules: Readonly<Record<Factor, { readonly rule: string; readonly asks: string }>> = {
  nature: { rule: '45 CFR 164.402(2)(i)', asks: 'Which information was it, with which identifiers, and how likely is it that somebody could be re-identified?' },
  recipient: { rule: '45 CFR 164.402(2)(ii)', asks: 'Who used the information without authority, or to whom was it disclosed? Are they bound to confidentiality?' },
  acquired: { rule: '45 CFR 164.402(2)(iii)', asks: 'Was the information actually acquired or viewed, or was there only the opportunity?' },
  mitigated: { rule: '45 CFR 164.402(2)(iv)', asks: 'How far has the risk been mitigated: returned, destroyed with assurance, promised in writing?' },
};

/** How much risk a factor adds, in the officer’s judgement. */
export const risks = ['low', 'medium', 'high'] as const;
export const riskSchema = z.enum(risks);
export type Risk = z.infer<typeof riskSchema>;
