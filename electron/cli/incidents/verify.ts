import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { readOfficerCard } from '../../../shared/incidents';
import { fingerprintOf } from '../../signatures';
import { bundleFaults, judgeBundle, type BundleVerdict } from '../../vault/cases/bundle/judging';
import { conclude, exitCodes, isFileError, usage } from '../run';

const armourStart = '-----BEGIN AGE ENCRYPTED FILE-----';
const ageStart = 'age-encryption.org/v1';

/** `card`: the fingerprint of the key that the card names. */
export type VerifyBundleOptions = { readonly card?: string; readonly json: boolean };

/** The key of a card as an option: its fingerprint. */
export function parseCard(line: string): string {
  const card = readOfficerCard(line);
  if (card === null) throw new InvalidArgumentError('It must be the line of a card: age1… ed25519:….');
  return fingerprintOf(Buffer.from(card.signer, 'base64'));
}

/** Verifies the evidence of a case on any computer: no vault, no passphrase, no network. */
export function verifyBundle(file: string, { card, json }: VerifyBundleOptions): void {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    return usage(`${file} cannot be read${isFileError(error) ? ` (${error.code})` : ''}.`);
  }
  if (text.trimStart().startsWith(armourStart) || text.startsWith(ageStart)) {
    return usage('The evidence is sealed. Open it with the key that it is sealed to (age --decrypt --identity key.txt), and verify what comes out; - reads standard input.');
  }
  const verdict = judgeBundle(text, card);
  if (!verdict.sound) conclude(exitCodes.findings);
  if (json) return console.log(JSON.stringify(verdict));
  for (const line of sentencesOf(verdict, card)) console.log(line);
}

function sentencesOf({ sound, lines, seal, signedBy, log, parts, findings }: BundleVerdict, card: string | undefined): string[] {
  const head = seal === null ? 'This is no evidence that can be read to its end.' : `Case ${seal.caseRef}, sealed ${new Date(seal.madeAt).toISOString()}, ${lines} lines.`;
  const held = Object.entries(parts).map(([part, count]) => `${count} ${part}`).join(', ');
  return [
    head,
    ...(held === '' ? [] : [`It holds: ${held}.`]),
    ...(log === null ? [] : [`The desk’s log is in it from event ${log.firstSeq} to event ${log.lastSeq}${findings.some(({ part }) => part === 'event' || part === 'log') ? '; it is not whole' : ', without a gap'}.`]),
    ...findings.map(({ line, part, id, why }) => `BAD, line ${line} (${part}${id === null ? '' : ` ${id}`}): ${bundleFaults[why]}.`),
    sound ? 'Every signature holds, every line follows the one before, and nothing is missing.' : `${findings.length === 1 ? '1 fault' : `${findings.length} faults`}. What is named above proves nothing.`,
    ...(signedBy === null ? [] : [`Signed by the key ${signedBy}`]),
    ...(card === undefined && signedBy !== null ? ['Whose key that is, the file alone does not prove: name the privacy officer’s card, as the policy has it, with --card.'] : []),
  ];
}
