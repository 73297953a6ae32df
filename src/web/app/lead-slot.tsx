import { type ComponentProps, lazy, Suspense } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './intake-screen.module.css';
import { useAhead } from './use-ahead.ts';

const loadPanel = () => import('#web/features/lead-panel/lead-panel.tsx');

const LeadPanel = lazy(() => loadPanel().then((module) => ({ default: module.LeadPanel })));

/** Fetches the panel while nothing else is to do: it must open without a connection, too. */
export const useLeadPanelAhead = (): boolean => useAhead(loadPanel);

type LeadSlotProps = Omit<ComponentProps<typeof LeadPanel>, 'leadId' | 'onErased'> & {
  readonly onErased: (leadId: string) => void;
  /** Null while no lead is open. */
  readonly leadId: string | null;
};

/** The lead panel's place: beside the map, over its right edge. */
export function LeadSlot({ leadId, onErased, ...props }: LeadSlotProps) {
  if (leadId === null) return null;
  const trouble = (
    <Notice tone="warning" title={t('lead.offlineTitle')}>
      {t('lead.offlineRemedy')}
    </Notice>
  );
  return (
    <div className={styles.lead}>
      <ErrorBoundary key={leadId} fallback={trouble}>
        <Suspense fallback={null}>
          <LeadPanel
            leadId={leadId}
            {...props}
            onErased={() => {
              onErased(leadId);
              props.onClose();
            }}
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}
