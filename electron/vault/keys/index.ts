export { ChartKeys, type Burial } from './chart-keys';
export { VaultKeeper, type CreatedVault, type OpenedVault } from './keeper';
export type { ExaminedVault } from './examined';
export type { KeyChanges } from './raise';
export type { KeychainAnswer, KeychainPort } from './keychain';
export { keyDemandsOf, type KeyDemands } from './demands';
export { calibrateKdf, type Kdf, type KdfFloor } from './derive';
export { writeDurably } from './durable';
export { hashPassphrase, isPassphrase, type KdfCost, type PassphraseHash } from './earlier';
