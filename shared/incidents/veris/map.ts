import { jurisdictions, type Jurisdiction } from '../clocks';
import type { OcrKind, OcrLocation, OcrType } from '../ocr';
import type { IncidentType } from '../types';
import { discoveryAfter, partialDate, type PartialDate } from './dates';
import type { VerisDate, VerisIncident } from './model';
import { actionMeanings, assetLetters, assetMeanings, dataMeanings, lookUp, ocrTypeOrder, stateNames, typeOrder, vagueDevices, type ActionMeaning, type AssetMeaning } from './words';

/** What the intake asks and a VERIS record can answer. */
export const mappedFields = ['type', 'ocrType', 'location', 'kinds', 'happened', 'discovered', 'notified', 'people', 'state'] as const;
export type MappedField = (typeof mappedFields)[number];

/** A record in the intake's words; null is what could not be mapped. */
export type MappedIncident = {
  readonly id: string;
  /** The victim's industry begins with NAICS 62. */
  readonly healthCare: boolean;
  readonly type: IncidentType | null;
  readonly ocrType: OcrType | null;
  readonly location: readonly OcrLocation[] | null;
  readonly kinds: readonly OcrKind[] | null;
  readonly happened: PartialDate | null;
  readonly discovered: PartialDate | null;
  /** When it was made known outside; it was discovered on that day at the latest. */
  readonly notified: PartialDate | null;
  /** Records that VERIS counts; as a rule of as many people. */
  readonly people: number | null;
  /** Where the organisation is: VERIS does not say where the people live, so no clock of a state or of media can rest on it. */
  readonly state: Jurisdiction | 'abroad' | null;
  /** What could not be mapped, or not all of it, and why. */
  readonly notMapped: readonly { readonly field: MappedField; readonly why: string }[];
};

/** A field with its value, and what of it could not be mapped. */
type Answer<T> = { readonly value: T | null; readonly whys: readonly string[] };

/** Maps a VERIS record to the intake. Nothing is guessed: what is unknown there is unknown here. */
export function mapVeris(incident: VerisIncident): MappedIncident {
  const meanings = meaningsOf(incident);
  const happened = happenedOf(incident);
  const answers = {
    type: typeOf(incident, meanings),
    ocrType: { value: ocrTypeOrder.find((each) => meanings.value?.some(({ ocr }) => ocr === each)) ?? null, whys: meanings.whys },
    location: locationOf(incident),
    kinds: kindsOf(incident),
    happened,
    discovered: discoveredOf(incident, happened.value),
    notified: notifiedOf(incident),
    people: peopleOf(incident),
    state: stateOf(incident),
  };
  return {
    id: incident.incident_id ?? '',
    healthCare: /^62/.test(incident.victim.industry ?? ''),
    type: answers.type.value, ocrType: answers.ocrType.value, location: answers.location.value, kinds: answers.kinds.value,
    happened: answers.happened.value, discovered: answers.discovered.value, notified: answers.notified.value, people: answers.people.value, state: answers.state.value,
    notMapped: mappedFields.flatMap((field) => answers[field].whys.map((why) => ({ field, why }))),
  };
}

function meaningsOf({ action }: VerisIncident): Answer<readonly ActionMeaning[]> {
  const whys: string[] = [];
  const found = Object.entries(action).flatMap(([category, { variety = [] }]) => {
    const known = lookUp(actionMeanings, category);
    if (known === undefined) {
      whys.push(category === 'unknown' ? 'the action is unknown' : `the action “${category}” has no counterpart`);
      return [];
    }
    const all = known['*'];
    return (variety.length === 0 ? ['Unknown'] : variety).flatMap((each) => {
      const meaning = lookUp(known, each) ?? all;
      if (meaning === undefined) whys.push(each === 'Unknown' ? `the variety of the action “${category}” is unknown` : `“${each}” of the action “${category}” has no counterpart`);
      return meaning === undefined ? [] : [meaning];
    });
  });
  return { value: found.length === 0 ? null : found, whys };
}

function typeOf(incident: VerisIncident, { value, whys }: Answer<readonly ActionMeaning[]>): Answer<IncidentType> {
  const names = assetNames(incident);
  const things = names.map((name) => (vagueDevices.includes(name) ? 'device' : (meaningOf(name)?.thing ?? null)));
  const types = (value ?? []).flatMap(({ type }): IncidentType[] => {
    if (type === 'said-or-sent') return [names.includes('S - Mail') ? 'misdirected' : 'overheard'];
    if (type !== 'needs-asset') return [type];
    return [...(things.includes('device') ? ['lost-device' as const] : []), ...(things.includes('paper') ? ['lost-paper' as const] : [])];
  });
  const unsaid = (value ?? []).some(({ type }) => type === 'needs-asset') && !things.some((thing) => thing !== null);
  return { value: typeOrder.find((each) => types.includes(each)) ?? null, whys: [...whys, ...(unsaid ? ['what was lost or stolen is unknown'] : [])] };
}

function locationOf(incident: VerisIncident): Answer<readonly OcrLocation[]> {
  const names = assetNames(incident);
  // Records name "Desktop or laptop" beside the exact one: VERIS 1.3.5 added it to all that were there.
  const exact = names.filter((name) => name !== 'U - Desktop or laptop' || !(names.includes('U - Desktop') || names.includes('U - Laptop')));
  const whys: string[] = [];
  const found = exact.flatMap((name): OcrLocation[] => {
    const location = meaningOf(name)?.location;
    if (location === undefined) whys.push(name === 'U - Desktop or laptop' ? 'desktop and laptop are not told apart' : name === 'Unknown' || name.endsWith('- Unknown') ? `the asset is unknown (${name})` : `the asset “${name}” has no counterpart`);
    return location === undefined || location === null ? [] : [location];
  });
  if (names.length === 0) whys.push('no asset is named');
  else if (found.length === 0 && whys.length === 0) whys.push('only people are named as assets, and a person is no place');
  return { value: found.length === 0 ? null : [...new Set(found)], whys };
}

function assetNames({ asset }: VerisIncident): readonly string[] {
  return (asset?.assets ?? []).flatMap(({ variety }) => (variety === undefined ? [] : [variety]));
}

function meaningOf(name: string): AssetMeaning | undefined {
  return lookUp(assetMeanings, name) ?? lookUp(assetLetters, /^([A-Z]) - /.exec(name)?.[1] ?? '');
}

function kindsOf({ attribute }: VerisIncident): Answer<readonly OcrKind[]> {
  if (attribute?.confidentiality === undefined) return { value: null, whys: ['no loss of confidentiality is recorded'] };
  const names = (attribute.confidentiality.data ?? []).map(({ variety }) => variety ?? 'Unknown');
  const found = names.flatMap((name) => lookUp(dataMeanings, name) ?? []);
  const whys = names.filter((name) => lookUp(dataMeanings, name) === undefined).map((name) => (name === 'Unknown' ? 'the kind of information is unknown' : `the kind of information “${name}” has no counterpart`));
  return { value: found.length === 0 ? null : [...new Set(found)], whys: names.length === 0 ? ['no kind of information is named'] : whys };
}

function happenedOf({ timeline }: VerisIncident): Answer<PartialDate> {
  return dayOf(timeline?.incident, 'the day of the incident');
}

function notifiedOf({ plus }: VerisIncident): Answer<PartialDate> {
  return dayOf(plus?.timeline?.notification, 'the day on which it was made known');
}

function dayOf(written: VerisDate | undefined, what: string): Answer<PartialDate> {
  const date = written === undefined ? undefined : partialDate(written);
  return date === undefined ? { value: null, whys: [`${what} is unknown, or is no day`] } : { value: date, whys: date.length === 10 ? [] : [`of ${what} only the ${date.length === 4 ? 'year' : 'month'} is known`] };
}

function discoveredOf({ timeline }: VerisIncident, happened: PartialDate | null): Answer<PartialDate> {
  const { unit, value } = timeline?.discovery ?? {};
  if (unit === undefined || ['Unknown', 'NA', 'Never'].includes(unit)) return { value: null, whys: ['how long until it was discovered is unknown'] };
  const date = happened === null ? undefined : discoveryAfter(happened, unit, value);
  if (date === undefined) return { value: null, whys: ['the time until discovery is too vague to tell even the year'] };
  return { value: date, whys: date.length === 10 ? [] : ['the time until discovery is too vague to tell the day: no clock can start from it'] };
}

function peopleOf({ attribute }: VerisIncident): Answer<number> {
  const { data = [], data_total: total, data_victim: victims = [] } = attribute?.confidentiality ?? {};
  const parts = data.flatMap(({ amount }) => amount ?? []);
  if (total === undefined && parts.length === 0) return { value: null, whys: ['how many is unknown'] };
  const most = Math.max(total ?? 0, ...parts);
  const conflict = total !== undefined && most > total ? [`its parts say ${most} and its whole ${total}; the larger counts`] : [];
  const staff = victims.length > 0 && victims.every((victim) => victim === 'Employee') ? ['they are records of employees: held as an employer those are no protected health information (45 CFR 160.103)'] : [];
  return { value: most, whys: [...conflict, ...staff] };
}

function stateOf({ victim }: VerisIncident): Answer<Jurisdiction | 'abroad'> {
  const countries = victim.country ?? [];
  if (countries.length > 0 && !countries.includes('US') && !countries.includes('Unknown')) return { value: 'abroad', whys: [] };
  const written = (victim.state ?? '').trim().replace(/^US-/i, '');
  const state = jurisdictions.find((each) => each === (lookUp(stateNames, written.toLowerCase()) ?? written.toUpperCase()));
  if (state !== undefined) return { value: state, whys: [] };
  return { value: null, whys: [written === '' ? 'no state is named' : `“${written}” is no state`] };
}
