import type { AnomalyKind } from '../../shared/audit';
import type { ReviewedAnomaly } from '../../shared/oversight';
import { formatCount } from '../ui';

/** What was noticed, in a few words. */
export const kindWords: Readonly<Record<AnomalyKind, string>> = {
  'own-name': 'A patient of the person’s own name',
  household: 'A patient near to the person',
  'same-surname': 'A patient of the same surname, not coded',
  sensitive: 'A sensitive chart, not coded',
  unmarked: 'The mark “sensitive” taken off a chart',
  'out-of-hours': 'Charts out of hours',
  'bulk-reveal': 'Many identifiers in a short time',
  'bulk-open': 'Many charts in an hour',
};

/** Why it is worth a look, and what may explain it. */
export const whyWords: Readonly<Record<AnomalyKind, string>> = {
  'own-name': 'The patient’s name is that of the person who opened the chart. One’s own chart is asked for like anybody’s, from the release-of-information office.',
  household: 'The person has named this patient as near to them. Somebody else can code the chart.',
  'same-surname': 'The patient has the surname of the person who opened the chart, and no code was touched within a day. By chance it is often the same; without work it is worth a question.',
  sensitive: 'The chart is marked as one that others would look up, and whoever opened it touched no code within a day.',
  unmarked: 'From then on nobody is told when the chart is opened. A mark that was put on by mistake explains it.',
  'out-of-hours': 'Charts were opened outside the shift, or at night where no shift is ruled. Overtime that was agreed explains it.',
  'bulk-reveal': 'More identifiers were shown in ten minutes than coding needs. Matching a batch of documents may explain it.',
  'bulk-open': 'More charts were opened in an hour than anybody codes. A search for one chart may explain it.',
};

/** How much there was of it. */
export function amountWords({ kind, count }: ReviewedAnomaly): string {
  const times = `${formatCount(count)} ${count === 1 ? 'time' : 'times'}`;
  switch (kind) {
    case 'bulk-reveal':
      return `${formatCount(count)} identifiers`;
    case 'bulk-open':
    case 'out-of-hours':
      return `${formatCount(count)} ${count === 1 ? 'chart' : 'charts'}`;
    default:
      return times;
  }
}

/** A stretch of the log. */
export function stretchWords(days: number): string {
  return days === 366 ? 'The last year' : `The last ${days} days`;
}
