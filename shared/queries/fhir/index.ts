import { identityOf, type FhirMapping } from '../../outbox';
import { tombstoneOf, transactionOf, withdrawnOf } from './compose';
import { followUpsFor, newsOf, searchesFor } from './read';

/** Queries in FHIR R4: a Task to complete a Questionnaire, and its QuestionnaireResponse or Communication. */
export const queryInFhir: FhirMapping = {
  parts: ['Task', 'Questionnaire'],
  transaction: transactionOf,
  identity: identityOf,
  withdrawn: withdrawnOf,
  tombstone: tombstoneOf,
  searches: searchesFor,
  followUps: followUpsFor,
  news: newsOf,
};
