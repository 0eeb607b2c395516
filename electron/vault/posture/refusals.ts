import { readFileSync, rmSync } from 'node:fs';
import { z } from '../../../shared/kernel';
import { writeDurably } from '../keys';

const stateSchema = z.strictObject({ refused: z.number().int().nonnegative() });

/**
 * How often the vault stayed closed because of the computer since it was last opened. The log is in the vault, so that a
 * refusal can only be told of later: the number waits beside it, and goes into the log with the next opening.
 */
export class Refusals {
  constructor(private readonly path: string) {}

  count(): number {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch {
      return 0;
    }
    try {
      return stateSchema.parse(JSON.parse(text)).refused;
    } catch {
      // There, so that there was at least one.
      return 1;
    }
  }

  add(): void {
    writeDurably(this.path, JSON.stringify({ refused: this.count() + 1 } satisfies z.infer<typeof stateSchema>));
  }

  clear(): void {
    rmSync(this.path, { force: true });
  }
}
