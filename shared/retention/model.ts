import type { Policy } from '../policy';
import {
  certificateIdSchema, deathCauseSchema, encounterIdSchema, instantSchema, personIdSchema, recordClassSchema, vaultIdSchema, z, type DeathCause, type RecordClass,
} from '../kernel';

const dayMs = 86_400_000;

/** An end is near when it comes within this time. */
export const soonMs = 3 * dayMs;

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
  /** A legal hold stops its death. */
  readonly held: boolean;
  /** It is on the screen at this moment: nothing dies under the hands of the person who works on it. */
  readonly open: boolean;
};

const daysOf = {
  chart: 'keepChartDays', note: 'keepNoteDays', query: 'keepQueryDays', packet: 'keepPacketDays', incident: 'keepIncidentDays', log: 'keepLogDays', draft: 'keepDraftDays',
} as const satisfies Record<RecordClass, keyof Policy>;

/** How many days a class is kept after its last use. */
export function keptDays(recordClass: RecordClass, policy: Policy): number {
  return policy[daysOf[recordClass]];
}

/** What happens to a class, in words for whoever asks. */
export const classWords = {
  chart: 'They die with all their words and codes when nobody has used them for this long, or when their room is needed.',
  note: 'They die with their chart, and by themselves after this time.',
  query: 'That they were asked, when, and what came of them is kept for this long. Their words die with their chart.',
  packet: 'They die after this time.',
  incident: 'They are kept for this long.',
  log: 'They are kept. Nothing of them dies by itself on this desk, so they outlast this time.',
  draft: 'They die with their chart, and by themselves after this time.',
} as const satisfies Record<RecordClass, string>;

/** The two ends that a record can come to by itself: `rule` says in words which one. */
type End = { readonly at: number; readonly rule: string };

function endWithRule(record: KeptRecord, policy: Policy): End {
  const days = keptDays(record.recordClass, policy);
  const unused: End = { at: record.lastUsed + days * dayMs, rule: `${inDays(days)} without use` };
  if (record.recordClass !== 'chart' || record.state === 'unfinished') return unused;
  const stay: End = { at: record.since + policy.cacheDays * dayMs, rule: `${inDays(policy.cacheDays)} on this desk` };
  return stay.at < unused.at ? stay : unused;
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** When a record's time is over: after its class's days without use; a chart that is finished or untouched also after its longest stay. */
export function endOf(record: KeptRecord, policy: Policy): number {
  return endWithRule(record, policy).at;
}

/** Room on the desk, as the budget counts it. */
export type Room = { readonly charts: number; readonly bytes: number };
const nothing: Room = { charts: 0, bytes: 0 };

const megabyte = 1_000_000;

/** A budget of the policy. */
export type Budget = { readonly what: 'charts' | 'megabytes'; readonly limit: number };

function exceeded(charts: number, bytes: number, policy: Policy): Budget | undefined {
  if (charts > policy.cacheCharts) return { what: 'charts', limit: policy.cacheCharts };
  if (bytes > policy.cacheMegabytes * megabyte) return { what: 'megabytes', limit: policy.cacheMegabytes };
  return undefined;
}

function bytesOf(records: readonly KeptRecord[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Which budget the charts and what is coming exceed, or undefined. */
export function overBudget(records: readonly KeptRecord[], policy: Policy, coming = nothing): Budget | undefined {
  const charts = records.filter(({ recordClass }) => recordClass === 'chart');
  return exceeded(charts.length + coming.charts, bytesOf(charts) + coming.bytes, policy);
}

function rankOf({ record }: { readonly record: KeptRecord }): number {
  return record.recordClass === 'chart' ? 0 : 1;
}

/** `rule` says by which rule it dies, as that held then. */
export type Death<Kept extends KeptRecord = KeptRecord> = { readonly record: Kept; readonly why: Exclude<DeathCause, 'removed'>; readonly rule: string };

const leavesFirst = { finished: 0, untouched: 1, unfinished: 2 } as const satisfies Record<RecordState, number>;

/**
 * Who must die at `now`: what has expired, and then, while there are more charts or bytes than the budget allows,
 * the least needed: finished before untouched, the longest unused first. Unfinished work never makes room, and
 * neither what is on hold nor what is on the screen dies. `coming` is about to be added.
 */
export function dueDeaths<Kept extends KeptRecord>(records: readonly Kept[], policy: Policy, now: number, coming = nothing): Death<Kept>[] {
  const expired: (Death<Kept> & { readonly at: number })[] = [];
  const staying: Kept[] = [];
  for (const record of records) {
    const { at, rule } = endWithRule(record, policy);
    if (!record.held && !record.open && at <= now) expired.push({ record, why: 'expired', rule, at });
    else if (record.recordClass === 'chart') staying.push(record);
  }
  const candidates = staying
    .filter(({ state, held, open }) => !held && !open && state !== 'unfinished')
    .sort((one, other) => leavesFirst[one.state] - leavesFirst[other.state] || one.lastUsed - other.lastUsed || (one.id < other.id ? -1 : 1));
  let charts = staying.length + coming.charts;
  let bytes = bytesOf(staying) + coming.bytes;
  const evicted: Death<Kept>[] = [];
  for (const record of candidates) {
    const budget = exceeded(charts, bytes, policy);
    if (budget === undefined) break;
    evicted.push({ record, why: 'evicted', rule: `${budget.limit} ${budget.what} on this desk at most` });
    charts -= 1;
    bytes -= record.bytes;
  }
  // Charts first, since what belongs to them dies with them; then whose time was over first.
  expired.sort((one, other) => rankOf(one) - rankOf(other) || one.at - other.at || (one.record.id < other.record.id ? -1 : 1));
  return [...expired.map(({ at: _at, ...death }) => death), ...evicted];
}

/**
 * Which budget does not hold what is coming beside what is there, or undefined. Only what is coming is asked about:
 * a desk that has too many charts already still takes documents for them.
 */
export function lackingRoom(used: Room, policy: Policy, coming: Room): Budget | undefined {
  const { charts, bytes } = coming;
  return exceeded(charts === 0 ? 0 : used.charts + charts, bytes === 0 ? 0 : used.bytes + bytes, policy);
}

/**
 * Who must die at once so that what is coming has room: of those that are due, the charts, and no more of them than
 * that takes. `lacking` says which budget even then is used up by what must not die.
 */
export function deathsForRoom<Kept extends KeptRecord>(
  records: readonly Kept[], policy: Policy, now: number, coming: Room,
): { readonly deaths: readonly Death<Kept>[]; readonly lacking: Budget | undefined } {
  const charts = records.filter(({ recordClass }) => recordClass === 'chart');
  const used = { charts: charts.length, bytes: bytesOf(charts) };
  const deaths: Death<Kept>[] = [];
  let lacking = lackingRoom(used, policy, coming);
  if (lacking === undefined) return { deaths, lacking };
  for (const death of dueDeaths(charts, policy, now, coming)) {
    deaths.push(death);
    used.charts -= 1;
    used.bytes -= death.record.bytes;
    lacking = lackingRoom(used, policy, coming);
    if (lacking === undefined) break;
  }
  return { deaths, lacking };
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
