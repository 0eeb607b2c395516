import { isAffirmed } from '../../../shared/clinical';
import { findDiagnoses, isCoveredBy } from '../../../shared/clinical/diagnoses';
import type { CallOutput } from '../../../shared/ipc';
import { answerLines, type Answer, type QueryContent } from '../../../shared/queries';
import type { ReadChart } from './chart';

type Line = CallOutput<'queries.compare'>['lines'][number];
type Place = Line['places'][number];

/** The most places of one line that are shown. */
const mostPlaces = 5;

/**
 * What each line of an answer says beside the chart as it was without it: diagnoses that are documented there already,
 * that are denied there, or that are new; of a line that names none, whether its words stand there.
 */
export function compareAnswer(chart: ReadChart, { options }: Pick<QueryContent, 'options'>, answer: Answer): Line[] {
  const before = chart.filter(({ kind }) => kind !== 'query-answer');
  return answerLines({ options }, answer).map((text): Line => {
    const named = findDiagnoses(text).map(({ family }) => family);
    if (named.length === 0) return { text, ...verbatim(text, before) };
    const affirmed: Place[] = [];
    const denied: Place[] = [];
    for (const { id: documentId, text: said } of before) {
      for (const { family, start, end } of findDiagnoses(said)) {
        if (!named.some((each) => isCoveredBy(each, [family]))) continue;
        (isAffirmed(said, start, end) ? affirmed : denied).push({ documentId, start, end });
      }
    }
    if (affirmed.length > 0) return { text, standing: 'documented', places: affirmed.slice(0, mostPlaces) };
    return denied.length > 0 ? { text, standing: 'denied', places: denied.slice(0, mostPlaces) } : { text, standing: 'new', places: [] };
  });
}

function verbatim(text: string, chart: ReadChart): Pick<Line, 'standing' | 'places'> {
  const words = text.toLowerCase().replace(/[.\s]+$/, '');
  const places = chart.flatMap(({ id: documentId, text: said }) => {
    const start = said.toLowerCase().indexOf(words);
    return start === -1 ? [] : [{ documentId, start, end: start + words.length }];
  });
  return { standing: places.length === 0 ? 'new' : 'documented', places: places.slice(0, mostPlaces) };
}
