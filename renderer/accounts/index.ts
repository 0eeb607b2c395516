export { BrokenVault } from './BrokenVault';
export { ChangePassphrase, type ChangePassphraseProps } from './ChangePassphrase';
export { LockScreen } from './LockScreen';
export { ProofDialog, type ProofDialogProps } from './ProofDialog';
export { PassphraseDue } from './PassphraseDue';
export { roleDoes, roleName, roleOptions } from './roles';
export { askStatus, emptyState, useAccounts, type AccountsState } from './store';
export { Wizard } from './Wizard';
