import { byKey } from '#web/lib/messages/by-key.ts';
import { chartsMessages } from '#web/lib/messages/en/charts.ts';
import { commonLaterMessages } from '#web/lib/messages/en/common-later.ts';
import { dispatchMessages } from '#web/lib/messages/en/dispatch.ts';
import { drawMessages } from '#web/lib/messages/en/draw.ts';
import { duplicateMessages } from '#web/lib/messages/en/duplicate.ts';
import { extraInfoMessages } from '#web/lib/messages/en/extra-info.ts';
import { faultMessages } from '#web/lib/messages/en/fault.ts';
import { filterMessages } from '#web/lib/messages/en/filter.ts';
import { keysMessages } from '#web/lib/messages/en/keys.ts';
import { kioskSetupMessages } from './kiosk-setup.ts';
import { leadMessages } from '#web/lib/messages/en/lead.ts';
import { listMessages } from '#web/lib/messages/en/list.ts';
import { liveMessages } from '#web/lib/messages/en/live.ts';
import { lookUpMessages } from '#web/lib/messages/en/look-up.ts';
import { mapMessages } from '#web/lib/messages/en/map.ts';
import { offlineMessages } from '#web/lib/messages/en/offline.ts';
import { pictureMessages } from '#web/lib/messages/en/picture.ts';
import { queueMessages } from '#web/lib/messages/en/queue.ts';
import { regionMessages } from '#web/lib/messages/en/region.ts';
import { bulkMessages } from '#web/lib/messages/en/bulk.ts';
import { savingMessages } from '#web/lib/messages/en/saving.ts';
import { serverMessages } from '#web/lib/messages/en/server.ts';
import { signInMessages } from '#web/lib/messages/en/sign-in.ts';
import { teamMessages } from '#web/lib/messages/en/team.ts';
import { viewsMessages } from '#web/lib/messages/en/views.ts';
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
  lead: leadMessages,
  list: listMessages,
  live: liveMessages,
  lookUp: lookUpMessages,
  map: mapMessages,
  offline: offlineMessages,
  picture: pictureMessages,
  queue: queueMessages,
  region: regionMessages,
  bulk: bulkMessages,
  saving: savingMessages,
  server: serverMessages,
  signIn: signInMessages,
  team: teamMessages,
  views: viewsMessages,
};

export const catalog = byKey(areas);
