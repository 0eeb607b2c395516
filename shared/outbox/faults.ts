import type { OutboxFault } from '../kernel';

/** Faults after which trying again by itself is no use: a person has to look. */
const forPeople: readonly OutboxFault[] = ['forbidden', 'not-there', 'rejected', 'ambiguous', 'too-large', 'redirected', 'not-permitted'];

/** Whether a fault needs a person. All others end by themselves, or by what IT sets right, and are tried again. */
export function needsPerson(fault: OutboxFault): boolean {
  return forPeople.includes(fault);
}

/** What an HTTP status (RFC 9110, RFC 6585) other than a success says of an attempt. */
export function faultOfStatus(status: number): OutboxFault {
  if (status >= 300 && status < 400) return 'redirected';
  switch (status) {
    case 401:
      return 'sign-in';
    case 403:
      return 'forbidden';
    case 404:
    case 405:
    case 410:
      return 'not-there';
    case 408:
      return 'timed-out';
    case 409:
      return 'conflict';
    // Of a conditional create: several answer to the key (FHIR R4, 3.1.0.8.1).
    case 412:
      return 'ambiguous';
    case 413:
      return 'too-large';
    case 425:
    case 429:
    case 503:
      return 'busy';
    default:
      return status >= 400 && status < 500 ? 'rejected' : 'server-error';
  }
}
