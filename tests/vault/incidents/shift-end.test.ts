import { expect, test } from 'vitest';
import type { DoorKit } from '../support/door';
import { delivered, heard, reportingDesk, saved } from './kit';

const left = async ({ done }: DoorKit) => {
  const { leftovers, counts } = await done('desk.sweep', {});
  return { reports: leftovers.filter(({ kind }) => kind === 'report'), count: counts['report'] ?? 0 };
};

test('the end of a shift names a report that is begun, and one that has not left, and none that has', async () => {
  const desk = await reportingDesk();
  expect(await left(desk)).toEqual({ reports: [], count: 0 });

  const { incident: { id: incidentId } } = await desk.done('incidents.begin', { type: 'lost-paper' });
  expect(await left(desk)).toEqual({ reports: [{ kind: 'report', incidentId, isMade: false, unsent: 0, tasks: 0 }], count: 1 });

  const { incident } = await desk.done('incidents.seal', { incidentId });
  expect(await left(desk)).toEqual({ reports: [{ kind: 'report', incidentId, isMade: true, unsent: 1, tasks: 0 }], count: 1 });

  await saved(desk, incident);
  expect(await left(desk)).toEqual({ reports: [], count: 0 });
});

test('a task that is not answered is named, too, until the officer needs nothing more', async () => {
  const desk = await reportingDesk();
  const { incident: { id: incidentId }, report } = await delivered(desk);
  await heard(desk, report, { kind: 'task', title: 'Look in the copier' });
  expect(await left(desk)).toEqual({ reports: [{ kind: 'report', incidentId, isMade: true, unsent: 0, tasks: 1 }], count: 1 });
  await heard(desk, report, { kind: 'close', hold: 'keep' });
  expect((await left(desk)).count).toBe(0);
});
