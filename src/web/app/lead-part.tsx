import type { ComponentProps } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { allows } from '#contract/permission.ts';
import type { Role } from '#contract/role.ts';
import { SameLeads } from '#web/features/duplicate-notice/same-leads.tsx';
import { LeadPanel } from '#web/features/lead-panel/lead-panel.tsx';
import { NearestLeads } from '#web/features/nearest-leads/nearest-leads.tsx';
import { LeadRelay } from '#web/features/relay-status/lead-relay.tsx';

type LeadPartProps = Omit<
  ComponentProps<typeof LeadPanel>,
  'canErase' | 'relay' | 'same' | 'nearby'
> & {
  /** Of whoever is signed in. */
  readonly role: Role;
  /** Which leads are meant by the nearest. */
  readonly filter: LeadFilterInput;
  readonly onOpen: (leadId: string) => void;
};

/**
 * The lead panel and what other features show in it, fetched together: what it shows later must be
 * there without a connection, too.
 */
export const LeadPart = ({ role, filter, onOpen, ...panel }: LeadPartProps) => (
  <LeadPanel
    {...panel}
    canErase={allows(role, 'eraseLead')}
    relay={(lead, on) => <LeadRelay lead={lead} canDecide={allows(role, 'decideRelay')} {...on} />}
    same={(lead) => <SameLeads lead={lead} onOpen={onOpen} />}
    nearby={(place) => (
      <NearestLeads place={place} filter={filter} exceptLeadId={panel.leadId} onOpen={onOpen} />
    )}
  />
);
