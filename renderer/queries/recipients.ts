import { create } from 'zustand';
import type { DocumentHead } from '../../shared/encounters';
import type { Fault, RecipientId } from '../../shared/kernel';
import type { Recipient, Relation } from '../../shared/queries';
import { call } from '../bridge';
import type { PickerItem } from '../ui';
import { roleWords } from './words';

/** The directory of providers, as the vault process answered last. */
export type RecipientsState = {
  readonly recipients: readonly Recipient[] | null;
  /** Whether the policy names the one directory that counts. */
  readonly isPinned: boolean;
  /** Whether the policy names another directory than the one here: nobody of it can be asked. */
  readonly isWithheld: boolean;
  readonly fault: Fault | null;
};

/** A directory that nobody has looked into: also what a lock leaves. */
export function emptyRecipients(): RecipientsState {
  return { recipients: null, isPinned: false, isWithheld: false, fault: null };
}

export const useRecipients = create<RecipientsState>(emptyRecipients);

export async function readRecipients(): Promise<void> {
  const answer = await call('queries.recipients', {});
  useRecipients.setState(answer.ok ? { recipients: answer.value.recipients, isPinned: answer.value.pinned, isWithheld: answer.value.withheld, fault: null } : { fault: answer.fault });
}

/** Says that somebody has compared the fingerprint of a recipient with the directory. */
export async function confirmRecipient({ id, fingerprint }: Recipient): Promise<Fault | null> {
  const answer = await call('queries.confirmRecipient', { recipientId: id, fingerprint: [...fingerprint] });
  if (!answer.ok) return answer.fault;
  await readRecipients();
  return null;
}

/** Surname and given name in lower case, without titles and points, so that "Dr. A. Vale" and "Vale, A" can be held against each other. */
function nameWords(name: string): readonly string[] {
  return name.toLowerCase().split(/[^\p{L}]+/u).filter((word) => word.length > 1 && word !== 'dr' && word !== 'md' && word !== 'do');
}

/** What a chart says of its providers, in words: read once, held against thousands of names. */
type Named = { readonly attending: readonly string[]; readonly authors: readonly (readonly string[])[]; readonly asked: readonly (readonly string[])[] };

type Providers = { readonly attending: string; readonly documents: readonly Pick<DocumentHead, 'id' | 'author'>[] };

function namedOf({ attending, documents }: Providers, asked: readonly string[]): Named {
  const wordsOf = (chosen: Providers['documents']): (readonly string[])[] => [...new Set(chosen.map(({ author }) => author))].map(nameWords);
  return { attending: nameWords(attending), authors: wordsOf(documents), asked: wordsOf(documents.filter(({ id }) => asked.includes(id))) };
}

function relationWithin({ name, role }: Pick<Recipient, 'name' | 'role'>, { attending, authors, asked }: Named): Relation {
  const own = nameWords(name);
  const isNamed = (there: readonly string[]): boolean => own.length > 0 && own.every((word) => there.includes(word));
  if (asked.some(isNamed)) return 'author';
  if (isNamed(attending)) return 'attending';
  if (authors.some(isNamed)) return role === 'surgeon' ? 'operator' : 'consultant';
  return 'none';
}

/**
 * What a recipient is to the encounter as far as the chart says: who wrote the documents that the query rests on, or the
 * attending. The coder may say otherwise.
 * @param documents ids of the documents of the indicators
 */
export function relationOf(recipient: Pick<Recipient, 'name' | 'role'>, encounter: Providers, documents: readonly string[]): Relation {
  return relationWithin(recipient, namedOf(encounter, documents));
}

const relationRank: Readonly<Record<Relation, number>> = { author: 0, attending: 1, operator: 2, consultant: 3, none: 4 };
const relationGroups: Readonly<Record<Relation, string>> = { author: 'Wrote what is asked about', attending: 'Attending', operator: 'Took part', consultant: 'Took part', none: 'Others of the directory' };

const byName = new Intl.Collator();

/**
 * The directory as it is offered for an encounter: who can answer best comes first. Where two have one name, each is told by its
 * identifier besides.
 */
export function recipientItems(recipients: readonly Recipient[], encounter: Providers, documents: readonly string[]): readonly PickerItem<RecipientId>[] {
  const named = namedOf(encounter, documents);
  const listed = recipients.filter((recipient) => recipient.listed);
  const alike = new Map<string, number>();
  for (const { name } of listed) alike.set(name.toLowerCase(), (alike.get(name.toLowerCase()) ?? 0) + 1);
  return listed
    .map((recipient) => ({ recipient, relation: relationWithin(recipient, named) }))
    .toSorted((one, other) => relationRank[one.relation] - relationRank[other.relation] || byName.compare(one.recipient.name, other.recipient.name))
    .map(({ recipient: { id, identifier, name, role, specialty, unconfirmed, isThirdParty }, relation }) => ({
      id, label: name, group: relationGroups[relation], words: identifier,
      detail: [roleWords[role], specialty, (alike.get(name.toLowerCase()) ?? 0) > 1 ? identifier : '', isThirdParty ? 'third party' : '', unconfirmed === null ? '' : unconfirmed === 'new' ? 'new, not confirmed' : 'changed, not confirmed'].filter((part) => part !== '').join(' · '),
    }));
}
