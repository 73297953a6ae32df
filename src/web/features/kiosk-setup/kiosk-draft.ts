import { type FaultCode, faultsOf } from '#contract/fault.ts';
import { type ChangeKiosk, changeKioskSchema } from '#contract/kiosk.ts';
import { type Language, languages } from '#contract/language.ts';
import type { Kiosk } from '#contract/team.ts';

/** The settings of a kiosk as they are being typed. */
export interface KioskDraft {
  readonly name: string;
  readonly lead_source: string;
  readonly campaign: string;
  readonly languages: readonly Language[];
  readonly idle_seconds: string;
  /** Four numbers as one text; empty for the area of the map setup. */
  readonly map_area: string;
  /** Empty while it stays as it is. */
  readonly staff_pin: string;
  readonly removesPin: boolean;
}

export const areaText = (area: readonly number[] | null): string => area?.join(', ') ?? '';

export const draftOf = ({ name, settings }: Kiosk): KioskDraft => ({
  name,
  lead_source: settings.lead_source,
  campaign: settings.campaign ?? '',
  languages: settings.languages,
  idle_seconds: `${settings.idle_seconds}`,
  map_area: areaText(settings.map_area),
  staff_pin: '',
  removesPin: false,
});

/** What is different; null when nothing is. What cannot be read is in it as it is, see {@link changeFaults}. */
export function changeOf(kiosk: Kiosk, draft: KioskDraft): ChangeKiosk | null {
  const before = draftOf(kiosk);
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = draft.map_area
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);
  const area: [number, number, number, number] = [west, south, east, more.length > 0 ? NaN : north];
  const change: ChangeKiosk = {
    ...(draft.name === before.name ? {} : { name: draft.name }),
    ...(draft.lead_source === before.lead_source ? {} : { lead_source: draft.lead_source }),
    ...(draft.campaign === before.campaign ? {} : { campaign: draft.campaign || null }),
    ...(draft.languages.join() === before.languages.join()
      ? {}
      : { languages: [...draft.languages] }),
    ...(draft.idle_seconds === before.idle_seconds
      ? {}
      : { idle_seconds: Number(draft.idle_seconds) }),
    ...(draft.map_area === before.map_area
      ? {}
      : { map_area: draft.map_area.trim() === '' ? null : area }),
    ...(draft.removesPin
      ? { staff_pin: null }
      : draft.staff_pin === ''
        ? {}
        : { staff_pin: draft.staff_pin }),
  };
  return Object.keys(change).length > 0 ? change : null;
}

/** What of a change the server would refuse, by field. */
export function changeFaults(change: ChangeKiosk): Partial<Record<keyof ChangeKiosk, FaultCode>> {
  const { error } = changeKioskSchema.safeParse(change);
  if (!error) return {};
  return Object.fromEntries(faultsOf(error).map(({ field, code }) => [field.split('.')[0], code]));
}

/** The chosen languages in their order, then the others. */
export const inOrder = (chosen: readonly Language[]): Language[] => [
  ...chosen,
  ...languages.filter((code) => !chosen.includes(code)),
];

/** The same languages with one of them a place earlier. */
export const movedUp = (chosen: readonly Language[], code: Language): Language[] => {
  const at = chosen.indexOf(code);
  if (at < 1) return [...chosen];
  const others = chosen.filter((other) => other !== code);
  return others.toSpliced(at - 1, 0, code);
};
