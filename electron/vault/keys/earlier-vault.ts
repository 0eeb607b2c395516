import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierVault, MissingPart } from '../../../shared/accounts';
import type { VaultId } from '../../../shared/kernel';
import { claimOf, headName } from '../witness';
import type { KeychainPort } from './keychain';
import { vaultsHere, type VaultHere } from './vaults-here';
import { ringNames } from './ring';

type Claim = NonNullable<ReturnType<typeof claimOf>>;

/**
 * What is known of the vault that a folder without a header had: from the keychain, which files do not take along when they are
 * deleted, and from what still lies in the folder. Undefined where there never was one, as far as anybody can tell. Nothing of it is
 * proved: the key that could is gone with the vault. A creation that was cut short is none: its log was never sealed.
 * @param copies how many copies of a vault lie there
 */
export async function earlierVault(folder: string, keychain: KeychainPort, copies: number): Promise<EarlierVault | undefined> {
  const left = claimIn(folder);
  const answer = await vaultsHere(keychain, folder);
  const here = answer.state === 'present' ? answer.value : [];
  const last = here.at(-1);
  const vaultId = last?.vaultId ?? left?.vaultId ?? null;
  if (vaultId === null) return copies === 0 ? undefined : { ...nothingKnown, gone: goneFrom(folder), copies };
  return { ...(await described(keychain, vaultId, left)), createdAt: last?.createdAt ?? null, before: Math.max(0, here.length - 1), gone: goneFrom(folder), copies };
}

/** What is known of another vault that the keychain says lay in a folder last. */
export async function displacedVault(keychain: KeychainPort, { vaultId, createdAt }: VaultHere, before: number): Promise<EarlierVault> {
  return { ...(await described(keychain, vaultId, undefined)), createdAt, before, gone: ['header', 'database', 'chart-keys'], copies: 0 };
}

const nothingKnown = { vaultId: null, createdAt: null, events: null, lastAt: null, head: null, before: 0 } as const;

/** How far the log of a vault reached, by the seal in the folder or the keychain's, whichever is the newer. */
async function described(keychain: KeychainPort, vaultId: VaultId, left: Claim | undefined): Promise<Pick<EarlierVault, 'vaultId' | 'events' | 'lastAt' | 'head'>> {
  const answer = await keychain.read(vaultId, 'audit-head');
  const anchored = answer.state !== 'present' || answer.value === null ? undefined : claimOf(Buffer.from(answer.value).toString('utf8'));
  const [newest] = [left, anchored].flatMap((claim) => (claim?.vaultId === vaultId ? [claim] : [])).toSorted((one, other) => other.generation - one.generation);
  return { vaultId, events: newest?.seq ?? null, lastAt: newest?.at ?? null, head: newest?.hash ?? null };
}

/** The seal in the folder; where that was set aside for a vault that did not come about, the one that was set aside last. */
function claimIn(folder: string): Claim | undefined {
  const aside = filesIn(folder).flatMap((name) => {
    const at = /^set-aside-(\d+)\./.exec(name)?.[1];
    return at === undefined || !name.endsWith(`.${headName}`) ? [] : [{ name, at: Number(at) }];
  });
  for (const name of [headName, ...aside.toSorted((one, other) => other.at - one.at).map((each) => each.name)]) {
    const claim = claimAt(join(folder, name));
    if (claim !== undefined) return claim;
  }
  return undefined;
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is no such folder, or nobody may look into it.
    return [];
  }
}

function claimAt(path: string): Claim | undefined {
  try {
    return claimOf(readFileSync(path, 'utf8').trimEnd());
  } catch {
    return undefined;
  }
}

function goneFrom(folder: string): MissingPart[] {
  const isThere = (name: string): boolean => existsSync(join(folder, name));
  return ['header' as const, ...(isThere('vault.db') ? [] : ['database' as const]), ...(ringNames.some(isThere) ? [] : ['chart-keys' as const])];
}
