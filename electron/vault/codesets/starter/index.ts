import { createHash, randomBytes } from 'node:crypto';
import { detectLayout, layoutReader, lineLayoutSchema, systems, type CodeDetails, type CodeEntry, type ReleaseTerms, type System } from '../../../../shared/codesets';
import { newId, releaseIdSchema } from '../../../../shared/kernel';
import type { Codesets } from '../codesets';
import { insertDetails } from '../details-store';
import { describeRelease, stageEntriesNow } from '../importer';
import { readReleases } from '../store';
import hcpcsSample from './HCPC-sample.csv?raw';
import cmSample from './icd10cm-order-sample.txt?raw';

/**
 * The sample set: a few hundred common codes, rows of the official files of fiscal year 2026 and October 2025
 * as they stand there, so that Chartlock can be tried before a release is loaded. It is never official: a code
 * taken from it is pointed out in the search and before finalising.
 */
const samples: Partial<Readonly<Record<System, { readonly fileName: string; readonly text: string; readonly terms: ReleaseTerms }>>> = {
  icd10cm: { fileName: 'icd10cm-order-sample.txt', text: cmSample, terms: { name: 'Sample', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' } },
  hcpcs: { fileName: 'HCPC-sample.csv', text: hcpcsSample, terms: { name: 'Sample', effectiveFrom: '2025-10-01', effectiveTo: null } },
};

/** The entries of a sample and what stands beside them, read by the same readers as the publishers' files. */
function contentOf(text: string): { readonly entries: readonly CodeEntry[]; readonly details: readonly (readonly [string, CodeDetails])[] } {
  const entries: CodeEntry[] = [];
  const details: (readonly [string, CodeDetails])[] = [];
  const reader = layoutReader(lineLayoutSchema.parse(detectLayout(text).layout), (entry, more) => {
    entries.push(entry);
    if (more !== undefined) details.push([entry.code, more]);
  });
  const lines = text.split(/\r?\n/);
  lines.forEach((line, index) => reader.line({ text: line, number: index + 1, ended: index < lines.length - 1 }));
  reader.end();
  return { entries, details };
}

/**
 * Imports the sample of each system that has no release at all, and renews one that an earlier Chartlock left.
 * A sample that was removed stays away while the system has an official release.
 */
export function importStarter({ writer, reader, clock }: Codesets): void {
  for (const system of systems) {
    const sample = samples[system];
    if (sample === undefined) continue;
    const sha256 = createHash('sha256').update(sample.text).digest('hex');
    const own = readReleases(reader).filter(({ release }) => release.system === system && release.book === 'codes');
    const present = own.find(({ release }) => !release.official);
    if (present?.release.sha256 === sha256 || (present === undefined && own.length > 0)) continue;
    const { entries, details } = contentOf(sample.text);
    const from = { ...sample, official: false, newId: newId('rel', releaseIdSchema, randomBytes), now: clock.now(), system, book: 'codes', sha256 } as const;
    stageEntriesNow(writer, describeRelease(entries, from), entries, [(db, key) => insertDetails(db, key, details)]).publish();
  }
}
