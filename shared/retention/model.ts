import type { Policy } from '../policy';
import {
  certificateIdSchema, deathCauseSchema, encounterIdSchema, instantSchema, personIdSchema, recordClassSchema, vaultIdSchema, z, type DeathCause, type RecordClass,
} from '../kernel';

const dayMs = 86_400_000;

/** How a chart's work stands, as far as its end is concerned. Only the first two make room for others. */
export type RecordState = 'finished' | 'untouched' | 'unfinished';

/** A record as its keeper shows it to retention. */
export type KeptRecord = {
  readonly id: string;
  readonly recordClass: RecordClass;
  /** When it came to this desk, and when it was last used. */
  readonly since: number;
  readonly lastUsed: number;
  readonly bytes: number;
  readonly state: RecordState;
  readonly held: boolean;
};

const daysOf = {
  chart: 'keepChartDays', note: 'keepNoteDays', query: 'keepQueryDays', packet: 'keepPacketDays', incident: 'keepIncidentDays', log: 'keepLogDays', draft: 'keepDraftDays',
} as const satisfies Record<RecordClass, keyof Policy>;

/** How many days a class is kept after its last use. */
export function keptDays(recordClass: RecordClass, policy: Policy): number {
  return policy[daysOf[recordClass]];
}

/** When a record's time is over: after its class's days without use; a chart that is finished or untouched also after its longest stay. */
export function endOf(record: KeptRecord, policy: Policy): number {
  const unused = record.lastUsed + keptDays(record.recordClass, policy) * dayMs;
  return record.recordClass === 'chart' && record.state !== 'unfinished' ? Math.min(unused, record.since + policy.cacheDays * dayMs) : unused;
}

export type Death = { readonly record: KeptRecord; readonly why: Exclude<DeathCause, 'removed'> };

/**
 * Who must die at `now`: what has expired, and then, while there are more charts or bytes than the budget allows,
 * the least needed: finished before untouched, the longest unused first. Unfinished work never makes room, and
 * nothing on hold dies. `coming` = charts and bytes that are about to be added.
 */
export function dueDeaths(records: readonly KeptRecord[], policy: Policy, now: number, coming = { charts: 0, bytes: 0 }): Death[] {
  const expired = records.filter((record) => !record.held && endOf(record, policy) <= now);
  const staying = records.filter((record) => record.recordClass === 'chart' && !expired.includes(record));
  const rank = { finished: 0, untouched: 1, unfinished: 2 } as const;
  const candidates = staying
    .filter(({ state, held }) => !held && state !== 'unfinished')
    .sort((one, other) => rank[one.state] - rank[other.state] || one.lastUsed - other.lastUsed || (one.id < other.id ? -1 : 1));
  let charts = staying.length + coming.charts;
  let bytes = staying.reduce((sum, record) => sum + record.bytes, 0) + coming.bytes;
  const evicted: KeptRecord[] = [];
  for (const record of candidates) {
    if (charts <= policy.cacheCharts && bytes <= policy.cacheMegabytes * 1_000_000) break;
    evicted.push(record);
    charts -= 1;
    bytes -= record.bytes;
  }
  return [...expired.map((record): Death => ({ record, why: 'expired' })), ...evicted.map((record): Death => ({ record, why: 'evicted' }))];
}

/**
 * What a disposal certificate states, in canonical JSON and signed with the vault's Ed25519 key: which record died,
 * when and why, by whose rule, and that its key is destroyed. No words of a chart.
 */
export const disposalStatementSchema = z.strictObject({
  kind: z.literal('chartlock.disposal'),
  format: z.literal(1),
  certificateId: certificateIdSchema,
  vaultId: vaultIdSchema,
  /** When the rows went, and when the key did. */
  diedAt: instantSchema,
  keyDestroyedAt: instantSchema.nullable(),
  recordClass: recordClassSchema,
  recordId: z.string().max(60),
  encounterId: encounterIdSchema.nullable(),
  /** The chart's opaque reference. */
  ref: z.string().max(20).nullable(),
  why: deathCauseSchema,
  /** The rule: days or budget as they held then; null where a person removed it. */
  rule: z.string().max(200).nullable(),
  by: personIdSchema.nullable(),
  since: instantSchema,
  lastUsed: instantSchema,
  documents: z.number().int(),
  bytes: z.number().int(),
  /** SHA-256 of the destroyed key, so that a key found elsewhere can be named; null for records without one of their own. */
  keySha256: z.string().regex(/^[0-9a-f]{64}$/).nullable(),
  /** `rotated`: the secret that wrapped it, in the OS keychain, was destroyed too. `erased`: no keychain takes part in this vault. */
  method: z.enum(['rotated', 'erased', 'rows-only']),
});
export type DisposalStatement = z.infer<typeof disposalStatementSchema>;
