import { useCallback, useState } from 'react';
import { choiceField } from '../../shared/desk';
import { z } from '../../shared/kernel';
import { dropDraft, keepValue, readKept } from '../desk';
import type { Overlay } from './FrameCommands';

const field = choiceField('overlay');
// The end of a shift is not among them: what is attested is attested of that moment, and its own lock closes it.
const keptSchema = z.enum(['palette', 'shortcuts', 'change-passphrase']).nullable();

/** What lies over the frame. It lies there again after a lock; what was typed into a change of passphrase is gone. */
export function useOverlay(): readonly [Overlay, (overlay: Overlay) => void] {
  const [overlay, setOverlay] = useState<Overlay>(() => readKept(field, null, keptSchema));
  const show = useCallback((next: Overlay) => {
    setOverlay(next);
    if (next !== null && keptSchema.safeParse(next).success) keepValue(field, null, next);
    else dropDraft(field, null);
  }, []);
  return [overlay, show];
}
