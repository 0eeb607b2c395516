import { describe, expect, it } from 'vitest';
import { querySender } from '../../../electron/vault/queries';
import { initialPolicy, unmanaged, type Policy } from '../../../shared/policy';
import type { CallInput } from '../../../shared/ipc';
import type { QueryId } from '../../../shared/kernel';
import { answerLines, clockOf } from '../../../shared/queries';
import { atDesk, declined, soundDraft, type AtDesk } from './kit';

const ruled = (part: Partial<Policy>) => () => ({ ...initialPolicy, ...part });
const hour = 3_600_000;
const fhir = ruled({ queryChannels: ['fhir', 'kit'] });

const check = async (kit: AtDesk) => kit.done('coding.check', { encounterId: kit.encounterId });
const blocking = async (kit: AtDesk): Promise<string[]> => (await check(kit)).blocking.map(({ lack }) => lack);

/** A code that rests on words of the chart. */
async function coded(kit: AtDesk) {
  return (await kit.done('coding.assign', { encounterId: kit.encounterId, system: 'icd10cm', code: 'N17.9', evidence: [kit.span('Acute kidney injury')], exception: null, rationale: '' })).assignmentId;
}

/** What the outbox says to queries of something that it carries for one. */
function carried(kit: AtDesk, queryId: QueryId, policy: () => Policy = fhir) {
  const sender = querySender({ policy, origins: () => unmanaged.origins });
  const [outgoing] = kit.sessions.current()?.database.transaction('read', (db) => kit.outbox.queue.of(db, queryId)) ?? [];
  if (outgoing === undefined) throw new Error('nothing is carried for it');
  return {
    moved: (state: 'sent' | 'delivered') => kit.door.act((db, context) => ({ output: sender.moved(db, context, { ...outgoing, state }), events: [] })),
    answered: (reply: unknown) => kit.door.act((db, context) => ({ output: sender.answered(db, context, outgoing, { key: 'one', content: typeof reply === 'string' ? reply : JSON.stringify(reply) }), events: [] })),
  };
}

describe('A code that waits for an answer', () => {
  it('holds up its encounter with its query until that is closed', async () => {
    const kit = await atDesk();
    const assignmentId = await coded(kit);
    const { id, ref } = await kit.out({ holds: [{ what: 'code', assignmentId }] });
    expect((await check(kit)).blocking).toEqual([
      { lack: 'open-query', queryId: id, ref, answered: false },
      { lack: 'code-held', assignmentId, queryId: id, ref },
    ]);
    expect(await declined(kit, 'coding.finalise', { encounterId: kit.encounterId })).toEqual({ code: 'incomplete', missing: 2 });
    await kit.answer(id);
    await kit.done('queries.close', { ...kit.on(id), outcome: 'agreed', note: '' });
    expect(await blocking(kit)).toEqual([]);
    expect((await kit.done('coding.finalise', { encounterId: kit.encounterId })).status).toBe('final');
  });

  it('as a draft holds nothing up: it is worth a look', async () => {
    const kit = await atDesk();
    await coded(kit);
    await kit.ready();
    expect([await blocking(kit), (await check(kit)).worth]).toEqual([[], [{ lack: 'draft-queries', count: 1 }]]);
  });

  it('is released by the policy when the time for an answer is over, and not a moment before', async () => {
    const kit = await atDesk(ruled({ queryUnanswered: 'release' }));
    await coded(kit);
    await kit.out();
    kit.time.now += 72 * hour;
    expect(await blocking(kit)).toEqual(['open-query']);
    kit.time.now += 1;
    expect([await blocking(kit), (await check(kit)).worth.map(({ lack }) => lack)]).toEqual([[], ['open-query']]);
  });

  it('is held however long nobody answers, where the policy says nothing', async () => {
    const kit = await atDesk();
    await coded(kit);
    await kit.out();
    kit.time.now += 1000 * hour;
    expect(await blocking(kit)).toEqual(['open-query']);
  });
});

describe('An answer', () => {
  it('that is authenticated becomes a document of the chart, in the words of whoever gave it', async () => {
    const kit = await atDesk();
    const { id, ref } = await kit.out();
    const { query } = await kit.answer(id, [0], 'Resolved with fluids.');
    const [answer] = query.answers;
    const { document, text } = await kit.done('encounters.document', { encounterId: kit.encounterId, documentId: answer?.documentId ?? '' });
    expect([query.state, document.kind, document.author, document.title]).toEqual(['answered', 'query-answer', 'Adele Ferrer-Sample', `Answer to query ${ref}`]);
    expect(text).toContain('Authenticated: signed entry of the record.\n\nAcute kidney injury\nResolved with fluids.\n');
  });

  it('is coded with its own words as evidence, and the code names the query', async () => {
    const kit = await atDesk();
    const assignmentId = await coded(kit);
    const { id, ref } = await kit.out();
    const { query: { answers: [answer] } } = await kit.answer(id);
    const documentId = answer?.documentId ?? '';
    const { text } = await kit.done('encounters.document', { encounterId: kit.encounterId, documentId });
    const start = text.indexOf('Acute kidney injury');
    const span = { documentId, start, end: start + 'Acute kidney injury'.length };
    await kit.done('queries.applyAnswer', { ...kit.on(id), number: 1, span, to: { what: 'code', assignmentId } });
    const { assignments: [code] } = await kit.done('coding.list', { encounterId: kit.encounterId });
    const { acts } = await kit.done('coding.history', { encounterId: kit.encounterId });
    expect([code?.evidence.map((each) => each.documentId === documentId), code?.rationale.startsWith(`Query ${ref}: answered by Adele Ferrer-Sample, `), acts.at(-1)?.after]).toEqual([[false, true], true, `Acute kidney injury (Query ${ref})`]);
    await kit.done('coding.undo', { encounterId: kit.encounterId });
    expect((await kit.done('coding.list', { encounterId: kit.encounterId })).assignments[0]?.rationale).toBe('');
  });

  it('is not coded with words of another document', async () => {
    const kit = await atDesk();
    const assignmentId = await coded(kit);
    const { id } = await kit.out();
    await kit.answer(id);
    expect(await declined(kit, 'queries.applyAnswer', { ...kit.on(id), number: 1, span: kit.span('Type 2 diabetes'), to: { what: 'code', assignmentId } })).toEqual({ code: 'answer-not-usable', why: 'elsewhere' });
  });

  it('is not coded with what was asked, or offered and not chosen: nobody said that', async () => {
    const kit = await atDesk();
    const assignmentId = await coded(kit);
    const { id } = await kit.out();
    const { query: { answers: [answer] } } = await kit.answer(id, [3]);
    const documentId = answer?.documentId ?? '';
    const { text } = await kit.done('encounters.document', { encounterId: kit.encounterId, documentId });
    const apply = (start: number, end: number) => declined(kit, 'queries.applyAnswer', { ...kit.on(id), number: 1, span: { documentId, start, end }, to: { what: 'code', assignmentId } });
    const offered = text.indexOf('- Acute kidney injury') + 2;
    const said = text.indexOf('Unable to determine');
    for (const [start, end] of [[offered, offered + 19], [0, 6], [said, text.length]] as const) expect(await apply(start, end)).toEqual({ code: 'answer-not-usable', why: 'elsewhere' });
  });

  it('documents what was answered, and nothing that was only asked or offered; a retracted one documents nothing', async () => {
    const kit = await atDesk();
    const options = ['Acute tubular necrosis', 'Chronic kidney disease only', 'Other (please specify)', 'Unable to determine'];
    const first = await kit.out({ options, body: `${soundDraft.body} Metabolic encephalopathy is documented elsewhere.` });
    await kit.answer(first.id, [1]);
    const documented = async (): Promise<readonly string[]> => (await kit.done('queries.judge', kit.on((await kit.save()).id))).documentedDiagnoses.map((name) => name.toLowerCase());
    const after = await documented();
    expect([after.includes('chronic kidney disease'), after.includes('acute tubular necrosis'), after.includes('metabolic encephalopathy')]).toEqual([true, false, false]);
    await kit.done('queries.retract', { ...kit.on(first.id), note: 'It led the provider' });
    expect((await documented()).includes('chronic kidney disease')).toBe(false);
  });

  it('is not recorded for a day before the question, and one of the same day is not given before it', async () => {
    const kit = await atDesk();
    const { id, sentAt } = await kit.out();
    kit.time.now += 50 * hour;
    const given = (answeredAt: number): CallInput<'queries.recordAnswer'> => ({ ...kit.on(id), from: 'Adele Ferrer-Sample', role: 'attending', authentication: 'signed-entry', answeredAt, chosen: [0], text: '' });
    expect(await declined(kit, 'queries.recordAnswer', given((sentAt ?? 0) - 24 * hour))).toMatchObject({ code: 'not-valid', what: 'dates' });
    const { query } = await kit.done('queries.recordAnswer', given((sentAt ?? 0) - 1));
    expect(query.answeredAt).toBe(sentAt);
  });

  it('stands beside what the chart said: documented, or new', async () => {
    const kit = await atDesk();
    const { id } = await kit.out();
    await kit.answer(id, [0], 'Acute tubular necrosis.');
    const { lines } = await kit.done('queries.compare', { ...kit.on(id), number: 1 });
    expect(lines.map(({ text, standing }) => [text, standing])).toEqual([['Acute kidney injury', 'documented'], ['Acute tubular necrosis.', 'new']]);
  });

  it('to a retracted query counts no more: what rests on it holds the encounter up', async () => {
    const kit = await atDesk();
    const { id } = await kit.out();
    const { query: { answers: [answer] } } = await kit.answer(id);
    const documentId = answer?.documentId ?? '';
    const start = (await kit.done('encounters.document', { encounterId: kit.encounterId, documentId })).text.indexOf('Acute kidney injury');
    const span = { documentId, start, end: start + 5 };
    await kit.done('queries.applyAnswer', { ...kit.on(id), number: 1, span, to: { what: 'new-code', system: 'icd10cm', code: 'N17.9' } });
    await kit.done('queries.retract', { ...kit.on(id), note: 'It led the provider' });
    expect(await blocking(kit)).toEqual(['answer-withdrawn']);
    const assignmentId = (await kit.done('coding.list', { encounterId: kit.encounterId })).assignments[0]?.id ?? '';
    expect(await declined(kit, 'queries.applyAnswer', { ...kit.on(id), number: 1, span: { ...span, end: start + 3 }, to: { what: 'code', assignmentId } })).toEqual({ code: 'answer-not-usable', why: 'withdrawn' });
  });
});

describe('What the outbox says', () => {
  const sent = async () => {
    const kit = await atDesk(fhir);
    const { id, ref } = await kit.ready({ channel: 'fhir' });
    await kit.done('queries.send', kit.on(id));
    return { kit, id, ref, state: async () => (await kit.done('queries.read', kit.on(id))).query };
  };
  const reply = (ref: string, authentication: string | null) => ({ format: 1, ref, from: 'Adele Ferrer-Sample', authentication, answeredAt: 0, chosen: [0, 7], text: '' });

  it('starts the clock when the server has the query, and again says when it was opened', async () => {
    const { kit, id, state } = await sent();
    expect((await state()).dueAt).toBeNull();
    carried(kit, id).moved('sent');
    expect([(await state()).state, (await state()).dueAt]).toEqual(['sent', kit.time.now + 72 * hour]);
    carried(kit, id).moved('delivered');
    carried(kit, id).moved('sent');
    expect((await state()).state).toBe('viewed');
  });

  it('brings the answer, also before it could say that the query is out; options that there are not are left', async () => {
    const { kit, id, ref, state } = await sent();
    expect(carried(kit, id).answered(reply(ref, 'server'))).toBe('open');
    const query = await state();
    expect([query.state, query.answers.map(({ chosen, late, documentId }) => [chosen, late, documentId === null]), query.sentAt === null]).toEqual(['answered', [[[0], false, false]], false]);
    expect(answerLines(query.content, { chosen: [0], text: '' })).toEqual(['Acute kidney injury']);
  });

  it('of an answer without proof of who gave it is no document, and closes nothing, until somebody has made sure', async () => {
    const { kit, id, ref, state } = await sent();
    carried(kit, id).answered(reply(ref, null));
    expect((await state()).answers[0]?.documentId).toBeNull();
    expect(await declined(kit, 'queries.close', { ...kit.on(id), outcome: 'agreed', note: '' })).toEqual({ code: 'answer-not-usable', why: 'not-authenticated' });
    await kit.done('queries.authenticate', { ...kit.on(id), number: 1, authentication: 'called-back' });
    expect((await state()).answers[0]?.documentId).not.toBeNull();
    expect((await kit.done('queries.close', { ...kit.on(id), outcome: 'agreed', note: '' })).query.outcome).toBe('agreed');
  });

  it('after the query was recalled is kept as late, and brings it back to nothing', async () => {
    const { kit, id, ref, state } = await sent();
    carried(kit, id).moved('sent');
    await kit.done('queries.recall', { ...kit.on(id), note: 'Asked in error' });
    carried(kit, id).answered(reply(ref, 'server'));
    const query = await state();
    expect([query.state, query.answers.map(({ late, documentId }) => [late, documentId])]).toEqual(['recalled', [[true, null]]]);
    expect(await declined(kit, 'queries.authenticate', { ...kit.on(id), number: 1, authentication: 'in-person' })).toEqual({ code: 'answer-not-usable', why: 'late' });
  });

  it.each([['no JSON', '{'], ['another query', { format: 1, ref: 'Q-XXXX', from: 'A', authentication: 'server', answeredAt: 0, chosen: [], text: 'x' }], ['a claim that it cannot make', { format: 1, ref: 'Q-1', from: 'A', authentication: 'in-person', answeredAt: 0, chosen: [], text: 'x' }]])('is left where it is %s', async (_what, content) => {
    const { kit, id, state } = await sent();
    expect(carried(kit, id).answered(content)).toBe('open');
    expect((await state()).answers).toEqual([]);
  });

  it('never comes to nothing of what leaves: no identifier of the patient is in it', async () => {
    const { kit, id } = await sent();
    const content = kit.sessions.current()?.database.driver.prepare(`select chart_open(encounter_id, sealed) from outbox`).pluck().all().join(' ') ?? '';
    expect([content.length > 100, /Testa|DEMO-|1951/.test(content), kit.sessions.current()?.database.transaction('read', (db) => kit.outbox.queue.of(db, id).length)]).toEqual([true, false, 1]);
  });
});

describe('A correction', () => {
  it('is another version, and takes the one before back when it is sent', async () => {
    const kit = await atDesk();
    const { id, ref } = await kit.out();
    const { query: second } = await kit.done('queries.correct', kit.on(id));
    expect([second.ref, second.version, second.supersedes, second.state]).toEqual([ref, 2, id, 'draft']);
    await kit.save({ recipientId: kit.recipientId('Adele Ferrer-Sample'), urgency: 'urgent' }, second.id);
    await kit.done('queries.send', kit.on(second.id));
    const { query: first } = await kit.done('queries.read', kit.on(id));
    expect([first.state, first.content.urgency, first.supersededBy]).toEqual(['recalled', 'routine', second.id]);
    expect(await declined(kit, 'queries.correct', kit.on(id))).toMatchObject({ code: 'query-state', state: 'recalled' });
  });

  it('is begun once at a time', async () => {
    const kit = await atDesk();
    const { id } = await kit.out();
    const { query } = await kit.done('queries.correct', kit.on(id));
    expect(await declined(kit, 'queries.correct', kit.on(id))).toEqual({ code: 'not-sendable', why: 'superseded' });
    await kit.done('queries.discard', kit.on(query.id));
    expect((await kit.done('queries.correct', kit.on(id))).query.version).toBe(3);
  });
});

describe('A query that nobody answers', () => {
  it('falls due for a reminder, then for each step of the path, worked out of the times alone', async () => {
    const kit = await atDesk();
    const { id } = await kit.out();
    const step = async () => clockOf((await kit.done('queries.read', kit.on(id))).query, kit.time.now)?.step ?? null;
    expect(await step()).toBeNull();
    kit.time.now += 36 * hour;
    expect(await step()).toBe('remind');
    await kit.done('queries.remind', { ...kit.on(id), note: '' });
    expect(await step()).toBeNull();
    kit.time.now += 36 * hour;
    expect(await step()).toBe('lead');
    await kit.done('queries.escalate', { ...kit.on(id), to: 'lead', note: '' });
    expect(await step()).toBeNull();
    kit.time.now += 36 * hour;
    expect(await step()).toBe('physician-advisor');
  });

  it('goes to another, whose time begins when they have it', async () => {
    const kit = await atDesk();
    const { id } = await kit.out();
    kit.time.now += 80 * hour;
    await kit.done('queries.reassign', { ...kit.on(id), recipientId: kit.recipientId('Bela Placeholder'), relation: 'consultant', note: 'On leave' });
    const { query } = await kit.done('queries.handOver', kit.on(id));
    expect([query.recipient, query.state, query.dueAt, clockOf(query, kit.time.now)?.isOverdue]).toEqual(['Bela Placeholder', 'sent', kit.time.now + 72 * hour, false]);
  });

  it('is closed as unanswered, which counts as that and as nothing else', async () => {
    const kit = await atDesk();
    const { id } = await kit.out();
    expect(await declined(kit, 'queries.close', { ...kit.on(id), outcome: 'agreed', note: '' })).toMatchObject({ code: 'query-state' });
    kit.time.now += 100 * hour;
    await kit.done('queries.close', { ...kit.on(id), outcome: 'no-response', note: '' });
    const { proportions, turnaround } = await kit.done('queries.metrics', { from: 0, to: kit.time.now + 1 });
    const of = (metric: string) => proportions.filter((each) => each.metric === metric).map(({ hits, n }) => [hits, n]);
    expect([of('response-in-window'), of('agreement'), of('query-rate'), turnaround.n]).toEqual([[[0, 1]], [[0, 0]], [[1, 1]], 0]);
  });
});

describe('The log of a query’s life', () => {
  it('has ids and closed words, and none of what was asked or answered', async () => {
    const kit = await atDesk();
    const { id } = await kit.out({ reason: 'Zinnoberwort' });
    await kit.answer(id, [0], 'Zinnoberwort');
    await kit.done('queries.retract', { ...kit.on(id), note: 'Zinnoberwort' });
    const bodies = kit.sessions.current()?.database.driver.prepare('select body from audit').pluck().all().join('\n') ?? '';
    expect([bodies.includes('queries.retracted'), bodies.includes('Zinnoberwort'), bodies.includes('Ferrer')]).toEqual([true, false, false]);
  });
});
