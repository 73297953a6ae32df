import { censusGeocoder } from './census.ts';
import { google } from './google.ts';
import { HostedGeocoderClient } from './hosted-geocoder.ts';
import type { HostedProvider, ProviderSettings } from './hosted-provider.ts';
import { mapbox } from './mapbox.ts';
import { nominatim } from './nominatim.ts';
import { pelias } from './pelias.ts';
import { photon } from './photon.ts';
import type { FaultKind } from './provider-fault.ts';

const providers = { census: censusGeocoder, nominatim, photon, pelias, google, mapbox };

/** The geocoder that the owner chose; null stands for none. */
export function openHostedGeocoder(
  chosen: (ProviderSettings & { readonly provider: keyof typeof providers }) | null,
  version: string,
  onFault: (fault: { geocoder: string; kind: FaultKind }) => void,
): HostedGeocoderClient | null {
  if (!chosen) return null;
  const provider: HostedProvider = providers[chosen.provider](chosen);
  return new HostedGeocoderClient({
    provider,
    key: chosen.key,
    userAgent: `Leadmap/${version}`,
    onFault: (kind) => onFault({ geocoder: provider.name, kind }),
  });
}
