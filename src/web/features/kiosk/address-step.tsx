import type { ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { type House, houseInWords } from './house.ts';
import styles from './step.module.css';
import { useStepFocus } from './use-step-focus.ts';

interface AddressStepProps {
  /** Searches as one types. */
  readonly search: ReactNode;
  /** What is typed into it. */
  readonly onType: (text: string) => void;
  /** Null while no map can be had. */
  readonly onMap: (() => void) | null;
  readonly onHand: () => void;
  /** Chosen before, when the visitor came back; null before that. */
  readonly house: House | null;
  /** It is that house after all. */
  readonly onKeep: () => void;
}

/** The first question: which house it is about. */
export function AddressStep(props: AddressStepProps) {
  const { search, onType, onMap, onHand, house, onKeep } = props;
  const heading = useStepFocus();
  return (
    <div className={styles.step}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t('kiosk.addressTitle')}
        </h1>
        <p className={styles.lead}>{t(house ? 'kiosk.addressChosen' : 'kiosk.addressLead')}</p>
      </div>
      {house && (
        <div className={styles.chosen}>
          <strong>{houseInWords(house)}</strong>
          <Button variant="primary" className={styles.next} onClick={onKeep}>
            {t('kiosk.next')}
          </Button>
        </div>
      )}
      <div
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement) onType(target.value);
        }}
      >
        {search}
      </div>
      <div className={styles.ways}>
        {onMap && (
          <Button className={styles.way} onClick={onMap}>
            <Icon name="pin" size={26} />
            {t('kiosk.useMap')}
          </Button>
        )}
        <Button className={styles.way} onClick={onHand}>
          <Icon name="keyboard" size={26} />
          {t('kiosk.byHand')}
        </Button>
      </div>
    </div>
  );
}
