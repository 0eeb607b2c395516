import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { newId } from '../../../shared/kernel';
import { seedEncounters } from '../../fixtures/charts/seed';
import { day, openedDesk } from './desk';

const many = 1000;
/** How many stay: they are why a death must find its rows by index. */
const others = 1000;

it(`${many} deaths in one run leave room for calls all the while`, { timeout: 120_000 }, async () => {
  const desk = await openedDesk({ keepChartDays: 30 });
  const { database, person } = desk.session();
  const seed = (count: number): void =>
    void database.transaction('write', (db) =>
      seedEncounters(db, count, {
        person, now: desk.time.now, newId: (prefix, schema) => newId(prefix, schema, randomBytes), afterCommit: () => undefined, alsoAudit: () => undefined,
      }),
    );
  seed(many);
  desk.pass(15 * day);
  database.driver.exec(`update encounters set ref = 'E-OLD' || substr(ref, 4)`);
  seed(others);
  desk.pass(15 * day);

  let isRunning = true;
  const waits: number[] = [];
  const asking = (async () => {
    while (isRunning) {
      await pause(10);
      const began = performance.now();
      await nextTurn();
      await desk.done('encounters.worklist', { text: '', statuses: [], sort: 'controllingDate', descending: false, from: 0, count: 100 });
      waits.push(performance.now() - began);
    }
  })();
  const began = performance.now();
  const outcome = await desk.retention.disposal.run();
  const took = performance.now() - began;
  isRunning = false;
  await asking;
  waits.sort((one, other) => one - other);
  process.stdout.write(`${many} deaths: ${took.toFixed(0)} ms; meanwhile ${waits.length} worklists, p50 ${waits[waits.length >> 1]?.toFixed(1)} ms, longest ${waits.at(-1)?.toFixed(1)} ms\n`);

  expect(outcome).toEqual({ died: many, waitingForKeychain: 0 });
  expect(desk.present()).toHaveLength(others);
  expect((await desk.done('retention.certificates', { before: null, count: 1 })).total).toBe(many);
  expect(verifyAudit(database)).toMatchObject({ sound: true });
  expect(waits.length).toBeGreaterThan(20);
});
