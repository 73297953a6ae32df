import { t } from '#web/lib/i18n.ts';
import styles from './regions-layer.module.css';
import type { DispatchAreas } from './use-dispatch-areas.ts';

/** Turns the outlines of regions on and off, in the menu of layers. */
export const RegionsLayer = ({ areas }: { readonly areas: DispatchAreas }) => (
  <label className={styles.choice}>
    <input
      type="checkbox"
      checked={areas.regionsShown}
      onChange={(event) => areas.showRegions(event.target.checked)}
    />
    {t('region.onMap')}
  </label>
);
