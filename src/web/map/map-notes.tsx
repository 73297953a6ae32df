import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import styles from './map-view.module.css';

interface MapNotesProps {
  readonly isStyleTroubled: boolean;
  readonly isImageryTroubled: boolean;
}

/** What of the map cannot be had, over its foot. */
export const MapNotes = ({ isStyleTroubled, isImageryTroubled }: MapNotesProps) => (
  <div className={styles.note} role="alert">
    {isStyleTroubled && <Notice tone="warning">{t('map.styleTrouble')}</Notice>}
    {isImageryTroubled && <Notice tone="warning">{t('map.imageryTrouble')}</Notice>}
  </div>
);
