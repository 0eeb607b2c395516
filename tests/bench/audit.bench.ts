import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendAudit, verifyAudit } from '../../electron/vault/audit';
import { writeDurably } from '../../electron/vault/keys';
import { newId, personIdSchema } from '../../shared/kernel';
import { sql } from '../../electron/vault/store';
import { openReadyVault, testChartKeys } from '../fixtures/charts/chart-keys';
import { daysOf } from '../fixtures/oversight/days';

/** The log of many years, in an encrypted vault, with the events of working days as they come. */
const wanted = 1_000_000;
const budgetMs = 10_000;

const folder = mkdtempSync(join(tmpdir(), 'chartlock-bench-'));
const vault = openReadyVault(join(folder, 'vault.db'), randomBytes(32), testChartKeys(folder));
const person = { id: newId('per', personIdSchema, randomBytes), role: 'coder' } as const;
vault.run(sql`insert into people (id, name, identifier, role, created_at) values (${person.id}, 'A coder', 'coder', 'coder', 1)`);
const { events } = daysOf(1, 50_000);
let appending = 0;
for (let written = 0; written < wanted; ) {
  const batch = Math.min(50_000, wanted - written);
  const start = performance.now();
  vault.transaction('write', (db) => {
    for (let index = 0; index < batch; index += 1) {
      const { at, event } = events[index % events.length] ?? events[0] ?? { at: 0, event: { event: 'audit.viewed' } };
      appendAudit(db, person, at, event);
    }
  });
  appending += performance.now() - start;
  written += batch;
}
console.log(`${wanted.toLocaleString('en-US')} events appended at ${((appending * 1000) / wanted).toFixed(1)} µs each`);

const start = performance.now();
const processor = process.cpuUsage();
const verdict = verifyAudit(vault);
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(processor);
console.log(`verified: ${verdict.sound ? 'sound' : 'BROKEN'}, ${verdict.events.toLocaleString('en-US')} events in ${(ms / 1000).toFixed(2)} s, ${((ms * 1000) / wanted).toFixed(1)} µs each; of the processor ${((user + system) / 1e6).toFixed(2)} s (budget ${budgetMs / 1000} s)`);

/** What sealing the head after every commit would cost: a small file, down to the disk. */
const seals = 200;
const sealing = performance.now();
for (let seal = 0; seal < seals; seal += 1) writeDurably(join(folder, 'audit-head.json'), 'x'.repeat(400));
console.log(`sealing the head outside of the database: ${((performance.now() - sealing) / seals).toFixed(2)} ms each`);

vault.close();
rmSync(folder, { recursive: true, force: true });
if (!verdict.sound || ms > budgetMs) process.exitCode = 1;
