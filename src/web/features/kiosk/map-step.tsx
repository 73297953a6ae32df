import type { ReactNode } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { type House, houseInWords } from './house.ts';
import styles from './map-step.module.css';
import { useStepFocus } from './use-step-focus.ts';

/** What the map was pressed on. */
export type Pressed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'looking' }
  /** No house with a number of its own; `near` is what is known there. */
  | { readonly kind: 'somewhere'; readonly near: GeocodeFeature | null }
  | { readonly kind: 'house'; readonly house: House };

interface MapStepProps {
  readonly map: ReactNode;
  readonly pressed: Pressed;
  /** Whether houses can be told apart; a press leads nearer until then. */
  readonly isNear: boolean;
  readonly onTake: (house: House) => void;
  /** The visitor types what the map does not know. */
  readonly onHand: () => void;
  readonly onBack: () => void;
}

/** The house is pressed on the map. */
export function MapStep({ map, pressed, isNear, onTake, onHand, onBack }: MapStepProps) {
  const heading = useStepFocus();
  const title = isNear || pressed.kind !== 'nothing' ? 'kiosk.mapTitle' : 'kiosk.mapFar';
  return (
    <div className={styles.step}>
      <div className={styles.map}>{map}</div>
      <div className={styles.card}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t(pressed.kind === 'house' ? 'kiosk.mapIsIt' : title)}
        </h1>
        <p role="status" className={styles.found}>
          <Found pressed={pressed} />
        </p>
        <div className={styles.actions}>
          <Button className={styles.back} onClick={onBack}>
            {t('kiosk.back')}
          </Button>
          {pressed.kind === 'house' && (
            <Button variant="primary" className={styles.take} onClick={() => onTake(pressed.house)}>
              {t('kiosk.mapTake')}
            </Button>
          )}
          {pressed.kind === 'somewhere' && (
            <Button variant="primary" className={styles.take} onClick={onHand}>
              {t('kiosk.mapGoOn')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function Found({ pressed }: { readonly pressed: Pressed }) {
  if (pressed.kind === 'house') return <strong>{houseInWords(pressed.house)}</strong>;
  if (pressed.kind === 'somewhere') return t('kiosk.mapSomewhere');
  if (pressed.kind === 'nothing') return t('kiosk.mapLead');
  return (
    <>
      <Spinner /> {t('kiosk.mapLooking')}
    </>
  );
}
