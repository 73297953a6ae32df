import { ApiError } from '#web/api/api-error.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';

interface LeadTroubleProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Why there is no lead to show, and what to do about it. */
export function LeadTrouble({ error, onRetry }: LeadTroubleProps) {
  const kind = error instanceof ApiError ? error.kind : null;
  if (error instanceof ApiError && error.status === 404)
    return (
      <Notice tone="info" title={t('lead.missingTitle')}>
        {t('lead.missingRemedy')}
      </Notice>
    );
  const retry = <Button onClick={onRetry}>{t('common.retry')}</Button>;
  if (kind === 'offline' || kind === 'timeout')
    return (
      <Notice tone="warning" title={t('lead.offlineTitle')} action={retry}>
        {t('lead.offlineRemedy')}
      </Notice>
    );
  return (
    <Notice tone="danger" title={t('lead.failedTitle')} action={retry}>
      {t('lead.failedRemedy')}
    </Notice>
  );
}
