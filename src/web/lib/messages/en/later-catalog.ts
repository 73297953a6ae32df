import { byKey } from './catalog.ts';
import { faultMessages } from './fault.ts';
import { leadMessages } from './lead.ts';
import { mapMessages } from './map.ts';
import { queueMessages } from './queue.ts';

/** What is said by parts of the app that are loaded after the first screen. */
const areas = {
  fault: faultMessages,
  lead: leadMessages,
  map: mapMessages,
  queue: queueMessages,
} as const;

export type LaterAreas = typeof areas;

export const englishCatalog = byKey(areas);
