import { t } from '#web/lib/i18n.ts';
import type { Item } from './combobox-item.ts';

interface Box {
  readonly open: boolean;
  readonly text: string;
  readonly items: readonly Item[];
  readonly own: {
    /** The answers are those to the text in the box. */
    readonly fresh: boolean;
    /** There are none: it was not asked for. */
    readonly tooLong: boolean;
  };
  readonly chosen: Item | null;
}

/** What a screen reader is told of the list, or of what was just taken from it. */
export function announcement({ open, text, items, own, chosen }: Box): string {
  if (own.tooLong) return t('fault.query_long');
  if (open && text === '') return t('search.announceRecent', { count: countOf(items, 'recent') });
  if (open) return own.fresh ? t('search.announce', { count: countOf(items, 'found') }) : '';
  if (chosen?.kind === 'forget') return text === '' ? t('search.forgotten') : '';
  if (!chosen || !('feature' in chosen)) return '';
  const { label } = chosen.feature.properties;
  return text === label ? t('search.chosen', { label }) : '';
}

const countOf = (items: readonly Item[], kind: Item['kind']): number =>
  items.filter((item) => item.kind === kind).length;
