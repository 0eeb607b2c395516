export { BrokenVault } from './BrokenVault';
export { ChangePassphrase, type ChangePassphraseProps } from './ChangePassphrase';
export { LockScreen } from './LockScreen';
export { PassphraseDue } from './PassphraseDue';
export { ProofDialog, type ProofDialogProps } from './ProofDialog';
export { roleDoes, roleName, roleOptions } from './roles';
export { askStatus, emptyState, useAccounts, type AccountsState } from './store';
export { Wizard } from './Wizard';
export { useMay } from './may';
