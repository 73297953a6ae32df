import type { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { DrawnRegion } from '#contract/region.ts';
import { troubleInWords } from '#web/api/trouble-in-words.ts';
import { t } from '#web/lib/i18n.ts';
import type { DrawTask } from '#web/map/draw-task.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { countLeads } from './family-bar.tsx';
import { PlacingProgress } from './placing-progress.tsx';
import { RegionForm } from './region-form.tsx';
import { RegionRow } from './region-row.tsx';
import styles from './regions.module.css';
import { RegionNewsNotice } from './region-news-notice.tsx';
import { useRegionChanges } from './use-region-changes.ts';
import { useRegions } from './use-regions.ts';
import { useRegionWork } from './use-region-work.ts';

export interface RegionsPanelProps {
  /** Has something drawn on the map; it is cancelled when somebody else has. */
  readonly onDraw: (task: DrawTask) => void;
  readonly onDrawEnd: () => void;
  /** The region that leads are filtered by. */
  readonly chosenId: string | null;
  readonly onChoose: (regionId: string | null) => void;
  /** Leads have other regions now. */
  readonly onChanged: () => void;
}

/** The regions of the company: drawing, naming, editing, removing, and what is in each. */
export function RegionsPanel(props: RegionsPanelProps) {
  const { regions, progress } = useRegions();
  const changes = useRegionChanges(props.onChanged);
  const work = useRegionWork(props);
  const drawButton = useRef<HTMLButtonElement>(null);
  const { onDrawEnd } = props;
  useEffect(() => onDrawEnd, [onDrawEnd]);
  const hadForm = useRef(false);
  const hasForm = work.border !== null;
  useEffect(() => {
    if (hadForm.current && !hasForm) drawButton.current?.focus();
    hadForm.current = hasForm;
  }, [hasForm]);

  async function handleSave(name: string) {
    if (!work.border) return;
    const { region, polygon } = work.border;
    if (await changes.save(region?.id ?? null, name, polygon)) work.stop();
  }

  async function handleRemove(region: DrawnRegion) {
    if (!(await changes.remove(region))) return;
    if (props.chosenId === region.id) props.onChoose(null);
  }

  if (work.border)
    return (
      <div className={styles.panel}>
        <RegionForm
          key={work.border.region?.id}
          title={
            work.border.region
              ? t('region.formEdit', { name: work.border.region.name })
              : t('region.formNew')
          }
          initialName={work.border.region?.name ?? ''}
          polygon={work.border.polygon}
          busy={changes.busy}
          trouble={changes.trouble}
          onSave={(name) => void handleSave(name)}
          onDrawAnew={work.drawAnew}
          onCancel={work.stop}
        />
      </div>
    );
  return (
    <div className={styles.panel}>
      <p className={styles.small}>
        {t(regions.data?.length === 0 ? 'region.none' : 'region.intro')}
      </p>
      <Button
        ref={drawButton}
        variant="primary"
        aria-disabled={work.isDrawing}
        onClick={() => {
          changes.forget();
          work.drawNew();
        }}
      >
        {t('region.draw')}
      </Button>
      <Trouble words={changes.trouble} />
      <RegionNewsNotice
        news={changes.news}
        regions={regions.data}
        isPlacing={progress !== null}
        busy={changes.busy}
        onUndo={(region) => void changes.restore(region)}
      />
      {progress && <PlacingProgress {...progress} />}
      <RegionList
        {...props}
        query={regions}
        onEdit={(region) => {
          changes.forget();
          work.edit(region);
        }}
        onRemove={(region) => void handleRemove(region)}
      />
    </div>
  );
}

interface RegionListProps extends Pick<RegionsPanelProps, 'chosenId' | 'onChoose'> {
  readonly query: ReturnType<typeof useQuery<DrawnRegion[]>>;
  readonly onEdit: (region: DrawnRegion) => void;
  readonly onRemove: (region: DrawnRegion) => void;
}

function RegionList({ query, chosenId, ...on }: RegionListProps) {
  const { data, error } = query;
  if (error)
    return (
      <Notice
        tone={data ? 'warning' : 'danger'}
        title={t('region.failed')}
        action={
          <Button busy={query.isFetching} onClick={() => void query.refetch()}>
            {t('common.retry')}
          </Button>
        }
      >
        {troubleInWords(error)}
      </Notice>
    );
  if (!data)
    return (
      <p className={styles.loading}>
        <Spinner /> {t('common.loading')}
      </p>
    );
  const most = Math.max(1, ...data.map(({ by_status }) => countLeads(by_status)));
  return (
    <ul className={styles.list} aria-label={t('region.list')}>
      {data.map((region) => (
        <RegionRow
          key={region.id}
          {...on}
          region={region}
          most={most}
          isChosen={region.id === chosenId}
        />
      ))}
    </ul>
  );
}
