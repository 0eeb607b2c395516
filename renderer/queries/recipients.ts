import { create } from 'zustand';
import type { DocumentHead, Encounter } from '../../shared/encounters';
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
  readonly fault: Fault | null;
};

/** A directory that nobody has looked into: also what a lock leaves. */
export function emptyRecipients(): RecipientsState {
  return { recipients: null, isPinned: false, fault: null };
}

export const useRecipients = create<RecipientsState>(emptyRecipients);

export async function readRecipients(): Promise<void> {
  const answer = await call('queries.recipients', {});
  useRecipients.setState(answer.ok ? { recipients: answer.value.recipients, isPinned: answer.value.pinned, fault: null } : { fault: answer.fault });
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

const isNamedIn = (recipient: Pick<Recipient, 'name'>, words: string): boolean => {
  const there = nameWords(words);
  const own = nameWords(recipient.name);
  return own.length > 0 && own.every((word) => there.includes(word));
};

/**
 * What a recipient is to the encounter as far as the chart says: who wrote the documents that the query rests on, or the
 * attending. The coder may say otherwise.
 * @param documents ids of the documents of the indicators
 */
export function relationOf(recipient: Pick<Recipient, 'name' | 'role'>, encounter: { readonly attending: string; readonly documents: readonly Pick<DocumentHead, 'id' | 'author'>[] }, documents: readonly string[]): Relation {
  if (encounter.documents.some(({ id, author }) => documents.includes(id) && isNamedIn(recipient, author))) return 'author';
  if (isNamedIn(recipient, encounter.attending)) return 'attending';
  if (encounter.documents.some(({ author }) => isNamedIn(recipient, author))) return recipient.role === 'surgeon' ? 'operator' : 'consultant';
  return 'none';
}

const relationRank: Readonly<Record<Relation, number>> = { author: 0, attending: 1, operator: 2, consultant: 3, none: 4 };
const relationGroups: Readonly<Record<Relation, string>> = { author: 'Wrote what is asked about', attending: 'Attending', operator: 'Took part', consultant: 'Took part', none: 'Others of the directory' };

/** The directory as it is offered for an encounter: who can answer best comes first. */
export function recipientItems(recipients: readonly Recipient[], encounter: Encounter, documents: readonly string[]): readonly PickerItem<RecipientId>[] {
  return recipients
    .filter(({ listed }) => listed)
    .map((recipient) => ({ recipient, relation: relationOf(recipient, encounter, documents) }))
    .toSorted((one, other) => relationRank[one.relation] - relationRank[other.relation] || one.recipient.name.localeCompare(other.recipient.name))
    .map(({ recipient: { id, name, role, specialty, unconfirmed, isThirdParty }, relation }) => ({
      id, label: name, group: relationGroups[relation],
      detail: [roleWords[role], specialty, isThirdParty ? 'third party' : '', unconfirmed === null ? '' : unconfirmed === 'new' ? 'new, not confirmed' : 'changed, not confirmed'].filter((part) => part !== '').join(' · '),
    }));
}
