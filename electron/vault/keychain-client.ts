import type { KeychainAsk, ShellToHost } from '../../shared/ipc';
import type { KeychainAnswer, KeychainPort } from './keys';

type Answer = Extract<ShellToHost, { kind: 'keychain-answer' }>;
type Ask = KeychainAsk extends infer One ? (One extends KeychainAsk ? Omit<One, 'kind' | 'id'> : never) : never;

/** Asks the shell, which alone may talk to the OS keychain, and pairs its answers with the questions. */
export class KeychainClient implements KeychainPort {
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #last = 0;

  constructor(private readonly post: (ask: KeychainAsk) => void) {}

  answered(answer: Answer): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }

  #ask(ask: Ask): Promise<Answer> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.post({ kind: 'keychain', id, ...ask });
    });
  }

  readonly probe: KeychainPort['probe'] = async () => withValue(await this.#ask({ action: 'probe' }), null);

  readonly read: KeychainPort['read'] = async (account, item) => {
    const answer = await this.#ask({ action: 'read', account, item });
    return withValue(answer, answer.secret);
  };

  readonly write: KeychainPort['write'] = async (account, item, secret) => withValue(await this.#ask({ action: 'write', account, item, secret: Uint8Array.from(secret) }), null);
}

function withValue<T>(answer: Answer, value: T): KeychainAnswer<T> {
  return answer.state === 'present' ? { state: 'present', value } : { state: answer.state };
}
