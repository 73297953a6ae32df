import type { HistoryEntry } from '#contract/change-lead.ts';
import { placeFromWire } from '#contract/place-wire.ts';
import { metersApart } from '#web/lib/meters-apart.ts';
import { fieldName } from '#web/lib/field-name.ts';
import { t } from '#web/lib/i18n.ts';
import { extraInfoRows } from './extra-info-rows.ts';
import { valueInWords } from './field-in-words.ts';

/** One thing that became another; without `from` and `to` it is told in `name` alone. */
export interface HistoryLine {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

type Side = Readonly<Record<string, unknown>>;

/** What an entry changed, in words: names of statuses and sources, no codes. */
export function historyLines(
  { before, after }: Pick<HistoryEntry, 'before' | 'after'>,
  sourceName: (id: string) => string,
): HistoryLine[] {
  const was = before ?? {};
  const is = after ?? {};
  const lines = Object.keys({ ...was, ...is })
    .filter((field) => !ownWords.has(field))
    .map((field) => ({
      name: fieldName(field),
      from: valueInWords(field, was[field], sourceName),
      to: valueInWords(field, is[field], sourceName),
    }));
  return [...lines, ...extraInfoLines(was, is), ...moveLines(was, is)];
}

const ownWords = new Set(['note', 'extra_info', 'latitude', 'longitude', 'do_not_disturb_reason']);

function moveLines(was: Side, is: Side): HistoryLine[] {
  const from = placeOf(was);
  const to = placeOf(is);
  if (!from || !to) return [];
  const meters = Math.round(metersApart(from, to));
  return [{ name: t('lead.pinMoved', { meters }), from: null, to: null }];
}

const placeOf = ({ latitude, longitude }: Side) =>
  typeof latitude === 'string' && typeof longitude === 'string'
    ? placeFromWire({ latitude, longitude })
    : null;

/** Row by row, so that one changed word does not show all the rest again. */
function extraInfoLines(was: Side, is: Side): HistoryLine[] {
  if (!('extra_info' in was) && !('extra_info' in is)) return [];
  const rows = (side: Side) =>
    new Map(
      extraInfoRows(side['extra_info'] ?? {}).map(({ path, text }) => [path.join(' › '), text]),
    );
  const before = rows(was);
  const after = rows(is);
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .map((name) => ({ name, from: before.get(name) ?? '–', to: after.get(name) ?? '–' }));
}
