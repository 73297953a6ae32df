import { useEffect, useEffectEvent, useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './draw-bar.module.css';
import { pressWhileDrawing } from './draw-keys.ts';
import type { DrawTask } from './draw-task.ts';
import type { Drawing } from './drawing.ts';
import type { LeadMap } from './lead-map.ts';

interface DrawBarProps {
  readonly map: LeadMap;
  readonly task: DrawTask;
}

/** A border has an inside from here on. */
const leastPoints = 3;

/**
 * Says how to draw, and has a button for each step. The map's canvas has the focus: Enter places
 * a point at the crosshair, Backspace takes one back, Ctrl+Enter finishes, Escape stops.
 */
export function DrawBar({ map, task }: DrawBarProps) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState(false);
  const [points, setPoints] = useState(0);
  useEffect(() => {
    let gone = false;
    setPoints(0);
    map.board.draw(task, setPoints).then(
      (begun) => !gone && setDrawing(begun),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      map.board.clear();
      setDrawing(null);
    };
  }, [map, task]);
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (!drawing || !pressWhileDrawing(event, drawing, task)) return;
    event.preventDefault();
    // Nor is it a key of the map, which would begin a lead there.
    event.stopPropagation();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);

  const isBorder = task.kind === 'border';
  return (
    <div
      className={styles.bar}
      role="group"
      aria-label={t('draw.bar')}
      data-draws-at-crosshair={task.kind !== 'edit'}
    >
      <p className={styles.hint} role="status">
        {failed ? t('draw.failed') : t(`draw.${task.kind}`, { count: points })}
      </p>
      <div className={styles.buttons}>
        {task.kind !== 'edit' && drawing && (
          <Button onClick={() => drawing.placePoint()}>{t(`draw.${task.kind}Point`)}</Button>
        )}
        {isBorder && drawing && (
          <Button aria-disabled={points === 0} onClick={() => drawing.undoPoint()}>
            {t('draw.undoPoint')}
          </Button>
        )}
        {(isBorder || task.kind === 'lasso') && drawing && (
          <Button
            variant="primary"
            aria-disabled={isBorder && points < leastPoints}
            onClick={() => drawing.finish()}
          >
            {t('draw.finish')}
          </Button>
        )}
        <Button onClick={task.onCancel}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
