import { lazy, type ReactNode, Suspense } from 'react';
import { useWatch } from 'react-hook-form';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { isFar, isZipGuess, sourceInWords } from './address-fill.ts';
import styles from './intake-panel.module.css';
import type { Intake } from './use-intake.ts';
import type { LookUp } from './use-reverse-look-up.ts';

// Needed only after an answer. Where it cannot be had, the form works without it.
const NeighbourChips = lazy(() =>
  import('./neighbour-chips.tsx').then(
    (module) => ({ default: module.NeighbourChips }),
    () => ({ default: () => null }),
  ),
);

/** Where the address comes from, how sure it is, what to check, and what else it may be. */
export function LookUpNote({ intake }: { readonly intake: Intake }) {
  const { form, lookUp, spot } = intake;
  const address = useWatch({ control: form.control, name: 'address' }).trim();
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
        {noteOf(lookUp, corrected)}
      </div>
      {lookUp.kind === 'known' && lookUp.answer.neighbours.length > 0 && (
        <Suspense fallback={null}>
          <NeighbourChips lookUp={lookUp} onChoose={intake.chooseNeighbour} />
        </Suspense>
      )}
    </>
  );
}

function noteOf(lookUp: LookUp, corrected: boolean): ReactNode {
  switch (lookUp.kind) {
    case 'none':
      return null;
    case 'looking':
      return (
        <p className={styles.source}>
          <Spinner /> {t('intake.looking')}
        </p>
      );
    case 'failed':
      return <Notice tone="warning">{t('intake.lookUpFailed')}</Notice>;
    case 'known':
      return knownNote(lookUp, corrected);
  }
}

/** @param corrected the pin no longer stands where the answer was found */
function knownNote(
  { answer, picked, origin }: LookUp & { kind: 'known' },
  corrected: boolean,
): ReactNode {
  if (!answer.covered) return <Notice tone="warning">{t('intake.outside')}</Notice>;
  if (!picked) return <Notice tone="info">{t('intake.noAddress')}</Notice>;
  const border = answer.near_border;
  return (
    <>
      {!corrected &&
        (isFar(picked.properties) ? (
          <Notice tone="warning">{sourceInWords(picked, origin)}</Notice>
        ) : (
          <p className={styles.source}>{sourceInWords(picked, origin)}</p>
        ))}
      {isZipGuess(picked.properties) && <Notice tone="warning">{t('intake.zipGuess')}</Notice>}
      {border && (
        <Notice tone="info">
          {t(border.kind === 'state' ? 'intake.nearState' : 'intake.nearZip', {
            meters: Math.round(border.distance_meters),
          })}
        </Notice>
      )}
    </>
  );
}
