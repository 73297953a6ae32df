import { type FaultCode, faultSentences } from '#contract/fault.ts';
import { literalMessage } from '#web/lib/messages/literal-message.ts';

/** The contract's own sentences, one message for each fault code. */
export const faultMessages = Object.fromEntries(
  Object.entries(faultSentences).map(([code, sentence]) => [code, literalMessage(sentence)]),
  // Object.fromEntries forgets the keys; they are the fault codes by construction.
) as Record<FaultCode, string>;
