import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Access } from '../../../electron/vault/access';
import type { Backups } from '../../../electron/vault/backups';
import type { FindCode, StandingOf } from '../../../electron/vault/coding';
import { composeVault, type Codebooks } from '../../../electron/vault/compose';
import type { Door } from '../../../electron/vault/dispatch';
import { Grants } from '../../../electron/vault/grants';
import type { TakeLease } from '../../../electron/vault/lease';
import type { Incidents } from '../../../electron/vault/incidents';
import type { Channel, Outbox } from '../../../electron/vault/outbox';
import type { Admission } from '../../../electron/vault/policy';
import type { Gate } from '../../../electron/vault/posture';
import type { Retention } from '../../../electron/vault/retention';
import { SessionHolder } from '../../../electron/vault/session';
import type { Roster } from '../../../shared/accounts';
import type { CallInput, CallName, CallOutput, Leave, NoticeName, Reply } from '../../../shared/ipc';
import { refuse, type Role } from '../../../shared/kernel';
import { initialPolicy, unmanaged, type OrganisationPolicy, type Policy } from '../../../shared/policy';
import { noCodesets } from '../../fixtures/charts/no-codebooks';
import { bytes, keeperOf, passphrase } from './vault';

/** A computer that nobody asks anything of. */
const anyComputer: Gate = { admit: async () => () => undefined };

/** A policy under which everything opens. */
const anyPolicy: Admission = { before: async () => undefined, admit: () => () => undefined };

export type DoorKit = ReturnType<typeof keeperOf> & {
  readonly door: Door;
  readonly sessions: SessionHolder;
  readonly reports: string[];
  readonly retention: Retention;
  /** What the page was told by notices of this name, oldest first. */
  readonly told: (name: NoticeName) => readonly unknown[];
  /** What the shell was allowed to take out of the desk. */
  readonly leaves: Leave[];
  readonly access: Access;
  readonly backups: Backups;
  readonly outbox: Outbox;
  readonly incidents: Incidents;
  /** The files that the session may read. */
  readonly grants: Grants;
  /** Makes a call as the preload script does. */
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>, secrets?: Record<string, Uint8Array>) => Promise<Reply>;
  /** The same, for calls that must succeed. */
  readonly done: <Name extends CallName>(name: Name, input: CallInput<Name>, secrets?: Record<string, Uint8Array>) => Promise<CallOutput<Name>>;
};

/** As the code books tell it, without a Tabular List. */
const standingBy = (findCode: FindCode): StandingOf => (system, code, date) => ({ found: findCode(system, code, date), breaksPin: false, notes: null });

/** What a test may set besides. */
export type Ways = {
  /** Milliseconds of the clock that nobody sets. */
  readonly monotonic?: () => number;
  /** Milliseconds since the computer started; both clocks go alike unless a test says otherwise. */
  readonly uptime?: () => number;
  readonly findCode?: FindCode;
  /** The real code books, where the test is about them. */
  readonly codebooks?: Codebooks;
  readonly standingOf?: StandingOf;
  readonly posture?: Gate;
  readonly takeLease?: TakeLease;
  readonly codePatienceMs?: number;
  readonly admission?: Admission;
  /** The way out by a network, where it is another than the one that the policy opens. */
  readonly channel?: Channel;
  /** Whose values the policy has; nobody rules it unless a test says otherwise. */
  readonly origins?: () => OrganisationPolicy['origins'];
};

/** A roster as the policy names it; none where it names nobody. */
const rosterIn = (policy: Policy): Roster => (policy.roster.length === 0 ? { state: 'none' } : { state: 'known', entries: policy.roster });

/** A door over an empty folder: the whole vault process but for its port. */
export function doorOf(kit = keeperOf(), policy: () => Policy = () => initialPolicy, ways: Ways = {}): DoorKit {
  const uptime = ways.uptime ?? (() => kit.time.now);
  const wall = (): number => kit.time.now + kit.time.wallShift;
  const sessions = new SessionHolder(() => undefined, ways.monotonic);
  const reports: string[] = [];
  const notices: { readonly name: NoticeName; readonly body: unknown }[] = [];
  const leaves: Leave[] = [];
  const grants = new Grants();
  const { door, access, backups, retention, outbox, incidents } = composeVault({
    keeper: kit.keeper,
    sessions,
    kitPage: () => '<!--sealed-content-->',
    machine: { app: '0.1.0', system: 'Linux 6.1' },
    waitingFolder: join(kit.folder, 'incidents-waiting'),
    policy,
    origins: ways.origins ?? (() => unmanaged.origins),
    grants,
    clock: { now: wall },
    clocks: () => ({ wall: wall(), uptime: uptime() }),
    roster: () => rosterIn(policy()),
    underPolicy: ways.admission ?? anyPolicy,
    posture: ways.posture ?? anyComputer,
    takeLease: ways.takeLease,
    codePatienceMs: ways.codePatienceMs,
    channels: ways.channel === undefined ? undefined : { fhir: ways.channel },
    codebooks: ways.codebooks ?? { handlers: noCodesets, findCode: ways.findCode ?? (() => undefined), breaksPin: () => false, standingOf: ways.standingOf ?? standingBy(ways.findCode ?? (() => undefined)), changesOf: () => refuse({ code: 'not-found', what: 'release' }) },
    notify: (name, body) => void notices.push({ name, body }),
    leave: (leave) => void leaves.push(leave),
    report: (incident) => void reports.push(incident),
  });
  onTestFinished(() => {
    outbox.stop();
    sessions.abandon();
  });
  let id = 0;
  const call: DoorKit['call'] = (name, input, secrets = {}) => door.handle({ kind: 'call', id: ++id, name, input: JSON.stringify(input), secrets });
  const done: DoorKit['done'] = async (name, input, secrets) => {
    const reply = await call(name, input, secrets);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.fault)}`);
    return JSON.parse(reply.output);
  };
  const told: DoorKit['told'] = (name) => notices.filter((notice) => notice.name === name).map(({ body }) => body);
  return { ...kit, door, sessions, backups, retention, access, outbox, incidents, grants, reports, told, leaves, call, done };
}

/** A door with a vault that a person in `role` has just created. */
export async function openedDoor(role: Role = 'coder', policy: () => Policy = () => initialPolicy, ways: Ways = {}, keeper = keeperOf()): Promise<DoorKit> {
  const kit = doorOf(keeper, policy, ways);
  await kit.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
  return kit;
}
