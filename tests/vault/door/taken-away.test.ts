import { describe, expect, it } from 'vitest';
import { requirementSchema, initialPolicy, type Policy } from '../../../shared/policy';
import type { Role } from '../../../shared/kernel';
import { openedDoor, type DoorKit } from '../support/door';

/** A page that was taken over may make any call at any moment: what a person loses is lost also for what is under way. */
const details = { class: 'outpatient', admittedOn: null, dischargedOn: null, serviceFrom: '2026-03-01', serviceTo: null, attending: 'Dr Vale' } as const;
const patient = { name: 'Testa, Ivo', mrn: 'T-1', birthDate: '1950-01-02', sex: 'male', account: '' } as const;
const document = { title: 'Office visit', kind: 'office-visit', datedOn: null, author: '', from: { text: 'Knee pain since Monday.' } } as const;

function become(kit: DoorKit, role: Role): void {
  const { person } = kit.sessions.current() ?? expect.fail('no session');
  kit.sessions.assume({ ...person, role });
}

const chartsOf = async (kit: DoorKit): Promise<number> =>
  (await kit.done('encounters.worklist', { text: '', statuses: [], sort: 'ref', descending: false, from: 0, count: 50 })).total;

describe('A role that is taken away', () => {
  it('while a call is being prepared leaves that call undone, with a refusal in the log', async () => {
    const kit = await openedDoor('coder');
    const reply = kit.call('encounters.create', { details, patient, documents: [document] });
    become(kit, 'privacy-officer');
    expect(await reply).toMatchObject({ ok: false, fault: { code: 'forbidden', role: 'privacy-officer' } });
    become(kit, 'coder');
    expect(await chartsOf(kit)).toBe(0);
    const { entries } = await kit.done('audit.list', { filter: { events: ['call.refused'], personId: null, encounterId: null, from: null, to: null }, before: null, count: 10 });
    expect(entries.map(({ event }) => event)).toEqual([{ event: 'call.refused', call: 'encounters.create', fault: 'forbidden' }]);
  });

  it('closes the chart that is open to every further look, and gives it back with the role', async () => {
    const kit = await openedDoor('coder');
    const { encounter } = await kit.done('encounters.create', { details, patient, documents: [document] });
    await kit.done('encounters.open', { encounterId: encounter.id });
    become(kit, 'it-admin');
    expect(await kit.call('coding.list', { encounterId: encounter.id })).toMatchObject({ fault: { code: 'forbidden' } });
    expect(await kit.call('encounters.reveal', { encounterId: encounter.id, field: 'mrn', purpose: 'match-document' })).toMatchObject({ fault: { code: 'forbidden' } });
    become(kit, 'coder');
    expect(await kit.call('coding.list', { encounterId: encounter.id })).toMatchObject({ ok: true });
  });

  it.each(['reviewer', 'cdi'] as const)('to code, a %s reads the chart and neither completes it nor sets it right', async (role) => {
    const kit = await openedDoor('coder');
    const { encounter } = await kit.done('encounters.create', { details, patient, documents: [document] });
    await kit.done('encounters.open', { encounterId: encounter.id });
    become(kit, role);
    expect(await kit.call('coding.list', { encounterId: encounter.id })).toMatchObject({ ok: true });
    expect(await kit.call('encounters.addDocuments', { encounterId: encounter.id, documents: [document] })).toMatchObject({ fault: { code: 'forbidden', role } });
    expect(await kit.call('encounters.edit', { encounterId: encounter.id, details, patient: {} })).toMatchObject({ fault: { code: 'forbidden', role } });
  });
});

describe('Access by reason that is over', () => {
  it('while a call is being prepared leaves that call undone', async () => {
    let uptime = 5_000_000;
    const kit = await openedDoor('coder', () => initialPolicy, { uptime: () => uptime });
    const { encounter } = await kit.done('encounters.create', { details, patient, documents: [], assignTo: { who: 'person', identifier: 'mruiz' } });
    await kit.done('access.breakGlass', { encounterId: encounter.id, reason: 'coverage', minutes: 15 });
    const reply = kit.call('encounters.addDocuments', { encounterId: encounter.id, documents: [document] });
    uptime += 15 * 60_000;
    kit.time.now += 15 * 60_000;
    expect(await reply).toMatchObject({ ok: false, fault: { code: 'not-assigned' } });
  });
});

describe('A trainee whose training is overdue', () => {
  it('writes into no chart by any call, and goes on reading', async () => {
    let policy: Policy = initialPolicy;
    const kit = await openedDoor('trainee', () => policy);
    const { encounter } = await kit.done('encounters.create', { details, patient, documents: [document] });
    await kit.done('encounters.open', { encounterId: encounter.id });
    policy = { ...initialPolicy, requirements: [requirementSchema.parse({ id: 'sanctions', kind: 'sanction-policy', title: 'Sanction policy', version: '1', text: 'Misuse is answered in steps.' })] };
    await kit.done('training.overview', {});
    const documentId = encounter.documents[0]?.id ?? expect.fail('no document');
    const writes = [
      await kit.call('coding.assign', { encounterId: encounter.id, system: 'icd10cm', code: 'I50.23', evidence: [], exception: 'status-from-problem-list', rationale: '' }),
      await kit.call('encounters.addDocuments', { encounterId: encounter.id, documents: [document] }),
      await kit.call('encounters.create', { details, patient, documents: [] }),
      await kit.call('encounters.edit', { encounterId: encounter.id, details, patient: {} }),
    ];
    expect(writes.map((reply) => (reply.ok ? 'written' : reply.fault.code))).toEqual(['read-only', 'read-only', 'read-only', 'read-only']);
    expect(await kit.call('encounters.document', { encounterId: encounter.id, documentId })).toMatchObject({ ok: true });
  });
});
