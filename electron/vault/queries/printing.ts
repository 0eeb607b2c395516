import { refuse } from '../../../shared/kernel';
import { isAwaited } from '../../../shared/queries';
import type { Handlers } from '../handlers';
import { enterCopy } from '../printouts';
import { demandNoEvidence } from '../retention';
import { findRecipient } from './directory';
import { existingQuery } from './drafts';
import type { PinNeeds } from './pinned';
import { demandStillSendable, payloadOf } from './sending';
import { contentOf } from './store';

export type PrintNeeds = PinNeeds & {
  /** Told when a page has been given a copy to print: only then does the shell open a print dialog. */
  readonly given: () => void;
};

/** A query on paper: the copy stands in the ledger, with its own reference, before it is printed. */
export function printHandlers({ policy, origins, given }: PrintNeeds): Pick<Handlers<'queries'>, 'queries.print'> {
  return {
    'queries.print': (db, { encounterId, queryId }, context) => {
      demandNoEvidence(db, 'query', queryId);
      const row = existingQuery(db, encounterId, queryId);
      if (!policy().queryChannels.includes('print')) refuse({ code: 'not-permitted', what: 'printing' });
      if (row.channel !== 'print' || !isAwaited(row.state)) refuse({ code: 'query-state', state: row.state, move: 'print' });
      demandStillSendable(db, row, { policy, origins }, context.now);
      const printout = enterCopy(db, { encounterId, ref: row.ref }, policy(), context);
      const recipient = row.recipientId === null ? undefined : findRecipient(db, row.recipientId);
      const sheet = payloadOf(db, row, contentOf(db, queryId), recipient ?? { reference: '', name: '' }, policy(), context);
      context.afterCommit(given);
      // Of one that is out already, its own times.
      return { printout, sheet: { ...sheet, sentAt: row.sentAt ?? sheet.sentAt, dueAt: dueOf(row) ?? sheet.dueAt }, askedBy: row.authorName };
    },
  };
}

function dueOf({ awaitedSince, windowHours }: { readonly awaitedSince: number | null; readonly windowHours: number | null }): number | null {
  return awaitedSince === null || windowHours === null ? null : awaitedSince + windowHours * 3_600_000;
}
