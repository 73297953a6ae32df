export const appMessages = {
  name: 'Leadmap',
  skipToForm: 'Skip to the lead form',
} as const;
