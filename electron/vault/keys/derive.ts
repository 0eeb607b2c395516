import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from '../../../shared/kernel';
import { availableKiB } from './memory';

const base64 = z.base64();

/** Parameters of Argon2id (RFC 9106). Memory in KiB. */
export const kdfSchema = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.number().int().min(64 * 1024).max(4 * 1024 * 1024),
  passes: z.number().int().min(3).max(64),
  lanes: z.number().int().min(1).max(16),
  salt: base64,
});
export type Kdf = z.infer<typeof kdfSchema>;

/** A 32-byte key sealed under another with AES-256-GCM. */
export const sealedKeySchema = z.strictObject({ algorithm: z.literal('aes-256-gcm'), iv: base64, tag: base64, key: base64 });
export type SealedKey = z.infer<typeof sealedKeySchema>;

/** What a guess has to cost at least. */
export type KdfFloor = Pick<Kdf, 'memoryKiB' | 'passes'>;

/** What a guess costs at least, whatever is asked. */
const leastKdf: KdfFloor = { memoryKiB: 64 * 1024, passes: 3 };
export const ceiling = { memoryKiB: 256 * 1024, passes: 32 } as const;
const lanes = 1;

/** Argon2id over a passphrase. The caller zeroes the result. */
export async function stretch(passphrase: Uint8Array, kdf: Kdf): Promise<Buffer> {
  return hashRaw(passphrase, {
    // Algorithm.Argon2id and Version.V0x13: ambient const enums, which isolated modules cannot read.
    algorithm: 2,
    version: 1,
    memoryCost: kdf.memoryKiB,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, 'base64'),
  });
}

/**
 * Chooses Argon2id's cost so that one derivation takes about `targetMs` on this machine: memory first, since
 * it is what an attacker's hardware lacks, then passes. Never below `floor`, however slow the machine; above it, at most
 * half of the memory that is free.
 */
export async function calibrateKdf(floor: KdfFloor = leastKdf, targetMs = 500, freeKiB = availableKiB()): Promise<Kdf> {
  const trial: Kdf = { algorithm: 'argon2id', ...floor, lanes, salt: randomBytes(16).toString('base64') };
  // The quickest of three: a machine that is busy for a moment must not get a weaker key for good.
  let atFloor = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    await stretch(Buffer.from('calibration'), trial);
    atFloor = Math.min(atFloor, performance.now() - started);
  }
  let memoryKiB: number = floor.memoryKiB;
  while (memoryKiB < ceiling.memoryKiB && memoryKiB * 2 <= freeKiB / 2 && (atFloor * memoryKiB * 2) / floor.memoryKiB <= targetMs) memoryKiB *= 2;
  const onePass = (atFloor / floor.passes) * (memoryKiB / floor.memoryKiB);
  const passes = Math.min(ceiling.passes, Math.max(floor.passes, Math.round(targetMs / onePass)));
  return { ...trial, memoryKiB, passes, salt: randomBytes(16).toString('base64') };
}

/**
 * The key-encryption key: HKDF-SHA-256 over Argon2id(passphrase) and the device secret of the OS keychain
 * (empty in passphrase-only mode). Neither half is of use without the other. The caller zeroes the result.
 */
export async function deriveKek(passphrase: Uint8Array, kdf: Kdf, deviceSecret: Uint8Array): Promise<Buffer> {
  const stretched = await stretch(passphrase, kdf);
  const material = Buffer.concat([stretched, deviceSecret]);
  try {
    return Buffer.from(hkdfSync('sha256', material, Buffer.from(kdf.salt, 'base64'), 'chartlock vault kek v1', 32));
  } finally {
    stretched.fill(0);
    material.fill(0);
  }
}

/** What the chart keys' ring takes of the data key: kept while the desk is open, where the data key itself is not. The caller zeroes it. */
export function deriveRingHalf(dek: Uint8Array, vaultId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dek, Buffer.from(vaultId), 'chartlock chart keys half v1', 32));
}

/** What the head of the log is sealed with outside of the database; kept while the desk is open. The caller zeroes it. */
export function deriveHeadKey(dek: Uint8Array, vaultId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dek, Buffer.from(vaultId), 'chartlock audit head v1', 32));
}

/**
 * The key that seals the ring: HKDF-SHA-256 over the data key's half and the ring secret of the OS keychain (empty
 * in passphrase-only mode). Another secret makes every earlier version of the ring unreadable. The caller zeroes it.
 */
export function deriveRingKek(half: Uint8Array, ringSecret: Uint8Array): Buffer {
  const material = Buffer.concat([half, ringSecret]);
  try {
    return Buffer.from(hkdfSync('sha256', material, new Uint8Array(), 'chartlock chart keys kek v1', 32));
  } finally {
    material.fill(0);
  }
}

/** Seals `key` under `kek`; `about` is bound to it, so that a header cannot be altered unnoticed. */
export function sealKey(key: Uint8Array, kek: Uint8Array, about: string): SealedKey {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', kek, iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return { algorithm: 'aes-256-gcm', iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), key: sealed.toString('base64') };
}

/** Opens what `sealKey` sealed, or undefined when key or header are not the same. The caller zeroes the result. */
export function unsealKey(sealed: SealedKey, kek: Uint8Array, about: string): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(sealed.iv, 'base64'), { authTagLength: 16 })
    .setAAD(Buffer.from(about))
    .setAuthTag(Buffer.from(sealed.tag, 'base64'));
  const key = decipher.update(Buffer.from(sealed.key, 'base64'));
  try {
    return Buffer.concat([key, decipher.final()]);
  } catch {
    // The one error here is the tag's: wrong passphrase, other secret, or altered header.
    return undefined;
  } finally {
    key.fill(0);
  }
}

/** A fingerprint of the device secret: tells a changed keychain from a wrong passphrase, and nothing else. */
export function deviceFingerprint(deviceSecret: Uint8Array, vaultId: string): string {
  return createHmac('sha256', deviceSecret).update(`chartlock device ${vaultId}`).digest().subarray(0, 8).toString('base64');
}

/** Whether a device secret is the one of this fingerprint; compared in constant time. */
export function isDevice(deviceSecret: Uint8Array, vaultId: string, fingerprint: string): boolean {
  const right = Buffer.from(deviceFingerprint(deviceSecret, vaultId), 'base64');
  const given = Buffer.from(fingerprint, 'base64');
  return given.length === right.length && timingSafeEqual(given, right);
}
