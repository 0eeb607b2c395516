import { z } from '../kernel';

/** What can have happened, in the order in which it is offered. An unauthorised view is one's own or another's. */
export const incidentTypes = [
  'lost-device', 'lost-paper', 'misdirected', 'wrong-patient', 'unauthorised-view', 'improper-disposal', 'suspicious-email', 'malware-alert', 'overheard', 'credential-exposed', 'other',
] as const;
export const incidentTypeSchema = z.enum(incidentTypes);
export type IncidentType = z.infer<typeof incidentTypeSchema>;

/** What a type is called, and what falls under it: plain words for whoever is in a hurry. */
export const incidentTypeWords: Readonly<Record<IncidentType, { readonly title: string; readonly covers: string }>> = {
  'lost-device': { title: 'Lost or stolen device', covers: 'A computer, telephone, drive or security key' },
  'lost-paper': { title: 'Lost paper', covers: 'A printout, a note, a page left behind' },
  misdirected: { title: 'Sent to the wrong place', covers: 'A query, message, fax or file that reached somebody else' },
  'wrong-patient': { title: 'Wrong patient', covers: 'A document or code in another patient’s chart' },
  'unauthorised-view': { title: 'Chart looked at without a reason', covers: 'By yourself or by somebody else' },
  'improper-disposal': { title: 'Thrown away unsafely', covers: 'Paper or media not shredded or wiped' },
  'suspicious-email': { title: 'Suspicious e-mail or link', covers: 'Also one that was clicked or answered' },
  'malware-alert': { title: 'Malware or security alert', covers: 'A warning, a ransom note, a program that should not be there' },
  overheard: { title: 'Seen or overheard', covers: 'A screen, a call or a conversation near others' },
  'credential-exposed': { title: 'Passphrase or key exposed', covers: 'Told, written down, typed into the wrong page' },
  other: { title: 'Something else', covers: 'Whatever is not above' },
};
