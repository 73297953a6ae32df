/** What the layers of leads are drawn from. */
export const pinSources = {
  tiles: 'lead-tiles',
  overlay: 'lead-overlay',
  ring: 'lead-ring',
  draft: 'draft-area',
} as const;
