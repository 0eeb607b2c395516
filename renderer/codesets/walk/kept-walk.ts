import { termBookSchema, type TermBook } from '../../../shared/codesets';
import { choiceField } from '../../../shared/desk';
import { z, type EncounterId } from '../../../shared/kernel';
import { dropDraft, keepValue } from '../../desk';

/** Where a walk is kept: it comes back after a lock, and when the coder returns from the code that it led to, to the very row. */
export const walkField = choiceField('index');
export const keptWalkSchema = z.strictObject({ book: termBookSchema, starts: z.string().max(80), trail: z.array(z.number().int()).max(60), reached: z.string().max(200).default('') });
export type Walked = z.infer<typeof keptWalkSchema>;

/** Nothing walked: the main terms of the Alphabetic Index. */
export function emptyWalk(): Walked {
  return { book: 'index', starts: '', trail: [], reached: '' };
}

/** Goes to a main term of a book: the walk begins there when the index comes to the front. */
export function startWalk(encounterId: EncounterId, book: TermBook, starts: string): void {
  keepValue(walkField, encounterId, { ...emptyWalk(), book, starts: starts.slice(0, 80) } satisfies Walked);
}

/** Forgets the walk of an encounter. */
export function dropWalk(encounterId: EncounterId): void {
  dropDraft(walkField, encounterId);
}
