import { readSetting, writeSetting } from '#web/lib/storage.ts';

/** What a person lays over the map's ground, beyond the pins. */
export interface LayerChoice {
  /** The owner's imagery instead of the drawn areas. */
  readonly satellite: boolean;
  /** Where leads crowd, instead of single pins. */
  readonly heat: boolean;
}

const setting = 'map-layers';

/** What was chosen in this browser last. */
export function readLayerChoice(): LayerChoice {
  const chosen = readSetting(setting)?.split(' ') ?? [];
  return { satellite: chosen.includes('satellite'), heat: chosen.includes('heat') };
}

export function rememberLayerChoice({ satellite, heat }: LayerChoice): void {
  const chosen = [...(satellite ? ['satellite'] : []), ...(heat ? ['heat'] : [])];
  writeSetting(setting, chosen.join(' '));
}
