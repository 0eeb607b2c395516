import type { HeadBreak, HeadFinding } from '../../../shared/audit';
import { instantSchema, z } from '../../../shared/kernel';
import { isDamage, sql, type ReadableDatabase } from '../store';
import type { HeadRecord } from './record';

/** One place where the head is kept, as it was found. `unknown`: it takes no part in this vault, or does not answer. */
export type Kept = { readonly state: 'unknown' | 'missing' | 'forged' } | { readonly state: 'sealed'; readonly record: HeadRecord };

/** What is known of a log's head besides the log itself. */
export type Witnesses = { readonly file: Kept; readonly keychain: Kept };

const headSchema = z.strictObject({ seq: z.number().int(), hash: z.string() });
const lastSchema = z.strictObject({ at: instantSchema });

/** Whose note it is that a copy of the vault took its place. */
export type NoteOfCopy = 'none' | 'own' | 'forged';

/** The newest seal that can be believed. */
export function newestOf({ file, keychain }: Witnesses): HeadRecord | undefined {
  const records = [file, keychain].flatMap((kept) => (kept.state === 'sealed' ? [kept.record] : []));
  return records.toSorted((one, other) => other.generation - one.generation)[0];
}

/** How far the log reaches; undefined in an empty one. */
export function headOf(db: ReadableDatabase): z.infer<typeof headSchema> | undefined {
  return db.get(headSchema, sql`select seq, hash from audit order by seq desc limit 1`);
}

/**
 * Holds a log against what was sealed of it. A log that reaches further than its seal is nothing unusual: the process was
 * killed between the two. One that reaches less far, or has another event there, was cut or is an older copy.
 * @param wasSealed whether the database says that its head was sealed before
 * @param note whether there is a note that a copy took the database's place, and whether it is this vault's own: then the log may be an older one
 */
export function compareHead(db: ReadableDatabase, witnesses: Witnesses, wasSealed: boolean, note: NoteOfCopy): HeadFinding | null {
  const breaks: HeadBreak[] = [...keptBreaks(witnesses, wasSealed), ...(note === 'own' ? [] : logBreaks(db, witnesses)), ...(note === 'forged' ? ['note-forged' as const] : [])];
  if (breaks.length === 0) return null;
  const newest = newestOf(witnesses);
  return { breaks, ...reachOf(db), sealedEvents: newest?.seq ?? null, sealedAt: newest?.at ?? null };
}

/** What is wrong with the two places by themselves. */
function keptBreaks({ file, keychain }: Witnesses, wasSealed: boolean): HeadBreak[] {
  const breaks: HeadBreak[] = [];
  const isKnown = wasSealed || keychain.state === 'sealed';
  if (file.state === 'missing' && isKnown) breaks.push('seal-gone');
  if (file.state === 'forged') breaks.push('seal-forged');
  if (keychain.state === 'forged') breaks.push('anchor-forged');
  if (file.state !== 'sealed') return breaks;
  // The file is written first: a keychain that is one seal behind was not reached in time, one that is ahead cannot be.
  if (keychain.state === 'missing' && file.record.anchored > 0) breaks.push('anchor-gone');
  if (keychain.state === 'sealed' && keychain.record.generation < file.record.anchored) breaks.push('anchor-older');
  if (keychain.state === 'sealed' && keychain.record.generation > file.record.generation) breaks.push('seal-older');
  return breaks;
}

/** What the log lacks of what was sealed: looked at in both places, since one of them may be an older one. */
function logBreaks(db: ReadableDatabase, { file, keychain }: Witnesses): HeadBreak[] {
  const breaks = new Set<HeadBreak>();
  for (const kept of [file, keychain]) {
    if (kept.state !== 'sealed') continue;
    const there = atOnce(() => db.get(headSchema, sql`select seq, hash from audit where seq = ${kept.record.seq}`));
    if (there === 'unreadable') breaks.add('unreadable');
    else if (there === undefined) breaks.add('cut-short');
    else if (there.hash !== kept.record.hash) breaks.add('rewritten');
  }
  return [...breaks];
}

function reachOf(db: ReadableDatabase): Pick<HeadFinding, 'events' | 'lastAt'> {
  const head = atOnce(() => headOf(db));
  const last = atOnce(() => db.get(lastSchema, sql`select at from audit order by seq desc limit 1`));
  return { events: head === 'unreadable' ? 0 : Math.max(0, head?.seq ?? 0), lastAt: last === 'unreadable' ? null : (last?.at ?? null) };
}

/** A page of the log that cannot be read is a finding, and no reason to keep the desk closed. */
function atOnce<T>(look: () => T): T | 'unreadable' {
  try {
    return look();
  } catch (error) {
    if (isDamage(error) || error instanceof z.ZodError) return 'unreadable';
    throw error;
  }
}
