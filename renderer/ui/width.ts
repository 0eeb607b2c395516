import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** An element's width in pixels, followed; 0 until it is known. For lists that give up columns when it is narrow. */
export function useWidth<T extends HTMLElement>(): { readonly ref: RefObject<T | null>; readonly width: number } {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    // An element that is taken off the page for a while has no width: it comes back with the one it had.
    const observer = new ResizeObserver(() => { if (element.isConnected) setWidth(element.clientWidth); });
    observer.observe(element);
    setWidth(element.clientWidth);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
