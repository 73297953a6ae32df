import type { Lead, Region } from '#contract/lead.ts';
import { isLeadStatus } from '#contract/lead-status.ts';
import { isStateCode } from '#contract/state.ts';
import { t } from '#web/lib/i18n.ts';
import { extraInfoRows } from './extra-info-rows.ts';

/** A value for people: names of statuses and sources, not their codes; a dash for nothing. */
export function valueInWords(
  field: string,
  value: unknown,
  sourceName: (id: string) => string,
): string {
  if (value === null || value === undefined || value === '') return '–';
  if (field === 'extra_info') return extraInfoWords(value);
  if (field === 'position' && typeof value === 'object')
    return positionInWords(value as Lead['position']);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field === 'lead_status' && isLeadStatus(value)) return t(`status.${value}`);
  if (field === 'lead_source') return sourceName(value);
  return value;
}

const extraInfoWords = (value: unknown): string =>
  extraInfoRows(value)
    .map(({ path, text }) => `${path.join(' › ')}: ${text}`)
    .join('; ') || '–';

/** A region that the company drew has its own name; where none is drawn, it is the state. */
export function regionInWords(region: Region | null): string {
  if (!region) return t('lead.noRegion');
  const code = region.id.replace(/^state:/, '');
  return code !== region.id && isStateCode(code) ? t(`state.${code}`) : region.name;
}

/** How a place is known, and how exactly. */
export function positionInWords(position: Lead['position']): string {
  if (!position) return t('lead.positionUnknown');
  const words = t(`lead.position.${position.class}`);
  const meters = Math.round(position.radius_meters);
  return meters > 0 ? `${words}, ${t('lead.within', { meters })}` : words;
}
