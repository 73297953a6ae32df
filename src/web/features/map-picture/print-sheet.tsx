import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { t } from '#web/lib/i18n.ts';
import { StatusDot } from '#web/map/status-dot.tsx';
import { StatusIcon } from '#web/map/status-icon.tsx';
import styles from './print-sheet.module.css';
import { hasSymbol, type Sheet } from './sheet.ts';

interface PrintSheetProps {
  readonly sheet: Sheet;
  /** The map's picture as the address of an image. */
  readonly image: string;
  readonly onDone: () => void;
}

/** The sheet on paper: beside the app, seen by the printer alone, there until it is printed. */
export function PrintSheet({ sheet, image, onDone }: PrintSheetProps) {
  useEffect(() => {
    document.body.classList.add(styles.printing ?? '');
    window.addEventListener('afterprint', onDone);
    return () => {
      document.body.classList.remove(styles.printing ?? '');
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  const { scale, heat } = sheet.picture;
  const ofWidth = (pixels: number) => `${(pixels / sheet.picture.width) * 100}%`;
  return createPortal(
    <article className={styles.sheet}>
      <h1>{sheet.title}</h1>
      <p className={styles.faded}>{sheet.made}</p>
      {sheet.filters.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <div className={styles.map}>
        {/* Before it is drawn there is nothing to print. */}
        <img
          src={image}
          alt={t(heat ? 'picture.heatOf' : 'picture.mapOf')}
          onLoad={() => window.print()}
        />
        {scale && (
          <span className={styles.scale} style={{ width: ofWidth(scale.width) }}>
            <span>{scale.words}</span>
          </span>
        )}
      </div>
      <h2>{sheet.legendTitle}</h2>
      {heat && (
        <p className={styles.heat}>
          {t('picture.heatFew')}
          <span style={{ background: `linear-gradient(to right, ${heat.colors.join(', ')})` }} />
          {t('picture.heatMany')}
        </p>
      )}
      <ul className={styles.legend}>
        {sheet.counts.map(({ status, count }) => (
          <li key={status}>
            {hasSymbol(sheet.picture, status) && (
              <>
                <StatusDot status={status} size={13} />
                <StatusIcon status={status} size={18} />
              </>
            )}
            {t('picture.count', { name: t(`status.${status}`), count })}
          </li>
        ))}
      </ul>
      <p className={styles.faded}>{t('picture.sources', { names: sheet.picture.attribution })}</p>
    </article>,
    document.body,
  );
}
