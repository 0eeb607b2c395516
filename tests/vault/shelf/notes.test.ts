import { describe, expect, it } from 'vitest';
import { atChart, declined, heart } from './kit';

describe('A note on a code', () => {
  it('keeps each version with its day, is deleted and brought back', async () => {
    const kit = await atChart();
    const save = (text: string) => kit.done('shelf.saveNote', { encounterId: kit.encounterId, ...heart, text });
    const first = kit.time.now;
    await save('check the ejection fraction first');
    kit.time.now += 1000;
    await save('check EF, then acuity');
    await save('check EF, then acuity');
    expect((await kit.done('shelf.note', heart)).versions).toEqual([
      { version: 2, text: 'check EF, then acuity', at: first + 1000 },
      { version: 1, text: 'check the ejection fraction first', at: first },
    ]);
    expect(await kit.done('shelf.noted', {})).toEqual({ codes: [heart] });
    await kit.done('shelf.deleteNote', heart);
    expect(await kit.done('shelf.noted', {})).toEqual({ codes: [] });
    expect(await declined(kit, 'shelf.deleteNote', heart)).toEqual({ code: 'not-found', what: 'note' });
    const { versions } = await kit.done('shelf.restoreNote', { ...heart, version: 2 });
    expect([versions[0]?.text, versions.length, (await kit.done('shelf.noted', {})).codes]).toEqual(['check EF, then acuity', 4, [heart]]);
  });

  it('keeps the last twenty versions', async () => {
    const kit = await atChart();
    for (let time = 1; time <= 23; time += 1) await kit.done('shelf.saveNote', { encounterId: null, ...heart, text: `version ${time}` });
    const { versions } = await kit.done('shelf.note', heart);
    expect([versions.length, versions.at(-1)?.text]).toEqual([20, 'version 4']);
  });

  it('names no patient of a chart that is open, and outlives it', async () => {
    const kit = await atChart();
    expect(await declined(kit, 'shelf.saveNote', { encounterId: kit.encounterId, ...heart, text: 'as with Mrs Morales' })).toEqual({ code: 'names-patient', what: 'name', start: 12, end: 19 });
    await kit.done('shelf.saveNote', { encounterId: kit.encounterId, ...heart, text: 'check EF' });
    await kit.done('encounters.remove', { encounterId: kit.encounterId });
    expect((await kit.done('shelf.note', heart)).versions[0]?.text).toBe('check EF');
  });
});
