import type { AuditEvent } from '../audit';
import { roles, z, type Role } from '../kernel';

/**
 * What a call does to the vault.
 * - `probe` touches no record of the vault (reference data, a file looked at, the desk's status): no
 *   transaction, no audit event.
 * - `read` and `write` are synchronous and run inside one transaction together with their audit event.
 * - `task` prepares asynchronously (key derivation, reading files) and then finishes inside one transaction
 *   together with its audit event.
 */
export type CallKind = 'probe' | 'read' | 'write' | 'task';

/** When a call is let in: `locked` = only while no session is open; `open` = only with a session. */
export type CallTime = 'locked' | 'open' | 'always';

/**
 * Which event a call leaves in the audit log, made from its input and output; or why it leaves none. A method,
 * not a function property: the door, which has parsed both, may then hold all rules as one type.
 *
 * A call without an event that goes into a chart is let in only after the chart was opened.
 */
export type AuditRule<Input, Output> = { event(input: Input, output: Output): AuditEvent } | { readonly none: string };

/**
 * What a call whose input names charts does with them. `inside`, as every call that does not say otherwise: it shows or
 * changes what is in them, and is let in only where the person may (see `electron/vault/access`). `named`: it says which
 * chart is meant, and nothing of what is in it comes back.
 */
export type ChartUse = 'inside' | 'named';

/** Whether a call is let in while training or policies are overdue (45 CFR 164.530(b), (e) and (i)): then the desk reads and does not write. */
export type OverdueRule = 'allowed' | 'refused';

/**
 * Which calls ask anew who is there although the desk is open (45 CFR 164.312(d)): every time ('fresh'), or from the moment
 * that there are more of them in ten minutes than a setting allows. How long a proof counts is the policy's `stepUpMinutes`.
 */
export type ProofRule = 'fresh' | { readonly beyond: 'revealBurst' };

/** A secret travels beside the JSON as bytes, so that it can be zeroed; it is never part of the input. */
export type Secrets<Names extends string> = Readonly<Record<Names, Uint8Array>>;

export type Contract<Name extends string, Kind extends CallKind, Input extends z.ZodType, Output extends z.ZodType, SecretNames extends string, Proof extends ProofRule> = {
  readonly name: Name;
  readonly kind: Kind;
  readonly when: CallTime;
  /** Let in although the person has to change the passphrase before anything else. */
  readonly whilePassphraseIsDue: boolean;
  readonly roles: readonly Role[];
  readonly input: Input;
  readonly output: Output;
  readonly secrets: readonly SecretNames[];
  /** What it takes to be let in besides a role; none = the open desk is proof enough. Such a call takes no secret, since it is repeated. */
  readonly proof?: Proof;
  readonly whileOverdue: OverdueRule;
  readonly chart: ChartUse;
  /** Let in also while the person still has to set up the second proof that the policy requires. */
  readonly unenrolled?: true;
  readonly audit: AuditRule<z.output<Input>, z.output<Output>>;
};

/**
 * Declares one call: the only way in which the renderer reaches the vault process. The declaration is the
 * whole permission: a call that is not in the registry does not exist, a role that is not named is refused.
 */
export function declareCall<
  const Name extends `${string}.${string}`,
  const Kind extends CallKind,
  Input extends z.ZodType,
  Output extends z.ZodType,
  const SecretNames extends string = never,
  const Proof extends ProofRule = never,
>(contract: {
  readonly name: Name;
  readonly kind: Kind;
  readonly when?: CallTime;
  readonly whilePassphraseIsDue?: true;
  readonly roles: readonly Role[];
  readonly input: Input;
  readonly output: Output;
  readonly secrets?: readonly SecretNames[];
  readonly proof?: Proof;
  /** See `overdueRuleOf` for what holds where it is left out. */
  readonly whileOverdue?: OverdueRule;
  readonly chart?: ChartUse;
  readonly unenrolled?: true;
  readonly audit: AuditRule<z.output<Input>, z.output<Output>>;
}): Contract<Name, Kind, Input, Output, SecretNames, Proof> {
  return { when: 'open', whilePassphraseIsDue: false, secrets: [], whileOverdue: overdueRuleOf(contract), chart: 'inside', ...contract };
}

/** Refused is whatever changes something with the vault open, unless it is about everyone’s own desk, where there is no chart. */
function overdueRuleOf({ kind, when = 'open', roles: named }: { readonly kind: CallKind; readonly when?: CallTime; readonly roles: readonly Role[] }): OverdueRule {
  const isChange = (kind === 'write' || kind === 'task') && when === 'open';
  return isChange && !roles.every((role) => named.includes(role)) ? 'refused' : 'allowed';
}

/** Declares a notice: news that the vault process sends unasked (progress). */
export function declareNotice<const Name extends `${string}.${string}`, Body extends z.ZodType>(name: Name, body: Body) {
  return { name, body };
}

/** Every role: for calls about the person's own desk, which carry no chart. */
export const everyone: readonly Role[] = roles;

/** Roles whose work is done in charts. */
export const chartWorkers: readonly Role[] = ['coder', 'lead', 'reviewer', 'cdi', 'trainee'];

/** Roles that work on charts: they assign codes, complete a chart and set it right. Whoever reviews or queries reads it as it is (45 CFR 164.514(d)(2)). */
export const codeAssigners: readonly Role[] = ['coder', 'lead', 'trainee'];

/** Roles that answer for coded work: they finish it, add to what was finished, remove charts and print. */
export const codeFinishers: readonly Role[] = ['coder', 'lead'];

/** Roles that look after other people's work and access. */
export const supervisors: readonly Role[] = ['lead', 'privacy-officer'];

/** Roles that bring in and take away releases of the code sets: those who answer for coding, and those who look after the computer. */
export const codesetKeepers: readonly Role[] = ['coder', 'lead', 'it-admin'];

/** An input or output without content. */
export const nothingSchema = z.strictObject({});
