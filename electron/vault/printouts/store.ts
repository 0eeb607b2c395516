import { printoutEndSchema, type PrintoutEnd } from '../../../shared/audit';
import type { Leftover } from '../../../shared/desk';
import { encounterIdSchema, instantSchema, printoutIdSchema, z, type EncounterId, type PersonId, type PrintoutId } from '../../../shared/kernel';
import type { Printout } from '../../../shared/printouts';
import { sql, type ReadableDatabase, type Sql, type WritableDatabase } from '../store';

const printoutRow = z
  .strictObject({
    id: printoutIdSchema,
    encounterId: encounterIdSchema.nullable(),
    ref: z.string(),
    copyNumber: z.int(),
    byName: z.string(),
    printedAt: instantSchema,
    shredBy: instantSchema,
    endedHow: printoutEndSchema.nullable(),
    endedAt: instantSchema.nullable(),
    endedByName: z.string().nullable(),
  })
  .transform(({ endedHow, endedAt, endedByName, ...row }): Printout => ({
    ...row,
    ended: endedHow === null || endedAt === null || endedByName === null ? null : { how: endedHow, at: endedAt, byName: endedByName },
  }));

function selected(rest: Sql): Sql {
  return sql`select p.id, p.encounter_id as encounterId, p.ref, p.copy_number as copyNumber, printer.name as byName, p.printed_at as printedAt,
    p.shred_by as shredBy, p.ended_how as endedHow, p.ended_at as endedAt, witness.name as endedByName
    from printouts p join people printer on printer.id = p.printed_by left join people witness on witness.id = p.ended_by ${rest}`;
}

/** One copy of the ledger. */
export function findPrintout(db: ReadableDatabase, id: PrintoutId): Printout | undefined {
  return db.get(printoutRow, selected(sql`where p.id = ${id}`));
}

/** The ledger: what is owed first, the longest due on top; then the newest. */
export function listPrintouts(db: ReadableDatabase, most: number): Printout[] {
  return db.all(
    printoutRow,
    selected(sql`order by p.ended_how is not null, case when p.ended_how is null then p.shred_by end, p.copy_number desc limit ${most}`),
  );
}

/** How many copies there are, how many of them are owed to the shredder, and how many of those are late. */
export function countPrintouts(db: ReadableDatabase, now: number): { readonly total: number; readonly outstanding: number; readonly overdue: number } {
  const counts = db.get(
    z.strictObject({ total: z.int(), outstanding: z.int(), overdue: z.int() }),
    sql`select count(*) as total, count(*) filter (where ended_how is null) as outstanding,
      count(*) filter (where ended_how is null and shred_by < ${now}) as overdue from printouts`,
  );
  return counts ?? { total: 0, outstanding: 0, overdue: 0 };
}

/** The number of the copy that is printed next. Copies are never deleted, so that none has a number twice. */
export function nextCopyNumber(db: ReadableDatabase): number {
  return (db.get(z.strictObject({ last: z.int().nullable() }), sql`select max(copy_number) as last from printouts`)?.last ?? 0) + 1;
}

export type NewPrintout = {
  readonly id: PrintoutId;
  readonly encounterId: EncounterId;
  readonly ref: string;
  readonly copyNumber: number;
  readonly by: PersonId;
  readonly at: number;
  readonly shredBy: number;
};

/** Enters a copy that is about to be printed. */
export function insertPrintout(db: WritableDatabase, { id, encounterId, ref, copyNumber, by, at, shredBy }: NewPrintout): void {
  db.runOne(sql`insert into printouts (copy_number, id, encounter_id, ref, printed_by, printed_at, shred_by)
    values (${copyNumber}, ${id}, ${encounterId}, ${ref}, ${by}, ${at}, ${shredBy})`);
}

/** Writes down what a person says became of a copy. */
export function endPrintout(db: WritableDatabase, id: PrintoutId, how: PrintoutEnd, by: PersonId, at: number): void {
  db.runOne(sql`update printouts set ended_how = ${how}, ended_at = ${at}, ended_by = ${by} where id = ${id}`);
}

/** The copies that are owed to the shredder, the longest due first: what the end-of-shift sweep shows of them. */
export function owedPrintouts(db: ReadableDatabase): Leftover[] {
  return db
    .all(
      z.strictObject({ printoutId: printoutIdSchema, ref: z.string(), copyNumber: z.int(), dueAt: instantSchema }),
      sql`select id as printoutId, ref, copy_number as copyNumber, shred_by as dueAt from printouts where ended_how is null order by shred_by, copy_number`,
    )
    .map((owed) => ({ kind: 'printout', ...owed }));
}
