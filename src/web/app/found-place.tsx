import type { GeocodeFeature } from '#contract/geocode.ts';
import { NearestLeads } from '#web/features/nearest-leads/nearest-leads.tsx';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import styles from './place-search.module.css';
import type { Dispatch } from './use-dispatch.ts';

interface FoundPlaceProps {
  readonly feature: GeocodeFeature;
  readonly dispatch: Dispatch;
  readonly onNewLead: () => void;
  readonly onClose: () => void;
}

/** The address that was searched for, with what can be done there. */
export function FoundPlace({ feature, dispatch, onNewLead, onClose }: FoundPlaceProps) {
  const [lng, lat] = feature.geometry.coordinates;
  return (
    <section className={styles.place} aria-label={t('dispatch.place')}>
      <div className={styles.head}>
        <p className={styles.label}>{feature.properties.label}</p>
        <IconButton icon="close" label={t('dispatch.closePlace')} onClick={onClose} />
      </div>
      <Button onClick={onNewLead}>{t('dispatch.newLeadHere')}</Button>
      <NearestLeads
        key={`${lng} ${lat}`}
        place={{ lng, lat }}
        filter={dispatch.chosen.query}
        onOpen={dispatch.open}
      />
    </section>
  );
}
