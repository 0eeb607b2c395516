import { create } from 'zustand';
import { choiceField } from '../../../shared/desk';
import type { IdentifierKind } from '../../../shared/identifiers';
import type { Incident, IncidentType } from '../../../shared/incidents';
import type { Fault, IncidentId } from '../../../shared/kernel';
import { call } from '../../bridge';
import { dropDraft, keepValue, readKept } from '../../desk';
import { emptyFactsForm, factsFormSchema, factsOf, formOf, type FactsForm } from './form';

/** Where the vault, which knows the charts of this desk, sees a patient named: in the words that it was given. */
export type Named = { readonly words: string; readonly places: readonly { readonly kind: IdentifierKind; readonly start: number; readonly end: number }[] };

/** The facts of the report that is being made, as they are filled in. */
export type FactsState = {
  readonly incidentId: IncidentId | null;
  readonly type: IncidentType | null;
  readonly form: FactsForm;
  readonly named: Named | null;
};

/** Facts of nothing: also what a lock leaves. */
export function emptyFacts(): FactsState {
  return { incidentId: null, type: null, form: emptyFactsForm, named: null };
}

export const useFacts = create<FactsState>(emptyFacts);

/** The draft that holds the form of a report to the letter. A choice, since the vault itself tells of reports that are not made. */
export function factsField(incidentId: IncidentId): string {
  return choiceField(`incident-facts:${incidentId}`);
}

const restMs = 700;
let timer: ReturnType<typeof setTimeout> | null = null;
/** Whether the form may say more than the vault has. */
let isStale = false;

/** Takes up the facts of a report: to the letter as they were typed on this desk, else as the vault has them. */
export function openFacts({ id, type, facts }: Pick<Incident, 'id' | 'type' | 'facts'>): void {
  if (useFacts.getState().incidentId === id) return;
  const typed = readKept(factsField(id), null, factsFormSchema);
  isStale = typed !== null;
  useFacts.setState({ incidentId: id, type, form: typed ?? (facts === null ? emptyFactsForm : formOf(facts)), named: null });
}

/** Fills something in: the journal has it at once, the vault when it rests. */
export function changeFacts(part: Partial<FactsForm>): void {
  const { incidentId, form } = useFacts.getState();
  if (incidentId === null) return;
  const after = { ...form, ...part };
  useFacts.setState({ form: after });
  keepValue(factsField(incidentId), null, after);
  isStale = true;
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void keepFactsNow(), restMs);
}

/** Gives the vault the facts as they stand, of another type if it is said; answers with what keeps it from that. */
export async function keepFactsNow(changedTo?: IncidentType): Promise<Fault | null> {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const { incidentId, form } = useFacts.getState();
  if (incidentId === null || (!isStale && changedTo === undefined)) return null;
  if (changedTo !== undefined) useFacts.setState({ type: changedTo });
  const { facts } = factsOf(form, Date.now());
  const answer = await call('incidents.keepFacts', { incidentId, type: useFacts.getState().type, facts });
  if (!answer.ok) return answer.fault;
  if (useFacts.getState().form === form) isStale = false;
  useFacts.setState({ named: { words: facts.words, places: answer.value.identifiers } });
  return null;
}

/** Forgets the form: its facts are reported. */
export function dropFacts(): void {
  const { incidentId } = useFacts.getState();
  if (incidentId !== null) dropDraft(factsField(incidentId), null);
  if (timer !== null) clearTimeout(timer);
  timer = null;
  useFacts.setState(emptyFacts());
}

/** Puts the form aside; it is kept. */
export function closeFacts(): void {
  useFacts.setState(emptyFacts());
}
