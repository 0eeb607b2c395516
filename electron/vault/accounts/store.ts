import { personSchema, type Person } from '../../../shared/accounts';
import type { PersonId, Role } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

export function insertPerson(db: WritableDatabase, person: Person, now: number): void {
  db.runOne(sql`insert into people (id, name, identifier, role, created_at) values (${person.id}, ${person.name}, ${person.identifier}, ${person.role}, ${now})`);
}

/** Another part at the desk. */
export function updateRole(db: WritableDatabase, id: PersonId, role: Role): void {
  db.runOne(sql`update people set role = ${role} where id = ${id}`);
}

/** Everyone the vault knows, the holder (its creator) first. */
export function listPeople(db: ReadableDatabase): Person[] {
  return db.all(personSchema, sql`select id, name, identifier, role from people order by created_at, id`);
}
