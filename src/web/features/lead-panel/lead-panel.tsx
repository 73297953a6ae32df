import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Lead } from '#contract/lead.ts';
import { leadQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { LeadBody, type LeadBodyProps } from './lead-body.tsx';
import styles from './lead-panel.module.css';
import { LeadSkeleton } from './lead-skeleton.tsx';
import { LeadStatusButton } from './lead-status-button.tsx';
import { LeadTrouble } from './lead-trouble.tsx';
import { noteFieldId } from './note-form.tsx';
import { StatusMenu } from './status-menu.tsx';
import type { TypedInLeads } from './typed-in-lead.ts';
import { useLeadEditing } from './use-lead-editing.ts';
import type { DoneChange, RunningChange } from './use-lead-change.ts';

interface LeadPanelProps extends Pick<
  LeadBodyProps,
  'onShowOnMap' | 'canErase' | 'onErased' | 'pinMove' | 'nearby' | 'same' | 'relay'
> {
  readonly leadId: string;
  readonly onClose: () => void;
  /** A change is on the screen, and on its way. */
  readonly onChanging: (running: RunningChange) => void;
  /** The server has taken a change, which can be undone. */
  readonly onChanged: (done: DoneChange) => void;
  /** What is typed and not saved outlives the panel in here. */
  readonly typed: TypedInLeads;
}

/**
 * One stored lead beside the map, to be read and changed. It takes the focus when it opens and
 * gives it back.
 */
export function LeadPanel({ leadId, onClose, typed, ...more }: LeadPanelProps) {
  const { data: lead, error, refetch } = useQuery(leadQuery(leadId));
  const panel = useRef<HTMLElement>(null);
  const editing = useLeadEditing({ leadId, lead, typed, ...more });
  const focusPanel = () => panel.current?.focus({ preventScroll: true });
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') return onClose();
    if (event.ctrlKey || event.altKey || event.metaKey || !lead || isTyping(event.target)) return;
    if (event.key === 's') editing.openMenu(true);
    else if (event.key === 'e') editing.startEdit(lead);
    else if (event.key === 'n') document.querySelector<HTMLElement>(`#${noteFieldId}`)?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-labelledby="lead-panel-title"
      onKeyDown={handleKey}
    >
      <header className={styles.header}>
        <div className={styles.address}>
          {lead && (
            <LeadStatusButton
              lead={lead}
              open={editing.menuOpen}
              onToggle={() => editing.openMenu(!editing.menuOpen)}
            />
          )}
          <h2 id="lead-panel-title">{lead?.address ?? t('lead.title')}</h2>
          {lead && <p className={styles.town}>{townOf(lead)}</p>}
        </div>
        <IconButton icon="close" label={t('lead.close')} onClick={onClose} />
        {lead && editing.menuOpen && (
          <StatusMenu
            current={lead.lead_status}
            onChoose={(status) => {
              focusPanel();
              editing.chooseStatus(lead, status);
            }}
            onClose={() => {
              focusPanel();
              editing.openMenu(false);
            }}
          />
        )}
      </header>
      <div className={styles.body}>
        {lead ? (
          <LeadBody lead={lead} editing={editing} onSettled={focusPanel} {...more} />
        ) : error ? (
          <LeadTrouble error={error} onRetry={() => void refetch()} />
        ) : (
          <LeadSkeleton />
        )}
      </div>
    </aside>
  );
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;

function townOf(lead: Lead): string {
  const town = [lead.city, `${lead.state} ${lead.zipcode}`].filter(Boolean).join(', ');
  return lead.county ? `${town} · ${countyWords(lead.county)}` : town;
}

// Sources differ: some say "Middlesex", some "Middlesex County" or "Orleans Parish".
const countyWords = (county: string): string =>
  /\b(county|parish|borough)$/i.test(county) ? county : t('lead.county', { county });
