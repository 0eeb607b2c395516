import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { localDate } from '../../../shared/kernel';
import { policyFileLimitBytes, policyKeyFileSchema, policyKeySchema, readJson, type PolicyKey } from '../../../shared/policy';
import { makePolicyKey, policyKeyId, signPolicy } from '../../signatures';
import { textOf } from '../../policy/text';
import { conclude, exitCodes, isFileError, usage } from '../run';
import { soundText } from './check';
import { bytesOf, Unreadable } from './file';

type KeygenOptions = { readonly out: string; readonly json: boolean };

/** Makes a key pair; the private half goes into a new file that nobody but its owner reads. */
export function generateKey({ out, json }: KeygenOptions): void {
  const { privateKey, key } = makePolicyKey();
  // PEM is text, which cannot be zeroed; the process ends right after.
  if (!writeNew(out, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600)) return;
  const keyId = policyKeyId(key);
  if (json) return console.log(JSON.stringify({ key, keyId, privateKey: out }));
  console.log(`Private key: ${out}. Keep it away from the desks; who holds it rules them.`);
  console.log(`Public key to pin: ${key}`);
  console.log(`Its fingerprint: ${keyId ?? ''}`);
  console.log('Pin it as trustedPolicyKey in the machine’s policy, or beside the application in resources/policy-key.json:');
  console.log(JSON.stringify(policyKeyFileSchema.parse({ kind: 'chartlock-policy-key', format: 1, key })));
}

type SignOptions = { readonly key: string; readonly serial: number; readonly expires?: string; readonly out: string; readonly json: boolean };

/** Signs a policy file whose every setting can be read. */
export function signFile(path: string, { key, serial, expires, out, json }: SignOptions): void {
  const now = Date.now();
  if (expires !== undefined && expires < localDate(now)) return usage(`${expires} is over: a policy that has expired is refused by every desk.`);
  try {
    const privateKey = readPrivateKey(key);
    const text = soundText(path);
    if (text === undefined) return conclude(exitCodes.findings);
    const signed = signPolicy({ serial, issuedAt: now, expiresOn: expires ?? null, policy: text }, privateKey);
    const whole = `${JSON.stringify(signed, null, 2)}\n`;
    if (Buffer.byteLength(whole) > policyFileLimitBytes) return usage(`${path} is too long: signed, it would hold more than 1 MiB.`);
    if (!writeNew(out, whole, 0o644)) return;
    if (json) return console.log(JSON.stringify({ out, serial, expiresOn: signed.expiresOn, keyId: signed.keyId }));
    console.log(`${out}: signed policy ${serial}, ${signed.expiresOn === null ? 'without end' : `in force to ${signed.expiresOn}`}, by the key ${signed.keyId}.`);
  } catch (error) {
    if (error instanceof Unreadable) return usage(error.message);
    throw error;
  }
}

/** An Ed25519 private key as PKCS #8, in PEM or DER. @throws Unreadable */
function readPrivateKey(path: string): KeyObject {
  const bytes = bytesOf(path);
  try {
    const key = createPrivateKey(bytes.subarray(0, 5).toString('latin1') === '-----' ? { key: bytes, format: 'pem' } : { key: bytes, format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, as of a key of another kind.
  } finally {
    bytes.fill(0);
  }
  throw new Unreadable(`${path} holds no Ed25519 private key`);
}

/** Writes a file that was not there; false, and told, where it was or cannot be. */
function writeNew(path: string, text: string, mode: number): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx', mode });
    return true;
  } catch (error) {
    if (!isFileError(error)) throw error;
    usage(error.code === 'EEXIST' ? `${path} is there already, and nothing is written over it.` : `${path} cannot be written (${error.code}).`);
    return false;
  }
}

/** A public key as an option: in base64, or a file that pins one. */
export function parseKey(text: string): PolicyKey {
  const key = policyKeySchema.safeParse(text);
  if (key.success) return key.data;
  try {
    const read = readJson(textOf(readFileSync(text)) ?? '');
    const pinned = read.ok ? policyKeyFileSchema.safeParse(read.value) : undefined;
    if (pinned?.success === true) return pinned.data.key;
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
  throw new InvalidArgumentError('It must be a public key, 32 bytes in base64, or a file that pins one.');
}

export function parseSerial(text: string): number {
  const serial = Number(text);
  if (!Number.isSafeInteger(serial) || serial < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return serial;
}
