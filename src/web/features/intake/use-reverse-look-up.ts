import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { GeocodeFeature, GeocodeReverse } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';

/** How the place was given: pressed on the map, told by the device, found by search. */
export type LookUpOrigin = 'map' | 'device' | 'search' | 'hosted';

/** How far the question "what is here?" has come. */
export type LookUp =
  | { readonly kind: 'none' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'known';
      readonly answer: GeocodeReverse;
      /** The address in the form: the answer's own, or another one that a person picked. */
      readonly picked: GeocodeFeature | null;
      readonly origin: LookUpOrigin;
    };

/** Asks the server what is at a place; only the answer to the latest question counts. */
export function useReverseLookUp() {
  const [lookUp, setLookUp] = useState<LookUp>({ kind: 'none' });
  const queryClient = useQueryClient();
  const running = useRef<AbortController | null>(null);

  /** Null when a newer question took its place, or no answer came. */
  async function look(place: Place, origin: LookUpOrigin): Promise<GeocodeReverse | null> {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setLookUp({ kind: 'looking' });
    try {
      const answer = await callEndpoint('reverseGeocodeByBody', {
        body: { lat: String(place.lat), lng: String(place.lng) },
        signal: mine.signal,
      });
      if (mine.signal.aborted) return null;
      setLookUp({ kind: 'known', answer, picked: answer.address, origin });
      return answer;
    } catch {
      if (!mine.signal.aborted) setLookUp({ kind: 'failed' });
      return null;
    }
  }

  /** Asks the hosted geocoder for the house that our own answer lacks; null when there is none. */
  async function lookFurther(place: Place, own: GeocodeReverse): Promise<GeocodeFeature | null> {
    const mine = running.current;
    const hosted = await import('./hosted-reverse.ts').catch(() => null);
    if (!hosted || !mine) return null;
    const found = await hosted.hostedReverse({ place, own, queryClient, signal: mine.signal });
    if (found) setLookUp({ kind: 'known', answer: own, picked: found, origin: 'hosted' });
    return found;
  }

  /** The answer is known already: it came with a search result. */
  function tell(answer: GeocodeReverse, origin: LookUpOrigin) {
    running.current?.abort();
    setLookUp({ kind: 'known', answer, picked: answer.address, origin });
  }

  /** Another address of the same answer was chosen. */
  const pick = (picked: GeocodeFeature) =>
    setLookUp((known) => (known.kind === 'known' ? { ...known, picked } : known));

  function forget() {
    running.current?.abort();
    setLookUp({ kind: 'none' });
  }

  return { lookUp, look, lookFurther, tell, pick, forget };
}
