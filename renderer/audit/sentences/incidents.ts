import { counted } from './counted';
import type { EventOf, SentencesOf } from './table';

const takenInWords: Readonly<Record<EventOf<'incidents.taken-in'>['what'], string>> = { acknowledgement: 'acknowledgement', task: 'task', close: 'end' };

/** Events of privacy incidents, as they are reported, in words. */
export const incidentsSentences: SentencesOf<'incidents'> = {
  'incidents.begun': (event) => `Began the report ${event.incidentId}${event.atLockScreen ? ' at the locked desk' : ''}`,
  'incidents.marked': (event) => `${event.done ? 'Did' : 'Could not do'} a step of ${event.incidentId}: ${event.step.replaceAll('-', ' ')}`,
  'incidents.attached': (event) => `Attached a file to ${event.incidentId}`,
  'incidents.detached': (event) => `Took a file off ${event.incidentId}, before it was reported`,
  'incidents.sealed': (event) => `Made the report ${event.incidentId} (${event.type.replaceAll('-', ' ')}); ${event.held === 0 ? 'nothing is on hold' : `${counted(event.held, 'record is', 'records are')} on hold`}`,
  'incidents.sent': (event) => `Sent part of ${event.incidentId} to the privacy officer, ${event.way === 'server' ? 'by the server' : 'as a file'}`,
  'incidents.added': (event) => (event.what === 'addendum' ? `Added something to ${event.incidentId}` : `Answered a task of ${event.incidentId}`),
  'incidents.taken-in': (event) => `Took in the privacy officer’s ${takenInWords[event.what]} of ${event.incidentId}`,
  'incidents.refused': (event) => `Refused a file that was given as the privacy officer’s (${event.why.replaceAll('-', ' ')})`,
  'incidents.clock': (event) => (event.overdue ? `Nobody had acknowledged ${event.incidentId} when its time was over (${event.clock})` : `The time of ${event.incidentId} was nearly over (${event.clock})`),
  'incidents.card-taken': (event) => `Took over the privacy officer’s card (fingerprint ${event.fingerprint.slice(0, 12)})`,
};
