import type { Leave } from '../../../shared/ipc';
import type { Policy } from '../../../shared/policy';
import type { Grants } from '../grants';
import type { Handlers } from '../handlers';
import type { SessionHolder } from '../session';
import { bundleHandlers } from './bundle';
import { caseHandlers } from './case-service';
import { inboxHandlers } from './inbox-service';
import { keyHandlers } from './keys-service';
import { lessonHandlers } from './lessons';
import type { MailNeeds } from './mail';
import { paperHandlers } from './papers';
import { replayHandlers } from './replay';
import { replyHandlers } from './replies';

export type CasesNeeds = {
  readonly sessions: Pick<SessionHolder, 'current'>;
  readonly grants: Pick<Grants, 'find'>;
  /** The policy in force. */
  readonly policy: () => Policy;
  /** Lets the shell save what was given out. */
  readonly leave: (leave: Leave) => void;
  /** What goes back by the server. */
  readonly queue: MailNeeds['queue'];
  /** Asks the server again what has come. */
  readonly collect: () => void;
};

/** The use cases of the privacy officer. Every one of them is the officer's alone: see the contract. */
export function casesHandlers(needs: CasesNeeds): Handlers<'cases'> {
  return { ...keyHandlers(needs), ...inboxHandlers(needs), ...caseHandlers(needs), ...replyHandlers(needs), ...lessonHandlers(), ...replayHandlers(needs), ...paperHandlers(needs), ...bundleHandlers(needs) };
}
