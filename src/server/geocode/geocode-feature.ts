import type { GeocodeFeature, GeocodeProperties } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';

type Facts = Omit<GeocodeProperties, 'label'>;

/** Makes a GeoJSON feature of what is known; empty texts are left out, not sent as "". */
export function geocodeFeature(place: Place, facts: Facts): GeocodeFeature {
  const known = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== '' && value !== undefined),
    // Leaving out absent optional facts keeps the type.
  ) as unknown as Facts;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [rounded(place.lng), rounded(place.lat)] },
    properties: {
      ...known,
      label: labelOf(known),
      confidence: Math.round(Math.min(1, Math.max(0, known.confidence)) * 100) / 100,
    },
  };
}

// Seven decimals are a centimetre; more would only be noise of the arithmetic.
const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7;

/** `123 N Main St, Apt 4, Cambridge, MA 02139` */
function labelOf(facts: Facts): string {
  const line = [facts.housenumber, facts.street].filter(Boolean).join(' ');
  const region = [facts.state, facts.postcode].filter(Boolean).join(' ');
  const county = facts.city || facts.kind !== 'county' ? '' : facts.county;
  return [line, facts.unit, facts.city ?? county, region].filter(Boolean).join(', ');
}
