import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { attachmentLimits, attachmentSchema, type Attachment } from '../../../shared/incidents';
import { attachmentIdSchema, refuse, z, type GrantId, type IncidentId } from '../../../shared/kernel';
import { readChosen } from '../chosen-file';
import type { Grants } from '../grants';
import type { Context } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { attachmentsOf, insertAttachment, packetsOf, type PacketRow } from './store';

const signatures: readonly { readonly media: Attachment['media']; readonly begins: Uint8Array }[] = [
  { media: 'image/png', begins: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { media: 'image/jpeg', begins: Uint8Array.of(0xff, 0xd8, 0xff) },
  { media: 'application/pdf', begins: Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d) },
];

/** What bytes are, by how they begin; a name says nothing. */
export function mediaOf(content: Uint8Array): Attachment['media'] {
  const known = signatures.find(({ begins }) => begins.every((byte, index) => content[index] === byte));
  if (known !== undefined) return known.media;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content).includes('\0') ? 'application/octet-stream' : 'text/plain';
  } catch {
    return 'application/octet-stream';
  }
}

/** A file as it is attached: its own name, and what is in it. */
export type AttachedFile = { readonly name: string; readonly content: Uint8Array };

/**
 * Attaches a file to a report that is not made yet: it lies in the encrypted vault from this moment on.
 * @param only what it has to be
 * @throws FaultError `attachment`
 */
export function attach(db: WritableDatabase, incidentId: IncidentId, file: AttachedFile, context: Pick<Context, 'newId' | 'now'>, only?: Attachment['media']): void {
  if (only !== undefined && mediaOf(file.content) !== only) refuse({ code: 'attachment', why: 'not-this-kind', limit: null });
  attachBeside(db, incidentId, attachmentsOf(db, incidentId), file, context);
}

/**
 * Attaches files that go along with one packet of their own.
 * @throws FaultError `attachment`
 */
export function attachAll(db: WritableDatabase, incidentId: IncidentId, files: readonly AttachedFile[], context: Pick<Context, 'newId' | 'now'>): Attachment[] {
  const attached: Attachment[] = [];
  for (const file of files) attached.push(attachBeside(db, incidentId, attached, file, context));
  return attached;
}

/** @param before what goes along already: it counts for the limits of a packet */
function attachBeside(db: WritableDatabase, incidentId: IncidentId, before: readonly Attachment[], { name, content }: AttachedFile, { newId, now }: Pick<Context, 'newId' | 'now'>): Attachment {
  if (before.length >= attachmentLimits.count) refuse({ code: 'attachment', why: 'too-many', limit: attachmentLimits.count });
  const left = attachmentLimits.allBytes - before.reduce((sum, { bytes }) => sum + bytes, 0);
  const limit = Math.min(attachmentLimits.bytes, left);
  if (content.length > limit) refuse({ code: 'attachment', why: 'too-large', limit });
  const attachment: Attachment = {
    id: newId('atc', attachmentIdSchema),
    name: plainName(name),
    media: mediaOf(content),
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    addedAt: now,
  };
  insertAttachment(db, incidentId, attachment, content);
  return attachment;
}

/**
 * Reads files that the person chose, as far as one packet can carry them.
 * @throws FaultError `not-found` file, `bad-file`, `attachment`
 */
export async function readAttached(grants: Pick<Grants, 'find'>, chosen: readonly GrantId[]): Promise<AttachedFile[]> {
  const files: AttachedFile[] = [];
  let left: number = attachmentLimits.allBytes;
  try {
    for (const grantId of chosen) {
      const file = { name: basename(grants.find(grantId)?.path ?? ''), content: await readChosen(grants, grantId, attachmentLimits.bytes) };
      files.push(file);
      if (file.content.length > left) refuse({ code: 'attachment', why: 'too-large', limit: left });
      left -= file.content.length;
    }
    return files;
  } catch (error) {
    forgetFiles(files);
    throw error;
  }
}

/** Wipes what was read, once the vault has it or will not. */
export function forgetFiles(files: readonly AttachedFile[]): void {
  for (const { content } of files) content.fill(0);
}

const carrying = z.object({ attachments: z.array(attachmentSchema).default([]) });

/** What a packet of the reporter's names as attached; nothing where only the officer can read it. */
export function attachedTo({ statement }: Pick<PacketRow, 'statement'>): Attachment[] {
  return statement === null ? [] : carrying.parse(JSON.parse(statement)).attachments;
}

/** What goes along with the report itself: all that is attached, until it is made. */
export function attachedToReport(db: ReadableDatabase, id: IncidentId): Attachment[] {
  const report = packetsOf(db, id).find(({ kind }) => kind === 'report');
  return report === undefined ? attachmentsOf(db, id) : attachedTo(report);
}

/** A file's own name, without what only confuses: control characters, marks of direction, folders. */
function plainName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '').split(/[\\/]/).at(-1)?.trim() ?? '';
  return (plain === '' ? 'file' : plain).slice(0, attachmentLimits.name);
}
