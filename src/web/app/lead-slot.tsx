import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import type { TypedInLeads } from '#web/features/lead-panel/typed-in-lead.ts';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { withMessages } from '#web/lib/with-messages.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './intake-screen.module.css';
import { useAhead } from './use-ahead.ts';
import { useLeadUndo } from './use-lead-undo.ts';

// Together: what a panel shows later must be there without a connection, too.
const loadPanel = () =>
  withMessages(
    Promise.all([
      import('#web/features/lead-panel/lead-panel.tsx'),
      import('#web/features/nearest-leads/nearest-leads.tsx'),
      import('#web/features/duplicate-notice/same-leads.tsx'),
    ]),
  );

const LeadPanel = lazy(() => loadPanel().then(([panel]) => ({ default: panel.LeadPanel })));

const NearestLeads = lazy(() =>
  loadPanel().then(([, nearest]) => ({ default: nearest.NearestLeads })),
);

const SameLeads = lazy(() => loadPanel().then(([, , same]) => ({ default: same.SameLeads })));

const loadToast = () => withMessages(import('./lead-toast.tsx'));

const LeadToast = lazy(() => loadToast().then((module) => ({ default: module.LeadToast })));

/** Fetches the panel while nothing else is to do: it must open without a connection, too. */
export const useLeadPanelAhead = (): boolean => useAhead(loadPanel);

type LeadSlotProps = Pick<
  ComponentProps<typeof LeadPanel>,
  'onClose' | 'onShowOnMap' | 'canErase' | 'pinMove'
> & {
  readonly onErased: (leadId: string) => void;
  /** Null while no lead is open. */
  readonly leadId: string | null;
  readonly onOpen: (leadId: string) => void;
  /** Which leads are meant by the nearest. */
  readonly filter?: LeadFilterInput;
};

/** The lead panel's place: beside the map, over its right edge. */
export function LeadSlot({ leadId, onErased, onOpen, filter = {}, ...props }: LeadSlotProps) {
  const undoing = useLeadUndo();
  const canTell = useAhead(loadToast, undoing.done !== null);
  const [typed] = useState<TypedInLeads>(() => new Map());
  const trouble = (
    <Notice tone="warning" title={t('app.offlineTitle')}>
      {t('app.offlineRemedy')}
    </Notice>
  );
  return (
    <>
      {leadId !== null && (
        <div className={styles.lead} data-over-map>
          <ErrorBoundary key={leadId} fallback={trouble}>
            <Suspense fallback={null}>
              <LeadPanel
                leadId={leadId}
                {...props}
                typed={typed}
                onChanging={undoing.expect}
                onChanged={undoing.tell}
                same={(lead) => (
                  <Suspense fallback={null}>
                    <SameLeads lead={lead} onOpen={onOpen} />
                  </Suspense>
                )}
                nearby={(place) => (
                  <Suspense fallback={null}>
                    <NearestLeads
                      place={place}
                      filter={filter}
                      exceptLeadId={leadId}
                      onOpen={onOpen}
                    />
                  </Suspense>
                )}
                onErased={() => {
                  onErased(leadId);
                  props.onClose();
                }}
              />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      {canTell && (
        <Suspense fallback={null}>
          <LeadToast undoing={undoing} />
        </Suspense>
      )}
    </>
  );
}
