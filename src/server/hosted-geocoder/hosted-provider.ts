import type { GeocodeProperties, GeocodeSearchQuery } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import type { PositionClass } from './position-class.ts';

/** What a provider's terms allow; written down beside each provider, with the page it stands on. */
interface ProviderTerms {
  /** Whether it may be asked while a person types, or only when they ask for it. */
  readonly typeAhead: boolean;
  /** Whether answers may be kept and shown on our map. */
  readonly storable: boolean;
  /** Requests a second, of all people together. */
  readonly mostPerSecond: number;
}

/**
 * One thing a provider found, in its own words and not yet believed: `hosted-feature.ts` checks
 * every value. What is absent is unknown.
 */
export interface Finding {
  readonly kind: GeocodeProperties['kind'];
  /** Degrees. */
  readonly lat: unknown;
  readonly lng: unknown;
  /** Two- or three-letter code. */
  readonly country: unknown;
  /** Code such as `MA` or `US-MA`, or the name. */
  readonly state: unknown;
  readonly positionClass: PositionClass;
  /** 0 to 1, as far as the provider tells. */
  readonly confidence: number;
  readonly housenumber?: unknown;
  readonly street?: unknown;
  readonly city?: unknown;
  readonly county?: unknown;
  readonly postcode?: unknown;
  readonly postcodeSource?: GeocodeProperties['postcode_source'];
}

/** One hosted geocoder: how it is asked, how its answer is read, and what its terms are. */
export interface HostedProvider {
  readonly name: string;
  readonly attribution: string;
  readonly terms: ProviderTerms;
  searchUrl(query: GeocodeSearchQuery): URL;
  reverseUrl(place: Place): URL;
  /**
   * Reads a parsed answer, best first; items that make no sense are left out.
   * @throws Error when the answer as a whole is not in the provider's format
   * @throws ProviderFault when it says that it will not answer
   */
  readSearch(answer: unknown): readonly Finding[];
  readReverse(answer: unknown): readonly Finding[];
}

/** Where a provider is and what the owner has told about it. */
export interface ProviderSettings {
  /** Ends with a slash. */
  readonly baseUrl: URL;
  readonly key: string | null;
  /** The owner's contract allows keeping the results. */
  readonly mayKeep: boolean;
}
