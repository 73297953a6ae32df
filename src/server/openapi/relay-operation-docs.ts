import type { EndpointName } from '#contract/endpoint.ts';
import { bodyProblems, type OperationDoc } from './operation-doc.ts';

/** The operations of the relay to RoofLink. */
export const relayOperationDocs = {
  getRelay: {
    group: 'RoofLink',
    summary: 'Ask how the relay is getting on',
    description:
      'How many leads wait to be sent to RoofLink and about how long that takes, how many were refused or need a person, and whether and until when it pauses. Without an upstream configured is false.',
    problems: [],
  },
  getLeadRelay: {
    group: 'RoofLink',
    summary: 'Ask how far a lead is on its way to RoofLink',
    description:
      'Its state, every try, what RoofLink said was wrong, and, while it is unsure, the records there that may be it. Leads that were made before there was an upstream are not sent: for them the answer is 404.',
    problems: ['not_found'],
  },
  decideRelay: {
    group: 'RoofLink',
    summary: 'Decide about an unsure or refused lead',
    description:
      'Unsure: is-it with the upstream_id of the record that is the lead, or not-there to have it sent again. Refused: send-again, best after the lead was changed. When somebody else has decided already, the answer is 409 and nothing changes.',
    problems: ['not_found', 'conflict', ...bodyProblems],
  },
} as const satisfies Partial<Record<EndpointName, OperationDoc>>;
