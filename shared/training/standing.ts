import type { Role } from '../kernel';
import type { Requirement } from '../policy';

export const dayMs = 86_400_000;

/** A signature is about to run out when it does so within this time. */
export const expiringMs = 30 * dayMs;

export const trainingStates = ['not-asked', 'due', 'changed', 'expired', 'overdue', 'expiring', 'done'] as const;

/**
 * How a person stands with a text.
 * - `not-asked`: not of their role.
 * - `due`, `changed`, `expired`: to be signed by `dueBy`: for the first time, because the text has another word, or
 *   because the last signature has run out.
 * - `overdue`: that day has passed. The one state in which the desk is read-only.
 * - `expiring`, `done`: signed; `validUntil` says how long that holds, null = for as long as the text stays as it is.
 */
export type Standing =
  | { readonly state: 'not-asked' }
  | { readonly state: 'due' | 'changed' | 'expired' | 'overdue'; readonly dueBy: number }
  | { readonly state: 'expiring' | 'done'; readonly validUntil: number | null };

export type TrainingState = (typeof trainingStates)[number];

/** What the ledger knows of a person and a text, in the desk’s time. */
export type Known = {
  /** When this very text was first asked of the person. */
  readonly askedAt: number;
  /** When they last signed this very text; null = never. */
  readonly signedAt: number | null;
  /** Whether they have signed another text of the same requirement. */
  readonly signedAnother: boolean;
};

type Rules = Pick<Requirement, 'kind' | 'roles' | 'validDays'>;

/** Whether a text is asked of people of this role. */
export function isAsked({ roles }: Pick<Requirement, 'roles'>, role: Role): boolean {
  return roles.length === 0 || roles.includes(role);
}

/**
 * How a person of a role stands with a text at `now`. No grace for the sanction policy: whoever works in charts knows
 * first what follows from misuse (45 CFR 164.308(a)(1)(ii)(C)).
 */
export function standingOf(requirement: Rules, { askedAt, signedAt, signedAnother }: Known, role: Role, graceDays: number, now: number): Standing {
  if (!isAsked(requirement, role)) return { state: 'not-asked' };
  const graceMs = requirement.kind === 'sanction-policy' ? 0 : graceDays * dayMs;
  const owed = (state: 'due' | 'changed' | 'expired', since: number): Standing => {
    const dueBy = since + graceMs;
    return { state: now >= dueBy ? 'overdue' : state, dueBy };
  };
  if (signedAt === null) return owed(signedAnother ? 'changed' : 'due', askedAt);
  if (requirement.validDays === null) return { state: 'done', validUntil: null };
  const validUntil = signedAt + requirement.validDays * dayMs;
  if (now >= validUntil) return owed('expired', validUntil);
  return { state: now >= validUntil - expiringMs ? 'expiring' : 'done', validUntil };
}

/** Whether a text waits for a signature. */
export function isOwed(state: TrainingState): boolean {
  return state === 'due' || state === 'changed' || state === 'expired' || state === 'overdue';
}

/** A text that this desk has known for longer than this many months is to be looked at: laws and penalties have dates. */
export const staleMonths = 14;

/** Whether a text, first seen at an instant, is due for review by whoever answers for it. */
export function isStale(firstSeenAt: number, now: number): boolean {
  const limit = new Date(firstSeenAt);
  limit.setUTCMonth(limit.getUTCMonth() + staleMonths);
  return now >= limit.getTime();
}
