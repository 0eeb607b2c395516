import { generateKeyPairSync } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { initialPolicy } from '../../../shared/policy';
import { openedDoor, type DoorKit } from '../support/door';

async function cardOfNobody(): Promise<string> {
  const raw = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return `${await identityToRecipient(await generateX25519Identity())} ed25519:${raw.toString('base64')}`;
}

const left = async ({ done }: DoorKit) => {
  const { leftovers, counts } = await done('desk.sweep', {});
  return { reports: leftovers.filter(({ kind }) => kind === 'report'), count: counts['report'] ?? 0 };
};

test('the end of a shift names a report that is begun, and one that has not left, and none that has', async () => {
  const privacyOfficer = await cardOfNobody();
  const kit = await openedDoor('coder', () => ({ ...initialPolicy, privacyOfficer }));
  expect(await left(kit)).toEqual({ reports: [], count: 0 });

  const { incident: { id: incidentId } } = await kit.done('incidents.begin', { type: 'lost-paper' });
  expect(await left(kit)).toEqual({ reports: [{ kind: 'report', incidentId, isMade: false, unsent: 0, tasks: 0 }], count: 1 });

  const { incident } = await kit.done('incidents.seal', { incidentId });
  expect(await left(kit)).toEqual({ reports: [{ kind: 'report', incidentId, isMade: true, unsent: 1, tasks: 0 }], count: 1 });

  const [packet] = incident.packets;
  if (packet === undefined) throw new Error('the report has no packet');
  await kit.done('incidents.save', { incidentId, packetId: packet.id });
  expect((await left(kit)).count).toBe(1);
  await kit.done('incidents.noteSaved', { incidentId, packetId: packet.id });
  expect(await left(kit)).toEqual({ reports: [], count: 0 });
});
