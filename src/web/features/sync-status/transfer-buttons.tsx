import { useRef, useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { takeFromFile, toFile } from '#web/outbox/outbox-file.ts';
import type { OutboxEntry } from '#web/outbox/outbox-entry.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './sync-dialog.module.css';

/** The whole queue into a file, and such a file into the queue of another machine. */
export function TransferButtons({ entries }: { readonly entries: readonly OutboxEntry[] }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');

  function handleExport() {
    const { name, text } = toFile(entries, new Date());
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
    setWords(t('queue.exported', { count: entries.length, name }));
  }

  async function handleImport(file: File | undefined) {
    if (!file) return;
    const taken = await takeFromFile(await file.text());
    setWords(taken ? t('queue.imported', { ...taken }) : t('queue.importFailed'));
  }

  return (
    <div className={styles.transfer}>
      {entries.length > 0 && <Button onClick={handleExport}>{t('queue.export')}</Button>}
      <Button onClick={() => chooser.current?.click()}>{t('queue.import')}</Button>
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        aria-label={t('queue.import')}
        hidden
        onChange={(event) => {
          void handleImport(event.target.files?.[0]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <p role="status" className={styles.small}>
        {words}
      </p>
    </div>
  );
}
