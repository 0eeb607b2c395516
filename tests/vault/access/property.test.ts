import { expect, it } from 'vitest';
import { auditEventSchema } from '../../../shared/audit';
import { sql } from '../../../electron/vault/store';
import { z, type DocumentId, type EncounterId } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { openedDoor, type DoorKit } from '../support/door';

const details = { class: 'outpatient', admittedOn: null, dischargedOn: null, serviceFrom: '2026-03-01', serviceTo: null, attending: '' } as const;
const patient = { name: 'Testa, Ivo', mrn: '', birthDate: '', sex: '', account: '' } as const;
const minuteMs = 60_000;

/** Chance that can be had again: a linear congruential generator (Numerical Recipes). */
function chanceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Whether the log, as it stands, has access by reason to this chart that has not ended. */
function isInLog(kit: DoorKit, encounterId: EncounterId): boolean {
  const rows = kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit where encounter_id = ${encounterId} and event in ('access.broken', 'access.ended') order by seq`) ?? [];
  const last = rows.at(-1);
  return last !== undefined && auditEventSchema.parse(JSON.parse(last.body)).event === 'access.broken';
}

it.each([1, 2, 3, 4])('No sequence of calls reads a chart of another without access by reason in the log (walk %d)', async (seed) => {
  const chance = chanceOf(seed);
  const start = { uptime: 9_000_000 };
  const kit = await openedDoor('lead', () => initialPolicy, { uptime: () => start.uptime });
  const charts: { readonly id: EncounterId; readonly documentId: DocumentId }[] = [];
  for (const assignTo of [{ who: 'nobody' }, { who: 'person', identifier: 'mruiz' }, { who: 'person', identifier: 'awren' }, { who: 'me' }] as const) {
    const { encounter } = await kit.done('encounters.create', { details, patient, documents: [{ title: 'Visit', kind: 'office-visit', datedOn: null, author: '', from: { text: 'Knee pain.' } }], assignTo });
    const [document] = encounter.documents;
    if (document !== undefined) charts.push({ id: encounter.id, documentId: document.id });
  }
  // What each chart's assignee is by the calls that were let through: the model beside the vault.
  const owners = new Map(charts.map(({ id }, index) => [id, ['nobody', 'mruiz', 'awren', 'nquill'][index] ?? '']));
  const pass = (ms: number): void => { kit.time.now += ms; start.uptime += ms; };
  // When access by reason is over at the latest, by the clock that nobody sets.
  const until = new Map<EncounterId, number>();
  let read = 0;
  let refused = 0;

  for (let step = 0; step < 400; step += 1) {
    const { id, documentId } = charts[chance(charts.length)] ?? expect.fail('no chart');
    const isFree = owners.get(id) === 'nquill' || (isInLog(kit, id) && start.uptime < (until.get(id) ?? 0));
    const looks = async (reply: ReturnType<DoorKit['call']>): Promise<void> => {
      const { ok } = await reply;
      if (ok) { read += 1; expect([step, isFree]).toEqual([step, true]); } else refused += 1;
    };
    switch (chance(14)) {
      case 0: {
        const minutes = 5 + chance(10);
        if ((await kit.call('access.breakGlass', { encounterId: id, reason: 'coverage', minutes })).ok) until.set(id, start.uptime + minutes * minuteMs);
        break;
      }
      case 1: await kit.call('access.endGlass', { encounterId: id }); break;
      case 2: {
        const identifier = ['nquill', 'mruiz', 'awren'][chance(3)] ?? '';
        if ((await kit.call('access.assign', { encounterId: id, identifier })).ok) {
          // Nobody's work may be taken; another's never.
          if (identifier === 'nquill') expect(['nobody', 'nquill']).toContain(owners.get(id));
          owners.set(id, identifier);
        }
        break;
      }
      case 3: pass(chance(4) * minuteMs); break;
      case 4: kit.access.tick(); break;
      case 5: {
        if (chance(6) > 0) break;
        kit.time.now += (chance(2) === 0 ? -1 : 1) * 30 * minuteMs;
        until.clear();
        break;
      }
      case 6: await looks(kit.call('encounters.open', { encounterId: id })); break;
      case 7: await looks(kit.call('encounters.reveal', { encounterId: id, field: 'name', purpose: 'quality-review' })); break;
      case 8: await looks(kit.call('coding.list', { encounterId: id })); break;
      case 9: await looks(kit.call('coding.history', { encounterId: id })); break;
      case 10: await looks(kit.call('encounters.edit', { encounterId: id, details, patient: {} })); break;
      case 11: await kit.call('desk.resume', {}); break;
      default: await looks(kit.call('encounters.document', { encounterId: id, documentId })); break;
    }
  }
  // The walk has been to both sides of the glass, or it has shown nothing.
  expect([read > 20, refused > 20]).toEqual([true, true]);
}, 60_000);
