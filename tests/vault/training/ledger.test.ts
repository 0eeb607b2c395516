import { describe, expect, it } from 'vitest';
import { verifySigned } from '../../../electron/vault/signing';
import { sha256Of } from '../../../electron/vault/training/texts';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { contentOf, readLedger } from '../../../shared/training';
import { cleanDesk, privacy, sanctions } from './texts';
import { day, trainingDesk } from './desk';

describe('Signing a text', () => {
  it('binds the very text, its version, the score and the day, with a signature that anybody can verify', async () => {
    const desk = await trainingDesk([cleanDesk]);
    const sha256 = await desk.hashOf('clean-desk');
    await desk.answer(sha256, [0, 2], cleanDesk);
    const { statement, signed } = await desk.sign('clean-desk');
    expect(sha256).toBe(sha256Of(contentOf(cleanDesk)));
    expect(statement).toMatchObject({
      kind: 'chartlock.training', at: desk.time.now, personName: 'Nora Quill', identifier: 'nquill', role: 'coder', requirementId: 'clean-desk', version: '2026.1', sha256,
      score: { right: 2, asked: 3, passPercent: 66 }, attempts: 1, validUntil: desk.time.now + 365 * day, declares: 'I have completed “The clean desk”, version 2026.1, and will follow it.',
    });
    expect([JSON.parse(signed.statement), verifySigned(signed)]).toEqual([statement, true]);
    expect(await desk.states()).toEqual({ 'clean-desk': 'done' });
  });

  it('is refused before the questions are passed, and offered again in another order', async () => {
    const desk = await trainingDesk([cleanDesk]);
    const sha256 = await desk.hashOf('clean-desk');
    const sign = () => desk.call('training.sign', { sha256, readToEnd: true });
    expect(await sign()).toMatchObject({ fault: { code: 'not-signable', why: 'not-passed' } });
    const first = await desk.done('training.begin', { sha256 });
    expect(await sign()).toMatchObject({ fault: { code: 'not-signable', why: 'not-passed' } });
    await desk.answer(sha256, [1], cleanDesk);
    expect(await sign()).toMatchObject({ fault: { code: 'not-signable', why: 'not-passed' } });
    const again = await desk.done('training.begin', { sha256 });
    expect(again.attempt).toBe(3);
    expect(again.order.toSorted()).toEqual([0, 1, 2]);
    expect(first.order).toHaveLength(3);
    await desk.answer(sha256, [0, 1, 2], cleanDesk);
    expect((await desk.sign('clean-desk')).statement).toMatchObject({ attempts: 4, score: { right: 3 } });
  });

  it('takes the first answer to a question and no second one', async () => {
    const desk = await trainingDesk([cleanDesk]);
    const sha256 = await desk.hashOf('clean-desk');
    const { order } = await desk.done('training.begin', { sha256 });
    const question = order[0] ?? 0;
    const right = cleanDesk.questions[question]?.answer ?? 0;
    const given = await desk.done('training.answer', { sha256, question, chosen: right === 0 ? 1 : 0 });
    expect(given).toMatchObject({ right: false, answer: right, because: cleanDesk.questions[question]?.because });
    expect(await desk.call('training.answer', { sha256, question, chosen: right })).toMatchObject({ fault: { code: 'malformed' } });
  });

  it('is refused for a text that has changed meanwhile, and for one that is not asked', async () => {
    const desk = await trainingDesk([privacy]);
    const sha256 = await desk.hashOf('privacy');
    desk.rule([{ ...privacy, text: `${privacy.text} ` }]);
    expect(await desk.call('training.sign', { sha256, readToEnd: true })).toMatchObject({ fault: { code: 'not-signable', why: 'changed' } });
    desk.rule([{ ...privacy, roles: ['lead'] }]);
    expect(await desk.call('training.sign', { sha256, readToEnd: true })).toMatchObject({ fault: { code: 'not-signable', why: 'changed' } });
  });

  it('needs the questions again once a signature has run out', async () => {
    const desk = await trainingDesk([cleanDesk]);
    await desk.answer(await desk.hashOf('clean-desk'), [0, 1, 2], cleanDesk);
    await desk.sign('clean-desk');
    expect(await desk.call('training.sign', { sha256: await desk.hashOf('clean-desk'), readToEnd: true })).toMatchObject({ fault: { code: 'not-signable', why: 'signed' } });
    desk.time.now += 340 * day;
    expect(await desk.states()).toEqual({ 'clean-desk': 'expiring' });
    desk.time.now += 26 * day;
    expect(await desk.states()).toEqual({ 'clean-desk': 'expired' });
    expect(await desk.call('training.sign', { sha256: await desk.hashOf('clean-desk'), readToEnd: true })).toMatchObject({ fault: { code: 'not-signable', why: 'not-passed' } });
  });

  it('tells the log ids, version, hash and score, and no word of the text', async () => {
    const desk = await trainingDesk([cleanDesk]);
    const sha256 = await desk.hashOf('clean-desk');
    await desk.answer(sha256, [0, 1], cleanDesk);
    const { signatureId } = await desk.sign('clean-desk');
    const { entries } = await desk.done('audit.list', { before: null, count: 10, filter: { events: [], personId: null, encounterId: null, from: null, to: null } });
    const about = { requirementId: 'clean-desk', version: '2026.1', sha256, right: 2, asked: 3 };
    expect(entries.map(({ event }) => event).filter(({ event }) => event.startsWith('training.'))).toEqual([
      { event: 'training.signed', signatureId, ...about }, { event: 'training.tested', ...about, passed: true },
    ]);
  });
});

describe('What was signed', () => {
  it('stays provable, with its text, when the policy has another', async () => {
    const desk = await trainingDesk([privacy]);
    const old = await desk.sign('privacy');
    desk.rule([{ ...privacy, text: `${privacy.text}.` }]);
    desk.time.now += day;
    await desk.sign('privacy');
    const { entries } = await desk.done('training.ledger', {});
    expect(entries.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
    expect(entries[1]).toMatchObject({ signed: old.signed, statement: old.statement });
    expect(await desk.done('training.signedText', { signatureId: old.signatureId })).toEqual({ text: privacy.text });
    const { text, signatures } = await desk.done('training.export', {});
    const lines = readLedger(text).map(({ entry }) => entry);
    expect(signatures).toBe(2);
    expect(lines.map((entry) => entry !== null && verifySigned(entry) && sha256Of(entry.content) === JSON.parse(entry.statement).sha256)).toEqual([true, true]);
    expect(desk.leaves).toEqual([{ to: 'saveSigned', sha256: sha256Of(text) }]);
  });

  it('cannot be changed or deleted in the vault', async () => {
    const desk = await trainingDesk([privacy]);
    await desk.sign('privacy');
    const database = desk.sessions.current()?.database;
    expect(() => database?.run(sql`update training_signatures set at = 0`)).toThrow('signatures are never changed');
    expect(() => database?.run(sql`delete from training_signatures`)).toThrow('signatures are never deleted');
    expect(() => database?.run(sql`update training_texts set content = 'other'`)).toThrow('stays as it was');
    expect(() => database?.run(sql`update training_asked set asked_at = 9`)).toThrow('grace begins once');
    expect(database?.all(z.unknown(), sql`select seq from training_signatures`)).toHaveLength(1);
  });

  it('is nothing to export while nothing is signed', async () => {
    const desk = await trainingDesk([privacy]);
    expect(await desk.call('training.export', {})).toMatchObject({ fault: { code: 'not-found', what: 'signature' } });
    expect(desk.leaves).toEqual([]);
  });
});

describe('Reading a text', () => {
  it('does not tell the page the right answers', async () => {
    const desk = await trainingDesk([cleanDesk]);
    const text = await desk.done('training.read', { sha256: await desk.hashOf('clean-desk') });
    expect(text.questions).toEqual(cleanDesk.questions.map(({ question, options }) => ({ question, options })));
  });
});

describe('A text that this desk has known for 14 months', () => {
  it('is shown for review to the privacy officer, and to no coder; a new text is not', async () => {
    const officer = await trainingDesk([sanctions, privacy], { role: 'privacy-officer' });
    await officer.sign('privacy');
    officer.time.now += 430 * day;
    officer.rule([sanctions, { ...privacy, version: '8' }]);
    expect((await officer.done('training.overview', {})).reviews.map(({ id }) => id)).toEqual(['sanctions']);
    const coder = await trainingDesk([privacy]);
    await coder.sign('privacy');
    coder.time.now += 430 * day;
    expect((await coder.done('training.overview', {})).reviews).toEqual([]);
  });
});
