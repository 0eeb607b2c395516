// The library is fetched when somebody is about to need it: the lock screen comes up without it.
const fetchAge = () => import('age-encryption');

/** Whether words can be sealed to a recipient at all: its shape alone does not say so. Also readies what sealing needs. */
export async function canSealTo(recipient: string): Promise<boolean> {
  const { Encrypter } = await fetchAge();
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

/**
 * Seals a text in the page, to one key and nobody beside it: what leaves the page is ciphertext (age, X25519), and this page
 * cannot open it again.
 * @returns an armoured age file
 */
export async function sealFor(recipient: string, text: string): Promise<string> {
  const { armor, Encrypter } = await fetchAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const plain = new TextEncoder().encode(text);
  try {
    return armor.encode(await encrypter.encrypt(plain));
  } finally {
    plain.fill(0);
  }
}

/** Random bytes of the platform. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
