import { byKey } from '#web/lib/messages/by-key.ts';
import { appMessages } from './app.ts';
import { commonMessages } from './common.ts';
import { intakeMessages } from './intake.ts';
import { outboxMessages } from './outbox.ts';
import { searchMessages } from './search.ts';
import { stateMessages } from './state.ts';
import { statusMessages } from './status.ts';
import type { FirstAreas } from '#web/lib/messages/en/catalog.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

/** What the first screen says before anything happens. */
const areas: { readonly [Area in keyof FirstAreas]: Translation<FirstAreas[Area]> } = {
  app: appMessages,
  common: commonMessages,
  intake: intakeMessages,
  outbox: outboxMessages,
  search: searchMessages,
  state: stateMessages,
  status: statusMessages,
};

export const catalog = byKey(areas);
