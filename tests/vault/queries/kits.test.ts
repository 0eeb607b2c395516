import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { openContent, sealAnswer } from '../../../renderer/kit/sealed';
import { attestation, type KitContent, type KitStatement } from '../../../shared/queries';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { atDesk, declined, given, type AtDesk } from './kit';

// Opening a file costs a guess, which is slow on purpose.
vi.setConfig({ testTimeout: 120_000 });

/** The provider's side: opens the file with its passcode. */
async function opened(file: { readonly html: string; readonly passcode: string }): Promise<KitContent> {
  const content = await openContent(Buffer.from(file.html, 'base64'), file.passcode);
  if (content === null) throw new Error('the file does not open with its passcode');
  return content;
}

const statement = (content: KitContent, more: Partial<KitStatement> = {}): KitStatement => ({
  kind: 'chartlock-query-reply', format: 1, kit: content.kit, ref: content.question.ref, version: content.question.version, asked: content.asked, choice: 0, words: '', by: 'Adele Ferrer-Sample',
  attested: attestation.version, at: 1, ...more,
});

/** A query in a sealed file that was handed over, and what the provider sees of it. */
async function asked(kit: AtDesk, reason = '') {
  const query = await kit.out({ reason });
  const content = await opened(await kit.done('queries.makeKit', kit.on(query.id)));
  const read = (text: string) => ({ ...kit.on(query.id), file: null, text });
  return { query, content, read };
}

describe('A query as a sealed file', () => {
  it('holds what is asked and whom, and nothing else of the chart', async () => {
    const kit = await atDesk();
    const { query, content } = await asked(kit);
    expect(content.question).toMatchObject({ ref: query.ref, version: 1, encounterRef: query.encounterRef, title: query.content.title, body: query.content.body, to: 'Adele Ferrer-Sample' });
    expect(content.question.options.map(({ asksWords }) => asksWords)).toEqual([false, false, true, false]);
    expect(JSON.stringify(content)).not.toMatch(/Ivonne|Testa|Morales/);
  });

  it('is answered into the record: authenticated by its signature, a document of the chart, ready to be coded from', async () => {
    const kit = await atDesk();
    const { content, read } = await asked(kit);
    const { query } = await kit.done('queries.readKitReply', read(await sealAnswer(statement(content), content)));
    expect(query.state).toBe('answered');
    expect(query.answers).toMatchObject([{ from: 'Adele Ferrer-Sample', authentication: 'kit-signature', authenticatedBy: null, chosen: [0], late: false, documentId: expect.stringMatching(/^doc_/) }]);
  });

  it('answered by a computer whose clock is wrong is dated by its arrival, and a name over several lines is one line', async () => {
    const kit = await atDesk();
    const { content, read } = await asked(kit);
    kit.time.now += 3_600_000;
    const { query } = await kit.done('queries.readKitReply', read(await sealAnswer(statement(content, { at: 86_400_000, by: 'Adele Ferrer\nAuthenticated: in person.' }), content)));
    expect(query.answers).toMatchObject([{ answeredAt: kit.time.now, from: 'Adele Ferrer Authenticated: in person.' }]);
  });

  it('is answered once by one answer, however often its file is chosen', async () => {
    const kit = await atDesk();
    const { query, content } = await asked(kit);
    const file = given(kit, 'answer.chartlock', await sealAnswer(statement(content), content));
    const chosen = { ...kit.on(query.id), file, text: '' };
    await kit.done('queries.readKitReply', chosen);
    expect(await declined(kit, 'queries.readKitReply', chosen)).toEqual({ code: 'kit-reply', why: 'taken' });
    expect((await kit.done('queries.read', kit.on(query.id))).query.answers).toHaveLength(1);
  });

  it('takes no answer of another query, nor one that was altered', async () => {
    const kit = await atDesk();
    const one = await asked(kit);
    const other = await asked(kit, 'Asks of another day');
    const text = await sealAnswer(statement(other.content), other.content);
    expect(await declined(kit, 'queries.readKitReply', one.read(text))).toEqual({ code: 'kit-reply', why: 'other-kit' });
    const altered = await sealAnswer(statement(one.content, { choice: 9 }), one.content);
    expect(await declined(kit, 'queries.readKitReply', one.read(altered))).toEqual({ code: 'kit-reply', why: 'altered' });
    expect(await declined(kit, 'queries.readKitReply', one.read('Yes, AKI.'))).toEqual({ code: 'kit-reply', why: 'no-reply' });
    expect((await kit.done('queries.read', kit.on(one.query.id))).query.state).toBe('sent');
  });

  it('that was recalled keeps an answer that comes after, and counts it no more', async () => {
    const kit = await atDesk();
    const { query, content, read } = await asked(kit);
    await kit.done('queries.recall', { ...kit.on(query.id), note: 'Sent to the wrong provider' });
    const after = await kit.done('queries.readKitReply', read(await sealAnswer(statement(content), content)));
    expect([after.query.state, after.query.answers.at(-1)]).toMatchObject(['recalled', { late: true, documentId: null }]);
  });

  it('made for one who is asked no more proves nobody: the answer waits until somebody has made sure', async () => {
    const kit = await atDesk();
    const { query, content, read } = await asked(kit);
    await kit.done('queries.reassign', { ...kit.on(query.id), recipientId: kit.recipientId('Bela Placeholder'), relation: 'consultant', note: 'On leave' });
    const after = await kit.done('queries.readKitReply', read(await sealAnswer(statement(content), content)));
    expect(after.query.answers.at(-1)).toMatchObject({ authentication: null, documentId: null });
  });

  it('signed by another name than that of whoever is asked proves nobody, and says whose name it bears', async () => {
    const kit = await atDesk();
    const { content, read } = await asked(kit);
    const { query } = await kit.done('queries.readKitReply', read(await sealAnswer(statement(content, { by: 'Bela Placeholder' }), content)));
    expect(query.answers).toMatchObject([{ from: 'Bela Placeholder', authentication: null, documentId: null }]);
  });

  it('is made only for a query that waits for its answer by that way', async () => {
    const kit = await atDesk(() => ({ ...initialPolicy, queryChannels: ['kit', 'print'] }));
    const draft = await kit.ready();
    expect(await declined(kit, 'queries.makeKit', kit.on(draft.id))).toMatchObject({ code: 'query-state', state: 'draft' });
    const printed = await kit.out({ channel: 'print' });
    expect(await declined(kit, 'queries.makeKit', kit.on(printed.id))).toMatchObject({ code: 'query-state', move: 'make-kit' });
  });

  it('is made no more once the policy permits that way no more', async () => {
    let queryChannels: Policy['queryChannels'] = ['kit'];
    const kit = await atDesk(() => ({ ...initialPolicy, queryChannels }));
    const query = await kit.out();
    queryChannels = ['print'];
    expect(await declined(kit, 'queries.makeKit', kit.on(query.id))).toEqual({ code: 'not-sendable', why: 'channel-not-permitted' });
  });

  it('leaves the desk as the very text that was given out', async () => {
    const kit = await atDesk();
    const query = await kit.out();
    const { html } = await kit.done('queries.makeKit', kit.on(query.id));
    expect(kit.leaves).toContainEqual({ to: 'saveSigned', sha256: createHash('sha256').update(html).digest('hex') });
  });
});
