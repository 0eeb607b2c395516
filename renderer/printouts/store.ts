import type { ReactNode } from 'react';
import { create } from 'zustand';
import type { PrintoutEnd } from '../../shared/audit';
import type { CallOutput } from '../../shared/ipc';
import type { Fault, PrintoutId } from '../../shared/kernel';
import type { Printout } from '../../shared/printouts';
import { call, shell } from '../bridge';

export type Ledger = CallOutput<'printouts.ledger'>;
/** What is on its way to the printer: the copy of the ledger, and the page that it is of. */
export type Sheet = { readonly printout: Printout; readonly page: ReactNode };

export type PrintoutsState = {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  /** The last ledger; it stays on screen while a newer one is on its way. */
  readonly ledger: Ledger | null;
  /** Only while the system's print dialog is open: what printers see in place of the page. */
  readonly sheet: Sheet | null;
  /** The dialog that says what will be printed. */
  readonly isAsking: boolean;
  /** A copy that the system says it has not printed: somebody is asked what became of it, wherever they are by then. */
  readonly unprinted: Printout | null;
};

/** Nothing asked yet: also what a lock leaves. */
export function emptyState(): PrintoutsState {
  return { phase: 'idle', fault: null, ledger: null, sheet: null, isAsking: false, unprinted: null };
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

/**
 * Prints a copy that the vault has just entered in the ledger: shows its sheet to the printer for as long as the system's
 * dialog is open, and takes it away again. What became of one that was not printed, a person is asked.
 * @returns whether the printer took it
 */
export async function printSheet(sheet: Sheet): Promise<boolean> {
  usePrintouts.setState({ sheet });
  try {
    await drawn();
    const answer = await shell('print', {});
    const isPrinted = answer.ok && answer.value.printed;
    // The copy stands in the ledger whatever became of the dialog: a person says what did.
    if (!isPrinted) usePrintouts.setState({ unprinted: sheet.printout });
    return isPrinted;
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
