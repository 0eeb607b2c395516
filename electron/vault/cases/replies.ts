import { randomBytes } from 'node:crypto';
import { fromOfficerSchema, packetFileName, type FromOfficer, type Packet } from '../../../shared/incidents';
import { replySchema, type Reply } from '../../../shared/cases';
import { packetIdSchema, randomWord, refuse, z, type ReceivedId } from '../../../shared/kernel';
import type { Handlers } from '../handlers';
import { sql, type ReadableDatabase } from '../store';
import { sealTo } from './age';
import { signAsOfficer } from './officer-key';
import { mailPlace, postReply } from './mail';
import { contentOf, existingReceived } from './received-store';
import { digestOf } from './inbox';
import { appendEntry } from './timeline';
import type { CasesNeeds } from './service';

/** What is said to whoever reported: signed with the officer's key, sealed to the report's own return key. */
export function replyHandlers({ sessions, policy, leave, queue }: CasesNeeds): Pick<Handlers<'cases'>, 'cases.reply' | 'cases.replyFile'> {
  return {
    'cases.reply': async ({ receivedId, reply }, { now, newId }) => {
      const { database, person } = sessions.current() ?? refuse({ code: 'locked' });
      const packetId = newId('pkt', packetIdSchema);
      const { statement, signed, replyTo } = database.transaction('read', (db) => {
        const { content } = contentOf(db, receivedId);
        if (content?.kind !== 'chartlock-incident-report' || content.replyTo === null) return refuse({ code: 'no-way-back' });
        const said: FromOfficer = fromOfficerSchema.parse({
          ...reply, kind: kindsOfPackets[reply.kind], format: 1, packetId, incidentId: content.incidentId, at: now, officer: { name: person.name },
        });
        return { statement: said, signed: signAsOfficer(db, said, policy().privacyOfficer), replyTo: content.replyTo };
      });
      const packet: Packet = { kind: 'chartlock-incident-packet', format: 1, statement: signed.statement, signed: { signature: signed.signature, key: signed.key }, attachments: [] };
      const text = await sealTo(replyTo, JSON.stringify(packet));
      const name = packetFileName('reply', randomWord(8, (count) => randomBytes(count)));
      return (db, context) => {
        const received = existingReceived(db, receivedId);
        db.runOne(sql`insert into case_replies (id, kind, received_id, case_id, made_at, person_id, statement, signature, key, name, sealed)
          values (${packetId}, ${reply.kind}, ${receivedId}, ${received.caseId}, ${now}, ${context.person.id}, ${signed.statement}, ${signed.signature}, ${signed.key}, ${name}, ${text})`);
        if (received.caseId !== null) appendEntry(db, context, received.caseId, { kind: reply.kind, words: 'title' in statement ? statement.title : statement.words, about: packetId, sha256: digestOf(Buffer.from(signed.statement)) });
        // It goes back the way that the report came; as a file where that was one, or the policy has it so.
        const place = mailPlace(db, receivedId, { policy });
        if (place === null) context.afterCommit(() => leave({ to: 'saveSigned', sha256: digestOf(Buffer.from(text)) }));
        else postReply(db, context, { packetId, place, text }, queue);
        return { packetId, name, text, encoding: 'utf8', way: place === null ? 'file' : 'server' };
      };
    },

    'cases.replyFile': (db, { packetId }, { afterCommit }) => {
      const row = z.strictObject({ name: z.string(), text: z.string() });
      const file = db.get(row, sql`select name, sealed as text from case_replies where id = ${packetId}`) ?? refuse({ code: 'not-found', what: 'reply' });
      afterCommit(() => leave({ to: 'saveSigned', sha256: digestOf(Buffer.from(file.text)) }));
      return { ...file, encoding: 'utf8' };
    },
  };
}

const kindsOfPackets = {
  acknowledgement: 'chartlock-incident-acknowledgement', task: 'chartlock-incident-task', close: 'chartlock-incident-close',
} as const satisfies Record<Reply['kind'], FromOfficer['kind']>;

const replyRow = z.strictObject({ ...replySchema.shape, packet: z.string().transform((text) => fromOfficerSchema.parse(JSON.parse(text))) });

/** What was said to whoever made a report, oldest first. */
export function repliesTo(db: ReadableDatabase, id: ReceivedId): Reply[] {
  return db.all(replyRow, sql`select r.id, r.kind, r.received_id as receivedId, v.case_id as caseId, r.made_at as madeAt, r.statement as packet, r.answered_at as answeredAt,
    (select o.state from outbox o where o.kind = 'reply' and o.subject = r.id order by o.seq desc limit 1) as carried
    from case_replies r join case_received v on v.id = r.received_id where r.received_id = ${id} order by r.seq`);
}

