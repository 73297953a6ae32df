import type { EndpointName } from '#contract/endpoint.ts';
import { createLeadDocs } from './field-docs.ts';

/** A command that a reader can paste into a shell; a test runs each against a real server. */
export interface CurlExample {
  readonly title: string;
  readonly command: string;
  /** Status of the answer. */
  readonly status: number;
}

const leadBody = JSON.stringify(
  Object.fromEntries(
    Object.entries(createLeadDocs).flatMap(([name, { example }]) =>
      [
        'county',
        'phone',
        'origin',
        'position',
        'duplicates_seen',
        'do_not_disturb_reason',
      ].includes(name)
        ? []
        : [[name, example]],
    ),
  ),
  null,
  2,
);

const json = "-H 'Content-Type: application/json'";

/** The examples of each endpoint against the server at `origin`. */
export function curlExamples(
  origin: string,
): Readonly<Record<EndpointName | 'getPinTile', readonly CurlExample[]>> {
  const read = (title: string, path: string): CurlExample => ({
    title,
    command: `curl '${origin}${path}'`,
    status: 200,
  });
  return {
    createLead: [
      {
        title: 'Create a lead. Run it twice: the second answer is the first one again.',
        command: `curl '${origin}/api/leads' \\\n  ${json} \\\n  -H 'Idempotency-Key: ${String(createLeadDocs.external_id.example)}' \\\n  -d '${leadBody}'`,
        status: 201,
      },
      {
        title: 'The shortest lead.',
        command: `curl '${origin}/api/leads' \\\n  ${json} \\\n  -d '{"address": "1 Elm St", "state": "VT", "zipcode": "05641",\n       "latitude": 44.2, "longitude": -72.5}'`,
        status: 201,
      },
      {
        title: 'A lead with faults: each is named.',
        command: `curl '${origin}/api/leads' \\\n  ${json} \\\n  -d '{"address": "1 Elm St", "state": "Vermont", "zipcode": "05641",\n       "latitude": 144.2, "longitude": -72.5}'`,
        status: 400,
      },
    ],
    listLeads: [
      read('The second page of 20.', '/api/leads?page=2&page_size=20'),
      read(
        'Leads to follow up in a box of the map.',
        '/api/leads?status=u,fu&bbox=-73.5,42.7,-71.4,45.1',
      ),
      read(
        'Was it stored? Look it up by your own id.',
        `/api/leads?external_id=${String(createLeadDocs.external_id.example)}`,
      ),
    ],
    getLead: [],
    withdrawLead: [],
    findDuplicates: [
      {
        title: 'Is this house or this number known already?',
        command: `curl '${origin}/api/leads/duplicates' \\\n  ${json} \\\n  -d '{"address": "123 N Main St #4", "state": "VT", "zipcode": "05641",\n       "latitude": 44.1970, "longitude": -72.5020, "cell": "(802) 555-0134"}'`,
        status: 200,
      },
    ],
    getReceipt: [],
    listLeadStatuses: [read('All statuses.', '/api/lead-statuses')],
    listLeadSources: [read('All lead sources.', '/api/lead-sources')],
    searchAddress: [
      {
        title: 'Addresses for what was typed, near ones first.',
        command: `curl -G '${origin}/api/geocode/search' \\\n  --data-urlencode 'q=123 n main st apt 4' -d lat=44.1970 -d lng=-72.5020`,
        status: 200,
      },
    ],
    reverseGeocode: [read('What is here?', '/api/geocode/reverse?lat=44.1970&lng=-72.5020')],
    getHostedGeocoder: [read('Which hosted geocoder is there?', '/api/geocode/hosted')],
    searchHosted: [],
    reverseHosted: [],
    getMapSetup: [],
    changeMapSetup: [],
    getPinTile: [
      {
        title: 'The pins of one tile, kept as a file.',
        command: `curl --compressed -o pins.mvt '${origin}/api/pins/12/1223/1486'`,
        status: 200,
      },
    ],
    health: [read('Is it up?', '/api/health')],
  };
}
