export { ChartKeys, type Burial } from './chart-keys';
export { VaultKeeper, type CreatedVault, type ExaminedVault, type OpenedVault } from './keeper';
export type { KeychainAnswer, KeychainPort } from './keychain';
export { writeDurably } from './durable';
export { calibrateKdf, type Kdf } from './derive';
