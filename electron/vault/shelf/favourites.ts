import { favouriteGroupIdSchema, favouriteIdSchema, localDate, refuse, type CalendarDate, type FavouriteGroupId, type FavouriteId, type PersonId } from '../../../shared/kernel';
import { movedTo, sameName, shelfLimits, type CodeName, type Favourite, type TeamGroups } from '../../../shared/shelf';
import type { Context, Handlers } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import {
  deleteFavourite, deleteGroup, insertFavourite, insertGroup, labelFavourite, listGroups, orderFavourites, orderGroups, renameGroup, retitleFavourite, type FavouriteRow, type GroupRow,
} from './favourites-store';
import { shelved, type CodeBooks } from './judge';
import type { CheckWords } from './words';

/** What the first group is called until the person says otherwise. */
const firstGroup = 'My codes';

type Calls = 'shelf.favourites' | 'shelf.addFavourite' | 'shelf.labelFavourite' | 'shelf.moveFavourite' | 'shelf.confirmFavourite' | 'shelf.removeFavourite' | 'shelf.nameGroup' | 'shelf.moveGroup' | 'shelf.removeGroup' | 'shelf.importFavourites';

/** A person's own codes in groups of their own. */
export function favouritesHandlers(books: CodeBooks, checkWords: CheckWords): Pick<Handlers<'shelf'>, Calls> {
  return {
    'shelf.favourites': (db, { date }, { person }) => ({
      groups: listGroups(db, person.id).map(({ id: groupId, name, favourites }) => ({
        groupId, name, favourites: favourites.map((favourite) => shown(books, favourite, date)),
      })),
    }),

    'shelf.addFavourite': (db, { encounterId, system, code, label, groupId, position }, context) => {
      checkWords(db, [label], encounterId);
      const groups = listGroups(db, context.person.id);
      demandRoom(groups, 1);
      const group = groupId === null ? (groups[0] ?? makeGroup(db, groups, firstGroup, context)) : groupOf(groups, groupId);
      if (group.favourites.some((each) => each.system === system && each.code === code)) refuse({ code: 'duplicate', what: 'favourite' });
      const added = { id: context.newId('fav', favouriteIdSchema), groupId: group.id, system, code, label, title: titleOn(books, { system, code }, localDate(context.now)) };
      insertFavourite(db, added, group.favourites.length + 1, context.now);
      const ids = [...group.favourites, added].map(({ id }) => id);
      if (position !== null) orderFavourites(db, group.id, movedTo(ids, (id) => id === added.id, Math.min(position, ids.length)) ?? ids);
      return { favouriteId: added.id, groupId: group.id };
    },

    'shelf.labelFavourite': (db, { encounterId, favouriteId, label }, { person }) => {
      checkWords(db, [label], encounterId);
      labelFavourite(db, favouriteOf(db, person.id, favouriteId).id, label);
      return {};
    },

    'shelf.moveFavourite': (db, { favouriteId, groupId, position }, { person }) => {
      const favourite = favouriteOf(db, person.id, favouriteId);
      const target = groupOf(listGroups(db, person.id), groupId);
      const others = target.favourites.filter(({ id }) => id !== favouriteId);
      if (others.some((each) => each.system === favourite.system && each.code === favourite.code)) refuse({ code: 'duplicate', what: 'favourite' });
      const ids = movedTo([...others.map(({ id }) => id), favouriteId], (id) => id === favouriteId, position);
      orderFavourites(db, groupId, ids ?? refuse({ code: 'not-valid', what: 'position', why: 'There are not so many codes.' }));
      return {};
    },

    'shelf.confirmFavourite': (db, { favouriteId, date }, { person }) => {
      const { id, system, code } = favouriteOf(db, person.id, favouriteId);
      const title = titleOn(books, { system, code }, date);
      if (title !== null) retitleFavourite(db, id, title);
      return {};
    },

    'shelf.removeFavourite': (db, { favouriteId }, { person }) => {
      deleteFavourite(db, favouriteOf(db, person.id, favouriteId).id);
      return {};
    },

    'shelf.nameGroup': (db, { encounterId, groupId, name }, context) => {
      checkWords(db, [name], encounterId);
      const groups = listGroups(db, context.person.id);
      if (groups.some((group) => group.id !== groupId && sameName(group.name, name))) refuse({ code: 'duplicate', what: 'group' });
      if (groupId === null) return { groupId: makeGroup(db, groups, name, context).id };
      renameGroup(db, groupOf(groups, groupId).id, name);
      return { groupId };
    },

    'shelf.moveGroup': (db, { groupId, position }, { person }) => {
      const groups = listGroups(db, person.id);
      groupOf(groups, groupId);
      orderGroups(db, movedTo(groups.map(({ id }) => id), (id) => id === groupId, position) ?? refuse({ code: 'not-valid', what: 'position', why: 'There are not so many groups.' }));
      return {};
    },

    'shelf.removeGroup': (db, { groupId }, { person }) => {
      const group = groupOf(listGroups(db, person.id), groupId);
      if (group.favourites.length > 0) refuse({ code: 'not-valid', what: 'group', why: 'It still holds codes.' });
      deleteGroup(db, groupId);
      return {};
    },

    'shelf.importFavourites': (db, { encounterId, groups }, context) => {
      checkWords(db, groups.flatMap(({ name, favourites }) => [name, ...favourites.map(({ label }) => label)]), encounterId);
      return { favourites: groups.reduce((sum, group) => sum + takeOver(db, books, group, context), 0) };
    },
  };
}

/** A favourite as the release in force on a date has it, and what it was known as before where that is something else. */
function shown(books: CodeBooks, { id: favouriteId, label, title, system, code }: FavouriteRow, date: CalendarDate): Favourite {
  const now = shelved(books, { system, code }, date);
  return { favouriteId, label, ...now, revisedFrom: title !== null && title !== '' && now.title !== '' && now.title !== title ? title : null };
}

/** The title of a code on a date; null where the release in force does not have it. */
function titleOn(books: CodeBooks, name: CodeName, date: CalendarDate): string | null {
  const { title } = shelved(books, name, date);
  return title === '' ? null : title;
}

/** A person's favourites that cannot be assigned on a date, or are titled otherwise than when they were made or confirmed. */
export function updatedFavourites(db: ReadableDatabase, books: CodeBooks, personId: PersonId, date: CalendarDate): Favourite[] {
  return listGroups(db, personId).flatMap(({ favourites }) => favourites.map((favourite) => shown(books, favourite, date))).filter(({ fault, revisedFrom }) => revisedFrom !== null || fault === 'not-held' || fault === 'not-in-force');
}

/** Adds what is new of a group, behind what is there. @returns how many codes that were */
function takeOver(db: WritableDatabase, books: CodeBooks, { name, favourites }: TeamGroups[number], context: Context): number {
  const groups = listGroups(db, context.person.id);
  const group = groups.find((each) => sameName(each.name, name)) ?? makeGroup(db, groups, name, context);
  const known = new Set(group.favourites.map(({ system, code }) => `${system} ${code}`));
  const added = favourites.filter(({ system, code }) => !known.has(`${system} ${code}`) && known.add(`${system} ${code}`));
  demandRoom(groups, added.length);
  added.forEach((favourite, index) =>
    insertFavourite(db, { ...favourite, id: context.newId('fav', favouriteIdSchema), groupId: group.id, title: titleOn(books, favourite, localDate(context.now)) }, group.favourites.length + index + 1, context.now));
  return added.length;
}

function makeGroup(db: WritableDatabase, groups: readonly GroupRow[], name: string, { person, newId }: Context): GroupRow {
  if (groups.length >= shelfLimits.groups) refuse({ code: 'shelf-full', what: 'groups', limit: shelfLimits.groups });
  const group = { id: newId('fgr', favouriteGroupIdSchema), name };
  insertGroup(db, person.id, group, groups.length + 1);
  return { ...group, favourites: [] };
}

function demandRoom(groups: readonly GroupRow[], coming: number): void {
  const held = groups.reduce((sum, { favourites }) => sum + favourites.length, 0);
  if (held + coming > shelfLimits.favourites) refuse({ code: 'shelf-full', what: 'favourites', limit: shelfLimits.favourites });
}

function groupOf(groups: readonly GroupRow[], groupId: FavouriteGroupId): GroupRow {
  return groups.find(({ id }) => id === groupId) ?? refuse({ code: 'not-found', what: 'group' });
}

/** A favourite of this person: nobody else's can be named. */
function favouriteOf(db: ReadableDatabase, personId: PersonId, favouriteId: FavouriteId): FavouriteRow {
  return listGroups(db, personId).flatMap(({ favourites }) => favourites).find(({ id }) => id === favouriteId) ?? refuse({ code: 'not-found', what: 'favourite' });
}
