import { refuse, type EncounterId, type PersonId } from '../../../shared/kernel';
import { controllingDate } from '../../../shared/encounters';
import type { CodingSummary } from '../../../shared/printouts';
import { readSheet } from '../coding';
import { documentHeads, findEncounter } from '../encounters';
import type { ReadableDatabase } from '../store';

/** What of an encounter goes on paper: its codes, and which documents each rests on, without a word of them. */
export function summarise(db: ReadableDatabase, encounterId: EncounterId, reader: PersonId): CodingSummary {
  const encounter = findEncounter(db, encounterId) ?? refuse({ code: 'not-found', what: 'encounter' });
  const documents = documentHeads(db, encounterId, reader).map(({ id, kind, datedOn }, index) => ({ id, told: { position: index + 1, kind, datedOn } }));
  return {
    ref: encounter.ref,
    class: encounter.class,
    status: encounter.status,
    controllingDate: controllingDate(encounter),
    codes: readSheet(db, encounterId).map(({ system, position, written, title, releaseName, evidence, exception }) => {
      const rests = new Set(evidence.map(({ documentId }) => documentId));
      return { system, position, written, title, releaseName, documents: documents.filter(({ id }) => rests.has(id)).map(({ told }) => told), exception };
    }),
  };
}
