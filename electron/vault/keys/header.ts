import { existsSync, readFileSync } from 'node:fs';
import { instantSchema, refuse, vaultIdSchema, z } from '../../../shared/kernel';
import { deriveKek, deviceFingerprint, kdfSchema, sealedKeySchema, sealKey, type Kdf } from './derive';
import { stageDurably } from './durable';

/** The vault's header, JSON beside the database: all that is needed to open it but the two secrets. No PHI. */
export const headerSchema = z.strictObject({
  format: z.literal(1),
  vaultId: vaultIdSchema,
  createdAt: instantSchema,
  /** Initials of the holder, for the lock screen. */
  initials: z.string().max(4),
  kdf: kdfSchema,
  /** Fingerprint of the keychain's secret; null = passphrase only. */
  device: z.base64().nullable(),
  sealed: sealedKeySchema,
});
export type Header = z.infer<typeof headerSchema>;

/** What the sealed key is bound to: everything that says how it is opened. */
export function boundPart(header: Omit<Header, 'sealed' | 'initials'>): string {
  const { format, vaultId, createdAt, kdf, device } = header;
  return JSON.stringify([format, vaultId, createdAt, kdf.algorithm, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt, device]);
}

/**
 * The header, or undefined where there is none.
 * @throws FaultError `vault-damaged` when it is there and cannot be read
 */
export function readHeader(path: string): Header | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return headerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return refuse({ code: 'vault-damaged', what: 'header' });
  }
}

/** A header in which the data key is sealed under a passphrase and, where there is one, the keychain's secret. */
export async function sealedHeader(
  { vaultId, createdAt, initials }: Pick<Header, 'vaultId' | 'createdAt' | 'initials'>,
  kdf: Kdf,
  dek: Uint8Array,
  passphrase: Uint8Array,
  secret: Uint8Array | null,
): Promise<Header> {
  const bound = { format: 1, vaultId, createdAt, kdf, device: secret === null ? null : deviceFingerprint(secret, vaultId) } as const;
  const kek = await deriveKek(passphrase, kdf, secret ?? new Uint8Array());
  try {
    return { ...bound, initials, sealed: sealKey(dek, kek, boundPart(bound)) };
  } finally {
    kek.fill(0);
  }
}

/** Writes a header beside the one that is there; the function returned puts it in place. */
export function stageHeader(path: string, header: Header): () => void {
  return stageDurably(path, `${JSON.stringify(header, null, 2)}\n`);
}
