export const commonMessages = {
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading…',
  optional: 'optional',
  retry: 'Try again',
  undo: 'Undo',
} as const;
