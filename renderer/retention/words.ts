import { localDate, type DeathCause, type PersonId, type RecordClass, type Role } from '../../shared/kernel';
import { retentionCalls, soonMs, type DisposalStatement } from '../../shared/retention';
import { formatBytes, formatCount, formatDate, formatDateTime } from '../ui';

/** What a class of records is called. */
export const recordClassWords: Readonly<Record<RecordClass, string>> = {
  chart: 'Charts',
  note: 'Coder’s notes',
  query: 'Queries to providers',
  packet: 'Review packets',
  incident: 'Privacy incidents',
  log: 'Audit log and certificates',
  draft: 'Words typed and never said',
};

/** One record of a class. */
export const recordWords: Readonly<Record<RecordClass, string>> = {
  chart: 'Chart', note: 'Note', query: 'Query', packet: 'Review packet', incident: 'Incident', log: 'Part of the log', draft: 'Draft',
};

/** Why a record was disposed of. */
export const causeWords: Readonly<Record<DeathCause, string>> = { expired: 'Its time was over', evicted: 'Its room was needed', removed: 'A person removed it' };

const statuses: ReadonlyMap<string, string> = new Map([['new', 'New'], ['in-progress', 'In progress'], ['final', 'Final'], ['addendum', 'Addendum']]);

/** The same in a word, for a list. */
export const shortCauseWords: Readonly<Record<DeathCause, string>> = { expired: 'Expired', evicted: 'Room needed', removed: 'Removed' };

/** How far the work on a chart has come. */
export function statusWords(status: string): string {
  return statuses.get(status) ?? status;
}

const dayMs = 86_400_000;

/** `Ends today`, `Ends 14 Dec`: the quiet mark of a chart whose time is nearly over; null for any other. */
export function endMark({ endsAt, held }: { readonly endsAt: number | null; readonly held: boolean }, now: number): string | null {
  if (held) return 'On hold';
  if (endsAt === null || endsAt - now > soonMs) return null;
  return endsAt <= now ? 'Ends now' : `Ends ${dayWords(endsAt, now)}`;
}

/** `today`, `tomorrow`, `14 Dec`. */
export function dayWords(instant: number, now: number): string {
  const day = localDate(instant);
  if (day === localDate(now)) return 'today';
  if (day === localDate(now + dayMs)) return 'tomorrow';
  return formatDate(day).replace(/ \d{4}$/, '');
}

/** Whether a role may make a call of retention: as the contract declares it. */
export function mayCall(name: (typeof retentionCalls)[number]['name'], role: Role): boolean {
  return retentionCalls.find((call) => call.name === name)?.roles.includes(role) === true;
}

/** What a legal matter's reference looks like, in words. */
export const matterWords = 'The reference in your organisation’s register: 2 to 30 capital letters, digits, spaces, full stops, slashes or hyphens, with at least one digit, such as LH-2026/014. Never a name.';

const methodWords: Readonly<Record<DisposalStatement['method'], string>> = {
  rotated: 'The record’s key was destroyed, and so was the secret in the system keychain that wrapped it',
  erased: 'The record’s key was destroyed; no keychain takes part in this vault',
  'rows-only': 'The record had no key of its own; its rows were overwritten',
};

/** The whole statement of a certificate in words, in the order in which one would ask. */
export function statementFacts(statement: DisposalStatement, nameOf: (person: PersonId) => string | undefined): readonly (readonly [name: string, value: string])[] {
  const { recordClass, ref, why, rule, by, diedAt, keyDestroyedAt, since, lastUsed, documents, bytes, method, keySha256 } = statement;
  return [
    ['What', [recordWords[recordClass], ...(ref === null ? [] : [ref])].join(' ')],
    ['Why', `${causeWords[why]}${rule === null ? '' : `: ${rule}`}`],
    ['Rows gone', formatDateTime(diedAt)],
    ['Key destroyed', keyDestroyedAt === null ? 'It had none of its own' : formatDateTime(keyDestroyedAt)],
    ['How', methodWords[method]],
    ['On this desk since', formatDateTime(since)],
    ['Last used', formatDateTime(lastUsed)],
    ['It held', `${formatCount(documents)} ${documents === 1 ? 'document' : 'documents'}, ${formatBytes(bytes)}`],
    ...(by === null ? [] : [['Removed by', [nameOf(by), by].filter((word) => word !== undefined).join(', ')] as const]),
    ['Record', statement.recordId],
    ...(statement.encounterId === null || statement.encounterId === statement.recordId ? [] : [['Of encounter', statement.encounterId] as const]),
    ...(keySha256 === null ? [] : [['Key’s SHA-256', keySha256] as const]),
    ['Certificate', statement.certificateId],
    ['Vault', statement.vaultId],
  ];
}
