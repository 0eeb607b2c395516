import { flushSync } from 'react-dom';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PcsAnswer, PcsBuildAsked, PcsReady } from '../../../shared/codesets';
import type { EncounterId, Fault } from '../../../shared/kernel';
import { call } from '../../bridge';
import { useKept } from '../../desk';
import { emptyBuild, keptBuildSchema, pcsField } from './kept-build';

/** What a key does to a build; null when it does nothing, with what is said then. */
export type Step = { readonly next: PcsBuildAsked } | { readonly note: string };

export type PcsBuildHandle = {
  readonly build: PcsBuildAsked;
  /** The newest answer. */
  readonly answer: PcsAnswer | null;
  readonly fault: Fault | null;
  /** Why the last key did nothing; empty where it did something. */
  readonly note: string;
  /** Takes a step from where the build stands; one that comes before the answer to the last waits for it. */
  readonly take: (step: (ready: PcsReady, build: PcsBuildAsked) => Step | null) => void;
  readonly setWords: (words: string) => void;
  readonly tryAgain: () => void;
};

/** A build with its answers, one question after the other: keys are taken in their order, however fast they come. */
export function usePcsBuild(encounterId: EncounterId, date: string): PcsBuildHandle {
  const { value: build, change } = useKept(pcsField, encounterId, keptBuildSchema, emptyBuild);
  const [answer, setAnswer] = useState<PcsAnswer | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [note, setNote] = useState('');
  const [attempt, setAttempt] = useState(0);
  const latest = useRef({ build, answer, isCurrent: false });
  const waiting = useRef<((ready: PcsReady, build: PcsBuildAsked) => Step | null)[]>([]);
  const asked = useRef(0);

  const go = useCallback((next: PcsBuildAsked) => {
    latest.current = { ...latest.current, build: next, isCurrent: false };
    change(next);
  }, [change]);

  const serve = useCallback(() => {
    while (latest.current.isCurrent && latest.current.answer?.state === 'ready') {
      const step = waiting.current.shift();
      if (step === undefined) return;
      const taken = step(latest.current.answer, latest.current.build);
      if (taken === null) continue;
      setNote('note' in taken ? taken.note : '');
      if ('next' in taken) go(taken.next);
    }
  }, [go]);

  useEffect(() => {
    const mine = ++asked.current;
    void call('codesets.buildPcs', { ...build, picks: [...build.picks], date }).then((given) => {
      if (mine !== asked.current) return;
      if (!given.ok) {
        waiting.current = [];
        setFault(given.fault);
        return;
      }
      const { value } = given;
      latest.current = { build, answer: value, isCurrent: true };
      // At once: left to the scheduler, the answer would often miss the next frame.
      flushSync(() => {
        setFault(null);
        setAnswer(value);
      });
      if (value.state === 'ready' && value.taken < build.picks.length) {
        const { code = '', axis = 1 } = build.picks[value.taken] ?? {};
        setNote(`No code has ${code} as its character ${axis} there.`);
        go({ ...build, picks: build.picks.slice(0, value.taken) });
      }
      serve();
    });
  }, [build, date, attempt, go, serve]);

  const take = useCallback((step: (ready: PcsReady, build: PcsBuildAsked) => Step | null) => {
    waiting.current.push(step);
    serve();
  }, [serve]);
  const setWords = useCallback((words: string) => {
    setNote('');
    go({ ...latest.current.build, words });
  }, [go]);
  return { build, answer, fault, note, take, setWords, tryAgain: () => setAttempt((before) => before + 1) };
}
