import type * as Keytar from 'keytar';
import type { KeychainAccount, KeychainItem } from '../../shared/ipc';
import { isLocked, type Entry } from './secret-service';

/** What the OS keychain came to; see the vault's KeychainAnswer. */
export type KeychainOutcome<T> = { readonly state: 'present'; readonly value: T } | { readonly state: 'absent' | 'locked' | 'locked-or-slow' };

const services = { device: 'Chartlock device secret', 'chart-keys': 'Chartlock chart keys', 'audit-head': 'Chartlock audit head', 'vaults-here': 'Chartlock vaults of a folder' } as const satisfies Record<KeychainItem, string>;
/** No vault waits for these, and they are asked for again and again: nobody is to be asked for the keyring's password for them, in the middle of a chart. */
const inPassing: readonly KeychainItem[] = ['audit-head', 'vaults-here'];
const patienceMs = 5000;

/** Loaded at its first use: where the desktop's libraries are missing, loading fails, and that is a machine without a keychain. */
async function theKeychain(): Promise<typeof Keytar> {
  return (await import('keytar')).default;
}

/** Sorts keytar's outcomes: an answer, no keychain at all, one that is locked, or one that waits for somebody. */
async function ask<T>(question: () => Promise<T>): Promise<KeychainOutcome<T>> {
  let timer: NodeJS.Timeout | undefined;
  // A locked keyring may never answer: keytar waits for a prompt that nobody sees.
  const tooSlow = new Promise<KeychainOutcome<T>>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'locked-or-slow' }), patienceMs);
  });
  const answered = question().then(
    (value): KeychainOutcome<T> => ({ state: 'present', value }),
    (error: unknown): KeychainOutcome<T> => ({ state: error instanceof Error && /lock|dismiss|prompt|denied|cancel/i.test(error.message) ? 'locked' : 'absent' }),
  );
  try {
    return await Promise.race([answered, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

/** "Nothing there" and "no answer" are also what keytar hears of a keyring that is locked, whose prompt was closed or waits: what was read is told apart. */
async function toldApart<T>(outcome: KeychainOutcome<T>, entry: Entry | null): Promise<KeychainOutcome<T>> {
  const isUnsure = outcome.state === 'locked-or-slow' || (outcome.state === 'present' && outcome.value === null);
  return isUnsure && (await isLocked(entry)) ? { state: 'locked' } : outcome;
}

/** Whether the machine's keychain answers, and is open. */
export async function probeKeychain(): Promise<KeychainOutcome<null>> {
  const outcome = await ask(async () => {
    await (await theKeychain()).getPassword(services.device, 'probe');
    return null;
  });
  return toldApart(outcome, null);
}

/**
 * A secret of a vault, or what is kept of a folder; null where the keychain has none. keytar gives strings; the caller zeroes
 * the bytes.
 */
export async function readSecret(account: KeychainAccount, item: KeychainItem): Promise<KeychainOutcome<Uint8Array<ArrayBuffer> | null>> {
  const entry = entryOf(account, item);
  if (inPassing.includes(item) && (await isLocked(entry))) return { state: 'locked' };
  const outcome = await ask(async () => {
    const stored = await (await theKeychain()).getPassword(entry.service, entry.account);
    return stored === null ? null : Uint8Array.from(Buffer.from(stored, 'base64'));
  });
  return toldApart(outcome, entry);
}

/** Keeps a secret of a vault, or what is known of a folder. One that was not answered in time may be kept later; a locked keychain has kept nothing. */
export async function writeSecret(account: KeychainAccount, item: KeychainItem, secret: Uint8Array): Promise<KeychainOutcome<null>> {
  const entry = entryOf(account, item);
  if (inPassing.includes(item) && (await isLocked(entry))) return { state: 'locked' };
  return ask(async () => {
    await (await theKeychain()).setPassword(entry.service, entry.account, Buffer.from(secret).toString('base64'));
    return null;
  });
}

function entryOf(account: KeychainAccount, item: KeychainItem): Entry {
  return { service: services[item], account };
}
