import { correctiveSchema, noticeSchema, type BundlePart } from '../../../../shared/cases';
import { disposalStatementSchema } from '../../../../shared/retention';
import { instantSchema, z, type CaseId } from '../../../../shared/kernel';
import { bundledEntrySchema } from '../../../../shared/cases';
import { stretchAbout } from '../../audit';
import { allCertificates } from '../../retention';
import { sql, type ReadableDatabase } from '../../store';
import { correctivesOf, decisionsOf, existingCase, noticesOf, versionsOf, workUpOf } from '../case-store';
import { digestOf } from '../inbox';
import { listKeys } from '../officer-key';
import { attachmentBytes, contentOf, receivedOfCase } from '../received-store';

const signedRow = z.strictObject({ signature: z.string(), key: z.string() });

/** Everything that there is of a case, in the order in which it is read: head, what came in, what was said, what happened, what was found. */
export function gatherParts(db: ReadableDatabase, caseId: CaseId, { now, madeBy }: { readonly now: number; readonly madeBy: string }): BundlePart[] {
  const { ref, state, openedAt } = existingCase(db, caseId);
  const received = receivedOfCase(db, caseId).map(({ id }) => id);
  return [
    { part: 'head', caseId, caseRef: ref, state, openedAt, madeAt: now, madeBy, cards: listKeys(db, null).map(({ card }) => card) },
    ...received.flatMap((id) => receivedParts(db, id)),
    ...replyParts(db, caseId),
    ...entryParts(db, caseId),
    ...versionsOf(db, caseId).toReversed().map(({ version, isDecided, changedAt }): BundlePart => ({ part: 'work-up', version, isDecided, changedAt, content: contentOfVersion(db, caseId, version) })),
    ...decisionsOf(db, caseId).toReversed().map(({ id, version, outcome, signed }): BundlePart => ({ part: 'decision', id, version, outcome, signed })),
    ...noticesOf(db, caseId).map((notice): BundlePart => ({ part: 'notice', notice: noticeSchema.parse(notice) })),
    ...correctivesOf(db, caseId).map((corrective): BundlePart => ({ part: 'corrective', corrective: correctiveSchema.parse(corrective) })),
    ...logParts(db, [caseId, ...received]),
    ...certificateParts(db, received),
  ];
}

/** The version as it is stored, to the letter; it is canonical JSON. @throws FaultError `not-found` case */
function contentOfVersion(db: ReadableDatabase, caseId: CaseId, version: number): string {
  const row = db.get(z.strictObject({ content: z.string() }), sql`select content from case_workups where case_id = ${caseId} and version = ${version}`);
  return row?.content ?? JSON.stringify(workUpOf(db, caseId, version).workUp);
}

function receivedParts(db: ReadableDatabase, id: ReturnType<typeof receivedOfCase>[number]['id']): BundlePart[] {
  const row = z.strictObject({ kind: z.string(), receivedAt: instantSchema, fileSha256: z.string(), sha256: z.string(), statement: z.string(), signature: z.string().nullable(), signer: z.string().nullable() });
  const found = db.get(row, sql`select kind, received_at as receivedAt, file_sha256 as fileSha256, sha256, content as statement, signature, signer from case_received where id = ${id}`);
  if (found === undefined) return [];
  const { signature, signer, ...rest } = found;
  const signed = signedRow.safeParse({ signature, key: signer });
  const { content } = contentOf(db, id);
  const attached = content !== null && 'attachments' in content ? content.attachments : [];
  return [
    { part: 'received', id, ...rest, signed: signed.success ? signed.data : null },
    ...attached.map((attachment): BundlePart => {
      const bytes = attachmentBytes(db, id, attachment.id);
      return { part: 'attachment', receivedId: id, id: attachment.id, sha256: digestOf(bytes), base64: bytes.toString('base64') };
    }),
  ];
}

function replyParts(db: ReadableDatabase, caseId: CaseId): BundlePart[] {
  const row = z.strictObject({ id: z.string(), receivedId: z.string(), answeredAt: instantSchema.nullable(), statement: z.string(), signature: z.string(), key: z.string() });
  return db
    .all(row, sql`select p.id, p.received_id as receivedId, p.answered_at as answeredAt, p.statement, p.signature, p.key from case_replies p join case_received r on r.id = p.received_id where r.case_id = ${caseId} order by p.seq`)
    .map((reply) => ({ part: 'reply', ...reply }));
}

function entryParts(db: ReadableDatabase, caseId: CaseId): BundlePart[] {
  return db
    .all(bundledEntrySchema, sql`select case_id as caseId, number, kind, at, happened_at as happenedAt, person_id as personId, words, about, sha256, previous_hash as previousHash, hash from case_timeline where case_id = ${caseId} order by number`)
    .map((entry) => ({ part: 'entry', entry }));
}

function logParts(db: ReadableDatabase, ids: readonly string[]): BundlePart[] {
  const { events, head } = stretchAbout(db, ids);
  return [...events.map((event): BundlePart => ({ part: 'event', event })), { part: 'log', firstSeq: events[0]?.seq ?? null, lastSeq: events.at(-1)?.seq ?? null, headSeq: head.seq, headHash: head.hash }];
}

/** Certificates of charts that the reports concern: in an officer's vault there are few, on a desk that is both there may be. */
function certificateParts(db: ReadableDatabase, received: readonly ReturnType<typeof receivedOfCase>[number]['id'][]): BundlePart[] {
  const charts = new Set(received.flatMap((id) => {
    const { content } = contentOf(db, id);
    return content?.kind === 'chartlock-incident-report' ? [...content.facts.concerned, ...content.held].flatMap(({ encounterId }) => encounterId ?? []) : [];
  }));
  return allCertificates(db).filter(({ statement }) => {
    const { encounterId } = disposalStatementSchema.parse(JSON.parse(statement));
    return encounterId !== null && charts.has(encounterId);
  }).map((signed) => ({ part: 'certificate', signed }));
}
