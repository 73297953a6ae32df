export const dispatchMessages = {
  title: 'Dispatch',
  skipToList: 'Skip to the list of leads',
  panel: 'Leads, areas and charts',
  leads: 'Leads',
  areas: 'Areas',
  charts: 'Charts',
  sheetGrow: 'Show more of the list',
  sheetShrink: 'Show more of the map',
} as const;
