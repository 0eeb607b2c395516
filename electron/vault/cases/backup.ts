import { createPrivateKey } from 'node:crypto';
import { instantSchema, refuse, z } from '../../../shared/kernel';
import { rawPublicKey } from '../../signatures';
import { openPassphrase, openWith, recipientOf, sealedBytes, sealTo, sealWith } from './age';
import type { OfficerPair } from './officer-key';

/**
 * What a lost laptop must not take with it: without the key no report can be opened again. It is sealed to a passphrase that
 * is drawn here (75 bits; nobody is asked to invent one) or to a second officer’s card.
 */
const backupSchema = z.strictObject({
  kind: z.literal('chartlock-officer-keys'),
  format: z.literal(1),
  /** Oldest first; the last was the one in use. */
  keys: z.array(z.strictObject({ identity: z.string().max(100), privateKey: z.base64(), madeAt: instantSchema })).min(1).max(200),
});

/** Seals keys. Their private bytes are zeroed. */
export async function sealBackup(pairs: readonly OfficerPair[], to: { readonly passphrase: string } | { readonly recipient: string }): Promise<string> {
  const backup: z.infer<typeof backupSchema> = {
    kind: 'chartlock-officer-keys', format: 1, keys: pairs.map(({ identity, privateKey, madeAt }) => ({ identity, privateKey: privateKey.toString('base64'), madeAt })),
  };
  for (const { privateKey } of pairs) privateKey.fill(0);
  const text = JSON.stringify(backup);
  return 'passphrase' in to ? sealWith(to.passphrase, text) : sealTo(to.recipient, text);
}

/**
 * Opens a backup: with a passphrase, or, where that is empty, with the keys of this vault. The public halves are worked out
 * from the private ones, so that a file cannot say another card than its keys have.
 * @throws FaultError `officer-backup`
 */
export async function openBackup(file: Buffer, passphrase: string, identities: readonly string[]): Promise<OfficerPair[]> {
  const sealed = sealedBytes(file) ?? refuse({ code: 'officer-backup', why: 'no-backup' });
  const plain = passphrase === '' ? await openedByKeys(identities, sealed) : ((await openPassphrase(passphrase, sealed)) ?? refuse({ code: 'officer-backup', why: 'wrong-passphrase' }));
  try {
    const backup = backupSchema.safeParse(parsed(plain.toString('utf8')));
    if (!backup.success) return refuse({ code: 'officer-backup', why: 'no-backup' });
    return await Promise.all(backup.data.keys.map(pairOf));
  } finally {
    plain.fill(0);
  }
}

async function openedByKeys(identities: readonly string[], sealed: Uint8Array): Promise<Buffer> {
  const opened = await openWith(identities, sealed);
  return 'fault' in opened ? refuse({ code: 'officer-backup', why: 'other-key' }) : opened.plain;
}

async function pairOf({ identity, privateKey, madeAt }: z.infer<typeof backupSchema>['keys'][number]): Promise<OfficerPair> {
  const der = Buffer.from(privateKey, 'base64');
  try {
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('no key that signs');
    return { identity, recipient: await recipientOf(identity), publicKey: rawPublicKey(key).toString('base64'), privateKey: der, madeAt };
  } catch {
    der.fill(0);
    return refuse({ code: 'officer-backup', why: 'no-backup' });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
