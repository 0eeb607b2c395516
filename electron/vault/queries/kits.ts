import { createHash } from 'node:crypto';
import type { Leave } from '../../../shared/ipc';
import { canonicalJson, recipientIdSchema, refuse, z } from '../../../shared/kernel';
import { isAwaited, kitIdSchema, kitOptionSchema, signsAs, type KitQuestion, type QueryPayload } from '../../../shared/queries';
import { readChosen } from '../chosen-file';
import type { Handlers } from '../handlers';
import { demandNoEvidence } from '../retention';
import type { SessionHolder } from '../session';
import { sql, type ReadableDatabase } from '../store';
import { takeAnswer } from './answers';
import { findRecipient, type DirectoryNeeds } from './directory';
import { existingQuery } from './drafts';
import { kitOf, openReply, replyFileLimitBytes, sealKit, type KitKeys } from './kit';
import { demandStillSendable, payloadOf } from './sending';
import { shownQuery } from './shown';
import { contentOf, seal, type QueryRow } from './store';

export type KitNeeds = DirectoryNeeds & {
  readonly sessions: Pick<SessionHolder, 'current'>;
  /** The page of a sealed question, with its mark where the content goes. */
  readonly kitPage: () => string;
  /** Lets the shell save what was given out. */
  readonly leave: (leave: Leave) => void;
};

/** What the vault keeps of a kit beside its query: what opens its answer, and which answer has been taken in. */
const keptKitSchema = z.strictObject({
  keys: z.strictObject({ kit: kitIdSchema, asked: z.string(), openWith: z.string(), signedBy: z.string() }),
  options: z.array(kitOptionSchema),
  /** For whom it was made: once the query is another's, its signature vouches for nobody who is asked. */
  recipientId: recipientIdSchema.nullable(),
  /** SHA-256 of the statements that were taken in. */
  taken: z.array(z.string()),
});

/** A query as one sealed file, for a provider whom no server reaches, and the signed answer that comes back. */
export function kitHandlers({ sessions, grants, policy, origins, kitPage, leave }: KitNeeds): Pick<Handlers<'queries'>, 'queries.makeKit' | 'queries.readKitReply'> {
  const open = () => sessions.current() ?? refuse({ code: 'locked' });

  return {
    'queries.makeKit': async ({ encounterId, queryId }, { now }) => {
      const { database, person } = open();
      const { question, recipientId } = database.transaction('read', (db) => {
        const row = existingQuery(db, encounterId, queryId);
        return { question: questionOf(db, row, payload(db)), recipientId: row.recipientId };
      });
      const { html, passcode, keys } = await sealKit(question, kitPage());
      return (db, { afterCommit, now: at }) => {
        // It was read before the sealing, which takes its time.
        const row = existingQuery(db, encounterId, queryId);
        demandNoEvidence(db, 'query', queryId);
        demandWaiting(row);
        demandStillSendable(db, row, { policy, origins }, at);
        if (row.recipientId !== recipientId) refuse({ code: 'query-state', state: row.state, move: 'make-kit' });
        seal(db, encounterId, queryId, `kit:${keys.kit}`, { keys, options: question.options, recipientId, taken: [] } satisfies z.input<typeof keptKitSchema>);
        afterCommit(() => leave({ to: 'saveSigned', sha256: createHash('sha256').update(html).digest('hex') }));
        return { html, passcode };
      };

      function payload(db: ReadableDatabase): QueryPayload {
        const row = existingQuery(db, encounterId, queryId);
        const recipient = row.recipientId === null ? undefined : findRecipient(db, row.recipientId);
        return payloadOf(db, row, contentOf(db, queryId), recipient ?? { reference: '', name: '' }, policy(), { person, now });
      }
    },

    'queries.readKitReply': async ({ encounterId, queryId, file, text }) => {
      const reply = file === null ? text : (await readChosen(grants, file, replyFileLimitBytes)).toString('utf8');
      const kit = kitOf(reply) ?? refuse({ code: 'kit-reply', why: 'no-reply' });
      const part = `kit:${kit}`;
      const { keys, options } = open().database.transaction('read', (db) => keptKit(db, queryId, part));
      const opened = await openReply(reply, keys, { options });
      if ('fault' in opened) return refuse({ code: 'kit-reply', why: opened.fault });
      const { statement } = opened;
      const digest = createHash('sha256').update(canonicalJson(statement)).digest('hex');
      return (db, context) => {
        const row = existingQuery(db, encounterId, queryId);
        const kept = keptKit(db, queryId, part);
        if (kept.taken.includes(digest)) refuse({ code: 'kit-reply', why: 'taken' });
        seal(db, encounterId, queryId, part, { ...kept, taken: [...kept.taken, digest] });
        takeAnswer(db, row, {
          from: statement.by, role: null, authentication: isOfRecipient(db, row, kept.recipientId, statement.by) ? 'kit-signature' : null, answeredAt: statement.at, chosen: statement.choice === null ? [] : [statement.choice], text: statement.words, by: null,
        }, policy(), context);
        return { query: shownQuery(db, existingQuery(db, encounterId, queryId), context.person.id) };
      };
    },
  };
}

/** Whether a kit was made for whoever is asked now, and is signed by their name: a passcode that was passed on vouches for nobody. */
function isOfRecipient(db: ReadableDatabase, { recipientId }: QueryRow, madeFor: QueryRow['recipientId'], signed: string): boolean {
  const recipient = recipientId === null ? undefined : findRecipient(db, recipientId);
  return recipient !== undefined && recipientId === madeFor && signsAs(signed, recipient.name);
}

/** @throws FaultError `query-state` where nobody is awaited, or the query goes another way */
function demandWaiting({ state, channel }: QueryRow): void {
  if (channel !== 'kit' || !isAwaited(state)) refuse({ code: 'query-state', state, move: 'make-kit' });
}

function questionOf(db: ReadableDatabase, row: QueryRow, { ref, version, encounterRef, title, body, options, indicators, recipient, sentAt, dueAt }: QueryPayload): KitQuestion {
  demandWaiting(row);
  return {
    ref, version, encounterRef, title, body,
    options: options.map((label) => ({ label, asksWords: asksWords(label) })),
    indicators: indicators.map((indicator) => ({ ...indicator, date: indicator.date ?? '' })),
    to: recipient.name,
    from: row.authorName,
    askedAt: row.sentAt ?? sentAt,
    answerBy: dueAt,
  };
}

/** “Other (please specify)”, or a blank to fill in: chosen alone, it says nothing. */
function asksWords(label: string): boolean {
  return /\b(specify|describe|explain)\b|_{2,}|^\s*other\b/i.test(label);
}

/** What was kept of a kit of this very query. @throws FaultError `kit-reply` other-kit */
function keptKit(db: ReadableDatabase, queryId: QueryRow['id'], part: string): z.output<typeof keptKitSchema> & { readonly keys: KitKeys } {
  const row = z.strictObject({ said: z.string().transform((text) => keptKitSchema.parse(JSON.parse(text))) });
  const found = db.get(row, sql`select chart_open(encounter_id, sealed) as said from query_words where query_id = ${queryId} and part = ${part}`);
  return found?.said ?? refuse({ code: 'kit-reply', why: 'other-kit' });
}
