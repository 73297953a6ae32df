export const leadMessages = {
  title: 'Lead',
} as const;
