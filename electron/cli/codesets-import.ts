import { randomBytes } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { releaseOfFileName, type ReleaseTerms } from '../../shared/codesets';
import { FaultError, newId, refuse, releaseIdSchema } from '../../shared/kernel';
import { closeCodesets, inspectFile, openReferenceFile, stageFile, sweep, type Codesets } from '../vault/codesets';
import { say } from './codesets-reference';
import { faultSentence } from './fault-sentence';
import { conclude, exitCodes, usage } from './run';

type ImportOptions = {
  readonly reference: string;
  readonly release?: string;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly json: boolean;
};

/** Imports the files one after the other; one that is broken leaves the others alone. */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<void> {
  const named = options.release !== undefined || options.effectiveFrom !== undefined || options.effectiveTo !== undefined;
  if (named && paths.length > 1) return usage('--release, --effective-from and --effective-to are for one file');
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const codesets = openReferenceFile(resolve(options.reference), { now: () => Date.now() });
  try {
    for (const path of paths) await importFile(codesets, path, options, stop.signal);
    await sweep(codesets);
  } finally {
    closeCodesets(codesets);
  }
}

async function importFile(codesets: Codesets, path: string, options: ImportOptions, signal: AbortSignal): Promise<void> {
  const file = basename(path);
  const began = performance.now();
  try {
    // Looked at first, so that a broken file is told as what it is and not as one of unknown release.
    const { layout } = await inspectFile(path);
    const staged = await stageFile(codesets.writer, {
      path,
      terms: termsOf(file, options),
      official: true,
      newId: newId('rel', releaseIdSchema, randomBytes),
      now: Date.now(),
      signal,
      progress: process.stderr.isTTY ? (phase, done, total) => process.stderr.write(`\r\x1b[K${file}: ${phase} ${Math.floor((100 * done) / Math.max(1, total))} %`) : undefined,
    });
    const release = staged.publish();
    const ms = Math.round(performance.now() - began);
    endProgress();
    const { system, name, effectiveFrom, effectiveTo, codes: rows, billable, sha256 } = release;
    if (options.json) return say(JSON.stringify({ file, system, layout, release: name, effectiveFrom, effectiveTo, rows, billable, sha256, ms }));
    say(`${file}: ${system} ${name}, in force ${effectiveFrom} to ${effectiveTo ?? 'the next release'}: ${rows} rows, ${billable} billable, ${ms} ms`);
    say(`  sha256 ${sha256}`);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    endProgress();
    conclude(exitCodes.failed);
    if (options.json) say(JSON.stringify({ file, fault: error.fault }));
    process.stderr.write(`${file}: ${faultSentence(error.fault)}\n`);
  }
}

/** What the file's name says of the release, and over it what the person says. */
function termsOf(file: string, { release, effectiveFrom, effectiveTo }: ImportOptions): ReleaseTerms {
  const known = releaseOfFileName(file);
  const name = release ?? known?.name;
  const from = effectiveFrom ?? known?.effectiveFrom;
  if (name === undefined || from === undefined || name.trim() === '' || name.length > 40) refuse({ code: 'bad-file', why: 'release-unknown' });
  return { name: name.trim(), effectiveFrom: from, effectiveTo: effectiveTo ?? (effectiveFrom === undefined ? (known?.effectiveTo ?? null) : null) };
}

function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}
