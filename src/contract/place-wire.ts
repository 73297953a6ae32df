/** A point on Earth in WGS 84 degrees. Arrays stay inside GeoJSON; everything else uses this. */
export interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** The one place where the wire's `latitude`/`longitude` become a {@link Place}. */
export const placeFromWire = (wire: {
  latitude: string | number;
  longitude: string | number;
}): Place => ({ lng: Number(wire.longitude), lat: Number(wire.latitude) });

/** The one place where a {@link Place} becomes the wire's strings: 7 decimals are about 1 cm. */
export const placeToWire = (place: Place): { latitude: string; longitude: string } => ({
  latitude: trimDecimals(place.lat),
  longitude: trimDecimals(place.lng),
});

function trimDecimals(degreesValue: number): string {
  const text = degreesValue.toFixed(7).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}
