import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../build/steps/paths.mjs';

/**
 * A time of day that a test can set, for one program and its children: the clock of the machine itself is nobody's to
 * touch. A small library (set-clock.c) answers in the system's place.
 */
export class SettableClock {
  readonly #file: string;
  readonly #library: string;

  constructor(folder: string) {
    this.#file = join(folder, 'clock-offset');
    this.#library = join(folder, 'set-clock.so');
    writeFileSync(this.#file, Buffer.alloc(8));
    execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', this.#library, join(repository, 'tests/support/set-clock.c'), '-ldl']);
  }

  /** What the program has to be started with. */
  get environment(): Readonly<Record<string, string>> {
    return { LD_PRELOAD: this.#library, CHARTLOCK_TEST_CLOCK: this.#file };
  }

  /** Sets the clock so many seconds away from the machine's. */
  moveBy(seconds: number): void {
    const offset = Buffer.alloc(8);
    offset.writeBigInt64LE(BigInt(seconds));
    // In place: the program has mapped this very file.
    const file = openSync(this.#file, 'r+');
    writeSync(file, offset, 0, offset.length, 0);
    closeSync(file);
  }
}
