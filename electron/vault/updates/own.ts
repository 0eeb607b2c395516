import { systemSchema, type System } from '../../../shared/codesets';
import { concernsAny, type Change } from '../../../shared/codesets/changes';
import { z, type PersonId } from '../../../shared/kernel';
import { sql, type ReadableDatabase } from '../store';

/** More of them are found by words and chapter in the whole list. */
const mostOwn = 500;

/** The changes that are about codes which a person has assigned, made a favourite or noted something to; at most the first of them. */
export function ownChanges(db: ReadableDatabase, personId: PersonId, system: System, changes: readonly Change[]): { changes: Change[]; total: number } {
  const used = usedCodes(db, personId, system);
  const own = used.length === 0 ? [] : changes.filter((change) => concernsAny(change, used));
  return { changes: own.slice(0, mostOwn), total: own.length };
}

/** Codes of a system that a person works with: bare. Which chart they are from is not asked. */
function usedCodes(db: ReadableDatabase, personId: PersonId, system: System): string[] {
  const rows = db.all(
    z.object({ system: systemSchema, code: z.string() }),
    sql`select system, code from assignments where assigned_by = ${personId} and system = ${system}
      union select f.system, f.code from favourites f join favourite_groups g on g.id = f.group_id where g.person_id = ${personId} and f.system = ${system}
      union select system, code from code_notes where person_id = ${personId} and system = ${system}`,
  );
  return rows.map(({ code }) => code);
}
