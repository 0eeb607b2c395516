import { faultSchema, z } from '../kernel';

/** The most that one message may hold: a 20 MB document and its envelope. */
export const messageLimitBytes = 48 * 1024 * 1024;
/** The most that a secret may hold: a passphrase is judged, stretched and zeroed whole. */
const secretLimitBytes = 4096;

/**
 * What travels through the port from the renderer. Inputs and outputs are JSON text: cheap to hand through
 * the isolated preload, measurable, and free of surprises that structured clones can carry.
 */
export const requestSchema = z.strictObject({
  kind: z.literal('call'),
  id: z.number().int().nonnegative(),
  name: z.string().max(80),
  input: z.string(),
  secrets: z.record(z.string().max(40), z.instanceof(Uint8Array).refine(({ length }) => length <= secretLimitBytes)),
});
export type Request = z.infer<typeof requestSchema>;

/** The answer to a call: JSON text of the output, or a fault. */
export const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({ kind: z.literal('reply'), id: z.number().int(), ok: z.literal(true), output: z.string() }),
  z.strictObject({ kind: z.literal('reply'), id: z.number().int(), ok: z.literal(false), fault: faultSchema }),
]);
export type Reply = z.infer<typeof replySchema>;

/** News sent unasked; `body` is JSON text. */
export const noticeMessageSchema = z.strictObject({ kind: z.literal('notice'), name: z.string(), body: z.string() });
export type NoticeMessage = z.infer<typeof noticeMessageSchema>;
