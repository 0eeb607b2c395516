import { noteKinds, type SeventhCharacter, type TabularNode, type TabularNote } from '../books';
import { writeCode } from '../shapes';
import { differing, fieldChange, plainChange, type Change, type ChangeKind, type FieldChange } from './model';
import { pairChanged } from './pairs';

/** A node of the Tabular List with all that is printed at it. */
export type NodeAt = Pick<TabularNode, 'kind' | 'code' | 'title' | 'line' | 'notes' | 'sevenths'>;

/** How many codes stand below a node, and the first of them as printed. */
export type Heirs = { readonly count: number; readonly first: string[] };

/**
 * What changed at one place of the Tabular List: its heading, each of its notes, its 7th characters. A change of a heading is one change,
 * of each note one: notes are looked for and acted upon one by one.
 * @param heirs the codes that inherit what is printed here, asked only where a note has changed
 */
export function nodeChanges(before: NodeAt | undefined, after: NodeAt | undefined, heirs: () => Heirs): Change[] {
  const node = after ?? before;
  if (node === undefined) return [];
  const { kind, code, title } = node;
  const at = kind === 'code' ? writeCode('icd10cm', code) : code;
  // A chapter is named by its number, and takes in the codes of its sections, which have changes of their own.
  const common = { ...plainChange, at, title, codes: kind === 'chapter' ? [] : [code] };
  const changes: Change[] = [];
  const heading = before === undefined || after === undefined ? [headingOf(before, after)] : differing('title', before.title, after.title, { lineBefore: before.line, lineAfter: after.line });
  if (heading.length > 0) changes.push({ ...common, thing: 'heading', kind: kindOf(before, after), fields: heading });
  for (const of of noteKinds) {
    const own = (side: NodeAt | undefined): readonly TabularNote[] => side?.notes.filter((note) => note.kind === of) ?? [];
    for (const pair of pairChanged(own(before), own(after), ({ text }) => text)) {
      const field = fieldChange(of, pair.before?.text ?? null, pair.after?.text ?? null, { lineBefore: pair.before?.line ?? null, lineAfter: pair.after?.line ?? null });
      changes.push({ ...common, thing: 'note', kind: kindOf(pair.before ?? undefined, pair.after ?? undefined), fields: [field], inheritedBy: heirs() });
    }
  }
  const sevenths = seventhChanges(before?.sevenths ?? [], after?.sevenths ?? []);
  if (sevenths.length > 0) {
    const had = (before?.sevenths.length ?? 0) > 0;
    const has = (after?.sevenths.length ?? 0) > 0;
    changes.push({ ...common, thing: 'seventh', kind: had && has ? 'revised' : has ? 'added' : 'deleted', fields: sevenths, inheritedBy: heirs() });
  }
  return changes;
}

function headingOf(before: NodeAt | undefined, after: NodeAt | undefined): FieldChange {
  return fieldChange('title', before?.title ?? null, after?.title ?? null, { lineBefore: before?.line ?? null, lineAfter: after?.line ?? null });
}

function kindOf(before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return 'added';
  return after === undefined ? 'deleted' : 'revised';
}

function seventhChanges(before: readonly SeventhCharacter[], after: readonly SeventhCharacter[]): FieldChange[] {
  const characters = [...new Set([...before, ...after].map(({ character }) => character))].toSorted();
  return characters.flatMap((character) => {
    const old = before.find((each) => each.character === character);
    const now = after.find((each) => each.character === character);
    return [
      ...differing('seventh', old?.text ?? '', now?.text ?? '', { of: character }),
      ...differing('inclusions', old?.inclusions.join('; ') ?? '', now?.inclusions.join('; ') ?? '', { of: character }),
    ];
  });
}
