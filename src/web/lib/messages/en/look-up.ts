/** What is said of an answer about a place. */
export const lookUpMessages = {
  outside:
    'This place is outside the US and Canada. Nothing was filled in; choose another place or type the address.',
  noAddress: 'No address is known here. Type it by hand; the place is kept.',
  fromMap: 'From the map: {how}',
  fromDevice: 'From this device’s position: {how}',
  fromSearch: 'From search: {how}',
  fromRooftop: 'the roof itself',
  fromAddressPoint:
    '{meters, plural, =0 {exact address point} one {address point # metre away} other {address point # metres away}}',
  fromFarPoint: 'the nearest known house is {meters} metres away. Please check the number.',
  fromStreetRange: 'estimated along the street',
  fromArea: 'only the area is known',
  anotherNumber: 'Another number?',
  aboutNumber: 'about {number}',
  fromHand: 'placed by hand for an earlier lead',
  fromHosted: 'Address from {source}',
  hostedSilent: '{name} does not answer. The answers here are our own.',
  notKept:
    '{name} does not allow keeping its answers, so the address holds what you typed. Click the house on the map for its place.',
  zipGuess: 'ZIP is a guess: the nearest ZIP centre. Please check it.',
  nearState: 'A state line runs {meters} m from here. Please check the state.',
  nearZip: 'A ZIP line runs {meters} m from here. Please check the ZIP.',
} as const;
