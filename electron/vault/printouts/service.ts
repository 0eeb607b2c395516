import { printoutIdSchema, refuse, type PrintoutId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { Printout } from '../../../shared/printouts';
import type { Handlers } from '../handlers';
import { demandNoEvidence } from '../retention';
import type { ReadableDatabase } from '../store';
import { countPrintouts, endPrintout, findPrintout, insertPrintout, listPrintouts, nextCopyNumber } from './store';
import { summarise } from './summary';

export type PrintoutsNeeds = {
  /** The policy in force. */
  readonly policy: () => Policy;
  /** Told when a page has been given a copy to print: only then does the shell open a print dialog. */
  readonly given: () => void;
};

const hourMs = 3_600_000;

/** The use cases of printing: a copy is in the ledger before it can be on paper, and stays there until somebody says what became of it. */
export function printoutsHandlers({ policy, given }: PrintoutsNeeds): Handlers<'printouts'> {
  return {
    'printouts.print': (db, { encounterId }, { person, now, newId, afterCommit }) => {
      const { printing, shredWithinHours } = policy();
      if (printing !== 'watermarked') refuse({ code: 'not-permitted', what: 'printing' });
      const summary = summarise(db, encounterId, person.id);
      const id = newId('prt', printoutIdSchema);
      insertPrintout(db, { id, encounterId, ref: summary.ref, copyNumber: nextCopyNumber(db), by: person.id, at: now, shredBy: now + shredWithinHours * hourMs });
      afterCommit(given);
      return { printout: existing(db, id), summary };
    },

    // Also where printing is off by now: what was printed before is still owed.
    'printouts.ledger': (db, _input, { now }) => ({ printouts: listPrintouts(db, 500), ...countPrintouts(db, now), nextCopy: nextCopyNumber(db) }),

    'printouts.attestShredded': (db, { printoutId, how }, { person, now }) => {
      if (existing(db, printoutId).ended !== null) refuse({ code: 'not-found', what: 'printout' });
      demandNoEvidence(db, 'printout', printoutId);
      endPrintout(db, printoutId, how, person.id, now);
      return { printout: existing(db, printoutId) };
    },
  };
}

function existing(db: ReadableDatabase, id: PrintoutId): Printout {
  return findPrintout(db, id) ?? refuse({ code: 'not-found', what: 'printout' });
}
