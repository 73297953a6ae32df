import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import * as z from 'zod/mini';
import { Compression, PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles';

/** One PMTiles archive of a region pack, open for reading. */
export interface Basemap {
  readonly id: string;
  readonly attribution: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Names of the layers in its tiles, as far as the archive says; none when it says nothing. */
  readonly layers: readonly string[];
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  /** Where the archive says a map should open. */
  readonly center: { readonly lng: number; readonly lat: number; readonly zoom: number };
  /** Changes with the file; part of every tile's address, so that tiles can be kept for ever. */
  readonly version: string;
  /** The tile as stored, or null where the archive has none. */
  readonly tile: (z: number, x: number, y: number) => Promise<Uint8Array | null>;
  /** Whether stored tiles are gzip data. */
  readonly gzipped: boolean;
  readonly close: () => Promise<void>;
}

/** Opens a PMTiles v3 archive of vector tiles. Rejects with the reason when it is not one. */
export async function openBasemap(file: {
  path: string;
  id: string;
  attribution: string;
}): Promise<Basemap> {
  const handle = await open(file.path);
  try {
    // No decompression of tiles: they go out to the browser as they lie in the archive.
    // (Directories are opened by the archive's cache, which keeps its own.)
    const archive = new PMTiles(new FileSource(handle, file.path), undefined, async (data) => data);
    const header = await archive.getHeader();
    if (header.tileType !== TileType.Mvt) throw new Error('its tiles are not vector tiles');
    if (header.tileCompression !== Compression.Gzip && header.tileCompression !== Compression.None)
      throw new Error('its tiles are neither gzip nor uncompressed');
    const { size, mtimeMs } = await handle.stat();
    const wanted = header.tileDataOffset + (header.tileDataLength ?? 0);
    if (size < wanted) throw new Error(`it is cut off: ${size} of ${wanted} bytes`);
    const { attribution, layers } = await readMetadata(file.path);
    return {
      id: file.id,
      attribution: attribution ?? file.attribution,
      layers,
      center: { lng: header.centerLon, lat: header.centerLat, zoom: header.centerZoom },
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      version: createHash('sha256').update(`${size} ${mtimeMs}`).digest('hex').slice(0, 8),
      gzipped: header.tileCompression === Compression.Gzip,
      close: () => handle.close(),
      tile: async (z, x, y) => {
        const found = await archive.getZxy(z, x, y);
        return found ? new Uint8Array(found.data) : null;
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** What the archive itself asks to be shown, as plain text (null: nothing), and its layers. */
async function readMetadata(
  path: string,
): Promise<{ attribution: string | null; layers: string[] }> {
  await using handle = await open(path);
  const metadata = metadataSchema.parse(
    await new PMTiles(new FileSource(handle, path)).getMetadata(),
  );
  const attribution = metadata.attribution?.replaceAll(/<[^>]*>/g, '').replaceAll('&copy;', '©');
  return {
    attribution: attribution ?? null,
    layers: metadata.vector_layers?.map(({ id }) => id) ?? [],
  };
}

const metadataSchema = z.looseObject({
  attribution: z.optional(z.string()),
  vector_layers: z.optional(z.array(z.looseObject({ id: z.string() }))),
});

class FileSource implements Source {
  readonly #handle: FileHandle;
  readonly #key: string;

  constructor(handle: FileHandle, key: string) {
    this.#handle = handle;
    this.#key = key;
  }

  getKey(): string {
    return this.#key;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await this.#handle.read(buffer, 0, length, offset);
    return { data: new Uint8Array(buffer.subarray(0, bytesRead)).buffer };
  }
}
