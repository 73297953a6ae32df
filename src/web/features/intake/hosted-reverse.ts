import type { QueryClient } from '@tanstack/react-query';
import type { GeocodeFeature, GeocodeReverse } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { hostedGeocoderQuery } from '#web/api/queries.ts';

interface HostedReverse {
  readonly place: Place;
  /** Our own answer. */
  readonly own: GeocodeReverse;
  readonly queryClient: QueryClient;
  readonly signal: AbortSignal;
}

/**
 * The house at a place by the hosted geocoder, where our own index has none and the terms allow
 * keeping it; null otherwise, also when it fails or the place is no longer asked about.
 */
export async function hostedReverse(request: HostedReverse): Promise<GeocodeFeature | null> {
  const { place, own, queryClient, signal } = request;
  if (!own.covered || own.address?.properties.kind === 'house') return null;
  try {
    const hosted = await queryClient.ensureQueryData(hostedGeocoderQuery());
    if (!hosted?.storable || signal.aborted) return null;
    const body = { lat: String(place.lat), lng: String(place.lng) };
    const { address } = await callEndpoint('reverseHostedByBody', { body, signal });
    return address && !signal.aborted && isBelievable(address, own) ? address : null;
  } catch {
    return null;
  }
}

/** A house, and in the state whose polygon the place lies in. */
function isBelievable({ properties }: GeocodeFeature, own: GeocodeReverse): boolean {
  const state = own.address?.properties.state;
  return properties.kind === 'house' && (state === undefined || properties.state === state);
}
