import { randomBytes } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { systems, type ReleaseTerms } from '../../shared/codesets';
import { FaultError, localDate, newId, refuse, releaseIdSchema } from '../../shared/kernel';
import { closeCodesets, inspectFile, openReferenceFile, readReleases, stageFile, storedInForce, sweep, type Codesets, type Inspected, type Progress } from '../vault/codesets';
import { countWords, say } from './codesets-reference';
import { faultSentence } from './fault-sentence';
import { conclude, exitCodes, usage } from './run';

type ImportOptions = {
  readonly reference: string;
  readonly release?: string;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly json: boolean;
};

/**
 * The heap grows by so much, in percent, before it is collected. V8 by itself lets it grow to twice what is in use, which is a third of a
 * gigabyte while the books are indexed: on an administrator's server that room is worth more than the second that it costs.
 */
const heapGrowth = 25;

/** Imports the files one after the other; one that is broken leaves the others alone. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<void> {
  const named = options.release !== undefined || options.effectiveFrom !== undefined || options.effectiveTo !== undefined;
  if (named && paths.length > 1) return usage('--release, --effective-from and --effective-to are for one file');
  setFlagsFromString(`--heap-growing-percent=${heapGrowth}`);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const codesets = openReferenceFile(resolve(options.reference), { now: () => Date.now() });
  try {
    for (const path of paths) await importFile(codesets, path, options, stop.signal);
    await sweep(codesets);
    await indexBooks(codesets);
  } finally {
    closeCodesets(codesets);
  }
}

/** Makes the words of the books findable, so that the first search need not: for today, or else the day the newest codes come into force. */
async function indexBooks(codesets: Codesets): Promise<void> {
  const progress: Progress | undefined = process.stderr.isTTY ? () => process.stderr.write('\r\x1b[Kindexing the words of the books') : undefined;
  for (const system of systems) {
    const today = localDate(Date.now());
    const newest = readReleases(codesets.reader).find(({ release }) => release.system === system && release.book === 'codes')?.release;
    if (newest === undefined) continue;
    const isInForce = newest.effectiveFrom <= today && (newest.effectiveTo === null || today <= newest.effectiveTo);
    const day = isInForce ? today : newest.effectiveFrom;
    const { stored } = storedInForce(codesets, system, day);
    if (stored !== undefined) await codesets.finders.prepare(stored, day, progress);
  }
  endProgress();
}

/** Imports a file, or every book in the archive that it is; one that is broken leaves the others alone. */
async function importFile(codesets: Codesets, path: string, options: ImportOptions, signal: AbortSignal): Promise<void> {
  // Looked at first, so that a broken file is told as what it is and not as one of unknown release.
  const found = await told(basename(path), options, async () => await inspectFile(path));
  const named = options.release !== undefined || options.effectiveFrom !== undefined || options.effectiveTo !== undefined;
  if (found !== undefined && found.length > 1 && named) return usage('--release, --effective-from and --effective-to are for one file, and the archive holds several');
  for (const inspected of found ?? []) await told(inspected.source.name, options, async () => await importBook(codesets, path, inspected, options, signal));
}

async function importBook(codesets: Codesets, path: string, { source, layout, release: known }: Inspected, options: ImportOptions, signal: AbortSignal): Promise<void> {
  const { name: file, member } = source;
  const began = performance.now();
  const staged = await stageFile(codesets.writer, {
    path,
    member,
    terms: termsOf(known, options),
    official: true,
    newId: newId('rel', releaseIdSchema, randomBytes),
    now: Date.now(),
    signal,
    progress: process.stderr.isTTY ? (phase, done, total) => process.stderr.write(`\r\x1b[K${file}: ${phase} ${Math.floor((100 * done) / Math.max(1, total))} %`) : undefined,
  });
  const release = staged.publish();
  const ms = Math.round(performance.now() - began);
  endProgress();
  const { system, book, name, effectiveFrom, effectiveTo, codes: rows, billable, counts, sha256 } = release;
  if (options.json) return say(JSON.stringify({ file, member, system, book, layout, release: name, effectiveFrom, effectiveTo, rows, billable, counts, sha256, ms }));
  say(`${file}: ${system} ${book} ${name}, in force ${effectiveFrom} to ${effectiveTo ?? 'the next release'}: ${countWords(counts)}, ${ms} ms`);
  say(`  sha256 ${sha256}`);
}

/** Does a work on a file; a fault is told, and the next file has its turn. */
async function told<Result>(file: string, options: ImportOptions, work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    endProgress();
    conclude(exitCodes.failed);
    if (options.json) say(JSON.stringify({ file, fault: error.fault }));
    process.stderr.write(`${file}: ${faultSentence(error.fault)}\n`);
    return undefined;
  }
}

/** What the file says of its release, and over it what the person says. */
function termsOf(known: ReleaseTerms | null, { release, effectiveFrom, effectiveTo }: ImportOptions): ReleaseTerms {
  const name = release ?? known?.name;
  const from = effectiveFrom ?? known?.effectiveFrom;
  if (name === undefined || from === undefined || name.trim() === '' || name.length > 40) refuse({ code: 'bad-file', why: 'release-unknown' });
  return { name: name.trim(), effectiveFrom: from, effectiveTo: effectiveTo ?? (effectiveFrom === undefined ? (known?.effectiveTo ?? null) : null) };
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}
