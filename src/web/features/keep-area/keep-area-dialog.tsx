import { useEffect, useState } from 'react';
import type { BasemapSource } from '#contract/map-setup.ts';
import { formatAge, formatBytes } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import type { Bounds } from '#web/offline/area-tiles.ts';
import { canKeepAreas, forgetArea, type KeptArea, keptAreas } from '#web/offline/kept-areas.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Progress } from '#web/ui/progress.tsx';
import styles from './keep-area-dialog.module.css';
import { useKeeping } from './use-keeping.ts';

interface KeepAreaDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly basemaps: readonly BasemapSource[];
  /** What the map shows. */
  readonly bounds: Bounds;
}

/** Keeping the map of an area on this device: how much it is, how far it is, what is kept. */
export function KeepAreaDialog({ open, onClose, ...area }: KeepAreaDialogProps) {
  return (
    <Dialog title={t('offline.keepTitle')} open={open} onClose={onClose}>
      <p className={styles.intro}>{t('offline.keepIntro')}</p>
      {canKeepAreas() ? (
        <Keeping {...area} />
      ) : (
        <Notice tone="warning">{t('offline.keepImpossible')}</Notice>
      )}
    </Dialog>
  );
}

function Keeping(area: Pick<KeepAreaDialogProps, 'basemaps' | 'bounds'>) {
  const { step, start, cancel } = useKeeping(area);
  return (
    <>
      <div role="status" className={styles.step}>
        {step.kind === 'counting' && t('offline.keepCounting')}
        {step.kind === 'nothing' && <Notice tone="warning">{t('offline.keepNothing')}</Notice>}
        {step.kind === 'too-large' && <Notice tone="warning">{t('offline.keepTooLarge')}</Notice>}
        {step.kind === 'failed' && <Notice tone="danger">{t('offline.keepFailed')}</Notice>}
        {step.kind === 'kept' && <Notice tone="ok">{t('offline.keepDone')}</Notice>}
      </div>
      {step.kind === 'counted' && (
        <div className={styles.line}>
          <p>
            {t('offline.keepSize', { tiles: step.tiles.length, size: formatBytes(step.bytes) })}
          </p>
          <Button variant="primary" onClick={() => start(step.tiles)}>
            {t('offline.keepStart')}
          </Button>
        </div>
      )}
      {step.kind === 'keeping' && (
        <div className={styles.line}>
          <Progress
            label={t('offline.keepProgress', {
              done: step.done,
              tiles: step.total,
              size: formatBytes(step.bytes),
            })}
            value={step.done / step.total}
          />
          <Button onClick={cancel}>{t('common.cancel')}</Button>
        </div>
      )}
      <KeptAreas again={step.kind} />
    </>
  );
}

function KeptAreas({ again }: { readonly again: string }) {
  const [areas, setAreas] = useState<readonly KeptArea[]>([]);
  const [now] = useState(() => Date.now());
  // A cache that is being filled has no label yet and would count as a leftover.
  const isQuiet = again !== 'keeping';
  useEffect(() => {
    if (isQuiet) void keptAreas().then(setAreas);
  }, [isQuiet]);

  async function handleForget(id: string) {
    await forgetArea(id);
    setAreas(await keptAreas());
  }

  if (areas.length === 0) return null;
  return (
    <section aria-label={t('offline.keptTitle')} className={styles.kept}>
      <h3 className={styles.title}>{t('offline.keptTitle')}</h3>
      <ul>
        {areas.map(({ id, bytes, keptAt, bounds: [west, south, east, north] }) => (
          <li key={id} className={styles.area}>
            <div>
              <p>
                {t('offline.keptPlace', {
                  place: `${((south + north) / 2).toFixed(3)}, ${((west + east) / 2).toFixed(3)}`,
                })}
              </p>
              <p className={styles.intro}>
                {t('offline.keptArea', {
                  size: formatBytes(bytes),
                  time: formatAge(Math.min(keptAt, now), now),
                })}
              </p>
            </div>
            <Button variant="quiet" onClick={() => void handleForget(id)}>
              {t('offline.keepForget')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
