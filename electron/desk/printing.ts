import type { WebContents } from 'electron';
import { refuse } from '../../shared/kernel';
import { OneLeave } from './one-leave';

export type PrintingNeeds = {
  readonly contents: Pick<WebContents, 'print'>;
  /** Whether the policy in force lets paper out at all. */
  readonly mayPrint: () => boolean;
  /** Milliseconds of a clock that nobody sets. */
  readonly now: () => number;
};

/**
 * The one way to a printer. A print dialog opens only where the policy allows printing, and only for a copy that
 * stands in the ledger: the vault process says so, and each such word opens one dialog.
 */
export class Printing {
  readonly #leave: OneLeave;
  #isOpen = false;

  constructor(private readonly needs: PrintingNeeds) {
    this.#leave = new OneLeave(needs.now);
  }

  /** Whether a print dialog is open: it may hold the page's thread until somebody answers it. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The page was given a copy to print. */
  given(): void {
    this.#leave.given();
  }

  /**
   * Opens the system's print dialog for what the page shows to printers; resolves when it was printed, or was not.
   * @throws FaultError `not-permitted`
   */
  async print(): Promise<{ printed: boolean }> {
    if (!this.needs.mayPrint() || !(await this.#leave.take())) refuse({ code: 'not-permitted', what: 'printing' });
    this.#isOpen = true;
    return new Promise<{ printed: boolean }>((resolve) => {
      // The sheet says by itself what it is: no address, title or date of the browser's on it.
      this.needs.contents.print({ silent: false, printBackground: false, usePrinterDefaultPageSize: true }, (printed) => resolve({ printed }));
    }).finally(() => {
      this.#isOpen = false;
    });
  }
}
