import type { decideRelaySchema, leadRelaySchema, relayProgressSchema } from '#contract/relay.ts';
import type { DocsOf } from './field-docs.ts';

export const relayProgressDocs: DocsOf<typeof relayProgressSchema> = {
  configured: { description: 'Whether leads are sent to RoofLink at all.' },
  host: { description: 'Host that they are sent to, or null.' },
  waiting: { description: 'Leads that are not there yet and will be sent or looked for.' },
  looking: {
    description: 'Of those: sent, and the answer was lost. They are looked for before all else.',
  },
  refused: { description: 'Leads that RoofLink found fault with.' },
  unsure: { description: 'Leads of which a person must say whether they are there.' },
  seconds_left: { description: 'About how long until none waits; null while that is unknown.' },
  pause: {
    description:
      'While nothing is sent: why (slow-down, overloaded, not-reached, key-refused, wrong-path, failing, no-key), since when, and when it tries again. Otherwise null.',
  },
  last_confirmed_at: { description: 'When RoofLink last took a lead; null before the first.' },
  stood_since: {
    description: 'Since when leads wait and none gets anywhere, after 15 minutes of that; or null.',
  },
  read_back: {
    description:
      'Where leads that were made in RoofLink are read: how many records were read that were not made from here, how many of them are leads, have no known place (unplaced) or may be leads whose end is unknown (left); when the list was last read to its end, the page that is read next (null between walks), and since when it cannot be read. Otherwise null.',
  },
};

export const leadRelayDocs: DocsOf<typeof leadRelaySchema> = {
  lead_id: { description: 'Id of the lead.' },
  state: {
    description: 'waiting, sending, confirmed, refused, or unsure until a person has decided.',
  },
  changed_at: { description: 'When that last changed: ISO 8601 in UTC.' },
  upstream_id: { description: 'Its id in RoofLink once confirmed; never made up.' },
  known_by: {
    description:
      'How that id is known: from the answer, by our id in the list, by likeness, or from a person; read-back where the lead was made in RoofLink.',
  },
  reason: { description: 'Why it is refused or unsure, or waits to be looked for; or null.' },
  faults: { description: 'What RoofLink said of single fields, in its own words.' },
  due_at: { description: 'When it is its turn; null unless it waits.' },
  sent: { description: 'Name and address as they were sent last; null before the first try.' },
  attempts: { description: 'Every try, oldest first, at most the last 200.' },
  candidates: { description: 'Records in RoofLink that may be this lead, while it is unsure.' },
  status_label: {
    description:
      'Of a lead that was made in RoofLink: its status there where none of the fourteen stands for it, such as Claim Filed; or null.',
  },
};

export const decideRelayDocs: DocsOf<typeof decideRelaySchema> = {
  decision: { description: 'is-it, not-there or send-again.', example: 'not-there' },
  upstream_id: { description: 'With is-it: the id that the lead has in RoofLink.' },
};
