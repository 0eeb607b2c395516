import { create } from 'zustand';
import type { PrintoutEnd } from '../../shared/audit';
import type { CallOutput } from '../../shared/ipc';
import { ok, type EncounterId, type Fault, type PrintoutId, type Result } from '../../shared/kernel';
import type { Printout } from '../../shared/printouts';
import { call, shell } from '../bridge';

export type Ledger = CallOutput<'printouts.ledger'>;
/** What is on its way to the printer. */
export type Sheet = CallOutput<'printouts.print'>;

export type PrintoutsState = {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  /** The last ledger; it stays on screen while a newer one is on its way. */
  readonly ledger: Ledger | null;
  /** Only while the system's print dialog is open: what printers see in place of the page. */
  readonly sheet: Sheet | null;
  /** The dialog that says what will be printed. */
  readonly isAsking: boolean;
};

/** Nothing asked yet: also what a lock leaves. */
export function emptyState(): PrintoutsState {
  return { phase: 'idle', fault: null, ledger: null, sheet: null, isAsking: false };
}

export const usePrintouts = create<PrintoutsState>(emptyState);

// Counts the ledgers asked for: an older answer is let fall.
let asked = 0;

/** Reads the ledger. */
export async function loadLedger(): Promise<void> {
  const mine = ++asked;
  usePrintouts.setState({ phase: 'loading', fault: null });
  const answer = await call('printouts.ledger', {});
  if (mine !== asked) return;
  usePrintouts.setState(answer.ok ? { phase: 'ready', ledger: answer.value } : { phase: 'failed', fault: answer.fault });
}

/** What a print came to: the copy that is in the ledger, and whether the printer took it. */
export type Outcome = { readonly printout: Printout; readonly printed: boolean };

/**
 * Prints the coding summary of an encounter: enters the copy in the ledger, shows the sheet to the printer for as long
 * as the system's dialog is open, and takes it away again.
 */
export async function printSummary(encounterId: EncounterId): Promise<Result<Outcome>> {
  const given = await call('printouts.print', { encounterId });
  if (!given.ok) return given;
  usePrintouts.setState({ sheet: given.value });
  try {
    await drawn();
    const answer = await shell('print', {});
    // The copy stands in the ledger whatever became of the dialog: a person says what did.
    return ok({ printout: given.value.printout, printed: answer.ok && answer.value.printed });
  } finally {
    usePrintouts.setState({ sheet: null });
    void loadLedger();
  }
}

/** Says what became of a copy; the fault says why that did not stand. */
export async function attest(printoutId: PrintoutId, how: PrintoutEnd): Promise<Fault | null> {
  const answer = await call('printouts.attestShredded', { printoutId, how });
  await loadLedger();
  return answer.ok ? null : answer.fault;
}

/** Resolves when the sheet is in the page and its typefaces are there: also where the window is covered and draws no frames. */
async function drawn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await document.fonts.ready;
}
