import { rules } from '../../../shared/incidents/clocks';
import { stateName } from './state-names';

/** Whom a clock is about: what has to be done. */
export function clockTitle(to: string): string {
  const state = stateOf(to);
  if (state !== null) return `Notify under the law of ${stateName(state)}`;
  return titles[to] ?? to;
}

/** The state of a clock `state:OH`; null for every other. */
export function stateOf(to: string): string | null {
  return to.startsWith('state:') ? to.slice('state:'.length) : null;
}

const titles: Readonly<Record<string, string>> = {
  individuals: 'Notify the individuals', media: 'Notify the media', hhs: 'Report to the Secretary', part2: 'Report to the Secretary under Part 2', 'covered-entity': 'Tell the covered entity', organisation: 'The organisation’s own clock',
};

/** What stops a clock, with the rule that says how. */
export function satisfiedBy(to: string): string {
  if (stateOf(to) !== null) return 'A notice to that state, or to its residents as its law asks, recorded here.';
  return satisfactions[to] ?? 'A notice, recorded here.';
}

const satisfactions: Readonly<Record<string, string>> = {
  individuals: 'A letter by first-class mail to each, or e-mail where they agreed; where addresses fail, substitute notice (45 CFR 164.404(d)).',
  media: `Prominent media of each state with more than ${rules.media.moreThan} residents affected (45 CFR 164.406).`,
  hhs: 'The form of the OCR breach portal: now from 500 people on, with the year’s log below (45 CFR 164.408).',
  part2: 'A second form of the portal, for records of a Part 2 programme (42 CFR 2.16(b)).',
  'covered-entity': 'A notice to the covered entity that names each individual, as far as known (45 CFR 164.410(c)).',
  organisation: 'A notice to whom the policy or the contract names, recorded here with the name of the clock as its reference.',
};

/** Whom a notice goes to that answers a clock. */
export function noticeFor(to: string): 'individuals' | 'media' | 'hhs' | 'part2' | 'covered-entity' | 'state' | 'other' {
  switch (to) {
    case 'individuals': case 'media': case 'hhs': case 'part2': case 'covered-entity':
      return to;
    default:
      return stateOf(to) === null ? 'other' : 'state';
  }
}
