/** More of `common`, that the first screen does not say. */
export const commonLaterMessages = {
  close: 'Close',
  cancel: 'Cancel',
  copied: 'Copied',
  copy: 'Copy',
  hide: 'Hide',
  hidePassword: 'Hide password',
  show: 'Show',
  showPassword: 'Show password',
  loading: 'Loading…',
  undo: 'Undo',
  tooMany: '{count, plural, one {That is # too many.} other {That is # too many.}}',
  language: 'Language',
  languageFailed:
    'The words of this language could not be loaded. Check the connection and choose it again.',
} as const;
