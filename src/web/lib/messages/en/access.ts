export const accessMessages = {
  offline: 'The server cannot be reached. Check the connection and try again.',
  tooMany:
    'Too often in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
  failed: 'The server failed. Try again.',
} as const;
