import type { GeocodeReverse, GeocodeSearch, GeocodeSearchQuery } from '#contract/geocode.ts';
import type { Health } from '#contract/health.ts';
import type { Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';

/** One file of a region pack. */
export interface PackFile {
  readonly path: string;
  readonly id: string;
  /** Whose data it is, in words to show. */
  readonly attribution: string;
}

/** What the embedded geocoder reads from region packs. */
export interface GeocodePacks {
  readonly addressFiles: readonly PackFile[];
  readonly streetFiles: readonly PackFile[];
  /** Where two files draw the same ZIP, the earlier counts. */
  readonly zipBoundaryFiles: readonly string[];
  readonly provinceBoundaryFile: string | null;
  /** Changes when any of these files changes; the index is then built anew. */
  readonly fingerprint: string;
}

/** What the building of the index tells while it runs. */
export type IndexProgress =
  | { readonly kind: 'progress'; readonly fraction: number; readonly addresses: number }
  | { readonly kind: 'skipped'; readonly file: string; readonly reason: string }
  | { readonly kind: 'ready'; readonly addresses: number; readonly durationMs: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Finds addresses by text and by place. */
export interface Geocoder {
  /** Best first; empty when nothing fits. Never throws for odd text. */
  search(query: GeocodeSearchQuery): Promise<GeocodeSearch>;
  /** What to put into the form for a place; see {@link GeocodeReverse}. */
  reverse(place: Place): Promise<GeocodeReverse>;
  /** The state or province around a place, from its polygon; null in open water and abroad. */
  stateAt(place: Place): StateCode | null;
  status(): Health['address_index'];
  close(): Promise<void>;
}
