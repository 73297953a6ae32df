export const commonMessages = {
  cancel: 'Cancel',
  close: 'Close',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading…',
  optional: 'optional',
  retry: 'Try again',
  undo: 'Undo',
} as const;
