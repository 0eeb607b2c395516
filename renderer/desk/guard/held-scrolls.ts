/** How far an element was scrolled: an element that leaves the page forgets it. */
export type HeldScroll = {
  readonly element: Element;
  readonly top: number;
  readonly left: number;
  /** The first child in sight, and how far its top was from the element's: heights that are only estimated may differ afterwards. */
  readonly anchor: { readonly child: Element; readonly above: number } | null;
};

/** In a few frames the browser lays out what it had skipped. */
const settlingFrames = 3;

/** Remembers every element of the desk that is scrolled. */
export function holdScrolls(desk: Element): readonly HeldScroll[] {
  return [...desk.querySelectorAll('*')]
    .filter(({ scrollTop, scrollLeft }) => scrollTop !== 0 || scrollLeft !== 0)
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft, anchor: anchorIn(element) }));
}

/** Scrolls everything back to where it was. */
export function returnScrolls(held: readonly HeldScroll[]): void {
  for (const { element, top, left } of held) element.scrollTo({ top, left, behavior: 'instant' });
  let frames = settlingFrames;
  const settle = (): void => {
    for (const scroll of held) putAnchorBack(scroll);
    if (frames-- > 0) requestAnimationFrame(settle);
  };
  settle();
}

function anchorIn(element: Element): HeldScroll['anchor'] {
  const { top } = element.getBoundingClientRect();
  for (const child of element.children) {
    const box = child.getBoundingClientRect();
    if (box.bottom > top) return { child, above: box.top - top };
  }
  return null;
}

function putAnchorBack({ element, anchor }: HeldScroll): void {
  if (anchor === null || !element.isConnected || !anchor.child.isConnected) return;
  const off = anchor.child.getBoundingClientRect().top - element.getBoundingClientRect().top - anchor.above;
  if (Math.abs(off) >= 1) element.scrollTop += off;
}
