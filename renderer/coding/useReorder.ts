import { useRef, useState, type PointerEvent } from 'react';
import type { Assignment } from '../../shared/coding';
import type { AssignmentId } from '../../shared/kernel';
import { droppedPosition } from './sequence';

/** Where a dragged code would land. */
export type DropPlace = { readonly id: AssignmentId; readonly where: 'before' | 'after' };

export type Reorder = {
  readonly dragged: AssignmentId | null;
  readonly place: DropPlace | null;
  readonly onPointerDownCapture: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMoveCapture: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUpCapture: () => void;
  readonly onPointerCancel: () => void;
};

/** How far the pointer must go before a press on the grip is a drag. */
const threshold = 4;

/**
 * Reordering rows by their grips, with pointer events alone. A drag of the operating system would carry data that
 * other programs can take (hardening H-30), and the page refuses to start one.
 */
export function useReorder(codes: readonly Assignment[], isEditable: boolean, onMove: (id: AssignmentId, position: number) => void): Reorder {
  const [dragged, setDragged] = useState<AssignmentId | null>(null);
  const [place, setPlace] = useState<DropPlace | null>(null);
  const pressed = useRef<{ readonly id: AssignmentId; readonly y: number } | null>(null);
  const idOf = (element: Element | null): AssignmentId | null => {
    const key = element?.closest('[data-key]')?.getAttribute('data-key');
    return codes.find(({ id }) => id === key)?.id ?? null;
  };
  const end = (): void => {
    pressed.current = null;
    setDragged(null);
    setPlace(null);
  };
  return {
    dragged,
    place,
    onPointerDownCapture: (event) => {
      const isGrip = event.target instanceof Element && event.target.closest('[data-grip]') !== null;
      const id = isGrip && isEditable && event.button === 0 && event.target instanceof Element ? idOf(event.target) : null;
      if (id === null) return;
      // The row itself must not take this press for a selection.
      event.stopPropagation();
      event.preventDefault();
      pressed.current = { id, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMoveCapture: (event) => {
      if (pressed.current === null) return;
      if (dragged === null && Math.abs(event.clientY - pressed.current.y) < threshold) return;
      setDragged(pressed.current.id);
      const rows = [...event.currentTarget.querySelectorAll('[data-key]')];
      const over = rows.find((row) => event.clientY < row.getBoundingClientRect().bottom) ?? rows.at(-1) ?? null;
      const id = idOf(over);
      if (over === null || id === null) return;
      const { top, height } = over.getBoundingClientRect();
      const next: DropPlace = { id, where: event.clientY < top + height / 2 ? 'before' : 'after' };
      setPlace(droppedPosition(codes, pressed.current.id, id, next.where) === null ? null : next);
      over.scrollIntoView({ block: 'nearest' });
    },
    onPointerUpCapture: () => {
      if (dragged !== null && place !== null) {
        const position = droppedPosition(codes, dragged, place.id, place.where);
        if (position !== null) onMove(dragged, position);
      }
      end();
    },
    onPointerCancel: end,
  };
}
