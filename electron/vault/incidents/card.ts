import { createHash, timingSafeEqual } from 'node:crypto';
import { readOfficerCard, writeOfficerCard, type OfficerCard, type ShownCard } from '../../../shared/incidents';
import { refuse, z, type PersonId } from '../../../shared/kernel';
import type { OrganisationPolicy, Policy } from '../../../shared/policy';
import { wordsOf } from '../../../shared/queries';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

export type CardNeeds = { readonly policy: () => Policy; readonly origins: () => OrganisationPolicy['origins'] };

/** The card to which reports are sealed here. `unreadable`: the policy names one, and nobody can tell which. */
export type CardInForce = { readonly state: 'none' | 'unreadable' } | { readonly state: 'known'; readonly by: ShownCard['by']; readonly card: OfficerCard };

/** The policy's card; where no policy names one, the one that a person took over. Where the policy's cannot be read, none is believed. */
export function cardInForce(db: ReadableDatabase, { policy, origins }: CardNeeds): CardInForce {
  if (origins().privacyOfficer.by === 'unreadable') return { state: 'unreadable' };
  const ruled = readOfficerCard(policy().privacyOfficer);
  if (ruled !== null) return { state: 'known', by: 'policy', card: ruled };
  const taken = readOfficerCard(db.get(z.strictObject({ card: z.string() }), sql`select card from officer_card`)?.card ?? null);
  return taken === null ? { state: 'none' } : { state: 'known', by: 'person', card: taken };
}

/** @throws FaultError `no-officer` */
export function demandCard(db: ReadableDatabase, needs: CardNeeds): OfficerCard {
  const found = cardInForce(db, needs);
  return found.state === 'known' ? found.card : refuse({ code: 'no-officer', why: found.state });
}

/** A card as it is shown: words that two people compare over the telephone. */
export function shownCard(card: OfficerCard, by: ShownCard['by']): ShownCard {
  const hash = createHash('sha256').update(writeOfficerCard(card)).digest();
  return { by, words: wordsOf(hash), fingerprint: hash.toString('hex') };
}

/**
 * Takes a card over whose words somebody has compared, where no policy names one.
 * @throws FaultError `incident-packet` no-packet for what is no card, `fingerprint-differs`, `not-permitted` where the policy names the card
 */
export function takeCard(db: WritableDatabase, text: string, words: readonly string[], { by, at }: { readonly by: PersonId; readonly at: number }, needs: CardNeeds): ShownCard {
  const inForce = cardInForce(db, needs);
  if (inForce.state === 'unreadable' || (inForce.state === 'known' && inForce.by === 'policy')) refuse({ code: 'not-permitted', what: 'officer-card' });
  const card = readOfficerCard(text) ?? refuse({ code: 'incident-packet', why: 'no-packet' });
  const shown = shownCard(card, 'person');
  if (!sameWords(shown.words, words)) refuse({ code: 'fingerprint-differs' });
  db.run(sql`insert into officer_card (only, card, confirmed_by, confirmed_at) values (1, ${writeOfficerCard(card)}, ${by}, ${at})
    on conflict (only) do update set card = excluded.card, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at`);
  return shown;
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  const digest = (words: readonly string[]): Buffer => createHash('sha256').update(words.map((word) => word.trim().toLowerCase()).join(' ')).digest();
  return timingSafeEqual(digest(one), digest(other));
}
