import type { OutboxFault } from '../../../shared/kernel';
import { counted } from './counted';
import type { SentencesOf } from './table';

/** Why something did not leave, in words that go on a sentence. */
const outboxFaultWords: Readonly<Record<OutboxFault, string>> = {
  'no-server': 'the policy names no server', offline: 'there was no network', 'host-not-allowed': 'the policy does not allow its host', 'rules-unreadable': 'the policy for it cannot be read',
  untrusted: 'the server could not prove who it is', redirected: 'the server pointed elsewhere', 'timed-out': 'the server took too long', 'sign-in': 'the server did not accept this desk',
  forbidden: 'the server does not allow it', 'not-there': 'the server has no such place', rejected: 'the server would not take it', conflict: 'the server was changing the same thing',
  ambiguous: 'the server holds more than one of it', 'too-large': 'it is too large for the server', busy: 'the server was busy', 'server-error': 'the server failed', 'bad-answer': 'the server’s answer made no sense', failed: 'it could not be read here', 'not-permitted': 'the policy or the directory had come to say otherwise',
};

/** Events of what goes by a server, in words. */
export const outboxSentences: SentencesOf<'outbox'> = {
  'outbox.queued': () => 'Put a message into the outbox',
  'outbox.sent': (event) => `A message reached its server at the ${ordinal(event.attempts)} attempt`,
  'outbox.answered': () => 'An answer to a message came in',
  'outbox.refused': (event) => `A message was not sent: ${outboxFaultWords[event.fault]}`,
  'outbox.retried': (event) => (event.outgoingId === null ? `Asked to send ${counted(event.due, 'message', 'messages')} now` : 'Asked to send a message again'),
  'outbox.recalled': (event) => (event.left ? 'Asked to take a message back from its server' : 'Took a message back before it left'),
  'outbox.key-given': () => 'Gave out the public key with which this desk signs in at the server',
  'outbox.taken-back': (event) => (event.inTime ? 'A message was taken back at its server' : 'A message could not be taken back: it had been acted on'),
};

function ordinal(count: number): string {
  const ending = count % 100 >= 11 && count % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count.toLocaleString('en-US')}${ending}`;
}
