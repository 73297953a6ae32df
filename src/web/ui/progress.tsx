import { useId } from 'react';
import styles from './progress.module.css';

interface ProgressProps {
  readonly label: string;
  /** 0 to 1; null when nobody knows how far it is. */
  readonly value: number | null;
}

export function Progress({ label, value }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label htmlFor={id}>{label}</label>
      <progress id={id} className={styles.bar} {...(value === null ? {} : { value })} />
    </div>
  );
}
