import type { PolicyInForce } from '../../../shared/audit';
import type { PolicyRefusal } from '../../../shared/kernel';
import { counted } from './counted';
import type { SentencesOf } from './table';

const modeWords: Readonly<Record<PolicyInForce['mode'], string>> = {
  unmanaged: 'under its own defaults: no policy rules it', managed: 'under a policy', unreadable: 'under the strictest rules: a policy could not be read',
};

const refusalWords: Readonly<Record<PolicyRefusal, string>> = {
  'not-signed': 'the policy file is not signed', 'unknown-key': 'the policy is signed with a key that is not trusted', 'keys-differ': 'two policy keys are trusted, and they differ',
  'bad-signature': 'the policy’s signature is wrong', expired: 'the policy has expired', 'rolled-back': 'the policy is older than one seen before', missing: 'the signed policy is gone',
};

/** Events of the policy, in words. */
export const policySentences: SentencesOf<'policy'> = {
  'policy.in-force': (event) => `Opened the desk ${policyWords(event)}`,
  'policy.changed': (event) => `The policy changed: from now on ${policyWords(event)}`,
  'policy.refused': (event) => `Stayed closed: ${refusalWords[event.why]}${event.serial === null || event.seen === null ? '' : ` (number ${event.serial}; this vault has seen number ${event.seen})`}`,
};

function policyWords({ mode, problems, serial, sha256 }: PolicyInForce): string {
  const signed = serial === null ? '' : `, number ${serial}`;
  const trouble = problems === 0 ? '' : `, ${counted(problems, 'problem', 'problems')}`;
  return `${modeWords[mode]}${signed}${trouble} (fingerprint ${sha256.slice(0, 12)})`;
}
