import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { instantSchema, placeIdSchema, vaultIdSchema, z, type PlaceId } from '../../../shared/kernel';
import type { KeychainAnswer, KeychainPort } from './keychain';

/** As many of a folder's vaults are remembered. */
const mostKept = 50;

const vaultHereSchema = z.strictObject({ vaultId: vaultIdSchema, createdAt: instantSchema });
/** A vault that a folder has had. */
export type VaultHere = z.infer<typeof vaultHereSchema>;

const placeSchema = z.strictObject({ format: z.literal(1), vaults: z.array(vaultHereSchema).max(mostKept) });

/** What the keychain calls a folder: as it was named, since a link in its place would lead to another one. It tells nobody where that is. */
export function placeOf(folder: string): PlaceId {
  return placeIdSchema.parse(`plc_${createHash('sha256').update(`chartlock place ${resolve(folder)}`).digest('hex').slice(0, 32)}`);
}

/** The vaults that a folder has had, the newest last, as far as the keychain knows. */
export async function vaultsHere(port: KeychainPort, folder: string): Promise<KeychainAnswer<readonly VaultHere[]>> {
  const answer = await port.read(placeOf(folder), 'vaults-here');
  return answer.state === 'present' ? { state: 'present', value: answer.value === null ? [] : read(answer.value) } : answer;
}

/** Has the keychain know a folder's vaults. Never fails: what it does not take now, it is offered at the next unlocking. */
export async function keepVaultsHere(port: KeychainPort, folder: string, vaults: readonly VaultHere[]): Promise<void> {
  const kept: z.infer<typeof placeSchema> = { format: 1, vaults: vaults.slice(-mostKept) };
  await port.write(placeOf(folder), 'vaults-here', Buffer.from(JSON.stringify(kept)));
}

function read(value: Uint8Array): readonly VaultHere[] {
  try {
    return placeSchema.parse(JSON.parse(Buffer.from(value).toString('utf8'))).vaults;
  } catch {
    // Written by somebody else, or by a newer Chartlock: it says nothing to this one.
    return [];
  }
}
