import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { canonicalJson, recipientIdSchema, refuse, z, type RecipientId } from '../../../shared/kernel';
import { directoryFromBundle, directoryFromRows, directoryLimits, recipientEntrySchema, recipientSchema, wordsOf, type Recipient, type RecipientEntry } from '../../../shared/queries';
import { readChosen } from '../chosen-file';
import type { Grants } from '../grants';
import type { Handlers } from '../handlers';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { allows, demandPinned, pinOf, type PinNeeds } from './pinned';

type Calls = 'queries.recipients' | 'queries.importRecipients' | 'queries.confirmRecipient';
export type DirectoryNeeds = PinNeeds & { readonly grants: Pick<Grants, 'find'> };

/** The directory of those who can be asked: taken over as a whole from a file, and each entry confirmed before it is first used. */
export function directoryHandlers({ grants, ...needs }: DirectoryNeeds): Pick<Handlers<'queries'>, Calls> {
  return {
    'queries.recipients': (db) => {
      const recipients = listRecipients(db);
      return { recipients, pinned: pinOf('queryDirectory', needs).is !== 'none', withheld: recipients.some(({ listed }) => listed) && isWithheld(db, needs) };
    },

    'queries.importRecipients': async ({ grantId }) => {
      const bytes = await readChosen(grants, grantId, directoryLimits.bytes);
      const found = createHash('sha256').update(bytes).digest('hex');
      demandPinned('queryDirectory', needs, found);
      const entries = entriesIn(bytes.toString('utf8'));
      return (db, { now, newId }) => {
        db.run(sql`delete from recipient_directory`);
        db.runOne(sql`insert into recipient_directory (one, sha256, taken_at) values (1, ${found}, ${now})`);
        return takeOver(db, entries, now, () => newId('rcp', recipientIdSchema));
      };
    },

    'queries.confirmRecipient': (db, { recipientId, fingerprint }, { person, now }) => {
      const recipient = findRecipient(db, recipientId) ?? refuse({ code: 'not-found', what: 'recipient' });
      if (recipient.fingerprint.join(' ') !== fingerprint.join(' ')) refuse({ code: 'fingerprint-differs' });
      db.runOne(sql`update recipients set confirmed = ${fingerprintOf(recipient)}, confirmed_by = ${person.id}, confirmed_at = ${now} where id = ${recipientId}`);
      return { recipient: { ...recipient, unconfirmed: null } };
    },
  };
}

/** Whether the policy names another directory than the one taken over: nobody of it is sent anything until that one is. */
export function isWithheld(db: ReadableDatabase, needs: PinNeeds): boolean {
  return !allows(pinOf('queryDirectory', needs), db.get(z.strictObject({ sha256: z.string() }), sql`select sha256 from recipient_directory`)?.sha256);
}

/** The hash of all that a directory says of a recipient, in hexadecimal: another one is another recipient. */
export function fingerprintOf(entry: RecipientEntry): string {
  const { identifier, name, role, specialty, reference, isThirdParty, agreement } = entry;
  return createHash('sha256').update(canonicalJson({ identifier, name, role, specialty, reference, isThirdParty, agreement })).digest('hex');
}

const row = recipientSchema.omit({ fingerprint: true, unconfirmed: true, isThirdParty: true, listed: true }).extend({ isThirdParty: z.int(), listed: z.int(), confirmed: z.string().nullable() });
const columns = sql`id, identifier, name, role, specialty, reference, third_party as isThirdParty, agreement, listed, confirmed, added_at as addedAt, changed_at as changedAt`;

function shown({ isThirdParty, listed, confirmed, ...rest }: z.infer<typeof row>): Recipient {
  const entry = { ...rest, isThirdParty: isThirdParty !== 0 };
  const hash = fingerprintOf(entry);
  return { ...entry, listed: listed !== 0, fingerprint: wordsOf(Buffer.from(hash, 'hex')), unconfirmed: confirmed === hash ? null : confirmed === null ? 'new' : 'changed' };
}

export function listRecipients(db: ReadableDatabase): Recipient[] {
  return db.all(row, sql`select ${columns} from recipients order by name, identifier`).map(shown);
}

export function findRecipient(db: ReadableDatabase, id: RecipientId): Recipient | undefined {
  const found = db.get(row, sql`select ${columns} from recipients where id = ${id}`);
  return found === undefined ? undefined : shown(found);
}

/** Brings the directory to what a file says. Who is no longer in it stays known to the queries they were sent, and gets no other. */
function takeOver(db: WritableDatabase, entries: readonly RecipientEntry[], now: number, newId: () => RecipientId): { added: number; changed: number; unlisted: number; same: number } {
  const before = new Map(listRecipients(db).map((recipient) => [recipient.identifier, recipient]));
  const outcome = { added: 0, changed: 0, unlisted: 0, same: 0 };
  for (const { identifier, name, role, specialty, reference, isThirdParty, agreement } of entries) {
    const known = before.get(identifier);
    before.delete(identifier);
    const third = isThirdParty ? 1 : 0;
    if (known === undefined) {
      db.runOne(sql`insert into recipients (id, identifier, name, role, specialty, reference, third_party, agreement, listed, added_at, changed_at)
        values (${newId()}, ${identifier}, ${name}, ${role}, ${specialty}, ${reference}, ${third}, ${agreement}, 1, ${now}, ${now})`);
      outcome.added += 1;
      continue;
    }
    const isSame = known.listed && fingerprintOf(known) === fingerprintOf({ identifier, name, role, specialty, reference, isThirdParty, agreement });
    outcome[isSame ? 'same' : 'changed'] += 1;
    if (!isSame) db.runOne(sql`update recipients set name = ${name}, role = ${role}, specialty = ${specialty}, reference = ${reference}, third_party = ${third}, agreement = ${agreement}, listed = 1, changed_at = ${now} where id = ${known.id}`);
  }
  for (const { id, listed } of before.values()) {
    if (!listed) continue;
    db.runOne(sql`update recipients set listed = 0, changed_at = ${now} where id = ${id}`);
    outcome.unlisted += 1;
  }
  return outcome;
}

/** @throws FaultError `bad-file` with the line */
function entriesIn(text: string): readonly RecipientEntry[] {
  const read = text.trimStart().startsWith('{') ? directoryFromBundle(jsonIn(text)) : directoryFromRows(rowsIn(text));
  if ('fault' in read) refuse({ code: 'bad-file', why: 'bad-line', ...read.fault });
  return read.entries.map((entry) => recipientEntrySchema.parse(entry));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return refuse({ code: 'bad-file', why: 'unknown-layout', expected: 'a CSV file, or a FHIR bundle as JSON' });
  }
}

function rowsIn(text: string): string[][] {
  try {
    return z.array(z.array(z.string())).parse(parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false, recordDelimiter: ['\r\n', '\n', '\r'] }));
  } catch {
    return refuse({ code: 'bad-file', why: 'unknown-layout', expected: 'a CSV file, or a FHIR bundle as JSON' });
  }
}
