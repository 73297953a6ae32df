import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { type Place, placeToWire } from '#contract/place-wire.ts';
import type { LeadOrigin, Position } from '#contract/position.ts';
import { addressOf } from './address-fill.ts';
import type { LeadForm } from './lead-form.ts';
import type { useAddress } from './use-address.ts';
import { useReverseLookUp } from './use-reverse-look-up.ts';

/** Where the lead being made is, and how that is known. */
export interface Spot {
  readonly place: Place;
  readonly origin: LeadOrigin;
  readonly position: Position;
  /** A person chose the address of this place, so it is more than what lies nearest. */
  readonly addressChosen: boolean;
}

interface SpotOptions {
  readonly form: UseFormReturn<LeadForm>;
  readonly address: ReturnType<typeof useAddress>;
}

/** A click is as exact as the eye; a nudged pin was looked at twice. */
const clickRadiusMeters = 10;
const nudgedRadiusMeters = 5;
const unknownFixMeters = 50;
const widestRadiusMeters = 100_000;

const fix = (radiusMeters = unknownFixMeters): Position => ({
  class: 'gps',
  radius_meters: Math.min(widestRadiusMeters, radiusMeters),
});

const byHand =
  (radiusMeters: number) =>
  (roofMeters?: number): Position =>
    roofMeters === undefined
      ? { class: 'placed-by-hand', radius_meters: radiusMeters }
      : { class: 'rooftop', radius_meters: roofMeters };
const clicked = byHand(clickRadiusMeters);
const nudged = byHand(nudgedRadiusMeters);

/** Where a mere guess of the map stands is no correction of it. */
function withAddressChosen(spot: Spot, addressChosen: boolean): Spot {
  const { corrected, ...position } = spot.position;
  const kept = addressChosen && corrected !== undefined ? { corrected } : {};
  return { ...spot, addressChosen, position: { ...position, ...kept } };
}

/** Holds the place of the lead being made and looks up what is there. */
export function useSpot({ form, address }: SpotOptions) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const { lookUp, look, lookFurther, tell, pick, forget } = useReverseLookUp();
  const looking = useRef<Promise<void>>(Promise.resolve());

  function put(next: Spot | null) {
    const { latitude, longitude } = next
      ? placeToWire(next.place)
      : { latitude: '', longitude: '' };
    form.setValue('latitude', latitude);
    form.setValue('longitude', longitude);
    setSpot(next);
  }

  function lookAt(place: Place, origin: LeadOrigin, position: Position) {
    put({ place, origin, position, addressChosen: false });
    const told = position.class === 'gps' ? 'device' : 'map';
    looking.current = look(place, told).then((answer) => {
      if (!answer) return;
      address.fill(answer.address ? addressOf(answer.address.properties) : {});
      // Saving never waits for this one.
      void lookFurther(place, answer).then((found) => {
        if (found) address.fillGaps(addressOf(found.properties));
      });
    });
  }

  return {
    spot,
    lookUp,
    /** Resolves when no look-up is under way. */
    settled: () => looking.current,
    resetSpot(next: Spot | null = null) {
      forget();
      setSpot(next);
    },
    /** @param radiusMeters with `gps` of the device's fix, with `click` of the roof that was hit */
    placeDraft(place: Place, origin: 'click' | 'gps', radiusMeters?: number) {
      lookAt(place, origin, origin === 'gps' ? fix(radiusMeters) : clicked(radiusMeters));
    },
    /** An address that a person gave stays, and the pin shows where it truly is. */
    moveDraft(place: Place, roofMeters?: number) {
      const position = nudged(roofMeters);
      if (spot && (spot.addressChosen || address.isAddressTyped()))
        put({ ...spot, place, position: { ...position, corrected: true } });
      else lookAt(place, spot?.origin ?? 'click', position);
    },
    /** What was found for other words says nothing of these; a place of the person's own stays. */
    takeTyped(text: string) {
      if (spot?.origin === 'search' && !spot.position.corrected) {
        forget();
        put(null);
        address.fill({});
      }
      address.takeTyped(text);
    },
    placeTyped: (place: Place) => lookAt(place, 'typed', clicked()),
    /** The place stays; its address is another one than the nearest, or the nearest again. */
    chooseNeighbour(feature: GeocodeFeature, isNearest: boolean) {
      pick(feature);
      if (spot) setSpot(withAddressChosen(spot, !isNearest));
      address.fill(addressOf(feature.properties));
    },
    /** A whole area has no spot: it fills what it knows, and the house is still to be clicked. */
    chooseResult(feature: GeocodeFeature) {
      const [lng, lat] = feature.geometry.coordinates;
      const { kind, position_class, radius_meters } = feature.properties;
      tell({ covered: true, address: feature, neighbours: [] }, 'search');
      if (kind === 'house' || kind === 'street')
        put({
          place: { lng, lat },
          origin: 'search',
          position: { class: position_class, radius_meters },
          addressChosen: kind === 'house',
        });
      else put(null);
      address.fill(addressOf(feature.properties));
    },
  };
}
