import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openAccess, type Access, type EndedGlass } from '../../../electron/vault/access';
import { accountsHandlers } from '../../../electron/vault/accounts';
import { auditHandlers } from '../../../electron/vault/audit';
import { codingHandlers, type FindCode } from '../../../electron/vault/coding';
import { deskHandlers, draftKeeper } from '../../../electron/vault/desk';
import { openDoor, type Door } from '../../../electron/vault/dispatch';
import { chartKeeper, encountersHandlers, unfinishedCharts } from '../../../electron/vault/encounters';
import type { TakeLease } from '../../../electron/vault/lease';
import { noticeOpening, oversightHandlers } from '../../../electron/vault/oversight';
import { Grants } from '../../../electron/vault/grants';
import type { Handlers } from '../../../electron/vault/handlers';
import type { Admission } from '../../../electron/vault/policy';
import type { Gate } from '../../../electron/vault/posture';
import { owedPrintouts, printoutsHandlers } from '../../../electron/vault/printouts';
import { openRetention, type Died, type Retention } from '../../../electron/vault/retention';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { SessionHolder } from '../../../electron/vault/session';
import { overdueFault, trainingHandlers } from '../../../electron/vault/training';
import { signStatement } from '../../../electron/vault/signing';
import type { Roster } from '../../../shared/accounts';
import type { CallInput, CallName, CallOutput, Leave, Reply } from '../../../shared/ipc';
import { refuse, type Role } from '../../../shared/kernel';
import { bytes, keeperOf, passphrase } from './vault';

/** The door's own tests need no code books. */
const noCodesets: Handlers<'codesets'> = {
  'codesets.releases': () => ({ releases: [] }),
  'codesets.inForce': () => ({ systems: [] }),
  'codesets.search': () => ({ hits: [], total: 0, systems: [] }),
  'codesets.look': () => refuse({ code: 'not-found', what: 'code' }),
  'codesets.inspect': () => ({ files: [] }),
  'codesets.import': () => refuse({ code: 'not-found', what: 'file' }),
  'codesets.cancelImport': () => ({}),
  'codesets.remove': () => refuse({ code: 'not-found', what: 'release' }),
};

/** A computer that nobody asks anything of. */
const anyComputer: Gate = { admit: async () => () => undefined };

/** A policy under which everything opens. */
const anyPolicy: Admission = { before: async () => undefined, admit: () => () => undefined };

export type DoorKit = ReturnType<typeof keeperOf> & {
  readonly door: Door;
  readonly sessions: SessionHolder;
  readonly reports: string[];
  readonly retention: Retention;
  /** What the page was told of records that died. */
  readonly told: Died[];
  /** What the shell was allowed to take out of the desk. */
  readonly leaves: Leave[];
  readonly access: Access;
  /** What the page was told of access that ended by itself. */
  readonly ended: EndedGlass[];
  /** Makes a call as the preload script does. */
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>, secrets?: Record<string, Uint8Array>) => Promise<Reply>;
  /** The same, for calls that must succeed. */
  readonly done: <Name extends CallName>(name: Name, input: CallInput<Name>, secrets?: Record<string, Uint8Array>) => Promise<CallOutput<Name>>;
};

/** What a test may set besides. */
export type Ways = {
  /** Milliseconds of the clock that nobody sets. */
  readonly monotonic?: () => number;
  /** Milliseconds since the computer started; both clocks go alike unless a test says otherwise. */
  readonly uptime?: () => number;
  readonly findCode?: FindCode;
  readonly posture?: Gate;
  readonly takeLease?: TakeLease;
  readonly codePatienceMs?: number;
  readonly admission?: Admission;
};

/** A roster as the policy names it; none where it names nobody. */
const rosterIn = (policy: Policy): Roster => (policy.roster.length === 0 ? { state: 'none' } : { state: 'known', entries: policy.roster });

/** A door over an empty folder: the whole vault process but for its port. */
export function doorOf(kit = keeperOf(), policy: () => Policy = () => initialPolicy, ways: Ways = {}): DoorKit {
  const uptime = ways.uptime ?? (() => kit.time.now);
  const sessions = new SessionHolder(() => undefined, ways.monotonic);
  const reports: string[] = [];
  const clock = { now: () => kit.time.now };
  const told: Died[] = [];
  const leaves: Leave[] = [];
  const retention = openRetention({
    charts: chartKeeper, others: [draftKeeper], policy, desk: () => sessions.current(), act: (work) => door.act(work), clock, tell: (died) => told.push(died), leave: (leave) => leaves.push(leave),
    report: (incident) => reports.push(incident),
  });
  const roster = (): Roster => rosterIn(policy());
  const ended: EndedGlass[] = [];
  const access = openAccess({
    policy, roster, clocks: () => ({ wall: kit.time.now, uptime: uptime() }), desk: () => sessions.current(), act: (work) => door.act(work), tell: (each) => ended.push(each),
  });
  const door = openDoor({
    handlers: {
      ...accountsHandlers({ keeper: kit.keeper, sessions, clock, underPolicy: ways.admission ?? anyPolicy, posture: ways.posture ?? anyComputer, policy, roster, ...(ways.codePatienceMs === undefined ? {} : { codePatienceMs: ways.codePatienceMs }), ...(ways.takeLease === undefined ? {} : { oneSession: { takeLease: ways.takeLease, attest: (...attested) => door.attest(...attested) } }) }),
      ...auditHandlers(),
      ...deskHandlers({ grants: new Grants(), mayEnter: access.charts.mayEnter, leftovers: [owedPrintouts, access.within(unfinishedCharts), ...retention.leftovers.map(access.within)], sign: signStatement }),
      ...retention.handlers,
      ...trainingHandlers({ policy, sign: signStatement, random: (count) => randomBytes(count), leave: (leave) => leaves.push(leave) }),
      ...access.handlers,
      ...oversightHandlers({ policy }),
      ...printoutsHandlers({ policy, given: () => leaves.push({ to: 'print' }) }),
      ...noCodesets,
      ...encountersHandlers({ grants: new Grants(), retention: retention.charts, access: access.charts, onOpening: noticeOpening }),
      ...codingHandlers({ findCode: ways.findCode ?? (() => undefined), draftFields: () => [] }),
    },
    sessions,
    access: access.charts,
    policy,
    clock,
    random: (count) => randomBytes(count),
    readOnly: (db, person, now) => overdueFault(db, person, policy(), now),
    report: (incident) => reports.push(incident),
  });
  onTestFinished(() => sessions.abandon());
  let id = 0;
  const call: DoorKit['call'] = (name, input, secrets = {}) => door.handle({ kind: 'call', id: ++id, name, input: JSON.stringify(input), secrets });
  const done: DoorKit['done'] = async (name, input, secrets) => {
    const reply = await call(name, input, secrets);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.fault)}`);
    return JSON.parse(reply.output);
  };
  return { ...kit, door, sessions, retention, access, reports, told, ended, leaves, call, done };
}

/** A door with a vault that a person in `role` has just created. */
export async function openedDoor(role: Role = 'coder', policy: () => Policy = () => initialPolicy, ways: Ways = {}): Promise<DoorKit> {
  const kit = doorOf(keeperOf(), policy, ways);
  await kit.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
  return kit;
}
