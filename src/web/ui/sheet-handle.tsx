import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import styles from './sheet-handle.module.css';

/** From lowest to highest. */
const sheetHeights = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];

/** How much of the room a sheet takes at each height, in pixels; the style sheet agrees. */
const pixelsOf = (room: number): Record<SheetHeight, number> => ({
  peek: 152,
  half: room * 0.54,
  full: room - 12,
});

interface SheetHandleProps {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly height: SheetHeight;
  readonly onHeightChange: (height: SheetHeight) => void;
  readonly growLabel: string;
  readonly shrinkLabel: string;
}

interface Drag {
  readonly startY: number;
  readonly startHeight: number;
  /** Null until it has moved so far that it is no press. */
  height: number | null;
}

const dragStartPx = 6;

/** Drag it, press it, or use the arrow keys on it: nothing needs a drag (WCAG 2.5.7). */
export function SheetHandle(props: SheetHandleProps) {
  const { sheet, height, onHeightChange } = props;
  const drag = useRef<Drag | null>(null);
  const justDragged = useRef(false);

  function handlePointerDown(event: PointerEvent<HTMLButtonElement>) {
    if (!sheet.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    justDragged.current = false;
    drag.current = {
      startY: event.clientY,
      startHeight: sheet.current.offsetHeight,
      height: null,
    };
  }

  function handlePointerMove(event: PointerEvent) {
    const state = drag.current;
    if (!state || !sheet.current) return;
    const rise = state.startY - event.clientY;
    if (state.height === null && Math.abs(rise) <= dragStartPx) return;
    state.height = state.startHeight + rise;
    // Set on the element itself: rendering React for each pixel would stutter.
    sheet.current.style.height = `${state.height}px`;
    sheet.current.style.transition = 'none';
  }

  function handlePointerEnd() {
    const state = drag.current;
    drag.current = null;
    if (!state || state.height === null || !sheet.current) return;
    justDragged.current = true;
    sheet.current.style.height = '';
    sheet.current.style.transition = '';
    const room = sheet.current.parentElement?.clientHeight ?? window.innerHeight;
    onHeightChange(nearestHeight(state.height, room));
  }

  function handleClick() {
    // The browser sends a click after a drag, too.
    if (justDragged.current) justDragged.current = false;
    else onHeightChange(height === 'full' ? 'peek' : step(height, 1));
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onHeightChange(step(height, event.key === 'ArrowUp' ? 1 : -1));
  }

  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={height === 'full' ? props.shrinkLabel : props.growLabel}
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={handlePointerEnd}
      onPointerCancel={handlePointerEnd}
      onClick={handleClick}
      onKeyDown={handleKeyDown}
    />
  );
}

function step(height: SheetHeight, by: 1 | -1): SheetHeight {
  return sheetHeights[sheetHeights.indexOf(height) + by] ?? height;
}

function nearestHeight(pixels: number, room: number): SheetHeight {
  const heights = pixelsOf(room);
  return sheetHeights.reduce((nearest, candidate) =>
    Math.abs(heights[candidate] - pixels) < Math.abs(heights[nearest] - pixels)
      ? candidate
      : nearest,
  );
}
