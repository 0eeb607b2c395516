import { findDates } from '../dates';
import type { CalendarDate } from '../kernel';
import { assertionOf } from './assertion';
import { findFindings } from './findings';
import type { IndicatorFamily } from './indicator-families';
import { measureOf } from './measures';
import { findMedications } from './medications';
import { dayBeside, findReadings, type Reading } from './readings';

/** A document of a chart, as far as indicators are found in it. */
export type ChartText = { readonly id: string; readonly text: string; readonly datedOn: CalendarDate | null };
export type Stretch = { readonly start: number; readonly end: number };

/** Words of a chart as a clinical indicator: verbatim, with what was measured, seen or given, its value and its day. */
export type ClinicalIndicator = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The measures, findings and medications that the words name, by id or generic name; the first is what they are mostly about. */
  readonly about: readonly { readonly what: 'measure' | 'finding' | 'medication'; readonly id: string }[];
  readonly families: readonly IndicatorFamily[];
  /** As the record writes it, with its unit; empty where there is none. */
  readonly value: string;
  readonly date: CalendarDate | null;
};

/** How far outside a selection the name of its value, or its day, is looked for. */
const around = 120;

/**
 * Makes an indicator of a selection: what it is about, its value and its day. A selected "6.4" takes its name from before it, and a day
 * from its line, else from its document.
 */
export function indicatorFrom({ start, end }: Stretch, { id, text, datedOn }: ChartText): ClinicalIndicator {
  const from = Math.max(0, start - around);
  const nearby = text.slice(from, Math.min(text.length, end + around));
  const inside = (place: Stretch): boolean => place.start + from < end && start < place.end + from;
  const readings = findReadings(nearby, { datedOn }).filter((reading) => inside({ start: reading.valueStart, end: reading.valueEnd }) || (inside(reading) && reading.start + from >= start));
  const findings = findFindings(nearby).filter(inside);
  const medications = findMedications(nearby).filter(inside);
  const families = [...readings.flatMap(({ measure }) => measureOf(measure)?.families ?? []), ...findings.flatMap(({ finding }) => finding.families), ...medications.flatMap(({ medication }) => medication.families)];
  const [first] = readings;
  return {
    documentId: id, start, end, text: text.slice(start, end),
    about: [
      ...readings.map(({ measure }) => ({ what: 'measure' as const, id: measure })),
      ...unique(findings.map(({ finding }) => finding.id)).map((each) => ({ what: 'finding' as const, id: each })),
      ...unique(medications.map(({ medication }) => medication.name)).map((each) => ({ what: 'medication' as const, id: each })),
    ],
    families: unique(families),
    value: first === undefined ? '' : nearby.slice(first.valueStart, first.valueEnd),
    date: first?.date ?? dayBeside(nearby, findDates(nearby), start - from, end - from, datedOn),
  };
}

function unique<Each>(list: readonly Each[]): readonly Each[] {
  return [...new Set(list)];
}

/** Words elsewhere in a chart that say otherwise of the same matter. */
export type Contradiction = {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly date: CalendarDate | null;
  readonly about: string;
  /** `usual`: within its range where the indicator was not, or the other way round; `opposite`: high against low; `denied`: said not to be there. */
  readonly how: 'usual' | 'opposite' | 'denied';
};

/**
 * What in a chart speaks against an indicator: values of the same measure that stand otherwise to their range, the same finding denied or its
 * contrary seen, or a denied one seen. A query that shows only one side leads (AHIMA/ACDIS 2022).
 * @param sex where it is known, for ranges that differ by it
 */
export function contradictions(indicator: ClinicalIndicator, documents: readonly ChartText[], sex?: 'female' | 'male'): readonly Contradiction[] {
  const own = documents.find(({ id }) => id === indicator.documentId);
  if (own === undefined) return [];
  const [from, to] = [Math.max(0, indicator.start - around), Math.min(own.text.length, indicator.end + around)];
  const nearby = own.text.slice(from, to);
  const isOwn = (place: Stretch): boolean => place.start + from < indicator.end && indicator.start < place.end + from;
  const measured = findReadings(nearby, { datedOn: own.datedOn, ...(sex === undefined ? {} : { sex }) }).filter(isOwn).filter(({ measure }) => indicator.about.some(({ what, id }) => what === 'measure' && id === measure));
  const seen = findFindings(nearby).filter(isOwn).map((mention) => ({ id: mention.finding.id, isThere: isThere(nearby, mention) }));
  return documents.flatMap((document) => {
    const isElsewhere = (place: Stretch): boolean => document.id !== indicator.documentId || place.end <= indicator.start || indicator.end <= place.start;
    const readings = measured.length === 0 ? [] : findReadings(document.text, { datedOn: document.datedOn, ...(sex === undefined ? {} : { sex }) }).filter(isElsewhere).flatMap((reading) => {
      const how = measured.filter(({ measure }) => measure === reading.measure).map((one) => against(one, reading)).find((each) => each !== null);
      return how === undefined || how === null ? [] : [contradiction(document, reading, reading.date, reading.measure, how)];
    });
    const findings = seen.length === 0 ? [] : findFindings(document.text).filter(isElsewhere).flatMap((mention) => {
      const one = seen.find(({ id }) => id === mention.finding.id);
      return one === undefined || one.isThere === isThere(document.text, mention) ? [] : [contradiction(document, mention, document.datedOn, mention.finding.id, 'denied')];
    });
    return [...readings, ...findings];
  });
}

function contradiction({ id, text }: ChartText, { start, end }: Stretch, date: CalendarDate | null, about: string, how: Contradiction['how']): Contradiction {
  return { documentId: id, start, end, text: text.slice(start, end), date, about, how };
}

function isThere(text: string, { start, end, isContrary }: Stretch & { readonly isContrary: boolean }): boolean {
  return assertionOf(text, start, end).negated === isContrary;
}

function against({ standing: one }: Reading, { standing: other }: Reading): Contradiction['how'] | null {
  if (one === null || other === null || one === other || one === 'abnormal' || other === 'abnormal') return (one === 'abnormal' && other === 'usual') || (one === 'usual' && other === 'abnormal') ? 'usual' : null;
  return one === 'usual' || other === 'usual' ? 'usual' : 'opposite';
}
