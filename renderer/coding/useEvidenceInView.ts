import { useEffect, useRef, type RefObject } from 'react';
import type { Assignment } from '../../shared/coding';
import type { DocumentsHandle } from '../encounters';
import { useBench } from './bench';

/** How long a code must be selected before another document is opened for it: arrowing past it opens none. */
const pauseMs = 200;

/**
 * Brings the evidence of the code that has been selected into view. Words that are selected stay where they are: they
 * are about to be linked.
 */
export function useEvidenceInView(selected: Assignment | null, documents: RefObject<DocumentsHandle | null>): void {
  const shown = useRef(selected?.id ?? null);
  useEffect(() => {
    const id = selected?.id ?? null;
    if (shown.current === id) return undefined;
    shown.current = id;
    const evidence = selected?.evidence ?? [];
    if (evidence.length === 0 || useBench.getState().selection !== null) return undefined;
    const timer = window.setTimeout(() => documents.current?.reveal(evidence), pauseMs);
    return () => window.clearTimeout(timer);
  }, [selected, documents]);
}
