import type { LeadStatus } from '#contract/lead-status.ts';
import { leadStatusWords } from '#contract/lead-status-words.ts';
import { literalMessage } from '#web/lib/messages/literal-message.ts';

/** Name (`status.dnd`) and description (`status.dnd.description`) of each of the fourteen. */
export const statusMessages = Object.fromEntries(
  Object.entries(leadStatusWords).flatMap(([code, status]) => [
    [code, literalMessage(status.name)],
    [`${code}.description`, literalMessage(status.description)],
  ]),
  // Object.fromEntries forgets the keys; they are built from the codes just above.
) as Record<LeadStatus | `${LeadStatus}.description`, string>;
