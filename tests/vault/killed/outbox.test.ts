import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Channel } from '../../../electron/vault/outbox';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { undoMs } from '../../../shared/queries';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import type { Halt } from '../../fixtures/killed/model';
import { namingServer, openServer } from '../outbox/desk';
import { atDesk } from '../queries/kit';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';
import { buildDesk, letWork, openedAgain } from './kit';

vi.setConfig({ testTimeout: 120_000 });
beforeAll(async () => {
  await buildDesk();
  await loadFhir();
}, 240_000);

/** No way out: what is sent here waits for the process that is killed. */
const shut: Channel = { way: () => ({ state: 'none' }), deliver: () => Promise.reject(new Error()), takeBack: () => Promise.reject(new Error()), collect: () => Promise.reject(new Error()), receive: () => Promise.reject(new Error()) };

/** A query in the outbox of a desk whose policy names a server; nothing has left yet. */
async function queued() {
  const server = await openServer();
  const policy: Policy = { ...initialPolicy, ...namingServer(server), queryChannels: ['fhir'] };
  const kit = await atDesk(() => policy, { channel: shut });
  // Sent so long ago that it may leave.
  kit.time.now = Date.now() - undoMs;
  const { id } = await kit.ready({ channel: 'fhir' });
  expect((await kit.done('queries.send', kit.on(id))).sent).toBe(true);
  kit.time.now = Date.now();
  const halted = async (halt: Halt): Promise<void> => {
    const working = letWork(kit, policy, { does: 'carry', halt });
    await working.said(`halted ${halt.moment} ${halt.act}`);
    await working.kill();
  };
  return { server, policy, kit, id, halted };
}

async function carry(next: DoorKit): Promise<void> {
  next.outbox.collect();
  await next.outbox.idle();
}

const counted = async (server: FhirTestServer): Promise<number[]> => [(await server.all('Task')).length, (await server.all('Questionnaire')).length];

/** The provider's answer, at the server. */
async function answered(server: FhirTestServer): Promise<void> {
  const [task] = await server.all('Task');
  const [questionnaire] = await server.all('Questionnaire');
  await server.ask('POST', '/QuestionnaireResponse', {
    resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: questionnaire?.['url'], author: task?.['owner'], authored: new Date().toISOString(), item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '0' } }] }],
  });
  await server.ask('PUT', `/Task/${task?.id ?? ''}`, { ...task, status: 'completed' });
}

describe('A process that sends a query, killed by the system', () => {
  it.each([
    ['before anything left', 'before', [0, 0]],
    ['after the server took it, before that was written down', 'after', [1, 1]],
  ] as const)('%s: the next one sends it, and the server has it once', async (_when, moment, had) => {
    const { server, policy, kit, id, halted } = await queued();
    await halted({ moment, act: 'deliver' });
    expect(await counted(server)).toEqual(had);
    const next = await openedAgain(kit, policy);
    expect((await next.done('queries.read', kit.on(id))).query.state).toBe('queued');
    await carry(next);
    expect((await next.done('queries.read', kit.on(id))).query.state).toBe('sent');
    expect(await counted(server)).toEqual([1, 1]);
    await carry(next);
    expect(await counted(server)).toEqual([1, 1]);
  });

  it('before and again after: killed twice, it is there once', async () => {
    const { server, policy, kit, id, halted } = await queued();
    await halted({ moment: 'before', act: 'deliver' });
    await halted({ moment: 'after', act: 'deliver' });
    const next = await openedAgain(kit, policy);
    await carry(next);
    expect([await counted(server), (await next.done('queries.read', kit.on(id))).query.state]).toEqual([[1, 1], 'sent']);
  });
});

describe('A process that reads an answer, killed by the system', () => {
  it.each(['before', 'after'] as const)('%s it was read and before it was written down: the next one takes it in, once', async (moment) => {
    const { server, policy, kit, id, halted } = await queued();
    const sender = await openedAgain(kit, policy);
    await carry(sender);
    await answered(server);
    sender.outbox.stop();
    sender.sessions.abandon();
    await halted({ moment, act: 'collect' });
    const next = await openedAgain(kit, policy);
    expect((await next.done('queries.read', kit.on(id))).query.answers).toEqual([]);
    await carry(next);
    await carry(next);
    const { query } = await next.done('queries.read', kit.on(id));
    expect([query.state, query.answers.length]).toEqual(['answered', 1]);
  });
});

describe('A process that takes a query back, killed by the system', () => {
  it.each(['before', 'after'] as const)('%s the server did so: the next one sees it done, and it stays so', async (moment) => {
    const { server, policy, kit, id, halted } = await queued();
    const sender = await openedAgain(kit, policy);
    await carry(sender);
    sender.outbox.stop();
    sender.sessions.abandon();
    const recaller = doorOf({ ...keeperOf(kit.folder, kit.keychain) }, () => policy, { channel: shut });
    recaller.time.now = Date.now();
    await recaller.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
    await recaller.done('encounters.open', { encounterId: kit.encounterId });
    await recaller.done('queries.recall', { ...kit.on(id), note: 'asked in error' });
    recaller.sessions.abandon();
    await halted({ moment, act: 'takeBack' });
    const next = await openedAgain(kit, policy);
    await carry(next);
    await carry(next);
    expect((await server.all('Task')).map((task) => task['status'])).toEqual(['cancelled']);
    expect((await next.done('queries.read', kit.on(id))).query.state).toBe('recalled');
  });
});
