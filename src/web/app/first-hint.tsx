import { useEffect, useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import styles from './first-hint.module.css';

const setting = 'first-hint';
const seen = 'seen';

/** Tells a newcomer how to begin; gone for good once dismissed or once a lead was begun. */
export function FirstHint({ begun }: { readonly begun: boolean }) {
  const [done, setDone] = useState(() => readSetting(setting) === seen);
  useEffect(() => {
    if (begun) setDone(true);
  }, [begun]);
  useEffect(() => {
    if (done) writeSetting(setting, seen);
  }, [done]);
  if (done) return null;
  return (
    <div className={styles.hint}>
      <p>{t('map.firstHint')}</p>
      <IconButton icon="close" label={t('common.close')} onClick={() => setDone(true)} />
    </div>
  );
}
