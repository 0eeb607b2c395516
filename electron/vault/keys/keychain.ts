import { timingSafeEqual } from 'node:crypto';
import type { KeychainAccount, KeychainItem } from '../../../shared/ipc';
import { refuse, type VaultId } from '../../../shared/kernel';

/** What asking the OS keychain can come to. */
export type KeychainAnswer<T> =
  | { readonly state: 'present'; readonly value: T }
  /** There is none on this machine (no Secret Service on the session bus, say). */
  | { readonly state: 'absent' }
  /** It is there, says that it is locked, and gives out and takes nothing until it is not. */
  | { readonly state: 'locked' }
  /** It did not answer in time: locked, or waiting for the person in another window. */
  | { readonly state: 'locked-or-slow' };

/** The OS keychain as the vault sees it; the shell, which may talk to it, answers. A device secret is 32 bytes. */
export type KeychainPort = {
  readonly probe: () => Promise<KeychainAnswer<null>>;
  readonly read: (account: KeychainAccount, item: KeychainItem) => Promise<KeychainAnswer<Uint8Array | null>>;
  readonly write: (account: KeychainAccount, item: KeychainItem, secret: Uint8Array) => Promise<KeychainAnswer<null>>;
};

/** The keychain's answer, or its fault. @throws FaultError `keychain` */
export function present<T>(answer: KeychainAnswer<T>): T {
  return answer.state === 'present' ? answer.value : refuse({ code: 'keychain', why: answer.state });
}

/**
 * Keeps a secret and reads it back. Trust is good: a keychain that forgets would lock the person out of work not yet done.
 * @throws FaultError `keychain`
 */
export async function keepVerified(port: KeychainPort, vaultId: VaultId, item: KeychainItem, secret: Uint8Array): Promise<void> {
  present(await port.write(vaultId, item, secret));
  const stored = present(await port.read(vaultId, item));
  const same = stored !== null && stored.length === secret.length && timingSafeEqual(stored, secret);
  stored?.fill(0);
  if (!same) refuse({ code: 'keychain', why: 'secret-changed' });
}

/** What the keychain answers within a second: the lock screen does not wait for one that waits for somebody. */
export function answerSoon<T>(asked: Promise<KeychainAnswer<T>>): Promise<KeychainAnswer<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ state: 'locked-or-slow' }), 1000);
    void asked.then((answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
