import { byKey } from '#web/lib/messages/by-key.ts';
import { appMessages } from '#web/lib/messages/en/app.ts';
import { commonMessages } from '#web/lib/messages/en/common.ts';
import { intakeMessages } from '#web/lib/messages/en/intake.ts';
import { outboxMessages } from '#web/lib/messages/en/outbox.ts';
import { searchMessages } from '#web/lib/messages/en/search.ts';
import { statusMessages } from '#web/lib/messages/en/status.ts';
import type { FirstAreas } from '#web/lib/messages/en/catalog.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

/** What the first screen says before anything happens. */
const areas: { readonly [Area in keyof FirstAreas]: Translation<FirstAreas[Area]> } = {
  app: appMessages,
  common: commonMessages,
  intake: intakeMessages,
  outbox: outboxMessages,
  search: searchMessages,
  status: statusMessages,
};

export const catalog = byKey(areas);
