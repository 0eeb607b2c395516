import type { MetricName, QueryMetrics } from '../../../shared/queries';

export type Proportion = QueryMetrics['proportions'][number];

/** What each figure is called. */
export const metricWords: Readonly<Record<MetricName, string>> = {
  'query-rate': 'Query rate', 'response-in-window': 'Answered in time', agreement: 'Agreement', undetermined: 'Unable to determine',
  retraction: 'Retracted', 'lint-block': 'Kept back by the rules', repeat: 'Asked again',
};

/** What a figure that is out of its bounds may mean: a question to ask, not a verdict. */
export const alertWords: Readonly<Record<MetricName, { readonly low: string; readonly high: string }>> = {
  'query-rate': { low: 'Few encounters are asked about. Are gaps in the record passed over?', high: 'Many encounters are asked about. Is asked what the record says already?' },
  'response-in-window': { low: 'Answers come late. Do reminders and escalation run?', high: 'All answers come in time.' },
  agreement: { low: 'Few agree. Do queries rest on enough indicators?', high: 'Nearly all agree. Do queries hint at the answer?' },
  undetermined: { low: 'Nobody is undetermined. Is that answer offered?', high: 'Many cannot determine. Are they the right ones to ask?' },
  retraction: { low: 'None is retracted.', high: 'Many are retracted. What was sent that should not have been?' },
  'lint-block': { low: 'None was kept back.', high: 'Many are kept back. Is practice taught?' },
  repeat: { low: 'None is asked again.', high: 'Many are asked again. Were answers not applied?' },
};

/** "42 %" of a part of one; "–" where nothing was counted. */
export function percent(part: number | null): string {
  return part === null ? '–' : `${Math.round(part * 100)} %`;
}

/** "31 of 74, 95 % interval 31 to 53 %". */
export function countWords({ hits, n, low, high }: Proportion): string {
  return n === 0 ? 'Nothing to count yet' : `${hits} of ${n}, 95 % interval ${percent(low).replace(' %', '')} to ${percent(high)}`;
}

/** "3 h", "2 d 4 h": hours as people say them. */
export function hoursWords(hours: number | null): string {
  if (hours === null) return '–';
  if (hours < 48) return `${hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)} h`;
  return `${Math.floor(hours / 24)} d ${Math.round(hours % 24)} h`;
}
