import { appMessages } from './app.ts';
import { commonMessages } from './common.ts';
import { faultMessages } from './fault.ts';
import { intakeMessages } from './intake.ts';
import { leadMessages } from './lead.ts';
import { mapMessages } from './map.ts';
import { outboxMessages } from './outbox.ts';
import { searchMessages } from './search.ts';
import { statusMessages } from './status.ts';

const areas = {
  app: appMessages,
  common: commonMessages,
  fault: faultMessages,
  intake: intakeMessages,
  lead: leadMessages,
  map: mapMessages,
  outbox: outboxMessages,
  search: searchMessages,
  status: statusMessages,
} as const;

type Areas = typeof areas;

/** `area.key` of every message; English is the language that decides which messages exist. */
export type MessageKey = {
  [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}`;
}[keyof Areas];

/** Every English message in ICU MessageFormat, by `area.key`. */
export const englishCatalog: Record<string, string> = Object.fromEntries(
  Object.entries(areas).flatMap(([area, messages]) =>
    Object.entries(messages).map(([key, message]) => [`${area}.${key}`, message]),
  ),
);
