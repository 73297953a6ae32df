export const commonMessages = {
  optional: 'optional',
  retry: 'Try again',
} as const;
