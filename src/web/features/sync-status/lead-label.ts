import type { CreateLead } from '#contract/lead.ts';

/** A lead in one line, such as `12 Elm St, Cambridge`. */
export const leadLabel = ({ address, city }: Pick<CreateLead, 'address' | 'city'>): string =>
  [address, city].filter(Boolean).join(', ');
