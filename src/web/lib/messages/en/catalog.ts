import { byKey } from '#web/lib/messages/by-key.ts';
import { appMessages } from './app.ts';
import { commonMessages } from './common.ts';
import { intakeMessages } from './intake.ts';
import { outboxMessages } from './outbox.ts';
import { searchMessages } from './search.ts';
import { stateMessages } from './state.ts';
import { statusMessages } from './status.ts';

/** What the first screen says before anything happens. */
const areas = {
  app: appMessages,
  common: commonMessages,
  intake: intakeMessages,
  outbox: outboxMessages,
  search: searchMessages,
  state: stateMessages,
  status: statusMessages,
} as const;

export type FirstAreas = typeof areas;

export const catalog = byKey(areas);
