import { addDays } from '../../dates';
import { ocrKinds, ocrLocations, ocrTypes, rules } from '../../incidents';
import type { CalendarDate } from '../../kernel';
import { firstNotice, peopleIn, wordsOf, type PaperCase, type PaperWords } from './facts';
import { needed, paper, paragraph, type Missing, type Paper } from './paper';

/** A breach as the log has it: the case, and of the officer's words what the portal calls it. */
export type LoggedBreach = { readonly made: PaperCase; readonly words: Pick<PaperWords, 'breachType'> };

const columns = ['Case', 'Discovered', 'Happened', 'Individuals', 'States', 'Type', 'Location', 'Information', 'Individuals told', 'Secretary told'];

/** The row of a breach in the log that 45 CFR 164.408(c) asks for; null is what nobody has said yet. */
export function logRow({ made, words }: LoggedBreach): readonly (string | null)[] {
  const states = Object.entries(made.affected.byState).filter(([, count]) => (count ?? 0) > 0).map(([state, count]) => `${state} ${count}`).toSorted();
  const people = peopleIn(made);
  return [
    made.ref, made.discovery.on, made.happened.on === null ? null : [made.happened.on, ...(made.happened.until === null ? [] : [made.happened.until])].join(' to '),
    people === 0 ? null : String(people), states.length === 0 ? null : states.join(', '), words.breachType === null ? null : ocrTypes[words.breachType],
    wordsOf(ocrLocations, made.locations).join(', ') || null, wordsOf(ocrKinds, made.information).join(', ') || null, firstNotice(made, 'individuals'), firstNotice(made, 'hhs'),
  ];
}

/** The whole log: every breach, whatever its size, the first discovered first. */
export function breachLog(breaches: readonly LoggedBreach[], madeOn: CalendarDate): Paper {
  const rows = inOrder(breaches).map((breach) => [...logRow(breach)]);
  return paper({ kind: 'breach-log', title: 'Log of breaches', about: 'all', madeOn, blocks: [paragraph('Kept under 45 CFR 164.408(c) and 164.414(b).'), { kind: 'table', caption: 'Breaches', columns, rows }] });
}

/**
 * The breaches of a year that go to the Secretary together: discovered in it, with fewer than 500 individuals. Each is its own
 * notice on the portal. What was discovered in the year and has 500 or more is not on the list.
 */
export function annualList(breaches: readonly LoggedBreach[], year: number, madeOn: CalendarDate): Paper {
  const discovered = breaches.filter(({ made }) => made.discovery.on?.startsWith(`${year}-`) === true);
  const listed = inOrder(discovered.filter(({ made }) => peopleIn(made) < rules.secretary.atLeast));
  const larger = discovered.length - listed.length;
  const missing: Missing[] = listed.flatMap((breach) => logRow(breach).flatMap((cell, index) => (cell === null && columns[index] !== 'Secretary told' ? [{ what: `${breach.made.ref}: ${columns[index]?.toLowerCase() ?? ''}`, rule: '45 CFR 164.408(c)' }] : [])));
  const blocks = [
    needed('Due', addDays(`${year}-12-31`, rules.annual.days), rules.annual.cite),
    paragraph(`Breaches of fewer than ${rules.secretary.atLeast} individuals that were discovered in ${year}, each a notice of its own.${larger === 0 ? '' : ` ${larger} with ${rules.secretary.atLeast} or more ${larger === 1 ? 'was' : 'were'} due with the notice to individuals and ${larger === 1 ? 'is' : 'are'} not listed.`}`),
    { kind: 'table' as const, caption: `Breaches discovered in ${year}`, columns, rows: listed.map((breach) => [...logRow(breach)]) },
  ];
  return paper({ kind: 'annual-list', title: `Annual list for the Secretary, ${year}`, about: String(year), madeOn, blocks }, { missing });
}

function inOrder(breaches: readonly LoggedBreach[]): readonly LoggedBreach[] {
  const key = ({ made }: LoggedBreach): string => `${made.discovery.on ?? '9999'} ${made.ref}`;
  return breaches.toSorted((one, other) => (key(one) < key(other) ? -1 : Number(key(one) > key(other))));
}
