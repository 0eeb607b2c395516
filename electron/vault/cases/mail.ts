import { Buffer } from 'node:buffer';
import type { ImportResult } from '../../../shared/cases';
import type { NoticeBody } from '../../../shared/ipc';
import { receivedIdSchema, z, type PacketId, type ReceivedId } from '../../../shared/kernel';
import { carriedPacketSchema, type CarriedPacket } from '../../../shared/incidents';
import type { Policy } from '../../../shared/policy';
import type { Door } from '../dispatch';
import type { Context } from '../handlers';
import type { Arrived, OutboxQueue, OutboxReceiver, OutboxSender } from '../outbox';
import type { SessionHolder } from '../session';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { sealedBytes } from './age';
import { digestOf, takeIn, type TakenIn } from './inbox';
import { identities } from './officer-key';
import { openFile } from './opening';

export type MailNeeds = {
  readonly sessions: Pick<SessionHolder, 'current'>;
  readonly policy: () => Policy;
  readonly queue: Pick<OutboxQueue, 'post' | 'settle'>;
  readonly act: Door['act'];
  readonly tell: (changed: NoticeBody<'cases.changed'>) => void;
  readonly report: (incident: string, error: unknown) => void;
};

type ByServer = Pick<MailNeeds, 'policy'>;

/** At which server, and in whose name, sealed reports come in by the policy; null where they come as files only. */
export function mailAddress({ policy }: ByServer): { readonly server: string; readonly to: string } | null {
  const { incidentWays, privacyReference, fhirServer } = policy();
  return incidentWays === 'server' && privacyReference !== null && fhirServer !== null ? { server: fhirServer, to: privacyReference } : null;
}

/**
 * What desks send to the privacy office, taken in by the officer's desk while it is open: each message once, whatever ends the process
 * in between, and none believed beyond what a file would be. What is refused is noted with its reason and never fetched again.
 */
export function caseMail({ sessions, policy, act, tell, report }: MailNeeds): OutboxReceiver {
  const open = () => {
    const session = sessions.current();
    return session === undefined || session.owesSecondFactor || session.person.role !== 'privacy-officer' ? undefined : session;
  };

  /** @returns whether it is dealt with */
  async function take(arrived: Arrived, server: string, openers: readonly string[]): Promise<boolean> {
    try {
      const looked = await lookedInto(arrived, openers);
      const isTaken = act((db, context) => {
        // Another turn was quicker.
        if (isKnown(db, server, arrived.place)) return { output: true, events: [] };
        const { result, receivedId } = typeof looked === 'string' ? { result: looked, receivedId: null } : takeIn(db, context, looked);
        noteMail(db, context, { server, place: arrived.place, result, receivedId });
        context.afterCommit(() => tell({ arrived: receivedId }));
        return { output: true, events: [{ event: 'cases.arrived', result, receivedId }] };
      });
      return isTaken === true;
    } catch (error) {
      // One that cannot be dealt with here keeps no other away.
      report('case-mail', error);
      return false;
    }
  }

  return {
    listens: (db) => mailAddress({ policy }) !== null && open() !== undefined && identities(db).length > 0,
    receive: async (way, signal) => {
      const [session, address] = [open(), mailAddress({ policy })];
      if (session === undefined || address === null) return { kind: 'failed', fault: 'no-server', mayHaveLeft: false, askedMs: 0 };
      const { server, to } = address;
      const { openers, mark } = session.database.transaction('read', (db) => ({ openers: identities(db), mark: markOf(db, server, to) }));
      let isWhole = true;
      const known = (place: string): boolean => open()?.database.transaction('read', (db) => isKnown(db, server, place)) ?? true;
      const received = await way.receive({ to, mark, isKnown: known }, async (arrived) => {
        if (!(await take(arrived, server, openers))) isWhole = false;
      }, signal);
      // Last: were it to end before, the same messages are found once more, and not taken in twice.
      if (received.kind === 'done' && received.mark !== null && isWhole && !signal.aborted) {
        const { mark: reached } = received;
        act((db) => ({ output: saveMark(db, server, to, reached), events: [] }));
      }
      return received;
    },
  };
}

/** What came, opened; or why it is not even looked at. What is sealed to a key that is not here stays at the server, which has it for when that key comes back. */
async function lookedInto(arrived: Arrived, openers: readonly string[]): Promise<Parameters<typeof takeIn>[2] | ImportResult> {
  if ('refused' in arrived) return arrived.refused;
  const bytes = Buffer.from(arrived.sealed, 'base64');
  const opened = await openFile(bytes, openers);
  return opened.found === 'no-key' ? 'no-key' : { fileSha256: digestOf(bytes), opened, way: 'outbox' };
}

function isKnown(db: ReadableDatabase, server: string, place: string): boolean {
  return db.get(z.strictObject({ known: z.literal(1) }), sql`select 1 as known from case_mail where server = ${server} and place = ${place}`) !== undefined;
}

function noteMail(db: WritableDatabase, { now }: Pick<Context, 'now'>, { server, place, result, receivedId }: TakenIn & { readonly server: string; readonly place: string }): void {
  db.runOne(sql`insert into case_mail (server, place, result, received_id, at) values (${server}, ${place}, ${result}, ${receivedId}, ${now})`);
}

function markOf(db: ReadableDatabase, server: string, to: string): string | null {
  return db.get(z.strictObject({ mark: z.string() }), sql`select mark from case_mail_marks where server = ${server} and address = ${to}`)?.mark ?? null;
}

function saveMark(db: WritableDatabase, server: string, to: string, mark: string): void {
  db.run(sql`insert into case_mail_marks (server, address, mark) values (${server}, ${to}, ${mark}) on conflict (server, address) do update set mark = excluded.mark`);
}

/** Keys came back: what was sealed to them may be at the server still, and is asked for from the beginning. */
export function askAnew(db: WritableDatabase): void {
  db.run(sql`delete from case_mail where result = 'no-key'`);
  db.run(sql`delete from case_mail_marks`);
}

/** Where a report lies at the server that the policy names, so that an answer can follow it there; null where it came another way. */
export function mailPlace(db: ReadableDatabase, receivedId: ReceivedId, needs: ByServer): string | null {
  const address = mailAddress(needs);
  if (address === null) return null;
  return db.get(z.strictObject({ place: z.string() }), sql`select place from case_mail where received_id = ${receivedId} and server = ${address.server}`)?.place ?? null;
}

/** Puts a sealed reply into the outbox, to follow the report that it answers. */
export function postReply(db: WritableDatabase, context: Context, { packetId, place, text }: { readonly packetId: PacketId; readonly place: string; readonly text: string }, queue: MailNeeds['queue']): void {
  const sealed = sealedBytes(Buffer.from(text));
  if (sealed === undefined) throw new Error('a reply that is not sealed');
  const carried: CarriedPacket = { format: 1, to: null, partOf: place, sealed: Buffer.from(sealed).toString('base64'), sentAt: context.now };
  queue.post(db, context, { channel: 'fhir', kind: 'reply', subject: packetId, encounterId: null, content: JSON.stringify(carriedPacketSchema.parse(carried)) });
}

const replied = z.strictObject({ receivedId: receivedIdSchema });

/** What the outbox tells of replies: the page shows how far each is. Nothing is waited for once one is out. */
export function replySender({ queue, tell }: Pick<MailNeeds, 'queue' | 'tell'>): OutboxSender {
  return {
    moved: (db, context, { id, subject, state }) => {
      if (state === 'sent') queue.settle(db, context, id);
      const about = db.get(replied, sql`select received_id as receivedId from case_replies where id = ${subject}`);
      context.afterCommit(() => tell({ arrived: about?.receivedId ?? null }));
    },
    answered: () => 'settled',
  };
}
