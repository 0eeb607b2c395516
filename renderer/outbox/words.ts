import type { OutboxFault } from '../../shared/kernel';
import type { OutboxState, OutgoingRow } from '../../shared/outbox';
import { formatDateTime } from '../ui';

/** Why something is not sent yet, and who can do something about it: a sentence. */
export const faultSentences: Readonly<Record<OutboxFault, string>> = {
  'no-server': 'The policy names no server.',
  offline: 'The server cannot be reached. It is tried again by itself.',
  'host-not-allowed': 'The policy does not allow the server’s host. IT sets it right.',
  'rules-unreadable': 'What the policy says of the server cannot be read. IT sets it right.',
  untrusted: 'The server could not prove who it is. Nothing was said to it; tell IT.',
  redirected: 'The server pointed to another address. Nothing was sent there; tell IT.',
  'timed-out': 'The server took too long. It is tried again by itself.',
  'sign-in': 'The server did not let this desk in. IT registers this desk’s key there.',
  forbidden: 'The server does not allow it. IT gives this desk’s client the right to write queries.',
  'not-there': 'The server has no such place. IT looks at its address in the policy.',
  rejected: 'The server would not take it. IT looks at what its log says.',
  conflict: 'The server was changing the same thing. It is tried again by itself.',
  ambiguous: 'The server holds more than one of it. IT looks there.',
  'too-large': 'It is too large for the server.',
  busy: 'The server is busy. It is tried again by itself.',
  'server-error': 'The server failed. It is tried again by itself.',
  'bad-answer': 'The server’s answer made no sense. It is tried again by itself.',
  'not-permitted': 'Since it was sent, the policy or the directory has come to say otherwise: nothing leaves. Take the query back, or try again once they permit it.',
  failed: 'It could not be read here. Take the query back and ask anew.',
};

/** How the way out is, in a heading and a sentence. */
export function wayWords({ way, host, reachedAt, fault }: OutboxState): { readonly title: string; readonly text: string } {
  const last = reachedAt === null ? '' : ` It last answered ${formatDateTime(reachedAt)}.`;
  switch (way) {
    case 'none':
      return { title: 'No server', text: 'The policy names none, and no connection is opened. Queries leave the other ways that it permits.' };
    case 'unknown':
      return { title: `${host ?? 'Server'} was not asked yet`, text: 'It is asked as soon as something is to be sent.' };
    case 'reached':
      return { title: `${host ?? 'The server'} answers`, text: reachedAt === null ? '' : `The last time ${formatDateTime(reachedAt)}.` };
    case 'offline':
      return { title: `${host ?? 'The server'} cannot be reached`, text: `What waits is kept, and leaves by itself when it can.${last}` };
    case 'failing':
      return { title: `Nothing can be sent to ${host ?? 'the server'}`, text: `${fault === null ? '' : faultSentences[fault]}${last}` };
  }
}

/** How far something has come: "Waits, tried again 14:05". */
export function rowWords({ state, dueAt, settled }: Pick<OutgoingRow, 'state' | 'dueAt' | 'settled'>): string {
  switch (state) {
    case 'queued':
      return dueAt === null ? 'Waits' : `Waits; leaves ${formatDateTime(dueAt)}`;
    case 'sending':
      return 'Under way';
    case 'sent':
      return 'At the server';
    case 'delivered':
      return settled ? 'Answered' : 'Taken up by the provider';
    case 'refused':
      return 'Not sent';
    case 'recalling':
      return 'Being taken back';
    case 'recalled':
      return 'Taken back';
  }
}

/** What of the outbox belongs into the status line; null while it goes as it should. */
export function markWords({ waiting, refused, network }: { readonly waiting: number; readonly refused: number; readonly network: Pick<OutboxState, 'way'> }): string | null {
  if (refused > 0) return `${refused} not sent`;
  if (waiting > 0 && (network.way === 'offline' || network.way === 'failing' || network.way === 'none')) return `${waiting} waiting for the server`;
  return null;
}
