import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditRowHash, verifyAudit } from '../../../electron/vault/audit';
import { copyNameSchema } from '../../../shared/kernel';
import { faultOfLater } from '../../fixtures/charts/faults';
import { bytes, passphrase } from '../support/vault';
import { cutTail, Desk } from './kit';

const broken = (...breaks: string[]) => ({ head: expect.objectContaining({ breaks }), chain: null });
const nothing = { head: null, chain: null };

/** The vault opens, says what was found once, and has it in its log; the next time all is well again. */
async function expectFoundOnce(desk: Desk, ...breaks: string[]): Promise<void> {
  await desk.unlock();
  expect(await desk.trouble()).toEqual(broken(...breaks));
  expect(desk.events().filter(({ event }) => event === 'audit.head-broken')).toEqual([expect.objectContaining({ breaks })]);
  expect(verifyAudit(desk.session().database).sound).toBe(true);
  await desk.work();
  await desk.lock();
  await desk.unlock();
  expect(await desk.trouble()).toEqual(nothing);
}

describe('The end of the log, sealed outside of the database', () => {
  it('fits from one session to the next, and nothing is said of it', async () => {
    const desk = await Desk.setUp();
    for (const _shift of [1, 2, 3]) await desk.shift();
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
    expect(desk.events().some(({ event }) => event === 'audit.head-broken')).toBe(false);
  });

  it('is its owner’s alone, and names no person and no chart', async () => {
    const desk = await Desk.setUp();
    await desk.shift();
    expect((statSync(desk.path('audit-head.json')).mode & 0o777).toString(8)).toBe('600');
    expect(Object.keys(desk.seal()).toSorted()).toEqual(['anchored', 'at', 'format', 'generation', 'hash', 'mac', 'policy', 'seq', 'vaultId']);
  });

  it('is missed where the tail was cut off, though the chain by itself is sound; how much and since when is said', async () => {
    const desk = await Desk.setUp();
    await desk.shift();
    const { seq, at } = desk.seal();
    await desk.behindTheBack((database) => cutTail(database, 2));
    await desk.unlock();
    expect(await desk.trouble()).toEqual({ chain: null, head: { breaks: ['cut-short'], events: Number(seq) - 2, lastAt: expect.any(Number), sealedEvents: seq, sealedAt: at } });
    await desk.lock();
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
  });

  it('is missed where everything was cut off', async () => {
    const desk = await Desk.setUp();
    await desk.behindTheBack((database) => database.driver.exec('delete from audit; delete from audit_head'));
    await expectFoundOnce(desk, 'cut-short');
  });

  it('is missed where an older copy of the database was put back', async () => {
    const desk = await Desk.setUp();
    await desk.shift();
    const putBack = desk.copied('vault.db');
    await desk.shift();
    putBack();
    await expectFoundOnce(desk, 'cut-short');
  });

  it('is missed where an older copy was put back and worked on until it reached as far', async () => {
    const desk = await Desk.setUp();
    const putBack = desk.copied('vault.db', 'audit-head.json');
    const sealAgain = desk.keptAnchor();
    await desk.shift(2);
    const seal = readFileSync(desk.path('audit-head.json'));
    const anchor = desk.keptAnchor();
    putBack();
    sealAgain();
    await desk.shift(5);
    writeFileSync(desk.path('audit-head.json'), seal);
    anchor();
    await expectFoundOnce(desk, 'rewritten');
  });

  it('is missed where an older copy of the whole folder was put back: the keychain knows more', async () => {
    const desk = await Desk.setUp();
    await desk.shift();
    const putBack = desk.copied('vault.db', 'audit-head.json', 'chart-keys.json', 'chart-keys.copy.json', 'vault.json', 'vault.copy.json');
    await desk.shift();
    putBack();
    await expectFoundOnce(desk, 'seal-older', 'cut-short');
  });

  it('is missed where one event was written anew and all that follow were bound to it', async () => {
    const desk = await Desk.setUp();
    await desk.shift();
    await desk.behindTheBack(({ driver }) => {
      let previous = '0'.repeat(64);
      for (const row of driver.prepare('select * from audit order by seq').all().map((each) => Object(each))) {
        const altered = { ...row, at: row.at + 1, previous_hash: previous };
        const { hash: _hash, ...hashed } = altered;
        previous = auditRowHash(hashed);
        driver.prepare('update audit set at = ?, previous_hash = ?, hash = ? where seq = ?').run(altered.at, altered.previous_hash, previous, altered.seq);
      }
      driver.prepare('update audit_head set hash = ?').run(previous);
    });
    await expectFoundOnce(desk, 'rewritten');
  });
});

describe('The seal itself', () => {
  it('that is gone is missed, with a keychain and without', async () => {
    for (const keychain of [true, false]) {
      const desk = await Desk.setUp({ keychain });
      await desk.shift();
      rmSync(desk.path('audit-head.json'));
      await expectFoundOnce(desk, 'seal-gone');
    }
  });

  it.each([
    ['names another number of events', (desk: Desk) => desk.writeSeal({ ...desk.seal(), seq: 1 })],
    ['names another hash', (desk: Desk) => desk.writeSeal({ ...desk.seal(), hash: 'a'.repeat(64) })],
    ['names another policy', (desk: Desk) => desk.writeSeal({ ...desk.seal(), policy: { serial: 1, sha256: 'a'.repeat(64) } })],
    ['bears another mark', (desk: Desk) => desk.writeSeal({ ...desk.seal(), mac: Buffer.alloc(32).toString('base64') })],
    ['bears no mark', (desk: Desk) => desk.writeSeal({ ...desk.seal(), mac: '' })],
    ['is no seal', (desk: Desk) => writeFileSync(desk.path('audit-head.json'), 'nothing')],
  ])('that %s is not believed', async (_case, forge) => {
    const desk = await Desk.setUp();
    await desk.shift();
    forge(desk);
    await expectFoundOnce(desk, 'seal-forged');
  });

  it('of another vault is not believed', async () => {
    const [desk, other] = [await Desk.setUp(), await Desk.setUp()];
    copyFileSync(other.path('audit-head.json'), desk.path('audit-head.json'));
    await expectFoundOnce(desk, 'seal-forged');
  });

  it('that is an older one is known by the keychain', async () => {
    const desk = await Desk.setUp();
    const putBack = desk.copied('audit-head.json');
    await desk.shift();
    putBack();
    await expectFoundOnce(desk, 'seal-older');
  });
});

describe('The keychain’s seal', () => {
  it('that is gone, forged or an older one is missed', async () => {
    for (const [found, spoil] of [
      ['anchor-gone', (desk: Desk) => () => desk.dropAnchor()],
      ['anchor-forged', (desk: Desk) => () => desk.spoilAnchor()],
      ['anchor-older', (desk: Desk) => desk.keptAnchor()],
    ] as const) {
      const desk = await Desk.setUp();
      const later = spoil(desk);
      await desk.shift();
      await desk.shift();
      later();
      await expectFoundOnce(desk, found);
    }
  });

  it('takes no part where the keychain is silent for it, and the file alone is held against the log', async () => {
    const desk = await Desk.setUp({ keychain: false });
    await desk.shift();
    await desk.behindTheBack((database) => cutTail(database, 1)).catch(() => undefined);
    const putBack = desk.copied('vault.db');
    await desk.shift();
    putBack();
    await expectFoundOnce(desk, 'cut-short');
  });

  it('that a slow keychain took too late raises no alarm', async () => {
    const desk = await Desk.setUp();
    await desk.unlock();
    await desk.work();
    const late = desk.keptAnchor();
    const { witness, database } = desk.session();
    const { write } = desk.keychain;
    // It says that it is slow, and carries the write out when a later one has long been answered.
    Object.assign(desk.keychain, { write: async () => ({ state: 'locked-or-slow' }) });
    witness?.seal(database, 1);
    await witness?.anchor();
    Object.assign(desk.keychain, { write });
    await desk.work();
    witness?.seal(database, 2);
    await witness?.anchor();
    await desk.work();
    await desk.lock('before the keychain');
    late();
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
  });
});

describe('A process that ends between two steps raises no alarm', () => {
  it.each(['before the seal', 'before the keychain'] as const)('%s', async (killed) => {
    const desk = await Desk.setUp();
    await desk.shift();
    await desk.unlock();
    await desk.work();
    await desk.lock(killed);
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
    await desk.work();
    await desk.lock(killed);
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
  });

  it('between the making of the vault and its first seal', async () => {
    const desk = await Desk.setUp();
    // As that process would have left it: no seal, and a database that knows of none.
    rmSync(desk.path('audit-head.json'));
    desk.dropAnchor();
    await desk.behindTheBack((database) => database.driver.exec('update audit_head set witnessed_at = null'));
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
  });

  it('between the first seal and the mark in the database that there is one', async () => {
    const desk = await Desk.setUp();
    await desk.behindTheBack((database) => database.driver.exec('update audit_head set witnessed_at = null'));
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
  });
});

describe('A backup copy that is brought back', () => {
  async function withCopy(): Promise<{ readonly desk: Desk; readonly copy: string }> {
    const desk = await Desk.setUp();
    await desk.unlock();
    const { copies } = await desk.door.done('backups.make', {});
    await desk.lock();
    await desk.shift();
    return { desk, copy: copies[0]?.name ?? expect.fail('no copy was made') };
  }

  it('is known as such: no alarm, and the log says that it was brought back', async () => {
    const { desk, copy } = await withCopy();
    await desk.keeper.bringBack(bytes(passphrase), copyNameSchema.parse(copy));
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
    expect(desk.events().map(({ event }) => event)).toContain('vault.brought-back');
    await desk.lock();
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
  });

  it('is known as such where the process ends before the note of it is forgotten', async () => {
    const { desk, copy } = await withCopy();
    await desk.keeper.bringBack(bytes(passphrase), copyNameSchema.parse(copy));
    const putBack = desk.copied('brought-back.json');
    await desk.unlock();
    await desk.lock('before the seal');
    putBack();
    await desk.unlock();
    expect(await desk.trouble()).toEqual(nothing);
  });

  it('is an alarm where it was put there by hand, with a note that the vault did not write', async () => {
    const { desk, copy } = await withCopy();
    await desk.keeper.bringBack(bytes(passphrase), copyNameSchema.parse(copy));
    const note: Record<string, unknown> = JSON.parse(readFileSync(desk.path('brought-back.json'), 'utf8'));
    writeFileSync(desk.path('brought-back.json'), JSON.stringify({ ...note, at: 1 }));
    await desk.unlock();
    expect(await desk.trouble()).toEqual(broken('cut-short', 'note-forged'));
    expect(desk.events().map(({ event }) => event)).not.toContain('vault.brought-back');
  });

  it('is an alarm where an old note of it is put back with an old database', async () => {
    const { desk, copy } = await withCopy();
    await desk.keeper.bringBack(bytes(passphrase), copyNameSchema.parse(copy));
    const putBack = desk.copied('brought-back.json', 'vault.db');
    await desk.shift();
    await desk.shift();
    putBack();
    await desk.unlock();
    expect(await desk.trouble()).toEqual(broken('cut-short', 'note-forged'));
  });
});

describe('An auditor who verifies the vault', () => {
  it('is told of a cut tail, and changes nothing', async () => {
    const desk = await Desk.setUp();
    await desk.shift();
    await desk.behindTheBack((database) => cutTail(database, 1));
    for (const _look of [1, 2]) {
      const vault = await desk.keeper.examine(bytes(passphrase));
      vault.database.close();
      expect(vault.head).toMatchObject({ breaks: ['cut-short'] });
    }
  });

  it('with a wrong passphrase is told nothing', async () => {
    const desk = await Desk.setUp();
    expect(await faultOfLater(desk.keeper.examine(bytes('a wrong one entirely')))).toMatchObject({ code: 'wrong-passphrase' });
  });
});
