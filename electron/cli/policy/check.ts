import type { PolicyKey } from '../../../shared/policy';
import { conclude, exitCodes, usage } from '../run';
import { textOf } from '../../policy/text';
import { bytesOf, isWarning, notText, readPolicyFile, readText, Unreadable, type Finding, type PolicyFile } from './file';

type CheckOptions = { readonly key?: PolicyKey; readonly asManaged: boolean; readonly json: boolean };

/** What is wrong, after the place and the setting. */
const faultWords: Readonly<Record<Finding['fault'], string>> = {
  'unreadable': 'cannot be read',
  'not-a-file': 'is no plain file or folder',
  'not-owned-by-root': 'is not owned by root',
  'writable-by-others': 'can be written by others than its owner',
  'too-large': 'is larger than 1 MiB',
  'not-json': 'this is no JSON',
  'duplicate-name': 'stands there twice',
  'not-an-object': 'a policy is one object, { … }',
  'not-signed': 'is not signed, or not as a policy is',
  'unknown-key': 'was signed with another key',
  'bad-signature': 'the signature does not fit: the policy or the signature was altered',
  'rolled-back': 'is older than one that was seen before',
  'expired': 'has expired',
  'missing': 'is missing',
  'keys-differ': 'two keys are pinned',
  'unknown-setting': 'is no setting of this version',
  'wrong-value': 'has a value that does not count',
};

/** Says what is wrong with a policy file, and where. */
export async function checkPolicy(path: string, { key, asManaged, json }: CheckOptions): Promise<void> {
  let file: PolicyFile;
  try {
    file = await readPolicyFile(path, { key, asManaged, now: Date.now() });
  } catch (error) {
    if (error instanceof Unreadable) return usage(error.message);
    throw error;
  }
  const wrong = file.findings.filter((finding) => !isWarning(finding));
  if (wrong.length > 0) conclude(exitCodes.findings);
  if (json) return console.log(JSON.stringify({ sound: wrong.length === 0, settings: settingsOf(file).length, signed: signedOf(file), findings: file.findings }));
  for (const finding of file.findings) console.log(sentenceOf(finding));
  if (file.signed !== null) console.log(signedSentence(file));
  console.log(conclusionOf(file, wrong.length));
}

/**
 * The text of a policy that is not signed yet, with everything that is wrong in it on standard error; undefined where
 * something is.
 * @throws Unreadable
 */
export function soundText(path: string): string | undefined {
  const text = textOf(bytesOf(path));
  const findings = text === undefined ? [notText(path)] : readText(path, text, 'signed-file').findings;
  for (const finding of findings) process.stderr.write(`${sentenceOf(finding)}\n`);
  return findings.every(isWarning) ? text : undefined;
}

/** The settings that the file sets, in its order. */
function settingsOf({ report }: PolicyFile): string[] {
  return report.state === 'valid' ? Object.keys(report.part) : [];
}

function signedOf({ signed, verdict }: PolicyFile) {
  return signed === null ? null : { serial: signed.serial, issuedAt: new Date(signed.issuedAt).toISOString(), expiresOn: signed.expiresOn, keyId: signed.keyId, verdict };
}

function sentenceOf(finding: Finding): string {
  const { where, line, column, setting, fault, expected } = finding;
  const place = [where, line, column].filter((part) => part !== null).join(':');
  const hint = expected === null ? '' : fault === 'unknown-setting' ? `; is it ${expected}?` : `; expected: ${expected}`;
  return `${place}: ${isWarning(finding) ? 'warning: ' : ''}${setting === null ? '' : `${setting} `}${faultWords[fault]}${hint}`;
}

function signedSentence({ signed, verdict }: PolicyFile): string {
  if (signed === null) return '';
  const { serial, issuedAt, expiresOn, keyId } = signed;
  const looked = verdict === null ? 'The signature was not looked at: name the key with --key.' : verdict === 'sound' ? 'The signature is sound.' : '';
  return `Signed policy ${serial} of ${new Date(issuedAt).toISOString()}, ${expiresOn === null ? 'without end' : `in force to ${expiresOn}`}, by the key ${keyId}. ${looked}`.trimEnd();
}

function conclusionOf(file: PolicyFile, wrong: number): string {
  const warnings = file.findings.length - wrong;
  const settings = settingsOf(file).length;
  const told = [`${settings} ${settings === 1 ? 'setting' : 'settings'}`, `${wrong} wrong`, ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`])];
  return `${told.join(', ')}.${wrong === 0 ? '' : ` ${consequence(file)}`}`;
}

/** What a desk would make of a file in which something is wrong. */
function consequence({ report, verdict }: PolicyFile): string {
  if (verdict !== null && verdict !== 'sound') return 'No desk that pins this key opens with it.';
  return report.state === 'valid' ? 'On a desk, a value that does not count is replaced by the strictest.' : 'On a desk, it makes every setting the strictest.';
}
