import type { StyleSpecification } from 'maplibre-gl';
import * as z from 'zod/mini';

const styleShape = z.looseObject({
  version: z.literal(8),
  sources: z.record(z.string(), z.unknown()),
  layers: z.array(z.unknown()),
});

const patienceMs = 8000;

/**
 * Fetches a hosted MapLibre style. Rejects when it cannot be reached in time or is no style; the
 * caller then draws the built-in map.
 */
export async function fetchHostedStyle(
  url: string,
  signal: AbortSignal,
): Promise<StyleSpecification> {
  const response = await fetch(url, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
  });
  if (!response.ok) throw new Error(`The style's server answered ${response.status}.`);
  // MapLibre checks the rest of the style itself and reports what it cannot draw.
  return styleShape.parse(await response.json()) as unknown as StyleSpecification;
}
