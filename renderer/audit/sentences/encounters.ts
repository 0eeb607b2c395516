import type { IdentifierField, Purpose } from '../../../shared/audit';
import { counted } from './counted';
import type { SentencesOf } from './table';

const fields: Readonly<Record<IdentifierField, string>> = {
  name: 'the name',
  mrn: 'the record number',
  birthDate: 'the birth date',
  sex: 'the sex',
  account: 'the account number',
};

const purposes: Readonly<Record<Purpose, string>> = {
  'verify-identity': 'to verify identity',
  'match-document': 'to match a document',
  'contact-provider': 'to contact the provider',
  'correct-record': 'to correct the record',
  'quality-review': 'for quality review',
};

/** Events of charts and their documents, in words. */
export const encountersSentences: SentencesOf<'encounter' | 'document'> = {
  'encounter.created': (event) => `Created the encounter with ${counted(event.documents, 'document', 'documents')}`,
  'encounter.demo-created': (event) => `Added ${counted(event.encounters, 'demo chart', 'demo charts')}`,
  'encounter.removed': () => 'Removed the encounter',
  'encounter.edited': () => 'Edited the details of the encounter',
  'encounter.opened': () => 'Opened the encounter',
  'encounter.revealed': (event) => `Revealed ${fields[event.field]} ${purposes[event.purpose]}`,
  'document.added': (event) => `Added ${counted(event.documents, 'document', 'documents')}`,
  'document.opened': () => 'Opened a document',
};
