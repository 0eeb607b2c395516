import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { deriveKek } from '../../electron/vault/keys/derive';
import { readHeader } from '../../electron/vault/keys/header';
import { encounterIdSchema, newId, randomWord } from '../../shared/kernel';
import { passphrase, test, type Desk } from '../e2e/support/desk';
import { policySwitch } from '../e2e/support/policy';
import { rawKeyOf } from '../e2e/support/raw-key';
import { openRawVault } from '../e2e/support/raw-vault';

/** Figures of the running application; `npm run bench` prints them. Nothing here fails on time. */

const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): string => milliseconds(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} (n ${sorted.length})`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Process start to the first words painted, which are the lock screen's: the page shows nothing before. */
async function startTimed(desk: Desk): Promise<number> {
  const since = Date.now();
  await desk.start();
  await desk.page.waitForSelector('form input');
  return desk.page.evaluate((start) => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN) - start;
  }, since);
}

/** From the Enter that follows the passphrase until the first row of the worklist is painted, timed in the page itself. */
async function unlockTimed(desk: Desk): Promise<number> {
  const { page } = desk;
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.evaluate(() => {
    let entered = 0;
    document.addEventListener('keydown', (event) => (entered = event.timeStamp), true);
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role="row"][aria-rowindex="2"]') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => Reflect.set(window, 'unlockTime', performance.now() - entered)));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await page.keyboard.press('Enter');
  const time = await page.waitForFunction((): unknown => Reflect.get(window, 'unlockTime'));
  return Number(await time.jsonValue());
}

async function fillWorklist(profile: string, key: Buffer, count: number): Promise<void> {
  const database = await openRawVault(profile, key);
  const person = database.driver.prepare<[], { id: string }>('select id from people').get()?.id ?? '';
  const insert = database.driver.prepare(
    `insert into encounters (id, ref, class, status, admitted_on, discharged_on, service_from, service_to, attending, attending_plain, demo, key_proof, patient_name, created_by, created_at)
     values (?, ?, 'inpatient', ?, '2026-01-01', ?, null, null, ?, ?, 0, chart_seal(?, ?), chart_seal(?, 'Testa, Ivo'), ?, ?)`,
  );
  // Today: charts from years ago would have ended long since.
  const came = Date.now();
  database.transaction('write', () => {
    for (let row = 0; row < count; row += 1) {
      const attending = `Dr ${['Vale', 'Okafor', 'Lind', 'Ruiz'][row % 4] ?? ''}`;
      const day = String(1 + (row % 28)).padStart(2, '0');
      const id = newId('enc', encounterIdSchema, randomBytes);
      insert.run(id, `E-${randomWord(8, randomBytes).toUpperCase()}`, row % 3 === 0 ? 'in-progress' : 'new', `2026-02-${day}`, attending, attending.toLowerCase(), id, id, id, person, came);
    }
  });
  database.close();
}

test('lock screen and worklist', async ({ desk }) => {
  test.setTimeout(240_000);
  await desk.start();
  await desk.createVault();
  await desk.stop();
  const starts: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    const time = await startTimed(desk);
    if (run > 0) starts.push(time);
    await desk.stop();
  }
  print(`process start to painted lock screen, warm: ${spread(starts)}; bar 1500 ms`);

  const key = await rawKeyOf(desk.profile, passphrase);
  await fillWorklist(desk.profile, key, 10_000);
  const header = readHeader(join(desk.profile, 'vault', 'vault.json'));
  if (header === undefined) throw new Error('no header');
  const derivations: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const since = performance.now();
    await deriveKek(Buffer.from(passphrase), header.kdf, new Uint8Array(32));
    derivations.push(performance.now() - since);
  }
  const unlocks: number[] = [];
  // Where nobody rules, a desk keeps a thousand charts and lets the others go.
  const policy = policySwitch(desk, { cacheCharts: 20_000 });
  for (let run = 0; run < 5; run += 1) {
    await desk.start(policy);
    await desk.page.waitForSelector('form input');
    unlocks.push(await unlockTimed(desk));
    await desk.stop();
  }
  print(`Argon2id as calibrated (${header.kdf.memoryKiB / 1024} MiB, ${header.kdf.passes} passes): ${spread(derivations)}`);
  print(`passphrase entered to painted worklist of 10,000 encounters, Argon2id included: ${spread(unlocks)}`);
  const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  print(`  without Argon2id: ${milliseconds(median(unlocks) - median(derivations))}; bar 300 ms`);
});
