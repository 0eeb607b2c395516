import { createHash } from 'node:crypto';
import { canonicalJson, z, type Signed, type VaultId } from '../../../shared/kernel';
import { sql, type ReadableDatabase } from '../store';
import { genesis, headSchema, rowSchema, type Row } from './chain';

const window = 2000;

export type ExportNeeds = {
  readonly vaultId: VaultId;
  readonly madeAt: number;
  /** Takes a piece of the file; pieces come in their order. */
  readonly write: (text: string) => void;
  /** Signs the seal's statement with the vault's key. */
  readonly sign: (statement: Parameters<typeof canonicalJson>[0]) => Signed;
};

/**
 * Writes the whole log as it is stored, sound or not: a line each, bound to the line before, and a signed seal at the end. The
 * format is described in `build/verifier`, whose program judges it. To be called in one transaction.
 * @returns how many events it holds
 */
export function exportLog(db: ReadableDatabase, { vaultId, madeAt, write, sign }: ExportNeeds): number {
  let lines = 0;
  // The first line follows what the first event follows: nothing.
  let previous = genesis;
  const lineOf = (content: Parameters<typeof canonicalJson>[0]): string => {
    lines += 1;
    const line = canonicalJson({ n: lines, previous, content });
    previous = createHash('sha256').update(line).digest('hex');
    return `${line}\n`;
  };
  write(lineOf({ part: 'head', kind: 'chartlock.audit-log', format: 1, vaultId, madeAt }));
  let [firstSeq, lastSeq]: [number | null, number | null] = [null, null];
  let events = 0;
  for (;;) {
    const rows: readonly Row[] = db.all(rowSchema, sql`select * from audit where seq > ${lastSeq ?? Number.MIN_SAFE_INTEGER} order by seq limit ${window}`);
    if (rows.length > 0) write(rows.map((event) => lineOf({ part: 'event', event })).join(''));
    events += rows.length;
    firstSeq ??= rows[0]?.seq ?? null;
    lastSeq = rows.at(-1)?.seq ?? lastSeq;
    if (rows.length < window) break;
  }
  const head = db.get(headSchema, sql`select seq, hash from audit_head`) ?? { seq: 0, hash: genesis };
  write(lineOf({ part: 'log', firstSeq, lastSeq, headSeq: head.seq, headHash: head.hash }));
  const seal = sign({ kind: 'chartlock.audit-log', format: 1, vaultId, madeAt, lines, head: previous, headSeq: head.seq, headHash: head.hash });
  write(`${canonicalJson({ n: lines + 1, previous, seal })}\n`);
  return events;
}

/** How many events there are, whatever the log's own head says. */
export function countRows(db: ReadableDatabase): number {
  return db.get(z.strictObject({ n: z.number().int() }), sql`select count(*) as n from audit`)?.n ?? 0;
}
