import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { sql } from '../../../electron/vault/store';
import { calls } from '../../../shared/ipc';
import { z } from '../../../shared/kernel';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const patient = { name: 'Testa, Ivo', mrn: 'T-1', birthDate: '1950-01-02', sex: 'male', account: '' } as const;
const details = { class: 'outpatient', admittedOn: null, dischargedOn: null, serviceFrom: '2026-03-01', serviceTo: null, attending: 'Dr Vale' } as const;

const events = (kit: DoorKit): string[] =>
  kit.sessions.current()?.database.all(z.strictObject({ event: z.string() }), sql`select event from audit order by seq`).map(({ event }) => event) ?? [];

const encounterIn = async (kit: DoorKit) => (await kit.done('encounters.create', { details, patient, documents: [] })).encounter.id;

describe('Before anyone has unlocked the desk', () => {
  it.each(calls.filter(({ when }) => when === 'open').map(({ name }) => name))('%s is refused as locked', async (name) => {
    const { door } = doorOf();
    expect(await door.handle({ kind: 'call', id: 1, name, input: '{}', secrets: {} })).toEqual({ kind: 'reply', id: 1, ok: false, fault: { code: 'locked' } });
  });

  it('creating a vault opens the desk, and its first event says so', async () => {
    const kit = await openedDoor();
    expect(events(kit)).toEqual(['vault.created']);
    expect((await kit.done('accounts.status', {})).state).toBe('open');
  });

  it('a weak passphrase makes no vault', async () => {
    const kit = doorOf();
    const person = { name: 'Nora Quill', identifier: 'nquill', role: 'coder' } as const;
    const faults = await Promise.all(
      ['too short', 'passwordpassword', 'Nora Quill nquill'].map((words) => kit.call('accounts.create', { person, acceptNoKeychain: false }, { passphrase: bytes(words) })),
    );
    expect(faults.map((reply) => (reply.ok ? 'accepted' : reply.fault.code))).toEqual(['weak-passphrase', 'weak-passphrase', 'weak-passphrase']);
    expect((await kit.done('accounts.status', {})).state).toBe('none');
  });

  it('unlocking twice is refused, and two at once open one session', async () => {
    const first = await openedDoor();
    first.sessions.abandon();
    const kit = doorOf(keeperOf(first.folder, first.keychain));
    const replies = await Promise.all([1, 2].map(() => kit.call('accounts.unlock', {}, { passphrase: bytes(passphrase) })));
    expect(replies.map((reply) => (reply.ok ? 'open' : reply.fault.code)).sort()).toEqual(['already-open', 'open']);
    expect(await kit.call('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ fault: { code: 'already-open' } });
  });
});

describe('A message through the port', () => {
  it.each([
    ['nothing', undefined],
    ['a word', 'coding.list'],
    ['another kind', { kind: 'reply', id: 1 }],
    ['a field too many', { kind: 'call', id: 1, name: 'coding.list', input: '{}', secrets: {}, extra: 1 }],
    ['an input that is no text', { kind: 'call', id: 1, name: 'coding.list', input: {}, secrets: {} }],
    ['a secret of megabytes', { kind: 'call', id: 1, name: 'accounts.changePassphrase', input: '{}', secrets: { current: new Uint8Array(2_000_000), next: bytes('x') } }],
    ['a secret that is no bytes', { kind: 'call', id: 1, name: 'accounts.unlock', input: '{}', secrets: { passphrase: 'words' } }],
  ])('that is %s is refused as malformed, and audited', async (_case, message) => {
    const kit = await openedDoor();
    expect(await kit.door.handle(message)).toMatchObject({ ok: false, fault: { code: 'malformed' } });
    expect(events(kit)).toEqual(['vault.created', 'call.refused']);
  });

  it('to an undeclared call is refused, and its name is not written down, since it could say anything', async () => {
    const kit = await openedDoor();
    expect(await kit.door.handle({ kind: 'call', id: 7, name: 'vault.dump Testa, Ivo', input: '{}', secrets: {} })).toEqual({ kind: 'reply', id: 7, ok: false, fault: { code: 'unknown-call' } });
    const bodies = kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event = 'call.refused'`);
    expect(bodies).toEqual([{ body: '{"event":"call.refused","call":"undeclared","fault":"unknown-call"}' }]);
  });

  it.each(['{', 'null', '[]', '{"encounterId":"enc_1"}', '{"encounterId":7}', '{"__proto__":{}}'])('with the input %s is refused, naming the field and nothing of its content', async (input) => {
    const kit = await openedDoor();
    const reply = await kit.door.handle({ kind: 'call', id: 1, name: 'coding.list', input, secrets: {} });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'malformed' } });
  });

  it('with secrets that the call does not take is refused', async () => {
    const kit = await openedDoor();
    expect(await kit.call('accounts.people', {}, { passphrase: bytes('x') })).toMatchObject({ fault: { code: 'malformed', where: 'secrets' } });
  });

  it('that is refused gets its answer even where the refusal can no longer be written down', async () => {
    const kit = await openedDoor();
    kit.sessions.current()?.database.driver.exec("create trigger full before insert on audit begin select raise(abort, 'as on a full disk'); end");
    expect(await kit.door.handle({ kind: 'call', id: 3, name: 'nothing.known', input: '{}', secrets: {} })).toMatchObject({ id: 3, fault: { code: 'unknown-call' } });
    expect(await kit.door.handle('a word')).toMatchObject({ fault: { code: 'malformed' } });
    expect(kit.reports).toHaveLength(2);
  });

  it('has its secrets zeroed when it was answered, right or wrong', async () => {
    const kit = doorOf();
    const secret = bytes('seven grey herons');
    await kit.call('accounts.unlock', {}, { passphrase: secret });
    expect([...secret].every((byte) => byte === 0)).toBe(true);
  });
});

describe('Work and its audit event', () => {
  it('commit together: opening, reading and revealing a chart each leave one event', async () => {
    const kit = await openedDoor();
    const encounterId = await encounterIn(kit);
    await kit.done('encounters.open', { encounterId });
    expect(await kit.done('encounters.reveal', { encounterId, field: 'name', purpose: 'verify-identity' })).toEqual({ value: 'Testa, Ivo' });
    expect(events(kit)).toEqual(['vault.created', 'encounter.created', 'encounter.opened', 'encounter.revealed']);
    expect(verifyAudit(kit.sessions.current()?.database ?? expect.fail('no session'))).toEqual({ sound: true, events: 4 });
  });

  it('fail together: work that is refused leaves neither rows nor an event of success', async () => {
    const kit = await openedDoor();
    const encounterId = await encounterIn(kit);
    expect(await kit.call('coding.assign', { encounterId, system: 'icd10cm', code: 'A00.0', evidence: [], exception: null, rationale: '' })).toMatchObject({ ok: false });
    expect(events(kit)).toEqual(['vault.created', 'encounter.created']);
  });

  it('a chart is read on only after its opening stands in the log', async () => {
    const kit = await openedDoor();
    const encounterId = await encounterIn(kit);
    const draft = { field: 'find', encounterId, text: 'x', selectionStart: 1, selectionEnd: 1 };
    const looks = async () => [await kit.call('coding.list', { encounterId }), await kit.call('coding.history', { encounterId }), await kit.call('coding.check', { encounterId }), await kit.call('desk.keepDraft', draft)].map((reply) => (reply.ok ? 'answered' : reply.fault.code));
    expect(await looks()).toEqual(['not-opened', 'not-opened', 'not-opened', 'not-opened']);
    await kit.done('encounters.open', { encounterId });
    expect(await looks()).toEqual(['answered', 'answered', 'answered', 'answered']);
  });

  it('a place may be kept that names the chart which was open before a lock: it looks at nothing', async () => {
    const kit = await openedDoor();
    const encounterId = await encounterIn(kit);
    const worklist = { text: '', sort: 'ref', descending: false, statuses: [], row: 0 };
    const panes = { documents: 0.3, codes: 0.4, context: 0.3 };
    await kit.done('desk.keepPlace', { view: 'worklist', encounterId, documentId: null, assignmentId: null, reader: null, focus: null, tab: 'code', panes, worklist });
    expect(events(kit)).toEqual(['vault.created', 'encounter.created']);
    expect((await kit.done('desk.resume', {})).place?.encounterId).toBe(encounterId);
  });

  it('never put a name, a record number or a birth date into the log', async () => {
    const kit = await openedDoor();
    const encounterId = await encounterIn(kit);
    for (const field of ['name', 'mrn', 'birthDate', 'sex', 'account'] as const) await kit.done('encounters.reveal', { encounterId, field, purpose: 'match-document' });
    const rows = kit.sessions.current()?.database.driver.prepare('select * from audit').all();
    expect(JSON.stringify(rows)).not.toMatch(/Testa|T-1|1950-01-02/);
  });

  it('tell a defect by an incident number, never by the words of an error', async () => {
    const kit = await openedDoor();
    kit.sessions.current()?.database.driver.exec('drop table drafts');
    const reply = await kit.call('desk.resume', {});
    expect(reply).toMatchObject({ ok: false, fault: { code: 'internal' } });
    expect(kit.reports).toHaveLength(1);
  });
});

it('A passphrase that the disk does not take is neither changed nor said to be', async () => {
  const kit = await openedDoor();
  // What a full disk refuses is the new header beside the old one.
  mkdirSync(join(kit.folder, 'vault', 'vault.json.new'));
  expect(await kit.call('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes('a lantern beneath eleven oaks') })).toMatchObject({ fault: { code: 'internal' } });
  expect(events(kit)).toEqual(['vault.created']);
  kit.sessions.abandon();
  expect(await doorOf(keeperOf(kit.folder, kit.keychain)).done('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ person: { name: 'Nora Quill' } });
});

it('A vault that the disk does not take is not begun', async () => {
  const kit = doorOf();
  mkdirSync(join(kit.folder, 'vault', 'vault.json.new'), { recursive: true });
  const person = { name: 'Nora Quill', identifier: 'nquill', role: 'coder' } as const;
  expect(await kit.call('accounts.create', { person, acceptNoKeychain: false }, { passphrase: bytes(passphrase) })).toMatchObject({ fault: { code: 'internal' } });
  expect(readdirSync(join(kit.folder, 'vault'))).toEqual(['vault.json.new']);
  expect((await kit.done('accounts.status', {})).state).toBe('none');
});

it('A vault whose database is gone is said to be damaged, and the one from a backup opens again', async () => {
  const kit = await openedDoor();
  kit.sessions.abandon();
  const database = join(kit.folder, 'vault', 'vault.db');
  renameSync(database, `${database}.backup`);
  const again = doorOf(keeperOf(kit.folder, kit.keychain));
  expect(await again.call('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ fault: { code: 'vault-damaged', what: 'database' } });
  expect(existsSync(database)).toBe(false);
  renameSync(`${database}.backup`, database);
  expect(await again.done('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ person: { name: 'Nora Quill' } });
});

it('A changed passphrase is audited, and the old one opens nothing any more', async () => {
  const kit = await openedDoor();
  const next = 'a lantern beneath eleven oaks';
  expect(await kit.call('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(passphrase) })).toMatchObject({ fault: { code: 'weak-passphrase', why: 'same-as-before' } });
  await kit.done('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(next) });
  expect(events(kit)).toEqual(['vault.created', 'vault.passphrase-changed']);
  kit.sessions.abandon();
  const again = doorOf(keeperOf(kit.folder, kit.keychain));
  expect(await again.call('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ fault: { code: 'wrong-passphrase' } });
  again.time.now += 1000;
  expect(await again.done('accounts.unlock', {}, { passphrase: bytes(next) })).toMatchObject({ person: { name: 'Nora Quill' }, failedBefore: 1 });
});
