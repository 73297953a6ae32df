import { t } from '#web/lib/i18n.ts';

export interface ExtraInfoRow {
  /** Keys from the outside in; a list counts its items from 1. */
  readonly path: readonly string[];
  readonly text: string;
}

/** Lays a JSON object out as one row for each value, in the order in which it was written. */
export function extraInfoRows(value: unknown, path: readonly string[] = []): ExtraInfoRow[] {
  if (Array.isArray(value) && value.length > 0 && value.every(isScalar))
    return [{ path, text: value.map(scalarText).join(', ') }];
  if (isScalar(value)) return [{ path, text: scalarText(value) }];
  const entries = Array.isArray(value)
    ? value.map((item, index): [string, unknown] => [String(index + 1), item])
    : Object.entries(value);
  if (entries.length === 0) return path.length > 0 ? [{ path, text: '–' }] : [];
  return entries.flatMap(([key, item]) => extraInfoRows(item, [...path, key]));
}

const isScalar = (value: unknown): value is string | number | boolean | null | undefined =>
  typeof value !== 'object' || value === null;

function scalarText(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'boolean') return t(value ? 'lead.yes' : 'lead.no');
  return value === null || value === undefined || value === '' ? '–' : String(value);
}
