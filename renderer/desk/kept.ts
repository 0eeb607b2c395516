import { useCallback, useRef, useState } from 'react';
import type { EncounterId, z } from '../../shared/kernel';
import { draftKey, dropDraft, noteDraft, useDesk } from './store';

/** Keeps text as a draft, at once; the caret stays where it was last seen in a field of it. */
export function keepText(field: string, encounterId: EncounterId | null, text: string): void {
  const before = useDesk.getState().drafts.get(draftKey(field, encounterId));
  noteDraft({ field, encounterId, text, selectionStart: before?.selectionStart ?? 0, selectionEnd: before?.selectionEnd ?? 0 });
}

/** Keeps a form or a choice as a draft, at once. */
export function keepValue(field: string, encounterId: EncounterId | null, value: unknown): void {
  keepText(field, encounterId, JSON.stringify(value));
}

/** What was kept of a form or a choice; null where nothing was, or where another version of Chartlock wrote it. */
export function readKept<Value>(field: string, encounterId: EncounterId | null, schema: z.ZodType<Value>): Value | null {
  const text = useDesk.getState().drafts.get(draftKey(field, encounterId))?.text ?? '';
  if (text === '') return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export type Kept<Value> = {
  readonly value: Value;
  readonly change: (next: Value | ((before: Value) => Value)) => void;
  /** Forgets what is kept: it has been said, or taken back. */
  readonly drop: () => void;
  /** Whether it came back from before a lock or a crash. */
  readonly restored: boolean;
};

/** The state of a form or a choice that comes back after a lock. Give the component a `key` where the encounter may change. */
export function useKept<Value>(field: string, encounterId: EncounterId | null, schema: z.ZodType<Value>, atFirst: () => Value): Kept<Value> {
  const [value, setValue] = useState(() => readKept(field, encounterId, schema) ?? atFirst());
  const latest = useRef(value);
  const [restored] = useState(() => useDesk.getState().restored.has(draftKey(field, encounterId)));

  // The journal has it before the screen does: between a key and the next frame a lock may come.
  const change = useCallback((next: Value | ((before: Value) => Value)) => {
    const after = isChange(next) ? next(latest.current) : next;
    latest.current = after;
    setValue(() => after);
    keepValue(field, encounterId, after);
  }, [field, encounterId]);

  const drop = useCallback(() => dropDraft(field, encounterId), [field, encounterId]);
  return { value, change, drop, restored };
}

function isChange<Value>(next: Value | ((before: Value) => Value)): next is (before: Value) => Value {
  return typeof next === 'function';
}
