import { lazy, Suspense, useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { withMessages } from '#web/lib/with-messages.ts';
import styles from './intake-panel.module.css';
import type { Intake } from './use-intake.ts';

// Needed only after an answer. Where they cannot be had, the form works without them.
const loadNote = () => withMessages(import('./known-note.tsx'));
const KnownNote = lazy(() =>
  loadNote().then(
    (module) => ({ default: module.KnownNote }),
    () => ({ default: () => null }),
  ),
);
const NeighbourChips = lazy(() =>
  withMessages(import('./neighbour-chips.tsx')).then(
    (module) => ({ default: module.NeighbourChips }),
    () => ({ default: () => null }),
  ),
);

/** Where the address comes from, how sure it is, what to check, and what else it may be. */
export function LookUpNote({ intake }: { readonly intake: Intake }) {
  const { form, lookUp, spot } = intake;
  const address = useWatch({ control: form.control, name: 'address' }).trim();
  useEffect(() => {
    // Missed now, it is asked for again with the answer.
    loadNote().catch(() => {});
  }, []);
  const corrected = spot?.position.corrected === true;
  return (
    <>
      <div role="status" className={styles.lookUp}>
        {spot?.position.class === 'rooftop' && (
          <p className={styles.source}>{t('intake.onTheRoof')}</p>
        )}
        {corrected && address !== '' && (
          <p className={styles.source}>{t('intake.remembered', { address })}</p>
        )}
        {lookUp.kind === 'looking' && (
          <p className={styles.source}>
            <Spinner /> {t('intake.looking')}
          </p>
        )}
        {lookUp.kind === 'failed' && <Notice tone="warning">{t('intake.lookUpFailed')}</Notice>}
        {lookUp.kind === 'known' && (
          <Suspense fallback={null}>
            <KnownNote lookUp={lookUp} corrected={corrected} />
          </Suspense>
        )}
      </div>
      {lookUp.kind === 'known' && lookUp.answer.neighbours.length > 0 && (
        <Suspense fallback={null}>
          <NeighbourChips lookUp={lookUp} onChoose={intake.chooseNeighbour} />
        </Suspense>
      )}
    </>
  );
}
