import * as z from 'zod/mini';

/** The owner's raster tiles, such as satellite imagery. */
export interface ImageryConfig {
  /** Address with `{z}`, `{x}` and `{y}`; begins with `/` on this server's own origin. */
  readonly tiles: string;
  readonly attribution: string;
  /** The last zoom that has tiles of its own. */
  readonly maxZoom: number;
}

/** The variables of the imagery; an empty one counts as left out. */
export const imageryVariables = {
  LEADMAP_IMAGERY_URL: z.optional(z.string()),
  LEADMAP_IMAGERY_ATTRIBUTION: z.optional(z.string()),
  LEADMAP_IMAGERY_MAX_ZOOM: z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) =>
            text === '' || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 24),
          'LEADMAP_IMAGERY_MAX_ZOOM must be the last zoom that has tiles, 1 to 24',
        ),
      ),
  ),
};

/** Most imagery of the whole country ends here. */
const usualMaxZoom = 19;

/** Every fault has one line that names the variable; none holds the address, as keys are in it. */
export function readImagery(env: {
  [Name in keyof typeof imageryVariables]?: string | undefined;
}): { imagery: ImageryConfig | null; faults: readonly string[] } {
  const {
    LEADMAP_IMAGERY_URL: tiles,
    LEADMAP_IMAGERY_ATTRIBUTION: attribution,
    LEADMAP_IMAGERY_MAX_ZOOM: maxZoom,
  } = env;
  if (!tiles) {
    const idle = Object.keys(imageryVariables).find((name) => env[name as keyof typeof env]);
    const fault = `${idle}: no imagery is chosen. Set LEADMAP_IMAGERY_URL too, or leave it out`;
    return { imagery: null, faults: idle ? [fault] : [] };
  }
  const faults = [templateFault(tiles), attribution?.trim() ? null : attributionMissing];
  return {
    imagery: {
      tiles,
      attribution: attribution?.trim() ?? '',
      maxZoom: maxZoom ? Number(maxZoom) : usualMaxZoom,
    },
    faults: faults.filter((fault) => fault !== null),
  };
}

const attributionMissing =
  'LEADMAP_IMAGERY_ATTRIBUTION is missing: whose imagery it is must be shown on the map. Set it, such as © Example Imagery';

const loopback = /^(localhost|127\.[\d.]+|\[::1\])$/;

function templateFault(template: string): string | null {
  const names = [...template.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  if (!['z', 'x', 'y'].every((name) => names.includes(name)))
    return 'LEADMAP_IMAGERY_URL must hold {z}, {x} and {y}, such as https://tiles.example/{z}/{x}/{y}.jpg';
  if (names.some((name) => !['z', 'x', 'y'].includes(name ?? '')))
    return 'LEADMAP_IMAGERY_URL may hold no braces but {z}, {x} and {y}. Put a key or a server’s name in their place';
  // A path of our own origin: a proxy before us serves it.
  if (/^\/[^/\\]/.test(template)) return null;
  const url = URL.parse(template);
  if (!url || !/^https?:$/.test(url.protocol) || /[{}]|%7b/i.test(url.host))
    return 'LEADMAP_IMAGERY_URL must begin with https:// and a server’s name, or with / for a path of this server';
  if (url.username !== '' || url.password !== '')
    return 'LEADMAP_IMAGERY_URL must not hold a name or password: browsers refuse such addresses';
  if (url.protocol === 'http:' && !loopback.test(url.hostname))
    return 'LEADMAP_IMAGERY_URL must begin with https://: a page that comes by https may load nothing else';
  return null;
}
