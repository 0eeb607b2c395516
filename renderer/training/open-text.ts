import { choiceField } from '../../shared/desk';
import { z } from '../../shared/kernel';
import { keepValue, updatePlace, useDesk } from '../desk';

const field = choiceField('training');
const openSchema = z.string().nullable();

function readOpen(text: string | undefined): string | null {
  return text === undefined ? null : openSchema.safeParse(JSON.parse(text)).data ?? null;
}

/** The text that is open, by its hash; the same one after a lock. Null = the list. */
export function useOpenText(): string | null {
  return useDesk(({ drafts }) => readOpen(drafts.get(` ${field}`)?.text));
}

/** Opens a text, wherever one is; null goes back to the list. */
export function openText(sha256: string | null): void {
  keepValue(field, null, sha256);
  updatePlace({ view: 'training' });
}
