import { createHash } from 'node:crypto';
import { attachmentLimits, type Attachment } from '../../../shared/incidents';
import { attachmentIdSchema, refuse, type IncidentId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import type { WritableDatabase } from '../store';
import { attachmentsOf, insertAttachment } from './store';

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

/**
 * Attaches bytes to a report that is not made yet: they lie in the encrypted vault from this moment on.
 * @param only what it has to be
 * @throws FaultError `attachment`
 */
export function attach(db: WritableDatabase, incidentId: IncidentId, name: string, content: Uint8Array, { newId, now }: Pick<Context, 'newId' | 'now'>, only?: Attachment['media']): void {
  const media = mediaOf(content);
  if (only !== undefined && media !== only) refuse({ code: 'attachment', why: 'not-this-kind', limit: null });
  const before = attachmentsOf(db, incidentId);
  if (before.length >= attachmentLimits.count) refuse({ code: 'attachment', why: 'too-many', limit: attachmentLimits.count });
  const left = attachmentLimits.allBytes - before.reduce((sum, { bytes }) => sum + bytes, 0);
  const limit = Math.min(attachmentLimits.bytes, left);
  if (content.length > limit) refuse({ code: 'attachment', why: 'too-large', limit });
  insertAttachment(db, incidentId, {
    id: newId('atc', attachmentIdSchema),
    name: plainName(name),
    media,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    addedAt: now,
  }, content);
}

/** A file's own name, without what only confuses: control characters, marks of direction, folders. */
function plainName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '').split(/[\\/]/).at(-1)?.trim() ?? '';
  return (plain === '' ? 'file' : plain).slice(0, attachmentLimits.name);
}
