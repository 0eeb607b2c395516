import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessagePortMain } from 'electron';
import type { AuditEvent } from '../../shared/audit';
import { shellToHostSchema, type DeskRules, type HostToShell, type Leave, type NoticeBody, type NoticeMessage, type NoticeName } from '../../shared/ipc';
import { waitingFolder } from '../../shared/incidents';
import { accessReviewers } from '../../shared/oversight';
import { initialPolicy, unmanaged } from '../../shared/policy';
import { release, type as systemName, uptime } from 'node:os';
import { rosterOf, type Roster } from '../../shared/accounts';
import { followRoster } from './accounts';
import { appendAudit, watchChain } from './audit';
import { codebooksOf, openCodesets, warmAll } from './codesets';
import { openUses } from './coding';
import { composeVault } from './compose';
import { policyAdmission, policyChange, PolicyAsker } from './policy';
import { takeStock } from './training';
import { forgetOldGrants, Grants } from './grants';
import type { Context } from './handlers';
import { KeychainClient } from './keychain-client';
import { calibrateKdf, keyDemandsOf, VaultKeeper } from './keys';
import { takeLease } from './lease';
import { PostureGate } from './posture';
import { incidentLine } from './report';
import { SessionHolder } from './session';
import { makeClientKey } from './outbox';
import type { WritableDatabase } from './store';

/** The vault process: started by the shell with the folder of its data, ended by the lock. */
const dataFolder = process.argv.at(-1) ?? '';
const shell = process.parentPort;
const clock = { now: () => Date.now() };
const hourMs = 3_600_000;
/** Why not at every commit, and not at every seal: see `electron/vault/witness`. */
const sealEveryMs = 5000;
const anchorEveryMs = 60_000;
let rules: DeskRules = { policy: initialPolicy, organisation: unmanaged };

let renderer: MessagePortMain | undefined;

const report = (incident: string, error: unknown): void => void process.stderr.write(`${incidentLine(incident, error)}\n`);

function notify<Name extends NoticeName>(name: Name, body: NoticeBody<Name>): void {
  renderer?.postMessage({ kind: 'notice', name, body: JSON.stringify(body) } satisfies NoticeMessage);
  // A report may be locked away a moment after it was made.
  if (name === 'incidents.changed') setTimeout(() => attempt(keepTime), 0);
}

/** Lets the shell take something out of the desk, once. */
function giveLeave(leave: Leave): void {
  shell.postMessage({ kind: 'leave', leave } satisfies HostToShell);
}

const keychain = new KeychainClient((ask) => shell.postMessage(ask));
const posture = new PostureGate({
  path: join(dataFolder, 'vault', 'posture.json'), policy: () => rules.policy, clock, ask: () => shell.postMessage({ kind: 'posture-wanted' } satisfies HostToShell),
});
const keeper = new VaultKeeper(join(dataFolder, 'vault'), keychain, clock, calibrateKdf, () => keyDemandsOf(rules.organisation));
const asker = new PolicyAsker((ask) => shell.postMessage(ask));
const underPolicy = policyAdmission({ rules: () => rules, readAnew: () => asker.ask(), log: appendAudit });
const grants = new Grants();
const codesets = openCodesets(join(dataFolder, 'reference'), clock, { pins: () => rules.policy.codesetPins, arePinsReadable: () => rules.organisation.origins.codesetPins.by !== 'unreadable' });
const sessions = new SessionHolder(() => {
  shell.postMessage({ kind: 'opened' });
  // The first search should not wait for the index to be read; nor should the worklist, which comes first.
  setTimeout(() => warmAll(codesets).catch((error: unknown) => report('warm-finders', error)), 1000);
  setTimeout(() => byItself((db, { now }) => {
    forgetOldGrants(db, now);
    return [];
  }), 1000);
  // Grace is counted from when something was first asked: not from when somebody first looks at it.
  setTimeout(askTraining, 0);
  // A moment after the worklist; and from then on every hour.
  setTimeout(dispose, 2000);
  setTimeout(readAhead, 3000);
  // The whole log, while nobody waits for it.
  setTimeout(() => attempt(() => watchChain({ sessions, act: (work) => door.act(work), tell: () => notify('audit.broken', {}), later: (work) => void setTimeout(() => attempt(work), 15) })), 4000);
  // What the outbox had brought when the desk was locked; and clocks that ran out meanwhile.
  setTimeout(() => void incidents.takeInReturned(), 1500);
  setTimeout(() => attempt(keepTime), 1500);
  // What a lock or a night has left unsent goes out, and answers come in.
  setTimeout(() => {
    if (rules.policy.fhirClient !== null) byItself((db, { now }) => {
      // Before anything is sent: IT has to register it first.
      makeClientKey(db, now);
      return [];
    });
    attempt(outbox.collect);
  }, 2500);
});

/** What the person has used comes a little sooner among what is found alike. */
const uses = openUses();
const usage = () => {
  const open = sessions.current();
  return open === undefined ? undefined : uses(open.database, open.person.id);
};

const roster = (): Roster => rosterOf(rules.organisation);

/** Does what nobody waits for. It may fail, on a full disk say, without ending this process and the session with it. */
function byItself(work: (db: WritableDatabase, context: Context) => readonly AuditEvent[]): void {
  attempt(() => door.act((db, context) => ({ output: null, events: work(db, context) })));
}

/** Notes clocks of reports that are due or over; and the shell hears when the next one will be, since it may be locked then. */
function keepTime(): void {
  incidents.tick();
  shell.postMessage({ kind: 'remind-at', at: incidents.nextAt() } satisfies HostToShell);
}

function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    report('by-itself', error);
  }
}

/** Notes what the policy demands of the person to train and to sign. */
const askTraining = (): void => byItself((db, { person, now }) => {
  takeStock(db, person, rules.policy, now);
  return [];
});
setInterval(askTraining, hourMs);

const dispose = (): void => void retention.disposal.run().catch((error: unknown) => report('retention', error));
setInterval(dispose, hourMs);

/** Seals the head of the log outside of the database, where it has moved. */
function sealHead(): void {
  const open = sessions.current();
  if (open !== undefined) open.witness?.seal(open.database, clock.now());
}

/** Has the keychain hold the newest seal; nobody waits for it. */
function anchorHead(): void {
  sessions.current()?.witness?.anchor().catch((error: unknown) => report('by-itself', error));
}

/** Reads the log window by window before whoever reviews access looks at it, so that no other call waits for long. */
function readAhead(): void {
  const open = sessions.current();
  if (open === undefined || !accessReviewers.includes(open.person.role)) return;
  attempt(() => {
    if (watch.readAhead(open.database)) setTimeout(readAhead, 20);
  });
}

const { door, access, backups, retention, watch, outbox, incidents } = composeVault({
  keeper, sessions, grants, clock, roster, underPolicy, posture, takeLease, notify, report,
  clocks: () => ({ wall: clock.now(), uptime: Math.floor(uptime() * 1000) }),
  policy: () => rules.policy,
  origins: () => rules.organisation.origins,
  codebooks: codebooksOf({ codesets, grants, notify, usage }),
  leave: giveLeave,
  machine: { app: process.argv.at(-2) ?? '', system: `${systemName()} ${release()}` },
  waitingFolder: join(dataFolder, waitingFolder),
  // Beside this bundle; read when it is wanted.
  kitPage: () => readFileSync(new URL('./kit.html', import.meta.url), 'utf8'),
});
setInterval(() => attempt(access.tick), 1000);
setInterval(() => attempt(sealHead), sealEveryMs);
setInterval(anchorHead, anchorEveryMs);
// Clocks of reports run without a network.
setInterval(() => attempt(keepTime), 15_000);

let lastAskedAt = 0;
setInterval(() => attempt(() => backups.tick(lastAskedAt)), 5000);

shell.on('message', ({ data, ports }) => {
  const message = shellToHostSchema.parse(data);
  switch (message.kind) {
    case 'rules': {
      const before = rules.organisation;
      rules = message.rules;
      byItself((db, { now }) => policyChange(db, before, rules.organisation, now));
      attempt(() => followRoster({
        sessions, roster, act: (work) => door.act(work),
        tell: (person) => notify('accounts.roleChanged', { person }),
        turnOut: () => shell.postMessage({ kind: 'off-roster' } satisfies HostToShell),
      }));
      // It may name a server now, or no more.
      attempt(outbox.wake);
      return askTraining();
    }
    case 'posture':
      return posture.heard(message.report);
    case 'policy-read':
      return asker.answered(message.id);
    case 'desk-event':
      byItself(() => [...door.refusalsLeft(), message.event]);
      // It may be the session's last: what was done in it is sealed before the lock ends this process.
      attempt(sealHead);
      anchorHead();
      return shell.postMessage({ kind: 'noted', id: message.id } satisfies HostToShell);
    case 'refused':
      return door.noteRefusal(`shell.${message.call}`, message.fault);
    case 'grant':
      return grants.add(message.grantId, { path: message.path, folder: message.folder });
    case 'keychain-answer':
      return keychain.answered(message);
    case 'port': {
      const port = ports[0];
      if (port === undefined) return;
      renderer = port;
      const handle = door.forPort();
      port.on('message', (event) => {
        lastAskedAt = clock.now();
        void handle(event.data).then((reply) => port.postMessage(reply));
      });
      port.start();
    }
  }
});
