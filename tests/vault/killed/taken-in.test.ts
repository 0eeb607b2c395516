import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { closeCodesets, openReferenceFile, sweep } from '../../../electron/vault/codesets';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { summaryText } from '../../fixtures/charts/encounters';
import { addChart } from '../support/charts';
import { openedDoor } from '../support/door';
import { bytes, passphrase } from '../support/vault';
import { atEachEnd, buildDesk } from './kit';
import { charts, expectSound, nextStart, open, unlock } from './next-start';

vi.setConfig({ testTimeout: 300_000 });
beforeAll(buildDesk, 180_000);

it('Taking a chart in that is killed at any step leaves it whole, with its key, or not there', async () => {
  const kit = await openedDoor();
  kit.sessions.abandon();
  const ends = new Set<number>();
  await atEachEnd(kit, { does: 'chart', text: summaryText }, async (left, end) => {
    const after = nextStart(left);
    expect(await unlock(after), end).toMatchObject({ ok: true });
    const [id, ...more] = open(after).database.all(z.strictObject({ id: z.string() }), sql`select id from encounters`).map((row) => row.id);
    const texts = open(after).database.all(z.strictObject({ text: z.string() }), sql`select chart_open(d.encounter_id, t.sealed) as text from documents d join document_texts t on t.document_id = d.id`);
    expect([more, texts.map(({ text }) => text)], end).toEqual([[], id === undefined ? [] : [summaryText, summaryText]]);
    ends.add(texts.length);
    expectSound(after, end);
    // What was lost can be taken in again, under a key of its own.
    expect(addChart(open(after).database, open(after).person, 'again'), end).toMatch(/^enc_/);
  });
  expect([...ends].sort()).toEqual([0, 2]);
});

it('An import of codes that is killed at any step leaves the release whole or unseen, and what is left of it is swept up', async () => {
  const kit = await openedDoor();
  kit.sessions.abandon();
  const ends = new Set<number>();
  const file = fileURLToPath(new URL('../../fixtures/codesets/icd10cm-order-2026.txt', import.meta.url));
  await atEachEnd(kit, { does: 'codes', file }, async (left, end) => {
    const hours = 3_600_000;
    const codesets = openReferenceFile(join(left.folder, 'reference', 'codesets.db'), { now: () => Date.now() + 2 * hours });
    onTestFinished(() => closeCodesets(codesets));
    await sweep(codesets);
    const count = (table: string): number => Number(codesets.reader.driver.prepare(`select count(*) from ${table}`).pluck().get());
    const counts = [count('releases'), count('codes')];
    expect([[0, 0], [1, 141]], end).toContainEqual(counts);
    if (counts[0] === 0) expect(count('finder_parts'), end).toBe(0);
    expect(codesets.reader.driver.pragma('integrity_check', { simple: true }), end).toBe('ok');
    ends.add(counts[1] ?? -1);
    const after = nextStart(left);
    expect(await unlock(after), end).toMatchObject({ ok: true });
    expectSound(after, end);
  });
  expect([...ends].sort()).toEqual([0, 141]);
});

it('A backup copy that is killed at any step is whole or not there, and the vault is as it was', async () => {
  const kit = await openedDoor();
  const chart = addChart(open(kit).database, open(kit).person, 'first');
  kit.sessions.abandon();
  const ends = new Set<number>();
  await atEachEnd(kit, { does: 'copy' }, async (left, end) => {
    let after = nextStart(left);
    const copies = after.keeper.copies.list();
    ends.add(copies.length);
    expect(await after.call('accounts.unlock', { copy: copies[0]?.name ?? null }, { passphrase: bytes(passphrase) }), end).toMatchObject({ ok: true });
    expect(charts(after), end).toEqual([chart]);
    expectSound(after, end);
    after.sessions.abandon();
    after = nextStart(left);
    expect(await unlock(after), end).toMatchObject({ ok: true });
  });
  expect([...ends].sort()).toEqual([0, 1]);
});
