export const viewsMessages = {
  title: 'Saved views',
  open: 'Views',
  none: 'No view is saved yet. A view keeps filters and the part of the map under a name.',
  failed: 'The saved views could not be loaded.',
  name: 'Save what is shown as',
  save: 'Save view',
  saved: 'Saved as {name}.',
  remove: 'Remove {name}',
  removed: '{name} was removed.',
} as const;
