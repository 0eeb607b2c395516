import { randomBytes } from 'node:crypto';
import type { Roster } from '../../shared/accounts';
import type { Leave, NoticeBody, NoticeName } from '../../shared/ipc';
import type { Clock, OutgoingChannel } from '../../shared/kernel';
import type { OrganisationPolicy, Policy } from '../../shared/policy';
import { incidentInFhir, packetsInFhir, replyInFhir } from '../../shared/incidents';
import { queryInFhir } from '../../shared/queries';
import { openAccess, type Access, type AccessDesk } from './access';
import { accountsHandlers } from './accounts';
import { auditHandlers } from './audit';
import { openBackups, type Backups } from './backups';
import { caseKeeper, caseMail, casesHandlers, replySender } from './cases';
import { codingHandlers, type BreaksPin, type FindCode, type StandingOf } from './coding';
import { deskHandlers, draftKeeper, listDraftFields } from './desk';
import { openDoor, type Door } from './dispatch';
import { chartKeeper, encountersHandlers, unfinishedCharts } from './encounters';
import type { Grants } from './grants';
import type { Handlers } from './handlers';
import type { VaultKeeper } from './keys';
import type { TakeLease } from './lease';
import { keepWatch, noticeOpening, oversightHandlers, type KeptWatch } from './oversight';
import type { Admission } from './policy';
import type { Gate } from './posture';
import { owedPrintouts, printoutsHandlers } from './printouts';
import { demandNoneOut, endQueries, outboxCarrier, queriesHandlers, queriesPerChart, queryKeeper, queryLacks, querySender } from './queries';
import { incidentKeeper, openIncidents, reportsLeft, type Incidents } from './incidents';
import { buryAgain, openRetention, type Retention } from './retention';
import type { SessionHolder } from './session';
import { candidateUpdates, countCandidates, leftCandidates, noteRecent, shelfHandlers } from './shelf';
import { signStatement } from './signing';
import { fhirChannel, openOutbox, signClaims, type Channel, type Outbox } from './outbox';
import { overdueFault, trainingHandlers } from './training';
import { updatesHandlers, updatesPerChart, type UpdatesNeeds } from './updates';

/** The code books: what the page may ask of them, and what coding does. */
export type Codebooks = { readonly handlers: Handlers<'codesets'>; readonly findCode: FindCode; readonly breaksPin: BreaksPin; readonly standingOf: StandingOf; readonly changesOf: UpdatesNeeds['changesOf'] };

/** What stands around the vault's domains: the machine, the organisation and whoever listens. */
export type Surroundings = {
  readonly keeper: VaultKeeper;
  readonly sessions: SessionHolder;
  readonly grants: Grants;
  readonly clock: Clock;
  /** The clock on the wall and one that nobody sets, in milliseconds. */
  readonly clocks: AccessDesk['clocks'];
  readonly policy: () => Policy;
  /** Whose values it has, and which of them stand for something that cannot be read. */
  readonly origins: () => OrganisationPolicy['origins'];
  readonly roster: () => Roster;
  /** What the policy and the computer say before a passphrase is looked at. */
  readonly underPolicy: Admission;
  readonly posture: Gate;
  /** One session a person; without it several are let be. */
  readonly takeLease?: TakeLease | undefined;
  /** How long a code of the second factor is waited for, in milliseconds. */
  readonly codePatienceMs?: number | undefined;
  readonly codebooks: Codebooks;
  /** The ways out of the desk by a network, where they are others than those that the policy opens. */
  readonly channels?: Readonly<Record<OutgoingChannel, Channel>> | undefined;
  /** The version of Chartlock, and name and release of the operating system: a report of an incident says so. */
  readonly machine: { readonly app: string; readonly system: string };
  /** The folder where reports wait that were begun at the locked desk. */
  readonly waitingFolder: string;
  /** The page of a sealed question, as it was built. */
  readonly kitPage: () => string;
  readonly notify: <Name extends NoticeName>(name: Name, body: NoticeBody<Name>) => void;
  /** Lets something out of the desk, once. */
  readonly leave: (leave: Leave) => void;
  readonly report: (incident: string, error: unknown) => void;
};

export type Vault = { readonly door: Door; readonly access: Access; readonly backups: Backups; readonly retention: Retention; readonly watch: KeptWatch; readonly outbox: Outbox; readonly incidents: Incidents };

/** Puts the domains behind one door. */
export function composeVault(around: Surroundings): Vault {
  const { keeper, sessions, grants, clock, policy, roster, notify, leave, report } = around;
  const { findCode, breaksPin, standingOf, changesOf } = around.codebooks;
  const ofCandidates = candidateUpdates({ findCode, breaksPin });
  const random = (count: number): Uint8Array => randomBytes(count);
  const desk = () => sessions.current();
  const act: Door['act'] = (work) => door.act(work);

  const access = openAccess({ policy, roster, clocks: around.clocks, desk, act, tell: (ended) => notify('access.ended', ended) });
  const retention = openRetention({
    charts: chartKeeper,
    others: [draftKeeper, queryKeeper, incidentKeeper, caseKeeper],
    policy,
    desk,
    act,
    clock,
    tell: (died) => notify('retention.died', died),
    claims: {
      demandRemovable: demandNoneOut,
      endWith: (db, context, encounterId) => {
        endQueries(db, context, encounterId, carrier);
        outbox.queue.leaveBehind(db, encounterId);
      },
    },
    report,
    leave,
  });

  const watch = keepWatch(policy);
  const backups = openBackups({ copies: keeper.copies, policy, desk, act, clock, tell: (body) => notify('backups.changed', body) });

  const outbox = openOutbox({
    channels: around.channels ?? { fhir: fhirChannel({ policy, origins: around.origins, mappings: { query: queryInFhir, incident: incidentInFhir, reply: replyInFhir }, inbox: packetsInFhir, now: clock.now, signClaims: (claims) => act((db, { now }) => ({ output: signClaims(db, claims, now), events: [] })) }) },
    senders: { query: querySender({ policy, origins: around.origins }), incident: { moved: (...told) => incidents.sender.moved(...told), answered: (...told) => incidents.sender.answered(...told) }, reply: { moved: (...told) => replies.moved(...told), answered: (...told) => replies.answered(...told) } },
    receiver: { listens: (db) => mail.listens(db), receive: (...asked) => mail.receive(...asked) },
    desk: () => {
      const open = desk();
      return open?.owesSecondFactor === true ? undefined : open;
    },
    act,
    now: clock.now,
    chance: Math.random,
    later: (work, afterMs) => {
      const timer = setTimeout(work, afterMs);
      timer.unref();
      return () => clearTimeout(timer);
    },
    client: () => policy().fhirClient,
    leave,
    tell: (changed) => notify('outbox.changed', changed),
    report,
  });
  const mailNeeds = { sessions, policy, act, report, queue: outbox.queue, tell: (changed: NoticeBody<'cases.changed'>) => notify('cases.changed', changed) };
  const [mail, replies] = [caseMail(mailNeeds), replySender(mailNeeds)];
  const carrier = outboxCarrier(outbox.queue);
  const incidents = openIncidents({
    policy, sessions, grants, leave, random, act, report,
    origins: around.origins,
    clocks: around.clocks,
    queue: outbox.queue,
    outgoingOf: outbox.queue.of,
    carrier,
    hasServer: (db) => outbox.network(db).way !== 'none',
    device: { ...around.machine, network: (db) => outbox.network(db).way, keychain: () => desk()?.passphraseOnly === false, rules: policy },
    waitingFolder: around.waitingFolder,
    tell: (changed) => notify('incidents.changed', changed),
  });
  const coding = codingHandlers({ findCode, breaksPin, standingOf, draftFields: listDraftFields, countCandidates, candidateUpdates: ofCandidates, queryLacks: queryLacks(policy), onAssign: noteRecent });

  const door = openDoor({
    rescue: (database) => void keeper.copies.make(database, 'taken-away'),
    handlers: {
      ...accountsHandlers({
        keeper, sessions, clock, policy, roster, notify, leave,
        clocks: around.clocks, act, report,
        underPolicy: around.underPolicy,
        buryAgain: (db, isDead) => buryAgain(db, chartKeeper, isDead),
        posture: around.posture,
        ...(around.takeLease === undefined ? {} : { oneSession: { takeLease: around.takeLease, attest: (...attested) => door.attest(...attested) } }),
        ...(around.codePatienceMs === undefined ? {} : { codePatienceMs: around.codePatienceMs }),
      }),
      ...auditHandlers(() => desk()?.log ?? { head: null, chain: null }),
      ...backups.handlers,
      ...deskHandlers({ grants, mayEnter: access.charts.mayEnter, leftovers: [reportsLeft, owedPrintouts, access.within(leftCandidates), access.within(unfinishedCharts), ...retention.leftovers.map(access.within)], sign: signStatement }),
      ...retention.handlers,
      ...trainingHandlers({ policy, sign: signStatement, random, leave }),
      ...access.handlers,
      ...around.codebooks.handlers,
      ...encountersHandlers({ grants, retention: retention.charts, access: access.charts, updatesOf: updatesPerChart({ standingOf, candidateUpdates: ofCandidates, access: access.charts }), queriesOf: queriesPerChart, onOpening: noticeOpening }),
      ...coding,
      ...shelfHandlers({ findCode, breaksPin, grants, sign: signStatement, leave, opened: () => desk()?.charts ?? new Set() }),
      ...updatesHandlers({ books: { findCode, breaksPin }, standingOf, changesOf, candidateUpdates: ofCandidates, access: access.charts }),
      ...oversightHandlers({ watch }),
      ...outbox.handlers,
      ...queriesHandlers({ access: access.charts, policy, origins: around.origins, grants, sessions, kitPage: around.kitPage, leave, given: () => leave({ to: 'print' }), carrier, assign: coding['coding.assign'] }),
      ...incidents.handlers,
      ...casesHandlers({ sessions, grants, policy, leave, queue: outbox.queue, collect: outbox.collect }),
      ...printoutsHandlers({ policy, given: () => leave({ to: 'print' }) }),
    },
    sessions,
    policy,
    access: access.charts,
    clock,
    random,
    readOnly: (db, person, now) => overdueFault(db, person, { policy: policy(), origins: around.origins() }, now),
    report,
  });
  return { door, access, backups, retention, watch, outbox, incidents };
}
