import { dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import type { PolicyRefusal } from '../../shared/kernel';
import { policyKeyFileSchema, readJson, signedFactsSchema, signedPolicySchema, signedPolicyStatement, type PolicyKey, type SignedFacts, type SignedPolicy, type SignedState, type SourceReport } from '../../shared/policy';
import { verifySignedPolicy } from '../signatures';
import { readChecked, type Looked } from './checked-file';
import { brokenSource, placeOf, reportOfText, textOf } from './text';

/** A signed policy's report, and how it stands; where there is neither key nor file, it is no source at all. */
export type SignedReading = { readonly reports: readonly SourceReport[]; readonly signed: SignedState };

/** What is pinned: nothing, one key, keys that differ, or something that is no key. */
export type Pin = { readonly kind: 'none' | 'differ' | 'broken' } | { readonly kind: 'key'; readonly key: PolicyKey };

/** A file by its folder and its names below it. */
export type SignedPlace = { readonly top: string; readonly path: readonly string[] };

/** The key that the installer laid beside the application; undefined where there is none, null where it cannot be read. */
export async function readInstalledKey(path: string): Promise<PolicyKey | null | undefined> {
  // Who could write here could change the application itself: nothing is gained by asking whose file it is.
  const file = await readChecked(dirname(path), [path.slice(dirname(path).length + 1)], null);
  if (file.state === 'absent') return undefined;
  if (file.state !== 'present') return null;
  const read = readJson(textOf(file.content) ?? '');
  return read.ok ? (policyKeyFileSchema.safeParse(read.value).data?.key ?? null) : null;
}

/** What installer and policies of the machine pin, all together. */
export function pinOf(installed: PolicyKey | null | undefined, managed: readonly SourceReport[]): Pin {
  const named = [installed, ...managed.map((report) => (report.state === 'valid' ? report.trustedKey : undefined))].filter((key) => key !== undefined);
  const keys = new Set(named);
  const [key] = keys;
  if (key === undefined) return { kind: 'none' };
  if (keys.has(null) || key === null) return { kind: 'broken' };
  return keys.size === 1 ? { kind: 'key', key } : { kind: 'differ' };
}

/** Reads the signed policy: the machine's where there is one, or else the one in the data folder, for computers that IT does not manage. */
export async function readSignedFile(places: readonly [SignedPlace, ...SignedPlace[]], pin: Pin, isMachineUnclear: boolean, now: number): Promise<SignedReading> {
  for (const { top, path } of places) {
    // Whose file it is does not matter: the signature says whose words they are.
    const file = await readChecked(top, path, null);
    if (file.state !== 'absent') return readingOf(join(top, ...path), file, pin, isMachineUnclear, now);
  }
  const where = join(places[0].top, ...places[0].path);
  if (pin.kind === 'none') return { reports: [], signed: { state: 'none' } };
  return { reports: [brokenSource('signed-file', where, 'invalid', pin.kind === 'differ' ? 'keys-differ' : 'missing')], signed: { state: 'unclear', where: placeOf(where) } };
}

function readingOf(where: string, file: Exclude<Looked<Buffer>, { state: 'absent' }>, pin: Pin, isMachineUnclear: boolean, now: number): SignedReading {
  const refused = (why: PolicyRefusal, serial: number | null, facts: SignedFacts | null = null): SignedReading => ({
    reports: [brokenSource('signed-file', where, 'invalid', why)], signed: { state: 'refused', where: placeOf(where), why, serial, facts },
  });
  if (file.state !== 'present') return { reports: [brokenSource('signed-file', where, file.state, file.fault, { where: file.where })], signed: { state: 'unclear', where: placeOf(where) } };
  // The machine's policy may name the key, and cannot be read: the strictest values hold already, and nobody can tell about this file.
  if (pin.kind === 'none' && isMachineUnclear) return { reports: [brokenSource('signed-file', where, 'unknown', 'unknown-key')], signed: { state: 'unclear', where: placeOf(where) } };
  const signed = signedPolicyIn(file.content);
  if (signed === undefined) return refused('not-signed', null);
  if (pin.kind === 'differ') return refused('keys-differ', signed.serial);
  if (pin.kind !== 'key') return refused('unknown-key', signed.serial);
  const verdict = verifySignedPolicy(signed, pin.key, now);
  const facts = signedFactsSchema.strip().parse(signed);
  // One whose time is over is the organisation's word all the same: the page says when it ended.
  if (verdict !== 'sound') return refused(verdict, signed.serial, verdict === 'expired' ? facts : null);
  const sha256 = createHash('sha256').update(signedPolicyStatement(signed)).digest('hex');
  return { reports: [reportOfText('signed-file', where, signed.policy)], signed: { state: 'accepted', where: placeOf(where), ...facts, sha256 } };
}

function signedPolicyIn(bytes: Uint8Array): SignedPolicy | undefined {
  const read = readJson(textOf(bytes) ?? '');
  return read.ok ? signedPolicySchema.safeParse(read.value).data : undefined;
}
