/**
 * The fourteen statuses every company has. `family` decides a pin's shape (look.md): open is a
 * circle, moving a square, closed a diamond, do-not-disturb an octagon with a bar.
 */
export const leadStatuses = {
  pr: { family: 'open' },
  u: { family: 'open' },
  a: { family: 'moving' },
  as: { family: 'open' },
  cb: { family: 'open' },
  d: { family: 'closed' },
  dn: { family: 'closed' },
  dd: { family: 'do-not-disturb' },
  de: { family: 'moving' },
  df: { family: 'closed' },
  dds: { family: 'closed' },
  dnd: { family: 'do-not-disturb' },
  fu: { family: 'open' },
  ft: { family: 'open' },
} as const satisfies Record<string, { family: LeadStatusFamily }>;

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
