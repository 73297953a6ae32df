import type { DrawTask } from './draw-task.ts';
import type { Drawing } from './drawing.ts';

/**
 * What a key means while something is drawn; true when it was ours. The canvas has the focus
 * while one draws; Escape stops from anywhere but a field.
 */
export function pressWhileDrawing(event: KeyboardEvent, drawing: Drawing, task: DrawTask): boolean {
  const { key, target } = event;
  if (key === 'Escape' && !isField(target)) {
    task.onCancel();
    return true;
  }
  if (!(target instanceof HTMLCanvasElement) || task.kind === 'edit') return false;
  if (key === 'Enter') {
    if (event.ctrlKey || event.metaKey) drawing.finish();
    else drawing.placePoint();
    return true;
  }
  if (key !== 'Backspace' || task.kind !== 'border') return false;
  drawing.undoPoint();
  return true;
}

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
