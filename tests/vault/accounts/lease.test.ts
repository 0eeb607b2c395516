import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { leaseAddress, leaseByPath, takeLease, type Lease } from '../../../electron/vault/lease';
import { temporaryFolder } from '../support/vault';

/** A person whom no other test, and no desk of this computer, knows. */
let people = 0;
const somebody = (): string => `lease-test-${process.pid}-${(people += 1)}`;

async function held(identifier: string): Promise<Lease> {
  const lease = (await takeLease(identifier)) ?? expect.fail('the lease was refused');
  onTestFinished(() => lease.release());
  return lease;
}

/** Another process that listens at an address, as a vault process does. */
async function anotherProcessAt(address: string) {
  const script = `require('node:net').createServer((socket) => socket.destroy()).listen(Buffer.from(process.argv[1], 'base64').toString(), () => console.log('there'))`;
  const child = spawn(process.execPath, ['-e', script, Buffer.from(address).toString('base64')], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('A person’s session on a computer', () => {
  it('is one: a second is refused, within about a second', async () => {
    const identifier = somebody();
    await held(identifier);
    const since = performance.now();
    expect(await takeLease(identifier)).toBeUndefined();
    expect(performance.now() - since).toBeLessThan(2000);
  });

  it('is the same however the identifier is written, and another for another person', async () => {
    const identifier = somebody();
    await held(`  ${identifier.toUpperCase()} `);
    expect(await takeLease(identifier)).toBeUndefined();
    await held(somebody());
  });

  it('can be taken again once it was given back', async () => {
    const identifier = somebody();
    (await held(identifier)).release();
    await held(identifier);
  });

  it('ends with its process, though that was killed', async () => {
    const identifier = somebody();
    const first = await anotherProcessAt(leaseAddress(identifier, process.platform));
    expect(await takeLease(identifier)).toBeUndefined();
    first.kill('SIGKILL');
    await once(first, 'exit');
    await held(identifier);
  });

  it('passes to a successor that comes while its predecessor is still dying', async () => {
    const identifier = somebody();
    const first = await anotherProcessAt(leaseAddress(identifier, process.platform));
    setTimeout(() => first.kill('SIGKILL'), 400);
    await held(identifier);
  });

  it('tells nobody on the computer who works there', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) expect(leaseAddress('nquill@hospital.example', platform)).not.toMatch(/nquill|hospital/);
  });

  it('has a name that every version of Node makes the same socket of: it fills the address', () => {
    expect(Buffer.byteLength(leaseAddress('nquill', 'linux'))).toBe(108);
  });
});

// As on macOS, which has neither an abstract namespace nor named pipes; tried here on the file system of this computer.
describe('Where the lease is a socket’s path', () => {
  const path = (): string => join(temporaryFolder(), 'lease');

  it('a second is refused, and given back it is free', async () => {
    const at = path();
    const first = (await leaseByPath(at)) ?? expect.fail('the lease was refused');
    expect(await leaseByPath(at)).toBeUndefined();
    first.release();
    const second = (await leaseByPath(at)) ?? expect.fail('the lease was refused');
    second.release();
  });

  it('one that a killed process left is stale, and no hindrance', async () => {
    const at = path();
    const killed = await anotherProcessAt(`${at}-1`);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(existsSync(`${at}-1`)).toBe(true);
    const lease = (await leaseByPath(at)) ?? expect.fail('the lease was refused');
    lease.release();
  });

  it('something else that has the name is passed over, not removed', async () => {
    const at = path();
    writeFileSync(`${at}-1`, 'somebody’s file');
    const lease = (await leaseByPath(at)) ?? expect.fail('the lease was refused');
    expect(existsSync(`${at}-1`)).toBe(true);
    lease.release();
  });

  it('one that is held under a later number counts', async () => {
    const at = path();
    writeFileSync(`${at}-1`, 'somebody’s file');
    const server = createServer();
    server.listen(`${at}-2`);
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    expect(await leaseByPath(at)).toBeUndefined();
  });
});
