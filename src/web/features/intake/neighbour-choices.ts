import type { GeocodeFeature, GeocodeReverse } from '#contract/geocode.ts';

interface NeighbourChoice {
  readonly feature: GeocodeFeature;
  readonly number: string;
  /** No source has this number: it only fits here. */
  readonly guessed: boolean;
}

const mostNeighbours = 4;

/** The numbers a clicked place may have: the nearest first, then up to four others, none twice. */
export function neighbourChoices({ address, neighbours }: GeocodeReverse): NeighbourChoice[] {
  const nearest = address?.properties.housenumber;
  if (!address || !nearest) return [];
  const choices = new Map([[nearest, address]]);
  for (const feature of neighbours) {
    const number = feature.properties.housenumber;
    if (number && !choices.has(number)) choices.set(number, feature);
  }
  return [...choices].slice(0, 1 + mostNeighbours).map(([number, feature]) => ({
    feature,
    number,
    guessed: feature.properties.position_class === 'interpolated',
  }));
}
