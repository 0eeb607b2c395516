import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadFhir } from '../../fixtures/fhir/repository';
import type { FhirTestServer } from '../../fixtures/fhir/server';
import { namingServer, once, openDesk, openServer, type OutboxDesk } from './desk';

beforeAll(loadFhir, 180_000);

let server: FhirTestServer;
beforeEach(async () => {
  server = await openServer();
});

const counted = async (): Promise<number[]> => [(await server.all('Task')).length, (await server.all('Questionnaire')).length];
const answer = async (): Promise<void> => {
  const [questionnaire] = await server.all('Questionnaire');
  await server.ask('POST', '/QuestionnaireResponse', { resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: questionnaire?.['url'], item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '0' } }] }] });
};

/** A desk whose process is killed at a moment: what it has left on the disk, opened by the next one. */
async function killedAt(moment: 'before' | 'after', act: 'deliver' | 'takeBack' | 'collect', prepare: (desk: OutboxDesk) => Promise<void>): Promise<OutboxDesk> {
  let next: OutboxDesk | undefined;
  const around = once(moment, act, async () => {
    next = await desk.afterCrash();
    // The process that was killed goes no further.
    desk.out.stop();
  });
  const desk: OutboxDesk = await openDesk({ policy: namingServer(server), around });
  await prepare(desk);
  await desk.run();
  if (next === undefined) throw new Error('nothing was killed');
  return next;
}

const only = (desk: OutboxDesk) => desk.out.queue.of(databaseOf(desk), 'Q-7F3K')[0];
function databaseOf(desk: OutboxDesk) {
  const open = desk.sessions.current();
  if (open === undefined) throw new Error('the desk is closed');
  return open.database;
}

describe('A process that is killed', () => {
  it('after something was put in: the next one sends it, once', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    desk.post();
    const next = await desk.afterCrash();
    await next.run();
    expect(await counted()).toEqual([1, 1]);
    expect(only(next)?.state).toBe('sent');
  });

  it('when an attempt was written down and nothing had left: the next one makes it', async () => {
    const next = await killedAt('before', 'deliver', async (desk) => void desk.post());
    expect(only(next)).toMatchObject({ state: 'sending', mayHaveLeft: true });
    await next.run();
    expect(await counted()).toEqual([1, 1]);
    expect(only(next)?.state).toBe('sent');
  });

  it('when the server had it and that was not written down: the next one learns so, and there is one of it', async () => {
    const next = await killedAt('after', 'deliver', async (desk) => void desk.post());
    expect(await counted()).toEqual([1, 1]);
    expect(only(next)).toMatchObject({ state: 'sending', remote: null });
    await next.run();
    expect(await counted()).toEqual([1, 1]);
    expect(only(next)).toMatchObject({ state: 'sent', remote: expect.stringContaining('Task/') });
  });

  it.each(['before', 'after'] as const)('%s something was taken back: the next one does it, or learns that it is done', async (moment) => {
    const next = await killedAt(moment, 'takeBack', async (desk) => {
      const outgoing = desk.post();
      await desk.run();
      desk.recall(outgoing);
    });
    expect(only(next)?.state).toBe('recalling');
    await next.run();
    expect(only(next)?.state).toBe('recalled');
    expect((await server.all('Task')).map((task) => task['status'])).toEqual(['cancelled']);
  });

  it.each(['before', 'after'] as const)('%s answers were read, and before they were taken in: the next one takes them in, once', async (moment) => {
    let isReady = false;
    let next: OutboxDesk | undefined;
    const desk: OutboxDesk = await openDesk({
      policy: namingServer(server),
      around: (channel) => ({
        ...channel,
        collect: async (...args) => {
          const kill = async (): Promise<void> => {
            if (!isReady || next !== undefined) return;
            next = await desk.afterCrash();
            desk.out.stop();
          };
          if (moment === 'before') await kill();
          const collected = await channel.collect(...args);
          if (moment === 'after') await kill();
          return collected;
        },
      }),
    });
    desk.post();
    await desk.run();
    await answer();
    isReady = true;
    desk.pass(60_000);
    await desk.run();
    expect(desk.heard.answers).toEqual([]);
    await next?.run();
    await next?.run();
    expect(next?.heard.answers).toHaveLength(1);
  });

  it('keeps what was put off: the next one waits as long as was left to wait', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    server.trick(/^POST/, { does: 'status', status: 503, headers: { 'retry-after': '3600' } });
    desk.post();
    await desk.run();
    const next = await desk.afterCrash();
    const asked = server.seen.length;
    await next.run();
    expect(server.seen).toHaveLength(asked);
    next.pass(3_600_000);
    await next.run();
    expect(only(next)?.state).toBe('sent');
  });
});

describe('A desk that is locked', () => {
  it('sends nothing: what waits is there for the next session', async () => {
    const desk = await openDesk({ policy: namingServer(server) });
    desk.post();
    desk.out.stop();
    await desk.run();
    expect(server.connections()).toBe(0);
    expect(only(desk)?.state).toBe('queued');
  });

  it('while an answer is awaited breaks the attempt off at once', async () => {
    const desk = await openDesk({ policy: namingServer(server), limits: { connectMs: 60_000, answerMs: 60_000, bytes: 1_000_000 } });
    server.trick(/^POST/, { does: 'hang' });
    desk.post();
    const running = desk.run();
    while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    desk.out.stop();
    await running;
    expect(only(desk)?.state).toBe('sending');
  });
});

describe('A chart that dies', () => {
  it('takes what it had in the outbox with it, while it is under way too', async () => {
    const around = once('after', 'deliver', async () => void (await desk.done('encounters.remove', { encounterId: desk.chart })));
    const desk: OutboxDesk = await openDesk({ policy: namingServer(server), around });
    desk.post();
    await desk.run();
    expect(only(desk)).toBeUndefined();
    expect(desk.reports).toEqual([]);
  });
});
