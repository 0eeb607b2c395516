import type { HostToShell } from '../../../shared/ipc';

/** How long a reading may take. The shell bounds each of its own; this is for a shell that answers nothing at all. */
const patienceMs = 15_000;

/** Has the shell read the policy anew, and pairs its answers with the questions. */
export class PolicyAsker {
  readonly #waiting = new Map<number, () => void>();
  #last = 0;

  constructor(private readonly post: (ask: HostToShell) => void) {}

  /** Resolves when the shell has read every source, and told what it read before that; or when it does not answer: then what it told last holds. */
  ask(): Promise<void> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.answered(id), patienceMs);
      this.#waiting.set(id, () => {
        clearTimeout(timer);
        resolve();
      });
      this.post({ kind: 'read-policy', id });
    });
  }

  answered(id: number): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }
}
