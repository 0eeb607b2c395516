import { contradictions, indicatorFrom, isAffirmed, type ChartText } from '../../../shared/clinical';
import { findDiagnoses } from '../../../shared/clinical/diagnoses';
import type { DocumentKind } from '../../../shared/encounters';
import type { EncounterId, PersonId } from '../../../shared/kernel';
import { answerPart, type Contrary, type Indicator } from '../../../shared/queries';
import type { ResolvedSpan } from '../../../shared/queries/lint';
import { documentHeads, documentText } from '../encounters';
import type { ReadableDatabase } from '../store';

/** A document of the chart with its words. */
export type ReadChart = readonly (ChartText & { readonly id: Indicator['documentId']; readonly kind: DocumentKind; readonly title: string })[];

/**
 * A chart as it speaks for itself. Of an answer to a query that is what was answered: what was asked, and what was offered and not
 * chosen, is nobody's finding.
 */
export function readChart(db: ReadableDatabase, encounterId: EncounterId, reader: PersonId): ReadChart {
  return documentHeads(db, encounterId, reader).map(({ id, kind, title, datedOn }) => {
    const text = documentText(db, encounterId, id) ?? '';
    return { id, kind, title, datedOn, text: kind === 'query-answer' ? text.slice(0, answerPart(text).end) : text };
  });
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

/** How many contrary readings of one indicator are named to its writer: the nearest in the chart say enough. */
const mostContrary = 3;

/**
 * What documents that the writer has not read yet say otherwise of a query's indicators. They are of the very encounter that is opened
 * to them, and a query that shows one side only leads; so the contrary words are needed to ask, and may be named (45 CFR
 * 164.502(b)). Nothing else of the document is: not the line around them, and it stays unread until the writer opens it.
 */
export function contraryUnread(db: ReadableDatabase, encounterId: EncounterId, indicators: readonly Indicator[], reader: PersonId): Contrary[] {
  const chart = readChart(db, encounterId, reader);
  const unread = new Map(documentHeads(db, encounterId, reader).filter(({ read }) => !read).map(({ id, title, datedOn }) => [id, { title, datedOn }]));
  const found = indicators.flatMap(({ documentId, start, end }) => {
    const own = chart.find(({ id }) => id === documentId);
    if (own === undefined || end > own.text.length) return [];
    return contradictions(indicatorFrom({ start, end }, own), chart.filter(({ id }) => id === documentId || unread.has(id))).filter((each) => each.documentId !== documentId).slice(0, mostContrary);
  });
  return found.flatMap(({ documentId, start, end, text, date }, index): Contrary[] => {
    const document = chart.find(({ id }) => id === documentId);
    const head = document === undefined ? undefined : unread.get(document.id);
    const isFirst = found.findIndex((each) => each.documentId === documentId && each.start === start) === index;
    return document === undefined || head === undefined || !isFirst ? [] : [{ span: { documentId: document.id, start, end }, text, date, documentTitle: head.title, documentDate: head.datedOn }];
  });
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
