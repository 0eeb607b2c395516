import { auditEventSchema } from '../../../shared/audit';
import { recordedRulesSchema, type AuditRange, type DeviceFacts } from '../../../shared/incidents';
import { instantSchema, z } from '../../../shared/kernel';
import type { OutboxState } from '../../../shared/outbox';
import type { Policy } from '../../../shared/policy';
import { sql, type ReadableDatabase } from '../store';

export type DeviceNeeds = {
  readonly app: string;
  /** Name and release of the operating system. */
  readonly system: string;
  readonly network: (db: ReadableDatabase) => OutboxState['way'];
  /** Whether the vault's key also needs the computer's keychain. */
  readonly keychain: () => boolean;
  /** What the policy says now. */
  readonly rules: () => Policy;
};

const eventRow = z.strictObject({ seq: z.int(), at: instantSchema, body: z.string() });
const mostRefs = 500;
const weekMs = 7 * 86_400_000;

/** The last event of a name until an instant; undefined before the first. */
function lastEvent(db: ReadableDatabase, event: 'posture.judged' | 'vault.unlocked', until: number): z.infer<typeof eventRow> | undefined {
  return db.get(eventRow, sql`select seq, at, body from audit where event = ${event} and at <= ${until} order by seq desc limit 1`);
}

/** What the desk knows of itself at the time when something was noticed: each fact with the event of the log that proves it. */
export function deviceFacts(db: ReadableDatabase, { app, system, network, keychain, rules }: DeviceNeeds, noticedAt: number): DeviceFacts {
  const judged = lastEvent(db, 'posture.judged', noticedAt);
  const posture = judged === undefined ? undefined : auditEventSchema.parse(JSON.parse(judged.body));
  const unlocked = lastEvent(db, 'vault.unlocked', noticedAt);
  const refs = db.all(z.strictObject({ ref: z.string() }), sql`select ref from encounters order by ref limit ${mostRefs}`).map(({ ref }) => ref);
  return {
    app,
    system,
    vault: { cipher: 'SQLCipher 4, AES-256', keychain: keychain() },
    posture: judged === undefined || posture?.event !== 'posture.judged' ? null : { at: judged.at, seq: judged.seq, probes: posture.probes },
    lastUnlock: unlocked === undefined ? null : { at: unlocked.at, seq: unlocked.seq },
    charts: { count: db.get(z.strictObject({ n: z.int() }), sql`select count(*) as n from encounters`)?.n ?? 0, refs },
    network: network(db),
    rules: recordedRulesSchema.strip().parse(rules()),
  };
}

/** The stretch of the log from seven days before something was noticed until now, and the hash that ends it; null for an empty log. */
export function auditRange(db: ReadableDatabase, noticedAt: number): AuditRange | null {
  const head = db.get(z.strictObject({ seq: z.int(), hash: z.string() }), sql`select seq, hash from audit_head`);
  if (head === undefined) return null;
  const first = db.get(z.strictObject({ seq: z.int().nullable() }), sql`select min(seq) as seq from audit where at >= ${noticedAt - weekMs}`)?.seq ?? head.seq;
  return { firstSeq: first, lastSeq: head.seq, headHash: head.hash };
}
