import type { FavouriteGroupId } from '../../shared/kernel';
import type { CodeName, Favourite, FavouriteGroup } from '../../shared/shelf';
import { writeCode } from '../../shared/codesets';
import { call } from '../bridge';
import { made, offerUndo, readFavourites, showGroup, shownGroup, useShelf } from './store';

/** Where a code lies on the shelf: in the group that is shown, else in any. */
export function placeOf({ system, code }: CodeName): { readonly group: FavouriteGroup; readonly favourite: Favourite } | null {
  const shelf = useShelf.getState();
  const shown = shownGroup(shelf);
  for (const group of [...(shown === null ? [] : [shown]), ...(shelf.groups ?? [])]) {
    const favourite = group.favourites.find((each) => each.system === system && each.code === code);
    if (favourite !== undefined) return { group, favourite };
  }
  return null;
}

/** Puts a code on the shelf, or takes it off; either can be undone. */
export async function toggleFavourite(name: CodeName): Promise<void> {
  const place = placeOf(name);
  if (place === null) await addFavourite(name);
  else await removeFavourite(place.favourite, place.group);
}

async function addFavourite({ system, code }: CodeName): Promise<void> {
  const { encounterId, ...shelf } = useShelf.getState();
  const added = await made(call('shelf.addFavourite', { encounterId, system, code, label: '', groupId: shownGroup(shelf)?.groupId ?? null, position: null }), readFavourites);
  if (added === null) return;
  offerUndo(`${writeCode(system, code)} put on the shelf`, () => made(call('shelf.removeFavourite', { favouriteId: added.favouriteId }), readFavourites));
}

export async function removeFavourite({ favouriteId, system, code, label, written }: Favourite, { groupId, favourites }: FavouriteGroup): Promise<void> {
  const position = favourites.findIndex((each) => each.favouriteId === favouriteId) + 1;
  const done = await made(call('shelf.removeFavourite', { favouriteId }), readFavourites);
  if (done === null) return;
  offerUndo(`${written} taken off the shelf`, () => made(call('shelf.addFavourite', { encounterId: null, system, code, label, groupId, position }), readFavourites));
}

/** Moves a favourite within its group by so many places; where there is none, nothing happens. */
export async function moveFavourite({ favouriteId }: Favourite, { groupId, favourites }: FavouriteGroup, by: -1 | 1): Promise<void> {
  const position = favourites.findIndex((each) => each.favouriteId === favouriteId) + 1 + by;
  if (position < 1 || position > favourites.length) return;
  await made(call('shelf.moveFavourite', { favouriteId, groupId, position }), readFavourites);
}

/** Moves a favourite to the end of another group, which is then shown. */
export async function regroup({ favouriteId, written }: Favourite, from: FavouriteGroup, to: FavouriteGroup): Promise<void> {
  const position = from.favourites.findIndex((each) => each.favouriteId === favouriteId) + 1;
  const done = await made(call('shelf.moveFavourite', { favouriteId, groupId: to.groupId, position: to.favourites.length + 1 }), readFavourites);
  if (done === null) return;
  showGroup(to.groupId);
  offerUndo(`${written} moved to ${to.name}`, async () => {
    await made(call('shelf.moveFavourite', { favouriteId, groupId: from.groupId, position }), readFavourites);
    showGroup(from.groupId);
  });
}

/** The group before or after another, round and round; null where there is only one. */
export function groupBeside(groups: readonly FavouriteGroup[], groupId: FavouriteGroupId, by: -1 | 1): FavouriteGroup | null {
  const at = groups.findIndex((each) => each.groupId === groupId);
  return groups.length < 2 ? null : (groups[(at + by + groups.length) % groups.length] ?? null);
}

export async function moveGroup({ groupId }: FavouriteGroup, by: -1 | 1): Promise<void> {
  const groups = useShelf.getState().groups ?? [];
  const position = groups.findIndex((each) => each.groupId === groupId) + 1 + by;
  if (position >= 1 && position <= groups.length) await made(call('shelf.moveGroup', { groupId, position }), readFavourites);
}

export async function removeGroup({ groupId }: FavouriteGroup): Promise<void> {
  await made(call('shelf.removeGroup', { groupId }), readFavourites);
}
