import { useCallback, useEffect } from 'react';
import { chaptersOf, systemSchema, type Facets, type System } from '../../../shared/codesets';
import { choiceField } from '../../../shared/desk';
import { z, type EncounterId } from '../../../shared/kernel';
import { useKept } from '../../desk';
import { scopes, systemTags, type Scope } from './hits';

const keptSchema = z.strictObject({
  scope: z.enum(scopes.map(({ id }) => id)),
  narrowed: z.string(),
  chapter: z.string().max(24).nullable().default(null),
  withHeaders: z.boolean().default(true),
});
type Kept = z.infer<typeof keptSchema>;

export type Narrowing = {
  readonly scope: Scope;
  /** The code whose children are asked for; empty where none are. */
  readonly narrowed: string;
  /** Only codes of this chapter (chaptersOf); null for all. It goes with the words it was chosen for. */
  readonly chapter: string | null;
  /** Whether categories and other headers are shown, which are never assigned; for as long as the encounter is open. */
  readonly withHeaders: boolean;
  readonly change: (next: Partial<Kept>) => void;
};

/** What a search for codes is narrowed to. It comes back after a lock; who goes elsewhere begins anew. */
export function useNarrowing(encounterId: EncounterId, hasCpt: boolean): Narrowing {
  const { value: { scope: kept, narrowed, chapter: chosen, withHeaders }, change: keep, drop } = useKept(choiceField('find'), encounterId, keptSchema, allCodes);
  useEffect(() => drop, [drop]);
  const change = useCallback((next: Partial<Kept>) => {
    keep((before) => (isSame(before, next) ? before : { ...before, ...next }));
  }, [keep]);
  // Where CPT is none of the systems (any more), a kept choice of it means all.
  const scope = kept === 'cpt' && !hasCpt ? 'all' : kept;
  // A chapter of a system that is not searched would find nothing.
  const chapter = chosen !== null && (scope === 'all' || systemOf(chosen) === scope) ? chosen : null;
  return { scope, narrowed, chapter, withHeaders, change };
}

function allCodes(): Kept {
  return { scope: 'all', narrowed: '', chapter: null, withHeaders: true };
}

function isSame(before: Kept, next: Partial<Kept>): boolean {
  const after = { ...before, ...next };
  return before.scope === after.scope && before.narrowed === after.narrowed && before.chapter === after.chapter && before.withHeaders === after.withHeaders;
}

function systemOf(chapter: string): System | null {
  return systemSchema.safeParse(chapter.split('/')[0]).data ?? null;
}

/** A chapter by its short title; empty where there is none of that name. */
export function titleOfChapter(chapter: string): string {
  const system = systemOf(chapter);
  return system === null ? '' : (chaptersOf(system).find((each) => each.chapter === chapter)?.title ?? '');
}

/** What codes found can be narrowed to: a system, or a chapter of one. */
export type Chip =
  | { readonly kind: 'system'; readonly key: string; readonly label: string; readonly said: string; readonly count: number; readonly system: System }
  | { readonly kind: 'chapter'; readonly key: string; readonly label: string; readonly said: string; readonly count: number; readonly chapter: string; readonly isChosen: boolean };

/** So many chapters are offered: those with the most codes. */
const mostChapters = 8;

/**
 * The chips over the codes found: systems where more than one has codes, then the chapters with the most codes. The chosen
 * chapter stands first, also where it has none.
 */
export function chipsOf({ systems, chapters }: Facets, scope: Scope, chosen: string | null): Chip[] {
  const having = systems.filter(({ count }) => count > 0);
  const isMixed = scope === 'all' && having.length > 1;
  const ofSystems = isMixed && chosen === null ? having.map(({ system, count }): Chip => ({ kind: 'system', key: system, label: systemTags[system], said: `${systemTags[system]} only, ${count}`, count, system })) : [];
  const chipOf = ({ chapter, system, title, count }: Facets['chapters'][number]): Chip => {
    const [, range = ''] = chapter.split('/');
    return { kind: 'chapter', key: chapter, label: isMixed ? `${systemTags[system]} ${title}` : title, said: `${systemTags[system]} ${range}: ${title}, ${count}`, count, chapter, isChosen: chapter === chosen };
  };
  const system = chosen === null ? null : systemOf(chosen);
  const own = system === null || chosen === null ? [] : [chapters.find(({ chapter }) => chapter === chosen) ?? { chapter: chosen, system, title: titleOfChapter(chosen), count: 0 }];
  const others = chapters.filter(({ chapter }) => chapter !== chosen).toSorted((a, b) => b.count - a.count);
  return [...own.map(chipOf), ...ofSystems, ...others.slice(0, mostChapters - own.length).map(chipOf)];
}
