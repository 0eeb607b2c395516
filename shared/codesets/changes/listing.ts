import { chaptersOf } from '../chapters';
import type { System } from '../model';
import type { Change, ChangeKind } from './model';

/** Which changes of a list are asked for: any of these kinds (all where none is named), these words, this chapter. */
export type ChangesWanted = { readonly kinds: readonly ChangeKind[]; readonly text: string; readonly chapter: string | null };

/** Where a change is counted: the chapter of the code that it is about, of a term its first letter. */
export type ChangeChapter = { readonly chapter: string; readonly title: string };

const noChapter: ChangeChapter = { chapter: 'other', title: 'Other' };

/** The chapter of a change. A chapter of the Tabular List is named by its number, which is its place among the chapters. */
export function chapterOfChange(system: System, { thing, at, title, codes }: Pick<Change, 'thing' | 'at' | 'title' | 'codes'>): ChangeChapter {
  if (thing === 'term') {
    const letter = /\p{L}/u.exec(title)?.[0].toUpperCase() ?? '';
    return letter === '' ? noChapter : { chapter: `letter/${letter}`, title: letter };
  }
  const chapters = chaptersOf(system);
  const [code] = codes;
  const found = code === undefined ? chapters[Number(at) - 1] : chapters.find(({ covers }) => covers(code));
  return found === undefined ? noChapter : { chapter: found.chapter, title: found.title };
}

/** The changes that are asked for, in their order. Every word must stand somewhere in a change: its place, title, old or new text. */
export function wantedChanges(system: System, changes: readonly Change[], { kinds, text, chapter }: ChangesWanted): Change[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return changes.filter(
    (change) => (kinds.length === 0 || kinds.includes(change.kind)) && hasWords(change, words) && (chapter === null || chapterOfChange(system, change).chapter === chapter),
  );
}

function hasWords({ at, title, fields, successors }: Change, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = [at, title, ...fields.flatMap(({ before, after }) => [before ?? '', after ?? '']), ...successors.map(({ written }) => written)].join('\n').toLowerCase();
  return words.every((word) => said.includes(word));
}

/** How many of the changes each chapter has, in the order of the chapters, letters after them. */
export function countChapters(system: System, changes: readonly Change[]): (ChangeChapter & { readonly count: number })[] {
  const counts = new Map<string, ChangeChapter & { count: number }>();
  for (const change of changes) {
    const { chapter, title } = chapterOfChange(system, change);
    const counted = counts.get(chapter) ?? { chapter, title, count: 0 };
    counted.count += 1;
    counts.set(chapter, counted);
  }
  const order = chaptersOf(system).map(({ chapter }) => chapter);
  const place = (chapter: string): number => (order.includes(chapter) ? order.indexOf(chapter) : order.length);
  return [...counts.values()].toSorted((a, b) => place(a.chapter) - place(b.chapter) || a.title.localeCompare(b.title, 'en'));
}

/**
 * Whether a change is about one of a person's codes: the code itself, something above it that holds for it, or something below a code
 * that was divided.
 */
export function concernsAny({ codes }: Pick<Change, 'codes'>, own: readonly string[]): boolean {
  return codes.some((code) => {
    const [first = '', last] = code.split('-');
    if (last !== undefined) return own.some((each) => first <= each.slice(0, 3) && each.slice(0, 3) <= last);
    return own.some((each) => each.startsWith(code) || code.startsWith(each));
  });
}
