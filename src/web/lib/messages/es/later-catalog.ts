import { byKey } from '#web/lib/messages/by-key.ts';
import { chartsMessages } from './charts.ts';
import { commonLaterMessages } from './common-later.ts';
import { dispatchMessages } from './dispatch.ts';
import { drawMessages } from './draw.ts';
import { duplicateMessages } from './duplicate.ts';
import { extraInfoMessages } from './extra-info.ts';
import { faultMessages } from './fault.ts';
import { filterMessages } from './filter.ts';
import { keysMessages } from './keys.ts';
import { kioskSetupMessages } from './kiosk-setup.ts';
import { kioskMessages } from './kiosk.ts';
import { leadMessages } from './lead.ts';
import { listMessages } from './list.ts';
import { liveMessages } from './live.ts';
import { lookUpMessages } from './look-up.ts';
import { mapMessages } from './map.ts';
import { offlineMessages } from './offline.ts';
import { pictureMessages } from './picture.ts';
import { problemMessages } from './problem.ts';
import { queueMessages } from './queue.ts';
import { regionMessages } from './region.ts';
import { relayMessages } from './relay.ts';
import { bulkMessages } from './bulk.ts';
import { savingMessages } from './saving.ts';
import { serverMessages } from './server.ts';
import { signInMessages } from './sign-in.ts';
import { teamMessages } from './team.ts';
import { viewsMessages } from './views.ts';
import type { LaterAreas } from '#web/lib/messages/en/later-catalog.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

/** What is said by parts of the app that are loaded after the first screen. */
const areas: { readonly [Area in keyof LaterAreas]: Translation<LaterAreas[Area]> } = {
  charts: chartsMessages,
  common: commonLaterMessages,
  dispatch: dispatchMessages,
  draw: drawMessages,
  duplicate: duplicateMessages,
  extraInfo: extraInfoMessages,
  fault: faultMessages,
  filter: filterMessages,
  keys: keysMessages,
  kioskSetup: kioskSetupMessages,
  kiosk: kioskMessages,
  lead: leadMessages,
  list: listMessages,
  live: liveMessages,
  lookUp: lookUpMessages,
  map: mapMessages,
  offline: offlineMessages,
  picture: pictureMessages,
  problem: problemMessages,
  queue: queueMessages,
  region: regionMessages,
  relay: relayMessages,
  bulk: bulkMessages,
  saving: savingMessages,
  server: serverMessages,
  signIn: signInMessages,
  team: teamMessages,
  views: viewsMessages,
};

export const catalog = byKey(areas);
