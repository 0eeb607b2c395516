import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { accountsHandlers } from '../../../electron/vault/accounts';
import { auditHandlers } from '../../../electron/vault/audit';
import { codingHandlers } from '../../../electron/vault/coding';
import { deskHandlers } from '../../../electron/vault/desk';
import { openDoor, type Door } from '../../../electron/vault/dispatch';
import { encountersHandlers } from '../../../electron/vault/encounters';
import { Grants } from '../../../electron/vault/grants';
import type { Handlers } from '../../../electron/vault/handlers';
import { printoutsHandlers } from '../../../electron/vault/printouts';
import { retentionHandlers } from '../../../electron/vault/retention';
import { initialPolicy } from '../../../shared/policy';
import { SessionHolder } from '../../../electron/vault/session';
import type { CallInput, CallName, CallOutput, Reply } from '../../../shared/ipc';
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

export type DoorKit = ReturnType<typeof keeperOf> & {
  readonly door: Door;
  readonly sessions: SessionHolder;
  readonly reports: string[];
  /** Makes a call as the preload script does. */
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>, secrets?: Record<string, Uint8Array>) => Promise<Reply>;
  /** The same, for calls that must succeed. */
  readonly done: <Name extends CallName>(name: Name, input: CallInput<Name>, secrets?: Record<string, Uint8Array>) => Promise<CallOutput<Name>>;
};

/** A door over an empty folder: the whole vault process but for its port. */
export function doorOf(kit = keeperOf()): DoorKit {
  const sessions = new SessionHolder();
  const reports: string[] = [];
  const clock = { now: () => kit.time.now };
  const door = openDoor({
    handlers: {
      ...accountsHandlers({ keeper: kit.keeper, sessions, clock }),
      ...auditHandlers(),
      ...deskHandlers(),
      ...retentionHandlers(),
      ...printoutsHandlers({ policy: () => initialPolicy }),
      ...noCodesets,
      ...encountersHandlers({ grants: new Grants() }),
      ...codingHandlers({ findCode: () => undefined, draftFields: () => [] }),
    },
    sessions,
    clock,
    random: (count) => randomBytes(count),
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
  return { ...kit, door, sessions, reports, call, done };
}

/** A door with a vault that a person in `role` has just created. */
export async function openedDoor(role: Role = 'coder'): Promise<DoorKit> {
  const kit = doorOf();
  await kit.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
  return kit;
}
