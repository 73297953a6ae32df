import { type ReactNode, useState } from 'react';
import type { MapSetup } from '#contract/map-setup.ts';
import { t } from '#web/lib/i18n.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import type { LayerChoice } from './layer-choice.ts';
import { LayerSwitch } from './layer-switch.tsx';
import styles from './map-button.module.css';

interface LayersButtonProps {
  readonly setup: Pick<MapSetup, 'hosted_streets' | 'imagery'>;
  readonly choice: LayerChoice;
  /** Whether there are pins that a heat map can be made of. */
  readonly hasPins: boolean;
  readonly onChoiceChange: (choice: LayerChoice) => void;
  readonly onHostedStreetsChange: (enabled: boolean) => void;
  /** What else can be done with the ground. */
  readonly children: ReactNode;
}

/** Opens the choice of grounds and layers; hosted ones are off until somebody turns them on. */
export function LayersButton(props: LayersButtonProps) {
  const { setup, choice, hasPins, onChoiceChange } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="layers"
        label={t('map.layers')}
        className={styles.button}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div
          className={styles.layers}
          onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
        >
          {setup.imagery && (
            <LayerSwitch
              name={t('map.satellite')}
              hint={t('map.satelliteHint', { source: setup.imagery.attribution })}
              isOn={choice.satellite}
              onChange={(satellite) => onChoiceChange({ ...choice, satellite })}
            />
          )}
          {hasPins && (
            <LayerSwitch
              name={t('map.heat')}
              hint={t('map.heatHint')}
              isOn={choice.heat}
              onChange={(heat) => onChoiceChange({ ...choice, heat })}
            />
          )}
          <LayerSwitch
            name={t('map.hostedStreets', { name: setup.hosted_streets.name })}
            hint={t('map.hostedStreetsHint')}
            isOn={setup.hosted_streets.enabled}
            onChange={props.onHostedStreetsChange}
          />
          {props.children}
        </div>
      )}
    </>
  );
}
