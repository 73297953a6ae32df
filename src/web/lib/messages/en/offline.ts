export const offlineMessages = {
  newVersion: 'A new version of Leadmap is ready',
  replaced: 'Another tab uses a newer version of Leadmap',
  takeIt: 'Use it now',
  draftStays: 'What is in the form stays.',
  pinsAsOf: 'Pins as of {time}',
  notKept:
    'This browser may clear what waits here when its storage runs low. Keep Leadmap as a bookmark or install it, or export the queue.',
  keepArea: 'Keep this area offline…',
  keepTitle: 'The map without a network',
  keepIntro:
    'Keeps the map of what you see now on this device, down to the houses. Leads can be made there without a network; address search needs the server.',
  keepCounting: 'Looking how much that is…',
  keepSize: '{tiles, plural, one {# map tile} other {# map tiles}}, about {size}',
  keepNothing:
    'There is no map of its own here to be kept. Move the map to an area of a region pack.',
  keepTooLarge: 'That is too much to keep. Zoom in to a county or a town, then keep that.',
  keepStart: 'Keep it',
  keepProgress: '{done, number} of {tiles, number} tiles, {size}',
  keepFailed:
    'It could not be kept: the network or the storage of this browser gave out. Nothing of it was stored; try again, or a smaller area.',
  keepDone: 'This area is kept.',
  keptTitle: 'Kept areas',
  keptArea: '{size}, kept {time}',
  keptPlace: 'Around {place}',
  keepForget: 'Forget',
  keepImpossible:
    'This browser keeps nothing offline here: that needs https or the machine itself.',
} as const;
