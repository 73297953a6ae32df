import { byKey } from './catalog.ts';
import { duplicateMessages } from './duplicate.ts';
import { faultMessages } from './fault.ts';
import { leadMessages } from './lead.ts';
import { mapMessages } from './map.ts';
import { offlineMessages } from './offline.ts';
import { queueMessages } from './queue.ts';

/** What is said by parts of the app that are loaded after the first screen. */
const areas = {
  duplicate: duplicateMessages,
  fault: faultMessages,
  lead: leadMessages,
  map: mapMessages,
  offline: offlineMessages,
  queue: queueMessages,
} as const;

export type LaterAreas = typeof areas;

export const englishCatalog = byKey(areas);
