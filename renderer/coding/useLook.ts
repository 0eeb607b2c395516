import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/ipc';
import type { Fault } from '../../shared/kernel';
import { call } from '../bridge';
import type { CodeName } from './store';

export type LookedUp = CallOutput<'codesets.look'>;
/** `isCurrent` is false while `looked` is still the code before. */
export type Look = { readonly looked: LookedUp | null; readonly fault: Fault | null; readonly isCurrent: boolean };

/** A code with its surroundings in the release in force on a date. While the next one comes, the last stays, so that nothing jumps. */
export function useLook(name: CodeName | null, date: string): Look {
  const [look, setLook] = useState<Omit<Look, 'isCurrent'> & { readonly key: string }>({ looked: null, fault: null, key: '' });
  const system = name?.system;
  const code = name?.code;
  const key = `${system} ${code} ${date}`;
  useEffect(() => {
    if (system === undefined || code === undefined) return undefined;
    let isCurrent = true;
    void call('codesets.look', { system, code, date }).then((answer) => {
      if (isCurrent) setLook(answer.ok ? { looked: answer.value, fault: null, key } : { looked: null, fault: answer.fault, key });
    });
    return () => {
      isCurrent = false;
    };
  }, [system, code, date, key]);
  return { looked: look.looked, fault: look.key === key ? look.fault : null, isCurrent: look.key === key };
}
