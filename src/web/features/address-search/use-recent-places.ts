import { useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { forgetRecentPlaces } from './forget-recent-places.ts';

// It reads by the contract's schemas, which the box does not need to take typing.
const load = () => import('./recent-places.ts');

/** The places chosen last; where storage or the network fails there are none, and no error. */
export function useRecentPlaces(remembers: boolean) {
  const [recent, setRecent] = useState<readonly GeocodeFeature[]>([]);
  return {
    recent,
    /** Reads them anew; true when there is one. */
    read: async (): Promise<boolean> => {
      if (!remembers) return false;
      const places = await load().then(
        ({ readRecentPlaces }) => readRecentPlaces(),
        () => [],
      );
      setRecent(places);
      return places.length > 0;
    },
    keep: (feature: GeocodeFeature) => {
      if (!remembers) return;
      load().then(
        ({ keepRecentPlace, readRecentPlaces }) => {
          keepRecentPlace(feature);
          setRecent(readRecentPlaces());
        },
        () => {},
      );
    },
    forget: () => {
      forgetRecentPlaces();
      setRecent([]);
    },
  };
}
