import { trustedKeyName } from '../signed';

/** The one name in a policy that is no setting: the key by which a desk knows the organisation's signature. */
export const trustedKey = {
  name: trustedKeyName,
  title: 'Key that signs policies',
  explanation: [
    'The public half of the key with which the organisation signs policies, for computers where nothing else says what IT wrote: Ed25519, 32 bytes in base64.',
    'Once it is set, every desk needs a signed policy: without one the strictest values hold, and with one that cannot be believed nothing opens.',
  ],
} as const;
