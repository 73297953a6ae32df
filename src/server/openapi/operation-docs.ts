import type { EndpointName } from '#contract/endpoint.ts';
import type { ProblemCode } from '#contract/problem.ts';

/** What a reader learns about one endpoint besides its schemas. */
export interface OperationDoc {
  readonly group: 'Leads' | 'Lists' | 'Address search' | 'Map' | 'Server';
  readonly summary: string;
  readonly description: string;
  /** What can go wrong here besides what every endpoint may answer. */
  readonly problems: readonly ProblemCode[];
}

/** In the order of the reference page. */
export const operationDocs: Readonly<Record<EndpointName, OperationDoc>> = {
  createLead: {
    group: 'Leads',
    summary: 'Create customer and address-only job',
    description:
      'Always makes a new customer, its user and contacts, and a job linked to them, all or nothing; two identical bodies make two leads. The answer comes after the lead is safely on disk. With an Idempotency-Key a repeat makes nothing new.',
    problems: [
      'invalid_request',
      'invalid_json',
      'body_too_large',
      'unsupported_media_type',
      'idempotency_key_reused',
      'unavailable',
    ],
  },
  listLeads: {
    group: 'Leads',
    summary: 'List leads',
    description: 'Page by page, newest first unless you say otherwise.',
    problems: ['invalid_request'],
  },
  getLead: {
    group: 'Leads',
    summary: 'Read one lead',
    description: 'Everything that is stored of one lead.',
    problems: ['not_found'],
  },
  withdrawLead: {
    group: 'Leads',
    summary: 'Take back a lead just made',
    description:
      'The undo of a create, within ten minutes of it. The lead leaves lists, map and duplicate look-ups; its receipt and its Idempotency-Key stay, so that a late repeat makes no second lead. Asked again, the answer is the same.',
    problems: ['not_found', 'too_late'],
  },
  findDuplicates: {
    group: 'Leads',
    summary: 'Look for the same lead',
    description:
      'Leads with the same address (unit included), phone or e-mail, or on the same roof: within 10 metres and with no other address. At most five, do-not-disturb first. Send what is known so far; what is absent is not compared. It is advice: creating a lead never refuses.',
    problems: ['invalid_request', 'invalid_json', 'body_too_large', 'unsupported_media_type'],
  },
  getReceipt: {
    group: 'Leads',
    summary: 'Look up a receipt',
    description:
      'Whether and when a lead arrived. With or without the dash, in upper or lower case; O is read as 0, I and L as 1.',
    problems: ['not_found'],
  },
  listLeadStatuses: {
    group: 'Lists',
    summary: 'List lead statuses',
    description: 'The fourteen statuses with name, family and meaning.',
    problems: [],
  },
  listLeadSources: {
    group: 'Lists',
    summary: 'List lead sources',
    description: 'The lead sources of the company. "Door Knocking" is always among them.',
    problems: [],
  },
  searchAddress: {
    group: 'Address search',
    summary: 'Find an address',
    description:
      'Houses, streets, cities and ZIPs for what has been typed so far, best first, as GeoJSON. With lat and lng, near places come first.',
    problems: ['invalid_request'],
  },
  reverseGeocode: {
    group: 'Address search',
    summary: 'Name a place',
    description:
      'The address, county, state and ZIP at a point, and how far away and how sure they are. Outside the US and Canada covered is false and nothing is invented.',
    problems: ['invalid_request'],
  },
  getHostedGeocoder: {
    group: 'Address search',
    summary: 'Read the hosted geocoder',
    description:
      'The hosted geocoder that fills what the address index lacks, and what its terms allow; null when none is configured.',
    problems: [],
  },
  searchHosted: {
    group: 'Address search',
    summary: 'Find an address at the hosted geocoder',
    description:
      'The same answer as /api/geocode/search, from the configured provider. Its key stays on the server.',
    problems: ['invalid_request', 'not_found', 'unavailable'],
  },
  reverseHosted: {
    group: 'Address search',
    summary: 'Name a place by the hosted geocoder',
    description: 'The address at a point as the configured provider knows it, or null.',
    problems: ['invalid_request', 'not_found', 'unavailable'],
  },
  getMapSetup: {
    group: 'Map',
    summary: 'Read the map set-up',
    description: 'What the map is drawn from, whose data it is and where it opens.',
    problems: [],
  },
  changeMapSetup: {
    group: 'Map',
    summary: 'Turn hosted streets on or off',
    description: 'Whether the map may load free street tiles from outside. Off at first.',
    problems: ['invalid_request', 'invalid_json', 'body_too_large', 'unsupported_media_type'],
  },
  health: {
    group: 'Server',
    summary: 'Ask how the server is',
    description: 'Version, database and how far the address index is.',
    problems: [],
  },
};

/** When each problem happens and what to do; every code has an anchor on the reference page. */
export const problemMeanings: Readonly<Record<ProblemCode, string>> = {
  invalid_request:
    'A field, parameter or header is missing or wrong. Each is named in errors with its remedy. Nothing is stored. Correct it and send again.',
  invalid_json:
    'The body is not JSON in UTF-8, or was cut off on its way. Nothing is stored. Send it whole.',
  not_found: 'No such endpoint or object. Check the address and the id.',
  method_not_allowed: 'The endpoint exists but not with this method. The header Allow lists which.',
  request_in_progress:
    'The first request with this Idempotency-Key is still being answered. Ask again in a second with the same key and body.',
  too_late:
    'A lead can be taken back within ten minutes of being made, and this one is older. It stays. Change its status instead.',
  body_too_large: 'The body has more than 64 kB. Nothing is stored. Shorten extra_info.',
  unsupported_media_type: 'Send the header Content-Type: application/json.',
  idempotency_key_reused:
    'Another body was sent with this Idempotency-Key before. Use a new key for each new lead.',
  internal_error:
    'The fault is ours. Whether something was stored is unknown: repeat with the same Idempotency-Key, that is safe.',
  unavailable:
    'Too much at once, or the database is away. Nothing is stored. Wait as long as Retry-After says, then repeat.',
};
