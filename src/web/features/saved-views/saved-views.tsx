import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedView } from '#contract/saved-view.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { viewsQuery } from '#web/api/dispatch-queries.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { DropDown } from '#web/ui/drop-down.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { SaveView } from './save-view.tsx';
import styles from './saved-views.module.css';

interface SavedViewsProps {
  /** Query and `#map=…` of what is shown now. */
  readonly current: () => string;
  readonly onOpen: (view: SavedView) => void;
}

/** Filters and camera under a name: to be kept, opened and removed. */
export function SavedViews(props: SavedViewsProps) {
  return (
    <DropDown label={t('views.open')} about={t('views.title')}>
      <ViewList {...props} />
    </DropDown>
  );
}

function ViewList({ current, onOpen }: SavedViewsProps) {
  const queryClient = useQueryClient();
  const views = useQuery(viewsQuery());
  const { busy, trouble, run } = useAsking();
  const [said, setSaid] = useState('');
  const look = () => queryClient.invalidateQueries({ queryKey: viewsQuery().queryKey });

  const save = (name: string) =>
    run(async () => {
      await callEndpoint('saveView', { body: { name, query: current() } });
      setSaid(t('views.saved', { name }));
      await look();
    });

  const remove = ({ id, name }: SavedView) =>
    run(async () => {
      await callEndpoint('removeView', { params: { id } });
      setSaid(t('views.removed', { name }));
      await look();
    });

  return (
    <div className={styles.views}>
      {views.data?.length === 0 && <p className={styles.note}>{t('views.none')}</p>}
      {views.isPending && <p className={styles.note}>{t('common.loading')}</p>}
      {views.isError && <p className={styles.note}>{t('views.failed')}</p>}
      {views.data && views.data.length > 0 && (
        <ul aria-label={t('views.title')}>
          {views.data.map((view) => (
            <li key={view.id} className={styles.view}>
              <button type="button" className={styles.open} onClick={() => onOpen(view)}>
                {view.name}
              </button>
              <IconButton
                icon="trash"
                label={t('views.remove', { name: view.name })}
                onClick={() => void remove(view)}
              />
            </li>
          ))}
        </ul>
      )}
      <SaveView busy={busy} onSave={save} />
      <Trouble words={trouble} />
      <p role="status" className={styles.note}>
        {said}
      </p>
    </div>
  );
}
