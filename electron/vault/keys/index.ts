export { VaultKeeper, type CreatedVault, type OpenedVault } from './keeper';
export type { KeychainAnswer, KeychainPort } from './keychain';
export { calibrateKdf, type Kdf } from './derive';
