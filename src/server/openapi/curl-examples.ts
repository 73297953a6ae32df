import type { RouteName } from '#contract/endpoint.ts';
import { curl, type CurlExample, jsonHeader, keyHeader, read, send } from './curl-command.ts';
import { createLeadDocs } from './field-docs.ts';

type Examples = Readonly<Partial<Record<RouteName, readonly CurlExample[]>>>;

/** The examples of each route against the server at `origin`. */
export const curlExamples = (origin: string): Examples => ({
  ...leadExamples(origin),
  ...placeExamples(origin),
  ...accessExamples(origin),
  ready: [{ title: 'Can it work?', command: curl(`'${origin}/api/ready'`), status: 200 }],
  health: [{ title: 'Is it up?', command: curl(`'${origin}/api/health'`), status: 200 }],
  getMetrics: [read('From another machine.', `${origin}/api/metrics`)],
});

const untold = new Set([
  'county',
  'phone',
  'origin',
  'position',
  'duplicates_seen',
  'do_not_disturb_reason',
]);

const leadBody = JSON.stringify(
  Object.fromEntries(
    Object.entries(createLeadDocs).flatMap(([name, { example }]) =>
      untold.has(name) ? [] : [[name, example]],
    ),
  ),
  null,
  2,
);

const externalId = String(createLeadDocs.external_id.example);

const leadExamples = (origin: string): Examples => ({
  createLead: [
    {
      title: 'Create a lead. Run it twice: the second answer is the first one again.',
      command: curl(
        `'${origin}/api/leads'`,
        keyHeader,
        jsonHeader,
        `-H 'Idempotency-Key: ${externalId}'`,
        `-d '${leadBody}'`,
      ),
      status: 201,
    },
    send(
      'The shortest lead.',
      `${origin}/api/leads`,
      `{"address": "1 Elm St", "state": "VT", "zipcode": "05641",
       "latitude": 44.2, "longitude": -72.5}`,
    ),
    {
      ...send(
        'A lead with faults: each is named.',
        `${origin}/api/leads`,
        `{"address": "1 Elm St", "state": "Vermont", "zipcode": "05641",
       "latitude": 144.2, "longitude": -72.5}`,
      ),
      status: 400,
    },
  ],
  listLeads: [
    read('The second page of 20.', `${origin}/api/leads?page=2&page_size=20`),
    read(
      'Leads to follow up in a box of the map.',
      `${origin}/api/leads?status=u,fu&bbox=-73.5,42.7,-71.4,45.1`,
    ),
    read(
      'Was it stored? Look it up by your own id.',
      `${origin}/api/leads?external_id=${externalId}`,
    ),
  ],
  findDuplicates: [
    {
      ...send(
        'Is this house or this number known already?',
        `${origin}/api/leads/duplicates`,
        `{"address": "123 N Main St #4", "state": "VT", "zipcode": "05641",
       "latitude": 44.1970, "longitude": -72.5020, "cell": "(802) 555-0134"}`,
      ),
      status: 200,
    },
  ],
  listLeadStatuses: [read('All statuses.', `${origin}/api/lead-statuses`)],
  listLeadSources: [read('All lead sources.', `${origin}/api/lead-sources`)],
});

const placeExamples = (origin: string): Examples => ({
  searchAddress: [
    {
      title: 'Addresses for what was typed, near ones first.',
      command: curl(
        `-G '${origin}/api/geocode/search'`,
        keyHeader,
        "--data-urlencode 'q=123 n main st apt 4' -d lat=44.1970 -d lng=-72.5020",
      ),
      status: 200,
    },
  ],
  searchAddressByBody: [
    {
      ...send(
        'The same, with what was typed in no URL.',
        `${origin}/api/geocode/search`,
        '{"q": "123 n main st apt 4", "lat": 44.1970, "lng": -72.5020}',
      ),
      status: 200,
    },
  ],
  reverseGeocode: [read('What is here?', `${origin}/api/geocode/reverse?lat=44.1970&lng=-72.5020`)],
  getHostedGeocoder: [read('Which hosted geocoder is there?', `${origin}/api/geocode/hosted`)],
  getPinTile: [
    {
      title: 'The pins of one tile, kept as a file.',
      command: curl(`--compressed -o pins.mvt '${origin}/api/pins/12/1223/1486'`, keyHeader),
      status: 200,
    },
  ],
});

const accessExamples = (origin: string): Examples => ({
  getSession: [read('Whom does my key speak for?', `${origin}/api/session`)],
  invitePerson: [
    send('Invite a dispatcher.', `${origin}/api/invitations`, '{"role": "dispatcher"}'),
  ],
  createApiKey: [
    send(
      'Make a key for another program.',
      `${origin}/api/keys`,
      '{"name": "Web form", "role": "office"}',
    ),
  ],
  createKiosk: [send('Add a kiosk.', `${origin}/api/kiosks`, '{"name": "Home show"}')],
  listAudit: [read('The last ten things done.', `${origin}/api/audit?page_size=10`)],
  exportAudit: [
    {
      title: 'All of it, kept as a file.',
      command: curl(`-o audit.csv '${origin}/api/audit.csv'`, keyHeader),
      status: 200,
    },
  ],
});
