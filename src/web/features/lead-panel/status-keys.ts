import type { LeadStatus } from '#contract/lead-status.ts';

/** One letter for each status, from its name where it is free. */
export const statusKeys: Readonly<Record<LeadStatus, string>> = {
  u: 'u',
  pr: 'p',
  as: 's',
  cb: 'c',
  fu: 'f',
  ft: 't',
  de: 'm',
  a: 'a',
  d: 'd',
  dn: 'n',
  df: 'i',
  dds: 'h',
  dd: 'b',
  dnd: 'x',
};

export const statusOfKey = (key: string): LeadStatus | null =>
  (Object.keys(statusKeys) as LeadStatus[]).find((code) => statusKeys[code] === key) ?? null;
