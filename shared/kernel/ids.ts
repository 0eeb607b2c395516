import { z } from './zod';

// Crockford's alphabet: no I, L, O, U, so that an id read over the telephone is written down right.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

function idSchema<const Prefix extends string, const Brand extends string>(prefix: Prefix, _brand: Brand) {
  return z.string().regex(new RegExp(`^${prefix}_[${alphabet}]{20}$`)).brand<Brand>();
}

export const personIdSchema = idSchema('per', 'PersonId');
export const encounterIdSchema = idSchema('enc', 'EncounterId');
export const documentIdSchema = idSchema('doc', 'DocumentId');
export const assignmentIdSchema = idSchema('asg', 'AssignmentId');
export const evidenceIdSchema = idSchema('evi', 'EvidenceId');
export const actIdSchema = idSchema('act', 'ActId');
export const releaseIdSchema = idSchema('rel', 'ReleaseId');
export const taskIdSchema = idSchema('tsk', 'TaskId');
export const fileIdSchema = idSchema('fil', 'FileId');
export const grantIdSchema = idSchema('grt', 'GrantId');
export const vaultIdSchema = idSchema('vlt', 'VaultId');
/** A folder, by a hash of its name. */
export const placeIdSchema = z.string().regex(/^plc_[0-9a-f]{32}$/).brand<'PlaceId'>();
export const certificateIdSchema = idSchema('crt', 'CertificateId');
export const attestationIdSchema = idSchema('att', 'AttestationId');
export const printoutIdSchema = idSchema('prt', 'PrintoutId');
export const signatureIdSchema = idSchema('sig', 'SignatureId');
export const glassIdSchema = idSchema('gls', 'GlassId');
export const favouriteIdSchema = idSchema('fav', 'FavouriteId');
export const favouriteGroupIdSchema = idSchema('fgr', 'FavouriteGroupId');
export const candidateIdSchema = idSchema('cnd', 'CandidateId');
export const queryIdSchema = idSchema('qry', 'QueryId');
export const recipientIdSchema = idSchema('rcp', 'RecipientId');
export const outgoingIdSchema = idSchema('out', 'OutgoingId');
export const attachmentIdSchema = idSchema('atc', 'AttachmentId');
export const packetIdSchema = idSchema('pkt', 'PacketId');

/** An incident's reference, as it is said over the telephone and written on paper: 60 random bits, so that no two desks give the same. */
export const incidentIdSchema = z.string().regex(/^I-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/).brand<'IncidentId'>();
export const caseIdSchema = idSchema('cas', 'CaseId');
export const receivedIdSchema = idSchema('rcv', 'ReceivedId');
export const decisionIdSchema = idSchema('dcn', 'DecisionId');
export const correctiveIdSchema = idSchema('cor', 'CorrectiveId');
export const noticeIdSchema = idSchema('ntc', 'NoticeId');
export const officerKeyIdSchema = idSchema('oky', 'OfficerKeyId');

export type PersonId = z.infer<typeof personIdSchema>;
export type EncounterId = z.infer<typeof encounterIdSchema>;
export type DocumentId = z.infer<typeof documentIdSchema>;
export type AssignmentId = z.infer<typeof assignmentIdSchema>;
export type EvidenceId = z.infer<typeof evidenceIdSchema>;
export type ActId = z.infer<typeof actIdSchema>;
export type ReleaseId = z.infer<typeof releaseIdSchema>;
export type TaskId = z.infer<typeof taskIdSchema>;
export type FileId = z.infer<typeof fileIdSchema>;
export type GrantId = z.infer<typeof grantIdSchema>;
export type VaultId = z.infer<typeof vaultIdSchema>;
export type PlaceId = z.infer<typeof placeIdSchema>;
export type CertificateId = z.infer<typeof certificateIdSchema>;
export type AttestationId = z.infer<typeof attestationIdSchema>;
export type PrintoutId = z.infer<typeof printoutIdSchema>;
export type SignatureId = z.infer<typeof signatureIdSchema>;
export type GlassId = z.infer<typeof glassIdSchema>;
export type FavouriteId = z.infer<typeof favouriteIdSchema>;
export type FavouriteGroupId = z.infer<typeof favouriteGroupIdSchema>;
export type CandidateId = z.infer<typeof candidateIdSchema>;
export type QueryId = z.infer<typeof queryIdSchema>;
export type RecipientId = z.infer<typeof recipientIdSchema>;
export type OutgoingId = z.infer<typeof outgoingIdSchema>;
export type AttachmentId = z.infer<typeof attachmentIdSchema>;
export type PacketId = z.infer<typeof packetIdSchema>;
export type IncidentId = z.infer<typeof incidentIdSchema>;
export type CaseId = z.infer<typeof caseIdSchema>;
export type ReceivedId = z.infer<typeof receivedIdSchema>;
export type DecisionId = z.infer<typeof decisionIdSchema>;
export type CorrectiveId = z.infer<typeof correctiveIdSchema>;
export type NoticeId = z.infer<typeof noticeIdSchema>;
export type OfficerKeyId = z.infer<typeof officerKeyIdSchema>;

/** Fills `bytes` with randomness; the platform's, passed in, since shared code has none of its own. */
export type RandomBytes = (count: number) => Uint8Array;

/** `count` random characters of the id alphabet, 5 bits each. */
export function randomWord(count: number, random: RandomBytes): string {
  return Array.from(random(count), (byte) => alphabet[byte & 31]).join('');
}

/**
 * A new id (100 random bits) that satisfies `schema`, e.g. `newId('enc', encounterIdSchema, random)`.
 */
export function newId<Schema extends z.ZodType>(prefix: string, schema: Schema, random: RandomBytes): z.output<Schema> {
  return schema.parse(`${prefix}_${randomWord(20, random)}`);
}

/** A new reference of an incident. */
export function newIncidentId(random: RandomBytes): IncidentId {
  const word = randomWord(12, random).toUpperCase();
  return incidentIdSchema.parse(`I-${word.slice(0, 4)}-${word.slice(4, 8)}-${word.slice(8)}`);
}
