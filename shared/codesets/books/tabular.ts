import { refuse } from '../../kernel';
import { badLine, excerpt } from '../layouts/faults';
import { isShapedFor } from '../shapes';
import type { NoteKind } from './kinds';
import { sectionRange, widensTo } from './sections';
import { visionReader } from './tabular-vision';
import { xmlReader, type Element, type TextReader } from './xml';

export type TabularNote = {
  readonly kind: NoteKind;
  readonly text: string;
  /** Where it stands in the file, from 1. */
  readonly line: number;
};

/** One value of a 7th character, with the terms that are included under it. */
export type SeventhCharacter = { readonly character: string; readonly text: string; readonly inclusions: readonly string[] };

/** A chapter, a section (block) or a code of the Tabular List, as it stands there. */
export type TabularNode = {
  /** Its place in the file, from 0: a node comes after its parent. */
  readonly id: number;
  readonly parent: number | null;
  readonly kind: 'chapter' | 'section' | 'code';
  /** A chapter's number, a section's range (A00-A09), a bare code. */
  readonly code: string;
  readonly title: string;
  /** The code has an X where no character is defined yet. */
  readonly placeholder: boolean;
  /** Its own notes; those of its parents hold for it too. */
  readonly notes: readonly TabularNote[];
  /** Its own 7th characters; empty where those of its nearest parent hold. */
  readonly sevenths: readonly SeventhCharacter[];
  readonly line: number;
};

const noteElements: Readonly<Record<string, NoteKind>> = {
  includes: 'includes', excludes1: 'excludes1', excludes2: 'excludes2', codeFirst: 'code-first', useAdditionalCode: 'use-additional', codeAlso: 'code-also',
  inclusionTerm: 'inclusion-term', notes: 'note', sevenChrNote: 'seventh-note',
};
const nodeElements: Readonly<Record<string, TabularNode['kind']>> = { chapter: 'chapter', section: 'section', diag: 'code' };
/** Elements that are read over on purpose: the introduction, and lists that only repeat what follows. */
const passedOver = new Set(['ICD10CM.tabular', 'version', 'title', 'introduction', 'introSection', 'instruction', 'sectionIndex', 'sectionRef', 'sevenChrDef', 'deactivated', 'old', ...Object.keys(noteElements)]);

/** `up` is where the element stands in the file, `parent` the node whose notes hold for it. */
type Draft = {
  readonly id: number; readonly up: Draft | null; readonly kind: TabularNode['kind']; readonly placeholder: boolean; readonly line: number;
  parent: Draft | null; code: string; title: string; readonly notes: TabularNote[]; readonly sevenths: { character: string; text: string; inclusions: string[] }[];
};

/** What is counted while a Tabular is read. */
export type TabularCounts = { chapters: number; sections: number; codes: number; notes: number; sevenths: number; unread: number };

/**
 * Reads the Tabular List of ICD-10-CM (icd10cm_tabular_YYYY.xml, schema icd10cm_tabular.xsd). Nodes are given out when they
 * close, children before their parent. Sections follow each other in the file; here a section lies within the narrowest one
 * before it whose range takes it in (C00-C14 within C00-C75 within C00-C96), since its notes hold there.
 * Elements of an unknown kind are left out and counted.
 * @throws FaultError `bad-file` from `write` and `end`
 */
export function tabularReader(emit: (node: TabularNode) => void): TextReader & { readonly counts: TabularCounts } {
  const counts: TabularCounts = { chapters: 0, sections: 0, codes: 0, notes: 0, sevenths: 0, unread: 0 };
  const known = new Map<string, number>();
  let current: Draft | null = null;
  let sections: { readonly draft: Draft; readonly first: string; readonly last: string }[] = [];
  let ids = 0;
  const vision = visionReader();

  function openNode(kind: TabularNode['kind'], { attributes, line }: Element): void {
    if (kind === 'chapter') sections = [];
    const code = kind === 'section' ? (attributes['id'] ?? '') : '';
    const range = kind === 'section' ? (sectionRange(code) ?? badLine(line, 'a section with its range as id, such as A00-A09', excerpt(code))) : null;
    const around = range === null ? undefined : sections.findLast((section) => widensTo(section, range))?.draft;
    current = { id: ids++, up: current, parent: around ?? current, kind, placeholder: attributes['placeholder'] === 'true', line, code, title: '', notes: [], sevenths: [] };
    if (range !== null) sections.push({ draft: current, ...range });
  }

  function closeNode(kind: TabularNode['kind'], draft: Draft, { line }: Element): void {
    if (draft.code === '') badLine(line, kind === 'chapter' ? 'a chapter with its number' : 'a code with its name', 'none');
    if (draft.title === '') badLine(line, `${draft.code} with its title`, 'none');
    const before = known.get(`${kind} ${draft.code}`);
    if (before !== undefined) badLine(line, 'each code once', `${excerpt(draft.code)} again, first on line ${before}`);
    known.set(`${kind} ${draft.code}`, line);
    counts[kind === 'chapter' ? 'chapters' : kind === 'section' ? 'sections' : 'codes'] += 1;
    const { id, parent, code, title, placeholder, notes, sevenths, line: at } = draft;
    emit({ id, parent: parent?.id ?? null, kind, code, title, placeholder, notes, sevenths, line: at });
  }

  function nameNode(draft: Draft, text: string, line: number): void {
    if (draft.kind !== 'code') {
      draft.code = draft.kind === 'chapter' ? text : draft.code;
      return;
    }
    draft.code = text.replace('.', '');
    if (!isShapedFor('icd10cm', draft.code)) badLine(line, 'an ICD-10-CM code in <name>', excerpt(text));
    // FY2021 prints H54.512A within H54.511; what holds for it is told by its code.
    while (draft.parent?.kind === 'code' && !draft.code.startsWith(draft.parent.code)) draft.parent = draft.parent.parent;
  }

  function takeNote(draft: Draft, holder: Element, text: string, line: number): void {
    if (text === '') return;
    if (holder.name === 'sevenChrDef') {
      draft.sevenths.at(-1)?.inclusions.push(text);
      return;
    }
    const kind = noteElements[holder.name];
    if (kind === undefined) return;
    draft.notes.push({ kind, text, line });
    counts.notes += 1;
  }

  const reader = xmlReader('ICD10CM.tabular', {
    open: (element) => {
      const kind = nodeElements[element.name];
      if (kind !== undefined) openNode(kind, element);
    },
    close: (element, text) => {
      const { name, parent, line } = element;
      const kind = nodeElements[name];
      const draft = current;
      if (kind !== undefined && draft !== null) {
        closeNode(kind, draft, element);
        current = draft.up;
        return;
      }
      if (draft === null || parent === null) return;
      const isOwn = nodeElements[parent.name] !== undefined;
      if (name === 'name' && isOwn) nameNode(draft, text, line);
      else if (name === 'desc' && isOwn) draft.title = text;
      else if (name === 'note') takeNote(draft, parent, text, line);
      else if (name === 'extension') {
        const character = (element.attributes['char'] ?? '').toUpperCase();
        if (!/^[0-9A-Z]$/.test(character)) badLine(line, 'a 7th character, one digit or letter', excerpt(character));
        draft.sevenths.push({ character, text, inclusions: [] });
        counts.sevenths += 1;
      } else if (vision.takes(element)) {
        for (const note of vision.close(element, text)) {
          draft.notes.push({ kind: 'note', text: note, line });
          counts.notes += 1;
        }
      } else if (!passedOver.has(name)) counts.unread += 1;
    },
  });

  return {
    counts,
    write: reader.write,
    end: () => {
      reader.end();
      if (counts.codes === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}
