import { counted } from './counted';
import type { EventOf, SentencesOf } from './table';

const channelWords: Readonly<Record<EventOf<'queries.sent'>['channel'], string>> = {
  fhir: 'Sent a query by the organisation’s server', kit: 'Sealed a query into a reply kit', print: 'Put a query on paper', verbal: 'Wrote down a query that was asked aloud',
};

const escalationWords: Readonly<Record<EventOf<'queries.escalated'>['to'], string>> = { lead: 'lead', 'physician-advisor': 'physician advisor', 'department-chair': 'department chair' };

const closingWords: Readonly<Record<EventOf<'queries.closed'>['outcome'], string>> = {
  agreed: 'the provider agreed', disagreed: 'the provider disagreed', other: 'the provider answered otherwise', undetermined: 'it cannot be determined', 'no-response': 'nobody answered',
};

/** Events of queries to providers, in words. */
export const queriesSentences: SentencesOf<'queries'> = {
  'queries.cancelled': () => 'Dropped a query that nobody had received',
  'queries.submitted': () => 'Laid a query before a lead',
  'queries.sent-back': () => 'Sent a query back to whoever wrote it',
  'queries.blocked': (event) => `Was kept from sending a query by ${counted(event.rules, 'rule', 'rules')}`,
  'queries.sent': (event) => `${channelWords[event.channel]}${event.version === 1 ? '' : `, version ${event.version}`}${event.held === 0 ? '' : `; ${counted(event.held, 'code waits', 'codes wait')} for the answer`}`,
  'queries.kit-made': () => 'Sealed a query as a file',
  'queries.unsent': () => 'Undid the sending of a query before it left',
  'queries.printed': () => 'Printed a query',
  'queries.handed-over': () => 'Handed a query over',
  'queries.recalled': () => 'Recalled a query',
  'queries.corrected': (event) => `Began version ${event.version} of a query`,
  'queries.reminded': () => 'Reminded a provider of a query',
  'queries.escalated': (event) => `Escalated a query to the ${escalationWords[event.to]}`,
  'queries.reassigned': () => 'Addressed a query to another provider',
  'queries.answered': (event) => `A query was answered${event.late ? ', after its end' : ''}${event.authenticated ? '' : '; who answered is not proved yet'}`,
  'queries.authenticated': () => 'Made sure who answered a query',
  'queries.applied': () => 'Coded from the answer to a query',
  'queries.closed': (event) => `Closed a query: ${closingWords[event.outcome]}`,
  'queries.retracted': () => 'Retracted a query that had been answered',
  'queries.directory-imported': (event) => `Took over a directory of providers: ${event.added.toLocaleString('en-US')} new, ${event.changed.toLocaleString('en-US')} changed, ${event.unlisted.toLocaleString('en-US')} no longer listed`,
  'queries.templates-imported': (event) => `Took over the organisation’s templates of queries: ${event.taken.toLocaleString('en-US')} in use, ${event.refused.toLocaleString('en-US')} refused`,
  'queries.recipient-confirmed': () => 'Confirmed the fingerprint of a recipient of queries',
};
