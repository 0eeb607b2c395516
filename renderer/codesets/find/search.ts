import { flushSync } from 'react-dom';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BooksSearched, CodeHit, Facets, InForce } from '../../../shared/codesets';
import type { Fault } from '../../../shared/kernel';
import { call } from '../../bridge';
import { activeAfter, mostHits, systemsOf } from './hits';
import type { Narrowing } from './narrowing';

/** What the list shows: always the answer to one query, whole. */
export type Found = {
  readonly query: string;
  readonly hits: readonly CodeHit[];
  readonly total: number;
  readonly systems: readonly InForce[];
  readonly active: number;
  /** Whether the words of the books were searched too; where not, codes were, or an earlier edition. */
  readonly books: BooksSearched;
  /** How the codes are spread over systems and chapters, whatever the chosen chapter. */
  readonly facets: Facets;
};

export const nothingFound: Found = { query: '', hits: [], total: 0, systems: [], active: -1, books: 'searched', facets: { systems: [], chapters: [], billable: 0 } };

export type Search = {
  readonly found: Found;
  readonly fault: Fault | null;
  /** A newer question than the one that is shown has been asked. */
  readonly isBehind: () => boolean;
  /** Makes a row active; from then on it is the hand's choice. */
  readonly setActive: (active: number) => void;
  /**
   * Runs `act` with the list of the newest question: now, or when its answer comes, whatever is asked meanwhile.
   * @returns whether it has run
   */
  readonly whenFound: (act: (found: Found) => void) => boolean;
};

/**
 * Searches at every key. Answers that a newer question has overtaken are dropped. The category whose children are asked for
 * is left out.
 */
export function useSearch(query: string, date: string, hasCpt: boolean, { scope, narrowed: without, chapter, withHeaders }: Pick<Narrowing, 'scope' | 'narrowed' | 'chapter' | 'withHeaders'>): Search {
  const [found, setFound] = useState<Found>(nothingFound);
  const [fault, setFault] = useState<Fault | null>(null);
  const asked = useRef(0);
  const answered = useRef(0);
  const chosen = useRef<CodeHit | null>(null);
  const shown = useRef(found);
  const waiting = useRef<{ readonly forAnswer: number; readonly act: (found: Found) => void } | null>(null);
  useLayoutEffect(() => {
    shown.current = found;
  });

  useEffect(() => {
    const words = query.trim();
    const mine = ++asked.current;
    if (words === '') {
      answered.current = mine;
      chosen.current = null;
      setFound(nothingFound);
      setFault(null);
      return;
    }
    void call('codesets.search', { query: words, date, systems: systemsOf(scope, hasCpt), billableOnly: !withHeaders, limit: mostHits, ...(chapter === null ? {} : { chapter }) }).then((answer) => {
      const isNewest = mine === asked.current;
      const awaited = waiting.current?.forAnswer === mine ? waiting.current : null;
      if (awaited !== null) waiting.current = null;
      if (isNewest) answered.current = mine;
      if (!answer.ok) {
        if (isNewest) setFault(answer.fault);
        awaited?.act({ ...nothingFound, query: words });
        return;
      }
      const { total, systems, books, facets } = answer.value;
      const hits = answer.value.hits.filter(({ code }) => code !== without);
      const next = { query: words, hits, total: total - (answer.value.hits.length - hits.length), systems, active: activeAfter(hits, isNewest ? chosen.current : null), books, facets };
      if (isNewest) {
        // At once: left to the scheduler, the answer would often miss the next frame.
        flushSync(() => {
          setFault(null);
          setFound(next);
        });
        shown.current = next;
      }
      awaited?.act(next);
    });
    // The choice belongs to the list it was made in: only an answer that was already under way inherits it.
    return () => {
      chosen.current = null;
    };
  }, [query, date, scope, hasCpt, without, chapter, withHeaders]);

  const setActive = useCallback((active: number) => {
    chosen.current = shown.current.hits[active] ?? null;
    setFound((current) => ({ ...current, active }));
  }, []);
  const isBehind = useCallback(() => asked.current !== answered.current, []);
  const whenFound = useCallback((act: (found: Found) => void) => {
    // A row the hand has chosen is meant as it is seen; else a fast Enter means the first row of what was typed.
    const isThere = asked.current === answered.current || chosen.current !== null;
    if (isThere) act(shown.current);
    else waiting.current = { forAnswer: asked.current, act };
    return isThere;
  }, []);
  return { found, fault, isBehind, setActive, whenFound };
}
