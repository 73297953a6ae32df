import type { ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { isZipGuess, sourceInWords } from './address-fill.ts';
import styles from './intake-panel.module.css';
import type { LookUp } from './use-reverse-look-up.ts';

/** Where the address comes from, how sure it is, and what to check. */
export function LookUpNote({ lookUp }: { readonly lookUp: LookUp }) {
  return (
    <div role="status" className={styles.lookUp}>
      {noteOf(lookUp)}
    </div>
  );
}

function noteOf(lookUp: LookUp): ReactNode {
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
      return knownNote(lookUp);
  }
}

function knownNote({ answer, origin }: LookUp & { kind: 'known' }): ReactNode {
  if (!answer.covered) return <Notice tone="warning">{t('intake.outside')}</Notice>;
  if (!answer.address) return <Notice tone="info">{t('intake.noAddress')}</Notice>;
  const border = answer.near_border;
  return (
    <>
      <p className={styles.source}>{sourceInWords(answer.address, origin)}</p>
      {isZipGuess(answer.address.properties) && (
        <Notice tone="warning">{t('intake.zipGuess')}</Notice>
      )}
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
