import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { stageFile, sweep } from '../../../electron/vault/codesets';
import { sql } from '../../../electron/vault/store';
import { newId, releaseIdSchema, taskIdSchema, z } from '../../../shared/kernel';
import { desk, faultOf, file, fixture, fresh, longOrderFile } from './desk';

const cmName = 'icd10cm-order-2026.txt';

describe('a release file is looked at before it is imported', () => {
  test('system and layout come from the content, the release from the name', async () => {
    const { handlers, grant } = desk();
    const { files } = await handlers['codesets.inspect']({ grantIds: [grant(fixture(cmName)), grant(fixture('HCPC2019_CONTR_ANWEB.txt'))] });
    expect(files).toMatchObject([
      { fileName: cmName, bytes: 19_072, system: 'icd10cm', layout: 'icd10cm-order', release: { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' }, replaces: null },
      { system: 'hcpcs', layout: 'hcpcs-record', release: { name: '2019 January', effectiveTo: null } },
    ]);
  });

  test('a file that lies about its system in its name is taken for what it is', async () => {
    const { handlers, grant } = desk();
    const { files } = await handlers['codesets.inspect']({ grantIds: [grant(file('icd10cm-order-2026.txt', readFileSync(fixture('icd10pcs_order_2026.txt'))))] });
    expect(files).toMatchObject([{ system: 'icd10pcs' }]);
  });

  test('a release that would be replaced is named', async () => {
    const at = desk();
    const before = await at.take(fixture(cmName));
    const { files } = await at.handlers['codesets.inspect']({ grantIds: [at.grant(fixture(cmName))] });
    expect(files[0]?.replaces).toBe(before.id);
  });

  test('a token that was never given, a missing file, and an archive are refused', async () => {
    const { handlers, grant } = desk();
    const inspect = async (path: string) => await faultOf(Promise.resolve(handlers['codesets.inspect']({ grantIds: [grant(path)] })));
    expect(await inspect('/nowhere/at-all.txt')).toMatchObject({ code: 'bad-file', why: 'unreadable' });
    expect(await inspect(file('order.txt.xz', Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1])))).toMatchObject({ why: 'compressed' });
    expect(await inspect(file('empty.txt', ''))).toMatchObject({ why: 'empty' });
  });
});

describe('importing', () => {
  test('an imported release is described, searched and counted', async () => {
    const at = desk();
    const release = await at.take(fixture(cmName));
    expect(release).toMatchObject({ system: 'icd10cm', name: 'FY2026', official: true, codes: 141, billable: 111, fileName: cmName });
    expect(await at.handlers['codesets.releases']({})).toEqual({ releases: [{ ...release, pinnedTo: null }] });
    expect(at.find('acute on chronic systolic').slice(0, 2)).toEqual(['I50.23', 'I50.43']);
  });

  test('the digest is that of the file as it lies on the disk', async () => {
    const content = longOrderFile(2, () => 'Ménière, not plain').replaceAll('\r\n', '\n');
    const { sha256 } = await desk().take(file('any.txt', Buffer.from(content, 'latin1')));
    expect(sha256).toBe(createHash('sha256').update(content, 'latin1').digest('hex'));
  });

  test('text in Windows-1252 and in UTF-8 reads the same', async () => {
    const header = readFileSync(fixture('HCPC2025_OCT_ANWEB.csv'), 'latin1').split('\r\n')[0] ?? '';
    const row = `A9999,0010,3,"Ménière’s – device",Device${','.repeat(header.split(',').length - 5)}`;
    const text = `${header}\r\n${row}\r\n`;
    const windows = Buffer.from(text.replace('’', '\x92').replace('–', '\x96'), 'latin1');
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), windows]) {
      const at = desk();
      await at.take(file('any.csv', bytes), fresh.quarter);
      const { hits } = await at.handlers['codesets.search']({ query: 'A9999', date: '2026-01-01', systems: ['hcpcs'], billableOnly: false, limit: 5 });
      expect(hits.map(({ title }) => title)).toEqual(['Ménière’s – device']);
    }
  });

  test('an import during which the computer slept for hours is whole, though others were swept up after meanwhile', async () => {
    const at = desk();
    const newRelease = <Schema extends z.ZodType>(prefix: string, schema: Schema): z.output<Schema> => newId(prefix, schema, randomBytes);
    const input = { taskId: newId('tsk', taskIdSchema, randomBytes), grantId: at.grant(file('slept.txt', longOrderFile(20_000))), member: null, release: { ...fresh.release, name: 'Slept' } };
    let running = true;
    const sweeping = (async () => {
      while (running) await sweep(at.codesets);
    })();
    // It began in 1970.
    await at.handlers['codesets.import'](input, { now: 0, newId: newRelease }, {});
    running = false;
    expect(at.codesets.reader.get(z.object({ n: z.number() }), sql`select count(*) as n from codes join releases on key = release_key where name = 'Slept'`)).toEqual({ n: 20_000 });
    await sweeping;
  });

  test('progress is told, and other work runs in between', async () => {
    const at = desk();
    let turns = 0;
    let running = true;
    const counting = (async () => {
      while (running) {
        turns += 1;
        await nextTurn();
      }
    })();
    const taskId = newId('tsk', taskIdSchema, randomBytes);
    await at.take(file('long.txt', longOrderFile(20_000)), fresh.release, taskId);
    running = false;
    await counting;
    expect(turns).toBeGreaterThan(20);
    expect(at.told.length).toBeGreaterThan(1);
    expect(at.told.every((told) => told.taskId === taskId && told.done <= told.total)).toBe(true);
  });

  test('zero bytes are refused with their line, however far down they stand', async () => {
    const text = longOrderFile(3_000, (index) => (index === 2_500 ? 'Zero\0byte' : `Condition number ${index}`));
    const line = text.slice(0, text.indexOf('\0')).split('\n').length;
    expect(await faultOf(desk().take(file('long.txt', text)))).toMatchObject({ why: 'bad-line', line, found: 'zero bytes' });
  });

  test('a release whose dates are crossed is refused', async () => {
    const terms = { name: 'x', effectiveFrom: '2026-10-01', effectiveTo: '2026-09-30' };
    expect(await faultOf(desk().take(fixture(cmName), terms))).toMatchObject({ code: 'not-valid', what: 'dates' });
  });

  test('the same file under another name stands beside the first', async () => {
    const at = desk();
    await at.take(fixture(cmName));
    await at.take(fixture(cmName), { name: 'FY2027', effectiveFrom: '2026-10-01', effectiveTo: '2027-09-30' });
    const { systems } = await at.handlers['codesets.inForce']({ date: '2026-10-01' });
    expect(systems.find(({ system }) => system === 'icd10cm')).toMatchObject({ release: { name: 'FY2027' }, why: 'in-force' });
  });
});

describe('a release is imported whole or not at all', () => {
  const codes = 5_000;
  const good = longOrderFile(codes);
  const replacement = longOrderFile(codes, (index) => `Replaced number ${index}`);

  test('a release that lost codes before it was put into use leaves the one before it as it was', async () => {
    const at = desk();
    const before = await at.take(file('a.txt', good));
    const { publish } = await stageFile(at.codesets.writer, { path: file('a.txt', replacement), terms: fresh.release, official: true, newId: before.id, now: Date.now() });
    at.codesets.writer.run(sql`delete from codes where code = 'A0001' and title like 'Replaced%'`);
    expect(publish).toThrow('expected one changed row');
    expect(at.find('Condition number 1', undefined, ['icd10cm'])).toContain('A00.01');
    expect(await at.handlers['codesets.releases']({})).toEqual({ releases: [{ ...before, pinnedTo: null }] });
  });

  test('a re-import replaces the release and keeps its id, so that what refers to it still does', async () => {
    const at = desk();
    const before = await at.take(file('a.txt', good));
    const after = await at.take(file('b.txt', replacement));
    expect(after.id).toBe(before.id);
    expect([at.best('condition number 17'), at.best('replaced number 17')]).toEqual([undefined, 'A00.17']);
    await expect.poll(() => at.rows()).toEqual({ releases: 1, codes, pieces: 13 });
  });

  test('a file that is broken in its last line leaves the release as it was', async () => {
    const at = desk();
    const before = await at.take(file('a.txt', good));
    const broken = `${replacement.slice(0, -2)}\r\nnot a line of an order file at all, however long it may be, and it is long\r\n`;
    expect(await faultOf(at.take(file('b.txt', broken)))).toMatchObject({ code: 'bad-file', why: 'bad-line', line: codes + 1 });
    expect(await at.handlers['codesets.releases']({})).toEqual({ releases: [{ ...before, pinnedTo: null }] });
    expect(at.best('condition number 17')).toBe('A00.17');
    await expect.poll(() => at.rows()).toEqual({ releases: 1, codes, pieces: 13 });
  });

  test.each(['reading', 'indexing', 'saving'] as const)('an import cancelled while %s leaves the release as it was, and nothing behind', async (phase) => {
    const at = desk();
    const before = await at.take(file('a.txt', good));
    const taskId = newId('tsk', taskIdSchema, randomBytes);
    const path = file('b.txt', longOrderFile(60_000));
    const importing = faultOf(at.take(path, fresh.release, taskId));
    while (!at.told.some((told) => told.taskId === taskId && told.phase === phase)) await nextTurn();
    await at.handlers['codesets.cancelImport']({ taskId });
    expect(await importing).toEqual({ code: 'cancelled' });
    expect(await at.handlers['codesets.releases']({})).toEqual({ releases: [{ ...before, pinnedTo: null }] });
    await expect.poll(() => at.rows()).toEqual({ releases: 1, codes, pieces: 13 });
  });

  test('what an import that was killed (a lock kills) has left is out of sight at once, does not hinder the next, and is swept an hour later', async () => {
    const at = desk();
    const before = await at.take(file('a.txt', good));
    // All of it is written, and nobody is left to put it into use.
    await stageFile(at.codesets.writer, { path: file('b.txt', replacement), terms: fresh.release, official: true, newId: newId('rel', releaseIdSchema, randomBytes), now: Date.now() });
    const next = desk({ path: at.path });
    expect([await next.handlers['codesets.releases']({}), next.best('condition number 17')]).toEqual([{ releases: [{ ...before, pinnedTo: null }] }, 'A00.17']);
    await next.take(file('b.txt', replacement));
    expect(next.best('replaced number 17')).toBe('A00.17');
    await expect.poll(() => next.rows().releases).toBe(2);
    await sweep({ ...next.codesets, clock: { now: () => Date.now() + 61 * 60 * 1000 } });
    expect(next.rows()).toEqual({ releases: 1, codes, pieces: 13 });
  });

  test('searches answer from the old release until the new one is whole', async () => {
    const at = desk();
    await at.take(file('a.txt', good));
    let done = false;
    const importing = at.take(file('b.txt', replacement)).finally(() => (done = true));
    while (!done) {
      const found = [at.best('condition number 17'), at.best('replaced number 17')];
      expect(found.filter((code) => code === 'A00.17')).toHaveLength(1);
      await nextTurn();
    }
    await importing;
    expect(at.best('replaced number 17')).toBe('A00.17');
  });

  test('a cancel after the end finds no task', async () => {
    const at = desk();
    const taskId = newId('tsk', taskIdSchema, randomBytes);
    await at.take(file('a.txt', good), fresh.release, taskId);
    expect(await faultOf(Promise.resolve().then(() => at.handlers['codesets.cancelImport']({ taskId })))).toEqual({ code: 'not-found', what: 'task' });
  });

  test('a removed release is gone, with all that belongs to it', async () => {
    const at = desk();
    const release = await at.take(file('a.txt', good));
    await at.remove(release);
    expect(at.find('condition number 17')).toEqual([]);
    await expect.poll(() => at.rows()).toEqual({ releases: 0, codes: 0, pieces: 0 });
    expect(await faultOf(at.remove(release))).toEqual({ code: 'not-found', what: 'release' });
  });
});
