import { useEffect, useId, useState } from 'react';
import styles from './map-button.module.css';

interface LayerSwitchProps {
  readonly name: string;
  readonly hint: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** One layer to be turned on and off. */
export function LayerSwitch({ name, hint, isOn, onChange }: LayerSwitchProps) {
  const hintId = useId();
  // The box follows the finger at once; what is kept elsewhere decides in the end.
  const [checked, setChecked] = useState(isOn);
  useEffect(() => setChecked(isOn), [isOn]);
  return (
    <>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hintId}
          onChange={(event) => {
            setChecked(event.target.checked);
            onChange(event.target.checked);
          }}
        />
        {name}
      </label>
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
    </>
  );
}
