import { chmodSync, closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import {
  concernFileName, concernIdSchema, isSealedText, savedConcernDays, savedConcernName, waitingFileName, waitingLimit, waitingMost, waitingReportSchema, type IncidentType, type Noticed, type WaitingList, type WaitingReport,
} from '../../shared/incidents';
import { newIncidentId, randomWord, refuse, type IncidentId, type RandomBytes } from '../../shared/kernel';
import { writeWhole } from '../shell/write-whole';

export type WaitingNeeds = {
  readonly folder: string;
  /** The time on the wall, in milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since the computer started, which nobody sets. */
  readonly uptimeMs: () => number;
  readonly random: RandomBytes;
};

/** What a report is made of beside its words. */
const envelope = 1000;
const dayMs = 86_400_000;
/** A concern that waits, saved or not. */
const concernPattern = /^(concern|saved)-(.{8})\.age$/;

/**
 * The folder in which reports and concerns wait that were made without an open vault. What stands in it is sealed by the page; of
 * what it is about only that it was noticed, and when, is in the clear, so that clocks run on from there (45 CFR 164.404(a)(2)).
 */
export class WaitingFolder {
  constructor(private readonly needs: WaitingNeeds) {}

  /**
   * Something was noticed: from here on it has a reference and a time, on the disk and for good.
   * @throws FaultError `waiting-full`
   */
  notice(): { readonly incidentId: IncidentId; readonly noticed: Noticed } {
    const { now, uptimeMs, random } = this.needs;
    this.#room(this.#reports().length);
    const at = now();
    const report: WaitingReport = {
      kind: 'chartlock-incident-waiting', format: 1, incidentId: newIncidentId(random), noticed: { at, uptimeMs: Math.round(uptimeMs()) }, type: null, savedAt: at, sealed: null,
    };
    this.#write(report);
    return { incidentId: report.incidentId, noticed: report.noticed };
  }

  /**
   * Keeps what is said of it, in place of what was kept before; when it was noticed stays as it is.
   * @throws FaultError `not-found`: there is no such report, or the vault has taken it over
   */
  keepSealed(incidentId: IncidentId, sealed: string): void {
    this.#write({ ...this.#one(incidentId), type: null, savedAt: this.needs.now(), sealed });
  }

  /**
   * Keeps of which type it is, where nothing can be sealed. Words that are sealed already stay.
   * @throws FaultError `not-found`
   */
  keepType(incidentId: IncidentId, type: IncidentType): void {
    const report = this.#one(incidentId);
    if (report.sealed === null) this.#write({ ...report, type, savedAt: this.needs.now() });
  }

  /**
   * Leaves a concern to wait, and nothing about who left it.
   * @throws FaultError `waiting-full`
   */
  leaveConcern(sealed: string): void {
    this.#room(this.#concerns().length);
    this.#made();
    writeWhole(join(this.needs.folder, concernFileName(concernIdSchema.parse(randomWord(8, this.needs.random)))), sealed);
  }

  /** What waits; what cannot be read is not of it. */
  list(): WaitingList {
    const reports = this.#reports().toSorted((one, other) => one.noticed.at - other.noticed.at);
    return {
      reports: reports.slice(0, waitingMost).map(({ incidentId, noticed, sealed }) => ({ incidentId, noticedAt: noticed.at, isSealed: sealed !== null })),
      concerns: this.#concerns().slice(0, waitingMost),
    };
  }

  /**
   * The ciphertext of a report that waits, or of a concern.
   * @throws FaultError `not-found`
   */
  sealedText(which: { readonly report: IncidentId } | { readonly concern: string }): string {
    const text = 'report' in which ? this.#one(which.report).sealed : (this.#read(concernFileName(which.concern)) ?? this.#read(savedConcernName(which.concern)));
    return text !== null && isSealedText(text) ? text : refuse({ code: 'not-found', what: 'file' });
  }

  /**
   * A concern was saved as a file. Anybody at a locked desk can do that, also who would rather that nobody read it: so it waits on
   * for thirty days from the first time (45 CFR 164.530(g)), and may be saved again.
   */
  noteSaved(concern: string): void {
    const [from, to] = [concernFileName(concern), savedConcernName(concern)].map((name) => join(this.needs.folder, name));
    if (from === undefined || to === undefined || this.#read(concernFileName(concern)) === null) return;
    const seconds = this.needs.now() / 1000;
    utimesSync(from, seconds, seconds);
    renameSync(from, to);
  }

  /**
   * Takes concerns away whose time is over: saved ones after thirty days, others when a record of an incident would be
   * (45 CFR 164.530(j)(2): six years at least). One from a time that is yet to come stays.
   * @param keepDays how many days the policy has incidents kept
   */
  sweepConcerns(keepDays: number): void {
    for (const name of namesIn(this.needs.folder)) {
      const [, how] = concernPattern.exec(name) ?? [];
      if (how === undefined) continue;
      const path = join(this.needs.folder, name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      if (found !== undefined && this.needs.now() - found.mtimeMs > (how === 'saved' ? savedConcernDays : keepDays) * dayMs) rmSync(path, { force: true });
    }
  }

  #room(count: number): void {
    if (count >= waitingMost) refuse({ code: 'waiting-full', limit: waitingMost });
  }

  #write(report: WaitingReport): void {
    this.#made();
    writeWhole(join(this.needs.folder, waitingFileName(report.incidentId)), JSON.stringify(waitingReportSchema.parse(report)));
  }

  /** The folder, for this user alone; a link in its place would lead what is written elsewhere. */
  #made(): void {
    mkdirSync(this.needs.folder, { recursive: true, mode: 0o700 });
    if (!lstatSync(this.needs.folder).isDirectory()) throw new Error('the folder of what waits is none');
    chmodSync(this.needs.folder, 0o700);
  }

  #reports(): readonly WaitingReport[] {
    return namesIn(this.needs.folder).flatMap((name) => {
      const report = name.endsWith('.json') ? this.#parsed(name) : undefined;
      return report !== undefined && waitingFileName(report.incidentId) === name ? [report] : [];
    });
  }

  #concerns(): readonly string[] {
    return namesIn(this.needs.folder).flatMap((name) => {
      const concern = concernIdSchema.safeParse(concernPattern.exec(name)?.[2]);
      return concern.success ? [concern.data] : [];
    });
  }

  #one(incidentId: IncidentId): WaitingReport {
    return this.#parsed(waitingFileName(incidentId)) ?? refuse({ code: 'not-found', what: 'file' });
  }

  #parsed(name: string): WaitingReport | undefined {
    const text = this.#read(name);
    if (text === null) return undefined;
    try {
      return waitingReportSchema.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /** A file of the folder, and nothing that a link leads to; null where there is none that could be ours. */
  #read(name: string): string | null {
    let handle: number;
    try {
      handle = openSync(join(this.needs.folder, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    } catch {
      return null;
    }
    try {
      const found = fstatSync(handle);
      return found.isFile() && found.size <= waitingLimit + envelope ? readFileSync(handle, 'utf8') : null;
    } finally {
      closeSync(handle);
    }
  }
}

/** The names in a folder; none where there is none. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Takes away what a power cut has left half written: the file that it was to replace is whole. */
export function sweepHalfWritten(folder: string): void {
  for (const name of namesIn(folder)) if (name.endsWith('.new')) rmSync(join(folder, name), { force: true });
}
