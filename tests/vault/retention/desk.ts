import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setStatus } from '../../../electron/vault/encounters';
import type { OpenSession } from '../../../electron/vault/session';
import { sql } from '../../../electron/vault/store';
import { auditEventSchema, type AuditEvent } from '../../../shared/audit';
import type { Place } from '../../../shared/desk';
import type { EncounterStatus } from '../../../shared/encounters';
import { z, type EncounterId, type Role } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import type { Disposal } from '../../../shared/retention';
import { patient, stay, summaryText, typed } from '../../fixtures/charts/encounters';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase, temporaryFolder } from '../support/vault';

export const hour = 3_600_000;
export const day = 24 * hour;

/** A desk with a policy, at which charts come, are worked on and grow old. */
export type RetentionDesk = DoorKit & {
  readonly session: () => OpenSession;
  /** Adds a chart, an hour after whatever was done last, and leaves it as `status`. */
  readonly add: (status?: EncounterStatus, text?: string) => Promise<EncounterId>;
  /** Opens a chart as the page does, and tells that it is on the screen. */
  readonly look: (encounterId: EncounterId) => Promise<void>;
  /** Goes back to the worklist. */
  readonly leave: () => Promise<void>;
  readonly pass: (time: number) => void;
  readonly present: () => EncounterId[];
  readonly events: (...names: AuditEvent['event'][]) => AuditEvent[];
  readonly certificates: () => Promise<Disposal[]>;
  /** What the disk holds at this moment, as a process that is killed now leaves it, opened by the next one. */
  readonly afterCrash: () => Promise<RetentionDesk>;
};

/** The place of somebody who has a chart on the screen, or the worklist. */
function placeAt(encounterId: EncounterId | null): Place {
  return {
    view: encounterId === null ? 'worklist' : 'encounter', encounterId,
    documentId: null, assignmentId: null, reader: null, focus: null, tab: 'code', panes: { documents: 0.3, codes: 0.3, context: 0.4 },
    worklist: { whose: 'all', text: '', sort: 'ref', descending: false, statuses: [], row: 0 },
  };
}

function deskOn(kit: DoorKit, policy: () => Policy): RetentionDesk {
  const session = (): OpenSession => {
    const current = kit.sessions.current();
    if (current === undefined) throw new Error('the desk is closed');
    return current;
  };
  return {
    ...kit,
    session,
    leave: async () => void (await kit.done('desk.keepPlace', placeAt(null))),
    add: async (status = 'final', text = summaryText) => {
      kit.time.now += hour;
      const { encounter } = await kit.done('encounters.create', { details: stay, patient, documents: [typed(text)] });
      session().database.transaction('write', (db) => setStatus(db, encounter.id, status));
      return encounter.id;
    },
    look: async (encounterId) => {
      await kit.done('encounters.open', { encounterId });
      await kit.done('desk.keepPlace', placeAt(encounterId));
    },
    pass: (time) => void (kit.time.now += time),
    present: () => session().database.all(z.strictObject({ id: z.custom<EncounterId>() }), sql`select id from encounters order by created_at`).map(({ id }) => id),
    events: (...names) =>
      session()
        .database.all(z.strictObject({ body: z.string() }), sql`select body from audit order by seq`)
        .map(({ body }) => auditEventSchema.parse(JSON.parse(body)))
        .filter(({ event }) => names.includes(event)),
    certificates: async () => (await kit.done('retention.certificates', { before: null, count: 500 })).certificates.toReversed(),
    afterCrash: async () => {
      const folder = temporaryFolder();
      cpSync(join(kit.folder, 'vault'), join(folder, 'vault'), { recursive: true });
      const next = keeperOf(folder, kit.keychain);
      next.time.now = kit.time.now;
      const door = doorOf(next, policy);
      await door.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
      return deskOn(door, policy);
    },
  };
}

/** A desk on a machine without a keychain, whose owner accepts that. */
export async function openedDeskWithoutKeychain(rules: Partial<Policy>): Promise<RetentionDesk> {
  const policy = (): Policy => ({ ...initialPolicy, ...rules });
  const kit = keeperOf();
  kit.keychain.state = 'absent';
  const door = doorOf(kit, policy);
  await door.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: true }, { passphrase: bytes(passphrase) });
  return deskOn(door, policy);
}

/** A desk where `rules` hold instead of what holds where nobody rules. */
export async function openedDesk(rules: Partial<Policy> = {}, role: Role = 'coder'): Promise<RetentionDesk> {
  const policy = (): Policy => ({ ...initialPolicy, ...rules });
  return deskOn(await openedDoor(role, policy), policy);
}
