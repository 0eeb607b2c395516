import { useEffect } from 'react';
import type { Place } from '../../shared/desk';
import { flushDesk, followRules, updatePlace, useDesk } from './store';

/** Where the coder is, and how to move: `update({ view: 'encounter', encounterId })`. */
export function usePlace(): { readonly place: Place; readonly update: (changes: Partial<Place>) => void } {
  const place = useDesk((state) => state.place);
  return { place, update: updatePlace };
}

/** Writes the last words when the shell is about to lock, and when the window is hidden or goes away. */
export function useDeskKeeping(): void {
  useEffect(() => {
    const keep = (): void => void flushDesk();
    const keepWhenHidden = (): void => { if (document.visibilityState === 'hidden') keep(); };
    const stopListening = window.desk.onAboutToLock(flushDesk);
    document.addEventListener('visibilitychange', keepWhenHidden);
    window.addEventListener('pagehide', keep);
    window.addEventListener('blur', keep);
    return () => {
      stopListening();
      document.removeEventListener('visibilitychange', keepWhenHidden);
      window.removeEventListener('pagehide', keep);
      window.removeEventListener('blur', keep);
    };
  }, []);
}

/** What rules the desk, as it changes. */
export function useRulesKeeping(): void {
  useEffect(followRules, []);
}

/** Shows theme and size as the settings say; the theme itself is the shell's (nativeTheme). */
export function useAppearance(): void {
  const comfortable = useDesk(({ settings }) => settings.comfortable);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-comfortable', comfortable);
  }, [comfortable]);
}
