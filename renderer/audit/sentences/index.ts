import type { AuditEvent } from '../../../shared/audit';
import { accessSentences } from './access';
import { accountsSentences } from './accounts';
import { auditSentences } from './audit';
import { callsSentences } from './calls';
import { casesSentences } from './cases';
import { codesetsSentences } from './codesets';
import { codingSentences } from './coding';
import { deskSentences } from './desk';
import { encountersSentences } from './encounters';
import { incidentsSentences } from './incidents';
import { outboxSentences } from './outbox';
import { oversightSentences } from './oversight';
import { policySentences } from './policy';
import { postureSentences } from './posture';
import { printoutsSentences } from './printouts';
import { queriesSentences } from './queries';
import { retentionSentences } from './retention';
import { shelfSentences } from './shelf';
import { trainingSentences } from './training';
import { vaultSentences } from './vault';
import type { EventOf, Sentences } from './table';

export { accessReasonWords } from './access';
export { auditGroups, eventsOf, groupWords, type AuditGroup } from './groups';
export { outcomeWords } from './oversight';

const sentences: Sentences<AuditEvent['event']> = {
  ...vaultSentences,
  ...postureSentences,
  ...accountsSentences,
  ...policySentences,
  ...callsSentences,
  ...auditSentences,
  ...codesetsSentences,
  ...encountersSentences,
  ...accessSentences,
  ...codingSentences,
  ...deskSentences,
  ...retentionSentences,
  ...oversightSentences,
  ...shelfSentences,
  ...queriesSentences,
  ...printoutsSentences,
  ...outboxSentences,
  ...incidentsSentences,
  ...casesSentences,
  ...trainingSentences,
};

/** An event of the log in words. Says no more than the log holds: ids, counts and closed words. */
export function sentenceOf(event: AuditEvent): string {
  return say(event.event, event);
}

function say<Name extends AuditEvent['event']>(name: Name, event: EventOf<Name>): string {
  return sentences[name](event);
}
