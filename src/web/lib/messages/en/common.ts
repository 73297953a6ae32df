export const commonMessages = {
  cancel: 'Cancel',
  copied: 'Copied',
  copy: 'Copy',
  hide: 'Hide',
  hidePassword: 'Hide password',
  show: 'Show',
  showPassword: 'Show password',
  close: 'Close',
  loading: 'Loading…',
  optional: 'optional',
  retry: 'Try again',
  undo: 'Undo',
} as const;
