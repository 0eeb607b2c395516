import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { canonicalJson, FaultError, type Signed } from '../../shared/kernel';
import { disposalStatementSchema, readCertificates, writeCertificates, type DisposalStatement } from '../../shared/retention';
import { probeKeychain, readSecret, writeSecret } from '../keychain';
import { VaultKeeper } from '../vault/keys';
import { allCertificates } from '../vault/retention';
import { fingerprintOf } from '../signatures';
import { verifySigned } from '../vault/signing';
import { conclude, exitCodeHelp, exitCodes, isFileError, usage } from './run';
import { vaultTrouble } from './vault-trouble';

/** What the commands that open a vault share. */
export type VaultAccess = { readonly dataFolder: string; readonly passphrase: () => Promise<Uint8Array> };

/** Why a certificate proves nothing. */
export type BadCertificate = { readonly line: number; readonly certificateId: string | null; readonly why: keyof typeof whyBad };

const whyBad = {
  form: 'the line is not as it was written',
  signature: 'the signature does not fit: statement, signature or key was altered',
  statement: 'it is signed, but it is no disposal certificate of this format',
  key: 'it was signed with another key',
  twice: 'the same certificate stands there twice',
} as const;

/** A file of certificates, judged by nothing but itself. */
export type CertificatesVerdict = {
  readonly certificates: number;
  readonly bad: readonly BadCertificate[];
  /** The fingerprints of the keys that signed the good ones. */
  readonly signedBy: readonly string[];
};

/**
 * Judges every certificate of a file: its form to the letter, its signature, what it states, and whose key it was
 * signed with. Needs no vault.
 * @param key the fingerprint that the key must have, where it is known
 */
export function judgeCertificates(text: string, key?: string): CertificatesVerdict {
  const lines = readCertificates(text);
  const seen = new Set<string>();
  const signedBy = new Set<string>();
  const bad: BadCertificate[] = [];
  for (const { line, signed } of lines) {
    const statement = signed === null ? null : statementOf(signed);
    const certificateId = statement?.certificateId ?? null;
    const why = signed === null ? 'form' : whyNot(signed, statement, seen, key);
    if (why === undefined && signed !== null) signedBy.add(keyOf(signed));
    else if (why !== undefined) bad.push({ line, certificateId, why });
    if (certificateId !== null) seen.add(certificateId);
  }
  return { certificates: lines.length, bad, signedBy: [...signedBy] };
}

function keyOf({ key }: Signed): string {
  return fingerprintOf(Buffer.from(key, 'base64'));
}

function whyNot(signed: Signed, statement: DisposalStatement | null, seen: ReadonlySet<string>, key: string | undefined): BadCertificate['why'] | undefined {
  if (!verifySigned(signed)) return 'signature';
  if (statement === null) return 'statement';
  if (key !== undefined && keyOf(signed) !== key) return 'key';
  return seen.has(statement.certificateId) ? 'twice' : undefined;
}

/** What a certificate states; null where that is not a disposal, or not in the one form in which it is signed. */
function statementOf({ statement }: Signed): DisposalStatement | null {
  try {
    const parsed = disposalStatementSchema.parse(JSON.parse(statement));
    return canonicalJson(parsed) === statement ? parsed : null;
  } catch {
    return null;
  }
}

type ListOptions = { readonly data: string; readonly out?: string; readonly json: boolean };

/** Lists the certificates of a vault, or writes them to a file as they were signed. */
async function list({ data, out, json }: ListOptions, passphraseFromInput: VaultAccess['passphrase']): Promise<void> {
  const keeper = new VaultKeeper(join(data, 'vault'), { probe: probeKeychain, read: readSecret, write: writeSecret }, { now: () => Date.now() });
  const passphrase = await passphraseFromInput();
  try {
    const { database } = await keeper.examine(passphrase);
    const certificates = hasCertificates(database.driver.pragma('user_version', { simple: true })) ? allCertificates(database) : [];
    database.close();
    if (certificates.length === 0) conclude(exitCodes.findings);
    if (out !== undefined) {
      // Never over another file, and for nobody else's eyes.
      writeFileSync(out, writeCertificates(certificates), { flag: 'wx', mode: 0o600 });
      if (!json) console.log(`${inCertificates(certificates.length)} written to ${out}.`);
    }
    if (json) process.stdout.write(writeCertificates(certificates));
    else if (out === undefined) for (const signed of certificates) console.log(sentenceOf(signed));
    const keys = new Set(certificates.map(keyOf));
    if (!json) for (const fingerprint of keys) console.log(`Signed by the key ${fingerprint}`);
  } catch (error) {
    if (error instanceof FaultError) console.error(`chartlock: the vault could not be opened (${vaultTrouble(error.fault)}).`);
    else if (out !== undefined && isFileError(error)) console.error(`chartlock: ${out} could not be written (${error.code}).`);
    else throw error;
    conclude(exitCodes.failed);
  } finally {
    passphrase.fill(0);
  }
}

/** The schema that brought certificates. */
function hasCertificates(schema: unknown): boolean {
  return Number(schema) >= 3;
}

function sentenceOf(signed: Signed): string {
  const statement = statementOf(signed);
  if (statement === null) return 'A certificate that this version cannot read.';
  const { diedAt, recordClass, ref, why, rule, method, keyDestroyedAt, certificateId } = statement;
  const key = keyDestroyedAt === null ? 'no key of its own' : `key ${method} ${new Date(keyDestroyedAt).toISOString()}`;
  return `${new Date(diedAt).toISOString()}  ${recordClass.padEnd(8)}  ${(ref ?? '').padEnd(10)}  ${why}${rule === null ? '' : ` (${rule})`}; ${key}  ${certificateId}`;
}

function inCertificates(count: number): string {
  return count === 1 ? '1 certificate' : `${count} certificates`;
}

type VerifyOptions = { readonly key?: string; readonly json: boolean };

/** Verifies a file of certificates, on any computer: no vault, no passphrase. */
function verify(file: string, { key, json }: VerifyOptions): void {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return usage(`${file} cannot be read${isFileError(error) ? ` (${error.code})` : ''}.`);
  }
  const verdict = judgeCertificates(text, key);
  const { certificates, bad, signedBy } = verdict;
  if (bad.length > 0 || certificates === 0) conclude(exitCodes.findings);
  if (json) return console.log(JSON.stringify({ sound: bad.length === 0 && certificates > 0, ...verdict }));
  for (const { line, certificateId, why } of bad) console.log(`BAD, line ${line}${certificateId === null ? '' : ` (${certificateId})`}: ${whyBad[why]}.`);
  console.log(certificates === 0 ? 'There is no certificate in this file.' : `${inCertificates(certificates)}: ${certificates - bad.length} good, ${bad.length} bad.`);
  for (const fingerprint of signedBy) console.log(`Signed by the key ${fingerprint}`);
  if (key === undefined && signedBy.length > 0) console.log('Compare this with the fingerprint that the vault shows, or name it with --key.');
}

/** A fingerprint as a person types it: with blanks, colons or capitals, or without. */
export function parseFingerprint(text: string): string {
  const bare = text.toLowerCase().replaceAll(/[\s:]/g, '');
  if (!/^[0-9a-f]{64}$/.test(bare)) throw new InvalidArgumentError('It must have 64 hexadecimal digits.');
  return bare;
}

/** Adds `vault certificates` and `vault verify-certificates`. */
export function addCertificates(vault: Command, { dataFolder, passphrase }: VaultAccess): void {
  vault
    .command('certificates')
    .description('List the signed certificates of what has died, or write them to a file. Reads the passphrase from standard input. Changes nothing.')
    .option('--data <folder>', 'folder of the application’s data', dataFolder)
    .option('--out <file>', 'write them to a new file, a line each, as they were signed')
    .option('--json', 'print them as they were signed, one JSON line each', false)
    .addHelpText('after', `${exitCodeHelp('there is none')}\nExample: chartlock vault certificates --out certificates.jsonl < passphrase.txt`)
    .action((options: ListOptions) => list(options, passphrase));
  vault
    .command('verify-certificates')
    .description('Verify a file of certificates: form, signature, statement and key of each. Needs neither vault nor passphrase.')
    .argument('<file>', 'the file that `vault certificates --out` or the application wrote')
    .option('--key <fingerprint>', 'the fingerprint of the key that must have signed them all', parseFingerprint)
    .option('--json', 'print one JSON line', false)
    .addHelpText('after', exitCodeHelp('one of them is bad (it says which and why), or there is none'))
    .action(verify);
}
