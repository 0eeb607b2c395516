import type { Assignment } from '../../shared/coding';
import { Button, Notice } from '../ui';
import { confirmUpdate } from './confirm';
import { useCoding } from './store';

/** What a release has changed about the selected code since it was assigned, until somebody confirms it. */
export function ChangedSince({ assignment, isEditable }: { readonly assignment: Assignment; readonly isEditable: boolean }) {
  const worth = useCoding((state) => state.check?.worth);
  const own = worth?.filter((lack) => (lack.lack === 'code-revised' || lack.lack === 'notes-changed') && lack.assignmentId === assignment.id) ?? [];
  if (own.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title="Changed since it was assigned"
      actions={isEditable && <Button dataFocus="confirm-code" ariaLabel={`Confirm ${assignment.written}`} onPress={() => void confirmUpdate({ of: 'assignment', assignmentId: assignment.id })}>Confirm the code</Button>}
    >
      {own.map((lack) => (
        <p key={lack.lack}>
          {lack.lack === 'code-revised' && <>It was titled “{lack.before}” in {assignment.releaseName}.</>}
          {lack.lack === 'notes-changed' && <>The Tabular List {lack.now} has other notes for it than {lack.since}; they stand below.</>}
        </p>
      ))}
    </Notice>
  );
}
