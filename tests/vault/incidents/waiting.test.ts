import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { waitingReportSchema, type WaitingReport } from '../../../shared/incidents';
import { newIncidentId, type IncidentId } from '../../../shared/kernel';
import type { DoorKit } from '../support/door';
import { logged, now, reportingDesk, saved } from './kit';

const some = (): IncidentId => newIncidentId((count) => randomBytes(count));
const sealedText = '-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCg==\n-----END AGE ENCRYPTED FILE-----\n';

/** Puts a report where the locked desk leaves it. */
function left(desk: DoorKit, more: Partial<WaitingReport> = {}): { readonly incidentId: IncidentId; readonly path: string } {
  const folder = join(desk.folder, 'incidents-waiting');
  mkdirSync(folder, { recursive: true });
  const report: WaitingReport = { kind: 'chartlock-incident-waiting', format: 1, incidentId: some(), noticed: { at: desk.time.now - 60_000, uptimeMs: 5 }, type: 'lost-device', savedAt: desk.time.now, sealed: sealedText, ...more };
  const path = join(folder, `${report.incidentId}.json`);
  writeFileSync(path, JSON.stringify(waitingReportSchema.parse(report)));
  return { incidentId: report.incidentId, path };
}

describe('What was begun at the locked desk', () => {
  it('is taken over as it was sealed: noticed then, not to be read again here, ready to be sent', async () => {
    const desk = await reportingDesk();
    const { incidentId, path } = left(desk);
    const { incidents } = await desk.done('incidents.takeOverWaiting', {});
    expect(incidents).toMatchObject([{ id: incidentId, origin: 'lock-screen', state: 'sealed', type: 'lost-device', noticed: { at: desk.time.now - 60_000, uptimeMs: 5 }, unsent: 1 }]);
    const incident = await now(desk, incidentId);
    expect(incident.facts).toBeNull();
    expect((await saved(desk, incident)).trim()).toBe(sealedText.trim());
    expect((await now(desk, incidentId)).state).toBe('sent');
    await vi.waitFor(() => expect(existsSync(path)).toBe(false));
    expect(logged(desk, 'incidents.begun')).toEqual([{ event: 'incidents.begun', incidentId, type: 'lost-device', atLockScreen: true }]);
  });

  it('without a card goes on as a report that is begun, with its time', async () => {
    const desk = await reportingDesk();
    const { incidentId } = left(desk, { sealed: null, type: null });
    await desk.done('incidents.takeOverWaiting', {});
    expect(await now(desk, incidentId)).toMatchObject({ state: 'started', type: null, noticed: { at: desk.time.now - 60_000 }, facts: { words: '' } });
  });

  it('is taken over once, also where its file stayed', async () => {
    const desk = await reportingDesk();
    const { incidentId } = left(desk);
    await desk.done('incidents.takeOverWaiting', {});
    left(desk, { incidentId, type: 'other' });
    expect(await desk.done('incidents.takeOverWaiting', {})).toEqual({ incidents: [] });
    expect((await now(desk, incidentId)).type).toBe('lost-device');
  });

  it('is left where it is when it is something else: a link, a folder, words', async () => {
    const desk = await reportingDesk();
    const folder = join(desk.folder, 'incidents-waiting');
    mkdirSync(join(folder, 'a-folder'), { recursive: true });
    writeFileSync(join(folder, 'words.json'), '{"kind":"chartlock-concern"}');
    const { path } = left(desk);
    symlinkSync(path, join(folder, 'link.json'));
    expect((await desk.done('incidents.takeOverWaiting', {})).incidents).toHaveLength(1);
    await vi.waitFor(() => expect(readdirSync(folder).sort()).toEqual(['a-folder', 'link.json', 'words.json']));
  });

  it('is nothing where there is no such folder', async () => {
    const desk = await reportingDesk();
    expect(await desk.done('incidents.takeOverWaiting', {})).toEqual({ incidents: [] });
  });
});
