import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers that keep the page to itself: its own scripts and styles only, MapLibre's worker as a
 * file, tiles from here and from the hosted styles that are configured.
 */
export function securityHeaders(hostedStyles: readonly string[]): MiddlewareHandler {
  // A style names tiles, sprites and glyphs on hosts of its own choosing.
  const hosted = hostedStyles.length > 0 ? ['https:', ...hostedStyles.map(originOf)] : [];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
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
    // Only behind TLS, and there it is the proxy's to say.
    strictTransportSecurity: false,
    permissionsPolicy: { geolocation: ['self'], camera: [], microphone: [], payment: [] },
  });
}

const originOf = (url: string) => new URL(url).origin;
