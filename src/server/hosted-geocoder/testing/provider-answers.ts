/** Answers in the documented formats, made up: the places exist, the rest is ours. */
export const censusMatches = {
  result: {
    input: { address: { address: '12 n grand blvd nw, saint louis mo' } },
    addressMatches: [
      {
        tigerLine: { side: 'R', tigerLineId: '107607932' },
        coordinates: { x: -90.2332, y: 38.63586 },
        addressComponents: {
          zip: '63103',
          streetName: 'GRAND',
          preType: '',
          city: 'SAINT LOUIS',
          preDirection: 'N',
          suffixDirection: 'NW',
          fromAddress: '10',
          state: 'MO',
          suffixType: 'BLVD',
          toAddress: '98',
          suffixQualifier: '',
          preQualifier: '',
        },
        matchedAddress: '12 N GRAND BLVD NW, SAINT LOUIS, MO, 63103',
      },
    ],
  },
};

export const censusAreas = {
  result: {
    input: { location: { x: -72.576, y: 44.26 } },
    geographies: {
      States: [{ STUSAB: 'VT', BASENAME: 'Vermont', CENTLAT: '+44.0689', CENTLON: '-072.6692' }],
      Counties: [{ BASENAME: 'Washington', CENTLAT: '+44.2755', CENTLON: '-072.6034' }],
      'Incorporated Places': [
        { BASENAME: 'Montpelier', CENTLAT: '+44.2661', CENTLON: '-072.5719' },
      ],
      '2020 Census ZIP Code Tabulation Areas': [
        { BASENAME: '05602', CENTLAT: '+44.26', CENTLON: '-072.57' },
      ],
    },
  },
};

export const nominatimHouse = {
  place_id: 1,
  licence: 'Data © OpenStreetMap contributors, ODbL 1.0.',
  osm_type: 'node',
  osm_id: 2,
  lat: '44.2601',
  lon: '-72.5754',
  category: 'place',
  type: 'house',
  place_rank: 30,
  importance: 0.00001,
  addresstype: 'place',
  name: '',
  display_name: '12, Main Street, Montpelier, Washington County, Vermont, 05602, United States',
  address: {
    house_number: '12',
    road: 'Main Street',
    city: 'Montpelier',
    county: 'Washington County',
    state: 'Vermont',
    'ISO3166-2-lvl4': 'US-VT',
    postcode: '05602',
    country: 'United States',
    country_code: 'us',
  },
  boundingbox: ['44.2600', '44.2602', '-72.5755', '-72.5753'],
};

export const photonHouse = {
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [-71.2082, 46.8131] },
  properties: {
    osm_type: 'N',
    osm_id: 3,
    osm_key: 'place',
    osm_value: 'house',
    type: 'house',
    countrycode: 'CA',
    housenumber: '12',
    street: 'Rue Saint-Jean',
    city: 'Québec',
    county: 'Québec (Agglomération)',
    state: 'Quebec',
    postcode: 'G1R 1N8',
    country: 'Canada',
  },
};

export const photonAnswer = { type: 'FeatureCollection', features: [photonHouse] };

export const peliasAnswer = {
  geocoding: { version: '0.2', query: { text: '12 main st', size: 8 } },
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-72.5754, 44.2601] },
      properties: {
        id: 'us/vt/statewide:1',
        layer: 'address',
        source: 'openaddresses',
        name: '12 Main Street',
        housenumber: '12',
        street: 'Main Street',
        postalcode: '05602',
        confidence: 1,
        match_type: 'exact',
        accuracy: 'point',
        country: 'United States',
        country_a: 'USA',
        region: 'Vermont',
        region_a: 'VT',
        county: 'Washington County',
        locality: 'Montpelier',
        label: '12 Main Street, Montpelier, VT, USA',
      },
    },
  ],
};

const component = (long: string, short: string, ...types: string[]) => ({
  long_name: long,
  short_name: short,
  types,
});

export const googleAnswer = {
  status: 'OK',
  results: [
    {
      address_components: [
        component('12', '12', 'street_number'),
        component('Main Street', 'Main St', 'route'),
        component('Montpelier', 'Montpelier', 'locality', 'political'),
        component('Washington County', 'Washington County', 'administrative_area_level_2'),
        component('Vermont', 'VT', 'administrative_area_level_1', 'political'),
        component('United States', 'US', 'country', 'political'),
        component('05602', '05602', 'postal_code'),
      ],
      formatted_address: '12 Main St, Montpelier, VT 05602, USA',
      geometry: {
        location: { lat: 44.2601, lng: -72.5754 },
        location_type: 'ROOFTOP',
        viewport: {},
      },
      place_id: 'ChIJ',
      types: ['street_address'],
    },
  ],
};

export const mapboxAnswer = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'dXJu',
      geometry: { type: 'Point', coordinates: [-72.5754, 44.2601] },
      properties: {
        mapbox_id: 'dXJu',
        feature_type: 'address',
        full_address: '12 Main Street, Montpelier, Vermont 05602, United States',
        name: '12 Main Street',
        coordinates: { longitude: -72.5754, latitude: 44.2601, accuracy: 'rooftop' },
        match_code: { address_number: 'matched', street: 'matched', confidence: 'exact' },
        context: {
          address: {
            mapbox_id: 'a',
            address_number: '12',
            street_name: 'Main Street',
            name: '12 Main Street',
          },
          street: { mapbox_id: 's', name: 'Main Street' },
          postcode: { mapbox_id: 'z', name: '05602' },
          place: { mapbox_id: 'p', name: 'Montpelier' },
          district: { mapbox_id: 'd', name: 'Washington County' },
          region: { mapbox_id: 'r', name: 'Vermont', region_code: 'VT', region_code_full: 'US-VT' },
          country: { mapbox_id: 'c', name: 'United States', country_code: 'US' },
        },
      },
    },
  ],
  attribution: 'NOTICE: © 2026 Mapbox and its suppliers.',
};
