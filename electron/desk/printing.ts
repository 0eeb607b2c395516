import type { WebContents } from 'electron';
import { refuse } from '../../shared/kernel';

/** How long a copy that the page was given may wait for its print dialog: longer than a page takes, shorter than a person forgets. */
const freshMs = 30_000;
/** The vault process says it at the same time as it answers the page: the page may be faster here. */
const patienceMs = 500;

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
  #givenAt: number | undefined;
  #heard: (() => void) | undefined;

  constructor(private readonly needs: PrintingNeeds) {}

  /** The page was given a copy to print. */
  given(): void {
    this.#givenAt = this.needs.now();
    this.#heard?.();
  }

  /**
   * Opens the system's print dialog for what the page shows to printers; resolves when it was printed, or was not.
   * @throws FaultError `not-permitted`
   */
  async print(): Promise<{ printed: boolean }> {
    if (!this.needs.mayPrint() || !(await this.#takeGiven())) refuse({ code: 'not-permitted', what: 'printing' });
    return new Promise((resolve) => {
      // The sheet says by itself what it is: no address, title or date of the browser's on it.
      this.needs.contents.print({ silent: false, printBackground: false, usePrinterDefaultPageSize: true }, (printed) => resolve({ printed }));
    });
  }

  async #takeGiven(): Promise<boolean> {
    if (this.#givenAt === undefined) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
        setTimeout(resolve, patienceMs);
      });
      this.#heard = undefined;
    }
    const givenAt = this.#givenAt;
    this.#givenAt = undefined;
    return givenAt !== undefined && this.needs.now() - givenAt <= freshMs;
  }
}
