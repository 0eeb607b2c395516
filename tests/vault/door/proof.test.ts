import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../shared/audit';
import { emptyWorkUp, type WorkUp } from '../../../shared/cases';
import { asksForProof, calls, type CallName, type ProofCallName } from '../../../shared/ipc';
import { encounterIdSchema, z, type CaseId, type EncounterId, type Fault, type QueryId } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { examplePolicy } from '../../../shared/policy/templates';
import { findCode } from '../../fixtures/charts/codes';
import { patient, stay, summaryText, typed, where } from '../../fixtures/charts/encounters';
import { openedDoor, type DoorKit } from '../support/door';
import { soundDraft, given } from '../queries/kit';
import { privacy } from '../training/texts';
import { bytes, passphrase } from '../support/vault';

const minute = 60_000;
const askingNames = calls.map(({ name }) => name).filter((name: CallName): name is ProofCallName => asksForProof(name));

type Desk = DoorKit & {
  readonly encounterId: EncounterId;
  /** The clock that nobody sets. */
  readonly steady: { now: number };
  readonly rule: (part: Partial<Policy>) => void;
  /** The events of these names, oldest first. */
  readonly events: (...names: AuditEvent['event'][]) => Promise<AuditEvent[]>;
};

/** A desk with one chart that is ready to be finalised. */
async function readyDesk(part: Partial<Policy> = {}): Promise<Desk> {
  const steady = { now: 0 };
  let policy: Policy = { ...initialPolicy, printing: 'watermarked', revealBurst: 2, ...part };
  const kit = await openedDoor('lead', () => policy, { monotonic: () => steady.now, findCode });
  const { encounter } = await kit.done('encounters.create', { details: stay, patient, documents: [typed(summaryText)] });
  const encounterId = encounterIdSchema.parse(encounter.id);
  const documentId = encounter.documents[0]?.id ?? expect.fail('no document');
  await kit.done('encounters.open', { encounterId });
  await kit.done('encounters.document', { encounterId, documentId });
  const evidence = [{ documentId, ...where(summaryText, 'systolic heart failure') }];
  await kit.done('coding.assign', { encounterId, system: 'icd10cm', code: 'I50.23', evidence, exception: null, rationale: '' });
  const filter = { events: [], personId: null, encounterId: null, from: null, to: null };
  return {
    ...kit, encounterId, steady,
    rule: (changed) => { policy = { ...policy, ...changed }; },
    events: async (...names) => (await kit.done('audit.list', { filter, before: null, count: 500 })).entries.map(({ event }) => event).filter(({ event }) => names.includes(event)).toReversed(),
  };
}

type Act = { readonly prepare?: (desk: Desk) => Promise<unknown>; readonly make: (desk: Desk) => Promise<unknown> };

async function outcome(desk: Desk, ...call: Parameters<DoorKit['call']>): Promise<'done' | Fault> {
  const reply = await desk.call(...call);
  return reply.ok ? 'done' : reply.fault;
}

/** Finalising, as far as an addendum to it needs; proved where that is asked. */
async function finalise(desk: Desk): Promise<void> {
  if ((await outcome(desk, 'coding.finalise', { encounterId: desk.encounterId })) === 'done') return;
  await desk.done('accounts.prove', { call: 'coding.finalise' }, { passphrase: bytes(passphrase) });
  await desk.done('coding.finalise', { encounterId: desk.encounterId });
}

const reveal = (desk: Desk) => outcome(desk, 'encounters.reveal', { encounterId: desk.encounterId, field: 'mrn', purpose: 'match-document' });

/** Sets the one-time code up, proved where that is asked. */
async function enrol(desk: Desk): Promise<void> {
  const begun = await desk.call('accounts.beginSecondFactor', {});
  if (!begun.ok) await desk.done('accounts.prove', { call: 'accounts.beginSecondFactor' }, { passphrase: bytes(passphrase) });
  const { secret } = begun.ok ? z.object({ secret: z.string() }).parse(JSON.parse(begun.output)) : await desk.done('accounts.beginSecondFactor', {});
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: desk.time.now });
  await desk.done('accounts.confirmSecondFactor', {}, { code: bytes(code) });
}

/** The person is a privacy officer from now on, by the roster. */
async function becomeOfficer(desk: Desk): Promise<void> {
  const { person } = desk.sessions.current() ?? expect.fail('no session');
  desk.sessions.assume({ ...person, role: 'privacy-officer' });
}

/** An officer with a key; proved where that is asked. */
async function withKey(desk: Desk): Promise<void> {
  await becomeOfficer(desk);
  if ((await outcome(desk, 'cases.makeKey', {})) === 'done') return;
  await desk.done('accounts.prove', { call: 'cases.makeKey' }, { passphrase: bytes(passphrase) });
  await desk.done('cases.makeKey', {});
}

/** A case with nothing left to say but the decision; opened where there is none yet. */
async function decidable(desk: Desk): Promise<{ readonly caseId: CaseId; readonly version: number }> {
  const { cases } = await desk.done('cases.list', {});
  const caseId = cases[0]?.id ?? (await desk.done('cases.open', { receivedIds: [], words: 'Told by telephone' })).caseId;
  const { version } = await desk.done('cases.read', { caseId });
  return { caseId, version: (await desk.done('cases.saveWorkUp', { caseId, version, workUp: excludedWorkUp })).version };
}

const excludedWorkUp: WorkUp = {
  ...emptyWorkUp, summary: 'A page was read by a colleague.', discovery: { on: '2026-03-10', until: null, basis: 'The colleague said so the same day.' },
  exclusions: { ...emptyWorkUp.exclusions, 'between-authorised': { applies: true, why: 'Both may see the chart.', evidence: [1] } },
};

/** A query of the chart that goes on paper and waits to be handed over. */
async function queryOnPaper(desk: Desk): Promise<QueryId> {
  desk.rule({ queryChannels: ['print'] });
  const { rows } = await desk.done('queries.list', { states: ['queued'], whose: 'all', from: 0, count: 1 });
  const [waiting] = rows;
  if (waiting !== undefined) return waiting.id;
  await desk.done('queries.importRecipients', { grantId: given(desk, 'directory.csv', 'identifier,name,role,specialty,reference,third party,agreement\n1234567893,Adele Ferrer-Sample,attending,Internal medicine,,,\n') });
  const [recipient] = (await desk.done('queries.recipients', {})).recipients;
  if (recipient === undefined) return expect.fail('nobody can be asked');
  await desk.done('queries.confirmRecipient', { recipientId: recipient.id, fingerprint: recipient.fingerprint });
  const { encounter } = await desk.done('encounters.open', { encounterId: desk.encounterId });
  const documentId = encounter.documents[0]?.id ?? expect.fail('no document');
  const draft = { ...soundDraft, channel: 'print' as const, recipientId: recipient.id, indicators: [{ span: { documentId, ...where(summaryText, 'Acute kidney injury') } }] };
  const { query } = await desk.done('queries.saveDraft', { encounterId: desk.encounterId, queryId: null, draft });
  await desk.done('queries.send', { encounterId: desk.encounterId, queryId: query.id });
  return query.id;
}

/** Each call that asks who is there: what has to be so before it asks, and the call itself. */
const acts: Readonly<Record<ProofCallName, Act>> = {
  'accounts.beginSecondFactor': { make: (desk) => outcome(desk, 'accounts.beginSecondFactor', {}) },
  'accounts.renewRecoveryCodes': { prepare: enrol, make: (desk) => outcome(desk, 'accounts.renewRecoveryCodes', {}) },
  'accounts.removeSecondFactor': { prepare: enrol, make: (desk) => outcome(desk, 'accounts.removeSecondFactor', {}) },
  'coding.finalise': { make: (desk) => outcome(desk, 'coding.finalise', { encounterId: desk.encounterId }) },
  'coding.openAddendum': { prepare: finalise, make: (desk) => outcome(desk, 'coding.openAddendum', { encounterId: desk.encounterId, reason: 'A late result came in' }) },
  'encounters.reveal': { prepare: async (desk) => [await reveal(desk), await reveal(desk)], make: reveal },
  'printouts.print': { make: (desk) => outcome(desk, 'printouts.print', { encounterId: desk.encounterId }) },
  'queries.print': { prepare: (desk) => queryOnPaper(desk), make: async (desk) => outcome(desk, 'queries.print', { encounterId: desk.encounterId, queryId: await queryOnPaper(desk) }) },
  'training.export': {
    prepare: async (desk) => {
      desk.rule({ requirements: [privacy] });
      const { items } = await desk.done('training.overview', {});
      for (const { sha256 } of items) await desk.done('training.sign', { sha256, readToEnd: true });
    },
    make: (desk) => outcome(desk, 'training.export', {}),
  },
  'shelf.exportFavourites': { make: (desk) => outcome(desk, 'shelf.exportFavourites', {}) },
  'cases.makeKey': { prepare: becomeOfficer, make: (desk) => outcome(desk, 'cases.makeKey', {}) },
  'cases.backUpKeys': { prepare: withKey, make: (desk) => outcome(desk, 'cases.backUpKeys', { to: examplePolicy.privacyOfficer }) },
  'cases.decide': { prepare: withKey, make: async (desk) => outcome(desk, 'cases.decide', { ...(await decidable(desk)), outcome: 'excluded', why: 'Both may see the chart.' }) },
  'cases.bundle': { prepare: withKey, make: async (desk) => outcome(desk, 'cases.bundle', { caseId: (await decidable(desk)).caseId, to: null }) },
  'retention.exportCertificates': { make: (desk) => outcome(desk, 'retention.exportCertificates', {}) },
};

/** The events that say that one of the acts was done. */
const outcomes = ['coding.finalised', 'coding.addendum-opened', 'encounter.revealed', 'printouts.printed', 'queries.printed', 'retention.exported', 'shelf.exported', 'factor.codes-renewed', 'factor.removed', 'cases.key-made', 'cases.keys-backed-up', 'cases.decided', 'cases.bundled'] as const;

const prove = (desk: Desk, call: ProofCallName, words = passphrase) => outcome(desk, 'accounts.prove', { call }, { passphrase: bytes(words) });

describe.each(askingNames)('%s', (name) => {
  const { prepare = () => Promise.resolve(), make } = acts[name];
  const ready = async (part: Partial<Policy> = {}): Promise<Desk> => {
    const desk = await readyDesk(part);
    await prepare(desk);
    return desk;
  };
  const stale = async (): Promise<Desk> => {
    const desk = await readyDesk();
    desk.steady.now = 31 * minute;
    await prepare(desk);
    desk.steady.now += name === 'encounters.reveal' ? minute : 31 * minute;
    return desk;
  };

  it('is let in while the passphrase of the unlocking counts', async () => {
    expect(await make(await ready())).toBe('done');
  });

  it('asks when that is too long ago; nothing is done, the log says so, and after a proof it is let in', async () => {
    const desk = await stale();
    const before = await desk.events(...outcomes);
    const leaves = [...desk.leaves];
    expect(await make(desk)).toEqual({ code: 'proof-needed' });
    expect(await desk.events(...outcomes)).toEqual(before);
    expect(desk.leaves).toEqual(leaves);
    expect((await desk.events('call.refused')).at(-1)).toEqual({ event: 'call.refused', call: name, fault: 'proof-needed' });
    expect([await prove(desk, name), await make(desk)]).toEqual(['done', 'done']);
    expect((await desk.events('person.proved')).at(-1)).toEqual({ event: 'person.proved', call: name });
  });

  it('asks each time where the policy says 0 minutes, and a proof for something else does not do', async () => {
    const desk = await ready({ stepUpMinutes: 0 });
    const other = askingNames.find((each) => each !== name) ?? name;
    expect(await make(desk)).toEqual({ code: 'proof-needed' });
    await prove(desk, other);
    expect(await make(desk)).toEqual({ code: 'proof-needed' });
    await prove(desk, name);
    expect(await make(desk)).toBe('done');
    await prepare(desk).catch(() => undefined);
    expect(await make(desk)).toEqual({ code: 'proof-needed' });
  });

  it('is not let in by a wrong passphrase, nor by the right one while the throttle runs; both stand in the log', async () => {
    const desk = await stale();
    expect(await prove(desk, name, 'eight grey herons over the weir')).toEqual({ code: 'wrong-passphrase', retryInSeconds: 1 });
    expect(await prove(desk, name)).toEqual({ code: 'throttled', retryInSeconds: 1 });
    expect(await make(desk)).toEqual({ code: 'proof-needed' });
    expect((await desk.events('call.refused')).slice(-3)).toEqual(['wrong-passphrase', 'throttled', 'proof-needed'].map((fault) => ({ event: 'call.refused', call: fault === 'proof-needed' ? name : 'accounts.prove', fault })));
    desk.time.now += 1000;
    expect([await prove(desk, name), await make(desk)]).toEqual(['done', 'done']);
  });

  it('is not let in by a clock that somebody sets', async () => {
    const desk = await stale();
    desk.time.now -= 365 * 24 * 60 * minute;
    expect(await make(desk)).toEqual({ code: 'proof-needed' });
  });
});

describe('A proof', () => {
  it('shares its throttle with unlocking: a wrong one makes the next unlocking wait', async () => {
    const desk = await readyDesk();
    await prove(desk, 'coding.finalise', 'eight grey herons over the weir');
    await prove(desk, 'coding.finalise', 'eight grey herons over the weir');
    expect((await desk.keeper.status()).retryInSeconds).toBe(1);
    desk.time.now += 1000;
    expect(await prove(desk, 'coding.finalise', 'eight grey herons over the weir')).toEqual({ code: 'wrong-passphrase', retryInSeconds: 2 });
  });

  it('is given for a call that asks, and for no other word: the log holds no text of the page', async () => {
    const desk = await readyDesk();
    expect(await outcome(desk, 'accounts.prove', { call: 'Testa, Ivo' }, { passphrase: bytes(passphrase) })).toEqual({ code: 'unknown-call' });
    expect(await desk.events('person.proved')).toEqual([]);
  });

  it('has its passphrase zeroed, right or wrong', async () => {
    const desk = await readyDesk();
    const secrets = [passphrase, 'eight grey herons over the weir'].map(bytes);
    for (const secret of secrets) await desk.call('accounts.prove', { call: 'coding.finalise' }, { passphrase: secret });
    expect(secrets.flatMap((secret) => [...secret]).every((byte) => byte === 0)).toBe(true);
  });

  it('is not used up by a call that is refused for another reason', async () => {
    const desk = await readyDesk({ stepUpMinutes: 0 });
    await prove(desk, 'coding.finalise');
    expect(await desk.door.handle({ kind: 'call', id: 1, name: 'coding.finalise', input: '{}', secrets: {} })).toMatchObject({ fault: { code: 'malformed' } });
    expect(await outcome(desk, 'coding.finalise', { encounterId: desk.encounterId })).toBe('done');
  });
});

describe('What leaves the desk', () => {
  it('leaves by the vault’s word, for this text and no other', async () => {
    const desk = await readyDesk();
    const { text } = await desk.done('retention.exportCertificates', {});
    await desk.done('printouts.print', { encounterId: desk.encounterId });
    expect(desk.leaves).toEqual([{ to: 'saveSigned', sha256: createHash('sha256').update(text).digest('hex') }, { to: 'print' }]);
  });
});
