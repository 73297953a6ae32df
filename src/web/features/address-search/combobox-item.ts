import type { GeocodeFeature } from '#contract/geocode.ts';

/** One line of the list. */
export type Item =
  | { readonly kind: 'found' | 'recent'; readonly feature: GeocodeFeature }
  /** Forgets the places that were chosen before. */
  | { readonly kind: 'forget' }
  /** Asks a hosted geocoder that may not be asked while a person types. */
  | { readonly kind: 'ask'; readonly name: string; readonly text: string }
  /** Takes what was typed as it is; always the last line. */
  | { readonly kind: 'typed'; readonly text: string };

/** What the box holds once the line was chosen. */
export function textOf(item: Item | null): string {
  if (item === null || item.kind === 'forget') return '';
  return 'feature' in item ? item.feature.properties.label : item.text;
}

/** An answer that may not be kept leaves what was typed where it is. */
export const keepsText = (item: Item): boolean =>
  item.kind === 'found' && !item.feature.properties.storable;
