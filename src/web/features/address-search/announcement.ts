import { t } from '#web/lib/i18n.ts';
import type { Item } from './combobox-item.ts';

interface Box {
  readonly open: boolean;
  readonly text: string;
  readonly items: readonly Item[];
  /** The answers are those to the text in the box. */
  readonly fresh: boolean;
  readonly chosen: Item | null;
}

/** What a screen reader is told of the list, or of what was just taken from it. */
export function announcement({ open, text, items, fresh, chosen }: Box): string {
  if (open && text === '') return t('search.announceRecent', { count: countOf(items, 'recent') });
  if (open) return fresh ? t('search.announce', { count: countOf(items, 'found') }) : '';
  if (chosen?.kind === 'forget') return text === '' ? t('search.forgotten') : '';
  if (!chosen || !('feature' in chosen)) return '';
  const { label } = chosen.feature.properties;
  return text === label ? t('search.chosen', { label }) : '';
}

const countOf = (items: readonly Item[], kind: Item['kind']): number =>
  items.filter((item) => item.kind === kind).length;
