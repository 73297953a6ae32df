import type { commonMessages as english } from '#web/lib/messages/en/common.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const commonMessages: Translation<typeof english> = {
  optional: 'facultatif',
  retry: 'Réessayer',
};
