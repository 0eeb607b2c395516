export { indicatorFamilies, type IndicatorFamily } from './indicator-families';
export { inOwnUnit, measureOf, measures, rangeOf, standingOf, type Measure, type Range, type Sex, type Standing } from './measures';
export { findMedications, medications, type Medication, type MedicationMention } from './medications';
export { clinicalFindings, findFindings, type ClinicalFinding, type FindingMention } from './findings';
export { assertionOf, isAffirmed, type Assertion } from './assertion';
export { findReadings, type Reading, type ReadingOptions } from './readings';
export { contradictions, indicatorFrom, type ChartText, type ClinicalIndicator, type Contradiction, type Stretch } from './indicators';
