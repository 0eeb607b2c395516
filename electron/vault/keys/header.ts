import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canonicalJson, instantSchema, refuse, vaultIdSchema, z } from '../../../shared/kernel';
import { deriveKek, deviceFingerprint, kdfSchema, sealedKeySchema, sealKey, type Kdf } from './derive';
import { stageDurably, syncFolder } from './durable';

/** The header once more, for the day on which the disk has spoiled the first. */
export const twinName = 'vault.copy.json';

/** And beside the copies of the vault, where there are some: whoever has lost the vault's files brings one of them back. */
export const spareName = join('copies', 'vault.json');

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
 * A header as it is written. The checksum tells a spoiled file from a sound one before there is a passphrase; that nobody has
 * altered it, the sealed key says, which is bound to what the header says.
 */
const headerFileSchema = headerSchema.extend({ checksum: z.string().regex(/^[0-9a-f]{64}$/).optional() });

/** One of the header's two files as it lies there. */
type HeaderFile = { readonly state: 'missing' | 'damaged' } | { readonly state: 'sound'; readonly header: Header; readonly isEarlier: boolean };

/** What is to be mended of the header's two files, and which. */
export type HeaderMending = { readonly file: 'first' | 'second'; readonly why: 'missing' | 'damaged' | 'behind' };

/** The header in force, and what is amiss with its files; `isSingle`: it was written when there was one file only. */
export type HeaderFound = { readonly header: Header; readonly mending: HeaderMending | null; readonly isSingle: boolean };

const twinOf = (path: string): string => join(dirname(path), twinName);

/** What a header hashes to: the checksum in its files, and what the database knows it by. */
export function checksumOf(header: Header): string {
  return createHash('sha256').update(canonicalJson(header)).digest('hex');
}

function lookAt(path: string): HeaderFile {
  if (!existsSync(path)) return { state: 'missing' };
  try {
    const { checksum, ...header } = headerFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    const isSound = checksum === undefined || checksum === checksumOf(header);
    return isSound ? { state: 'sound', header, isEarlier: checksum === undefined } : { state: 'damaged' };
  } catch {
    return { state: 'damaged' };
  }
}

/**
 * The header of the first of its files that is sound, the one beside the copies last; undefined where there is none.
 * @param path the first file; the other lies beside it
 * @throws FaultError `vault-damaged` (`header`) where one is there and none can be read
 */
export function findHeader(path: string): HeaderFound | undefined {
  const [first, second] = [lookAt(path), lookAt(twinOf(path))];
  if (first.state === 'sound') return { header: first.header, mending: secondMending(first, second), isSingle: first.isEarlier && second.state === 'missing' };
  if (second.state === 'sound') return { header: second.header, mending: { file: 'first', why: first.state }, isSingle: false };
  const spare = lookAt(join(dirname(path), spareName));
  if (spare.state === 'sound') return { header: spare.header, mending: { file: 'first', why: first.state }, isSingle: false };
  return first.state === 'missing' && second.state === 'missing' ? undefined : refuse({ code: 'vault-damaged', what: 'header' });
}

/**
 * Keeps the header beside the copies of the vault too, which are worth nothing without it. Only where there are copies; where the
 * disk does not take it, the next unlocking tries again.
 */
export function keepSpare(path: string, header: Header): void {
  const spare = join(dirname(path), spareName);
  if (!existsSync(dirname(spare))) return;
  const kept = lookAt(spare);
  if (kept.state === 'sound' && checksumOf(kept.header) === checksumOf(header)) return;
  try {
    stageDurably(spare, textOf(header))();
  } catch {
    // Nobody is kept from the vault for the want of it.
  }
}

function secondMending(first: Extract<HeaderFile, { state: 'sound' }>, second: HeaderFile): HeaderMending | null {
  if (second.state !== 'sound') return first.isEarlier && second.state === 'missing' ? null : { file: 'second', why: second.state };
  return checksumOf(second.header) === checksumOf(first.header) ? null : { file: 'second', why: 'behind' };
}

/** The header in force, or undefined where there is none. @throws FaultError `vault-damaged` (`header`) */
export function readHeader(path: string): Header | undefined {
  return findHeader(path)?.header;
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

/**
 * Writes a header beside the one that is there, twice; the function returned puts both in place, the first file first: cut
 * short in between, the new header is in force already, and the next unlocking brings the other file up to it.
 */
export function stageHeader(path: string, header: Header): () => void {
  const places = [path, twinOf(path)].map((file) => stageDurably(file, textOf(header), 'unsynced'));
  return () => {
    for (const place of places) {
      place();
      syncFolder(dirname(path));
    }
    keepSpare(path, header);
  };
}

function textOf(header: Header): string {
  return `${JSON.stringify({ ...header, checksum: checksumOf(header) } satisfies z.infer<typeof headerFileSchema>, null, 2)}\n`;
}
