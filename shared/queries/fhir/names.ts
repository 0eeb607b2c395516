/** Names by which the parts of a query are known at a FHIR server. */

/** The questionnaire's canonical address. Its host is a name that nobody can have (RFC 2606): nothing is asked for there. */
export function canonicalOf(key: string): string {
  return `https://chartlock.invalid/Questionnaire/${key}`;
}

/** The encounter is named by the desk's opaque reference, which means nothing to anybody else. */
export const encounterSystem = 'https://chartlock.invalid/encounter';
export const queryRefSystem = 'https://chartlock.invalid/query';

/** SDC's codes for a task to fill in a questionnaire (HL7 Structured Data Capture, "Task-based form workflow"). */
export const sdcSystem = 'http://hl7.org/fhir/uv/sdc/CodeSystem/temp';

/** The items of the questionnaire. */
export const links = { body: 'body', indicators: 'indicators', answer: 'answer', comment: 'comment' } as const;
