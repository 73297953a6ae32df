import { useEffect, useEffectEvent, useRef } from 'react';
import { mostStatusChanges } from '#contract/change-lead.ts';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import type { PolygonShape } from '#contract/polygon.ts';
import type { Place } from '#contract/place-wire.ts';
import { formatNumber } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { useKey } from '#web/ui/use-key.ts';
import styles from './bulk-status.module.css';
import { ChangeForm } from './change-form.tsx';
import { ChangeResult } from './change-result.tsx';
import { type Selecting, useSelectedLeads } from './use-selected-leads.ts';
import { StatusTally } from './status-tally.tsx';
import { useStatusChange } from './use-status-change.ts';

interface BulkStatusProps {
  /** What was drawn around the leads; another one begins anew, by `key`. */
  readonly polygon: PolygonShape;
  /** Only leads that are shown are selected. */
  readonly filter: LeadFilterInput;
  /** Where the selected leads are, for the map. */
  readonly onSelected: (places: readonly Place[]) => void;
  readonly onChanged: () => void;
  readonly onOpenLead: (leadId: string) => void;
  readonly onClose: () => void;
}

/** The leads that were selected on the map, and one status for all of them. */
export function BulkStatus(props: BulkStatusProps) {
  const { selecting, retry } = useSelectedLeads(props.polygon, props.filter);
  const change = useStatusChange(props.onChanged);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const tellSelected = useEffectEvent(props.onSelected);
  useEffect(() => {
    tellSelected(selecting.kind === 'found' ? selecting.leads.map(({ place }) => place) : []);
  }, [selecting]);

  // What had the focus may be gone by then, as a button that was pressed.
  useKey('Escape', ({ target }) => {
    if (target === document.body) props.onClose();
  });

  const leads = selecting.kind === 'found' ? selecting.leads : [];
  return (
    <section
      className={styles.panel}
      aria-labelledby="bulk-title"
      onKeyDown={(event) => {
        // A reason that was typed is not thrown away by one key.
        const isTyping = event.target instanceof HTMLTextAreaElement && event.target.value !== '';
        if (event.key === 'Escape' && !isTyping) props.onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id="bulk-title" ref={title} tabIndex={-1} className={styles.title}>
          {t('bulk.title')}
        </h2>
        <IconButton icon="close" label={t('common.close')} onClick={props.onClose} />
      </div>
      <div role="status">
        <Words selecting={selecting} onRetry={retry} />
      </div>
      {leads.length > 0 && change.done === null && (
        <>
          <StatusTally leads={leads} />
          <ChangeForm
            leads={leads}
            busy={change.busy}
            trouble={change.trouble}
            onApply={change.apply}
          />
        </>
      )}
      <ChangeResult leads={leads} change={change} onOpenLead={props.onOpenLead} />
    </section>
  );
}

function Words({ selecting, onRetry }: { selecting: Selecting; onRetry: () => void }) {
  switch (selecting.kind) {
    case 'finding':
      return <Progress label={t('bulk.finding')} value={selecting.done} />;
    case 'failed':
      return (
        <Notice
          tone="danger"
          title={t('bulk.failed')}
          action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
        >
          {selecting.words}
        </Notice>
      );
    case 'too-many':
      return (
        <Notice tone="warning">
          {t('bulk.tooMany', { most: formatNumber(mostStatusChanges) })}
        </Notice>
      );
    case 'too-wide':
      return <Notice tone="warning">{t('bulk.tooWide')}</Notice>;
    case 'found':
      return selecting.leads.length === 0 ? (
        <Notice>{t('bulk.none')}</Notice>
      ) : (
        <p className={styles.count}>{t('bulk.selected', { count: selecting.leads.length })}</p>
      );
  }
}
