import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export type Selection = 'clipboard' | 'primary';

/** What another program gets when it asks X11 for a selection; nothing when nobody has one, or it holds no text. */
export function readSelection(selection: Selection): Promise<string> {
  return new Promise((resolve) => {
    execFile('xclip', ['-o', '-selection', selection, '-target', 'UTF8_STRING'], { timeout: 5000, maxBuffer: 32e6 }, (_error, stdout) => resolve(stdout));
  });
}

/** Another program that owns a selection: it ends when somebody takes that over, were it for a millisecond. */
export class OtherProgram {
  private constructor(private readonly process: ChildProcess) {}

  /** Copies (or selects) words in another program. */
  static async owning(selection: Selection, words: string): Promise<OtherProgram> {
    const program = spawn('xclip', ['-i', '-quiet', '-selection', selection], { stdio: ['pipe', 'ignore', 'pipe'] });
    const isServing = once(program.stderr, 'data');
    program.stdin.end(words);
    await isServing;
    return new OtherProgram(program);
  }

  /** Whether the selection has been its own all the time. */
  get stillOwns(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  end(): void {
    this.process.kill();
  }
}
