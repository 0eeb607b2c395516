import { beforeAll, expect, it } from 'vitest';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { undoMs } from '../../../shared/queries';
import { loadFhir } from '../../fixtures/fhir/repository';
import { namingServer, openServer } from '../outbox/desk';
import { atDesk } from './kit';

beforeAll(loadFhir, 180_000);

it('a query goes from the draft to the server, is answered there, releases its code and lets the encounter be finalised', async () => {
  const server = await openServer();
  const policy = (): Policy => ({ ...initialPolicy, ...namingServer(server), queryChannels: ['fhir'] });
  const kit = await atDesk(policy);
  const { encounterId } = kit;
  const { assignmentId } = await kit.done('coding.assign', { encounterId, system: 'icd10cm', code: 'N17.9', evidence: [kit.span('Acute kidney injury')], exception: null, rationale: '' });
  const { id } = await kit.ready({ channel: 'fhir', holds: [{ what: 'code', assignmentId }] });
  const state = async (): Promise<string> => (await kit.done('queries.read', kit.on(id))).query.state;
  const carry = async (): Promise<void> => {
    kit.outbox.collect();
    await kit.outbox.idle();
  };

  expect((await kit.done('queries.send', kit.on(id))).sent).toBe(true);
  await carry();
  expect([await state(), server.connections()]).toEqual(['queued', 0]);
  kit.time.now += undoMs;
  await carry();
  expect(await state()).toBe('sent');
  expect((await kit.call('coding.finalise', { encounterId })).ok).toBe(false);

  // The provider, at the server.
  const [task] = await server.all('Task');
  const [questionnaire] = await server.all('Questionnaire');
  expect(JSON.stringify([task, questionnaire])).not.toMatch(/Testa-Morales|DEMO-000001|1951-04-12/);
  await server.ask('POST', '/QuestionnaireResponse', {
    resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: questionnaire?.['url'], author: task?.['owner'], authored: new Date(kit.time.now).toISOString(),
    item: [{ linkId: 'answer', answer: [{ valueCoding: { code: '0' } }] }],
  });
  await server.ask('PUT', `/Task/${task?.id ?? ''}`, { ...task, status: 'completed' });

  await carry();
  expect(await state()).toBe('answered');
  await kit.done('queries.close', { ...kit.on(id), outcome: 'agreed', note: '' });
  expect((await kit.done('coding.finalise', { encounterId })).status).toBe('final');
  expect(kit.reports).toEqual([]);
});
