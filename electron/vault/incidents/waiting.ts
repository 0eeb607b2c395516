import { constants } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { noFacts, waitingLimit, waitingReportSchema, type WaitingReport } from '../../../shared/incidents';
import { packetIdSchema, type IncidentId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import type { WritableDatabase } from '../store';
import { incidentExists, insertIncident, insertPacket } from './store';

/** A report that waits, and the file that it waits in. */
export type Waiting = { readonly report: WaitingReport; readonly path: string };

const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** What one folder is looked through for. */
const mostFiles = 200;

/** The reports that were begun while the desk was locked. What is none is left where it is. */
export async function waitingReports(folder: string): Promise<Waiting[]> {
  const names = await readdir(folder).catch(() => []);
  const found: Waiting[] = [];
  for (const name of names.toSorted().slice(0, mostFiles)) {
    const path = join(folder, name);
    const report = await readWaiting(path);
    if (report !== null) found.push({ report, path });
  }
  return found;
}

async function readWaiting(path: string): Promise<WaitingReport | null> {
  const file = await open(path, flags).catch(() => null);
  if (file === null) return null;
  try {
    const about = await file.stat();
    if (!about.isFile() || about.size > 2 * waitingLimit) return null;
    return waitingReportSchema.safeParse(JSON.parse(await file.readFile('utf8'))).data ?? null;
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

/** Takes a waiting report over, once: a second time nothing happens. @returns its reference where it is new here */
export function takeOver(db: WritableDatabase, { incidentId, type, noticed, sealed, savedAt }: WaitingReport, { person, now, newId, alsoAudit }: Context): IncidentId | null {
  if (incidentExists(db, incidentId)) return null;
  insertIncident(db, { id: incidentId, type, origin: 'lock-screen', reporter: person.id, noticed, facts: sealed === null ? noFacts : null, at: now });
  if (sealed !== null) {
    insertPacket(db, { id: newId('pkt', packetIdSchema), incidentId, direction: 'out', kind: 'report', at: Math.min(savedAt, now), statement: null, signature: null, key: null, sealed });
  }
  alsoAudit({ event: 'incidents.begun', incidentId, type, atLockScreen: true });
  return incidentId;
}

/** Takes the file away once the vault has what was in it. A file that stays is taken over once more, which changes nothing. */
export async function forgetWaiting(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}
