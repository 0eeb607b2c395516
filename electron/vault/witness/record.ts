import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, instantSchema, vaultIdSchema, z, type VaultId } from '../../../shared/kernel';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The signed policy with the highest number that a vault was opened under. */
export const anchoredPolicySchema = z.strictObject({ serial: z.number().int().positive(), sha256 });
export type AnchoredPolicy = z.infer<typeof anchoredPolicySchema>;

const contentSchema = z.strictObject({
  format: z.literal(1),
  vaultId: vaultIdSchema,
  /** Grows by one with every seal: tells an older one from a newer. */
  generation: z.number().int().positive(),
  /** The highest generation that the keychain is known to have taken; 0 = none. */
  anchored: z.number().int().nonnegative(),
  /** The last event of the log. Numbers run from 1 without a gap, so that this is also how many there are. */
  seq: z.number().int().positive(),
  hash: sha256,
  at: instantSchema,
  policy: anchoredPolicySchema.nullable(),
});
type Content = z.infer<typeof contentSchema>;

const recordSchema = contentSchema.extend({ mac: z.base64() });

/** The head of a log as it was at an instant. */
export type HeadRecord = Omit<Content, 'format' | 'vaultId'>;

/** A mark that only whoever has opened the vault can make; `about` keeps marks of one kind from being used as another's. */
export function markOf(key: Uint8Array, about: string, text: string): string {
  return createHmac('sha256', key).update(`chartlock ${about}\n`).update(text).digest('base64');
}

/** Whether a text bears its mark; compared in constant time. */
export function bearsMark(key: Uint8Array, about: string, text: string, mark: string): boolean {
  const right = Buffer.from(markOf(key, about, text), 'base64');
  const given = Buffer.from(mark, 'base64');
  return given.length === right.length && timingSafeEqual(given, right);
}

/** A record as it is kept, in the file and in the keychain alike. */
export function writeRecord(key: Uint8Array, vaultId: VaultId, record: HeadRecord): string {
  const content: Content = { format: 1, vaultId, ...record };
  return JSON.stringify({ ...content, mac: markOf(key, 'audit head', canonicalJson(content)) } satisfies z.infer<typeof recordSchema>);
}

/** What a text says of a log's head, for whoever has no key to prove it by; undefined where it says nothing. */
export function claimOf(text: string): Pick<Content, 'vaultId' | 'generation' | 'seq' | 'hash' | 'at'> | undefined {
  try {
    const { vaultId, generation, seq, hash, at } = recordSchema.parse(JSON.parse(text));
    return { vaultId, generation, seq, hash, at };
  } catch {
    return undefined;
  }
}

/** The record of a text; undefined where it is none, is another vault's, or does not bear this vault's mark. */
export function readRecord(key: Uint8Array, vaultId: VaultId, text: string): HeadRecord | undefined {
  let parsed: z.infer<typeof recordSchema>;
  try {
    parsed = recordSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
  const { mac, ...content } = parsed;
  if (content.vaultId !== vaultId || !bearsMark(key, 'audit head', canonicalJson(content), mac)) return undefined;
  const { generation, anchored, seq, hash, at, policy } = content;
  return { generation, anchored, seq, hash, at, policy };
}
