import type { EndpointAnswer } from '#web/api/call-endpoint.ts';
import { formatTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { inGroups } from './in-groups.ts';
import { ShownOnce } from './shown-once.tsx';

interface KioskCodeProps {
  readonly kiosk: EndpointAnswer<'createKiosk'>;
  readonly isPaired: boolean;
  readonly onDone: () => void;
}

/** The code of a new kiosk until it was typed on the device; then that it was. */
export function KioskCode({ kiosk, isPaired, onDone }: KioskCodeProps) {
  const { name, code, code_expires_at: until } = kiosk;
  return (
    <div role="status">
      {isPaired ? (
        <Notice
          tone="ok"
          title={t('team.kioskNowPaired', { name })}
          action={<Button onClick={onDone}>{t('team.gotIt')}</Button>}
        >
          {t('team.kioskNowPairedMeans')}
        </Notice>
      ) : (
        <ShownOnce
          title={t('team.kioskReady', { name })}
          words={t('team.kioskOnce', {
            address: `${location.origin}/pair`,
            time: until === null ? '' : formatTime(Date.parse(until)),
          })}
          secret={inGroups(code)}
          kind="code"
          onDone={onDone}
        />
      )}
    </div>
  );
}
