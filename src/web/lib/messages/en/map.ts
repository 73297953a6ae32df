export const mapMessages = {
  title: 'Map. Arrow keys move it, plus and minus zoom, Enter starts a lead at the crosshair.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  attribution: 'Map and address sources',
  feet: 'ft',
  meters: 'm',
  kilometers: 'km',
  miles: 'mi',
  draftMarker: 'New lead. Arrow keys nudge it by 1 metre, with Shift by 10.',
  draftMarkerAt: 'New lead at {label}. Arrow keys nudge it by 1 metre, with Shift by 10.',
  locate: 'Start a lead where I am',
  locating: 'Finding where you are',
  locateDenied:
    'This browser may not tell where you are. Allow location for this page, or click the map.',
  locateFailed: 'Your position could not be found. Try again outdoors, or click the map.',
  firstHint: 'Click a house on the map, or type an address',
  layers: 'Map layers',
  hostedStreets: 'Streets from {name}',
  hostedStreetsHint:
    'Free street map of the whole world, loaded from the internet for everyone in the company.',
  satellite: 'Satellite',
  satelliteHint: 'Pictures from above, with the names of the map. From {source}.',
  heat: 'Heat map',
  heatHint: 'Where leads crowd, instead of single pins. Do-not-disturb stays on top.',
  imageryTrouble:
    'The satellite pictures cannot be reached, so the drawn map is shown. Turn Satellite off and on to try again.',
  styleTrouble: 'The hosted map cannot be reached, so the built-in map is shown.',
  noWebglTitle: 'This browser cannot draw the map',
  noWebglRemedy:
    'Search for the address or type it by hand: everything else works. For the map, turn on hardware acceleration or use a current browser.',
} as const;
