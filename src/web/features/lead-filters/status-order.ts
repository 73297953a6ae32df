import { leadStatusCodes, leadStatuses } from '#contract/lead-status.ts';

const families = ['open', 'moving', 'closed', 'do-not-disturb'] as const;

/** All fourteen, family by family, so that shapes that are alike stand together. */
export const statusOrder = families.flatMap((family) =>
  leadStatusCodes.filter((code) => leadStatuses[code].family === family),
);
