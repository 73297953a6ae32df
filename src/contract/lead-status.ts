/**
 * The fourteen statuses every company has. `family` decides a pin's shape (look.md): open is a
 * circle, moving a square, closed a diamond, do-not-disturb an octagon with a bar.
 */
export const leadStatuses = {
  pr: { name: 'Prospect', family: 'open', description: 'Worth a visit, not yet spoken to.' },
  u: { name: 'Unknown', family: 'open', description: 'Nothing is known yet; the default.' },
  a: { name: 'Approved', family: 'moving', description: 'The customer or the insurer said yes.' },
  as: { name: 'Assigned', family: 'open', description: 'A representative has taken it on.' },
  cb: {
    name: 'Come Back Later',
    family: 'open',
    description: 'Asked to be visited at another time.',
  },
  d: { name: 'Dead', family: 'closed', description: 'Nothing will come of it.' },
  dn: { name: 'Denied', family: 'closed', description: 'The claim or the offer was turned down.' },
  dd: { name: 'Do Not Disturb', family: 'do-not-disturb', description: 'Do not knock here.' },
  de: { name: 'Demo', family: 'moving', description: 'A demonstration is planned or done.' },
  df: { name: 'Denied Financing', family: 'closed', description: 'The loan was turned down.' },
  dds: {
    name: 'Discontinued Shingle',
    family: 'closed',
    description: 'The roof has a shingle no longer made.',
  },
  dnd: {
    name: 'Absolutely Do Not Contact',
    family: 'do-not-disturb',
    description: 'No visit, no call, no letter, ever.',
  },
  fu: { name: 'Follow Up', family: 'open', description: 'Someone owes the customer an answer.' },
  ft: { name: 'Future', family: 'open', description: 'Not now; perhaps in a later season.' },
} as const satisfies Record<
  string,
  { name: string; family: LeadStatusFamily; description: string }
>;

export type LeadStatusFamily = 'open' | 'moving' | 'closed' | 'do-not-disturb';

export type LeadStatus = keyof typeof leadStatuses;

export const leadStatusCodes = Object.keys(leadStatuses) as [LeadStatus, ...LeadStatus[]];

export const defaultLeadStatus: LeadStatus = 'u';

/** Statuses `dd` and `dnd`: never hidden, and a friendlier one there needs a reason. */
export const isDoNotDisturb = (status: LeadStatus): boolean =>
  leadStatuses[status].family === 'do-not-disturb';

export const isLeadStatus = (code: string): code is LeadStatus => Object.hasOwn(leadStatuses, code);

/** How far a status keeps people away: `dnd` further than `dd`, the others not at all. */
const distance = (status: LeadStatus): number =>
  status === 'dnd' ? 2 : isDoNotDisturb(status) ? 1 : 0;

/** Whether a change of status brings a do-not-disturb lead to a friendlier one: it needs a reason. */
export const leavesDoNotDisturb = (from: LeadStatus, to: LeadStatus): boolean =>
  distance(to) < distance(from);
