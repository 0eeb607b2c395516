import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../shared/kernel';
import { writeDurably } from '../keys/durable';

const noteSchema = z.strictObject({ process: z.number().int().positive() });

const noteIn = (folder: string): string => join(folder, 'open-by.json');

/** Notes that this process has the vault of a folder open: nobody may take its database away under it. */
export function noteInUse(folder: string): void {
  writeDurably(noteIn(folder), JSON.stringify({ process: process.pid } satisfies z.infer<typeof noteSchema>));
}

/** Whether another process that still runs has the vault of a folder open. One that was killed has left its note, and counts as gone. */
export function isInUse(folder: string): boolean {
  const path = noteIn(folder);
  if (!existsSync(path)) return false;
  const note = noteSchema.safeParse(parsed(readFileSync(path, 'utf8')));
  return note.success && note.data.process !== process.pid && isRunning(note.data.process);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // It runs, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
