import { useRef, useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import type { Place } from '#contract/place-wire.ts';
import type { Position } from '#contract/position.ts';
import { type Beginning, beginningOf, fromNothing, houseOf } from './house.ts';
import type { Pressed } from './map-step.tsx';

/** A press is as exact as the finger. */
const fingerMeters = 15;

const positionOf = (roofMeters: number | undefined): Position =>
  roofMeters === undefined
    ? { class: 'placed-by-hand', radius_meters: fingerMeters }
    : { class: 'rooftop', radius_meters: roofMeters };

interface Spot {
  readonly place: Place;
  readonly position: Position;
}

/** What lies where the map was pressed; the last press counts. */
export function useMapPress() {
  const [spot, setSpot] = useState<Spot | null>(null);
  const [pressed, setPressed] = useState<Pressed>({ kind: 'nothing' });
  const running = useRef<AbortController | null>(null);

  async function press(place: Place, roofMeters?: number) {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    const here = { place, position: positionOf(roofMeters) };
    setSpot(here);
    setPressed({ kind: 'looking' });
    const found = await lookUp(here, mine.signal);
    if (!mine.signal.aborted) setPressed(found);
  }

  /** The visitor looks elsewhere: what was pressed before is not meant any more. */
  function clear() {
    running.current?.abort();
    setSpot(null);
    setPressed({ kind: 'nothing' });
  }

  function beginning(): Beginning {
    const near = pressed.kind === 'somewhere' ? pressed.near : null;
    return { ...(near ? beginningOf(near) : fromNothing), known: spot };
  }

  return {
    spot,
    pressed,
    press: (...at: Parameters<typeof press>) => void press(...at),
    clear,
    beginning,
  };
}

/** Where no answer comes, the visitor types it: the place is known all the same. */
async function lookUp(spot: Spot, signal: AbortSignal): Promise<Pressed> {
  const body = { lat: String(spot.place.lat), lng: String(spot.place.lng) };
  const answer = await callEndpoint('reverseGeocodeByBody', { body, signal }).catch(() => null);
  const near = answer?.address ?? null;
  const house = near && houseOf(near);
  return house ? { kind: 'house', house: { ...house, ...spot } } : { kind: 'somewhere', near };
}
