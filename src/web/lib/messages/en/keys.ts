export const keysMessages = {
  search: 'Go to the address search',
  choose: 'Choose the first suggestion',
  save: 'Save the lead',
  map: 'Move the map, when it has the focus',
  zoom: 'Zoom the map',
  place: 'Put the pin at the crosshair, or open the lead there',
  nudge: 'Move the pin, when it has the focus; with Shift, further',
  duplicate: 'Open the lead that is known already',
  walk: 'Dispatch: go to the next lead in that direction',
  filter: 'Dispatch: filter by words',
  close: 'Close the lead or the list',
  help: 'Show this list',
} as const;
