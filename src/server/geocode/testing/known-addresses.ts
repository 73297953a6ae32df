import type { GeocodeFeature } from '#contract/geocode.ts';
import type { StateCode } from '#contract/state.ts';
import { canonicalPlace, canonicalStreet } from '#server/geocode/canonical-words.ts';
import { directionWords, suffixWords } from '#server/geocode/street-words.ts';

/** An address that is known to exist, to ask for in every way people do. */
export interface KnownAddress {
  /** One spelling of the house number: "12", "12a". */
  readonly number: string;
  readonly street: string;
  readonly city: string;
  readonly state: StateCode;
  /** "" where the source has none. */
  readonly zip: string;
  readonly lng: number;
  readonly lat: number;
}

/** Remembers answers: the same few thousand names come hundreds of thousands of times. */
function remembering(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const value = known.get(text) ?? make(text);
    known.set(text, value);
    return value;
  };
}

const cityKey = remembering((city) => canonicalPlace(city).join(' '));
const streetKey = remembering((street) => canonicalStreet(street).join(' '));
const isMarker = (word: string) => suffixWords.has(word) || directionWords.has(word);

/** The name proper of a street: without suffix and directions. */
export const bareName = remembering((street) => {
  const words = canonicalStreet(street);
  return words.filter((word) => !isMarker(word)).join(' ') || words.join(' ');
});

/** All addresses there are, for telling which questions have one answer and which have several. */
export class KnownAddresses {
  readonly all: KnownAddress[] = [];
  private readonly streetsOfNumber = new Map<string, Set<string>>();
  private readonly streetsOfCity = new Map<string, Set<string>>();

  add(address: KnownAddress): void {
    this.all.push(address);
    remember(this.streetsOfNumber, this.numberKey(address), streetKey(address.street));
    remember(this.streetsOfCity, placeKey(address), bareName(address.street));
  }

  /** Whether the name proper is enough to tell the street in its town, for this number. */
  isPlainWithoutMarkers(address: KnownAddress): boolean {
    return (this.streetsOfNumber.get(this.numberKey(address))?.size ?? 0) === 1;
  }

  /** Whether a town has any street of that name proper. */
  hasStreet(place: Pick<KnownAddress, 'city' | 'state'>, street: string): boolean {
    return this.streetsOfCity.get(placeKey(place))?.has(bareName(street)) ?? false;
  }

  private numberKey(address: KnownAddress): string {
    return `${address.number}|${bareName(address.street)}|${placeKey(address)}`;
  }
}

const placeKey = ({ city, state }: Pick<KnownAddress, 'city' | 'state'>) =>
  `${cityKey(city)}|${state}`;

function remember(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

/** Whether an answer is this house: its number, street, town and state. */
export function isAddress(feature: GeocodeFeature | undefined, address: KnownAddress): boolean {
  if (feature?.properties.kind !== 'house') return false;
  const { housenumber, street, city, state } = feature.properties;
  return (
    housenumber?.toLowerCase() === address.number &&
    streetKey(street ?? '') === streetKey(address.street) &&
    (address.city === '' || cityKey(city ?? '') === cityKey(address.city)) &&
    state === address.state
  );
}
