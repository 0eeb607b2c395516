import { useLayoutEffect } from 'react';
import { choiceField } from '../../shared/desk';
import { dropDraft, keepValue, readKept, useCaretKeeping } from '../desk';
import { isPolicyAsked, policyQuestionSchema, usePolicy } from '../policy';

const field = choiceField('policy');

/** Brings back after a lock what was asked of the Policy page, which by itself knows nothing of the desk. */
export function usePolicyKeeping(isOnScreen: boolean): void {
  useCaretKeeping(field, null, isOnScreen);
  useLayoutEffect(() => {
    const question = readKept(field, null, policyQuestionSchema);
    if (question !== null) usePolicy.setState({ question });
    return usePolicy.subscribe((state, before) => {
      if (state.question === before.question) return;
      if (isPolicyAsked(state.question)) keepValue(field, null, state.question);
      else dropDraft(field, null);
    });
  }, []);
}
