import { systemSchema } from '../../../shared/codesets';
import { favouriteGroupIdSchema, favouriteIdSchema, z, type FavouriteGroupId, type FavouriteId, type PersonId } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const groupRow = z.strictObject({ id: favouriteGroupIdSchema, name: z.string() });
const favouriteRow = z.strictObject({ id: favouriteIdSchema, groupId: favouriteGroupIdSchema, system: systemSchema, code: z.string(), label: z.string(), title: z.string().nullable() });
export type FavouriteRow = z.infer<typeof favouriteRow>;
export type GroupRow = z.infer<typeof groupRow> & { readonly favourites: readonly FavouriteRow[] };

/** A person's groups with their favourites, in the order that they have given them. */
export function listGroups(db: ReadableDatabase, personId: PersonId): GroupRow[] {
  const favourites = db.all(
    favouriteRow,
    sql`select f.id, f.group_id as groupId, f.system, f.code, f.label, f.title from favourites f join favourite_groups g on g.id = f.group_id
      where g.person_id = ${personId} order by f.position`,
  );
  return db
    .all(groupRow, sql`select id, name from favourite_groups where person_id = ${personId} order by position`)
    .map((group) => ({ ...group, favourites: favourites.filter(({ groupId }) => groupId === group.id) }));
}

export function insertGroup(db: WritableDatabase, personId: PersonId, { id, name }: z.infer<typeof groupRow>, position: number): void {
  db.runOne(sql`insert into favourite_groups (id, person_id, name, position) values (${id}, ${personId}, ${name}, ${position})`);
}

export function renameGroup(db: WritableDatabase, id: FavouriteGroupId, name: string): void {
  db.runOne(sql`update favourite_groups set name = ${name} where id = ${id}`);
}

export function deleteGroup(db: WritableDatabase, id: FavouriteGroupId): void {
  db.runOne(sql`delete from favourite_groups where id = ${id}`);
}

/** Puts groups into this order. */
export function orderGroups(db: WritableDatabase, ids: readonly FavouriteGroupId[]): void {
  ids.forEach((id, index) => db.runOne(sql`update favourite_groups set position = ${index + 1} where id = ${id}`));
}

export function insertFavourite(db: WritableDatabase, { id, groupId, system, code, label, title }: FavouriteRow, position: number, at: number): void {
  db.runOne(sql`insert into favourites (id, group_id, system, code, label, title, position, added_at) values (${id}, ${groupId}, ${system}, ${code}, ${label}, ${title}, ${position}, ${at})`);
}

export function labelFavourite(db: WritableDatabase, id: FavouriteId, label: string): void {
  db.runOne(sql`update favourites set label = ${label} where id = ${id}`);
}

/** Keeps the title under which a favourite is known. */
export function retitleFavourite(db: WritableDatabase, id: FavouriteId, title: string): void {
  db.runOne(sql`update favourites set title = ${title} where id = ${id}`);
}

export function deleteFavourite(db: WritableDatabase, id: FavouriteId): void {
  db.runOne(sql`delete from favourites where id = ${id}`);
}

/** Puts favourites into a group, in this order. */
export function orderFavourites(db: WritableDatabase, groupId: FavouriteGroupId, ids: readonly FavouriteId[]): void {
  ids.forEach((id, index) => db.runOne(sql`update favourites set group_id = ${groupId}, position = ${index + 1} where id = ${id}`));
}
