import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** CSP hash sources (`'sha256-…'`) of the scripts and styles that stand in a page itself. */
export interface InlineParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * Headers that keep the page to itself: its own scripts and styles only, MapLibre's worker as a
 * file, tiles from here and from the hosted maps that are configured.
 * `hostedSources` are CSP host sources such as `https://tiles.example`.
 */
export function securityHeaders(from: {
  readonly hostedSources: readonly string[];
  readonly https: boolean;
  readonly inlineParts: InlineParts;
}): MiddlewareHandler {
  const hosted = from.hostedSources;
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...from.inlineParts.scripts],
      styleSrc: ["'self'", ...from.inlineParts.styles],
      connectSrc: ["'self'", ...hosted],
      imgSrc: ["'self'", 'data:', 'blob:', ...hosted],
      workerSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    // Where somebody comes by plain HTTP, it would lock them out.
    strictTransportSecurity: from.https ? 'max-age=31536000; includeSubDomains' : false,
    crossOriginResourcePolicy: 'same-origin',
    permissionsPolicy: { geolocation: ['self'], camera: [], microphone: [], payment: [] },
  });
}

/** What the browser may load from for the hosted maps and the imagery that can be chosen. */
export function hostedSources(maps: {
  styleUrl: string | null;
  openFreeMapUrl: string;
  imagery: { readonly tiles: string } | null;
}): string[] {
  const sources = [new URL(maps.openFreeMapUrl).origin];
  if (maps.imagery && !maps.imagery.tiles.startsWith('/'))
    sources.push(new URL(maps.imagery.tiles).origin);
  // A style of the owner's names tiles, sprites and glyphs on hosts of its own choosing;
  // OpenFreeMap's keeps all on its own.
  if (maps.styleUrl) sources.push(new URL(maps.styleUrl).origin, 'https:');
  return sources;
}
