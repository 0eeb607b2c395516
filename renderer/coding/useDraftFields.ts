import { useMemo } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { useDesk } from '../desk';

/** The fields of an encounter with words typed and not said. Follows which there are, not every letter in them. */
export function useDraftFields(encounterId: EncounterId): readonly string[] {
  const fields = useDesk(({ drafts }) => [...drafts.values()].filter((draft) => draft.encounterId === encounterId).map(({ field }) => field).join('\n'));
  return useMemo(() => (fields === '' ? [] : fields.split('\n')), [fields]);
}
