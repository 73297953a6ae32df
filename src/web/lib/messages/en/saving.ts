/** What is said of a lead that is being saved: what is missing, and what the server answers. */
export const savingMessages = {
  troubleTimeout:
    'The server did not answer in time. Save again: if it had arrived, it will not be saved twice.',
  troubleServer:
    'The server failed. Everything is kept here: save again in a moment. It will not be saved twice.',
  troubleRefused: 'The server refused it: {reason}',
  alreadySavedTitle: 'Already saved',
  alreadySaved:
    'This lead was saved before, perhaps in another tab; your changes since are not in it. To make another lead of what is here, save again.',
  positionMissing:
    'The place is missing. Click the house on the map, choose a search result, or type the coordinates.',
  summary: '{count, plural, one {One thing needs a look} other {# things need a look}}',
} as const;
