import type { DrawnRegion } from '#contract/region.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { countLeads } from './family-bar.tsx';
import styles from './regions.module.css';
import type { RegionNews } from './use-region-changes.ts';

interface RegionNewsNoticeProps {
  readonly news: RegionNews | null;
  /** As they are by now: leads may have followed since the answer. */
  readonly regions: readonly DrawnRegion[] | undefined;
  readonly isPlacing: boolean;
  readonly busy: boolean;
  readonly onUndo: (region: DrawnRegion) => void;
}

/** What was done last; a removal can be undone. */
export function RegionNewsNotice({ news, busy, onUndo, ...now }: RegionNewsNoticeProps) {
  return (
    <div role="status">
      {busy && (
        <p className={styles.loading}>
          <Spinner /> {t('region.saving')}
        </p>
      )}
      {news && (
        <Notice
          tone="ok"
          action={
            news.kind === 'removed' && (
              <Button onClick={() => onUndo(news.region)}>{t('region.undo')}</Button>
            )
          }
        >
          {inWords(news, now)}
        </Notice>
      )}
    </div>
  );
}

function inWords(
  { kind, region }: RegionNews,
  { regions, isPlacing }: Pick<RegionNewsNoticeProps, 'regions' | 'isPlacing'>,
): string {
  const { name } = region;
  if (kind === 'drawn' && isPlacing) return t('region.drawnSoon', { name });
  const { by_status } = regions?.find(({ id }) => id === region.id) ?? region;
  return t(`region.${kind}`, { name, count: countLeads(by_status) });
}
