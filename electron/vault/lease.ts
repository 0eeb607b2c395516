import { createHash } from 'node:crypto';
import { lstatSync, unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** A person's one session on this computer, from unlocking to the end of the process, whatever ends it. */
export type Lease = { readonly release: () => void };

/** Takes the lease of the person with this identifier; undefined where another process has it. */
export type TakeLease = (identifier: string) => Promise<Lease | undefined>;

/** How long a predecessor that was just ended may take to vanish: a lock hands over within that time. */
const patienceMs = 1000;
const paceMs = 100;

/** Longest name of a socket on Linux, the leading zero byte included. A shorter one is filled up by some versions of Node and not by others. */
const socketNameBytes = 108;

/** Where macOS keeps what belongs to all users: sticky, so that nobody removes another's. */
const stickyFolder = '/private/tmp';

/**
 * Takes the lease by listening under a name that one process of the whole machine can have, and that the system takes
 * back when the process ends: a socket of the abstract namespace (Linux), a named pipe (Windows), a socket's path (macOS).
 */
export const takeLease: TakeLease = async (identifier) => {
  const address = leaseAddress(identifier, process.platform);
  const until = performance.now() + patienceMs;
  for (;;) {
    const lease = await (process.platform === 'darwin' ? leaseByPath(address) : listenAt(address));
    if (lease !== undefined || performance.now() >= until) return lease;
    await new Promise((resolve) => setTimeout(resolve, paceMs));
  }
};

/** Where a person's lease is held, however their identifier is written. It tells nobody who it is that works here. */
export function leaseAddress(identifier: string, platform: NodeJS.Platform): string {
  const known = identifier.normalize('NFKC').trim().toLowerCase();
  const name = `chartlock-session-${createHash('sha256').update(`chartlock session v1 ${known}`).digest('hex')}`;
  switch (platform) {
    case 'win32':
      return `\\\\.\\pipe\\${name}`;
    case 'darwin':
      return join(stickyFolder, name);
    default:
      return `\0${name.padEnd(socketNameBytes - 1, '.')}`;
  }
}

/**
 * The lease where names lie in the file system and outlive their process. One that nobody answers at is stale: it is
 * removed, or, where it is another user's to remove, passed over for the next.
 */
export async function leaseByPath(path: string): Promise<Lease | undefined> {
  for (let number = 1; number <= 16; number += 1) {
    const at = `${path}-${number}`;
    const state = await stateOf(at);
    if (state === 'held') return undefined;
    if (state === 'stale' && !removed(at)) continue;
    return listenAt(at, { writableAll: true });
  }
  return undefined;
}

function listenAt(path: string, options: { readonly writableAll?: boolean } = {}): Promise<Lease | undefined> {
  return new Promise((resolve, reject) => {
    // Whoever asks learns that somebody is there, and nothing else.
    const server: Server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen({ path, exclusive: true, ...options }, () => {
      server.unref();
      resolve({ release: () => void server.close() });
    });
  });
}

function stateOf(path: string): Promise<'free' | 'held' | 'stale'> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve('held');
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ENOENT' ? 'free' : error.code === 'ECONNREFUSED' ? 'stale' : 'held'));
  });
}

function removed(path: string): boolean {
  try {
    if (!lstatSync(path).isSocket()) return false;
    unlinkSync(path);
    return true;
  } catch {
    return false;
  }
}
