import { useState } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import type { Place } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';
import { Icon } from '#web/ui/icon.tsx';
import { NearestList } from './nearest-list.tsx';
import styles from './nearest-leads.module.css';

interface NearestLeadsProps {
  readonly place: Place;
  readonly filter: LeadFilterInput;
  /** The one at the place itself. */
  readonly exceptLeadId?: string;
  readonly onOpen: (leadId: string) => void;
}

/** Workable leads around a place, nearest first, once they are asked for. */
export function NearestLeads(props: NearestLeadsProps) {
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h3>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('lead.nearest')}
          <Icon name={open ? 'chevron-up' : 'chevron-down'} size={16} />
        </button>
      </h3>
      {open && <NearestList {...props} />}
    </section>
  );
}
