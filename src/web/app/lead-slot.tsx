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

const loadPart = () => withMessages(import('./lead-part.tsx'));

const LeadPart = lazy(() => loadPart().then((module) => ({ default: module.LeadPart })));

const loadToast = () => withMessages(import('./lead-toast.tsx'));

const LeadToast = lazy(() => loadToast().then((module) => ({ default: module.LeadToast })));

/** Fetches the panel while nothing else is to do: it must open without a connection, too. */
export const useLeadPanelAhead = (): boolean => useAhead(loadPart);

type LeadSlotProps = Pick<
  ComponentProps<typeof LeadPart>,
  'onClose' | 'onShowOnMap' | 'role' | 'pinMove' | 'onOpen'
> & {
  readonly onErased: (leadId: string) => void;
  /** Null while no lead is open. */
  readonly leadId: string | null;
  /** Which leads are meant by the nearest. */
  readonly filter?: LeadFilterInput;
};

/** The lead panel's place: beside the map, over its right edge. */
export function LeadSlot({ leadId, onErased, filter = {}, ...props }: LeadSlotProps) {
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
              <LeadPart
                leadId={leadId}
                {...props}
                filter={filter}
                typed={typed}
                onChanging={undoing.expect}
                onChanged={undoing.tell}
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
