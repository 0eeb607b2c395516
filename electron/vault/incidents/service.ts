import { addendumSchema, isSealed, noFacts, packetLimits, readOfficerCard, taskAnswerSchema, type Incident } from '../../../shared/incidents';
import { findIdentifiers, type KnownIdentifiers } from '../../../shared/identifiers';
import { newIncidentId, packetIdSchema, refuse, type EncounterId, type IncidentId, type RandomBytes } from '../../../shared/kernel';
import type { NoticeBody } from '../../../shared/ipc';
import { readChosen } from '../chosen-file';
import { findIdentifier } from '../encounters';
import type { Grants } from '../grants';
import type { Context, Handlers } from '../handlers';
import { recallQuery, type QueryCarrier } from '../queries';
import type { ReadableDatabase } from '../store';
import { activityOf } from './activity';
import { attach, attachAll, forgetFiles, readAttached } from './attachments';
import { cardInForce, shownCard, takeCard } from './card';
import type { DeviceNeeds } from './device';
import { standingOf } from './in-time';
import { keepSigned, makeReport } from './report';
import { openReturned, takeReturned } from './returned';
import { makeReplyPair } from './sealing';
import { sendingHandlers, serverFault, type SendingNeeds } from './sending';
import { headOf, ownIncident, shownIncident, tasksOf } from './shown';
import { attachedBytes, attachmentsOf, deleteAttachment, findIncident, incidentsOf, insertIncident, insertMark, packetsOf, updateFacts, type IncidentRow } from './store';
import { forgetWaiting, takeOver, waitingReports } from './waiting';

export type IncidentsNeeds = SendingNeeds & {
  readonly grants: Pick<Grants, 'find'>;
  readonly carrier: QueryCarrier;
  readonly device: DeviceNeeds;
  readonly random: RandomBytes;
  /** Where what was begun at the locked desk waits. */
  readonly waitingFolder: string;
  /** Tells the page that something is another than before. */
  readonly tell: (changed: NoticeBody<'incidents.changed'>) => void;
};

/** The use cases of the reporter's side: noticing, containing, saying what happened, and what comes back. */
export function incidentsHandlers(needs: IncidentsNeeds): Handlers<'incidents'> {
  const { policy, clocks, sessions, grants, carrier, device, random, waitingFolder, tell } = needs;
  const open = () => sessions.current() ?? refuse({ code: 'locked' });

  function shown(db: ReadableDatabase, id: IncidentId, { person, afterCommit }: Context): { incident: Incident } {
    afterCommit(() => tell(open().database.transaction('read', (read) => standingOf(read, person.id, needs))));
    return { incident: shownIncident(db, id, person.id, needs) };
  }

  return {
    ...sendingHandlers(needs),

    'incidents.begin': (db, { type }, context) => {
      const id = newIncidentId(random);
      const { wall, uptime } = clocks();
      insertIncident(db, { id, type, origin: 'desk', reporter: context.person.id, noticed: { at: wall, uptimeMs: uptime }, facts: noFacts, at: context.now });
      return shown(db, id, context);
    },

    'incidents.keepFacts': (db, { incidentId, type, facts }, context) => {
      started(db, incidentId, context);
      updateFacts(db, incidentId, type, facts, context.now);
      const charts = new Set([...facts.concerned.flatMap(({ encounterId }) => encounterId ?? []), ...open().charts]);
      const found = [...charts, null].flatMap((chart) => findIdentifiers(facts.words, chart === null ? {} : knownOf(db, chart)));
      const places = new Map(found.map(({ kind, start, end }) => [`${start} ${end}`, { kind, start, end }]));
      return { ...shown(db, incidentId, context), identifiers: [...places.values()].sort((one, other) => one.start - other.start) };
    },

    'incidents.mark': (db, { incidentId, step, outcome }, context) => {
      const { state } = ownIncident(db, incidentId, context.person.id);
      if (isSealed(state)) refuse({ code: 'incident-state', state });
      insertMark(db, incidentId, { step, outcome, at: context.now });
      return shown(db, incidentId, context);
    },

    'incidents.recallQuery': (db, { incidentId, encounterId, queryId }, context) => {
      started(db, incidentId, context);
      recallQuery(db, { encounterId, queryId, note: `Recalled for ${incidentId}.` }, carrier, context);
      insertMark(db, incidentId, { step: 'recall', outcome: 'done', at: context.now });
      context.alsoAudit({ event: 'incidents.marked', incidentId, step: 'recall', done: true });
      return shown(db, incidentId, context);
    },

    'incidents.activity': (db, { incidentId }, { person }) => {
      const { noticed, facts } = ownIncident(db, incidentId, person.id);
      return activityOf(db, person.id, Math.min(noticed.at, facts?.noticedEarlier?.at ?? noticed.at));
    },

    'incidents.attach': async ({ incidentId, file }) => {
      const { database, person } = open();
      database.transaction('read', (db) => started(db, incidentId, { person }));
      const files = await readAttached(grants, [file]);
      return (db, context) => {
        try {
          started(db, incidentId, context);
          for (const each of files) attach(db, incidentId, each, context);
        } finally {
          forgetFiles(files);
        }
        return shown(db, incidentId, context);
      };
    },

    'incidents.attachPicture': (db, { incidentId, name, png }, context) => {
      started(db, incidentId, context);
      const content = Buffer.from(png, 'base64');
      try {
        attach(db, incidentId, { name, content }, context, 'image/png');
      } finally {
        content.fill(0);
      }
      return shown(db, incidentId, context);
    },

    'incidents.picture': (db, { incidentId, attachmentId }, context) => {
      started(db, incidentId, context);
      const found = attachmentsOf(db, incidentId).find(({ id, media }) => id === attachmentId && media === 'image/png') ?? refuse({ code: 'not-found', what: 'attachment' });
      return { png: Buffer.from(attachedBytes(db, found.id)).toString('base64') };
    },

    'incidents.detach': (db, { incidentId, attachmentId }, context) => {
      started(db, incidentId, context);
      if (!deleteAttachment(db, incidentId, attachmentId)) refuse({ code: 'not-found', what: 'attachment' });
      return shown(db, incidentId, context);
    },

    'incidents.seal': async ({ incidentId }) => {
      const pair = await makeReplyPair();
      return (db, context) => {
        makeReport(db, started(db, incidentId, context), pair, device, context);
        return shown(db, incidentId, context);
      };
    },

    'incidents.list': (db, _input, { person }) => ({ incidents: incidentsOf(db, person.id).map((row) => headOf(db, row, needs)) }),

    'incidents.one': (db, { incidentId }, { person }) => ({ incident: shownIncident(db, incidentId, person.id, needs) }),

    'incidents.addFact': async ({ incidentId, words, files: chosen }) => {
      const { database, person } = open();
      database.transaction('read', (db) => reported(db, incidentId, { person }));
      const files = await readAttached(grants, chosen);
      return (db, context) => {
        try {
          reported(db, incidentId, context);
          const attachments = attachAll(db, incidentId, files, context);
          for (const { bytes } of attachments) context.alsoAudit({ event: 'incidents.attached', incidentId, bytes });
          const statement = addendumSchema.parse({ kind: 'chartlock-incident-addendum', format: 1, packetId: context.newId('pkt', packetIdSchema), incidentId, at: context.now, words, attachments });
          keepSigned(db, incidentId, 'addendum', statement, context);
        } finally {
          forgetFiles(files);
        }
        return shown(db, incidentId, context);
      };
    },

    'incidents.takeIn': async ({ file }) => {
      const { database, person } = open();
      const content = await readChosen(grants, file, packetLimits.replyFile);
      const returned = await openReturned(content, database, person.id, null);
      if (typeof returned === 'string') return refuse({ code: 'incident-packet', why: returned });
      return (db, context) => {
        const { incidentId } = takeReturned(db, returned, needs, context);
        return shown(db, incidentId, context);
      };
    },

    'incidents.answerTask': (db, { incidentId, taskId, outcome, words }, context) => {
      reported(db, incidentId, context);
      if (!tasksOf(packetsOf(db, incidentId)).some(({ id }) => id === taskId)) refuse({ code: 'not-found', what: 'task' });
      const statement = taskAnswerSchema.parse({ kind: 'chartlock-incident-task-answer', format: 1, packetId: context.newId('pkt', packetIdSchema), incidentId, at: context.now, taskId, outcome, words });
      keepSigned(db, incidentId, 'task-answer', statement, context);
      return shown(db, incidentId, context);
    },

    'incidents.card': (db) => {
      const found = cardInForce(db, needs);
      return { card: found.state === 'known' ? shownCard(found.card, found.by) : null, isReadable: found.state !== 'unreadable', server: serverFault(needs, db) === null };
    },

    'incidents.readCard': async ({ file }) => {
      const text = (await readChosen(grants, file, 4096)).toString('utf8').trim();
      const card = readOfficerCard(text) ?? refuse({ code: 'incident-packet', why: 'no-packet' });
      return () => ({ text, card: shownCard(card, 'person') });
    },

    'incidents.takeCard': (db, { text, words }, { person, now }) => ({ card: takeCard(db, text, words, { by: person.id, at: now }, needs) }),

    'incidents.takeOverWaiting': async () => {
      const waiting = await waitingReports(waitingFolder);
      return (db, context) => {
        const ids = waiting.flatMap(({ report }) => takeOver(db, report, context) ?? []);
        context.afterCommit(() => void Promise.all(waiting.map(({ path }) => forgetWaiting(path))));
        return { incidents: ids.flatMap((id) => findIncident(db, id, context.person.id) ?? []).map((row) => headOf(db, row, { policy, clocks, outgoingOf: needs.outgoingOf })) };
      };
    },
  };
}

/** A person's report that is not made yet. @throws FaultError `not-found`, `incident-state` */
function started(db: ReadableDatabase, id: IncidentId, { person }: Pick<Context, 'person'>): IncidentRow {
  const row = ownIncident(db, id, person.id);
  return isSealed(row.state) ? refuse({ code: 'incident-state', state: row.state }) : row;
}

/** A person's report that is made and not closed. @throws FaultError `not-found`, `incident-state` */
function reported(db: ReadableDatabase, id: IncidentId, { person }: Pick<Context, 'person'>): IncidentRow {
  const row = ownIncident(db, id, person.id);
  return !isSealed(row.state) || row.state === 'closed' ? refuse({ code: 'incident-state', state: row.state }) : row;
}

/** What a chart says of its patient: used to find it in words, and never given out. */
function knownOf(db: ReadableDatabase, chart: EncounterId): KnownIdentifiers {
  const known = (field: 'name' | 'mrn' | 'birthDate' | 'account'): string => findIdentifier(db, chart, field)?.reveal() ?? '';
  return { name: known('name'), mrn: known('mrn'), birthDate: known('birthDate'), account: known('account') };
}
