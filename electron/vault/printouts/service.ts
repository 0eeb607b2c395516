import { refuse } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { Handlers } from '../handlers';
import { demandNoEvidence } from '../retention';
import { enterCopy, existingCopy } from './copies';
import { countPrintouts, endPrintout, listPrintouts, nextCopyNumber } from './store';
import { summarise } from './summary';

export type PrintoutsNeeds = {
  /** The policy in force. */
  readonly policy: () => Policy;
  /** Told when a page has been given a copy to print: only then does the shell open a print dialog. */
  readonly given: () => void;
};

/** The use cases of printing: a copy is in the ledger before it can be on paper, and stays there until somebody says what became of it. */
export function printoutsHandlers({ policy, given }: PrintoutsNeeds): Handlers<'printouts'> {
  return {
    'printouts.print': (db, { encounterId }, context) => {
      const summary = summarise(db, encounterId, context.person.id);
      const printout = enterCopy(db, { encounterId, ref: summary.ref }, policy(), context);
      context.afterCommit(given);
      return { printout, summary };
    },

    // Also where printing is off by now: what was printed before is still owed.
    'printouts.ledger': (db, _input, { now }) => ({ printouts: listPrintouts(db, 500), ...countPrintouts(db, now), nextCopy: nextCopyNumber(db) }),

    'printouts.attestShredded': (db, { printoutId, how }, { person, now }) => {
      if (existingCopy(db, printoutId).ended !== null) refuse({ code: 'not-found', what: 'printout' });
      demandNoEvidence(db, 'printout', printoutId);
      endPrintout(db, printoutId, how, person.id, now);
      return { printout: existingCopy(db, printoutId) };
    },
  };
}
