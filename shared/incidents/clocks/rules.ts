/**
 * The federal clocks as data. Days are calendar days from discovery: none of these rules knows business days or moves a due day
 * that falls on a weekend or a holiday, so neither do we. Where a rule says "without unreasonable delay", its days are the outer
 * limit, not the time that may be taken.
 */
export const rules = {
  individuals: { cite: '45 CFR 164.404(b)', days: 60, why: 'Each individual, without unreasonable delay; 60 calendar days from discovery are the outer limit' },
  /** "More than 500 residents of a State or jurisdiction": 500 are not enough. */
  media: { cite: '45 CFR 164.406(b)', days: 60, moreThan: 500, why: 'Prominent media of a state with more than 500 affected residents, without unreasonable delay; 60 calendar days from discovery are the outer limit' },
  /** "500 or more individuals", wherever they live: contemporaneously with the notice to individuals. */
  secretary: { cite: '45 CFR 164.408(b)', days: 60, atLeast: 500, why: '500 or more individuals: with the notice to individuals, so at its outer limit of 60 calendar days from discovery' },
  annual: { cite: '45 CFR 164.408(c)', days: 60, why: 'Fewer than 500 individuals: in the log, and 60 days after the end of the calendar year of discovery at the latest' },
  associate: { cite: '45 CFR 164.410(b)', days: 60, why: 'The business associate tells the covered entity without unreasonable delay; 60 calendar days from its own discovery are the outer limit' },
  /** What a business associate has promised in its contract. */
  contract: { cite: '45 CFR 164.504(e)(2)(ii)(C)' },
  /** 42 CFR 2.16(b) applies 45 CFR 164.400 to 414 to Part 2 programs in the same manner; in force for compliance since 16 February 2026 (89 FR 12472). */
  part2: { cite: '42 CFR 2.16(b)', from: '2026-02-16', why: 'Records of 42 CFR Part 2: a second report to the Secretary, by the same clock' },
  writtenDelay: { cite: '45 CFR 164.412(a)', why: 'Law enforcement asks in writing to wait' },
  oralDelay: { cite: '45 CFR 164.412(b)', days: 30, why: 'Law enforcement has asked aloud to wait: 30 days at most' },
} as const;
