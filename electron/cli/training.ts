import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { canonicalJson } from '../../shared/kernel';
import { isPassed, readContent, readLedger, trainingStatementSchema, type SignedContent, type TrainingStatement } from '../../shared/training';
import { fingerprintOf } from '../signatures';
import { verifySigned } from '../vault/signing';
import { sha256Of } from '../vault/training';
import { parseFingerprint } from './certificates';
import { conclude, exitCodeHelp, exitCodes, isFileError, usage } from './run';

const whyBad = {
  form: 'the line is not as it was written',
  signature: 'the signature does not fit: statement, signature or key was altered',
  statement: 'it is signed, but it states no training of this format',
  content: 'the text beside it is not the one that was signed',
  key: 'it was signed with another key',
  twice: 'the same signature stands there twice',
} as const;

/** Why a signature proves nothing. */
export type BadEntry = { readonly line: number; readonly signatureId: string | null; readonly why: keyof typeof whyBad };

/** The file of a ledger, judged by nothing but itself. */
export type LedgerVerdict = {
  readonly signatures: number;
  readonly bad: readonly BadEntry[];
  /** What the good ones state, in the order of the file. */
  readonly good: readonly TrainingStatement[];
  /** The fingerprints of the keys that signed the good ones. */
  readonly signedBy: readonly string[];
};

/**
 * Judges every signature of a ledger: its form to the letter, the signature itself, what it states, whether the text
 * beside it is the one that was signed, and whose key it was signed with. Needs no vault.
 * @param key the fingerprint that the key must have, where it is known
 */
export function judgeLedger(text: string, key?: string): LedgerVerdict {
  const lines = readLedger(text);
  const seen = new Set<string>();
  const signedBy = new Set<string>();
  const bad: BadEntry[] = [];
  const good: TrainingStatement[] = [];
  for (const { line, entry } of lines) {
    const statement = entry === null ? null : statementOf(entry);
    const why = entry === null ? 'form' : whyNot(entry, statement, seen, key);
    if (why !== undefined) {
      bad.push({ line, signatureId: statement?.signatureId ?? null, why });
    } else if (entry !== null && statement !== null) {
      signedBy.add(keyOf(entry));
      good.push(statement);
    }
    if (statement !== null) seen.add(statement.signatureId);
  }
  return { signatures: lines.length, bad, good, signedBy: [...signedBy] };
}

function keyOf({ key }: SignedContent): string {
  return fingerprintOf(Buffer.from(key, 'base64'));
}

function whyNot({ content, ...signed }: SignedContent, statement: TrainingStatement | null, seen: ReadonlySet<string>, key: string | undefined): BadEntry['why'] | undefined {
  if (!verifySigned(signed)) return 'signature';
  if (statement === null) return 'statement';
  const read = readContent(content);
  if (sha256Of(content) !== statement.sha256 || read?.id !== statement.requirementId || read.version !== statement.version) return 'content';
  if (key !== undefined && keyOf({ content, ...signed }) !== key) return 'key';
  return seen.has(statement.signatureId) ? 'twice' : undefined;
}

/** What a signature states; null where that is no training that was passed, or not in the one form in which it is signed. */
function statementOf({ statement }: SignedContent): TrainingStatement | null {
  try {
    const parsed = trainingStatementSchema.parse(JSON.parse(statement));
    return canonicalJson(parsed) === statement && isPassed(parsed.score) ? parsed : null;
  } catch {
    return null;
  }
}

function sentenceOf({ at, personName, identifier, title, version, score, validUntil, sha256 }: TrainingStatement): string {
  const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  const answers = score.asked === 0 ? 'read' : `${score.right} of ${score.asked} right`;
  return `${day(at)}  ${personName} (${identifier})  ${title}, version ${version}: ${answers}; ${validUntil === null ? 'holds for this text' : `until ${day(validUntil)}`}  ${sha256.slice(0, 12)}…`;
}

function inSignatures(count: number): string {
  return count === 1 ? '1 signature' : `${count} signatures`;
}

type VerifyOptions = { readonly key?: string; readonly json: boolean };

/** Verifies the file of a ledger, on any computer: no vault, no passphrase. */
function verify(file: string, { key, json }: VerifyOptions): void {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return usage(`${file} cannot be read${isFileError(error) ? ` (${error.code})` : ''}.`);
  }
  const verdict = judgeLedger(text, key);
  const { signatures, bad, good, signedBy } = verdict;
  if (bad.length > 0 || signatures === 0) conclude(exitCodes.findings);
  if (json) return console.log(JSON.stringify({ sound: bad.length === 0 && signatures > 0, ...verdict }));
  for (const statement of good) console.log(sentenceOf(statement));
  for (const { line, signatureId, why } of bad) console.log(`BAD, line ${line}${signatureId === null ? '' : ` (${signatureId})`}: ${whyBad[why]}.`);
  console.log(signatures === 0 ? 'There is no signature in this file.' : `${inSignatures(signatures)}: ${good.length} good, ${bad.length} bad.`);
  for (const fingerprint of signedBy) console.log(`Signed by the key ${fingerprint}`);
  if (key === undefined && signedBy.length > 0) console.log('Compare this with the fingerprint that the certificate in Chartlock shows, or name it with --key.');
}

/** Adds `training verify`. */
export function addTrainingCommands(program: Command): void {
  const training = program.command('training').description('Look at what people have signed of training and policies');
  training
    .command('verify')
    .description('Verify the file of a ledger: form, signature, statement, text and key of each. Needs neither vault nor passphrase.')
    .argument('<file>', 'the file that the application saved')
    .option('--key <fingerprint>', 'the fingerprint of the key that must have signed them all', parseFingerprint)
    .option('--json', 'print one JSON line', false)
    .addHelpText('after', `${exitCodeHelp('one of them is bad (it says which and why), or there is none')}\nExample: chartlock training verify training-ledger-2026-03-12.jsonl`)
    .action(verify);
}
