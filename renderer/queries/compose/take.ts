import { contradictions, indicatorFrom, type ChartText } from '../../../shared/clinical';
import type { Span } from '../../../shared/coding';
import type { Encounter } from '../../../shared/encounters';
import type { DocumentId } from '../../../shared/kernel';
import { useBench } from '../../coding';
import { useChart } from '../../encounters';
import { withIndicator, type ShownIndicator } from './composed';
import { changeComposed } from './store';

/** The documents whose words are at hand. */
type Texts = ReadonlyMap<DocumentId, string>;

/** Words of a document as an indicator: verbatim, with the value and the day that stand in or beside them; null where they are not at hand. */
export function indicatorAt(span: Span, encounter: Pick<Encounter, 'documents'>, texts: Texts = useChart.getState().texts): ShownIndicator | null {
  const text = texts.get(span.documentId);
  const document = encounter.documents.find(({ id }) => id === span.documentId);
  if (text === undefined || document === undefined) return null;
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  if (start >= end) return null;
  const found = indicatorFrom({ start, end }, { id: document.id, text, datedOn: document.datedOn });
  return {
    span: { documentId: document.id, start, end }, text: found.text, value: found.value, documentTitle: document.title, documentDate: document.datedOn,
    // The document's own day need not be said twice.
    date: found.date === document.datedOn ? null : found.date,
  };
}

/** Takes the words selected in the reader as an indicator of the query that is written; says whether there were any. */
export function takeSelection(encounter: Encounter): boolean {
  const { selection } = useBench.getState();
  const indicator = selection === null ? null : indicatorAt(selection, encounter);
  if (indicator === null) return false;
  changeComposed((composed) => withIndicator(composed, indicator));
  return true;
}

/** How many contrary readings are offered of one indicator: the nearest in the chart say enough. */
const mostContrary = 3;

/**
 * What in the documents at hand says otherwise of the same matters, each as an indicator that can be taken: a query that
 * shows one side only leads (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice).
 */
export function contraryTo(indicators: readonly ShownIndicator[], encounter: Pick<Encounter, 'documents'>, texts: Texts): readonly ShownIndicator[] {
  const documents = encounter.documents.flatMap(({ id, datedOn }): readonly ChartText[] => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, text, datedOn }];
  });
  const isTaken = ({ documentId, start, end }: Span): boolean => indicators.some(({ span }) => span.documentId === documentId && span.start < end && start < span.end);
  const found = indicators.flatMap(({ span }) => {
    const own = documents.find(({ id }) => id === span.documentId);
    return own === undefined ? [] : contradictions(indicatorFrom(span, own), documents).slice(0, mostContrary);
  });
  const shown = found.flatMap(({ documentId, start, end }) => {
    const document = encounter.documents.find(({ id }) => id === documentId);
    const indicator = document === undefined ? null : indicatorAt({ documentId: document.id, start, end }, encounter, texts);
    return indicator === null || isTaken(indicator.span) ? [] : [indicator];
  });
  return shown.filter(({ span }, index) => shown.findIndex((each) => each.span.documentId === span.documentId && each.span.start === span.start) === index);
}
