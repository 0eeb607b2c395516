import { execFile } from 'node:child_process';

/** What became of a program: it did its work, it said no, or it did not get to say anything in time. */
export type Ran = { readonly outcome: 'done'; readonly output: Buffer } | { readonly outcome: 'failed' } | { readonly outcome: 'not-run' };
export type Run = (program: string, words: readonly string[], input?: Uint8Array) => Promise<Ran>;

const patienceMs = 5000;
const mostBytes = 8 * 1024 * 1024;

/** Runs a program of the operating system without a shell, for at most five seconds. */
export const runBounded: Run = (program, words, input) =>
  new Promise((resolve) => {
    const child = execFile(program, words, { encoding: 'buffer', timeout: patienceMs, killSignal: 'SIGKILL', maxBuffer: mostBytes, windowsHide: true }, (error, output) => {
      if (error === null) return resolve({ outcome: 'done', output });
      // A number is what the program itself answered; anything else kept it from answering.
      return resolve(typeof error.code === 'number' && error.killed !== true ? { outcome: 'failed' } : { outcome: 'not-run' });
    });
    // It may end before it has read everything: its answer says so.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
