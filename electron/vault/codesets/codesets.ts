import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { editionFor, inForce, systems, type Book, type Edition, type InForce, type System } from '../../../shared/codesets';
import type { CodesetPin } from '../../../shared/policy';
import { FaultError, localDate, type CalendarDate, type Clock, type TaskId } from '../../../shared/kernel';
import { openReference, type Database } from '../store';
import { KeptChanges } from './changes/kept';
import { Finders } from './finders';
import { referenceMigrations } from './migrations';
import { editionMark, sweepFinders } from './book-finders';
import type { Progress } from './pace';
import { importStarter } from './starter';
import { readReleases, sweepStretch, type StoredRelease } from './store';

/** The code sets of this machine: the reference database, open, and the finders of its releases. */
export type Codesets = {
  /** Reads go on a connection of their own, so that an import never stands in their way. */
  readonly reader: Database;
  readonly writer: Database;
  readonly finders: Finders;
  /** What changed between editions, as far as it was asked for. */
  readonly changes: KeptChanges;
  /** Imports under way, by task. */
  readonly imports: Map<TaskId, AbortController>;
  readonly clock: Clock;
  /** The files that the organisation requires, as its policy stands at the moment. */
  readonly pins: () => readonly CodesetPin[];
  /** Whether they can be read: otherwise nobody can tell which file is the required one. */
  readonly arePinsReadable: () => boolean;
};

/** What the organisation requires of release files, asked anew each time. */
export type Pinning = Partial<Pick<Codesets, 'pins' | 'arePinsReadable'>>;

/** A staged release this old was left behind by a process that ended; a live import takes seconds. */
const forgottenAfterMs = 60 * 60 * 1000;

/**
 * Opens the reference database `path`, creating it and its folder where missing.
 * @throws FaultError `bad-file` (`unreadable`) where the file is no reference database, `vault-newer`
 */
export function openReferenceFile(path: string, clock: Clock, { pins = () => [], arePinsReadable = () => true }: Pinning = {}): Codesets {
  mkdirSync(dirname(path), { recursive: true });
  const writer = openReference(path, referenceMigrations);
  const reader = openReference(path, referenceMigrations);
  return { reader, writer, finders: new Finders(reader, writer, () => clock.now()), changes: new KeptChanges(reader), imports: new Map(), clock, pins, arePinsReadable };
}

/**
 * Opens the code sets of the application, `codesets.db` in `folder`. At the very first start, and after an
 * update that brings another one, the sample set is imported.
 */
export function openCodesets(folder: string, clock: Clock, pinning: Pinning = {}): Codesets {
  const codesets = openSound(join(folder, 'codesets.db'), clock, pinning);
  importStarter(codesets);
  sweepLater(codesets);
  return codesets;
}

/**
 * As openReferenceFile, but a file that is no reference database any more makes room for a fresh one: releases
 * can be had again from their publishers, and must not stand between a person and their charts.
 */
function openSound(path: string, clock: Clock, pinning: Pinning): Codesets {
  try {
    return openReferenceFile(path, clock, pinning);
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'bad-file') throw error;
    for (const part of ['', '-wal', '-shm']) if (existsSync(`${path}${part}`)) renameSync(`${path}${part}`, `${path}.damaged-${clock.now()}${part}`);
    return openReferenceFile(path, clock, pinning);
  }
}

/** Ends imports under way and closes the database. */
export function closeCodesets(codesets: Codesets): void {
  for (const controller of codesets.imports.values()) controller.abort();
  codesets.reader.close();
  codesets.writer.close();
}

/** The releases in use as stored, and which of them is in force for a system on a date. */
export function storedInForce(codesets: Codesets, system: System, date: CalendarDate): { readonly state: InForce; readonly stored: StoredRelease | undefined } {
  const all = readReleases(codesets.reader);
  const state = inForce(all.map(({ release }) => release), system, date, codesets.pins());
  return { state, stored: all.find(({ release }) => release.id === state.release?.id) };
}

/** The edition of another book than the codes that is used on a date; undefined where none is loaded. */
export function storedEdition(codesets: Codesets, system: System, book: Exclude<Book, 'codes'>, date: CalendarDate): { readonly edition: Edition; readonly stored: StoredRelease } | undefined {
  const all = readReleases(codesets.reader);
  const edition = editionFor(all.map(({ release }) => release), system, book, date);
  const stored = all.find(({ release }) => release.id === edition?.release.id);
  return edition === null || stored === undefined ? undefined : { edition, stored };
}

/**
 * Opens the finders of the releases in force on a date (today, if none is given) in the background, so that the
 * first search is as quick as the others.
 */
export async function warmFinders(codesets: Codesets, date: CalendarDate = localDate(codesets.clock.now()), asked: readonly System[] = systems, progress?: Progress): Promise<void> {
  for (const system of asked) {
    await nextTurn();
    const { stored } = storedInForce(codesets, system, date);
    if (stored !== undefined) await codesets.finders.ready(stored, date, progress);
  }
}

/** Claims are filed within a calendar year of the service (42 CFR 424.44(a)): charts of so many days back are still to be coded. */
const claimableDays = 366;

/**
 * As warmFinders for today; then builds and stores, without opening them, the finders for the other days of which charts may still come:
 * the first search of such a chart finds by the words of all books at once.
 */
export async function warmAll(codesets: Codesets): Promise<void> {
  const today = localDate(codesets.clock.now());
  await warmFinders(codesets, today);
  const first = localDate(codesets.clock.now() - claimableDays * 24 * 60 * 60 * 1000);
  // On these days other editions come into use; in between nothing changes.
  const days = new Set([first, ...readReleases(codesets.reader).map(({ release }) => release.effectiveFrom).filter((day) => day > first)]);
  for (const day of [...days].sort().reverse()) {
    for (const system of systems) {
      await nextTurn();
      if (!codesets.writer.driver.open) return;
      const { stored } = storedInForce(codesets, system, day);
      if (stored !== undefined) await codesets.finders.prepare(stored, day);
    }
  }
}

/** As warmFinders, in the background: a chart of that date is being opened, and its first search is a moment away. */
export function openLater(codesets: Codesets, date: CalendarDate): void {
  warmFinders(codesets, date).catch(() => undefined);
}

/** As warmAll, in the background. What fails now is tried again when it is searched. */
export function warmLater(codesets: Codesets): void {
  warmAll(codesets).catch(() => undefined);
}

/**
 * Deletes in the background, a stretch at a time, what replaced, removed and forgotten releases have left.
 * Nobody sees that any more, so a failure (another process is writing) waits for the next sweep.
 */
export function sweepLater(codesets: Codesets): void {
  sweep(codesets).catch(() => undefined);
}

/** As sweepLater, to the end. */
export async function sweep(codesets: Codesets): Promise<void> {
  await nextTurn();
  if (!codesets.writer.driver.open) return;
  codesets.finders.forget();
  // While an import is under way nothing staged is forgotten: a computer that slept meanwhile makes it look old.
  const forgottenBefore = (): number => (codesets.imports.size > 0 ? 0 : codesets.clock.now() - forgottenAfterMs);
  const inUse = new Set(readReleases(codesets.reader).map(editionMark));
  while (codesets.writer.driver.open && sweepFinders(codesets.writer, inUse, forgottenBefore())) await nextTurn();
  while (codesets.writer.driver.open && sweepStretch(codesets.writer, forgottenBefore())) await nextTurn();
}
