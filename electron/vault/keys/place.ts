import type { EarlierVault } from '../../../shared/accounts';
import type { VaultId } from '../../../shared/kernel';
import { displacedVault, earlierVault } from './earlier-vault';
import type { Header } from './header';
import { answerSoon, type KeychainPort } from './keychain';
import { keepVaultsHere, vaultsHere } from './vaults-here';

/** Who is asked for a vault that is gone: the keychain too, as long as it takes or for a second; or only what lies in the folder. */
export type Asked = 'keychain' | 'keychain-soon' | 'folder-alone';

/**
 * A folder of a vault, as the keychain remembers it: whoever deletes a vault's files to be rid of its log does not come by that
 * (45 CFR 164.312(b), (c)(1)).
 */
export class Place {
  /**
   * @param header the one in force, where there is one
   * @param copies how many copies of a vault lie there
   */
  constructor(
    private readonly folder: string,
    private readonly keychain: KeychainPort,
    private readonly header: () => Header | undefined,
    private readonly copies: () => number,
  ) {}

  /** The vault that was here, for a folder without a header; undefined where there never was one. */
  earlier(asked: Asked): Promise<EarlierVault | undefined> {
    const { keychain } = this;
    const read: Readonly<Record<Asked, KeychainPort['read']>> = {
      keychain: keychain.read,
      'keychain-soon': (...one) => answerSoon(keychain.read(...one)),
      'folder-alone': async () => ({ state: 'absent' }),
    };
    return earlierVault(this.folder, { ...keychain, read: read[asked] }, this.copies());
  }

  /**
   * Has the keychain know that this vault lies here.
   * @param told is given the vault that lay here last, where that is another; what it answers with false is asked again at the next unlocking
   */
  async take(vaultId: VaultId, told: (displaced: EarlierVault) => boolean): Promise<void> {
    const header = this.header();
    const answer = await vaultsHere(this.keychain, this.folder);
    if (header?.vaultId !== vaultId || answer.state !== 'present') return;
    const here = answer.value;
    const last = here.at(-1);
    if (last?.vaultId === vaultId) return;
    if (last !== undefined && !told(await displacedVault(this.keychain, last, here.length - 1))) return;
    await keepVaultsHere(this.keychain, this.folder, [...here.filter((each) => each.vaultId !== vaultId), { vaultId, createdAt: header.createdAt }]);
  }
}
