import type { Assignment, Span } from '../../shared/coding';
import type { AssignmentId, DocumentId } from '../../shared/kernel';
import type { ReaderEvidence } from '../encounters';

/** The evidence of all codes by document, as the reader tints it; the selected code's is strong. */
export function evidenceByDocument(assignments: readonly Assignment[], selectedId: AssignmentId | null): ReadonlyMap<DocumentId, readonly ReaderEvidence[]> {
  const byDocument = new Map<DocumentId, ReaderEvidence[]>();
  for (const { id, written, evidence } of assignments) {
    for (const { documentId, start, end } of evidence) {
      const stretches = byDocument.get(documentId) ?? [];
      stretches.push({ start, end, owner: id, label: written, strong: id === selectedId });
      byDocument.set(documentId, stretches);
    }
  }
  for (const stretches of byDocument.values()) stretches.sort((a, b) => a.start - b.start);
  return byDocument;
}

/** The code to select when words are picked that several codes rest on: each pick goes to the next of them. */
export function nextOwner(owners: readonly string[], selectedId: AssignmentId | null): string | null {
  if (owners.length === 0) return null;
  const at = selectedId === null ? -1 : owners.indexOf(selectedId);
  return owners[(at + 1) % owners.length] ?? null;
}

/** Whether a code rests on exactly these words already. */
export function restsOn({ evidence }: Pick<Assignment, 'evidence'>, span: Span): boolean {
  return evidence.some(({ documentId, start, end }) => documentId === span.documentId && start === span.start && end === span.end);
}

/** The longest quotation that is shown: its beginning and its end say which words are meant. */
const mostQuoted = 240;

/** A quotation on one line, shortened in the middle. */
export function quote(text: string, most = mostQuoted): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most * 0.7).trimEnd()} … ${line.slice(-most * 0.25).trimStart()}`;
}
