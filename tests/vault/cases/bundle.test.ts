import { describe, expect, it } from 'vitest';
import { judgeBundle } from '../../../electron/vault/cases/bundle';
import { evidence } from './evidence';
import { declined, officerDesk, workedUp } from './kit';

describe('The evidence of a case', () => {
  it('is whole and proves itself: signatures, order, timeline, decision, log', async () => {
    const kit = await officerDesk();
    const verdict = judgeBundle(await evidence(kit));
    expect(verdict).toMatchObject({ sound: true, findings: [], seal: { caseRef: '2026-001' } });
    expect(verdict.parts).toMatchObject({ head: 1, received: 2, attachment: 1, reply: 1, entry: 5, 'work-up': 1, decision: 1, log: 1 });
    // The log is whole from the first event that names the case to the last, with what lies between.
    const { firstSeq, lastSeq } = verdict.log ?? expect.fail('it holds no log');
    expect(verdict.parts['event']).toBe(lastSeq - firstSeq + 1);
    expect(verdict.parts['event']).toBeGreaterThan(4);
  });

  it('names the line that was altered, removed, moved or put in, and is not sound', async () => {
    const kit = await officerDesk();
    const text = await evidence(kit);
    const lines = text.trimEnd().split('\n');
    const index = (part: string): number => lines.findIndex((line) => line.includes(`"part":"${part}"`));
    const changed = (at: number, from: string | RegExp, to: string): string => lines.map((line, each) => (each === at ? line.replace(from, to) : line)).join('\n');
    const whys = (altered: string): string[] => [...new Set(judgeBundle(altered).findings.map(({ why }) => why))];
    expect(whys(changed(index('received'), 'another clinic', 'no other clinic'))).toEqual(expect.arrayContaining(['digest', 'signature', 'chain']));
    expect(whys(changed(index('entry'), '"words":"', '"words":"Not '))).toEqual(expect.arrayContaining(['timeline', 'chain']));
    expect(whys(changed(index('decision'), 'Destroyed unread', 'Destroyed  read'))).toEqual(expect.arrayContaining(['signature', 'chain']));
    expect(whys(changed(index('work-up'), 'opaque reference', 'a whole name'))).toEqual(expect.arrayContaining(['work-up', 'chain']));
    expect(whys(changed(index('event'), /"at":\d+/, '"at":1'))).toEqual(expect.arrayContaining(['event', 'chain']));
    expect(whys(changed(index('attachment'), /"base64":"[^"]+"/, '"base64":"AAAA"'))).toEqual(expect.arrayContaining(['digest', 'chain']));
    expect(whys(lines.toSpliced(index('attachment'), 1).join('\n'))).toEqual(expect.arrayContaining(['missing', 'chain', 'seal']));
    expect(whys(lines.slice(0, -1).join('\n'))).toEqual(['no-seal']);
    expect(whys(lines.with(2, lines[3] ?? '').with(3, lines[2] ?? '').join('\n'))).toContain('chain');
    // Of the log nothing can be left out: at its start, amid it, or at its end.
    const last = lines.findLastIndex((line) => line.includes('"part":"event"'));
    expect(whys(lines.toSpliced(index('event') + 1, 1).join('\n'))).toEqual(expect.arrayContaining(['gap', 'chain']));
    expect(whys(lines.toSpliced(index('event'), 1).join('\n'))).toEqual(expect.arrayContaining(['range', 'chain']));
    expect(whys(lines.toSpliced(last, 1).join('\n'))).toEqual(expect.arrayContaining(['range', 'chain']));
    expect(whys(lines.toSpliced(index('log'), 1).join('\n'))).toEqual(expect.arrayContaining(['missing', 'chain']));
    expect(whys(lines.toSpliced(index('log'), 0, lines[index('log')] ?? '').join('\n'))).toEqual(expect.arrayContaining(['twice', 'chain']));
    expect(whys(changed(index('decision'), '\\"conclusion\\":\\"unknown\\"', '\\"conclusion\\":\\"supports\\"'))).toEqual(expect.arrayContaining(['proof', 'signature', 'chain']));
    expect(whys(lines.toSpliced(-1, 0, lines[index('log')] ?? '').join('\n'))).toEqual(expect.arrayContaining(['chain', 'seal']));
  });

  it('says which events of the log are missing, and which attachment', async () => {
    const text = await evidence(await officerDesk());
    const lines = text.trimEnd().split('\n');
    const at = (part: string): number => lines.findIndex((line) => line.includes(`"part":"${part}"`));
    const seq = Number(/"seq":(\d+)/.exec(lines[at('event') + 1] ?? '')?.[1]);
    expect(judgeBundle(lines.toSpliced(at('event') + 1, 2).join('\n')).findings).toContainEqual(expect.objectContaining({ part: 'event', id: `${seq} to ${seq + 1}`, why: 'gap' }));
    const attachment = /"id":"(atc_[0-9a-z]+)"/.exec(lines[at('attachment')] ?? '')?.[1];
    expect(judgeBundle(lines.toSpliced(at('attachment'), 1).join('\n')).findings).toContainEqual(expect.objectContaining({ part: 'received', id: attachment, why: 'missing' }));
  });

  it('that another key has sealed anew is found out, though every line follows the one before', async () => {
    const [kit, other] = [await officerDesk(), await officerDesk()];
    const mine = judgeBundle(await evidence(kit));
    const theirs = await evidence(other);
    expect(judgeBundle(theirs).sound).toBe(true);
    expect(judgeBundle(theirs, mine.signedBy ?? '').findings).toMatchObject([{ part: 'seal', why: 'key' }]);
  });

  it('leaves in the clear where nothing in it looks like a person’s identifiers, and is refused where it does', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    const { text, name } = await kit.done('cases.bundle', { caseId, to: null });
    expect(name).toMatch(/\.jsonl$/);
    expect(judgeBundle(text).sound).toBe(true);
    await kit.done('cases.note', { caseId, words: 'The page shows MRN 00482913, Ivonne Testa-Morales, born 04/12/1951.', happenedAt: null });
    expect(await declined(kit, 'cases.bundle', { caseId, to: null })).toEqual({ code: 'not-in-the-clear', why: 'identifiers' });
    expect(await declined(kit, 'cases.bundle', { caseId, to: 'age1nobody' })).toEqual({ code: 'no-card' });
  });
});
