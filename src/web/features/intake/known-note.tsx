import type { ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import styles from './intake-panel.module.css';
import { isFar, isZipGuess, sourceInWords } from './source-in-words.ts';
import type { LookUp } from './use-reverse-look-up.ts';

interface KnownNoteProps {
  readonly lookUp: LookUp & { kind: 'known' };
  /** The pin no longer stands where the answer was found. */
  readonly corrected: boolean;
}

/** How sure an answer is, and what to check. */
export function KnownNote({ lookUp, corrected }: KnownNoteProps): ReactNode {
  const { answer, picked, origin } = lookUp;
  if (!answer.covered) return <Notice tone="warning">{t('lookUp.outside')}</Notice>;
  if (!picked) return <Notice tone="info">{t('lookUp.noAddress')}</Notice>;
  const border = answer.near_border;
  return (
    <>
      {!corrected &&
        (isFar(picked.properties) ? (
          <Notice tone="warning">{sourceInWords(picked, origin)}</Notice>
        ) : (
          <p className={styles.source}>{sourceInWords(picked, origin)}</p>
        ))}
      {isZipGuess(picked.properties) && <Notice tone="warning">{t('lookUp.zipGuess')}</Notice>}
      {border && (
        <Notice tone="info">
          {t(border.kind === 'state' ? 'lookUp.nearState' : 'lookUp.nearZip', {
            meters: Math.round(border.distance_meters),
          })}
        </Notice>
      )}
    </>
  );
}
