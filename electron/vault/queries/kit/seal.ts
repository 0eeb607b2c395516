import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { canonicalJson } from '../../../../shared/kernel';
import { kitContentSchema, kitIdSchema, passcodeBytes, passcodeFrom, type KitContent, type KitId, type KitQuestion } from '../../../../shared/queries';
import { rawPublicKey } from '../../../signatures';

/** What the desk keeps of a kit until its answer has come: under the chart’s key, like the query itself. */
export type KitKeys = {
  readonly kit: KitId;
  /** SHA-256 of the question that was asked. */
  readonly asked: string;
  /** Opens the answer (age, X25519). */
  readonly openWith: string;
  /** Who signs the answer: the raw public half, base64. */
  readonly signedBy: string;
};

export type SealedKit = { readonly html: string; readonly passcode: string; readonly keys: KitKeys };

/** Two to the power of this many blocks of memory for one guess (scrypt): 128 MiB, about a second in a browser. */
const workFactor = 17;

/** Where the page of the kit takes its content in. */
export const contentMark = '<!--sealed-content-->';

/**
 * Seals a question into one HTML file that a browser opens without a network: nothing of it can be read without the
 * passcode (age, scrypt), and the file’s own text is the same for every query.
 * @param page the kit’s page with its mark where the content goes
 */
export async function sealKit(question: KitQuestion, page: string): Promise<SealedKit> {
  const parts = page.split(contentMark);
  if (parts.length !== 2) throw new Error('the page of the kit has no place for its content');
  const kit = kitIdSchema.parse(Array.from(randomBytes(20), (byte) => '0123456789abcdefghjkmnpqrstvwxyz'.charAt(byte % 32)).join(''));
  const openWith = await generateX25519Identity();
  const { privateKey } = generateKeyPairSync('ed25519');
  const asked = digestOf(question);
  const seed = privateKey.export({ format: 'jwk' }).d ?? '';
  const content: KitContent = kitContentSchema.parse({
    kind: 'chartlock-query-kit', format: 1, kit, question, asked,
    reply: { to: await identityToRecipient(openWith), signWith: Buffer.from(seed, 'base64url').toString('base64') },
  });
  const passcode = passcodeFrom(randomBytes(passcodeBytes));
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passcode);
  encrypter.setScryptWorkFactor(workFactor);
  const plain = Buffer.from(JSON.stringify(content));
  try {
    const sealed = Buffer.from(await encrypter.encrypt(plain)).toString('base64');
    return { html: parts.join(sealed), passcode, keys: { kit, asked, openWith, signedBy: rawPublicKey(privateKey).toString('base64') } };
  } finally {
    plain.fill(0);
  }
}

/** SHA-256 of a question’s canonical JSON, in lower-case hexadecimal. */
export function digestOf(question: KitQuestion): string {
  return createHash('sha256').update(canonicalJson(question)).digest('hex');
}
