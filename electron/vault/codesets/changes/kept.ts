import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CallOutput, ParsedInput } from '../../../../shared/ipc';
import { countChapters, countKinds, wantedChanges, type Change } from '../../../../shared/codesets/changes';
import { refuse, type ReleaseId } from '../../../../shared/kernel';
import type { ReadableDatabase } from '../../store';
import { readReleases, type StoredRelease } from '../store';
import { changesBetween } from './between';

/** Two editions and all that changed between them. */
export type ChangeList = { readonly before: StoredRelease; readonly after: StoredRelease; readonly changes: readonly Change[] };

/** How many lists are kept: somebody goes back and forth between the books of one year. */
const mostKept = 6;
/** How long a comparison keeps the process to itself, in milliseconds. */
const stretchMs = 6;

/**
 * Lists of changes that were asked for, so that windows of them, and another filter, need no new comparison. They are of public
 * data, and the last few only. A list is known by the keys of its editions, which are never used twice.
 */
export class KeptChanges {
  readonly #lists = new Map<string, ChangeList>();
  readonly #underWay = new Map<string, Promise<ChangeList>>();

  constructor(readonly reader: ReadableDatabase) {}

  /** @throws FaultError `not-found` release, also where the two are of different books: then there is no such pair */
  #pair(before: ReleaseId, after: ReleaseId): { readonly mark: string; readonly old: StoredRelease; readonly now: StoredRelease } {
    const all = readReleases(this.reader);
    const stored = (id: ReleaseId): StoredRelease => all.find(({ release }) => release.id === id) ?? refuse({ code: 'not-found', what: 'release' });
    const [old, now] = [stored(before), stored(after)];
    if (old.release.system !== now.release.system || old.release.book !== now.release.book) refuse({ code: 'not-found', what: 'release' });
    // What replaced a deleted code is told by the conversion table, so that another table makes another list; as do earlier editions.
    const others = all.filter(({ release }) => release.system === now.release.system && (release.book === 'conversion' || release.book === now.release.book)).map(({ key }) => key);
    return { mark: `${old.key} ${now.key} ${others.join(' ')}`, old, now };
  }

  #keep(mark: string, list: ChangeList): ChangeList {
    this.#lists.delete(mark);
    this.#lists.set(mark, list);
    for (const oldest of [...this.#lists.keys()].slice(0, -mostKept)) this.#lists.delete(oldest);
    return list;
  }

  /** All changes, compared now if need be: of a call that may not pause. */
  now(before: ReleaseId, after: ReleaseId): ChangeList {
    const { mark, old, now } = this.#pair(before, after);
    return this.#keep(mark, this.#lists.get(mark) ?? { before: old, after: now, changes: [...changesBetween(this.reader, old, now)].flat() });
  }

  /** All changes, compared a few milliseconds at a time if need be; a second call for the same waits for the first. */
  async soon(before: ReleaseId, after: ReleaseId): Promise<ChangeList> {
    const { mark, old, now } = this.#pair(before, after);
    const kept = this.#lists.get(mark);
    if (kept !== undefined) return this.#keep(mark, kept);
    const underWay = this.#underWay.get(mark) ?? this.#compare(mark, old, now).finally(() => this.#underWay.delete(mark));
    this.#underWay.set(mark, underWay);
    return await underWay;
  }

  async #compare(mark: string, before: StoredRelease, after: StoredRelease): Promise<ChangeList> {
    const changes: Change[] = [];
    let since = performance.now();
    for (const stretch of changesBetween(this.reader, before, after)) {
      changes.push(...stretch);
      if (performance.now() - since < stretchMs) continue;
      await nextTurn();
      since = performance.now();
    }
    return this.#keep(mark, { before, after, changes });
  }
}

/** One window of the changes between two editions. */
export async function listChanges(kept: KeptChanges, { before, after, from, count, ...wanted }: ParsedInput<'codesets.changes'>): Promise<CallOutput<'codesets.changes'>> {
  const list = await kept.soon(before, after);
  const { system, book, name } = list.after.release;
  const found = wantedChanges(system, list.changes, wanted);
  return {
    compared: { system, book, before: list.before.release.name, after: name },
    changes: found.slice(from, from + count),
    total: found.length,
    counts: countKinds(wantedChanges(system, list.changes, { ...wanted, kinds: [] })),
    chapters: countChapters(system, wantedChanges(system, list.changes, { ...wanted, chapter: null })),
  };
}
