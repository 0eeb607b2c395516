import type { Person } from '../../../shared/accounts';
import type { Fault } from '../../../shared/kernel';
import type { OrganisationPolicy, Policy } from '../../../shared/policy';
import { advanced, isAsked, standingOf, type DeskTime, type Standing } from '../../../shared/training';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { findDeskTime, firstAsked, keepText, noteAsked, saveDeskTime, signedTexts } from './store';
import { demandedTexts, type DemandedText } from './texts';

/** A text that is asked of a person, and how they stand with it. */
export type AskedText = DemandedText & { readonly standing: Standing };

export type Stock = { readonly time: DeskTime; readonly texts: readonly AskedText[] };

/** What a person owes and has signed at `now`, by a policy. Changes nothing: what is new counts as asked at this moment. */
export function lookOver(db: ReadableDatabase, person: Person, policy: Policy, now: number): Stock {
  return stockAt(db, person, policy, advanced(findDeskTime(db), now), firstAsked(db, person.id));
}

function stockAt(db: ReadableDatabase, person: Person, policy: Policy, time: DeskTime, asked: ReadonlyMap<string, number>): Stock {
  const signed = signedTexts(db, person.id);
  const texts = demandedFrom(person, policy).map((text) => {
    const { requirement, sha256 } = text;
    const known = {
      askedAt: asked.get(sha256) ?? time.reached,
      signedAt: signed.find((each) => each.sha256 === sha256)?.at ?? null,
      signedAnother: signed.some((each) => each.requirementId === requirement.id && each.sha256 !== sha256),
    };
    return { ...text, standing: standingOf(requirement, known, person.role, policy.graceDays, time.reached) };
  });
  return { time, texts };
}

function demandedFrom(person: Person, policy: Policy): DemandedText[] {
  return demandedTexts(policy).filter(({ requirement }) => isAsked(requirement, person.role));
}

/** The desk’s time is written down when it has gone on for so long, or when a clock was set back. */
const writtenEveryMs = 60_000;

/** The same, having noted what came since: how far time has come, which texts are demanded, what is first asked. */
export function takeStock(db: WritableDatabase, person: Person, policy: Policy, now: number): Stock {
  const before = findDeskTime(db);
  const time = advanced(before, now);
  const asked = firstAsked(db, person.id);
  const fresh = demandedFrom(person, policy).filter(({ sha256 }) => !asked.has(sha256));
  if (before === null || fresh.length > 0 || now < before.wall || now - before.wall >= writtenEveryMs) {
    saveDeskTime(db, time);
    for (const text of demandedTexts(policy)) keepText(db, text, time.reached);
    for (const text of fresh) noteAsked(db, person.id, text, time.reached);
  }
  return stockAt(db, person, policy, time, asked);
}

/**
 * Why a person may not change charts now: what they have to train or sign is overdue, or cannot be read, so that nobody can
 * tell that it is not (45 CFR 164.308(a)(5), 164.530(b)). Null where nothing is.
 */
export function overdueFault(db: WritableDatabase, person: Person, { policy, origins }: Pick<OrganisationPolicy, 'policy' | 'origins'>, now: number): Extract<Fault, { code: 'read-only' }> | null {
  if (origins.requirements.by === 'unreadable') return { code: 'read-only', why: 'list-unreadable', texts: 0, sanctionPolicy: false };
  if (policy.requirements.length === 0) return null;
  const overdue = takeStock(db, person, policy, now).texts.filter(({ standing }) => standing.state === 'overdue');
  if (overdue.length === 0) return null;
  return { code: 'read-only', why: 'training-overdue', texts: overdue.length, sanctionPolicy: overdue.some(({ requirement }) => requirement.kind === 'sanction-policy') };
}
