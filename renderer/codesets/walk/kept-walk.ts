import { termBookSchema } from '../../../shared/codesets';
import { choiceField } from '../../../shared/desk';
import { z, type EncounterId } from '../../../shared/kernel';
import { dropDraft } from '../../desk';

/** Where a walk is kept: it comes back after a lock, and when the coder returns from the code that it led to. */
export const walkField = choiceField('index');
export const keptWalkSchema = z.strictObject({ book: termBookSchema, starts: z.string().max(80), trail: z.array(z.number().int()).max(60) });
export type Walked = z.infer<typeof keptWalkSchema>;

/** Nothing walked: the main terms of the Alphabetic Index. */
export function emptyWalk(): Walked {
  return { book: 'index', starts: '', trail: [] };
}

/** Forgets the walk of an encounter. */
export function dropWalk(encounterId: EncounterId): void {
  dropDraft(walkField, encounterId);
}
