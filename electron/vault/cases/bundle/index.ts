import { randomBytes } from 'node:crypto';
import { writeBundle, type BundlePart } from '../../../../shared/cases';
import { findIdentifiers } from '../../../../shared/identifiers';
import { readOfficerCard, toOfficerSchema } from '../../../../shared/incidents';
import { randomWord, refuse } from '../../../../shared/kernel';
import type { Handlers } from '../../handlers';
import { isAgeRecipient, sealTo } from '../age';
import { digestOf } from '../inbox';
import { signAsOfficer } from '../officer-key';
import type { CasesNeeds } from '../service';
import { appendEntry } from '../timeline';
import { gatherParts } from './gathering';

export { bundleFaults, judgeBundle, type BundleFault, type BundleFinding, type BundleVerdict } from './judging';

/** The evidence of a case as one signed file: the burden of proof is the organisation’s (45 CFR 164.414(b), 164.530(j)). */
export function bundleHandlers({ sessions, policy, leave }: CasesNeeds): Pick<Handlers<'cases'>, 'cases.bundle'> {
  return {
    'cases.bundle': async ({ caseId, to }, { now }) => {
      const { database, person } = sessions.current() ?? refuse({ code: 'locked' });
      const recipient = to === null ? null : recipientIn(to);
      const { text, lines } = database.transaction('read', (db) => {
        const parts = gatherParts(db, caseId, { now, madeBy: person.name });
        if (recipient === null) demandNoPhi(parts);
        const head = parts[0];
        const caseRef = head?.part === 'head' ? head.caseRef : '';
        const written = writeBundle(parts, (line) => digestOf(Buffer.from(line)), (count, hash) =>
          signAsOfficer(db, { kind: 'chartlock.evidence-bundle', format: 1, caseId, caseRef, madeAt: now, lines: count, head: hash }, policy().privacyOfficer));
        return { text: written, lines: parts.length + 1 };
      });
      const file = recipient === null ? text : await sealTo(recipient, text);
      const name = `evidence-${randomWord(8, (count) => randomBytes(count))}.${recipient === null ? 'jsonl' : 'age'}`;
      return (db, context) => {
        appendEntry(db, context, caseId, { kind: 'evidence-bundle', words: recipient ?? '', sha256: digestOf(Buffer.from(text)) });
        context.afterCommit(() => leave({ to: 'saveSigned', sha256: digestOf(Buffer.from(file)) }));
        return { name, text: file, encoding: 'utf8', lines };
      };
    },
  };
}

/** To whom it is sealed: an officer’s card, or any public key of age. @throws FaultError `no-card` */
function recipientIn(to: string): string {
  const recipient = readOfficerCard(to)?.recipient ?? to.trim();
  return isAgeRecipient(recipient) ? recipient : refuse({ code: 'no-card' });
}

/** Evidence leaves in the clear only where nothing was attached and no words in it look like a person’s identifiers. @throws FaultError `not-in-the-clear` */
function demandNoPhi(parts: readonly BundlePart[]): void {
  if (parts.some(({ part }) => part === 'attachment')) refuse({ code: 'not-in-the-clear', why: 'attachments' });
  if (parts.flatMap(wordsIn).some((words) => findIdentifiers(words).length > 0)) refuse({ code: 'not-in-the-clear', why: 'identifiers' });
}

/** What people wrote: names of fields, ids and the officer’s own name are none of it. */
function wordsIn(content: BundlePart): string[] {
  switch (content.part) {
    case 'received': {
      const said = toOfficerSchema.parse(JSON.parse(content.statement));
      if (said.kind !== 'chartlock-incident-report') return [said.words];
      const { facts } = said;
      return [facts.words, facts.where, facts.recipient.who, facts.noticedEarlier?.reason ?? '', ...facts.told.map(({ who }) => who)];
    }
    case 'reply':
      return textsIn(JSON.parse(content.statement), ['words', 'title']);
    case 'entry':
      return content.entry.kind === 'evidence-bundle' ? [] : [content.entry.words];
    case 'work-up':
      return textsIn(JSON.parse(content.content), null);
    case 'decision':
      return textsIn(JSON.parse(content.signed.statement), ['why']);
    case 'notice':
      return [content.notice.reference];
    case 'corrective':
      return [content.corrective.words, content.corrective.endWords];
    default:
      return [];
  }
}

/** Every text in a value, however deep; of these fields alone where some are named. */
function textsIn(value: unknown, fields: readonly string[] | null): string[] {
  if (typeof value === 'string') return fields === null ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, fields));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => (fields?.includes(name) === true && typeof member === 'string' ? [member] : textsIn(member, fields)));
}
