import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import styles from './team.module.css';

interface MakerProps<T> {
  /** What this part of the screen is for. */
  readonly intro: string;
  readonly label: string;
  readonly form: (on: { onMade: (made: T) => void; onCancel: () => void }) => ReactNode;
  /** What is shown of it once, and never again. */
  readonly result: (made: T, onDone: () => void) => ReactNode;
}

/** Making something whose secret is shown once: a button, then a form, then the secret. */
export function Maker<T>({ intro, label, form, result }: MakerProps<T>) {
  const [step, setStep] = useState<
    { kind: 'closed' } | { kind: 'open' } | { kind: 'made'; made: T }
  >({ kind: 'closed' });
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const close = () => setStep({ kind: 'closed' });

  useEffect(() => {
    if (step.kind === 'closed' && wasOpen.current) button.current?.focus();
    wasOpen.current = step.kind !== 'closed';
  }, [step]);

  return (
    <>
      <div className={styles.intro}>
        <p className={styles.introWords}>{intro}</p>
        {step.kind === 'closed' && (
          <Button ref={button} variant="primary" onClick={() => setStep({ kind: 'open' })}>
            <Icon name="plus" size={16} />
            {label}
          </Button>
        )}
      </div>
      {step.kind === 'open' &&
        form({ onMade: (made) => setStep({ kind: 'made', made }), onCancel: close })}
      {step.kind === 'made' && result(step.made, close)}
    </>
  );
}
