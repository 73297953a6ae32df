import type { LeadStatus } from './lead-status.ts';

/** What the API calls each status and means by it; the web app has its own words in each language. */
export const leadStatusWords: Record<LeadStatus, { name: string; description: string }> = {
  pr: { name: 'Prospect', description: 'Worth a visit, not yet spoken to.' },
  u: { name: 'Unknown', description: 'Nothing is known yet; the default.' },
  a: { name: 'Approved', description: 'The customer or the insurer said yes.' },
  as: { name: 'Assigned', description: 'A representative has taken it on.' },
  cb: { name: 'Come Back Later', description: 'Asked to be visited at another time.' },
  d: { name: 'Dead', description: 'Nothing will come of it.' },
  dn: { name: 'Denied', description: 'The claim or the offer was turned down.' },
  dd: { name: 'Do Not Disturb', description: 'Do not knock here.' },
  de: { name: 'Demo', description: 'A demonstration is planned or done.' },
  df: { name: 'Denied Financing', description: 'The loan was turned down.' },
  dds: { name: 'Discontinued Shingle', description: 'The roof has a shingle no longer made.' },
  dnd: { name: 'Absolutely Do Not Contact', description: 'No visit, no call, no letter, ever.' },
  fu: { name: 'Follow Up', description: 'Someone owes the customer an answer.' },
  ft: { name: 'Future', description: 'Not now; perhaps in a later season.' },
};
