import { writeSetting } from '#web/lib/storage.ts';

/** Name of the setting that the places chosen last are kept in. */
export const recentPlacesSetting = 'recent-places';

// Apart from what reads them: it must be done when the box says so, with nothing to be loaded.
export const forgetRecentPlaces = (): void => writeSetting(recentPlacesSetting, '[]');
