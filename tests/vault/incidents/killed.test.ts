import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeConfiguration } from '../../../build/bundle/node.mjs';
import { nativeBinding, output } from '../../../build/steps/paths.mjs';
import { verifyAudit } from '../../../electron/vault/audit';
import { openVault, sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { temporaryFolder } from '../support/vault';

const bundles = join(output, 'tests');
const file = 'reporter-process.js';

beforeAll(async () => {
  const { build } = await import('vite');
  await build(nodeConfiguration({ entry: 'tests/fixtures/incidents/reporter-process.ts', file, format: 'es' }, bundles, pathToFileURL(nativeBinding).href));
}, 180_000);

const leftRow = z.strictObject({ id: z.string(), state: z.string(), noticedAt: z.int(), words: z.string(), marks: z.int(), packets: z.int() });

/** What a vault process has left that was killed in a step. */
function killedIn(step: string, moment: 'before' | 'after') {
  const folder = temporaryFolder();
  const key = randomBytes(32);
  const since = Date.now();
  const { signal, stdout, stderr } = spawnSync(process.execPath, [join(bundles, file), folder, key.toString('hex'), step, moment], { encoding: 'utf8', timeout: 60_000 });
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
  const database = openVault(join(folder, 'vault.db'), key);
  try {
    const rows = database.all(leftRow, sql`select i.id, i.state, i.noticed_at as noticedAt, json_extract(i.facts, '$.words') as words,
      (select count(*) from incident_marks m where m.incident_id = i.id) as marks, (select count(*) from incident_packets p where p.incident_id = i.id) as packets from incidents i`);
    expect(database.driver.pragma('integrity_check', { simple: true })).toBe('ok');
    return { rows, told: stdout, since, audit: verifyAudit(database), events: database.all(z.strictObject({ event: z.string() }), sql`select event from audit order by seq`).map(({ event }) => event) };
  } finally {
    database.close();
  }
}

/** What each step leaves: before its commit as it was, after it as it is to be. */
const steps = [
  { step: 'facts', before: { state: 'started', words: '', marks: 0, packets: 0 }, after: { state: 'started', words: 'New words', marks: 0, packets: 0 }, event: null },
  { step: 'mark', before: { state: 'started', words: 'New words', marks: 0, packets: 0 }, after: { state: 'started', words: 'New words', marks: 1, packets: 0 }, event: 'incidents.marked' },
  { step: 'seal', before: { state: 'started', words: 'New words', marks: 1, packets: 0 }, after: { state: 'sealed', words: 'New words', marks: 1, packets: 1 }, event: 'incidents.sealed' },
  { step: 'save', before: { state: 'sealed', words: 'New words', marks: 1, packets: 1 }, after: { state: 'sent', words: 'New words', marks: 1, packets: 1 }, event: 'incidents.sent' },
] as const;

describe('A process that is killed while an incident is reported', () => {
  it('in the very first keystroke has noticed it or not, and log and report agree', () => {
    expect(killedIn('begin', 'before')).toMatchObject({ rows: [], told: '', audit: { sound: true }, events: [] });
    const after = killedIn('begin', 'after');
    expect(after).toMatchObject({ rows: [{ state: 'started' }], audit: { sound: true }, events: ['incidents.begun'] });
    expect(after.rows[0]?.noticedAt).toBeGreaterThanOrEqual(after.since);
  });

  it.each(steps)('in the step “$step” leaves the report as it was, or as it was to be, and never loses when it was noticed', ({ step, before, after, event }) => {
    for (const [moment, expected] of [['before', before], ['after', after]] as const) {
      const left = killedIn(step, moment);
      expect(left.rows).toMatchObject([{ id: left.told, ...expected }]);
      expect(left.rows[0]?.noticedAt).toBeGreaterThanOrEqual(left.since);
      expect(left.audit).toMatchObject({ sound: true });
      if (event !== null) expect(left.events.includes(event)).toBe(moment === 'after');
    }
  });
});
