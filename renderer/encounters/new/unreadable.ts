import { useCallback, useState } from 'react';

/** Follows which date fields hold something that is no date, so that a form is not sent without it. */
export function useUnreadable(): { readonly isReadable: boolean; readonly onReadable: (field: string, isReadable: boolean) => void } {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const onReadable = useCallback((field: string, isReadable: boolean) => {
    setFields((before) => {
      if (before.has(field) === !isReadable) return before;
      const after = new Set(before);
      if (isReadable) after.delete(field);
      else after.add(field);
      return after;
    });
  }, []);
  return { isReadable: fields.size === 0, onReadable };
}

/** Puts the focus on the first field that is wrong, once its message is on screen. */
export function focusFirstProblem(within: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const field = within?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-invalid] button');
    field?.focus();
  });
}
