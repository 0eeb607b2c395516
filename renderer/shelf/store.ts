import { create } from 'zustand';
import { choiceField } from '../../shared/desk';
import { favouriteGroupIdSchema, z, type EncounterId, type FavouriteGroupId, type Fault, type Result } from '../../shared/kernel';
import type { Basket, CodeName, FavouriteGroup, Recent } from '../../shared/shelf';
import { call } from '../bridge';
import { keepValue, readKept } from '../desk';
import { shownFault } from '../ui';

/** What was done last and can be taken back, in words that go on after "Undo: ". */
export type Undo = { readonly words: string; readonly run: () => Promise<unknown> };

/** The shelf beside the open encounter, as the vault process answered last. */
export type ShelfState = {
  readonly encounterId: EncounterId | null;
  readonly date: string;
  readonly groups: readonly FavouriteGroup[] | null;
  /** The group whose favourites are shown, and which a new one joins. */
  readonly shownId: FavouriteGroupId | null;
  readonly basket: Basket | null;
  readonly recents: readonly Recent[] | null;
  /** The codes to which there is a note. */
  readonly noted: readonly CodeName[];
  /** The code whose note is being written. */
  readonly noting: CodeName | null;
  /** Why it could not be read. */
  readonly fault: Fault | null;
  /** The change that was declined last. */
  readonly refusal: Fault | null;
  readonly undo: Undo | null;
  /** What was done last, for who cannot see it. */
  readonly said: string;
};

/** A shelf beside nothing: also what a lock leaves. */
export function emptyState(): ShelfState {
  return { encounterId: null, date: '', groups: null, shownId: null, basket: null, recents: null, noted: [], noting: null, fault: null, refusal: null, undo: null, said: '' };
}

export const useShelf = create<ShelfState>(emptyState);

const shownField = choiceField('shelf-group');
const shownSchema = z.strictObject({ groupId: favouriteGroupIdSchema });

/** Reads what lies beside an encounter. */
export function openShelf(encounterId: EncounterId, date: string): void {
  if (useShelf.getState().encounterId !== encounterId) useShelf.setState({ ...emptyState(), encounterId, shownId: readKept(shownField, encounterId, shownSchema)?.groupId ?? null });
  useShelf.setState({ date });
  void readFavourites();
  void readNoted();
  void readBasket();
  void readRecents();
}

/** Lets go of what is an encounter's. */
export function closeShelf(): void {
  useShelf.setState(emptyState());
}

export async function readFavourites(): Promise<void> {
  const { date } = useShelf.getState();
  const answer = await call('shelf.favourites', { date });
  if (useShelf.getState().date === date) useShelf.setState(answer.ok ? { groups: answer.value.groups, fault: null } : { fault: answer.fault });
}

export async function readNoted(): Promise<void> {
  const answer = await call('shelf.noted', {});
  if (answer.ok) useShelf.setState({ noted: answer.value.codes });
}

export async function readBasket(): Promise<void> {
  const { encounterId } = useShelf.getState();
  if (encounterId === null) return;
  const answer = await call('shelf.basket', { encounterId });
  if (useShelf.getState().encounterId === encounterId) useShelf.setState(answer.ok ? { basket: answer.value } : { fault: answer.fault });
}

export async function readRecents(): Promise<void> {
  const { encounterId } = useShelf.getState();
  if (encounterId === null) return;
  const answer = await call('shelf.recents', { encounterId });
  if (answer.ok && useShelf.getState().encounterId === encounterId) useShelf.setState({ recents: answer.value.recents });
}

/** The group that is shown: the chosen one while it is there, else the first. */
export function shownGroup({ groups, shownId }: Pick<ShelfState, 'groups' | 'shownId'>): FavouriteGroup | null {
  return groups?.find(({ groupId }) => groupId === shownId) ?? groups?.[0] ?? null;
}

/** Shows a group; a lock does not forget which. */
export function showGroup(groupId: FavouriteGroupId): void {
  useShelf.setState({ shownId: groupId });
  const { encounterId } = useShelf.getState();
  if (encounterId !== null) keepValue(shownField, encounterId, { groupId });
}

/** Takes what a change answered: null where it was declined, which is then shown. */
export async function made<Answer>(change: Promise<Result<Answer>>, ...read: readonly (() => Promise<void>)[]): Promise<Answer | null> {
  const answer = await change;
  if (!answer.ok) {
    useShelf.setState({ refusal: shownFault(answer.fault) });
    return null;
  }
  // Only what was done last is offered to be taken back.
  useShelf.setState({ refusal: null, undo: null });
  await Promise.all(read.map((each) => each()));
  return answer.value;
}

/** Offers to take back what was done, and says it. */
export function offerUndo(words: string, run: Undo['run']): void {
  useShelf.setState({ said: words, undo: { words, run } });
}

/** Takes back what was done last. */
export async function takeBack(): Promise<void> {
  const { undo } = useShelf.getState();
  if (undo === null) return;
  useShelf.setState({ undo: null, said: `Undone: ${undo.words}` });
  await undo.run();
}
