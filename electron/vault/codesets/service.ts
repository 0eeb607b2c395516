import { editionFor, findPlaces, inForce, pinOf, publicSystems, systems, type CodeHit, type FileInspection, type SearchInput } from '../../../shared/codesets';
import type { CallOutput, NoticeBody } from '../../../shared/ipc';
import { refuse, releaseIdSchema, type CalendarDate, type GrantId } from '../../../shared/kernel';
import type { Grants } from '../grants';
import type { Handlers } from '../handlers';
import { openLater, sweepLater, warmLater, type Codesets } from './codesets';
import { readPlaces } from './details-store';
import { listChanges } from './changes/kept';
import { inspectFile } from './inspect';
import { stageFile } from './importer';
import { keyedCode } from './level2';
import { lookAt } from './lookup';
import { stepPcs } from './pcs-step';
import { foundByCode, searchCodesets, type Usage } from './searching';
import { readReleases, retireRelease } from './store';
import { tabularOf } from './tabular-lookup';
import { mainTerms, openTerm } from './terms';

/** What the code sets' handlers need from the composition root. */
export type CodesetsNeeds = {
  readonly codesets: Codesets;
  readonly grants: Grants;
  /** How often who asks has used a code; undefined while nobody is known to. */
  readonly usage?: (() => Usage | undefined) | undefined;
  readonly notify: (name: 'codesets.progress', body: NoticeBody<'codesets.progress'>) => void;
};

/** How often an import tells how far it is, in milliseconds. */
const noticeEveryMs = 100;

export function codesetsHandlers({ codesets, grants, notify, usage }: CodesetsNeeds): Handlers<'codesets'> {
  const { reader, writer } = codesets;
  const releases = () => readReleases(reader).map(({ release }) => release);

  /** CPT is told of only where a file of it is loaded: it is licensed, and its absence is no lack. */
  const told = () => systems.filter((system) => publicSystems.some((each) => each === system) || releases().some((release) => release.system === system));

  function grantedFile(grantId: GrantId): string {
    const granted = grants.find(grantId);
    if (granted === undefined || granted.folder) refuse({ code: 'not-found', what: 'file' });
    return granted.path;
  }

  async function inspect(grantId: GrantId): Promise<FileInspection[]> {
    const found = await inspectFile(grantedFile(grantId));
    return found.map(({ source, system, book, layout, release, isBrief }) => {
      const replaces = releases().find((each) => each.system === system && each.book === book && each.name === release?.name);
      return { grantId, member: source.member, fileName: source.name.slice(-200), bytes: source.bytes, system, book, layout, release, replaces: replaces?.id ?? null, isBrief };
    });
  }

  return {
    'codesets.releases': () => ({ releases: releases().map((release) => ({ ...release, pinnedTo: pinOf(codesets.pins(), release)?.sha256 ?? null })) }),
    'codesets.inForce': ({ date }) => {
      openLater(codesets, date);
      return { systems: told().map((system) => inForce(releases(), system, date, codesets.pins())) };
    },
    'codesets.search': (input) => searchOrKey(codesets, input, usage?.()),
    'codesets.places': ({ query, date }) => searchPlaces(codesets, query, date),
    'codesets.look': ({ system, code, date }) => lookAt(codesets, system, code, date),
    'codesets.buildPcs': (input) => stepPcs(codesets, input),
    'codesets.tabular': ({ code, date }) => tabularOf(codesets, code, date),
    'codesets.mainTerms': (input) => mainTerms(codesets, input),
    'codesets.term': (input) => openTerm(codesets, input),
    'codesets.changes': async (input) => await listChanges(codesets.changes, input),
    'codesets.inspect': async ({ grantIds }) => ({ files: (await Promise.all(grantIds.map(inspect))).flat() }),

    'codesets.import': async ({ taskId, grantId, member, release: terms }, { now, newId }) => {
      // Invalid is not absent: a pin that cannot be read may be this file's (45 CFR 164.312(c)(1), integrity).
      if (!codesets.arePinsReadable()) refuse({ code: 'not-permitted', what: 'code-sets' });
      const path = grantedFile(grantId);
      const controller = new AbortController();
      codesets.imports.set(taskId, controller);
      let toldAt = 0;
      const progress = (phase: 'reading' | 'indexing' | 'saving', done: number, total: number): void => {
        if (performance.now() - toldAt < noticeEveryMs) return;
        toldAt = performance.now();
        notify('codesets.progress', { taskId, phase, done, total });
      };
      try {
        const request = { path, member, terms, official: true, newId: newId('rel', releaseIdSchema), now, pins: codesets.pins(), signal: controller.signal, progress };
        const staged = await stageFile(writer, request);
        return (_vault, { afterCommit }) => {
          const release = staged.publish();
          afterCommit(() => {
            sweepLater(codesets);
            warmLater(codesets);
          });
          return { release };
        };
      } finally {
        codesets.imports.delete(taskId);
        // What a broken or cancelled import had written; after a good one there is nothing to find yet.
        sweepLater(codesets);
      }
    },

    'codesets.cancelImport': ({ taskId }) => {
      const controller = codesets.imports.get(taskId) ?? refuse({ code: 'not-found', what: 'task' });
      controller.abort();
      return {};
    },

    'codesets.remove': async ({ releaseId }) => {
      if (!releases().some(({ id }) => id === releaseId)) refuse({ code: 'not-found', what: 'release' });
      return (_vault, { afterCommit }) => {
        const removed = writer.transaction('write', (db) => retireRelease(db, releaseId));
        if (!removed) refuse({ code: 'not-found', what: 'release' });
        afterCommit(() => sweepLater(codesets));
        return {};
      };
    },
  };
}

/** As searchCodesets; a CPT code that is typed whole where no licensed file is loaded comes first: it can be keyed, and that is all. */
function searchOrKey(codesets: Codesets, input: SearchInput, usage: Usage | undefined): CallOutput<'codesets.search'> {
  const found = searchCodesets(codesets, input, usage);
  const keyed = input.systems.includes('cpt') ? keyedCode(codesets, input.query, input.date) : undefined;
  if (keyed === undefined) return found;
  const hit: CodeHit = { system: 'cpt', code: keyed.entry.code, title: '', billable: true, releaseId: keyed.release.id, marks: [], why: foundByCode };
  return { ...found, hits: [hit, ...found.hits], total: found.total + 1 };
}

/** Finds places of service in the edition that is used on the date. */
export function searchPlaces(codesets: Codesets, query: string, date: CalendarDate): CallOutput<'codesets.places'> {
  const all = readReleases(codesets.reader);
  const edition = editionFor(all.map(({ release }) => release), 'hcpcs', 'places', date);
  const stored = all.find(({ release }) => release.id === edition?.release.id);
  return { places: stored === undefined ? [] : findPlaces(readPlaces(codesets.reader, stored.key), query), edition };
}
