import { useSyncExternalStore } from 'react';

/** How many panes there is room for: three; two, with the context sliding over; or one of those two at a time. */
export type Room = 'three' | 'two' | 'one';

const forThree = '(min-width: 1200px)';
const forTwo = '(min-width: 760px)';

/** The room the window has, in CSS pixels: zooming in narrows it as a smaller window does. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribe, roomNow);
}

/** Whether all three panes are side by side now. */
export function hasRoomForThree(): boolean {
  return roomNow() === 'three';
}

function roomNow(): Room {
  if (window.matchMedia(forThree).matches) return 'three';
  return window.matchMedia(forTwo).matches ? 'two' : 'one';
}

function subscribe(listener: () => void): () => void {
  const queries = [forThree, forTwo].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
