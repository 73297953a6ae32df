export const commonMessages = {
  cancel: 'Cancel',
  copied: 'Copied',
  copy: 'Copy',
  hide: 'Hide',
  show: 'Show',
  close: 'Close',
  loading: 'Loading…',
  optional: 'optional',
  retry: 'Try again',
  undo: 'Undo',
} as const;
