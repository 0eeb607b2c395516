import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { closeCodesets, codesetsHandlers, openCodesets, openReferenceFile, searchCodesets, warmFinders, type Codesets } from '../../../electron/vault/codesets';
import { Grants } from '../../../electron/vault/grants';
import type { WritableDatabase } from '../../../electron/vault/store';
import { FaultError, grantIdSchema, newId, personIdSchema, taskIdSchema, type Fault, type TaskId, type z } from '../../../shared/kernel';
import type { Release, ReleaseTerms, System } from '../../../shared/codesets';
import type { CodesetPin } from '../../../shared/policy';
import type { NoticeBody } from '../../../shared/ipc';

export const fresh = { release: { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' }, quarter: { name: '2025 October', effectiveFrom: '2025-10-01', effectiveTo: null } } as const;

/** The path of rows of an official file. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/codesets/${name}`, import.meta.url));
}

/** A folder that is removed after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'chartlock-codesets-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export type Desk = ReturnType<typeof desk>;

/** The code sets with their handlers as the door calls them: the calls of the contract, nothing else. */
export function desk({ starter = false, path = folder(), pins = [], arePinsReadable = () => true }: { starter?: boolean; path?: string; pins?: CodesetPin[]; arePinsReadable?: () => boolean } = {}) {
  const clock = { now: () => Date.now() };
  const codesets: Codesets = starter ? openCodesets(path, clock, { pins: () => pins, arePinsReadable }) : openReferenceFile(join(path, 'codesets.db'), clock, { pins: () => pins, arePinsReadable });
  onTestFinished(() => {
    if (codesets.writer.driver.open) closeCodesets(codesets);
  });
  const grants = new Grants();
  const told: NoticeBody<'codesets.progress'>[] = [];
  const handlers = codesetsHandlers({ codesets, grants, notify: (_name, body) => told.push(body) });
  const context = { now: Date.now(), newId: <Schema extends z.ZodType>(prefix: string, schema: Schema): z.output<Schema> => newId(prefix, schema, randomBytes) };
  const person = { id: newId('per', personIdSchema, randomBytes), name: 'Nobody', identifier: 'nobody', role: 'coder' } as const;
  // The reference database is not the vault: a finisher has no use for the vault's transaction.
  const vault: WritableDatabase = codesets.writer;

  function grant(file: string) {
    const grantId = newId('grt', grantIdSchema, randomBytes);
    grants.add(grantId, { path: file, folder: false });
    return grantId;
  }

  return {
    codesets,
    handlers,
    told,
    path,
    grant,
    /** Imports a file to the end, as the door does. */
    async take(file: string, release: ReleaseTerms = fresh.release, taskId: TaskId = newId('tsk', taskIdSchema, randomBytes), member: string | null = null): Promise<Release> {
      const finish = await handlers['codesets.import']({ taskId, grantId: grant(file), member, release: { ...release } }, context, {});
      return finish(vault, { ...context, person, afterCommit: (work) => work(), alsoAudit: () => undefined }).release;
    },
    async remove(release: Release): Promise<void> {
      const finish = await handlers['codesets.remove']({ releaseId: release.id }, context, {});
      finish(vault, { ...context, person, afterCommit: (work) => work(), alsoAudit: () => undefined });
    },
    find(query: string, date = '2026-02-01', systems: System[] = ['icd10cm', 'icd10pcs', 'hcpcs']): string[] {
      return searchCodesets(codesets, { query, date, systems, billableOnly: false, limit: 50 }).hits.map(({ code }) => code);
    },
    /** The best hit of a query whose title has all of its words, or undefined. */
    best(query: string): string | undefined {
      const words = query.toLowerCase().split(' ');
      const { hits } = searchCodesets(codesets, { query, date: '2026-02-01', systems: ['icd10cm', 'icd10pcs', 'hcpcs'], billableOnly: false, limit: 50 });
      return hits.find(({ title }) => words.every((word) => title.toLowerCase().split(/[ ,]+/).includes(word)))?.code;
    },
    /** Waits until the words of the books used on a date can be found. */
    async indexed(date = '2026-02-01'): Promise<void> {
      await warmFinders(codesets, date);
    },
    /** What lies in the database, seen and unseen. */
    rows(): { releases: number; codes: number; pieces: number } {
      const count = (table: string): number => Number(codesets.reader.driver.prepare(`select count(*) from ${table}`).pluck().get());
      return { releases: count('releases'), codes: count('codes'), pieces: count('finder_parts') };
    },
  };
}

/** The fault with which a promise is refused. */
export async function faultOf(work: Promise<unknown>): Promise<Fault | undefined> {
  try {
    await work;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
  return undefined;
}

/** Writes a file of the given name into a folder of its own. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), basename(name));
  writeFileSync(path, content);
  return path;
}

/** An ICD-10-CM order file of any length. */
export function longOrderFile(codes: number, title: (index: number) => string = (index) => `Condition number ${index}`): string {
  const lines = Array.from({ length: codes }, (_none, index) => {
    const code = `${String.fromCharCode(65 + Math.floor(index / 10_000))}${String(index % 10_000).padStart(4, '0')}`;
    return `${String(index + 1).padStart(5, '0')} ${code.padEnd(7)} 1 ${title(index).slice(0, 60).padEnd(60)} ${title(index)}\r\n`;
  });
  return lines.join('');
}
