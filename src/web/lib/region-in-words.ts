import { noRegion } from '#contract/lead-filter.ts';
import { t } from './i18n.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * What a filter's region is called; undefined while the company's regions are not known yet. A state
 * goes by its code: `state:VT`.
 */
export function regionInWords(id: string, regions: readonly Named[] | undefined): string {
  if (id === noRegion) return t('filter.noRegion');
  const [, state] = /^state:(.+)$/.exec(id) ?? [];
  if (state !== undefined) return state;
  if (regions === undefined) return t('common.loading');
  return regions.find((region) => region.id === id)?.name ?? t('filter.goneRegion');
}
