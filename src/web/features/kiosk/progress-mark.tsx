import { t } from '#web/lib/i18n.ts';
import { Icon } from '#web/ui/icon.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import styles from './progress-mark.module.css';

const steps = ['kiosk.stepAddress', 'kiosk.stepAbout', 'kiosk.stepThanks'] as const;

/** How far the visit is. */
export function ProgressMark({ step }: { readonly step: 1 | 2 | 3 }) {
  return (
    <ol className={styles.steps} aria-label={t('kiosk.progress', { step, steps: steps.length })}>
      {steps.map((name, index) => {
        const isDone = index + 1 < step || step === steps.length;
        return (
          <li
            key={name}
            className={styles.step}
            data-done={isDone}
            aria-current={index + 1 === step ? 'step' : undefined}
          >
            <span className={styles.number}>
              {isDone ? <Icon name="check" size={22} /> : index + 1}
            </span>
            <span className={styles.name}>{t(name)}</span>
            {isDone && index + 1 < step && <VisuallyHidden>{t('kiosk.stepDone')}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}
