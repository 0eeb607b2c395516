import type * as Keytar from 'keytar';
import type { KeychainAccount, KeychainItem } from '../../shared/ipc';

/** What the OS keychain came to; see the vault's KeychainAnswer. */
export type KeychainOutcome<T> = { readonly state: 'present'; readonly value: T } | { readonly state: 'absent' | 'locked-or-slow' };

const services = { device: 'Chartlock device secret', 'chart-keys': 'Chartlock chart keys', 'audit-head': 'Chartlock audit head', 'vaults-here': 'Chartlock vaults of a folder' } as const satisfies Record<KeychainItem, string>;
const patienceMs = 5000;

/** Loaded at its first use: where the desktop's libraries are missing, loading fails, and that is a machine without a keychain. */
async function theKeychain(): Promise<typeof Keytar> {
  return (await import('keytar')).default;
}

/** Sorts keytar's outcomes: an answer, no keychain at all, or one that waits for somebody. */
async function ask<T>(question: () => Promise<T>): Promise<KeychainOutcome<T>> {
  let timer: NodeJS.Timeout | undefined;
  // A locked keyring may never answer: keytar waits for a prompt that nobody sees.
  const tooSlow = new Promise<KeychainOutcome<T>>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'locked-or-slow' }), patienceMs);
  });
  const answered = question().then(
    (value): KeychainOutcome<T> => ({ state: 'present', value }),
    (error: unknown): KeychainOutcome<T> => ({ state: error instanceof Error && /lock|dismiss|prompt|denied|cancel/i.test(error.message) ? 'locked-or-slow' : 'absent' }),
  );
  try {
    return await Promise.race([answered, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the machine's keychain answers. */
export function probeKeychain(): Promise<KeychainOutcome<null>> {
  return ask(async () => {
    await (await theKeychain()).getPassword(services.device, 'probe');
    return null;
  });
}

/** A secret of a vault, or what is kept of a folder; null where the keychain has none. keytar gives strings; the caller zeroes the bytes. */
export function readSecret(account: KeychainAccount, item: KeychainItem): Promise<KeychainOutcome<Uint8Array<ArrayBuffer> | null>> {
  return ask(async () => {
    const stored = await (await theKeychain()).getPassword(services[item], account);
    return stored === null ? null : Uint8Array.from(Buffer.from(stored, 'base64'));
  });
}

/** Keeps a secret of a vault, or what is known of a folder. */
export function writeSecret(account: KeychainAccount, item: KeychainItem, secret: Uint8Array): Promise<KeychainOutcome<null>> {
  return ask(async () => {
    await (await theKeychain()).setPassword(services[item], account, Buffer.from(secret).toString('base64'));
    return null;
  });
}
