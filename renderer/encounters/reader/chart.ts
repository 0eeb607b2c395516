import { create } from 'zustand';
import type { DocumentHead, Encounter } from '../../../shared/encounters';
import type { DocumentId, EncounterId, Fault } from '../../../shared/kernel';
import { call } from '../../bridge';

/** Texts kept at hand while their encounter is open, so that going back to a document is instant. */
const mostKeptUnits = 8_000_000;

/** The open encounter and the document that is being read. */
export type ChartState = {
  readonly encounterId: EncounterId | null;
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly encounter: Encounter | null;
  readonly documentId: DocumentId | null;
  readonly documentPhase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly documentFault: Fault | null;
  readonly texts: ReadonlyMap<DocumentId, string>;
};

/** The state with no encounter open: also what a lock leaves. */
export function emptyChart(): ChartState {
  return {
    encounterId: null, phase: 'idle', fault: null, encounter: null,
    documentId: null, documentPhase: 'idle', documentFault: null, texts: new Map(),
  };
}

export const useChart = create<ChartState>(emptyChart);

/** Opens an encounter; the answer to a question that another has overtaken is let fall. */
export async function openChart(encounterId: EncounterId): Promise<void> {
  useChart.setState({ ...emptyChart(), encounterId, phase: 'loading' });
  const answer = await call('encounters.open', { encounterId });
  if (useChart.getState().encounterId !== encounterId) return;
  if (answer.ok) useChart.setState({ phase: 'ready', encounter: answer.value.encounter });
  else useChart.setState({ phase: 'failed', fault: answer.fault });
}

/** Forgets the open encounter and its texts. */
export function closeChart(): void {
  useChart.setState(emptyChart());
}

/** Reads the open encounter anew, after something has put a document into it; what is being read stays where it is. */
export async function refreshChart(): Promise<void> {
  const { encounterId } = useChart.getState();
  if (encounterId === null) return;
  const answer = await call('encounters.open', { encounterId });
  if (answer.ok) replaceEncounter(answer.value.encounter);
}

/** Takes over an encounter that was edited or got documents. */
export function replaceEncounter(encounter: Encounter): void {
  if (useChart.getState().encounterId === encounter.id) useChart.setState({ encounter });
}

/** Opens a document of the open encounter, which marks it read. */
export async function openDocument(documentId: DocumentId): Promise<void> {
  const { texts } = useChart.getState();
  useChart.setState({ documentId, documentPhase: texts.has(documentId) ? 'ready' : 'loading', documentFault: null });
  if (texts.has(documentId)) return;
  const fault = await fetchText(documentId);
  if (useChart.getState().documentId !== documentId) return;
  useChart.setState(fault === null ? { documentPhase: 'ready' } : { documentPhase: 'failed', documentFault: fault });
}

/**
 * Fetches the text behind a quotation, unless it is at hand. Only for documents that this person has read: fetching
 * marks a document read, and that must stay the person's own act.
 */
export async function ensureText(documentId: DocumentId): Promise<void> {
  const { encounter, texts } = useChart.getState();
  const isRead = encounter?.documents.some(({ id, read }) => id === documentId && read) ?? false;
  if (isRead && !texts.has(documentId)) await fetchText(documentId);
}

async function fetchText(documentId: DocumentId): Promise<Fault | null> {
  const { encounterId } = useChart.getState();
  if (encounterId === null) return null;
  const answer = await call('encounters.document', { encounterId, documentId });
  if (useChart.getState().encounterId !== encounterId) return null;
  if (!answer.ok) return answer.fault;
  const { document, text } = answer.value;
  useChart.setState((state) => ({ texts: kept(state, documentId, text), encounter: withHead(state.encounter, document) }));
  return null;
}

/** The texts with one more; the oldest are let go when they become too much, the open one never. */
function kept(state: ChartState, documentId: DocumentId, text: string): ReadonlyMap<DocumentId, string> {
  const texts = new Map(state.texts).set(documentId, text);
  let units = [...texts.values()].reduce((sum, each) => sum + each.length, 0);
  for (const [id, each] of texts) {
    if (units <= mostKeptUnits) break;
    if (id === documentId || id === state.documentId) continue;
    texts.delete(id);
    units -= each.length;
  }
  return texts;
}

function withHead(encounter: Encounter | null, head: DocumentHead): Encounter | null {
  if (encounter === null) return null;
  return { ...encounter, documents: encounter.documents.map((each) => (each.id === head.id ? head : each)) };
}
