import { randomBytes } from 'node:crypto';
import type { Attachment, ToOfficer } from '../../../shared/incidents';
import { packetLimits } from '../../../shared/incidents';
import type { ImportResult } from '../../../shared/cases';
import { FaultError, randomWord, refuse, type GrantId } from '../../../shared/kernel';
import { readChosen } from '../chosen-file';
import type { Handlers } from '../handlers';
import { digestOf, takeIn, type LookedInto } from './inbox';
import { mailAddress } from './mail';
import { identities } from './officer-key';
import { openFile } from './opening';
import { additionsTo, attachmentBytes, contentOf, existingReceived, listReceived, moveReceived } from './received-store';
import { reopenKept } from './reopening';
import { repliesTo } from './replies';
import type { CasesNeeds } from './service';

/** As many bytes as one import may hold in memory: what lies beyond is imported the next time. */
const importLimitBytes = 180_000_000;

type InboxCall = 'cases.import' | 'cases.inbox' | 'cases.readReceived' | 'cases.attachment' | 'cases.dismiss' | 'cases.takeUp';

/** What comes in: sealed files, opened with the officer's keys, each with a clear end. Nothing in them is ever run or rendered. */
export function inboxHandlers({ sessions, grants, leave, policy }: CasesNeeds): Pick<Handlers<'cases'>, InboxCall> {
  return {
    'cases.import': async ({ grants: chosen }) => {
      const { database } = sessions.current() ?? refuse({ code: 'locked' });
      const openers = database.transaction('read', identities);
      const looked: { readonly grantId: GrantId; readonly file: LookedInto | ImportResult }[] = [];
      let bytes = 0;
      for (const grantId of new Set(chosen)) {
        const file = await readOne(grantId, importLimitBytes - bytes);
        if (typeof file === 'string') looked.push({ grantId, file });
        else {
          bytes += file.length;
          looked.push({ grantId, file: { fileSha256: digestOf(file), opened: await openFile(file, openers), way: 'file' } });
        }
      }
      const reopen = await reopenKept(database, openers);
      return (db, context) => {
        reopen(db, context);
        return { results: looked.map(({ grantId, file }) => ({ grantId, ...(typeof file === 'string' ? { result: file, receivedId: null } : takeIn(db, context, file)) })) };
      };
    },

    'cases.inbox': (db, { states, count }) => ({ ...listReceived(db, states, count), byServer: mailAddress({ policy }) !== null }),

    'cases.readReceived': (db, { receivedId }) => {
      const received = existingReceived(db, receivedId);
      const isReport = received.kind === 'report' || received.kind === 'lock-report';
      const additions = isReport && received.incidentId !== null ? additionsTo(db, received.incidentId) : [];
      return {
        received,
        ...contentOf(db, receivedId),
        additions: additions.flatMap((addition) => {
          const { content, signedBy } = contentOf(db, addition.id);
          return content === null ? [] : [{ received: addition, content, signedBy }];
        }),
        replies: repliesTo(db, receivedId),
      };
    },

    'cases.attachment': (db, { receivedId, attachmentId, save }, { afterCommit }) => {
      const attachment = attachmentsIn(contentOf(db, receivedId).content).find(({ id }) => id === attachmentId) ?? refuse({ code: 'not-found', what: 'attachment' });
      const bytes = attachmentBytes(db, receivedId, attachmentId);
      const text = bytes.toString('base64');
      if (save) afterCommit(() => leave({ to: 'saveSigned', sha256: digestOf(Buffer.from(text)) }));
      // The reporter's name for it may say who it is about: the file that leaves has one that does not.
      const name = `attachment-${randomWord(8, (count) => randomBytes(count))}.${endings[attachment.media]}`;
      return { attachment, file: { name, text, encoding: 'base64' }, text: attachment.media === 'text/plain' ? plainText(bytes) : null };
    },

    'cases.dismiss': (db, { receivedId, why, words }, { now }) => {
      moveReceived(db, existingReceived(db, receivedId), 'dismiss', now, { dismissal: why, words });
      return { received: existingReceived(db, receivedId) };
    },

    'cases.takeUp': (db, { receivedId }, { now }) => {
      moveReceived(db, existingReceived(db, receivedId), 'take-up', now);
      return { received: existingReceived(db, receivedId) };
    },
  };

  async function readOne(grantId: GrantId, left: number): Promise<Buffer | ImportResult> {
    try {
      return await readChosen(grants, grantId, Math.min(packetLimits.file, left));
    } catch (error) {
      if (!(error instanceof FaultError)) throw error;
      return error.fault.code === 'bad-file' && error.fault.why === 'too-large' ? 'too-large' : 'unreadable';
    }
  }
}

const endings: Readonly<Record<Attachment['media'], string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'application/pdf': 'pdf', 'text/plain': 'txt', 'application/octet-stream': 'bin' };

/** What a statement names as attached. */
export function attachmentsIn(content: ToOfficer | null): readonly Attachment[] {
  return content !== null && 'attachments' in content ? content.attachments : [];
}

/** Text as text: what could move a cursor or turn a line around (control and format characters) is shown as a mark. */
function plainText(bytes: Buffer): string {
  return bytes.toString('utf8').replaceAll('\r\n', '\n').replace(/[^\P{C}\n\t]/gu, '\ufffd');
}
