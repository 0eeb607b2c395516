import { systemSchema } from '../../shared/codesets';
import { focusWhenThere, updatePlace, useDesk } from '../desk';
import { openDocument, useChart } from '../encounters';
import { drawNow, focusShown, formatDate } from '../ui';
import { lookAtCode, openContext, selectCode, useBench } from './bench';
import { focusCode } from './CodeList';
import { findingsOf, rationaleField, withUnsaved, type Finding } from './findings';
import { draftFieldsOf } from './useDraftFields';
import type { WorkspaceHandles } from './useWorkspaceActions';
import { useCoding } from './store';

/** The findings of the last check as they stand, with what only the renderer knows: words typed and not said. */
export function findingsNow(): readonly Finding[] {
  const { coding, check, encounterId } = useCoding.getState();
  const { encounter } = useChart.getState();
  return findingsOf(withUnsaved(check, draftFieldsOf(useDesk.getState().drafts, encounterId)), { assignments: coding?.assignments ?? [], documents: encounter?.documents ?? [], formatDate });
}

/** Goes to where a finding is mended. */
export function goTo({ place }: Finding, { find, documents }: WorkspaceHandles): void {
  switch (place.at) {
    case 'find':
      useBench.setState({ pane: 'codes', isBuilding: false });
      drawNow();
      return void find.current?.focus();
    case 'details':
    case 'documents':
      return useBench.setState({ dialog: place.at });
    case 'note': {
      const [, system, code = ''] = place.field.split(':');
      lookAtCode({ system: systemSchema.parse(system), code });
      return void focusWhenThere(place.field);
    }
    case 'candidate':
      openContext('shelf');
      return void focusShown(`[data-row="${place.candidateId}"]`);
    case 'basket':
      openContext('shelf');
      return void focusShown('[data-focus="basket"] [tabindex="0"]');
    case 'addendum':
      return openContext('encounter');
    case 'query':
      openContext('query');
      // Whoever shows queries follows this: theirs is a domain to the right.
      return useBench.setState({ wantedQuery: { queryId: place.queryId } });
    case 'code':
      selectCode(place.assignmentId);
      useBench.setState({ pane: 'codes', isBuilding: false });
      drawNow();
      return void focusCode(place.assignmentId);
    case 'rationale':
      selectCode(place.assignmentId);
      openContext('code');
      return void focusShown(`textarea[data-focus="${rationaleField(place.assignmentId)}"]`);
    case 'document':
      updatePlace({ documentId: place.documentId, reader: null });
      useBench.setState({ selection: null, pane: 'documents' });
      return void openDocument(place.documentId).then(() => {
        drawNow();
        documents.current?.focusReader();
      });
  }
}
