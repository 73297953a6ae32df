import { useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { AddressSearch } from '#web/features/address-search/address-search.tsx';
import { t } from '#web/lib/i18n.ts';
import { FoundPlace } from './found-place.tsx';
import styles from './place-search.module.css';
import type { Dispatch } from './use-dispatch.ts';
import type { Errand } from './use-errand.ts';
import { zoomToResult } from './zoom-to-result.ts';

interface PlaceSearchProps {
  readonly dispatch: Dispatch;
  readonly onErrand: (errand: Errand) => void;
}

/** Goes to an address on the map, and offers what can be done there. */
export function PlaceSearch({ dispatch, onErrand }: PlaceSearchProps) {
  const [found, setFound] = useState<GeocodeFeature | null>(null);

  function handleChoose(feature: GeocodeFeature) {
    const [lng, lat] = feature.geometry.coordinates;
    setFound(feature);
    dispatch.flyTo({ lng, lat }, zoomToResult[feature.properties.kind]);
  }

  return (
    <div className={styles.search}>
      <AddressSearch
        near={dispatch.camera}
        onChoose={handleChoose}
        onUseTyped={null}
        remembersPlaces
        startsFocused={false}
        words={{
          hint: t('dispatch.searchHint'),
          none: t('dispatch.searchNone'),
          failed: t('dispatch.searchFailed'),
        }}
      />
      {found && (
        <FoundPlace
          feature={found}
          dispatch={dispatch}
          onNewLead={() => onErrand(({ places }) => places.choose(found))}
          onClose={() => setFound(null)}
        />
      )}
    </div>
  );
}
