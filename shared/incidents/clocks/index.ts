export { deadlines, openQuestions, type ClockRules, type Deadline, type DeadlineTo } from './deadlines';
export { clockInputSchema, organisationClockSchema, type ClockInput, type OrganisationClock } from './input';
export { affectedSchema, jurisdictions, jurisdictionSchema, peopleOf, type Affected, type Jurisdiction } from './jurisdictions';
export { rules } from './rules';
export { stateRuleSchema, type StateRule } from './state-laws';
