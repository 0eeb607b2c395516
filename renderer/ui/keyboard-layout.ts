/** What each key types without modifiers, by its place: 'KeyQ' → 'a' on a French keyboard. Empty where it is not known. */
export type KeyboardLayout = ReadonlyMap<string, string>;

declare global {
  interface Navigator {
    /** Chromium's Keyboard Map; other browsers have none. */
    readonly keyboard?: { readonly getLayoutMap: () => Promise<KeyboardLayout> };
  }
}

let layout: KeyboardLayout = new Map();

/** The layout of the keyboard, as far as it is known. */
export function keyboardLayout(): KeyboardLayout {
  return layout;
}

/**
 * Reads the layout when a modifier goes down: the letter that follows then finds the layout of this moment, whichever the
 * person has switched to. What is returned stops that.
 */
export function followKeyboardLayout(): () => void {
  const read = ({ key }: { readonly key: string }): void => {
    if (key !== 'Alt' && key !== 'Control' && key !== 'Meta') return;
    navigator.keyboard?.getLayoutMap().then(
      (map) => {
        layout = map;
      },
      // Not to be had: the places of the keys decide then.
      () => undefined,
    );
  };
  window.addEventListener('keydown', read, { capture: true });
  return () => window.removeEventListener('keydown', read, { capture: true });
}
