import { useMemo } from 'react';
import { isChoice } from '../../shared/desk';
import type { EncounterId } from '../../shared/kernel';
import { useDesk, type DeskState } from '../desk';

/** The fields of an encounter with words typed and not said. Follows which there are, not every letter in them. */
export function useDraftFields(encounterId: EncounterId): readonly string[] {
  const fields = useDesk(({ drafts }) => draftFieldsOf(drafts, encounterId).join('\n'));
  return useMemo(() => (fields === '' ? [] : fields.split('\n')), [fields]);
}

/** The same, as it is now. */
export function draftFieldsOf(drafts: DeskState['drafts'], encounterId: EncounterId | null): readonly string[] {
  return [...drafts.values()].filter((draft) => draft.encounterId === encounterId && !isChoice(draft.field)).map(({ field }) => field);
}
