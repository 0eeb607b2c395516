import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Counts } from '../../shared/codesets';
import { openReferenceFile, type Codesets } from '../vault/codesets';
import { usage } from './run';

/** Opens a reference database that must be there; undefined, and told, where it is not. */
export function openExisting(reference: string): Codesets | undefined {
  const path = resolve(reference);
  if (existsSync(path)) return openReferenceFile(path, { now: () => Date.now() });
  usage(`${reference} is not there: import a release first`);
  return undefined;
}

/** One line on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What was counted of a release: "98186 rows, 74719 billable". */
export function countWords(counts: Counts): string {
  return Object.entries(counts).filter(([name, count]) => count > 0 || name === 'rows').map(([name, count]) => `${count} ${name}`).join(', ');
}
