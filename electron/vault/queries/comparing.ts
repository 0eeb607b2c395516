import { answerLines, type Answer, type QueryContent } from '../../../shared/queries';
import type { CallOutput } from '../../../shared/ipc';
import type { EncounterId, PersonId } from '../../../shared/kernel';
import { documentHeads, documentText } from '../encounters';
import type { ReadableDatabase } from '../store';

type Line = CallOutput<'queries.compare'>['lines'][number];

/** The most places of one line that are shown. */
const mostPlaces = 5;

/** What each line of an answer says beside the chart as it was without it: words that stand there already, or new ones. */
export function compareAnswer(db: ReadableDatabase, encounterId: EncounterId, { options }: Pick<QueryContent, 'options'>, answer: Answer, reader: PersonId): Line[] {
  const chart = documentHeads(db, encounterId, reader)
    .filter(({ kind }) => kind !== 'query-answer')
    .map(({ id }) => ({ documentId: id, text: (documentText(db, encounterId, id) ?? '').toLowerCase() }));
  return answerLines({ options }, answer).map((text): Line => {
    const words = text.toLowerCase().replace(/[.\s]+$/, '');
    const places = chart.flatMap(({ documentId, text: said }) => {
      const start = said.indexOf(words);
      return start === -1 ? [] : [{ documentId, start, end: start + words.length }];
    });
    return { text, standing: places.length === 0 ? 'new' : 'documented', places: places.slice(0, mostPlaces) };
  });
}
