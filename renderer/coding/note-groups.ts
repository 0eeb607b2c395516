import { writeCode, type ShownNote, type TabularPane, type TabularStep } from '../../shared/codesets';
import type { Way } from '../codesets';

/** Notes of one kind that follow each other, under one heading. */
export type NoteGroup = { readonly kind: ShownNote['kind']; readonly heading: string; readonly notes: readonly ShownNote[] };

const headings: Readonly<Record<ShownNote['kind'], string>> = {
  includes: 'Includes',
  excludes1: 'Excludes1, not coded here',
  excludes2: 'Excludes2, not included here',
  'code-first': 'Code first',
  'use-additional': 'Use additional code',
  'code-also': 'Code also',
  'inclusion-term': 'Inclusion terms',
  note: 'Note',
  'seventh-note': '7th character',
};

const shortHeadings: Readonly<Partial<Record<ShownNote['kind'], string>>> = { excludes1: 'Excludes1', excludes2: 'Excludes2' };

/** A stretch of a note: plain, or naming a code (bare) that can be looked at. */
export type NotePart = { readonly at: number; readonly text: string; readonly code: string | null };

/** A note cut at the codes that it names. */
export function noteParts({ text, named }: Pick<ShownNote, 'text' | 'named'>): NotePart[] {
  const parts: NotePart[] = [];
  let at = 0;
  for (const { start, end, code } of named) {
    if (start > at) parts.push({ at, text: text.slice(at, start), code: null });
    parts.push({ at: start, text: text.slice(start, end), code });
    at = end;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), code: null });
  return parts;
}

/**
 * The way to a code that a note names: "Tabular List FY2026: Code first at I50 → I11.0".
 * @param before the way to the code whose note it is; null where it was not come to by a way
 */
export function wayByNote(before: Way | null, edition: NonNullable<TabularPane['edition']>, step: TabularStep, kind: ShownNote['kind'], code: string): Way {
  const place = `${shortHeadings[kind] ?? headings[kind]} at ${stepName(step)}`;
  const book = `Tabular List ${edition.name}`;
  const words = `${book}: ${place} → ${writeCode('icd10cm', code)}`;
  return before === null ? { words, path: [book, place] } : { words: `${before.words}; ${words}`, path: [...before.path, place].slice(0, 12) };
}

/** The notes of a step as the Tabular prints them: those of a kind together, under its name. */
export function noteGroups(notes: readonly ShownNote[]): NoteGroup[] {
  const groups: { kind: ShownNote['kind']; heading: string; notes: ShownNote[] }[] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    if (last?.kind === note.kind) last.notes.push(note);
    else groups.push({ kind: note.kind, heading: headings[note.kind], notes: [note] });
  }
  return groups;
}

/** The steps that say something, from the code up to its chapter: what is nearest is read first. */
export function stepsWithNotes({ steps }: Pick<TabularPane, 'steps'>): TabularStep[] {
  return steps.filter(({ notes }) => notes.length > 0).toReversed();
}

/** A step by name: "Chapter 9", "I30-I52", "I50.2". */
export function stepName({ kind, written }: TabularStep): string {
  return kind === 'chapter' ? `Chapter ${written}` : written;
}

/**
 * Whose word the notes are, where that needs saying: another year than the codes', or of something above the code. Null where
 * the edition is of the date and has the code.
 */
export function editionCaution({ edition, codesName, found, steps, written }: TabularPane): string | null {
  if (edition === null) return null;
  const isOther = edition.why !== 'in-force';
  const years = isOther ? `Notes of the Tabular List ${edition.name}${codesName === null ? '' : `, codes of ${codesName}`}. ` : '';
  const last = steps.at(-1);
  if (found === 'above' && last !== undefined) return `${years}It does not have ${written}; these are the notes of ${last.kind === 'code' ? last.written : stepName(last)} and above.`;
  if (found === 'nowhere') return `${years}It does not have ${written}.`;
  return years === '' ? null : years.trim();
}
