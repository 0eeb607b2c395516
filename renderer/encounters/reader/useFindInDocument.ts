import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { choiceField } from '../../../shared/desk';
import { documentIdSchema, z, type DocumentId } from '../../../shared/kernel';
import { useCaretKeeping, useKept } from '../../desk';
import { useChart } from './chart';
import { findMatches, matchFrom, mostMatches } from './matches';
import type { Stretch } from './words';

export type FindInDocument = {
  readonly isOpen: boolean;
  /** Raised each time the bar is asked for. */
  readonly asked: number;
  readonly query: string;
  readonly matches: readonly Stretch[];
  readonly current: number;
  readonly isCut: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly setQuery: (query: string) => void;
  readonly setCurrent: (current: number) => void;
  /** The match gone to, for the words as they are typed now: the deferred search may not have caught up. */
  readonly settled: () => Stretch | null;
};

const none: readonly Stretch[] = [];

const field = choiceField('find-in-document');
const keptSchema = z.strictObject({ documentId: documentIdSchema, isOpen: z.boolean(), query: z.string() });

/**
 * The state of "find in this document": what is sought, where it stands, which match is current. What is sought comes back
 * after a lock; who goes to another document begins anew.
 */
export function useFindInDocument(documentId: DocumentId, text: string, caret: () => number): FindInDocument {
  const [asked, setAsked] = useState(0);
  const nothing = { documentId, isOpen: false, query: '' };
  const encounterId = useChart((state) => state.encounterId);
  const { value, change, drop } = useKept(field, encounterId, keptSchema, () => nothing);
  const { isOpen, query } = value.documentId === documentId ? value : nothing;
  const keep = (part: Partial<typeof nothing>): void => change({ documentId, isOpen, query, ...part });
  useEffect(() => drop, [drop]);
  useCaretKeeping(field, encounterId, isOpen);
  const [chosen, setChosen] = useState<{ readonly query: string; readonly index: number } | null>(null);
  // A long text takes a few frames to search: the box goes on taking keys meanwhile.
  const sought = useDeferredValue(isOpen ? query : '');
  const matches = useMemo(() => (sought === '' ? none : findMatches(text, sought)), [text, sought]);
  const first = useMemo(() => (matches.length === 0 ? -1 : matchFrom(matches, caret())), [matches, caret]);
  const current = chosen !== null && chosen.query === sought && chosen.index < matches.length ? chosen.index : first;
  return {
    isOpen,
    asked,
    query,
    matches,
    current,
    isCut: matches.length === mostMatches,
    open: () => {
      keep({ isOpen: true });
      setAsked((times) => times + 1);
    },
    close: () => keep({ isOpen: false }),
    setQuery: (words) => keep({ query: words }),
    setCurrent: (index) => setChosen({ query: sought, index }),
    settled: () => {
      if (query === '') return null;
      if (query === sought) return matches[current] ?? null;
      const fresh = findMatches(text, query);
      return fresh[matchFrom(fresh, caret())] ?? null;
    },
  };
}
