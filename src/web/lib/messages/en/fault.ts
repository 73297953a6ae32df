import { faultSentences } from '#contract/fault.ts';
import { literalMessages } from '#web/lib/messages/literal-message.ts';

/** The contract's own sentences, one message for each fault code. */
export const faultMessages = literalMessages(faultSentences);
