import type { DraftContent } from './draft-content.ts';
import { readExtraInfo } from '#web/lib/extra-info.ts';

/** What a draft holds, to be seen before it is chosen. */
export interface DraftSummary {
  /** Its address, or the coordinates; empty when it has neither. */
  readonly title: string;
  /** Name, contacts and how many extra infos, as far as there are any. */
  readonly details: readonly string[];
  readonly extraInfoCount: number;
}

export function summaryOf({ form, place }: DraftContent): DraftSummary {
  const address = [form.address, form.city].filter(Boolean).join(', ');
  const at = place ? `${place.lat.toFixed(5)}, ${place.lng.toFixed(5)}` : '';
  const name = [form.first_name, form.last_name].filter(Boolean).join(' ');
  const extraInfo = readExtraInfo(form.extra_info);
  return {
    title: address || at,
    details: [name, form.cell, form.phone, form.email].filter((text) => text.trim() !== ''),
    extraInfoCount:
      extraInfo.kind === 'value' && extraInfo.value ? Object.keys(extraInfo.value).length : 0,
  };
}
