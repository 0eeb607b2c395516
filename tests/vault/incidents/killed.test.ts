import { beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { buildDesk, killedAt, stepsOf, type Beginning, type Step } from '../killed/kit';
import { nextStart, open, unlock } from '../killed/next-start';
import { openedDoor } from '../support/door';

vi.setConfig({ testTimeout: 300_000 });
beforeAll(buildDesk, 180_000);

const leftRow = z.strictObject({ id: z.string(), state: z.string(), noticedAt: z.int(), words: z.string(), marks: z.int(), packets: z.int() });

/** The commit with which a call has changed a report: others may stand before it, and after. */
function commitIn(steps: readonly Step[], call: string): Step {
  const change = steps.find((step) => step.call === call && /^inside: sql (insert into|update) incident/.test(step.name)) ?? expect.fail(`${call} changes nothing`);
  return steps.find(({ at, name }) => at > change.at && name === 'sql commit') ?? expect.fail(`${call} commits nothing`);
}

/** A vault at which nothing was noticed yet, and the commit of each call of a report. */
async function reporting(): Promise<{ readonly beginning: Beginning; readonly commitOf: (call: string) => Step }> {
  const kit = await openedDoor();
  kit.sessions.abandon();
  const steps = await stepsOf(kit, { does: 'report' });
  return { beginning: kit, commitOf: (call) => commitIn(steps, call) };
}

/** What a vault process has left that was killed before or after the commit of a call. */
async function killedIn({ beginning, commitOf }: Awaited<ReturnType<typeof reporting>>, call: string, moment: 'before' | 'after') {
  const since = Date.now();
  const left = await killedAt(beginning, { does: 'report' }, commitOf(call), moment);
  const kit = nextStart(left);
  expect(await unlock(kit)).toMatchObject({ ok: true });
  const { database } = open(kit);
  const rows = database.all(leftRow, sql`select i.id, i.state, i.noticed_at as noticedAt, json_extract(i.facts, '$.words') as words,
    (select count(*) from incident_marks m where m.incident_id = i.id) as marks, (select count(*) from incident_packets p where p.incident_id = i.id) as packets from incidents i`);
  expect(database.driver.pragma('integrity_check', { simple: true })).toBe('ok');
  const told = left.lines.find((line) => line.startsWith('incident '))?.slice('incident '.length);
  const events = database.all(z.strictObject({ event: z.string() }), sql`select event from audit where event like 'incidents.%' order by seq`).map(({ event }) => event);
  return { rows, told, since, audit: database.transaction('read', verifyAudit), events };
}

/** What each call leaves: before its commit as it was, after it as it is to be. */
const calls = [
  { call: 'incidents.keepFacts', before: { state: 'started', words: '', marks: 0, packets: 0 }, after: { state: 'started', words: 'New words', marks: 0, packets: 0 }, event: null },
  { call: 'incidents.mark', before: { state: 'started', words: 'New words', marks: 0, packets: 0 }, after: { state: 'started', words: 'New words', marks: 1, packets: 0 }, event: 'incidents.marked' },
  { call: 'incidents.seal', before: { state: 'started', words: 'New words', marks: 1, packets: 0 }, after: { state: 'sealed', words: 'New words', marks: 1, packets: 1 }, event: 'incidents.sealed' },
  { call: 'incidents.noteSaved', before: { state: 'sealed', words: 'New words', marks: 1, packets: 1 }, after: { state: 'sent', words: 'New words', marks: 1, packets: 1 }, event: 'incidents.sent' },
] as const;

describe('A process that is killed while an incident is reported', () => {
  it('in the very first keystroke has noticed it or not, and log and report agree', async () => {
    const desk = await reporting();
    expect(await killedIn(desk, 'incidents.begin', 'before')).toMatchObject({ rows: [], told: undefined, audit: { sound: true }, events: [] });
    const after = await killedIn(desk, 'incidents.begin', 'after');
    expect(after).toMatchObject({ rows: [{ state: 'started' }], audit: { sound: true }, events: ['incidents.begun'] });
    expect(after.rows[0]?.noticedAt).toBeGreaterThanOrEqual(after.since);
  });

  it('in any later step leaves the report as it was, or as it was to be, and never loses when it was noticed', async () => {
    const desk = await reporting();
    for (const { call, before, after, event } of calls) {
      for (const [moment, expected] of [['before', before], ['after', after]] as const) {
        const left = await killedIn(desk, call, moment);
        expect(left.rows, `${moment} ${call}`).toMatchObject([{ id: left.told, ...expected }]);
        expect(left.rows[0]?.noticedAt).toBeGreaterThanOrEqual(left.since);
        expect(left.audit).toMatchObject({ sound: true });
        if (event !== null) expect(left.events.includes(event), `${moment} ${call}`).toBe(moment === 'after');
      }
    }
  });
});
