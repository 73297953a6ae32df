import { useState } from 'react';
import { isDoNotDisturb, type LeadStatus, leadStatusCodes } from '#contract/lead-status.ts';
import { t } from '#web/lib/i18n.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Switch } from '#web/ui/switch.tsx';
import { listOf } from './filter-in-address.ts';
import type { FilterProps } from './filter-props.ts';
import { StatusBars } from './status-bars.tsx';
import styles from './status-filter.module.css';

const setting = 'status-bars';
/** Where the panel is a low sheet, the list needs the room more than the bars. */
const lowScreen = '(max-width: 760px) and (orientation: portrait), (max-width: 560px)';

const doNotDisturb = leadStatusCodes.filter(isDoNotDisturb);

interface StatusFilterProps extends FilterProps {
  readonly counts: Partial<Record<LeadStatus, number>> | undefined;
}

/** The bars of the statuses, which can be folded away, and the switch for do-not-disturb alone. */
export function StatusFilter(props: StatusFilterProps) {
  const { filter, onChange } = props;
  const [open, setOpen] = useState(isOpenAtFirst);
  const chosen = listOf(filter.status);
  const isOnlyDoNotDisturb =
    chosen.length === doNotDisturb.length && doNotDisturb.every((code) => chosen.includes(code));

  function handleFold() {
    setOpen(!open);
    writeSetting(setting, open ? 'folded' : 'open');
  }

  return (
    <div>
      <div className={styles.head}>
        <button type="button" className={styles.fold} aria-expanded={open} onClick={handleFold}>
          <Icon name={open ? 'chevron-up' : 'chevron-down'} size={14} />
          {t('filter.byStatus')}
          {!open && chosen.length > 0 && <span className={styles.badge}>{chosen.length}</span>}
        </button>
        <Switch
          label={t('filter.doNotDisturb')}
          checked={isOnlyDoNotDisturb}
          onChange={(checked) =>
            onChange({ ...filter, status: checked ? doNotDisturb.join(',') : undefined })
          }
        />
      </div>
      {open && <StatusBars {...props} />}
    </div>
  );
}

function isOpenAtFirst(): boolean {
  const kept = readSetting(setting);
  return kept === null ? !matchMedia(lowScreen).matches : kept === 'open';
}
