import { codeFault, isBlocking, updateLacks, type CheckedEncounter, type CodeSheet, type CodeStanding, type Lack, type QueryLacks } from '../../../shared/coding';
import { keyedRelease, type CodeEntry, type Release, type System } from '../../../shared/codesets';
import { isChoice } from '../../../shared/desk';
import { controllingDate } from '../../../shared/encounters';
import { localDate, type AssignmentId, type CalendarDate, type EncounterId, type PersonId } from '../../../shared/kernel';
import { documentHeads, type EncounterRow } from '../encounters';
import type { Context } from '../handlers';
import type { ReadableDatabase } from '../store';
import { evidenceProver } from './evidence';

/** Looks a code up, with or without its point, in the release in force on a date. */
export type FindCode = (system: System, code: string, date: CalendarDate) => { readonly entry: CodeEntry; readonly release: Release } | undefined;

/** Whether the release of a system for a date is not from the file that the organisation requires, and so is not used. */
export type BreaksPin = (system: System, date: CalendarDate) => boolean;

/** Fields of an encounter in which a person has left words unsaid. */
export type DraftFields = (db: ReadableDatabase, personId: PersonId, encounterId: EncounterId) => readonly string[];

/** How many candidates of an encounter wait in its basket, beside the codes that stand. */
export type CountCandidates = (db: ReadableDatabase, encounterId: EncounterId, sheet: CodeSheet) => number;

/** What queries of an encounter leave open, beside the codes that stand. */
export type FindQueryLacks = (db: ReadableDatabase, encounterId: EncounterId, sheet: CodeSheet, now: number) => QueryLacks;

/** How a code stands in the books on a date, with what the Tabular List says of it. */
export type StandingOf = (system: System, code: string, date: CalendarDate) => CodeStanding;

/** What new releases have changed about the candidates that wait in an encounter's basket. */
export type CandidateUpdates = (db: ReadableDatabase, encounterId: EncounterId, sheet: CodeSheet, date: CalendarDate) => readonly Lack[];

/** The day whose releases apply; a patient in house is coded with today's until discharged. */
export function decidingDate(encounter: EncounterRow, { now }: Pick<Context, 'now'>): CalendarDate {
  return controllingDate(encounter) ?? localDate(now);
}

/** A code as the release in force has it, when it may be submitted on the date. */
export function validCode(findCode: FindCode, system: System, code: string, date: CalendarDate): ReturnType<FindCode> {
  const found = findCode(system, code, date);
  return found !== undefined && codeFault(found, date) === null ? found : undefined;
}

/** Gathers what the rules of finalising look at. */
export function gather(
  db: ReadableDatabase,
  encounter: EncounterRow,
  sheet: CodeSheet,
  context: Context,
  { findCode, breaksPin, standingOf, draftFields, countCandidates, candidateUpdates, queryLacks }: {
    readonly findCode: FindCode; readonly breaksPin?: BreaksPin; readonly standingOf?: StandingOf; readonly draftFields: DraftFields; readonly countCandidates?: CountCandidates;
    readonly candidateUpdates?: CandidateUpdates; readonly queryLacks?: FindQueryLacks;
  },
): CheckedEncounter {
  const date = decidingDate(encounter, context);
  const proves = evidenceProver(db, encounter.id);
  const broken = new Set<AssignmentId>();
  const notValid = new Set<AssignmentId>();
  const pinBroken = new Set<AssignmentId>();
  const fromSample = new Set<AssignmentId>();
  const keyed = new Set<AssignmentId>();
  for (const { id, system, code, evidence } of sheet) {
    if (!evidence.every(proves)) broken.add(id);
    const valid = validCode(findCode, system, code, date);
    if (breaksPin?.(system, date) === true) pinBroken.add(id);
    else if (valid === undefined) notValid.add(id);
    else if (!valid.release.official) fromSample.add(id);
    else if (valid.release.id === keyedRelease.id) keyed.add(id);
  }
  return {
    class: encounter.class,
    dischargedOn: encounter.dischargedOn,
    date,
    sheet,
    broken,
    notValid,
    pinBroken,
    fromSample,
    keyed,
    updated: [
      ...(standingOf === undefined ? [] : sheet.flatMap((each) => updateLacks(each, standingOf(each.system, each.code, date), date)).filter((lack) => !isBlocking(lack))),
      ...(candidateUpdates?.(db, encounter.id, sheet, date) ?? []),
    ],
    unread: documentHeads(db, encounter.id, context.person.id).filter(({ read }) => !read).map(({ id }) => id),
    // What is typed into a search is a question, not something said of the chart.
    unsaved: draftFields(db, context.person.id, encounter.id).filter((field) => field !== 'find' && !isChoice(field)),
    candidates: countCandidates?.(db, encounter.id, sheet) ?? 0,
    queries: queryLacks?.(db, encounter.id, sheet, context.now) ?? { blocking: [], worth: [] },
  };
}
