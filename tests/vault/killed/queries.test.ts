import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { queryDraftSchema } from '../../../shared/queries';
import { atDesk, soundDraft } from '../queries/kit';
import { buildDesk, lastOf, letWork, openedAgain } from './kit';

vi.setConfig({ testTimeout: 120_000 });
beforeAll(buildDesk, 180_000);

const wordsIn = (text: string): number => (text === '' ? 0 : text.split(' ').length);

/** Moments after the first word at which the process is killed, in milliseconds: any of them may hit a transaction. */
const moments = [0, 7, 31, 90];

describe('A draft of a query, killed while it is typed', () => {
  it.each(moments)('%i ms after the first words has every word that was kept, whole, and there is one of it', async (after) => {
    const kit = await atDesk();
    kit.time.now = Date.now();
    const { id } = await kit.ready();
    const working = letWork(kit, initialPolicy, { does: 'type', ...kit.on(id), draft: queryDraftSchema.parse({ ...soundDraft, recipientId: kit.recipientId('Adele Ferrer-Sample') }) });
    await working.said('kept 2');
    await pause(after);
    await working.kill();

    const next = await openedAgain(kit, initialPolicy);
    const { queries } = await next.done('queries.ofEncounter', { encounterId: kit.encounterId });
    expect(queries.map((query) => [query.id, query.state])).toEqual([[id, 'draft']]);
    const body = queries[0]?.content.body ?? '';
    const kept = wordsIn(body);
    expect(body).toBe(Array.from({ length: kept }, (_, at) => `w${at + 1}`).join(' '));
    expect(kept).toBeGreaterThanOrEqual(lastOf(working.lines, 'kept'));
    expect(kept).toBeLessThanOrEqual(lastOf(working.lines, 'typed') + 1);

    const [journal] = (await next.done('desk.resume', {})).drafts.filter(({ field }) => field.includes('query-composer'));
    expect(wordsIn(journal?.text ?? '')).toBeGreaterThanOrEqual(lastOf(working.lines, 'typed'));
    expect(wordsIn(journal?.text ?? '')).toBeGreaterThanOrEqual(kept);
  });
});

describe('A sealed file, killed while it is made', () => {
  /** What is kept of the files of a query: each is whole, or not there. */
  const kitsKept = (next: Awaited<ReturnType<typeof openedAgain>>): number =>
    next.sessions.current()?.database.all(z.strictObject({ part: z.string(), said: z.string() }), sql`select part, chart_open(encounter_id, sealed) as said from query_words where part like 'kit:%'`).map(({ said }): unknown => JSON.parse(said)).length ?? -1;

  it.each([['in the middle of the first', 'sealing 1', 60], ['when the first was just handed out', 'sealed 1', 0], ['in the middle of the second', 'sealing 2', 60]] as const)('%s: what was handed out can be answered, nothing is kept in half, and another can be made', async (_when, line, after) => {
    const kit = await atDesk();
    kit.time.now = Date.now();
    const query = await kit.out();
    const working = letWork(kit, initialPolicy, { does: 'seal', ...kit.on(query.id) });
    await working.said(line);
    await pause(after);
    await working.kill();

    const next = await openedAgain(kit, initialPolicy);
    const handedOut = lastOf(working.lines, 'sealed');
    expect((await next.done('queries.read', kit.on(query.id))).query.state).toBe('sent');
    expect(kitsKept(next)).toBeGreaterThanOrEqual(handedOut);
    expect(kitsKept(next)).toBeLessThanOrEqual(lastOf(working.lines, 'sealing'));
    const before = kitsKept(next);
    expect((await next.done('queries.makeKit', kit.on(query.id))).passcode).toMatch(/\S/);
    expect(kitsKept(next)).toBe(before + 1);
  });
});
