import type { KeychainItem } from '../../../shared/ipc';
import type { VaultId } from '../../../shared/kernel';

/** What asking the OS keychain can come to. */
export type KeychainAnswer<T> =
  | { readonly state: 'present'; readonly value: T }
  /** There is none on this machine (no Secret Service on the session bus, say). */
  | { readonly state: 'absent' }
  /** It did not answer in time: locked, or waiting for the person in another window. */
  | { readonly state: 'locked-or-slow' };

/** The OS keychain as the vault sees it; the shell, which may talk to it, answers. A device secret is 32 bytes. */
export type KeychainPort = {
  readonly probe: () => Promise<KeychainAnswer<null>>;
  readonly read: (vaultId: VaultId, item: KeychainItem) => Promise<KeychainAnswer<Uint8Array | null>>;
  readonly write: (vaultId: VaultId, item: KeychainItem, secret: Uint8Array) => Promise<KeychainAnswer<null>>;
};
