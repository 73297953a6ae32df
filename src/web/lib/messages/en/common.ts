export const commonMessages = {
  close: 'Close',
  optional: 'optional',
  retry: 'Try again',
} as const;
