import { appMessages } from './app.ts';
import { commonMessages } from './common.ts';
import { intakeMessages } from './intake.ts';
import { outboxMessages } from './outbox.ts';
import { searchMessages } from './search.ts';
import { statusMessages } from './status.ts';

/** What the first screen says before anything happens. */
const areas = {
  app: appMessages,
  common: commonMessages,
  intake: intakeMessages,
  outbox: outboxMessages,
  search: searchMessages,
  status: statusMessages,
} as const;

export type FirstAreas = typeof areas;

/** The messages of these areas by `area.key`, in ICU MessageFormat. */
export const byKey = (
  messages: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(messages).flatMap(([area, ofArea]) =>
      Object.entries(ofArea).map(([key, message]) => [`${area}.${key}`, message]),
    ),
  );

export const englishCatalog = byKey(areas);
