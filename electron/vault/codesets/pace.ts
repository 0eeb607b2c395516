import { setImmediate as nextTurn } from 'node:timers/promises';
import { refuse } from '../../../shared/kernel';

/** How long an import may keep the process to itself, in milliseconds: a search in between must stay quick. */
const stretchMs = 6;

/** How far an import is, in its phase's own unit. */
export type Progress = (phase: 'reading' | 'indexing' | 'saving', done: number, total: number) => void;

/** Lets a long work give way now and then, be cancelled, and tell how far it is. */
export class Pace {
  #since = performance.now();

  constructor(
    readonly signal: AbortSignal | undefined,
    readonly progress: Progress | undefined,
  ) {}

  /**
   * To be called every few milliseconds of work.
   * @throws FaultError `cancelled`
   */
  async breathe(...report: Parameters<Progress>): Promise<void> {
    this.refuseIfCancelled();
    if (performance.now() - this.#since < stretchMs) return;
    this.progress?.(...report);
    await nextTurn();
    this.#since = performance.now();
    this.refuseIfCancelled();
  }

  refuseIfCancelled(): void {
    if (this.signal?.aborted === true) refuse({ code: 'cancelled' });
  }
}
