import { useLayoutEffect } from 'react';
import { choiceField } from '../../shared/desk';
import { z } from '../../shared/kernel';
import { auditQuestionSchema, isNarrowed, useAudit } from '../audit';
import { dropDraft, keepValue, readKept, useCaretKeeping } from '../desk';

const field = choiceField('audit');
const keptSchema = z.strictObject({ question: auditQuestionSchema, typedDates: z.record(z.string(), z.string()) });

/** Brings back after a lock what was asked of the audit log, which by itself knows nothing of the desk. */
export function useAuditKeeping(isOnScreen: boolean): void {
  useCaretKeeping(field, null, isOnScreen);
  // Before the log is read: the view does so as soon as it is there.
  useLayoutEffect(() => {
    useAudit.setState(readKept(field, null, keptSchema) ?? {});
    return useAudit.subscribe(({ question, typedDates }) => {
      if (isNarrowed(question) || Object.keys(typedDates).length > 0) keepValue(field, null, { question, typedDates });
      else dropDraft(field, null);
    });
  }, []);
}
