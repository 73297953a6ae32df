import { ApiError } from '#web/api/api-error.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';

interface ChartTroubleProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Why there are no fresh figures, and what to do about it. */
export function ChartTrouble({ error, onRetry }: ChartTroubleProps) {
  const kind = error instanceof ApiError ? error.kind : null;
  const isOffline = kind === 'offline' || kind === 'timeout';
  return (
    <div role="alert">
      <Notice
        tone={isOffline ? 'warning' : 'danger'}
        title={t(isOffline ? 'charts.offlineTitle' : 'charts.failedTitle')}
        action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
      >
        {t(isOffline ? 'charts.offlineRemedy' : 'charts.failedRemedy')}
      </Notice>
    </div>
  );
}
