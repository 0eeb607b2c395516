import { useCallback, useEffect, useState } from 'react';
import type { TermBook } from '../../../shared/codesets';
import type { CallOutput } from '../../../shared/ipc';
import type { Fault, Result } from '../../../shared/kernel';
import { call } from '../../bridge';

/** The most main terms shown: who needs more types another letter. */
export const mostTerms = 60;

type Read<Value> = { readonly value: Value | null; readonly fault: Fault | null; readonly isCurrent: boolean };

/** Asks for something whenever it is another; what was there stays until the answer comes, so that nothing jumps. A null key asks nothing. */
function useRead<Value>(key: string | null, ask: () => Promise<Result<Value>>): Read<Value> {
  const [read, setRead] = useState<{ readonly key: string | null; readonly value: Value | null; readonly fault: Fault | null }>({ key: null, value: null, fault: null });
  useEffect(() => {
    if (key === null) return undefined;
    let isWanted = true;
    void ask().then((answer) => {
      if (isWanted) setRead(answer.ok ? { key, value: answer.value, fault: null } : { key, value: null, fault: answer.fault });
    });
    return () => {
      isWanted = false;
    };
  }, [key, ask]);
  return { value: key === null ? null : read.value, fault: read.key === key ? read.fault : null, isCurrent: read.key === key };
}

export type MainTerms = CallOutput<'codesets.mainTerms'>;
export type OpenTerm = CallOutput<'codesets.term'>;

/** The main terms of a book that begin with what was typed; nothing is asked while a term is open. */
export function useMainTerms(book: TermBook, date: string, starts: string, isAsked: boolean): Read<MainTerms> {
  const ask = useCallback(() => call('codesets.mainTerms', { book, date, starts, limit: mostTerms }), [book, date, starts]);
  return useRead(isAsked ? `${book} ${date} ${starts}` : null, ask);
}

/** A term with what stands under it. */
export function useTerm(book: TermBook, date: string, id: number | null): Read<OpenTerm> {
  const ask = useCallback(() => call('codesets.term', { book, date, id: id ?? 0 }), [book, date, id]);
  return useRead(id === null ? null : `${book} ${date} ${id}`, ask);
}
