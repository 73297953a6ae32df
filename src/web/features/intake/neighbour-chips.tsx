import { useId } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { t } from '#web/lib/i18n.ts';
import { neighbourChoices } from './neighbour-choices.ts';
import styles from './neighbour-chips.module.css';
import type { LookUp } from './use-reverse-look-up.ts';

interface NeighbourChipsProps {
  readonly lookUp: LookUp & { kind: 'known' };
  readonly onChoose: (feature: GeocodeFeature, isNearest: boolean) => void;
}

/** Other numbers that the clicked place may have, to tap; the nearest comes first and takes back. */
export function NeighbourChips({ lookUp, onChoose }: NeighbourChipsProps) {
  const heading = useId();
  const choices = neighbourChoices(lookUp.answer);
  if (choices.length < 2) return null;
  return (
    <div role="group" aria-labelledby={heading} className={styles.group}>
      <span id={heading} className={styles.heading}>
        {t('lookUp.anotherNumber')}
      </span>
      {choices.map(({ feature, number, guessed }, index) => (
        <button
          key={number}
          type="button"
          className={styles.chip}
          data-guessed={guessed}
          aria-pressed={feature === lookUp.picked}
          aria-label={guessed ? t('lookUp.aboutNumber', { number }) : undefined}
          onClick={() => onChoose(feature, index === 0)}
        >
          {number}
        </button>
      ))}
    </div>
  );
}
