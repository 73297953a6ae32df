import type { DrawnRegion } from '#contract/region.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { countLeads, FamilyBar } from './family-bar.tsx';
import styles from './regions.module.css';

export interface RegionRowProps {
  readonly region: DrawnRegion;
  /** Leads of the largest region in the list. */
  readonly most: number;
  /** Whether only its leads are shown. */
  readonly isChosen: boolean;
  readonly onChoose: (regionId: string | null) => void;
  readonly onEdit: (region: DrawnRegion) => void;
  readonly onRemove: (region: DrawnRegion) => void;
}

/** One region: what is in it, and what can be done with it. */
export function RegionRow(props: RegionRowProps) {
  const { region, most, isChosen } = props;
  const { id, name, by_status } = region;
  return (
    <li className={styles.row} aria-label={name} data-chosen={isChosen}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span className={styles.small}>{t('region.count', { count: countLeads(by_status) })}</span>
      </div>
      <FamilyBar byStatus={by_status} most={most} />
      <div className={styles.actions}>
        <Button
          variant="quiet"
          aria-pressed={isChosen}
          aria-label={t('region.showOnlyOf', { name })}
          onClick={() => props.onChoose(isChosen ? null : id)}
        >
          {t(isChosen ? 'region.showAll' : 'region.showOnly')}
        </Button>
        <Button
          variant="quiet"
          aria-label={t('region.editOf', { name })}
          onClick={() => props.onEdit(region)}
        >
          {t('region.edit')}
        </Button>
        <Button
          variant="quiet"
          aria-label={t('region.removeOf', { name })}
          onClick={() => props.onRemove(region)}
        >
          {t('region.remove')}
        </Button>
      </div>
    </li>
  );
}
