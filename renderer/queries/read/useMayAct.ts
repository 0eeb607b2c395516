import { useCallback } from 'react';
import { useMay } from '../../accounts';
import type { ActName } from '../store';

/** Which acts are of this person's part. */
export function useMayAct(): (act: ActName) => boolean {
  const mayWrite = useMay('queries.discard');
  const mayAct = useMay('queries.recall');
  const mayReview = useMay('queries.approve');
  const mayApply = useMay('queries.applyAnswer');
  return useCallback((act: ActName): boolean => {
    switch (act) {
      case 'approve':
      case 'send-back':
        return mayReview;
      case 'take-back':
        return mayWrite;
      case 'apply':
        return mayApply;
      default:
        return mayAct;
    }
  }, [mayWrite, mayAct, mayReview, mayApply]);
}
