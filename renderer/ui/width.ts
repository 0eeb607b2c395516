import { useCallback, useRef, useState, type RefCallback, type RefObject } from 'react';

export type Width<T extends HTMLElement> = {
  /** The `ref` of the element. */
  readonly attach: RefCallback<T>;
  readonly element: RefObject<T | null>;
  /** Pixels; 0 until it is known. */
  readonly width: number;
};

/**
 * An element's width, followed from whenever the element is there: it may come later than the component, as a list does that stands on another
 * page of a view. For lists that give up columns when they are narrow.
 */
export function useWidth<T extends HTMLElement>(): Width<T> {
  const element = useRef<T>(null);
  const [width, setWidth] = useState(0);
  const attach = useCallback((there: T | null) => {
    element.current = there;
    if (there === null) return undefined;
    // An element that is taken off the page for a while has no width: it comes back with the one it had.
    const observer = new ResizeObserver(() => { if (there.isConnected) setWidth(there.clientWidth); });
    observer.observe(there);
    setWidth(there.clientWidth);
    return () => {
      observer.disconnect();
      element.current = null;
    };
  }, []);
  return { attach, element, width };
}
