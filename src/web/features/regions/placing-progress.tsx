import type { RegionProgress } from '#contract/region.ts';
import { t } from '#web/lib/i18n.ts';
import { Progress } from '#web/ui/progress.tsx';

/** How many leads have followed the regions; it is not read out each time it moves. */
export function PlacingProgress({ placed, waiting }: RegionProgress) {
  const total = placed + waiting;
  return (
    <Progress
      label={t('region.placing', {
        placed: placed.toLocaleString(),
        total: total.toLocaleString(),
      })}
      value={placed / total}
    />
  );
}
