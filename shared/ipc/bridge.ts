import type { PostureReport } from '../posture';
import type { CallName } from './registry';
import type { Grant, GuardState, MenuCommand, ShellCallName, ShownRules } from './shell';
import type { NoticeMessage, Reply } from './wire';

type Domain<Name> = Name extends `${infer Left}.${string}` ? Left : never;
type Verb<Name, Left extends string> = Name extends `${Left}.${infer Right}` ? Right : never;

/** One call as the preload script offers it: JSON in, the door's reply out; secrets travel as bytes beside it. */
export type RawCall = (input: string, secrets?: Record<string, Uint8Array>) => Promise<Reply>;

/**
 * The one bridge into the sandboxed page, `window.desk`: named verbs built from the registry, frozen; no
 * channel, no port, no event object.
 */
export type DeskBridge = {
  readonly vault: { readonly [Left in Domain<CallName>]: { readonly [Right in Verb<CallName, Left>]: RawCall } };
  readonly shell: { readonly [Name in ShellCallName]: (input: unknown) => Promise<Reply> };
  /** Turns files that were dropped on the page into grants; their paths never reach the page. */
  readonly grantDropped: (files: readonly File[]) => Promise<readonly Grant[]>;
  readonly onNotice: (listener: (notice: NoticeMessage) => void) => () => void;
  /** Runs before a lock ends the page: the last moment to journal what is being typed (500 ms at most; the screen is dark by then). */
  readonly onAboutToLock: (listener: () => Promise<void>) => () => void;
  /** How the desk guards itself: every second while it is open, and whenever a curtain comes or goes. */
  readonly onGuard: (listener: (state: GuardState) => void) => () => void;
  /** Each look at the computer. */
  readonly onPosture: (listener: (report: PostureReport) => void) => () => void;
  /** What rules the desk, whenever that changes. */
  readonly onRules: (listener: (rules: ShownRules) => void) => () => void;
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
};
