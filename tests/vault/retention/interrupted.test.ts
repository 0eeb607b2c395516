import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { verifySigned } from '../../../electron/vault/signing';
import { day, hour, openedDesk, openedDeskWithoutKeychain, type RetentionDesk } from './desk';

/** A desk on which a chart's time is over. */
async function deskWithExpiredChart(): Promise<RetentionDesk> {
  const desk = await openedDesk({ keepChartDays: 30 });
  await desk.add();
  desk.pass(30 * day);
  return desk;
}

describe('While the keychain is silent', () => {
  it('the rows go, the key is told to be waiting, and nothing is certified that is not true', async () => {
    const desk = await deskWithExpiredChart();
    desk.keychain.state = 'locked-or-slow';
    expect(await desk.retention.disposal.run()).toEqual({ died: 1, waitingForKeychain: 1 });
    expect(desk.present()).toEqual([]);
    expect(await desk.certificates()).toEqual([]);
    expect(await desk.done('retention.overview', {})).toMatchObject({ waitingForKeychain: 1, certificates: 0 });
    expect(await desk.done('desk.sweep', {})).toMatchObject({ leftovers: [{ kind: 'key-waiting', records: 1 }], counts: { 'key-waiting': 1 } });
  });

  it('the key waits for the next hour, and is then destroyed and certified', async () => {
    const desk = await deskWithExpiredChart();
    const diedAt = desk.time.now;
    desk.keychain.state = 'locked-or-slow';
    await desk.retention.disposal.run();
    desk.pass(hour);
    desk.keychain.state = 'present';
    expect(await desk.retention.disposal.run()).toEqual({ died: 0, waitingForKeychain: 0 });
    expect((await desk.certificates()).map(({ statement }) => statement)).toMatchObject([{ diedAt, keyDestroyedAt: diedAt + hour, method: 'rotated' }]);
  });

  it('records without a key of their own are certified all the same', async () => {
    const desk = await deskWithExpiredChart();
    await desk.done('desk.keepDraft', { field: 'new-encounter', encounterId: null, text: 'Half a chart', selectionStart: 0, selectionEnd: 0 });
    desk.pass(30 * day);
    desk.keychain.state = 'locked-or-slow';
    expect(await desk.retention.disposal.run()).toEqual({ died: 2, waitingForKeychain: 1 });
    expect((await desk.certificates()).map(({ statement }) => statement)).toMatchObject([{ recordClass: 'draft', method: 'rows-only' }]);
  });
});

describe('A process that is killed', () => {
  it('after the rows went leaves the rest to the next one: key and certificate follow at its first look', async () => {
    const desk = await deskWithExpiredChart();
    const diedAt = desk.time.now;
    desk.keychain.state = 'locked-or-slow';
    await desk.retention.disposal.run();
    desk.keychain.state = 'present';
    desk.pass(2 * hour);
    const next = await desk.afterCrash();
    expect(await next.retention.disposal.run()).toEqual({ died: 0, waitingForKeychain: 0 });
    const [certificate] = await next.certificates();
    expect(certificate?.statement).toMatchObject({ diedAt, keyDestroyedAt: diedAt + 2 * hour, why: 'expired', method: 'rotated' });
    expect(certificate === undefined ? null : verifySigned(certificate.signed)).toBe(true);
    expect(verifyAudit(next.session().database)).toMatchObject({ sound: true });
  });

  it('after the key was destroyed and before that was certified: the next one certifies it', async () => {
    const desk = await deskWithExpiredChart();
    const { chartKeys } = desk.session();
    const bury = chartKeys.bury.bind(chartKeys);
    const killed = new Promise<RetentionDesk>((resolve, reject) => {
      vi.spyOn(chartKeys, 'bury').mockImplementation(async (ids) => {
        const method = await bury(ids);
        desk.afterCrash().then(resolve, reject);
        // The process that was killed goes no further.
        return new Promise(() => method);
      });
    });
    void desk.retention.disposal.run();
    const next = await killed;
    expect(await next.retention.disposal.run()).toEqual({ died: 0, waitingForKeychain: 0 });
    expect((await next.certificates()).map(({ statement }) => statement)).toMatchObject([{ why: 'expired', method: 'rotated' }]);
  });

  it('before the write-ahead log was cut: the next one cuts it, though it has nothing else to do', async () => {
    const desk = await deskWithExpiredChart();
    const next = await desk.afterCrash();
    next.time.now -= day;
    await next.add();
    expect(statSync(join(next.folder, 'vault', 'vault.db-wal')).size).toBeGreaterThan(0);
    expect(await next.retention.disposal.run()).toEqual({ died: 0, waitingForKeychain: 0 });
    expect(statSync(join(next.folder, 'vault', 'vault.db-wal')).size).toBe(0);
  });
});

describe('A desk without a keychain', () => {
  it('erases the key from its own files, and says no more than that', async () => {
    const desk = await openedDeskWithoutKeychain({ keepChartDays: 1 });
    await desk.add();
    desk.pass(2 * day);
    expect(await desk.retention.disposal.run()).toEqual({ died: 1, waitingForKeychain: 0 });
    expect((await desk.certificates()).map(({ statement }) => statement)).toMatchObject([{ method: 'erased' }]);
  });
});
