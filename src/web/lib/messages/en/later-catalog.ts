import { byKey } from './catalog.ts';
import { chartsMessages } from './charts.ts';
import { dispatchMessages } from './dispatch.ts';
import { duplicateMessages } from './duplicate.ts';
import { faultMessages } from './fault.ts';
import { keysMessages } from './keys.ts';
import { leadMessages } from './lead.ts';
import { mapMessages } from './map.ts';
import { offlineMessages } from './offline.ts';
import { queueMessages } from './queue.ts';
import { serverMessages } from './server.ts';
import { signInMessages } from './sign-in.ts';
import { teamMessages } from './team.ts';

/** What is said by parts of the app that are loaded after the first screen. */
const areas = {
  charts: chartsMessages,
  dispatch: dispatchMessages,
  duplicate: duplicateMessages,
  fault: faultMessages,
  keys: keysMessages,
  lead: leadMessages,
  map: mapMessages,
  offline: offlineMessages,
  queue: queueMessages,
  server: serverMessages,
  signIn: signInMessages,
  team: teamMessages,
} as const;

export type LaterAreas = typeof areas;

export const englishCatalog = byKey(areas);
