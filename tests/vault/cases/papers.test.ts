import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noPaperMatter } from '../../../shared/cases';
import { officerDesk, wholeWorkUp, workedUp } from './kit';

describe('The papers of a case', () => {
  it('are made of its work-up, its notices and the officer’s words, and say what is missing', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    await kit.done('cases.savePaperMatter', { caseId, matter: { ...noPaperMatter, words: { ...noPaperMatter.words, tollFree: '800-555-0142', email: 'privacy@example.org' } } });
    expect((await kit.done('cases.read', { caseId })).paperMatter.words.tollFree).toBe('800-555-0142');
    const { paper } = await kit.done('cases.paper', { request: { kind: 'ocr-worksheet', caseId } });
    expect(paper).toMatchObject({ kind: 'ocr-worksheet', about: '2026-001' });
    expect(paper.missing.length).toBeGreaterThan(0);
    expect(JSON.stringify((await kit.done('cases.paper', { request: { kind: 'individual-letter', caseId, addressee: 'individual' } })).paper)).toContain('800-555-0142');
  });

  it('are saved as PDF and as JSON; the timeline has what was saved, by its digest', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    const pdf = await kit.done('cases.savePaper', { request: { kind: 'ocr-worksheet', caseId }, form: 'pdf' });
    const bytes = Buffer.from(pdf.text, 'base64');
    expect([pdf.encoding, bytes.subarray(0, 5).toString('latin1')]).toEqual(['base64', '%PDF-']);
    const json = await kit.done('cases.savePaper', { request: { kind: 'ocr-worksheet', caseId }, form: 'json' });
    expect(JSON.parse(json.text)).toMatchObject({ kind: 'ocr-worksheet' });
    const { timeline } = await kit.done('cases.read', { caseId });
    expect(timeline.filter(({ kind }) => kind === 'output').map(({ sha256 }) => sha256)).toEqual([bytes, Buffer.from(json.text)].map((content) => createHash('sha256').update(content).digest('hex')));
    expect(kit.leaves).toEqual([pdf.text, json.text].map((text) => ({ to: 'saveSigned', sha256: createHash('sha256').update(text).digest('hex') })));
  });

  it('account to a person for the disclosures that the case was: day, recipient, what and why', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit);
    const disclosure = { on: '2026-03-10', lastOn: null, times: 1, recipient: 'Another clinic', address: '2 Shore Road, Columbus, OH', what: 'A diagnosis', purpose: 'Sent there by mistake', caseRef: '' };
    await kit.done('cases.savePaperMatter', { caseId, matter: { ...noPaperMatter, disclosures: [disclosure] } });
    const request = { kind: 'accounting', caseId, recordReference: 'R-17', requestedOn: '2026-06-01', from: null, suspendedUntil: null } as const;
    const { text } = await kit.done('cases.savePaper', { request, form: 'json' });
    expect(JSON.parse(text)).toMatchObject({ about: 'R-17', missing: [], blocks: expect.arrayContaining([expect.objectContaining({ kind: 'table', rows: [['2026-03-10', 'Another clinic', '2 Shore Road, Columbus, OH', 'A diagnosis', 'Sent there by mistake', '2026-001']] })]) });
    expect(Buffer.from((await kit.done('cases.savePaper', { request, form: 'pdf' })).text, 'base64').subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('over all cases list breaches alone', async () => {
    const kit = await officerDesk();
    const [one, other] = [await workedUp(kit), await workedUp(kit)];
    await kit.done('cases.decide', { caseId: one.caseId, version: 1, outcome: 'breach', why: 'It was read.' });
    await kit.done('cases.decide', { caseId: other.caseId, version: 1, outcome: 'low-probability', why: 'Destroyed unread.' });
    const log = JSON.stringify((await kit.done('cases.paper', { request: { kind: 'breach-log' } })).paper);
    expect([log.includes('2026-001'), log.includes('2026-002')]).toEqual([true, false]);
    expect(JSON.stringify((await kit.done('cases.paper', { request: { kind: 'annual-list', year: 2026 } })).paper)).toContain('2026-001');
    expect(JSON.stringify((await kit.done('cases.paper', { request: { kind: 'annual-list', year: 2025 } })).paper)).not.toContain('2026-001');
  });

  it('have a calendar of what is still due', async () => {
    const kit = await officerDesk();
    const { caseId } = await workedUp(kit, { ...wholeWorkUp, affected: { ...wholeWorkUp.affected, byState: { OH: 600 } } });
    await kit.done('cases.recordNotice', { caseId, to: 'individuals', jurisdiction: null, sentOn: '2026-04-02', count: 600, way: 'first-class-mail', reference: 'Letters' });
    const { text, name } = await kit.done('cases.saveCalendar', { caseId });
    expect(name).toBe('deadlines-2026-001.ics');
    const entries = text.match(/SUMMARY:.*/g) ?? [];
    expect(entries).toHaveLength(2);
    expect(entries.join()).toMatch(/Secretary/);
    expect(entries.join()).toMatch(/media/);
    expect(entries.join()).not.toMatch(/individuals/);
  });
});
