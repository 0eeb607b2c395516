import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepWatch } from '../../electron/vault/oversight';
import { sql } from '../../electron/vault/store';
import { AccessWatch } from '../../shared/oversight';
import { initialPolicy } from '../../shared/policy';
import { openReadyVault, testChartKeys } from '../fixtures/charts/chart-keys';
import { daysOf } from '../fixtures/oversight/days';
import { seenOf } from '../fixtures/oversight/logged';
import { scoreOf } from '../fixtures/oversight/score';

/** Twenty planted accesses among ten thousand events, on several seeds: how many are found, how many of those reported are right. */
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
const sums = { found: 0, planted: 0, reported: 0, right: 0, ms: 0 };
for (const seed of seeds) {
  const { events, planted } = daysOf(seed, 10_000);
  const start = performance.now();
  const watch = new AccessWatch(initialPolicy);
  for (const event of events.map(seenOf)) if (event !== null) watch.see(event);
  const anomalies = watch.anomalies();
  const ms = performance.now() - start;
  const { found, reported, right, missed, wrong } = scoreOf(anomalies, planted);
  sums.found += found;
  sums.planted += planted.length;
  sums.reported += reported;
  sums.right += right;
  sums.ms += ms;
  const kinds = (list: readonly { readonly kind: string }[]): string => list.map(({ kind }) => kind).join(', ') || 'none';
  console.log(`seed ${seed}: ${events.length} events, ${found} of ${planted.length} found, ${right} of ${reported} reported were planted; missed: ${kinds(missed)}; besides: ${kinds(wrong)}; ${ms.toFixed(1)} ms`);
}
console.log(`recall ${(sums.found / sums.planted).toFixed(3)}, precision ${(sums.right / sums.reported).toFixed(3)} over ${seeds.length} seeds; ${(sums.ms / seeds.length).toFixed(1)} ms for a log of 10,000 events`);

/** How long a reviewer waits for the list, in an encrypted vault with a log of years: at the first look, and at each one after it. */
const folder = mkdtempSync(join(tmpdir(), 'chartlock-bench-'));
const vault = openReadyVault(join(folder, 'vault.db'), randomBytes(32), testChartKeys(folder));
const { events } = daysOf(1, 200_000);
vault.transaction('write', (db) => {
  for (const id of new Set(events.map(({ personId }) => personId))) db.run(sql`insert into people (id, name, identifier, role, created_at) values (${id}, 'A coder', ${id}, 'coder', 1)`);
  for (const { seq, at, personId, event } of events) {
    const encounterId = 'encounterId' in event ? event.encounterId : null;
    db.runOne(sql`insert into audit (seq, at, person_id, role, event, encounter_id, body, previous_hash, hash) values (${seq}, ${at}, ${personId}, 'coder', ${event.event}, ${encounterId}, ${JSON.stringify(event)}, '', '')`);
  }
});
const kept = keepWatch(() => initialPolicy);
const pieces: number[] = [];
for (let isMore = true; isMore; ) {
  const start = performance.now();
  isMore = kept.readAhead(vault);
  pieces.push(performance.now() - start);
}
const again = performance.now();
const found = kept.look(vault).anomalies().length;
console.log(`${events.length} events in the vault, ${found} found: read ahead in ${pieces.length} pieces of at most ${Math.max(...pieces).toFixed(1)} ms, ${pieces.reduce((sum, ms) => sum + ms, 0).toFixed(0)} ms in all; each look after that ${(performance.now() - again).toFixed(1)} ms`);
vault.close();
rmSync(folder, { recursive: true, force: true });
