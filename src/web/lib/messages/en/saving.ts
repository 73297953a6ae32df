/** What the server says to a lead that goes to it without the outbox. */
export const savingMessages = {
  troubleTimeout:
    'The server did not answer in time. Save again: if it had arrived, it will not be saved twice.',
  troubleServer:
    'The server failed. Everything is kept here: save again in a moment. It will not be saved twice.',
  troubleRefused: 'The server refused it: {reason}',
} as const;
