import type { EndpointName } from '#contract/endpoint.ts';
import { accessOperationDocs } from './access-operation-docs.ts';
import { dispatchOperationDocs } from './dispatch-operation-docs.ts';
import { kioskOperationDocs } from './kiosk-operation-docs.ts';
import { relayOperationDocs } from './relay-operation-docs.ts';
import { bodyProblems, type OperationDoc } from './operation-doc.ts';

export const operationDocs: Readonly<Record<EndpointName, OperationDoc>> = {
  ...accessOperationDocs,
  ...dispatchOperationDocs,
  ...kioskOperationDocs,
  ...relayOperationDocs,
  createLead: {
    group: 'Leads',
    summary: 'Create customer and address-only job',
    description:
      'Always makes a new customer, its user and contacts, and a job linked to them, all or nothing; two identical bodies make two leads. The answer comes after the lead is safely on disk. With an Idempotency-Key a repeat makes nothing new.',
    problems: [...bodyProblems, 'idempotency_key_reused', 'unavailable'],
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
  eraseLead: {
    group: 'Leads',
    summary: 'Erase a customer',
    description:
      'For customers who ask for it: names, contacts, address, extra info and the exact place go, from the audit too, and the place is kept to about ten kilometres. Status, source, region and date stay, so that counts stay true. There is no way back. Asked again, the answer is the same.',
    problems: ['not_found', ...bodyProblems],
  },
  findDuplicates: {
    group: 'Leads',
    summary: 'Look for the same lead',
    description:
      'Leads with the same address (unit included), phone or e-mail, or on the same roof: within 10 metres and with no other address. At most five, do-not-disturb first. Send what is known so far; what is absent is not compared. It is advice: creating a lead never refuses.',
    problems: bodyProblems,
  },
  getDuplicates: {
    group: 'Leads',
    summary: 'Which leads may be the same',
    description:
      'The same look-up for a stored lead by its own fields, without itself. A kiosk is told of no duplicate: this is where staff learn of it.',
    problems: ['not_found'],
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
  searchAddressByBody: {
    group: 'Address search',
    summary: 'Find an address, asked in the body',
    description:
      'The same answer as GET /api/geocode/search. What was typed stands in no URL, which proxies and browsers write down. Kiosks ask this way alone.',
    problems: bodyProblems,
  },
  reverseGeocode: {
    group: 'Address search',
    summary: 'Name a place',
    description:
      'The address, county, state and ZIP at a point, and how far away and how sure they are. Outside the US and Canada covered is false and nothing is invented.',
    problems: ['invalid_request'],
  },
  reverseGeocodeByBody: {
    group: 'Address search',
    summary: 'Name a place, asked in the body',
    description: 'The same answer as GET /api/geocode/reverse, with the place in no URL.',
    problems: bodyProblems,
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
  searchHostedByBody: {
    group: 'Address search',
    summary: 'Find an address at the hosted geocoder, asked in the body',
    description:
      'The same answer as GET /api/geocode/hosted/search. The provider has its own way of being asked.',
    problems: [...bodyProblems, 'not_found', 'unavailable'],
  },
  reverseHosted: {
    group: 'Address search',
    summary: 'Name a place by the hosted geocoder',
    description: 'The address at a point as the configured provider knows it, or null.',
    problems: ['invalid_request', 'not_found', 'unavailable'],
  },
  reverseHostedByBody: {
    group: 'Address search',
    summary: 'Name a place by the hosted geocoder, asked in the body',
    description: 'The same answer as GET /api/geocode/hosted/reverse, with the place in no URL.',
    problems: [...bodyProblems, 'not_found', 'unavailable'],
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
    problems: bodyProblems,
  },
  health: {
    group: 'Server',
    summary: 'Ask how the server is',
    description:
      'Whether it is up and how far the address index is; with a key also its version and database.',
    problems: [],
  },
  ready: {
    group: 'Server',
    summary: 'Ask whether it can work',
    description:
      'For load balancers and containers: 200 while the database answers, otherwise 503.',
    problems: ['unavailable'],
  },
};
