import type { ChangeLeadInput } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';
import { type Place, placeFromWire, placeToWire } from '#contract/place-wire.ts';
import { metersApart } from '#web/lib/meters-apart.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';

/** Moving the pin of the open lead, which happens on the map. */
export interface PinMove {
  /** Where it is being put; null while it is not being moved. */
  readonly to: MovedPin | null;
  readonly start: (from: Place) => void;
  readonly stop: () => void;
}

export interface MovedPin {
  readonly place: Place;
  /** How far the roof that was hit reaches; absent beside the houses. */
  readonly roofMeters?: number | undefined;
}

/** Looked at twice: as exact as the eye. */
const byHandMeters = 5;

interface MovePinProps {
  readonly lead: Lead;
  readonly to: MovedPin;
  readonly busy: boolean;
  readonly onSave: (change: ChangeLeadInput) => void;
  readonly onStop: () => void;
}

/** Says what to do on the map while a pin is moved, and saves where it was put. */
export function MovePin({ lead, to, busy, onSave, onStop }: MovePinProps) {
  const meters = Math.round(metersApart(placeFromWire(lead), to.place));
  const { roofMeters } = to;
  return (
    <Notice
      tone="info"
      title={t('lead.moveTitle')}
      action={
        <>
          <Button
            variant="primary"
            busy={busy}
            aria-disabled={meters === 0}
            onClick={() => {
              if (meters === 0) return;
              onSave({
                ...placeToWire(to.place),
                position: {
                  class: roofMeters === undefined ? 'placed-by-hand' : 'rooftop',
                  radius_meters: roofMeters ?? byHandMeters,
                  corrected: true,
                },
              });
            }}
          >
            {t('lead.moveSave')}
          </Button>
          <Button variant="quiet" onClick={onStop}>
            {t('common.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('lead.moveWhat')}</p>
      <p role="status">{meters > 0 && t('lead.movedBy', { meters })}</p>
    </Notice>
  );
}
