import { contradictions, indicatorFrom, isAffirmed, type ChartText } from '../../../shared/clinical';
import { findDiagnoses } from '../../../shared/clinical/diagnoses';
import type { DocumentKind } from '../../../shared/encounters';
import type { EncounterId, PersonId } from '../../../shared/kernel';
import type { Indicator } from '../../../shared/queries';
import type { ResolvedSpan } from '../../../shared/queries/lint';
import { documentHeads, documentText } from '../encounters';
import type { ReadableDatabase } from '../store';

/** A document of the chart with its words. */
export type ReadChart = readonly (ChartText & { readonly id: Indicator['documentId']; readonly kind: DocumentKind; readonly title: string })[];

export function readChart(db: ReadableDatabase, encounterId: EncounterId, reader: PersonId): ReadChart {
  return documentHeads(db, encounterId, reader).map(({ id, kind, title, datedOn }) => ({ id, kind, title, datedOn, text: documentText(db, encounterId, id) ?? '' }));
}

/**
 * Documents in which no provider states a diagnosis: findings of laboratory, imaging and pathology are coded only when a
 * provider says what they mean, and nurses document no diagnosis (ICD-10-CM Official Guidelines, sections I.B.14 and III.B).
 */
const noDiagnoses: readonly DocumentKind[] = ['laboratory', 'radiology', 'pathology', 'nursing', 'orders'];

/** The diagnoses that the chart's providers affirm, each once, as they are written there. */
export function affirmedDiagnoses(chart: ReadChart): string[] {
  const names = new Map<string, string>();
  for (const { kind, text } of chart) {
    if (noDiagnoses.includes(kind)) continue;
    for (const { start, end } of findDiagnoses(text)) {
      const name = text.slice(start, end);
      if (isAffirmed(text, start, end) && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    }
  }
  return [...names.values()];
}

/** The most that is shown against one indicator. */
const mostAgainst = 5;

/** What in the chart speaks against an indicator. */
export function against({ documentId, start, end }: Pick<Indicator, 'documentId' | 'start' | 'end'>, chart: ReadChart): ResolvedSpan['contradicting'] {
  const document = chart.find(({ id }) => id === documentId);
  if (document === undefined || end > document.text.length) return [];
  return contradictions(indicatorFrom({ start, end }, document), chart).slice(0, mostAgainst).map(({ text, date, documentId: where }) => {
    const title = chart.find(({ id }) => id === where)?.title;
    return { text, ...(date === null ? {} : { date }), ...(title === undefined ? {} : { document: title }) };
  });
}
