import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../../build/steps/paths.mjs';

/**
 * Hears what a program and its children say to any network: names that they look up, addresses that they connect or send
 * to, and, on this machine, whatever reaches a server. A small library (hear-network.c) stands before the system's calls.
 */
export class NetworkEar {
  readonly #folder = mkdtempSync(join(tmpdir(), 'chartlock-ear-'));
  readonly #notes = join(this.#folder, 'notes');
  readonly #library = join(this.#folder, 'hear-network.so');
  readonly #servers: Server[] = [];
  #reached = 0;

  constructor() {
    writeFileSync(this.#notes, '');
    execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', this.#library, join(repository, 'tests/support/hear-network.c'), '-ldl']);
  }

  /** What the program has to be started with. */
  get environment(): Readonly<Record<string, string>> {
    return { LD_PRELOAD: this.#library, CHARTLOCK_TEST_EAR: this.#notes };
  }

  /** Listens on this machine, in the clear; every connection counts. Returns the port. */
  async listen(): Promise<number> {
    const server = createServer((socket) => {
      this.#reached += 1;
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#servers.push(server);
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** How many connections have reached the servers. */
  get reached(): number {
    return this.#reached;
  }

  /** Everything said so far, each once. The debugger by which tests hold the application looks up where it listens itself: that is none of it. */
  heard(): string[] {
    return [...new Set(readFileSync(this.#notes, 'utf8').split('\n').filter((line) => line !== '' && line !== 'look-up 127.0.0.1 0'))].toSorted();
  }

  close(): void {
    for (const server of this.#servers) server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
