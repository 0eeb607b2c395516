import { createHash } from 'node:crypto';
import { documentHeadSchema, type BroughtKind, type DocumentHead, type DocumentKind } from '../../../shared/encounters';
import { documentIdSchema, z, type DocumentId, type EncounterId, type PersonId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const headRow = documentHeadSchema.extend({ read: z.int().transform((value) => value !== 0) });

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal: what evidence is bound to. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The documents of an encounter in their order, and which of them this person has opened. */
export function documentHeads(db: ReadableDatabase, encounterId: EncounterId, reader: PersonId): DocumentHead[] {
  return db.all(
    headRow,
    sql`select d.id, d.title, d.kind, d.dated_on as datedOn, d.author, d.length, d.sha256,
      exists (select 1 from document_reads r where r.document_id = d.id and r.person_id = ${reader}) as read
      from documents d where d.encounter_id = ${encounterId} order by d.position`,
  );
}

/** The text of a document of this encounter. */
export function documentText(db: ReadableDatabase, encounterId: EncounterId, documentId: DocumentId): string | undefined {
  return db.get(
    z.strictObject({ text: z.string() }),
    sql`select chart_open(d.encounter_id, t.sealed) as text from document_texts t join documents d on d.id = t.document_id where d.id = ${documentId} and d.encounter_id = ${encounterId}`,
  )?.text;
}

/** Remembers that a person has opened a document; the first time counts. */
export function markRead(db: WritableDatabase, documentId: DocumentId, reader: PersonId, at: number): void {
  db.run(sql`insert into document_reads (document_id, person_id, first_at) values (${documentId}, ${reader}, ${at}) on conflict do nothing`);
}

/** A document whose text is at hand and normalised. */
export type ReadyDocument = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly datedOn: string | null;
  readonly author: string;
  readonly text: string;
};

/** One that a person brings in. */
export type BroughtDocument = ReadyDocument & { readonly kind: BroughtKind };

/** Adds documents behind those that are there. @returns their ids, in their order */
export function insertDocuments(
  db: WritableDatabase,
  encounterId: EncounterId,
  documents: readonly ReadyDocument[],
  { person, now, newId }: Context,
): DocumentId[] {
  const last = db.get(z.strictObject({ last: z.int().nullable() }), sql`select max(position) as last from documents where encounter_id = ${encounterId}`)?.last ?? 0;
  return documents.map(({ title, kind, datedOn, author, text }, index) => {
    const id = newId('doc', documentIdSchema);
    db.runOne(sql`insert into documents (id, encounter_id, position, title, kind, dated_on, author, length, sha256, added_by, added_at)
      values (${id}, ${encounterId}, ${last + index + 1}, ${title}, ${kind}, ${datedOn}, ${author}, ${text.length}, ${textSha256(text)}, ${person.id}, ${now})`);
    db.runOne(sql`insert into document_texts (document_id, sealed) values (${id}, chart_seal(${encounterId}, ${text}))`);
    return id;
  });
}
