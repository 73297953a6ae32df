import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { statusSymbol } from '#web/map/status-symbol.ts';
import { type ChartBar, families, scaleTop, statusOfFamily } from './chart-bars.ts';
import { figuresInWords, tickInWords } from './days-in-words.ts';
import { formatNumber } from '#web/lib/format.ts';
import styles from './stacked-bars.module.css';

interface StackedBarsProps {
  readonly bars: readonly ChartBar[];
  readonly label: string;
}

/**
 * Columns that are read one by one: by pointing at them, or like a slider, which is what screen
 * readers know of a row of values with one chosen.
 */
export function StackedBars({ bars, label }: StackedBarsProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const last = bars.length - 1;
  // The chart may have become shorter since.
  const at = Math.min(chosen ?? last, last);
  const bar = bars[at];
  const top = scaleTop(bars);
  if (!bar) return null;

  function handleKeyDown(event: KeyboardEvent) {
    const to = stepsOf(at, last)[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last, to)));
  }

  function handlePointer({ currentTarget, clientX }: PointerEvent) {
    const { left, width } = currentTarget.getBoundingClientRect();
    setChosen(Math.max(0, Math.min(last, Math.floor(((clientX - left) / width) * bars.length))));
  }

  return (
    <>
      <p className={styles.readout} aria-hidden="true">
        {figuresInWords(bar)}
      </p>
      <div className={styles.plot}>
        <div className={styles.scale} aria-hidden="true">
          <span>{formatNumber(top)}</span>
          <span>{formatNumber(top / 2)}</span>
          <span>0</span>
        </div>
        <div
          className={styles.columns}
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-valuemin={1}
          aria-valuemax={bars.length}
          aria-valuenow={at + 1}
          aria-valuetext={figuresInWords(bar)}
          onKeyDown={handleKeyDown}
          onPointerMove={handlePointer}
          onPointerDown={handlePointer}
        >
          {bars.map((column, index) => (
            <Column key={column.lastDay} bar={column} top={top} isChosen={index === at} />
          ))}
        </div>
        <div className={styles.ticks} aria-hidden="true">
          <span>{tickInWords(bars[0]?.firstDay ?? '')}</span>
          {bars.length > 2 && <span>{tickInWords(bars[last >> 1]?.firstDay ?? '')}</span>}
          {bars.length > 1 && <span>{tickInWords(bars[last]?.lastDay ?? '')}</span>}
        </div>
      </div>
    </>
  );
}

/** Where each key leads from the column at this place. */
const stepsOf = (at: number, last: number): Record<string, number> => ({
  ArrowLeft: at - 1,
  ArrowDown: at - 1,
  ArrowRight: at + 1,
  ArrowUp: at + 1,
  PageDown: at - 7,
  PageUp: at + 7,
  Home: 0,
  End: last,
});

interface ColumnProps {
  readonly bar: ChartBar;
  readonly top: number;
  readonly isChosen: boolean;
}

const Column = ({ bar, top, isChosen }: ColumnProps) => (
  <div className={styles.column} data-chosen={isChosen}>
    {families.toReversed().map(
      (family) =>
        bar.byFamily[family] > 0 && (
          <div
            key={family}
            className={styles[family]}
            style={{
              color: statusSymbol(statusOfFamily[family]).fill,
              height: `${(bar.byFamily[family] / top) * 100}%`,
            }}
          />
        ),
    )}
  </div>
);
